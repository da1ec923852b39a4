package content_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/modelfile"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

func readFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		got[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatalf("reading %s: %v", dir, err)
	}
	return got
}

func fetchInto(t *testing.T, out, root string, sources ...source.Source) (*content.Result, error) {
	t.Helper()
	return content.Fetch(t.Context(), sources, content.FetchOptions{Root: root, Out: out, RetryFor: time.Second})
}

func TestFetchPublishesEveryByte(t *testing.T) {
	want := contenttest.Model()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, want))
	gateway := contenttest.Serve(t, store)
	out := filepath.Join(t.TempDir(), "cache", "model")
	result, err := fetchInto(t, out, imp.Root, gateway.Source(t))
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if diff := cmp.Diff(want, readFolder(t, out)); diff != "" {
		t.Errorf("published files differ (-want +got):\n%s", diff)
	}
	if result.Fetched != imp.TotalBytes || result.Resumed != 0 {
		t.Errorf("fetched %d and resumed %d bytes, want %d and 0", result.Fetched, result.Resumed, imp.TotalBytes)
	}
	for cid, n := range gateway.Served() {
		if n != 1 {
			t.Errorf("block %s was asked for %d times, want once", cid, n)
		}
	}
	beside, err := filepath.Glob(out + ".*")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{out + ".lock", out + ".manifest.json", out + ".skeleton.car"}, beside); diff != "" {
		t.Errorf("files left beside the folder (-want +got):\n%s", diff)
	}
}

func TestFetchOfPublishedContentAsksNoSource(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	gateway := contenttest.Serve(t, store)
	out := filepath.Join(t.TempDir(), "model")
	if _, err := fetchInto(t, out, imp.Root, gateway.Source(t)); err != nil {
		t.Fatalf("first Fetch: %v", err)
	}
	before := gateway.Requests()
	result, err := fetchInto(t, out, imp.Root, gateway.Source(t))
	if err != nil || !result.AlreadyPublished {
		t.Fatalf("second Fetch: %+v, %v; want it already published", result, err)
	}
	if gateway.Requests() != before {
		t.Errorf("the second fetch made %d requests, want none", gateway.Requests()-before)
	}
	if err := os.WriteFile(filepath.Join(out, "config.json"), []byte("[]"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
		content.FetchOptions{Root: imp.Root, Out: out, Verify: true})
	if !errors.Is(err, ipld.ErrCorrupt) || !strings.Contains(err.Error(), "config.json") {
		t.Errorf("Fetch with Verify of a changed folder: %v, want ErrCorrupt naming config.json", err)
	}
}

func TestFetchRefusesADestinationWithOtherContent(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	other, otherStore := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "b"}))
	out := filepath.Join(t.TempDir(), "model")
	if _, err := fetchInto(t, out, imp.Root, contenttest.Serve(t, store).Source(t)); err != nil {
		t.Fatalf("first Fetch: %v", err)
	}
	_, err := fetchInto(t, out, other.Root, contenttest.Serve(t, otherStore).Source(t))
	if err == nil || !strings.Contains(err.Error(), imp.Root) {
		t.Errorf("Fetch over other content: %v, want an error naming %s", err, imp.Root)
	}
	foreign := t.TempDir()
	if _, err := fetchInto(t, foreign, imp.Root, contenttest.Serve(t, store).Source(t)); err == nil {
		t.Error("Fetch over a folder of somebody else succeeded, want an error")
	}
}

