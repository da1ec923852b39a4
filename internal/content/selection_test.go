package content_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// quantized is a content with two quantizations and another format, each of
// some MiB.
func quantized(t *testing.T) (*folder.Imported, *contenttest.Gateway) {
	t.Helper()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{
		"README.md":          "# tiny\n",
		"config.json":        "{}",
		"m-Q4_K_M.txt":       contenttest.Noise(2<<20, 1),
		"m-Q8_0.txt":         contenttest.Noise(4<<20, 2),
		"onnx/weights.txt":   contenttest.Noise(3<<20, 3),
		"onnx/deep/more.txt": contenttest.Noise(1<<20+1, 4),
	}))
	return imp, contenttest.Serve(t, store)
}

func filesIn(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	return files
}

func TestOnlyWhatIsPickedIsFetched(t *testing.T) {
	tests := map[string]struct {
		globs, want []string
		bytes       int64
	}{
		"one quantization": {[]string{"*Q4_K_M*", "*.json"}, []string{"config.json", "m-Q4_K_M.txt"}, 2<<20 + 2},
		"a folder":         {[]string{"onnx/**"}, []string{"onnx/deep/more.txt", "onnx/weights.txt"}, 4<<20 + 1},
		"everything":       {nil, []string{"README.md", "config.json", "m-Q4_K_M.txt", "m-Q8_0.txt", "onnx/deep/more.txt", "onnx/weights.txt"}, 10<<20 + 10},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			imp, gateway := quantized(t)
			out := filepath.Join(t.TempDir(), "model")
			opts := content.FetchOptions{Root: imp.Root, Out: out, Files: tc.globs, RetryFor: time.Second}
			from := []source.Source{gateway.Source(t)}
			result, err := content.Fetch(t.Context(), from, opts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, filesIn(t, out)); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
			// The skeleton and the headers of CARs are all that comes besides.
			t.Logf("%d bytes wanted, %d sent in %d requests", tc.bytes, gateway.Sent(), gateway.Requests())
			if result.Fetched != tc.bytes || gateway.Sent() < tc.bytes || gateway.Sent() > tc.bytes+(64<<10) {
				t.Errorf("fetched %d bytes, the gateway sent %d, want %d", result.Fetched, gateway.Sent(), tc.bytes)
			}
			if again, err := content.Fetch(t.Context(), from, opts); err != nil || !again.AlreadyPublished {
				t.Errorf("the second fetch: %v", err)
			}
			opts.Files = []string{"README.md"}
			if _, err := content.Fetch(t.Context(), from, opts); err == nil || !strings.Contains(err.Error(), "holds other files of the content") {
				t.Errorf("another selection into the same folder: %v", err)
			}
		})
	}
}

func TestASelectionServesWhatItHasAlone(t *testing.T) {
	imp, gateway := quantized(t)
	out := filepath.Join(t.TempDir(), "model")
	from := []source.Source{gateway.Source(t)}
	if _, err := content.Fetch(t.Context(), from, content.FetchOptions{Root: imp.Root, Out: out, Files: []string{"*Q4_K_M*"}}); err != nil {
		t.Fatal(err)
	}
	s, err := content.OpenStore(out, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Resolve(imp.Root, []string{"m-Q4_K_M.txt"}); err != nil {
		t.Errorf("what is picked: %v", err)
	}
	for _, names := range [][]string{{"m-Q8_0.txt"}, {"onnx"}, {"onnx", "weights.txt"}, {"README.md"}} {
		if _, err := s.Resolve(imp.Root, names); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%v, which is not picked: %v, want ErrNotExist", names, err)
		}
	}
	for _, f := range imp.Files {
		for _, l := range f.Leaves {
			e, err := s.Resolve(l.CID().String(), nil)
			if picked := f.Path == "m-Q4_K_M.txt"; (err == nil) != picked {
				t.Errorf("a block of %s: %v", f.Path, err)
			} else if picked {
				if _, err := s.Block(e); err != nil {
					t.Errorf("a block of %s: %v", f.Path, err)
				}
			}
		}
	}
	if damaged := s.DamagedPaths(t.Context()); len(damaged) > 0 {
		t.Errorf("what is not picked counts as damaged: %q", damaged)
	}
	checkRestore(t, out, gateway, from)
}

// checkRestore checks that a lost skeleton is restored from the sources, without the content's bytes.
func checkRestore(t *testing.T, out string, gateway *contenttest.Gateway, from []source.Source) {
	t.Helper()
	if err := os.Remove(out + ".skeleton.car"); err != nil {
		t.Fatal(err)
	}
	before := gateway.Sent()
	again, err := content.OpenStore(out, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if err := again.RestoreSkeleton(t.Context(), from); err != nil || gateway.Sent()-before > 64<<10 {
		t.Errorf("RestoreSkeleton: %v, %d bytes sent", err, gateway.Sent()-before)
	}
}

func TestASelectionThatPicksNothingIsRefused(t *testing.T) {
	imp, gateway := quantized(t)
	_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
		content.FetchOptions{Root: imp.Root, Out: filepath.Join(t.TempDir(), "model"), Files: []string{"*.gguf"}})
	if !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), "*.gguf") {
		t.Errorf("Fetch: %v", err)
	}
}

func TestASurveyTellsWhatIsOfferedAndWhatIsPicked(t *testing.T) {
	imp, gateway := quantized(t)
	s, err := content.Look(t.Context(), []source.Source{gateway.Source(t)}, imp.Root,
		content.SurveyOptions{Files: []string{"*.safetensors", "m-*"}})
	if err != nil {
		t.Fatal(err)
	}
	if s.Bytes != 6<<20 || s.Files != 2 || s.OfferedFiles != 6 || s.OfferedBytes != imp.TotalBytes {
		t.Errorf("%d bytes in %d files of %d in %d", s.Bytes, s.Files, s.OfferedBytes, s.OfferedFiles)
	}
	if diff := cmp.Diff([]string{"*.safetensors"}, s.Unmatched); diff != "" || len(s.Samples) != 6 {
		t.Errorf("globs without a match (-want +got):\n%s\nof %q", diff, s.Samples)
	}
	if gateway.Sent() > 64<<10 {
		t.Errorf("a survey costs %d bytes", gateway.Sent())
	}
}
