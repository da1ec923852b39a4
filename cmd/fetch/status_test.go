package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

func TestSpeedIsThatOfTheLastSeconds(t *testing.T) {
	start := time.Unix(1000, 0)
	s := &speed{}
	see := func(seconds float64, done, resumed, total int64) content.Report {
		now := start.Add(time.Duration(seconds * float64(time.Second)))
		return s.addRate(content.Report{BytesDone: done, ResumedBytes: resumed, BytesTotal: total}, now)
	}
	steps := []struct {
		at                   float64
		done, resumed, total int64
		wantRate, wantETA    int64
	}{
		{0, 0, 0, 0, 0, -1},                                // inspecting
		{1, 500, 500, 2000, 0, -1},                         // what was resumed is not a rate
		{2, 700, 500, 2000, 100, 13},                       // 200 bytes in 2 s
		{3, 800, 500, 2000, 100, 12},                       // 300 in 3 s
		{8, 1800, 500, 2000, 200, 1},                       // 1000 in the 5 s from 3 to 8
		{13, 1800, 500, 2000, 0, -1},                       // nothing came since
		{14, 2000, 500, 2000, 33, 0},                       // done: 200 in the 6 s since
		{14, 1900, 500, 2000, 16, 7},                       // a second look at the same time
		{20.5, 1000, 500, 2000, 0, -1},                     // a repair took bytes back
		{100, 1015, 500, 2000, 0, -1},                      // not read for long
		{101, 1015, 500, 0, 0, -1},                         // of unknown size
		{102, 1015, 500, 1015, 0, 0},                       // complete
		{103, 1016, 500, 1 << 62, 0, -1},                   // slower than a byte a second
		{104, 10016, 500, 1 << 62, 107, 43099869331096990}, // 9000 in 83.5 s: looks are rare here
	}
	for _, step := range steps {
		r := see(step.at, step.done, step.resumed, step.total)
		if r.BytesPerSecond != step.wantRate || r.ETASeconds != step.wantETA {
			t.Errorf("at %gs: %d bytes/s and %d s left, want %d and %d",
				step.at, r.BytesPerSecond, r.ETASeconds, step.wantRate, step.wantETA)
		}
	}
	if len(s.seen) > 20 {
		t.Errorf("%d samples are kept", len(s.seen))
	}
}

func aReport() content.Report {
	return content.Report{
		CID: "bafy", Activity: content.ActivityFetching, BytesDone: 700, BytesTotal: 1000, ResumedBytes: 200,
		BytesPerSecond: 50, ETASeconds: 6,
		Sources: []content.SourceTotals{
			{Name: "http://mirror", Mirror: true, Bytes: 400, Blocks: 4, Spare: 7, Requests: 3},
			{Name: "http://outside", Bytes: 100, Blocks: 1, Failures: 2, InvalidResponses: 1, DisabledReason: "lied"},
			{Name: "http://mirror", Mirror: true, Bytes: 11, Blocks: 1},
		},
	}
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatalf("asking %s: %v", url, err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("reading %s: %v", url, err)
	}
	return resp.StatusCode, string(body)
}

func TestStatusServesTheLastReport(t *testing.T) {
	s := &status{}
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	if code, body := get(t, server.URL+"/healthz"); code != http.StatusOK || body != "ok\n" {
		t.Errorf("/healthz: %d %q", code, body)
	}
	want := aReport()
	s.Update(content.Report{Activity: content.ActivityInspecting})
	s.Update(want)
	code, body := get(t, server.URL+"/status")
	var got content.Report
	if err := json.Unmarshal([]byte(body), &got); err != nil || code != http.StatusOK {
		t.Fatalf("/status: %d %q, %v", code, body, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the report differs (-want +got):\n%s", diff)
	}
	resp, err := http.Post(server.URL+"/status", "text/plain", nil)
	if err != nil || resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %v, %v; want it refused", resp, err)
	}
	if code, _ := get(t, server.URL+"/ipfs/bafy"); code != http.StatusNotFound {
		t.Errorf("another path: %d, want 404", code)
	}
}

