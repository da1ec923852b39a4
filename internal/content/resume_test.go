package content_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// interrupt fetches into out until bytes are in place, then cancels.
func interrupt(t *testing.T, origin source.Source, root, out string, bytes int64) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	_, err := content.Fetch(ctx, []source.Source{origin}, content.FetchOptions{
		Root: root, Out: out, Concurrency: 1,
		Progress: func(p content.Progress) {
			if p.BytesDone >= bytes {
				cancel()
			}
		},
	})
	if !errors.Is(err, context.Canceled) || content.Reason(err) != content.ReasonFailed {
		t.Fatalf("interrupted Fetch: %v, want context.Canceled", err)
	}
}

// linkAway moves a file out of the partial folder and links to it.
func linkAway(t *testing.T, out string) {
	path, elsewhere := filepath.Join(out+".partial", "big.txt"), filepath.Join(t.TempDir(), "big.txt")
	if err := os.Rename(path, elsewhere); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(elsewhere, path); err != nil {
		t.Fatal(err)
	}
}

// linkBetween links one file of the partial folder to another.
func linkBetween(t *testing.T, out string) {
	if err := os.Symlink("big.txt", filepath.Join(out+".partial", "exact.txt")); err != nil {
		t.Fatal(err)
	}
}

// folderFor puts a folder where a file belongs.
func folderFor(t *testing.T, out string) {
	path := filepath.Join(out+".partial", "big.txt")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(path, "x"), 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestFetchGoesOnWhereItWasStopped(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	tests := map[string]struct {
		damage      func(t *testing.T, out string)
		wantResumed int64
	}{
		"nothing lost": {func(*testing.T, string) {}, 2 << 20},
		"a kept byte changed": {func(t *testing.T, out string) {
			path := filepath.Join(out+".partial", "big.txt")
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			data[10] ^= 1
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}, 1 << 20},
		"journal torn": {func(t *testing.T, out string) {
			info, err := os.Stat(out + ".journal")
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(out+".journal", info.Size()-3); err != nil {
				t.Fatal(err)
			}
		}, 1 << 20},
		"journal lost": {func(t *testing.T, out string) {
			if err := os.Remove(out + ".journal"); err != nil {
				t.Fatal(err)
			}
		}, 0},
		"a symbolic link for a file": {linkAway, 0},
		"a link between files":       {linkBetween, 2 << 20},
		"a folder for a file":        {folderFor, 0},
		"a stranger in the folder": {func(t *testing.T, out string) {
			if err := os.WriteFile(filepath.Join(out+".partial", "evil.py"), []byte("x"), 0o644); err != nil {
				t.Fatal(err)
			}
		}, 2 << 20},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			gateway := contenttest.Serve(t, store)
			out := filepath.Join(t.TempDir(), "model")
			interrupt(t, gateway.Source(t), imp.Root, out, 2<<20)
			tc.damage(t, out)
			result, err := fetchInto(t, out, imp.Root, gateway.Source(t))
			if err != nil {
				t.Fatalf("second Fetch: %v", err)
			}
			// Two small files precede the large one.
			small := int64(len(contenttest.Model()[".dehug/provenance.json"]) + len(contenttest.Model()["README.md"]))
			if result.Resumed < tc.wantResumed-small || result.Resumed > tc.wantResumed+small {
				t.Errorf("resumed %d bytes, want about %d", result.Resumed, tc.wantResumed)
			}
			if result.Resumed+result.Fetched != imp.TotalBytes {
				t.Errorf("resumed %d and fetched %d, want %d together", result.Resumed, result.Fetched, imp.TotalBytes)
			}
			if diff := cmp.Diff(contenttest.Model(), readFolder(t, out)); diff != "" {
				t.Errorf("published files differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFetchOfOtherContentDropsThePartialFolder(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	files := map[string]string{"a.txt": "a"}
	other, otherStore := contenttest.Import(t, contenttest.WriteFolder(t, files))
	out := filepath.Join(t.TempDir(), "model")
	interrupt(t, contenttest.Serve(t, store).Source(t), imp.Root, out, 2<<20)
	if _, err := fetchInto(t, out, other.Root, contenttest.Serve(t, otherStore).Source(t)); err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if diff := cmp.Diff(files, readFolder(t, out)); diff != "" {
		t.Errorf("published files differ (-want +got):\n%s", diff)
	}
}

func TestOnlyOneFetchWritesAFolder(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": "a"}))
	gateway := contenttest.Serve(t, store)
	out := filepath.Join(t.TempDir(), "model")
	var inner error
	_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)}, content.FetchOptions{
		Root: imp.Root, Out: out,
		Progress: func(content.Progress) {
			if inner == nil {
				_, inner = fetchInto(t, out, imp.Root, gateway.Source(t))
			}
		},
	})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if inner == nil || !strings.Contains(inner.Error(), "another process") {
		t.Errorf("Fetch during a fetch: %v, want it refused", inner)
	}
}

// TestAFileThatIsTakenAwayIsNotPublished has somebody else write to the
// partial folder at the end of a fetch.
func TestAFileThatIsTakenAwayIsNotPublished(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	out := filepath.Join(t.TempDir(), "model")
	_, err := content.Fetch(t.Context(), []source.Source{contenttest.Serve(t, store).Source(t)}, content.FetchOptions{
		Root: imp.Root, Out: out,
		Progress: func(p content.Progress) {
			if p.FilesDone < p.FilesTotal {
				return
			}
			path := filepath.Join(out+".partial", "big.txt")
			if err := os.Remove(path); err != nil {
				t.Error(err)
			}
			if err := os.Symlink("/etc/hostname", path); err != nil {
				t.Error(err)
			}
		},
	})
	if !errors.Is(err, ipld.ErrCorrupt) || !strings.Contains(err.Error(), "big.txt was changed") {
		t.Errorf("Fetch: %v, want ErrCorrupt that names the file", err)
	}
	if _, err := os.Lstat(out); err == nil {
		t.Error("the folder was published")
	}
}

func TestVerifyFolderNamesBadFiles(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	out := filepath.Join(t.TempDir(), "model")
	if _, err := fetchInto(t, out, imp.Root, contenttest.Serve(t, store).Source(t)); err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if bad, err := content.VerifyFolder(t.Context(), out); err != nil || len(bad) > 0 {
		t.Fatalf("VerifyFolder of an intact folder: %v, %v", bad, err)
	}
	changed := []byte(contenttest.Model()["big.txt"])
	changed[3<<20] ^= 1
	for path, data := range map[string][]byte{"big.txt": changed, "extra.txt": nil} {
		if err := os.WriteFile(filepath.Join(out, path), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(out, "config.json")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(out, "README.md")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/hostname", filepath.Join(out, "README.md")); err != nil {
		t.Fatal(err)
	}
	bad, err := content.VerifyFolder(t.Context(), out)
	if err != nil {
		t.Fatalf("VerifyFolder: %v", err)
	}
	want := []string{"README.md", "big.txt", "config.json", "extra.txt"}
	if diff := cmp.Diff(want, bad); diff != "" {
		t.Errorf("bad files differ (-want +got):\n%s", diff)
	}
}

// untilShown waits until the report is as wanted.
func untilShown(t *testing.T, live *content.Live, what string, holds func(r content.Report) bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !holds(live.Report()); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("report %+v, want %s", live.Report(), what)
		}
	}
}

