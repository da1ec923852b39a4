package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
)

// lines collects what a program says.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// publish fetches files into a folder.
func publish(t *testing.T, files map[string]string, options ...string) (out string, imp *folder.Imported,
	gateway *contenttest.Gateway) {
	t.Helper()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, files))
	gateway = contenttest.Serve(t, store)
	out = filepath.Join(t.TempDir(), "model")
	var stderr bytes.Buffer
	args := append([]string{"--cid", imp.Root, "--source", gateway.URL, "--out", out}, options...)
	if code := runCommand(t.Context(), args, io.Discard, &stderr); code != 0 {
		t.Fatalf("fetch ended with %d: %s", code, &stderr)
	}
	return out, imp, gateway
}

var serving = regexp.MustCompile(`serving on (\S+)`)

// address waits until a folder is served.
func address(t *testing.T, said interface{ String() string }) string {
	t.Helper()
	var url string
	eventually(t, "it serves", func() bool {
		found := serving.FindStringSubmatch(said.String())
		if found != nil {
			url = "http://" + found[1]
		}
		return found != nil
	})
	return url
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("waited in vain until %s", what)
}

// startServe runs fetch serve beside the test and returns its URL.
func startServe(t *testing.T, args ...string) (url string, said *lines) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	said = &lines{}
	ended := make(chan int, 1)
	go func() {
		ended <- runCommand(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), io.Discard, said)
	}()
	t.Cleanup(func() {
		cancel()
		if code := <-ended; code != 0 {
			t.Errorf("serve ended with %d: %s", code, said)
		}
	})
	return address(t, said), said
}

func fetchURL(t *testing.T, url string) (int, []byte) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, body
}

func statusOf(t *testing.T, url string) content.Report {
	t.Helper()
	var r content.Report
	code, body := fetchURL(t, url+"/status")
	if err := json.Unmarshal(body, &r); err != nil || code != 200 {
		t.Fatalf("/status: %d %q, %v", code, body, err)
	}
	return r
}

// startLogged runs the program as a process of its own.
func startLogged(t *testing.T, args ...string) (*exec.Cmd, *lines) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	said := &lines{}
	cmd.Stderr = said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, said
}

func TestServeServesAndStops(t *testing.T) {
	out, imp, _ := publish(t, model())
	cmd, stderr := startLogged(t, "serve", "--out", out, "--listen", "127.0.0.1:0")
	url := address(t, stderr)
	dir := filepath.Join(t.TempDir(), "copy")
	if code := runCommand(t.Context(), []string{"--cid", imp.Root, "--source", url, "--out", dir}, io.Discard,
		io.Discard); code != 0 {
		t.Fatalf("fetching from the server ended with %d", code)
	}
	checkFolder(t, dir, model())
	want := content.Report{
		CID: imp.Root, Activity: content.ActivityServing, BytesDone: imp.TotalBytes, BytesTotal: imp.TotalBytes,
	}
	if diff := cmp.Diff(want, statusOf(t, url)); diff != "" {
		t.Errorf("/status differs (-want +got):\n%s", diff)
	}
	if code, body := fetchURL(t, url+"/healthz"); code != 200 || string(body) != "ok\n" {
		t.Errorf("/healthz: %d %q", code, body)
	}
	_, metrics := fetchURL(t, url+"/metrics")
	for _, line := range []string{
		"dehug_fetch_content_bytes ", `dehug_serve_requests_total{format="raw",status="200"} `,
		`dehug_serve_sent_bytes_total{format="bytes",status="206"} `, "dehug_serve_scrubs_total 0",
	} {
		if !strings.Contains(string(metrics), line) {
			t.Errorf("/metrics lacks %q:\n%s", line, metrics)
		}
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("the server ended with %v, want exit code 0\n%s", err, stderr)
	}
}

// TestServeHealsWhatAReaderFinds is about damage between two scrubs.
func TestServeHealsWhatAReaderFinds(t *testing.T) {
	out, imp, gateway := publish(t, model())
	url, _ := startServe(t, "--out", out, "--source", gateway.URL)
	path := filepath.Join(out, "a.txt")
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt([]byte{^model()["a.txt"][5]}, 5); err != nil {
		t.Fatal(err)
	}
	var cid string
	for _, file := range imp.Files {
		if file.Path == "a.txt" {
			cid = file.CID
		}
	}
	if code, _ := fetchURL(t, url+"/ipfs/"+cid+"?format=car&dag-scope=block"); code != 200 {
		t.Fatalf("the root of the file: status %d", code)
	}
	if code, _ := fetchURL(t, url+"/ipfs/"+imp.Root+"?format=raw"); code != 200 {
		t.Fatalf("the root: status %d", code)
	}
	// A CAR of the first leaf meets the damage.
	resp, err := http.Get(url + "/ipfs/" + cid + "?format=car&entity-bytes=0:9")
	if err == nil {
		_, _ = io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
	}
	eventually(t, "the file is repaired", func() bool {
		data, err := os.ReadFile(path)
		return err == nil && string(data) == model()["a.txt"]
	})
	eventually(t, "the repair is told", func() bool {
		r := statusOf(t, url)
		return r.Scrub != nil && r.Scrub.RepairedBlocks == 1 && len(r.Scrub.Damaged) == 0 &&
			len(r.Sources) == 1 && r.Sources[0].Blocks == 1 && r.Activity == content.ActivityServing
	})
}

func TestServeScrubsWhenItIsTime(t *testing.T) {
	out, _, _ := publish(t, model())
	url, _ := startServe(t, "--out", out, "--scrub-interval", "1h")
	time.Sleep(300 * time.Millisecond)
	if r := statusOf(t, url); r.Scrub != nil {
		t.Errorf("a folder that was published just now was scrubbed: %+v", r.Scrub)
	}
	// As if it had been published long ago, and damaged since.
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(out+".manifest.json", old, old); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(out, "b.txt"), 3); err != nil {
		t.Fatal(err)
	}
	// The server of another cache of the content is its mirror.
	other, _, _ := publish(t, model())
	mirror, _ := startServe(t, "--out", other)
	url, _ = startServe(t, "--out", out, "--scrub-interval", "1h", "--mirror", mirror, "--source", "http://127.0.0.1:1")
	eventually(t, "it scrubs at the start", func() bool { return statusOf(t, url).Scrub != nil })
	if r := statusOf(t, url).Scrub; r.RepairedBlocks == 0 || len(r.Damaged) > 0 || r.Error != "" {
		t.Errorf("scrub %+v, want the file rebuilt", r)
	}
	checkFolder(t, out, model())
	first := statusOf(t, url).Scrub.FinishedAt
	url, _ = startServe(t, "--out", out, "--scrub-interval", "1h")
	time.Sleep(300 * time.Millisecond)
	if r := statusOf(t, url).Scrub; r == nil || !r.FinishedAt.Equal(first) {
		t.Errorf("after a restart the last scrub is %+v, want the one before", r)
	}
}