func TestMetricsAreThoseOfTheReport(t *testing.T) {
	s := &status{}
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	_, empty := get(t, server.URL+"/metrics")
	if !strings.Contains(empty, "dehug_fetch_content_bytes 0\n") || strings.Contains(empty, "scrub") {
		t.Errorf("metrics before the first report: %s", empty)
	}
	r := aReport()
	r.Scrub = &content.ScrubReport{FinishedAt: time.Unix(1234, 0), BytesChecked: 9, RepairedBlocks: 2,
		Damaged: []string{"a"}}
	s.Update(r)
	code, body := get(t, server.URL+"/metrics")
	if code != http.StatusOK {
		t.Fatalf("/metrics: %d %s", code, body)
	}
	for _, want := range []string{
		"# HELP dehug_fetch_source_bytes_total Bytes that the source delivered, verified and kept.",
		"# TYPE dehug_fetch_source_bytes_total counter", "# TYPE dehug_fetch_content_bytes gauge",
		`dehug_fetch_activity{activity="Fetching"} 1`,
		"dehug_fetch_content_bytes 1000", "dehug_fetch_verified_bytes 700", "dehug_fetch_resumed_bytes 200",
		"dehug_fetch_bytes_per_second 50", "dehug_fetch_eta_seconds 6",
		`dehug_fetch_source_bytes_total{source="http://mirror"} 411`,
		`dehug_fetch_source_blocks_total{source="http://mirror"} 5`,
		`dehug_fetch_source_spare_bytes_total{source="http://mirror"} 7`,
		`dehug_fetch_source_requests{source="http://mirror"} 3`,
		`dehug_fetch_source_failures_total{source="http://outside"} 2`,
		`dehug_fetch_source_invalid_responses_total{source="http://outside"} 1`,
		`dehug_fetch_source_disabled{source="http://outside"} 1`, `dehug_fetch_source_disabled{source="http://mirror"} 0`,
		"dehug_fetch_scrub_finished_timestamp_seconds 1234", "dehug_fetch_scrub_checked_bytes 9",
		"dehug_fetch_scrub_repaired_blocks 2", "dehug_fetch_scrub_damaged_files 1",
	} {
		if !strings.Contains(body, want+"\n") {
			t.Errorf("the metrics have no line %q:\n%s", want, body)
		}
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// untilRated asks for the report until it has a rate and an end.
func untilRated(t *testing.T, url string) content.Report {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		var got content.Report
		if resp, err := http.Get(url); err == nil {
			err := json.NewDecoder(resp.Body).Decode(&got)
			_ = resp.Body.Close()
			if err != nil {
				t.Fatalf("%s is not JSON: %v", url, err)
			}
		}
		if got.BytesPerSecond > 0 && got.ETASeconds > 0 {
			return got
		}
		if time.Now().After(end) {
			t.Fatalf("the fetch never showed a rate: %+v", got)
		}
	}
}

// checkReport checks what a fetch under way from slow shows, with a mirror
// that lied.
func checkReport(t *testing.T, got content.Report, root, liar string) {
	t.Helper()
	if got.CID != root || got.Activity != content.ActivityFetching || got.BytesDone == 0 ||
		got.BytesDone > got.BytesTotal {
		t.Errorf("report %+v, want a fetch under way", got)
	}
	if near := got.Sources[0]; near.Name != liar || !near.Mirror || near.InvalidResponses != 1 ||
		near.DisabledReason == "" || near.Bytes != 0 {
		t.Errorf("totals %+v of the liar, want it disabled", near)
	}
	if far := got.Sources[1]; far.Bytes == 0 || far.Blocks == 0 || far.Requests == 0 {
		t.Errorf("totals %+v of the source, want bytes and requests under way", far)
	}
}

// TestAFetchShowsItself looks at a fetch from a slow mirror, beside which one
// source is disabled for the skeleton, while it runs.
func TestAFetchShowsItself(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	liar := contenttest.Serve(t, store, contenttest.FlipByte)
	slow := contenttest.Serve(t, store, contenttest.Slow(4<<20))
	address := freeAddress(t)
	done := make(chan int, 1)
	var stderr bytes.Buffer
	go func() {
		done <- runCommand(t.Context(), []string{
			"--cid", imp.Root, "--mirror", liar.URL, "--source", slow.URL, "--listen", address, "--concurrency", "2",
			"--out", filepath.Join(t.TempDir(), "model"), "--json", "--progress-every", "200ms",
		}, io.Discard, &stderr)
	}()
	got := untilRated(t, "http://"+address+"/status")
	checkReport(t, got, imp.Root, liar.URL)
	if _, body := get(t, "http://"+address+"/metrics"); !strings.Contains(body, `dehug_fetch_source_bytes_total{source="`+
		slow.URL) {
		t.Errorf("the metrics do not name the source:\n%s", body)
	}
	if code := <-done; code != 0 {
		t.Errorf("exit code %d\n%s", code, &stderr)
	}
	if _, err := http.Get("http://" + address + "/healthz"); err == nil {
		t.Error("the address is still served after the fetch")
	}
	if !strings.Contains(stderr.String(), `"etaSeconds":`) {
		t.Errorf("progress lines %q, want the time that is left", &stderr)
	}
}

func TestAnAddressThatIsTakenIsNamed(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	gateway := contenttest.Serve(t, store)
	var stderr bytes.Buffer
	code := runCommand(t.Context(), []string{
		"--cid", imp.Root, "--source", gateway.URL, "--out", filepath.Join(t.TempDir(), "model"),
		"--listen", strings.TrimPrefix(gateway.URL, "http://"),
	}, io.Discard, &stderr)
	if code != 1 || !strings.Contains(stderr.String(), "give --listen a free address") {
		t.Errorf("exit code %d, %q; want the address named", code, &stderr)
	}
}
