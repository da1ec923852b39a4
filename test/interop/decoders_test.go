package interop

import (
	"testing"

	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// FuzzNodesDecodeAlike compares what the decoders of one block make of it.
func FuzzNodesDecodeAlike(f *testing.F) {
	d := ipldtest.DAG{}
	f.Add(ipldtest.EncodeNode(ipldtest.FileMessage([]int64{1, 2}), d.Raw("a"), d.Raw("bc")))
	f.Add(ipldtest.Wrap(ipld.KindFile, []byte("hello")))
	f.Add(ipldtest.EncodeNode(ipldtest.ShardMessage([]byte{3}, ipldtest.Murmur3, 256), ipldtest.Named(d.Raw("a"), "00a"), ipldtest.Named(d.Raw("b"), "01b")))
	f.Fuzz(func(t *testing.T, block []byte) { compareDecoders(t, block) })
}

// compareDecoders fails where both take a block and differ about what it says,
// or boxo takes one that we refuse without a limit.
func compareDecoders(t *testing.T, block []byte) {
	pb, err := merkledag.DecodeProtobuf(block)
	if err != nil {
		return
	}
	theirs, err := unixfs.FSNodeFromBytes(pb.Data())
	if err != nil {
		return
	}
	n, u, err := ipld.DecodeUnixFS(block)
	if err != nil {
		if !isLimit(err) {
			t.Errorf("boxo decodes %x, and our refusal names no limit: %v", block, err)
		}
		return
	}
	if uint64(theirs.Type()) != u.Kind || string(theirs.Data()) != string(u.Data) || theirs.NumChildren() != len(u.Blocks) || len(pb.Links()) != len(n.Links) {
		t.Errorf("%x: boxo reads type %d, %q, %d sizes, %d links; we %+v, %d links",
			block, theirs.Type(), theirs.Data(), theirs.NumChildren(), len(pb.Links()), u, len(n.Links))
		return
	}
	for i, size := range u.Blocks {
		if uint64(size) != theirs.BlockSize(i) {
			t.Errorf("%x: size %d is %d to boxo, %d to us", block, i, theirs.BlockSize(i), size)
		}
	}
	for i, l := range pb.Links() {
		if canonical(l.Cid) != n.Links[i].CID.String() || l.Name != n.Links[i].Name || int64(l.Size) != max(0, n.Links[i].Size) {
			t.Errorf("%x: link %d is %+v to boxo, %+v to us", block, i, l, n.Links[i])
		}
	}
}
