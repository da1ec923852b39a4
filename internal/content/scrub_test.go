package content_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// shelve publishes files and opens the folder.
func shelve(t *testing.T, files map[string]string) (*content.Store, string, *contenttest.Gateway) {
	t.Helper()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, files))
	gateway := contenttest.Serve(t, store)
	out := filepath.Join(t.TempDir(), "model")
	if _, err := fetchInto(t, out, imp.Root, gateway.Source(t)); err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	return openShelf(t, out), out, gateway
}

func openShelf(t *testing.T, out string) *content.Store {
	t.Helper()
	s, err := content.OpenStore(out, nil)
	if err != nil {
		t.Fatalf("OpenShelf: %v", err)
	}
	t.Cleanup(s.Close)
	return s
}

// flip changes one byte of a file in place.
func flip(t *testing.T, path string, at int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b [1]byte
	if _, err := f.ReadAt(b[:], at); err != nil {
		t.Fatal(err)
	}
	b[0] ^= 1
	if _, err := f.WriteAt(b[:], at); err != nil {
		t.Fatal(err)
	}
}

func scrub(t *testing.T, s *content.Store, o content.ScrubOptions, sources ...source.Source) *content.ScrubReport {
	t.Helper()
	if o.RetryFor == 0 {
		o.RetryFor = 300 * time.Millisecond
	}
	r, err := s.Scrub(t.Context(), sources, o)
	if err != nil {
		t.Fatalf("Scrub: %v", err)
	}
	return r
}

func TestScrubOfAHealthyFolderAsksNoSource(t *testing.T) {
	s, out, gateway := shelve(t, contenttest.Model())
	before := gateway.Requests()
	r := scrub(t, s, content.ScrubOptions{}, gateway.Source(t))
	if r.BytesChecked != s.Manifest().TotalBytes || r.RepairedBlocks != 0 || r.Error != "" || len(r.Damaged) > 0 {
		t.Errorf("report %+v, want all %d bytes checked and nothing wrong", r, s.Manifest().TotalBytes)
	}
	if gateway.Requests() != before {
		t.Errorf("the scrub made %d requests, want none", gateway.Requests()-before)
	}
	last, err := openShelf(t, out).LastScrub()
	if diff := cmp.Diff(r, last); diff != "" || err != nil {
		t.Errorf("the recorded report differs (-want +got), %v:\n%s", err, diff)
	}
}

// TestScrubRepairsInPlace is about readers that have the file open and mapped.
func TestScrubRepairsInPlace(t *testing.T) {
	s, out, gateway := shelve(t, contenttest.Model())
	path := filepath.Join(out, "big.txt")
	reader, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	want := []byte(contenttest.Model()["big.txt"])
	mapped, err := syscall.Mmap(int(reader.Fd()), 0, len(want), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Munmap(mapped) }()
	flip(t, path, 2<<20+17)
	flip(t, path, 3<<20+1)
	flip(t, filepath.Join(out, "sub", "deep", "vocab.txt"), 1<<20)
	if bytes.Equal(mapped, want) {
		t.Fatal("the mapping does not show the damage")
	}
	r := scrub(t, s, content.ScrubOptions{}, gateway.Source(t))
	if r.RepairedBlocks != 3 || len(r.Damaged) > 0 || r.Error != "" {
		t.Errorf("report %+v, want 3 blocks repaired", r)
	}
	if !bytes.Equal(mapped, want) {
		t.Error("a reader that has the file mapped does not see it repaired")
	}
	if diff := cmp.Diff(contenttest.Model(), readFolder(t, out)); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
}

func TestScrubRebuildsWhatHasTheWrongSize(t *testing.T) {
	s, out, gateway := shelve(t, contenttest.Model())
	damage := map[string]func(path string) error{
		"big.txt":            func(p string) error { return os.Truncate(p, 2<<20+5) },
		"exact.txt":          os.Remove,
		"empty.txt":          os.Remove,
		"config.json":        func(p string) error { return os.WriteFile(p, []byte("{} and more"), 0o644) },
		"README.md":          func(p string) error { return errors.Join(os.Remove(p), os.Symlink("/etc/hostname", p)) },
		"sub/deep/vocab.txt": func(p string) error { return os.RemoveAll(filepath.Dir(filepath.Dir(p))) },
	}
	for path, f := range damage {
		if err := f(filepath.Join(out, filepath.FromSlash(path))); err != nil {
			t.Fatal(err)
		}
	}
	before := gateway.Sent()
	r := scrub(t, s, content.ScrubOptions{}, gateway.Source(t))
	// The symbolic link was a stranger when the folder was listed.
	if len(r.Damaged) > 0 || !strings.Contains(r.Error, "1 paths are not in the content (first README.md)") {
		t.Errorf("report %+v, want nothing left damaged and the link named", r)
	}
	if diff := cmp.Diff(contenttest.Model(), readFolder(t, out)); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
	// Two whole MiB of the truncated file were salvaged.
	lost := int64(1<<20+5) + 1<<20 + 1<<20 + 1 + int64(len("{}")+len("# tiny\n"))
	if got := gateway.Sent() - before; got > lost {
		t.Errorf("%d bytes were fetched, want at most the %d that were lost", got, lost)
	}
	if r := scrub(t, s, content.ScrubOptions{}); r.Error != "" || r.RepairedBlocks != 0 {
		t.Errorf("second report %+v, want nothing wrong", r)
	}
	if left, _ := filepath.Glob(out + ".repair*"); len(left) > 0 {
		t.Errorf("left beside the folder: %v", left)
	}
}

