package ipld

import (
	"encoding/base64"
	"encoding/binary"
)

// Leaf is one block that holds bytes of a file. The leaves of a file lie one
// after the other without gaps.
type Leaf struct {
	// Digest is the sha2-256 digest of the block.
	Digest [32]byte
	// Size is the number of file bytes in the block.
	Size int64
	// Wrapped reports whether the block is a dag-pb node around the bytes, as older
	// importers write it; otherwise the block is the bytes.
	Wrapped bool
	// Frame is what a wrapped leaf has around the bytes, nil where that is as
	// importers usually write it.
	Frame *Frame
}

// CID returns the CID of the leaf's block.
func (l Leaf) CID() CID {
	if l.Wrapped {
		return CID{Codec: CodecDagPB, Digest: l.Digest}
	}
	return CID{Codec: CodecRaw, Digest: l.Digest}
}

// Leaves is a file's table of leaves in order. In JSON it is one base64 string
// of records: flags, size (uint32, big endian), digest; and for a leaf with a
// frame of its own the lengths of its two parts, a byte each, and the parts.
type Leaves []Leaf

const leafRecord = 1 + 4 + digestLength

// The flags of a record.
const (
	leafWrapped = 1 << iota
	leafFramed
)

// MarshalText returns the table as base64.
func (ls Leaves) MarshalText() ([]byte, error) {
	raw := make([]byte, 0, len(ls)*leafRecord)
	for _, l := range ls {
		var flags byte
		if l.Wrapped {
			flags |= leafWrapped
		}
		if l.Frame != nil {
			flags |= leafFramed
		}
		raw = append(raw, flags)
		raw = binary.BigEndian.AppendUint32(raw, uint32(l.Size))
		raw = append(raw, l.Digest[:]...)
		if l.Frame != nil {
			raw = append(raw, byte(len(l.Frame.Before)), byte(len(l.Frame.After)))
			raw = append(append(raw, l.Frame.Before...), l.Frame.After...)
		}
	}
	return base64.StdEncoding.AppendEncode(nil, raw), nil
}

// UnmarshalText reads the form that MarshalText writes.
func (ls *Leaves) UnmarshalText(text []byte) error {
	raw, err := base64.StdEncoding.AppendDecode(nil, text)
	if err != nil {
		return errLeafTable()
	}
	*ls = make(Leaves, 0, len(raw)/leafRecord)
	for len(raw) > 0 {
		l, rest, ok := decodeLeaf(raw)
		if !ok {
			return errLeafTable()
		}
		*ls, raw = append(*ls, l), rest
	}
	return nil
}

func errLeafTable() error { return Malformedf("the leaf table of a manifest is damaged") }

// decodeLeaf reads the first record of a table, and returns what follows it.
func decodeLeaf(raw []byte) (l Leaf, rest []byte, ok bool) {
	if len(raw) < leafRecord {
		return Leaf{}, nil, false
	}
	flags, rest := raw[0], raw[leafRecord:]
	l = Leaf{
		Wrapped: flags&leafWrapped != 0,
		Size:    int64(binary.BigEndian.Uint32(raw[1:5])),
		Digest:  [digestLength]byte(raw[5:leafRecord]),
	}
	if flags&leafFramed == 0 {
		return l, rest, flags <= leafWrapped
	}
	if !l.Wrapped || flags > leafWrapped|leafFramed || len(rest) < 2 {
		return Leaf{}, nil, false
	}
	before, after := int(rest[0]), int(rest[1])
	if rest = rest[2:]; before+after > min(maxFrame, len(rest)) {
		return Leaf{}, nil, false
	}
	l.Frame = &Frame{Before: string(rest[:before]), After: string(rest[before : before+after])}
	return l, rest[before+after:], true
}

// Offsets returns where in the file each leaf begins.
func (ls Leaves) Offsets() []int64 {
	out := make([]int64, len(ls))
	var at int64
	for i, l := range ls {
		out[i] = at
		at += l.Size
	}
	return out
}

// FileBytes returns the file bytes in a verified block of the leaf, which must
// be as the leaf table says. Where they are not, the error is an ErrMisjudged if
// an exact look at the tree may fix that. path names the file in errors.
func (l Leaf) FileBytes(block []byte, path string) ([]byte, error) {
	data := block
	if l.Wrapped {
		n, u, err := DecodeUnixFS(block)
		if err != nil {
			return nil, withPath(path, err)
		}
		// What is kept is only the bytes inside; they must be enough to prove
		// the block again when the folder is scrubbed.
		if len(n.Links) > 0 || u.IsDirectory() || !l.hasFrame(frameOf(n, u), int64(len(u.Data))) {
			return nil, misjudgedf("%s: block %s is not a leaf in the usual encoding: "+
				"ask the creator to add it again with raw leaves", path, l.CID())
		}
		data = u.Data
	}
	if int64(len(data)) != l.Size {
		return nil, misjudgedf("%s: block %s has %d bytes but its parent claims %d: "+
			"ask the creator to publish it again", path, l.CID(), len(data), l.Size)
	}
	return data, nil
}

// Holds reports whether file bytes on disk are those of the leaf.
func (l Leaf) Holds(data []byte) bool {
	_, ok := l.Block(data)
	return ok
}

// Block returns the leaf's block around its bytes, and whether they are its
// bytes. A fetch keeps no wrapped leaf whose frame it does not know.
func (l Leaf) Block(data []byte) ([]byte, bool) {
	switch {
	case !l.Wrapped:
		return data, l.CID().Matches(data)
	case l.Frame != nil:
		block := l.Frame.wrap(data)
		return block, l.CID().Matches(block)
	}
	for _, kind := range []uint64{KindFile, KindRaw} {
		if block := encodeWrapped(kind, data); l.CID().Matches(block) {
			return block, true
		}
	}
	return nil, false
}

// hasFrame reports whether a block with size file bytes has the leaf's frame.
func (l Leaf) hasFrame(f Frame, size int64) bool {
	if l.Frame != nil {
		return *l.Frame == f
	}
	return f.isUsual(size)
}

// newWrappedLeaf returns the leaf that a dag-pb block without links is.
func newWrappedLeaf(id CID, n Node, u UnixFS) (Leaf, error) {
	l := Leaf{Digest: id.Digest, Size: int64(len(u.Data)), Wrapped: true}
	f := frameOf(n, u)
	if f.isUsual(l.Size) {
		return l, nil
	}
	if f.length() > maxFrame {
		return Leaf{}, Malformedf("block %s has %d bytes of metadata around those of the file, "+
			"more than the %d that are kept", id, f.length(), maxFrame)
	}
	l.Frame = &f
	return l, nil
}
