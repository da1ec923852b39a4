package ipld_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// writeCAR returns a CAR of blocks as it is written here.
func writeCAR(t *testing.T, root ipld.CID, blocks ...string) []byte {
	t.Helper()
	out := bytes.NewBuffer(ipld.EncodeCARHeader(root.Bytes()))
	for _, block := range blocks {
		before := out.Len()
		if err := ipld.WriteCARSection(out, ipld.ComputeCID(ipld.CodecRaw, []byte(block)).Bytes(), []byte(block)); err != nil {
			t.Fatal(err)
		}
		if got := int64(out.Len() - before); got != ipld.CARSectionSize(int64(len(block))) {
			t.Errorf("a section of %d bytes, CARSectionSize says %d", got, ipld.CARSectionSize(int64(len(block))))
		}
	}
	return out.Bytes()
}

// TestCARFilesAreIndexed finds each block again, and in a file that is cut those
// that are whole.
func TestCARFilesAreIndexed(t *testing.T) {
	blocks := []string{"one", "", strings.Repeat("three", 100), strings.Repeat("x", 70_000)}
	car := writeCAR(t, ipld.ComputeCID(ipld.CodecRaw, []byte("one")), blocks...)
	for _, size := range []int{len(car), len(car) - 1, len(car) - 70_001, 60} {
		index, err := ipld.IndexCAR(t.Context(), bytes.NewReader(car[:size]), int64(size))
		if err != nil {
			t.Fatalf("IndexCAR of %d bytes: %v", size, err)
		}
		found := 0
		for _, block := range blocks {
			at, ok := index[ipld.ComputeCID(ipld.CodecRaw, []byte(block)).Digest]
			if !ok {
				continue
			}
			found++
			if got := string(car[at.Offset : at.Offset+int64(at.Size)]); got != block || at.Offset+int64(at.Size) > int64(size) {
				t.Errorf("a block of %d bytes is said to be %d bytes at %d of %d", len(block), at.Size, at.Offset, size)
			}
		}
		if size == len(car) && found != len(blocks) || size < len(car) && found >= len(blocks) {
			t.Errorf("%d of %d blocks in %d of %d bytes", found, len(blocks), size, len(car))
		}
	}
	if _, err := ipld.IndexCAR(t.Context(), strings.NewReader("<html>"), 6); err == nil {
		t.Error("a web page is taken for a CAR")
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := ipld.IndexCAR(stopped, bytes.NewReader(car), int64(len(car))); !errors.Is(err, context.Canceled) {
		t.Errorf("IndexCAR that was stopped: %v", err)
	}
}

// TestWhatIsPrefetchedIsAskedFor is about a walk that looks ahead: at no block that
// it does not ask for later, and at each but once.
func TestWhatIsPrefetchedIsAskedFor(t *testing.T) {
	d := ipldtest.DAG{}
	var parts []ipld.Link
	var sizes []int64
	for i := range 60 {
		leaf := d.Wrapped(ipld.KindRaw, fmt.Sprintf("leaf %02d", i))
		parts, sizes = append(parts, leaf), append(sizes, 7)
		if i%2 == 0 {
			node := d.File([]int64{7}, leaf)
			node.Size += leaf.Size
			parts, sizes = append(parts, node), append(sizes, 7)
		}
	}
	root := d.Dir(map[string]ipld.Link{"a.txt": d.File(sizes, parts...), "b.txt": d.Raw("x"), "sub": d.Dir(map[string]ipld.Link{"c.txt": d.Raw("y")})})
	ahead, asked := map[ipld.CID]int{}, map[ipld.CID]int{}
	var kept []ipld.CID
	tree, err := ipld.Resolver{
		Prefetch: func(id ipld.CID, _ string) { ahead[id]++ },
		Get: func(id ipld.CID, what string) ([]byte, error) {
			asked[id]++
			return d.Get(id, what)
		},
		Keep: func(id ipld.CID, block []byte) error {
			if !id.Matches(block) {
				t.Errorf("another block is kept under %s", id)
			}
			kept = append(kept, id)
			return nil
		},
	}.Resolve(root.CID)
	if err != nil || len(tree.Files) != 3 || len(tree.Files[0].Leaves) != 90 {
		t.Fatalf("Resolve: %v", err)
	}
	for id, times := range ahead {
		if asked[id] == 0 || times > asked[id] {
			t.Errorf("%s is prefetched %d times and asked for %d times", id, times, asked[id])
		}
	}
	if len(ahead) < 30 {
		t.Errorf("only %d blocks are prefetched", len(ahead))
	}
	// The root, two below it, and 30 nodes; no leaf.
	if len(kept) != 33 || kept[0] != root.CID {
		t.Errorf("%d blocks are kept, the first %s; want 33 nodes, the root first", len(kept), kept[0])
	}
}

func TestErrorsOfReadersEndAWalk(t *testing.T) {
	d := ipldtest.DAG{}
	unsized := d.Raw("x")
	unsized.Size = -1
	lost := errors.New("lost")
	for name, l := range map[string]ipld.Link{"a node": d.Wrapped(ipld.KindFile, "x"), "a block that has to be looked at": unsized} {
		root := d.Dir(map[string]ipld.Link{"a.txt": l})
		_, err := ipld.Resolver{Get: func(id ipld.CID, what string) ([]byte, error) {
			if id == l.CID {
				return nil, fmt.Errorf("%s: %w", what, lost)
			}
			return d.Get(id, what)
		}}.Resolve(root.CID)
		if !errors.Is(err, lost) || err.Error() != "a.txt: lost" {
			t.Errorf("%s: %v, want the reader's error with the file that the block is for", name, err)
		}
	}
	_, err := ipld.Resolver{Get: d.Get, Keep: func(ipld.CID, []byte) error { return lost }}.Resolve(d.Dir(nil).CID)
	if !errors.Is(err, lost) {
		t.Errorf("Resolve with a full disk: %v", err)
	}
}

func TestOnlyUsualTreesAreRebuilt(t *testing.T) {
	d := ipldtest.DAG{}
	for name, layout := range ipldtest.Layouts(d) {
		tree, err := ipld.Resolver{Get: d.Get, Exact: true}.Resolve(layout.Root.CID)
		if err != nil {
			t.Fatal(err)
		}
		nodes, err := ipld.RebuildNodes(tree)
		if err == nil {
			// The layout is a usual one but for a hint: what is rebuilt must lead to the root.
			if got := ipld.ComputeCID(ipld.CodecDagPB, nodes[0]); got != layout.Root.CID {
				t.Errorf("%s: rebuilt to %s", name, cmp.Diff(layout.Root.CID.String(), got.String()))
			}
		} else if !errors.Is(err, ipld.ErrNotCanonical) {
			t.Errorf("%s: %v, want ErrNotCanonical", name, err)
		}
	}
}
