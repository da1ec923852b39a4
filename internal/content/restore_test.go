package content

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// TestSkeletonOfUsualContentNeedsNoSource is about caches that were filled before
// there were skeletons.
func TestSkeletonOfUsualContentNeedsNoSource(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int{
		"a/b/c.txt": 3, "a/b.txt": 0, "a.txt": ipld.ChunkSize, "big.txt": 3*ipld.ChunkSize + 1, "Z.txt": ipld.ChunkSize + 1,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.Repeat([]byte(name), size/len(name)+1)[:size], 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "none", "here"), 0o755); err != nil {
		t.Fatal(err)
	}
	imp, err := folder.Import(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	origin := &blocksSource{blocks: ipldtest.DAG{}}
	err = imp.EachBlock(t.Context(), dir, func(cid string, data []byte) error {
		origin.blocks[cid] = bytes.Clone(data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	roots := map[string]string{"folder": imp.Root, "file": fileCID(t, imp, "big.txt"), "one block": fileCID(t, imp, "a.txt")}
	for name, root := range roots {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "model")
			o := FetchOptions{Root: root, Out: out, AllowUnsafeFormats: true}
			if _, err := Fetch(t.Context(), []source.Source{origin}, o); err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			fresh := nodesIn(t, out+skeletonSuffix)
			if err := os.Remove(out + skeletonSuffix); err != nil {
				t.Fatal(err)
			}
			unasked := &blocksSource{}
			if _, err := Fetch(t.Context(), []source.Source{unasked}, o); err != nil || unasked.asked.Load() > 0 {
				t.Fatalf("second Fetch: %v, %d requests; want none", err, unasked.asked.Load())
			}
			if s := shelf(t, out); s.wrongNodes(t.Context()) != 0 {
				t.Error("the computed skeleton is not complete")
			}
			if again := nodesIn(t, out+skeletonSuffix); again != fresh {
				t.Errorf("the computed skeleton has %d nodes, want %d", again, fresh)
			}
		})
	}
}

func fileCID(t *testing.T, imp *folder.Imported, path string) string {
	t.Helper()
	for _, f := range imp.Files {
		if f.Path == path {
			return f.CID
		}
	}
	t.Fatalf("%s was not imported", path)
	return ""
}

func nodesIn(t *testing.T, path string) int {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	index, err := ipld.IndexCAR(t.Context(), f, info.Size())
	if err != nil {
		t.Fatal(err)
	}
	return len(index)
}

func TestSkeletonHasNoBytesOfFiles(t *testing.T) {
	_, _, out := publishOld(t)
	car, err := os.ReadFile(out + skeletonSuffix)
	if err != nil || bytes.Contains(car, []byte("first part")) || bytes.Contains(car, []byte("one\x18")) {
		t.Errorf("the skeleton holds wrapped leaves, %v", err)
	}
}
