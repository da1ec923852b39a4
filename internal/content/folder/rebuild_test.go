package folder

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestNodesOfShardedFoldersAreComputed(t *testing.T) {
	files := map[string]string{"sub/one.txt": "1"}
	for i := range 5000 {
		files[fmt.Sprintf("%05d.txt", i)] = "x"
	}
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(data), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	imp, err := Import(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	nodes, err := ipld.RebuildNodes(&ipld.Tree{Root: imp.Root, Files: imp.Files})
	if err != nil || len(nodes) < 250 {
		t.Fatalf("rebuildNodes: %d nodes, %v; want those of a sharded directory", len(nodes), err)
	}
	if diff := cmp.Diff(imp.inner, nodes); diff != "" {
		t.Errorf("nodes differ (-imported +computed):\n%s", diff)
	}
}
