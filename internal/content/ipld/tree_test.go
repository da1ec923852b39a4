package ipld_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

func TestBlocksOfALeaf(t *testing.T) {
	const text = "the bytes"
	raw := ipld.Leaf{Size: int64(len(text)), Digest: sha256.Sum256([]byte(text))}
	wrapped := func(block []byte) ipld.Leaf {
		return ipld.Leaf{Size: int64(len(text)), Digest: sha256.Sum256(block), Wrapped: true}
	}
	asFile, asRaw := ipldtest.Wrap(ipld.KindFile, []byte(text)), ipldtest.Wrap(ipld.KindRaw, []byte(text))
	odd := append(slices.Clone(asFile), 0x0a, 0x00)
	long := raw
	long.Size++
	linked := ipldtest.EncodeNode(ipldtest.FileMessage([]int64{9}), ipldtest.DAG{}.Raw(text))
	tests := map[string]struct {
		leaf   ipld.Leaf
		block  []byte
		wantIn string
	}{
		"raw":                    {raw, []byte(text), ""},
		"wrapped as a file":      {wrapped(asFile), asFile, ""},
		"wrapped as raw":         {wrapped(asRaw), asRaw, ""},
		"shorter than claimed":   {long, []byte(text), "has 9 bytes but its parent claims 10"},
		"two data fields":        {wrapped(odd), odd, "two data fields"},
		"a node with links":      {wrapped(linked), linked, "not a leaf in the usual encoding"},
		"wrapped, but no dag-pb": {wrapped([]byte{0xff}), []byte{0xff}, "not a valid node"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			data, err := tc.leaf.FileBytes(tc.block, "a.txt")
			if tc.wantIn != "" {
				if !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), tc.wantIn) || !strings.Contains(err.Error(), "a.txt") {
					t.Errorf("FileBytes: %v, want ErrMalformed with %q", err, tc.wantIn)
				}
				return
			}
			if err != nil || string(data) != text {
				t.Fatalf("FileBytes: %q, %v", data, err)
			}
			if block, ok := tc.leaf.Block(data); !ok || !bytes.Equal(block, tc.block) || !tc.leaf.Holds(data) {
				t.Errorf("the block around the bytes is %x, want %x", block, tc.block)
			}
			if tc.leaf.Holds(data[1:]) {
				t.Error("other bytes are taken for those of the leaf")
			}
		})
	}
}

func TestAStoredTreeIsChecked(t *testing.T) {
	leaf := ipld.Leaf{Size: 3, Digest: sha256.Sum256([]byte("abc"))}
	tests := map[string]struct {
		change func(tree *ipld.Tree)
		wantIn string
	}{
		"as it was":          {func(*ipld.Tree) {}, ""},
		"outside":            {func(tree *ipld.Tree) { tree.Files[0].Path = "../a" }, "name \"../a\""},
		"absolute":           {func(tree *ipld.Tree) { tree.Files[0].Path = "/a" }, "name \"/a\""},
		"the folder itself":  {func(tree *ipld.Tree) { tree.Files[0].Path = "." }, "name \".\""},
		"no CID":             {func(tree *ipld.Tree) { tree.Files[0].CID = "bafy" }, "without a valid CID"},
		"another size":       {func(tree *ipld.Tree) { tree.Files[0].Size = 4 }, "do not add up"},
		"huge leaf":          {func(tree *ipld.Tree) { tree.Files[0].Leaves[0].Size = ipld.MaxBlock + 1 }, "too large"},
		"sum that is none":   {func(tree *ipld.Tree) { tree.Files[0].SHA256 = "0a" }, "sha256 that is none"},
		"sum that is no hex": {func(tree *ipld.Tree) { tree.Files[0].SHA256 = "x" }, "sha256 that is none"},
		"folder outside":     {func(tree *ipld.Tree) { tree.EmptyDirs = []string{".."} }, "a folder of the name"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			tree := &ipld.Tree{Files: []ipld.File{{Path: "a.txt", CID: leaf.CID().String(), Size: 3, Leaves: ipld.Leaves{leaf}}}, EmptyDirs: []string{"b"}}
			tc.change(tree)
			err := tree.Check()
			if tc.wantIn == "" && err != nil || tc.wantIn != "" && (!errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), tc.wantIn)) {
				t.Errorf("Check: %v, want %q", err, tc.wantIn)
			}
		})
	}
}