func inspecting(r content.Report) bool {
	return r.Activity == content.ActivityInspecting && r.CID != "" && r.BytesTotal == 0 &&
		len(r.Sources) == 1 && r.Sources[0].Requests == 1
}

func fetching(r content.Report) bool {
	return r.Activity == content.ActivityFetching && r.BytesTotal > r.BytesDone && r.BytesDone > 0 &&
		r.Sources[0].Bytes > 0 && r.Sources[0].Requests > 0
}

// TestAFetchCanBeWatched looks at a fetch while its skeleton is asked for,
// while its bytes come, and when it is over.
func TestAFetchCanBeWatched(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, contenttest.Model()))
	skeleton, bytes := make(chan struct{}), make(chan struct{})
	gateway := contenttest.Serve(t, store, func(r *contenttest.Reply) {
		switch {
		case r.CID == imp.Root:
			<-skeleton
		case strings.HasPrefix(r.CID, "bafkrei") && r.Number > 10:
			<-bytes
		}
	})
	live := &content.Live{}
	if r := live.Report(); r.Activity != "" || r.ETASeconds != -1 || r.Sources != nil {
		t.Errorf("report %+v before the fetch, want nothing known", r)
	}
	done := make(chan error, 1)
	go func() {
		_, err := content.Fetch(t.Context(), []source.Source{gateway.Source(t)},
			content.FetchOptions{Root: imp.Root, Out: filepath.Join(t.TempDir(), "model"), Live: live})
		done <- err
	}()
	untilShown(t, live, "it inspecting, with one request under way", inspecting)
	close(skeleton)
	untilShown(t, live, "it fetching, with some bytes", fetching)
	close(bytes)
	if err := <-done; err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	if r := live.Report(); r.BytesDone != imp.TotalBytes || r.Sources[0].Requests != 0 {
		t.Errorf("report %+v after the fetch, want all of it and nothing under way", r)
	}
}
