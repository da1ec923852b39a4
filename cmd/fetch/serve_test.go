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
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
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
	if code := run(t.Context(), args, io.Discard, &stderr); code != 0 {
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
		ended <- run(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), io.Discard, said)
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
	if code := run(t.Context(), []string{"--cid", imp.Root, "--source", url, "--out", dir}, io.Discard,
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

func TestServeRefuses(t *testing.T) {
	out, _, _ := publish(t, model())
	unsafe, _, _ := publish(t, map[string]string{"pytorch_model.bin": "x"}, "--allow-unsafe-formats")
	tests := map[string]struct {
		args   []string
		wantIn string
	}{
		"nothing published": {[]string{"--out", filepath.Join(t.TempDir(), "model")}, "nothing is published"},
		"no folder":         {nil, "--out is missing"},
		"unsafe content":    {[]string{"--out", unsafe}, "pytorch_model.bin"},
		"other scheme":      {[]string{"--out", out, "--source", "ftp://x"}, "not supported"},
		"other mirror":      {[]string{"--out", out, "--mirror", "/ip4/1.2.3.4/tcp/1"}, "peer address"},
		"negative interval": {[]string{"--out", out, "--scrub-interval", "-1s"}, "negative"},
		"an argument":       {[]string{"--out", out, "x"}, "unexpected argument"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var stderr bytes.Buffer
			args := append([]string{"serve", "--listen", "127.0.0.1:0"}, tc.args...)
			if code := run(t.Context(), args, io.Discard, &stderr); code != 1 || !strings.Contains(stderr.String(), tc.wantIn) {
				t.Errorf("exit code %d %q, want 1 with %q", code, &stderr, tc.wantIn)
			}
			if strings.Count(stderr.String(), "\n") != 1 {
				t.Errorf("stderr %q, want one line", &stderr)
			}
		})
	}
	var stderr bytes.Buffer
	if code := run(t.Context(), []string{"serve", "--out", out}, io.Discard, &stderr); code != 1 ||
		!strings.Contains(stderr.String(), "--listen is missing") {
		t.Errorf("without --listen: %d %q", code, &stderr)
	}
	if code := run(t.Context(), []string{"serve", "--help"}, io.Discard, &stderr); code != 0 ||
		!strings.Contains(stderr.String(), "scrub-interval") {
		t.Errorf("--help: %d %q", code, &stderr)
	}
	if code := run(t.Context(), []string{"serve", "--out", out, "--listen", "300.0.0.1:1"}, io.Discard,
		&stderr); code != 1 {
		t.Errorf("an address that is none: exit code %d", code)
	}
}

func TestServeEndsWhenTheFolderIsReplaced(t *testing.T) {
	out, _, _ := publish(t, model())
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(out+".manifest.json", old, old); err != nil {
		t.Fatal(err)
	}
	said := &lines{}
	ended := make(chan int, 1)
	go func() {
		ended <- run(t.Context(), []string{"serve", "--listen", "127.0.0.1:0", "--out", out, "--scrub-interval", "1s"},
			io.Discard, said)
	}()
	address(t, said)
	if err := os.Rename(out, out+".gone"); err != nil {
		t.Fatal(err)
	}
	select {
	case code := <-ended:
		if code != 1 || !strings.Contains(said.String(), "is gone") {
			t.Errorf("serve ended with %d: %s", code, said)
		}
	case <-time.After(time.Minute):
		t.Error("the server continues over a folder that is gone")
	}
}

