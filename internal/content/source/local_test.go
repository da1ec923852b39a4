package source

import (
	"context"
	"os"
	"path/filepath"
	"testing"

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
