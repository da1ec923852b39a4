package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
)

// asProgram makes the test binary behave as the program, for tests that kill it.
const asProgram = "FETCH_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

func model() map[string]string {
	return map[string]string{
		"config.json": "{}",
		"a.txt":       contenttest.Noise(6<<20, 1),
		"b.txt":       contenttest.Noise(6<<20+7, 2),
	}
}

func checkFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	for name := range want {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatalf("reading the published folder: %v", err)
		}
		got[name] = string(data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("published files differ (-want +got):\n%s", diff)
	}
	if bad, err := content.VerifyFolder(t.Context(), dir); err != nil || len(bad) > 0 {
		t.Errorf("the published folder does not verify: %v, %v", bad, err)
	}
}

// start runs the program as a process of its own.
func start(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	stderr := &bytes.Buffer{}
	cmd.Stderr = stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, stderr
}

func TestTerminatedFetchStopsCleanly(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	gateway := contenttest.Serve(t, store, contenttest.After(6, contenttest.Stall(time.Hour)))
	dir := t.TempDir()
	out, log := filepath.Join(dir, "model"), filepath.Join(dir, "termination")
	cmd, stderr := start(t, "--cid", imp.Root, "--source", gateway.URL, "--out", out, "--termination-log", log)
	for gateway.Requests() < 7 {
		time.Sleep(time.Millisecond)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("the program ended with %v, want exit code 1", err)
	}
	if !strings.Contains(stderr.String(), "run it again to continue") {
		t.Errorf("stderr %q should say how to continue", stderr)
	}
	if got := readTermination(t, log); got.Reason != content.ReasonFailed {
		t.Errorf("termination log %+v, want the reason %s", got, content.ReasonFailed)
	}
	healthy := contenttest.Serve(t, store)
	code := runCommand(t.Context(), []string{"--cid", imp.Root, "--source", healthy.URL, "--out", out}, &bytes.Buffer{},
		&bytes.Buffer{})
	if code != 0 {
		t.Fatalf("the second run ended with %d", code)
	}
	checkFolder(t, out, model())
}

func readTermination(t *testing.T, path string) termination {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > maxTermination {
		t.Errorf("the termination log has %d bytes, want at most %d", len(data), maxTermination)
	}
	var got termination
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatalf("the termination log %q is not JSON: %v", data, err)
	}
	return got
}

// checkTotals checks the totals of a fetch: all bytes came from the last source, and the termination log agrees.
func checkTotals(t *testing.T, o outcome, logged termination) {
	t.Helper()
	if o.Bytes == 0 || o.Bytes != o.TotalBytes || o.Sources[len(o.Sources)-1].Bytes < o.Bytes {
		t.Errorf("totals %+v, want all bytes from the last source", o)
	}
	if !slices.Equal(logged.Sources, o.Sources) {
		t.Errorf("the termination log has the sources %+v, want %+v", logged.Sources, o.Sources)
	}
}

