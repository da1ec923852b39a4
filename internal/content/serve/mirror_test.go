package serve_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/serve"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func model() map[string]string {
	return map[string]string{
		"README.md":          "# tiny\n",
		"empty.txt":          "",
		"big.txt":            contenttest.Noise(3<<20+5, 1),
		"sub/deep/vocab.txt": contenttest.Noise(1<<20+1, 3),
		"sub/same.txt":       strings.Repeat("x", 2<<20), // one leaf, twice
	}
}

// mirror is a published folder that is served.
type mirror struct {
	url, out, root string
	shelf          *content.Store
	store          contenttest.Store
	imp            *folder.Imported
	damaged        atomic.Pointer[string]
}

// publish fetches files into a folder and serves it through wrap.
func publish(t *testing.T, files map[string]string, wrap func(http.Handler) http.Handler) *mirror {
	t.Helper()
	k := &mirror{out: filepath.Join(t.TempDir(), "model")}
	k.imp, k.store = contenttest.Import(t, contenttest.WriteFolder(t, files))
	k.root = k.imp.Root
	_, err := content.Fetch(t.Context(), []source.Source{contenttest.Serve(t, k.store).Source(t)},
		content.FetchOptions{Root: k.root, Out: k.out, RetryFor: time.Second})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	k.shelf, err = content.OpenStore(k.out, func(path string) { k.damaged.Store(&path) })
	if err != nil {
		t.Fatalf("OpenShelf: %v", err)
	}
	t.Cleanup(k.shelf.Close)
	var h http.Handler = serve.New(serve.Options{}, k.shelf)
	if wrap != nil {
		h = wrap(h)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	k.url = server.URL
	return k
}

func (k *mirror) cid(t *testing.T, path string) string {
	t.Helper()
	f := k.shelf.Manifest().File(path)
	if f == nil {
		t.Fatalf("no file %s", path)
	}
	return f.CID
}

// do makes a request; header is pairs of name and value.
func do(t *testing.T, method, url string, header ...string) (*http.Response, []byte) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Add(header[i], header[i+1])
	}
	resp, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatalf("%s %s: %v", method, url, err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, url, err)
	}
	return resp, body
}

func readFolder(t *testing.T, dir string, want map[string]string) map[string]string {
	t.Helper()
	got := map[string]string{}
	for name := range want {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		got[name] = string(data)
	}
	return got
}