// TestFetchFailsOver is about one bad source before a good one.
func TestFetchFailsOver(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	tests := map[string]struct {
		fault        contenttest.Fault
		wantDisabled bool
	}{
		"flipped byte":         {contenttest.FlipByte, true},
		"truncated":            {contenttest.Truncate, true},
		"oversize":             {contenttest.Oversize, true},
		"not found":            {contenttest.Status(404), false},
		"server error":         {contenttest.Status(500), false},
		"too many requests":    {contenttest.RetryAfter(3600), false},
		"web page":             {contenttest.HTML, false},
		"connection cut":       {contenttest.CutOff, false},
		"dies half way":        {contenttest.After(4, contenttest.Status(502)), false},
		"lies after some time": {contenttest.After(4, contenttest.FlipByte), true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			bad, good := contenttest.Serve(t, store, tc.fault), contenttest.Serve(t, store)
			out := filepath.Join(t.TempDir(), "model")
			result, err := fetchInto(t, out, imp.Root, bad.Source(t), good.Source(t))
			if err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			if diff := cmp.Diff(contenttest.Model(), readFolder(t, out)); diff != "" {
				t.Errorf("published files differ (-want +got):\n%s", diff)
			}
			if disabled := result.Sources[0].DisabledReason != ""; disabled != tc.wantDisabled {
				t.Errorf("bad source disabled: %q, want %v", result.Sources[0].DisabledReason, tc.wantDisabled)
			}
			if result.Sources[0].Failures == 0 || result.Sources[1].Blocks == 0 {
				t.Errorf("totals %+v, want failures of the first and blocks of the second", result.Sources)
			}
		})
	}
}

func TestFetchFailsOverFromASilentSource(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	silent := contenttest.Serve(t, store, contenttest.Stall(time.Hour))
	out := filepath.Join(t.TempDir(), "model")
	_, err := fetchInto(t, out, imp.Root,
		silent.Source(t, source.WithTimeout(100*time.Millisecond)), contenttest.Serve(t, store).Source(t))
	if err != nil {
		t.Errorf("Fetch: %v", err)
	}
}

func TestFetchSurvivesWhatPasses(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	tests := map[string]contenttest.Fault{
		"server error":      contenttest.First(2, contenttest.Status(503)),
		"connection cut":    contenttest.First(1, contenttest.CutOff),
		"too many requests": contenttest.First(1, contenttest.RetryAfter(1)),
	}
	for name, fault := range tests {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "model")
			_, err := content.Fetch(t.Context(), []source.Source{contenttest.Serve(t, store, fault).Source(t)},
				content.FetchOptions{Root: imp.Root, Out: out, RetryFor: 5 * time.Second})
			if err != nil {
				t.Errorf("Fetch: %v", err)
			}
		})
	}
}

// TestFetchNamesWhatIsWrong is about single sources that never deliver.
func TestFetchNamesWhatIsWrong(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	tests := map[string]struct {
		fault      contenttest.Fault
		wantKind   error
		wantReason string
		wantIn     string
	}{
		"flipped byte":   {contenttest.Only(imp.Root, contenttest.FlipByte), ipld.ErrCorrupt, "ContentCorrupt", imp.Root},
		"flipped leaves": {contenttest.After(5, contenttest.FlipByte), ipld.ErrCorrupt, "ContentCorrupt", "do not hash to it"},
		"not found":      {contenttest.Status(404), source.ErrUnavailable, "ContentUnavailable", "does not have the block"},
		"server error":   {contenttest.Status(500), source.ErrUnavailable, "ContentUnavailable", "HTTP status 500"},
		"web page":       {contenttest.HTML, source.ErrUnavailable, "ContentUnavailable", "not a trustless gateway"},
		"forbidden":      {contenttest.Status(403), source.ErrUnavailable, "ContentUnavailable", "HTTP status 403"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			gateway := contenttest.Serve(t, store, tc.fault)
			out := filepath.Join(t.TempDir(), "model")
			_, err := fetchInto(t, out, imp.Root, gateway.Source(t))
			if !errors.Is(err, tc.wantKind) || content.Reason(err) != tc.wantReason {
				t.Fatalf("Fetch: %v (reason %s), want kind %v", err, content.Reason(err), tc.wantKind)
			}
			if !strings.Contains(err.Error(), gateway.URL) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("message %q should name %s and %q", err, gateway.URL, tc.wantIn)
			}
			if _, err := os.Stat(out); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the folder was published in spite of the error")
			}
		})
	}
}