func TestSchedule(t *testing.T) {
	now := time.Unix(10_000, 0)
	at := func(d time.Duration) time.Time { return now.Add(d) }
	tests := map[string]struct {
		do          func(s *schedule)
		whole, hurt bool
		wait        time.Duration
	}{
		"nothing to do":      {func(*schedule) {}, false, false, time.Hour},
		"whole folder later": {func(s *schedule) { s.whole = at(time.Minute) }, false, false, time.Minute},
		"whole folder due":   {func(s *schedule) { s.whole = at(-time.Minute) }, true, false, 0},
		"damage is due at once": {func(s *schedule) {
			s.whole = at(time.Minute)
			s.found([]string{"a"}, now)
		}, false, true, 0},
		"the whole goes first": {func(s *schedule) {
			s.whole = now
			s.found([]string{"a"}, now)
		}, true, false, 0},
		"damage that stays waits": {func(s *schedule) { s.looked([]string{"a"}, now) }, false, false, firstRetry},
		"longer each time": {func(s *schedule) {
			s.looked([]string{"a"}, now)
			s.looked([]string{"a"}, now)
		}, false, false, 2 * firstRetry},
		"but not forever": {func(s *schedule) {
			for range 20 {
				s.looked([]string{"a"}, now)
			}
		}, false, false, longestRetry},
		"found again while it waits": {func(s *schedule) {
			s.looked([]string{"a"}, now)
			s.found([]string{"a", "b"}, at(time.Second))
		}, false, false, firstRetry},
		"found again just after a repair": {func(s *schedule) {
			s.looked(nil, now)
			s.found([]string{"a"}, now)
		}, false, false, time.Second},
		"healed": {func(s *schedule) {
			s.looked([]string{"a"}, now)
			s.looked(nil, now)
		}, false, false, time.Hour},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			s := &schedule{}
			tc.do(s)
			if whole, hurt, wait := s.next(now); whole != tc.whole || hurt != tc.hurt || wait != tc.wait {
				t.Errorf("next: %v, %v, %v; want %v, %v, %v", whole, hurt, wait, tc.whole, tc.hurt, tc.wait)
			}
		})
	}
}

func TestStateOfAScrub(t *testing.T) {
	now := time.Unix(10_000, 0)
	k := newServeState(&content.Manifest{Tree: ipld.Tree{Root: "r", TotalBytes: 1000}}, nil)
	k.progress(content.ScrubProgress{Activity: content.ActivityScrubbing, BytesTotal: 1000}, now)
	k.progress(content.ScrubProgress{Activity: content.ActivityScrubbing, BytesDone: 200, BytesTotal: 1000},
		now.Add(2*time.Second))
	if r := k.status.Report(); r.Activity != content.ActivityScrubbing || r.BytesPerSecond != 100 || r.ETASeconds != 8 ||
		r.BytesDone != 1000 {
		t.Errorf("while scrubbing: %+v", r)
	}
	totals := []content.SourceTotals{{Name: "s", Mode: "car", Bytes: 5, Blocks: 1}}
	k.progress(content.ScrubProgress{Activity: content.ActivityRepairing, Sources: totals}, now)
	if r := k.status.Report(); r.ETASeconds != -1 || r.Activity != content.ActivityRepairing {
		t.Errorf("while repairing: %+v", r)
	}
	k.scrubbed(&content.ScrubReport{BytesChecked: 1000, RepairedBlocks: 2, Damaged: []string{"a"}, FinishedAt: now}, true,
		now)
	k.progress(content.ScrubProgress{Activity: content.ActivityRepairing, Sources: totals}, now)
	k.scrubbed(&content.ScrubReport{BytesChecked: 10, RepairedBlocks: 1}, false, now.Add(time.Second))
	want := content.Report{
		CID: "r", Activity: content.ActivityServing, BytesDone: 1000, BytesTotal: 1000,
		Sources: []content.SourceTotals{{Name: "s", Mode: "car", Bytes: 10, Blocks: 2}},
		Scrub:   &content.ScrubReport{BytesChecked: 1000, RepairedBlocks: 3, FinishedAt: now.Add(time.Second).UTC()},
	}
	if diff := cmp.Diff(want, k.status.Report()); diff != "" {
		t.Errorf("afterwards (-want +got):\n%s", diff)
	}
}
