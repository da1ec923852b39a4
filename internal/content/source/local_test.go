package source

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

func TestCARFileThatEndsTooSoonKeepsWhatIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cut.car")
	data := ipldtest.CAR(ipld.ComputeCID(ipld.CodecDagPB, nil), []byte("one"), []byte("two"))
	if err := os.WriteFile(path, data[:len(data)-1], 0o644); err != nil {
		t.Fatal(err)
	}
	source, err := newCARFile(path)
	if err != nil {
		t.Fatal(err)
	}
	block, err := source.Block(t.Context(), ipld.ComputeCID(ipld.CodecRaw, []byte("one")).String(), 100)
	if err != nil || string(block) != "one" {
		t.Errorf("Block: %q, %v; want the whole block", block, err)
	}
	if _, err := source.Block(t.Context(), ipld.ComputeCID(ipld.CodecRaw, []byte("two")).String(), 100); err == nil {
		t.Error("Block of the block that is cut off succeeded")
	}
}

func TestLocalSourcesSurviveAStoppedIndex(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("a"), 0o644); err != nil {
		t.Fatal(err)
	}
	source, err := newLocalFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	leaf := ipld.ComputeCID(ipld.CodecRaw, []byte("a")).String()
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := source.Block(stopped, leaf, 100); err == nil {
		t.Fatal("Block with a context that has ended succeeded")
	}
	if block, err := source.Block(t.Context(), leaf, 100); err != nil || string(block) != "a" {
		t.Errorf("Block after a stopped one: %q, %v", block, err)
	}
}

func TestALocalFolderHasTheBlocksOfWhatWasPublishedFromIt(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	root := func(opts ...folder.Option) string {
		imp, err := folder.Import(t.Context(), dir, opts...)
		if err != nil {
			t.Fatal(err)
		}
		return imp.Root
	}
	write("model.safetensors", "weights")
	clean := root()
	write(".git/HEAD", "ref: refs/heads/main")
	write("optimizer.pt", "state")
	whole := root()
	if clean != root(folder.WithIgnore(nil)) || clean == whole {
		t.Fatal("the folder is published as something else")
	}
	source, err := newLocalFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	for name, cid := range map[string]string{"what was published": clean, "all of it": whole} {
		if _, err := source.Block(t.Context(), cid, 1<<20); err != nil {
			t.Errorf("the root of %s: %v", name, err)
		}
	}
}