func TestFetchOfAnUnreachableSourceIsUnavailable(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	origin, err := source.Parse("http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	_, err = fetchInto(t, filepath.Join(t.TempDir(), "model"), imp.Root, origin)
	if !errors.Is(err, source.ErrUnavailable) || !strings.Contains(err.Error(), "127.0.0.1:1") {
		t.Errorf("Fetch: %v, want ErrUnavailable naming the source", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	silent := contenttest.Serve(t, store, contenttest.Stall(time.Hour))
	_, err = content.Inspect(ctx, []source.Source{silent.Source(t)}, imp.Root, ipld.DefaultBudget())
	if !errors.Is(err, source.ErrUnavailable) || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Inspect with a deadline: %v, want ErrUnavailable and DeadlineExceeded", err)
	}
}

func TestFetchRefusesUnsafeFormatsBeforeTheirBytes(t *testing.T) {
	tests := map[string]struct {
		files map[string]string
		want  error
	}{
		"pickle":             {map[string]string{"pytorch_model.bin": "x"}, modelfile.ErrUnsafe},
		"code":               {map[string]string{"modeling.py": "x"}, modelfile.ErrUnsafe},
		"hidden":             {map[string]string{".ssh/config.json": "x"}, modelfile.ErrUnsafe},
		"unknown":            {map[string]string{"weights.xyz": "x"}, modelfile.ErrUnsafe},
		"pickle in disguise": {map[string]string{"config.json": "\x80\x04\x95abc"}, modelfile.ErrUnsafe},
		"zip in disguise":    {map[string]string{"notes.txt": "PK\x03\x04abc"}, modelfile.ErrUnsafe},
		"false safetensors":  {map[string]string{"model.safetensors": "\x80\x02}q\x00."}, modelfile.ErrMalformed},
		"false gguf":         {map[string]string{"model.gguf": "GGUX"}, modelfile.ErrMalformed},
		"empty onnx":         {map[string]string{"model.onnx": ""}, modelfile.ErrMalformed},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			imp, store := contenttest.Import(t, contenttest.WriteFolder(t, tc.files))
			gateway := contenttest.Serve(t, store)
			out := filepath.Join(t.TempDir(), "model")
			if _, err := fetchInto(t, out, imp.Root, gateway.Source(t)); !errors.Is(err, tc.want) {
				t.Errorf("Fetch: %v, want %v", err, tc.want)
			}
			_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
				content.FetchOptions{Root: imp.Root, Out: out, AllowUnsafeFormats: true})
			if err != nil {
				t.Errorf("Fetch with AllowUnsafeFormats: %v", err)
			}
		})
	}
}

func TestFetchRefusesWhatPassesTheBudget(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	gateway := contenttest.Serve(t, store)
	tests := map[string]ipld.Budget{
		"bytes":   {MaxBytes: imp.TotalBytes - 1},
		"nodes":   {MaxNodes: imp.Blocks - 1},
		"entries": {MaxEntries: 9},
		"depth":   {MaxDepth: 2},
		"names":   {MaxNameLength: 10},
	}
	for name, budget := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
				content.FetchOptions{Root: imp.Root, Out: filepath.Join(t.TempDir(), "model"), Budget: budget})
			if !errors.Is(err, ipld.ErrOverBudget) {
				t.Errorf("Fetch: %v, want ErrOverBudget", err)
			}
		})
	}
	exact := ipld.Budget{MaxBytes: imp.TotalBytes, MaxNodes: imp.Blocks, MaxEntries: 10, MaxDepth: 3}
	_, err := content.Inspect(t.Context(), []source.Source{gateway.Source(t)}, imp.Root, exact)
	if err != nil {
		t.Errorf("Inspect with a budget that is just enough: %v", err)
	}
}