func TestOutcomes(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, model()))
	pickle, pickleStore := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"pytorch_model.bin": "x"}))
	folder := contenttest.WriteFolder(t, model())
	mirror := contenttest.ServeFolder(t, imp, folder, contenttest.Mirror).URL
	good := contenttest.Serve(t, store).URL
	bad := contenttest.Serve(t, store, contenttest.FlipByte).URL
	missing := contenttest.Serve(t, contenttest.Store{}).URL
	unsafe := contenttest.Serve(t, pickleStore).URL
	tests := map[string]struct {
		args   []string
		want   string
		wantIn string
	}{
		"published": {[]string{"--cid", imp.Root, "--source", good}, reasonFetched, "3 files"},
		"CID in a URL": {[]string{"--cid", "ipfs://" + strings.ToUpper(imp.Root), "--source", good}, reasonFetched,
			"3 files"},
		"unavailable of v0": {[]string{"--cid", "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG", "--source", good},
			content.ReasonUnavailable, "bafybeie5nqv6kd3qnfjupgvz34woh3oksc3iau6abmyajn7qvtf6d2ho34"},
		"failover": {[]string{"--cid", imp.Root, "--source", bad, "--source", good}, reasonFetched, "3 files"},
		"folder":   {[]string{"--cid", imp.Root, "--source", "file://" + folder}, reasonFetched, "3 files"},
		"folder of another": {[]string{"--cid", imp.Root, "--source", "file://" + t.TempDir()}, content.ReasonUnavailable,
			"does not have the block"},
		"mirror alone": {[]string{"--cid", imp.Root, "--source", mirror}, content.ReasonUnavailable, mirror},
		"peer": {[]string{"--cid", imp.Root, "--source", contenttest.ServePeer(t, store).Addr}, reasonFetched,
			"3 files"},
		"peer without id": {[]string{"--cid", imp.Root, "--source", "/ip4/10.0.0.1/tcp/4001"}, content.ReasonFailed,
			"`ipfs id`"},
		"corrupt":     {[]string{"--cid", imp.Root, "--source", bad}, content.ReasonCorrupt, bad},
		"unavailable": {[]string{"--cid", imp.Root, "--source", missing}, content.ReasonUnavailable, missing},
		"over budget": {[]string{"--cid", imp.Root, "--source", good, "--max-bytes", "1000"}, content.ReasonOverBudget,
			"1000 bytes"},
		"unsafe": {[]string{"--cid", pickle.Root, "--source", unsafe}, content.ReasonUnsafeFormat,
			"pytorch_model.bin"},
		"unsafe but allowed": {[]string{"--cid", pickle.Root, "--source", unsafe, "--allow-unsafe-formats"}, reasonFetched,
			"1 files"},
		"invalid CID":  {[]string{"--cid", "bafy", "--source", good}, content.ReasonInvalidCID, "bafy"},
		"no source":    {[]string{"--cid", imp.Root}, content.ReasonFailed, "--source is missing"},
		"no CID":       {[]string{"--source", good}, content.ReasonFailed, "--cid is missing"},
		"other scheme": {[]string{"--cid", imp.Root, "--source", "ftp://x"}, content.ReasonFailed, "not supported"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			log := filepath.Join(dir, "termination")
			args := append(tc.args, "--out", filepath.Join(dir, "model"), "--termination-log", log, "--json", "--retry-for",
				"1s")
			var stdout, stderr bytes.Buffer
			code := runCommand(context.Background(), args, &stdout, &stderr)
			if wantCode := map[bool]int{true: 0, false: 1}[tc.want == reasonFetched]; code != wantCode {
				t.Errorf("exit code %d, want %d\n%s", code, wantCode, &stderr)
			}
			got := readTermination(t, log)
			if got.Reason != tc.want || !strings.Contains(got.Message, tc.wantIn) {
				t.Errorf("termination log %+v, want %s with %q", got, tc.want, tc.wantIn)
			}
			var o outcome
			if err := json.Unmarshal(stdout.Bytes(), &o); err != nil || strings.Count(stdout.String(), "\n") != 1 {
				t.Fatalf("stdout %q is not one JSON object: %v", &stdout, err)
			}
			if id, err := ipld.ParseCID(o.CID); err == nil && o.CID != id.String() {
				t.Errorf("the outcome names the CID as %s, want its canonical form %s", o.CID, id)
			}
			if tc.want == reasonFetched {
				checkTotals(t, o, got)
			}
			if code == 1 && strings.Count(stderr.String(), "\n") != 1 {
				t.Errorf("stderr %q, want one line", &stderr)
			}
		})
	}
}

func TestTerminationMessageIsBounded(t *testing.T) {
	o := outcome{Reason: content.ReasonCorrupt, Message: strings.Repeat("\x01é", 900)}
	for range 500 {
		o.Formats = append(o.Formats, modelfile.Format{Name: "gguf", Path: strings.Repeat("x", 200)})
		o.Sources = append(o.Sources, content.SourceTotals{Name: "http://" + strings.Repeat("x", 200)})
	}
	data := terminationMessage(o)
	var got termination
	if err := json.Unmarshal(data, &got); err != nil || len(data) > maxTermination || got.Reason != o.Reason {
		t.Errorf("a message of %d bytes, %v; want valid JSON of at most %d", len(data), err, maxTermination)
	}
}

func TestProgressLines(t *testing.T) {
	var stderr bytes.Buffer
	start := time.Unix(1000, 0)
	r := newProgressPrinter(options{every: 5 * time.Second}, &bytes.Buffer{}, &stderr, start)
	for i := range 11 {
		r.printProgress(content.Progress{BytesDone: int64(i) * 1e6, BytesTotal: 1e7, FilesTotal: 2},
			start.Add(time.Duration(i)*time.Second))
	}
	want := "fetching 50% (5000000 of 10000000 bytes, 0 of 2 files, 1.0 MB/s)\n" +
		"fetching 100% (10000000 of 10000000 bytes, 0 of 2 files, 1.0 MB/s)\n"
	if diff := cmp.Diff(want, stderr.String()); diff != "" {
		t.Errorf("progress lines differ (-want +got):\n%s", diff)
	}
}
