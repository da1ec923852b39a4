package serve_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func TestDamagedBytesAreNotServed(t *testing.T) {
	k := publish(t, model(), nil)
	big := k.shelf.Manifest().File("big.txt")
	damage(t, filepath.Join(k.out, "big.txt"), 2<<20)
	resp, err := http.Get(k.url + "/ipfs/" + big.CID + "?format=car")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if !errors.Is(err, io.ErrUnexpectedEOF) || len(body) < 1<<20 || bytes.Contains(body, []byte(model()["big.txt"][2<<20+1:2<<20+100])) {
		t.Errorf("the CAR ended with %v after %d bytes, want it cut off before the damaged leaf", err, len(body))
	}
	if got := k.damaged.Load(); got == nil || *got != "big.txt" {
		t.Error("the damage was not reported")
	}
	for name, path := range map[string]string{
		"the leaf": leafCID(big.Leaves[2]) + "?format=raw", "a CAR of it": leafCID(big.Leaves[2]) + "?format=car", "the file": big.CID,
	} {
		if resp, body := do(t, "GET", k.url+"/ipfs/"+path); resp.StatusCode != 404 || !strings.Contains(string(body), "damaged here") {
			t.Errorf("%s: status %d %q, want 404 that says why", name, resp.StatusCode, body)
		}
	}
	checkServed(t, k, leafCID(big.Leaves[1])+"?format=raw", model()["big.txt"][1<<20:2<<20])
	if _, err := k.shelf.Scrub(t.Context(), []source.Source{contenttest.Serve(t, k.store).Source(t)}, content.ScrubOptions{}); err != nil {
		t.Fatal(err)
	}
	checkServed(t, k, big.CID, model()["big.txt"])
}

// damage changes one byte of a file in place.
func damage(t *testing.T, path string, at int64) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[at] ^= 1
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func checkServed(t *testing.T, k *mirror, path, want string) {
	t.Helper()
	if resp, body := do(t, "GET", k.url+"/ipfs/"+path); resp.StatusCode != 200 || string(body) != want {
		t.Errorf("%s: status %d and %d bytes, want 200 and %d true ones", path, resp.StatusCode, len(body), len(want))
	}
}

func TestWhatIsNoFileIsNotServed(t *testing.T) {
	k := publish(t, model(), nil)
	client := &http.Client{Timeout: 5 * time.Second} // a pipe that is opened waits for ever
	for name, put := range map[string]func(path string) error{
		"nothing":  func(string) error { return nil },
		"a link":   func(path string) error { return os.Symlink("empty.txt", path) },
		"a pipe":   func(path string) error { return syscall.Mkfifo(path, 0o644) },
		"a folder": func(path string) error { return os.Mkdir(path, 0o755) },
	} {
		path := filepath.Join(k.out, "README.md")
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		if err := put(path); err != nil {
			t.Fatal(err)
		}
		for _, query := range []string{"", "?format=raw", "?format=car"} {
			resp, err := client.Get(k.url + "/ipfs/" + k.cid(t, "README.md") + query)
			if err != nil {
				t.Fatalf("%s%s: %v", name, query, err)
			}
			resp.Body.Close()
			if resp.StatusCode != 404 {
				t.Errorf("%s%s: status %d, want 404", name, query, resp.StatusCode)
			}
		}
	}
}

func TestAFolderWithoutSkeletonServesWhatItCan(t *testing.T) {
	k := publish(t, model(), nil)
	if err := os.Remove(k.out + ".skeleton.car"); err != nil {
		t.Fatal(err)
	}
	s, err := content.OpenStore(k.out, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	server := httptest.NewServer(serve.New(serve.Options{}, s))
	defer server.Close()
	big := s.Manifest().File("big.txt")
	for path, want := range map[string]int{
		big.CID: 200, leafCID(big.Leaves[0]) + "?format=raw": 200, k.root + "?format=raw": 404, big.CID + "?format=car": 404,
	} {
		if resp, body := do(t, "GET", server.URL+"/ipfs/"+path); resp.StatusCode != want {
			t.Errorf("%s: status %d, want %d: %.200s", path, resp.StatusCode, want, body)
		}
	}
	if err := s.RestoreSkeleton(t.Context(), nil); err != nil {
		t.Fatalf("RestoreSkeleton: %v", err)
	}
	if resp, _ := do(t, "GET", server.URL+"/ipfs/"+k.root+"?format=car"); resp.StatusCode != 200 {
		t.Errorf("after the skeleton was restored: status %d", resp.StatusCode)
	}
}
