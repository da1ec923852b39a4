package serve_test

import (
	"bytes"
	"encoding/base32"
	"encoding/binary"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// dag lists the blocks of a folder in depth-first order, from what the importer
// says alone.
type dag struct {
	t     *testing.T
	store contenttest.Store
	out   bytes.Buffer
	seen  map[string]bool // nil for each block as often as it occurs
}

func newDAG(t *testing.T, k *mirror, root string, dups bool) *dag {
	d := &dag{t: t, store: k.store}
	if !dups {
		d.seen = map[string]bool{}
	}
	cid := binaryCID(root)
	header := append([]byte("\xa2eroots\x81\xd8\x2a\x58\x25\x00"), cid...)
	header = append(header, "gversion\x01"...)
	d.out.Write(append(binary.AppendUvarint(nil, uint64(len(header))), header...))
	return d
}

var base32Lower = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

func binaryCID(cid string) []byte {
	raw, err := base32Lower.DecodeString(cid[1:])
	if err != nil {
		panic(err)
	}
	return raw
}

func (d *dag) block(cids ...string) {
	for _, cid := range cids {
		block, ok := d.store[cid]
		if !ok {
			d.t.Fatalf("no block %s", cid)
		}
		if d.seen[cid] {
			continue
		}
		if d.seen != nil {
			d.seen[cid] = true
		}
		raw := binaryCID(cid)
		d.out.Write(binary.AppendUvarint(nil, uint64(len(raw)+len(block))))
		d.out.Write(append(raw, block...))
	}
}

func leafCID(l ipld.Leaf) string {
	return "b" + base32Lower.EncodeToString(append([]byte{1, 0x55, 0x12, 32}, l.Digest[:]...))
}

// file lists the leaves from first up to end behind the file's root.
func (d *dag) file(f ipld.File, first, end int) {
	if len(f.Leaves) > 1 {
		d.block(f.CID)
	}
	for _, l := range f.Leaves[first:end] {
		d.block(leafCID(l))
	}
}

// folder lists the folder at path of an import and all below.
func (d *dag) folder(imp *folder.Imported, path string, rootOf func(path string) string) {
	d.block(rootOf(path))
	names := map[string]*ipld.File{}
	for i := range imp.Files {
		rest, below := strings.CutPrefix(imp.Files[i].Path, path)
		if !below {
			continue
		}
		name, _, deeper := strings.Cut(rest, "/")
		if names[name] = nil; !deeper {
			names[name] = &imp.Files[i]
		}
	}
	sorted := make([]string, 0, len(names))
	for name := range names {
		sorted = append(sorted, name)
	}
	sort.Strings(sorted)
	for _, name := range sorted {
		if f := names[name]; f != nil {
			d.file(*f, 0, len(f.Leaves))
			continue
		}
		d.folder(imp, path+name+"/", rootOf)
	}
}

// rootOf gives the CIDs of folders by importing each by itself.
func (k *mirror) rootOf(t *testing.T) func(path string) string {
	return func(path string) string {
		imp, err := folder.Import(t.Context(), filepath.Join(k.out, filepath.FromSlash(path)))
		if err != nil {
			t.Fatal(err)
		}
		return imp.Root
	}
}

func TestCARsHaveTheDAGsBlocksInOrder(t *testing.T) {
	k := publish(t, model(), nil)
	rootOf := k.rootOf(t)
	big := *k.shelf.Manifest().File("big.txt")
	deep := *k.shelf.Manifest().File("sub/deep/vocab.txt")
	whole := func(dups bool) func() *dag {
		return func() *dag {
			d := newDAG(t, k, k.root, dups)
			d.folder(k.imp, "", rootOf)
			return d
		}
	}
	part := func(first, end int) func() *dag {
		return func() *dag {
			d := newDAG(t, k, big.CID, true)
			d.file(big, first, end)
			return d
		}
	}
	just := func(root string, cids ...string) func() *dag {
		return func() *dag {
			d := newDAG(t, k, root, true)
			d.block(cids...)
			return d
		}
	}
	tests := map[string]struct {
		path string
		want func() *dag
	}{
		"all, twice what occurs twice": {k.root + "?format=car&car-dups=y", whole(true)},
		"all, each once":               {k.root + "?format=car", whole(false)},
		"all by its name":              {k.root + "?format=car&dag-scope=all&car-dups=y", whole(true)},
		"a file":                       {big.CID + "?format=car&dag-scope=entity&car-dups=y", part(0, 4)},
		"a part":                       {big.CID + "?format=car&entity-bytes=1048575:1048576&car-dups=y", part(0, 2)},
		"one byte":                     {big.CID + "?format=car&dag-scope=entity&entity-bytes=1048576:1048576&car-dups=y", part(1, 2)},
		"to the end":                   {big.CID + "?format=car&entity-bytes=2097152:*&car-dups=y", part(2, 4)},
		"the last bytes":               {big.CID + "?format=car&entity-bytes=-5:*&car-dups=y", part(3, 4)},
		"up to before the end":         {big.CID + "?format=car&entity-bytes=1:-6&car-dups=y", part(0, 3)},
		"beyond the end":               {big.CID + "?format=car&entity-bytes=3000000:99999999999&car-dups=y", part(2, 4)},
		"from before the start":        {big.CID + "?format=car&entity-bytes=-99999999999:0&car-dups=y", part(0, 1)},
		"no bytes":                     {big.CID + "?format=car&entity-bytes=9:8&car-dups=y", just(big.CID, big.CID)},
		"a block":                      {big.CID + "?format=car&dag-scope=block&car-dups=y", just(big.CID, big.CID)},
		"a leaf":                       {leafCID(big.Leaves[2]) + "?format=car&car-dups=y", just(leafCID(big.Leaves[2]), leafCID(big.Leaves[2]))},
		"a directory as an entity":     {k.root + "?format=car&dag-scope=entity&car-dups=y", just(k.root, k.root)},
		"bytes of a directory":         {k.root + "?format=car&entity-bytes=0:5&car-dups=y", just(k.root, k.root)},
		"an empty file": {k.root + "/empty.txt?format=car&entity-bytes=0:*&car-dups=y",
			just(k.cid(t, "empty.txt"), k.root, k.cid(t, "empty.txt"))},
		"a path": {k.root + "/sub/deep/vocab.txt?format=car&entity-bytes=1048576:*&car-dups=y", just(deep.CID,
			k.root, rootOf("sub/"), rootOf("sub/deep/"), deep.CID, leafCID(deep.Leaves[1]))},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			resp, got := do(t, "GET", k.url+"/ipfs/"+tc.path)
			if want := tc.want().out.Bytes(); resp.StatusCode != 200 || !bytes.Equal(got, want) {
				t.Errorf("status %d and a CAR of %d bytes, want another one of %d", resp.StatusCode, len(got), len(want))
			}
		})
	}
}