func TestScrubWithoutHelpBreaksNothingFurther(t *testing.T) {
	s, out, gateway := shelve(t, contenttest.Model())
	flip(t, filepath.Join(out, "big.txt"), 5)
	if err := os.Truncate(filepath.Join(out, "exact.txt"), 7); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "stranger.txt"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	hurt := readFolder(t, out)
	dead, err := source.Parse("http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	liar := contenttest.Serve(t, contenttest.Store{}, func(r *contenttest.Reply) {
		r.Status, r.Body = 200, []byte("anything")
		r.Header.Set("Content-Type", "application/vnd.ipld.raw")
	})
	tests := map[string]struct {
		sources []source.Source
		wantIn  string
	}{
		"none":    {nil, "no source is configured to repair from"},
		"down":    {[]source.Source{dead}, "cannot be reached"},
		"corrupt": {[]source.Source{liar.Source(t)}, "do not hash to it"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			r := scrub(t, s, content.ScrubOptions{}, tc.sources...)
			if diff := cmp.Diff([]string{"big.txt", "exact.txt"}, r.Damaged); diff != "" {
				t.Errorf("damaged (-want +got):\n%s", diff)
			}
			if !strings.Contains(r.Error, tc.wantIn) || !strings.Contains(r.Error, "stranger.txt") {
				t.Errorf("error %q should say %q and name the stranger", r.Error, tc.wantIn)
			}
			if diff := cmp.Diff(hurt, readFolder(t, out)); diff != "" {
				t.Errorf("the folder changed (-before +after):\n%s", diff)
			}
		})
	}
	// Mirrors that fail do not keep the sources from healing it.
	r := scrub(t, s, content.ScrubOptions{}, source.AsMirror(dead), gateway.Source(t))
	if len(r.Damaged) > 0 || r.RepairedBlocks != 2 {
		t.Errorf("report %+v, want both blocks repaired", r)
	}
}

// TestScrubWritesNoHoles is about a file that goes away between the look at it
// and its repair.
func TestScrubWritesNoHoles(t *testing.T) {
	s, out, gateway := shelve(t, contenttest.Model())
	path := filepath.Join(out, "big.txt")
	flip(t, path, 5)
	o := content.ScrubOptions{Progress: func(p content.ScrubProgress) {
		if p.BytesDone == p.BytesTotal {
			_ = os.Remove(path)
		}
	}}
	r := scrub(t, s, o, gateway.Source(t))
	if diff := cmp.Diff([]string{"big.txt"}, r.Damaged); diff != "" || !strings.Contains(r.Error, "no such file") {
		t.Errorf("report %+v, want big.txt damaged still", r)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file came back with holes: %v", err)
	}
	if r := scrub(t, s, content.ScrubOptions{}, gateway.Source(t)); len(r.Damaged) > 0 {
		t.Errorf("second report %+v, want the file rebuilt", r)
	}
	if diff := cmp.Diff(contenttest.Model(), readFolder(t, out)); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
}

func TestScrubOfSomePaths(t *testing.T) {
	s, out, gateway := shelve(t, contenttest.Model())
	flip(t, filepath.Join(out, "big.txt"), 5)
	flip(t, filepath.Join(out, "exact.txt"), 5)
	r := scrub(t, s, content.ScrubOptions{Paths: []string{"exact.txt"}}, gateway.Source(t))
	if r.BytesChecked != 1<<20 || r.RepairedBlocks != 1 {
		t.Errorf("report %+v, want only exact.txt checked and repaired", r)
	}
	if last, err := s.LastScrub(); last != nil || err != nil {
		t.Errorf("a partial scrub left the record %+v, %v", last, err)
	}
}

func TestScrubKeepsToItsRate(t *testing.T) {
	s, _, _ := shelve(t, map[string]string{"a.txt": contenttest.Noise(3<<20, 1)})
	begun := time.Now()
	scrub(t, s, content.ScrubOptions{BytesPerSecond: 4 << 20})
	// The last of three leaves is read when two were due.
	if took := time.Since(begun); took < 500*time.Millisecond {
		t.Errorf("3 MiB at 4 MiB/s took %v, want at least half a second", took)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := s.Scrub(ctx, nil, content.ScrubOptions{BytesPerSecond: 1}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a scrub that is stopped: %v, want its context's error", err)
	}
}

func TestOneScrubAtATime(t *testing.T) {
	s, _, _ := shelve(t, map[string]string{"a.txt": "a"})
	var inner error
	scrub(t, s, content.ScrubOptions{Progress: func(content.ScrubProgress) {
		_, inner = s.Scrub(t.Context(), nil, content.ScrubOptions{})
	}})
	if inner == nil || !strings.Contains(inner.Error(), "another process is scrubbing") {
		t.Errorf("Scrub during a scrub: %v, want it refused", inner)
	}
}

func TestFetchOfTheFolderRunsDuringAScrub(t *testing.T) {
	s, out, gateway := shelve(t, map[string]string{"a.txt": "a"})
	var inner error
	scrub(t, s, content.ScrubOptions{Progress: func(content.ScrubProgress) {
		_, inner = fetchInto(t, out, s.Manifest().Root, gateway.Source(t))
	}})
	if inner != nil {
		t.Errorf("Fetch during a scrub: %v", inner)
	}
}

func TestScrubNoticesAReplacedFolder(t *testing.T) {
	s, out, _ := shelve(t, map[string]string{"a.txt": "a"})
	if err := os.Rename(out, out+".old"); err != nil {
		t.Fatal(err)
	}
	for _, f := range []func() error{func() error { return nil }, func() error { return os.Mkdir(out, 0o755) }} {
		if err := f(); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Scrub(t.Context(), nil, content.ScrubOptions{}); !errors.Is(err, content.ErrReplaced) {
			t.Errorf("Scrub: %v, want ErrReplaced", err)
		}
	}
}