func TestMetersStopAtTheirBudget(t *testing.T) {
	budget := ipld.Budget{MaxBytes: 10, MaxNodes: 2, MaxEntries: 3, MaxDepth: 4, MaxNameLength: 5}
	m := ipld.NewMeter(budget)
	for i, err := range []error{
		m.AddBytes(4, "a"), m.AddBytes(6, "a"), m.AddNode("a"), m.AddNode("a"), m.AddEntries(3, ""), m.CheckDepth(4, "a"),
	} {
		if err != nil {
			t.Errorf("step %d within the budget: %v", i, err)
		}
	}
	for want, err := range map[string]error{
		"10 bytes allowed (passed at a)": m.AddBytes(1, "a"), "larger than the 10": m.AddBytes(math.MaxInt64, "a"),
		"2 DAG nodes": m.AddNode("a"),
		"3 directory entries allowed (passed at the root)": m.AddEntries(1, ""),
		"4 levels": m.CheckDepth(5, "a"),
	} {
		if !errors.Is(err, ipld.ErrOverBudget) || !strings.Contains(err.Error(), want) {
			t.Errorf("past the budget: %v, want ErrOverBudget with %q", err, want)
		}
	}
	if err := m.AddBytes(-1, "a"); !errors.Is(err, ipld.ErrOverBudget) {
		t.Errorf("fewer than no bytes: %v", err)
	}
	if m.Bytes != 10 || m.Nodes != 2 {
		t.Errorf("what was refused counts: %d bytes and %d nodes", m.Bytes, m.Nodes)
	}
	if got := ipld.NewMeter(ipld.Budget{MaxDepth: -1}).Limit; got != ipld.DefaultBudget() {
		t.Errorf("a budget of nothing is %+v, want the default", got)
	}
}

// TestWhatIsBuiltResolves builds trees and resolves them again.
func TestWhatIsBuiltResolves(t *testing.T) {
	for _, count := range []int{1, 2, 1024, 1025, 1024*3 + 1} {
		t.Run(fmt.Sprint(count, " leaves"), func(t *testing.T) {
			d := ipldtest.DAG{}
			var leaves ipld.Leaves
			for i := range count {
				l := d.Raw(fmt.Sprint(i))
				leaves = append(leaves, ipld.Leaf{Digest: l.CID.Digest, Size: l.Size})
			}
			b := ipld.NewBuilder(ipld.NewMeter(ipld.DefaultBudget()))
			file, err := b.AddFile(leaves, "a.txt")
			if err != nil {
				t.Fatal(err)
			}
			top, err := b.AddDirectory([]ipld.Link{file.LinkTo("a.txt")}, "")
			if err != nil {
				t.Fatal(err)
			}
			nodes := b.Blocks()
			for _, block := range nodes {
				d.Put(ipld.CodecDagPB, block)
			}
			tree, err := ipld.Resolver{Get: d.Get}.Resolve(top.CID)
			if err != nil || len(tree.Files) != 1 || !slices.Equal(tree.Files[0].Leaves, leaves) {
				t.Fatalf("Resolve: %v, want the leaves in their order", err)
			}
			again, err := ipld.RebuildNodes(tree)
			if err != nil || !slices.EqualFunc(again, nodes, bytes.Equal) {
				t.Errorf("RebuildNodes: %d nodes, %v; want the %d that were built", len(again), err, len(nodes))
			}
			tree.Files[0].Leaves[0].Size++
			if _, err := ipld.RebuildNodes(tree); !errors.Is(err, ipld.ErrNotCanonical) {
				t.Errorf("RebuildNodes of another tree: %v, want ErrNotCanonical", err)
			}
		})
	}
}
