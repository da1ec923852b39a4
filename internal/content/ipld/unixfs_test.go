package ipld

import (
	"bytes"
	"encoding/base64"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// fixed returns a field of fixed length.
func fixed(num byte, wire byte, length int) []byte {
	return append([]byte{num<<3 | wire}, make([]byte, length)...)
}

func TestFieldsOfUnixFS(t *testing.T) {
	file := appendVarintField(nil, 1, KindFile)
	with := func(fields ...[]byte) []byte { return slices.Concat(append([][]byte{file}, fields...)...) }
	packed := appendBytesField(nil, 4, []byte{1, 2, 0x80, 1})
	tests := map[string]struct {
		msg  []byte
		want UnixFS
	}{
		"the type alone":          {file, UnixFS{Kind: KindFile, Size: -1}},
		"data and size":           {with(appendBytesField(nil, 2, []byte("abc")), appendVarintField(nil, 3, 3)), UnixFS{Kind: KindFile, Data: []byte("abc"), Size: 3}},
		"data before the type":    {slices.Concat(appendBytesField(nil, 2, []byte("abc")), file), UnixFS{Kind: KindFile, Data: []byte("abc"), Size: -1}},
		"the last data counts":    {with(appendBytesField(nil, 2, []byte("abc")), appendBytesField(nil, 2, []byte("d"))), UnixFS{Kind: KindFile, Data: []byte("d"), Size: -1}},
		"sizes one by one":        {with(appendVarintField(nil, 4, 1), appendVarintField(nil, 4, 0)), UnixFS{Kind: KindFile, Size: -1, Blocks: []int64{1, 0}}},
		"sizes packed":            {with(packed), UnixFS{Kind: KindFile, Size: -1, Blocks: []int64{1, 2, 128}}},
		"sizes in both ways":      {with(appendVarintField(nil, 4, 9), packed), UnixFS{Kind: KindFile, Size: -1, Blocks: []int64{9, 1, 2, 128}}},
		"mode and time":           {with(appendVarintField(nil, 7, 0o644), appendBytesField(nil, 8, appendVarintField(nil, 1, 5))), UnixFS{Kind: KindFile, Size: -1}},
		"a shard":                 {encodeShard([]byte{5}), UnixFS{Kind: KindShard, Data: []byte{5}, Size: -1, Hash: shardHashMurmur3, Fanout: 256}},
		"a symbolic link":         {appendBytesField(appendVarintField(nil, 1, KindSymlink), 2, []byte("to")), UnixFS{Kind: KindSymlink, Data: []byte("to"), Size: -1}},
		"a later field":           {with(appendVarintField(nil, 15, 1<<63), appendBytesField(nil, 14, []byte("x"))), UnixFS{Kind: KindFile, Size: -1}},
		"numbers of fixed length": {with(fixed(9, wireFixed64, 8), fixed(10, wireFixed32, 4)), UnixFS{Kind: KindFile, Size: -1}},
		"known in other types": {with(appendVarintField(nil, 2, 1), appendVarintField(nil, 8, 1), appendBytesField(nil, 1, []byte{9}), appendBytesField(nil, 3, []byte{9}),
			appendBytesField(nil, 7, nil), fixed(3, wireFixed64, 8)), UnixFS{Kind: KindFile, Size: -1}},
		"the last type counts": {with(appendVarintField(nil, 1, KindRaw)), UnixFS{Kind: KindRaw, Size: -1}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			u, err := decodeMessage(tc.msg)
			if err != nil || u.Kind != tc.want.Kind || !bytes.Equal(u.Data, tc.want.Data) || u.Size != tc.want.Size ||
				!slices.Equal(u.Blocks, tc.want.Blocks) || u.Hash != tc.want.Hash || u.Fanout != tc.want.Fanout {
				t.Errorf("decodeMessage: %+v, %v; want %+v", u, err, tc.want)
			}
		})
	}
}

func TestMessagesThatAreNotUnixFSAreRefused(t *testing.T) {
	file := appendVarintField(nil, 1, KindFile)
	with := func(field []byte) []byte { return append(slices.Clone(file), field...) }
	tests := map[string]struct {
		msg    []byte
		wantIn string
	}{
		"nothing":              {nil, "no type"},
		"no type":              {appendVarintField(nil, 3, 1), "no type"},
		"the type in bytes":    {appendBytesField(nil, 1, []byte{2}), "no type"},
		"a metadata node":      {appendVarintField(nil, 1, 3), "of type 3"},
		"a later type":         {appendVarintField(nil, 1, 6), "of type 6"},
		"field 0":              {with([]byte{0x00}), "not a valid message"},
		"a group":              {with([]byte{9<<3 | 3}), "wrong type"},
		"a size out of range":  {with(appendVarintField(nil, 3, 1<<63)), "out of range"},
		"a part out of range":  {with(appendVarintField(nil, 4, 1<<63)), "out of range"},
		"packed out of range":  {with(appendBytesField(nil, 4, bytes.Repeat([]byte{0xff}, 9))), "block sizes"},
		"packed and cut":       {with(appendBytesField(nil, 4, []byte{0x80})), "block sizes"},
		"data past the end":    {with([]byte{0x12, 5, 'a'}), "ends inside a field"},
		"a number that is cut": {with([]byte{0x18, 0x80}), "ends inside a field"},
		"8 bytes that are cut": {with(fixed(9, wireFixed64, 7)), "ends inside a field"},
		"4 bytes that are cut": {with(fixed(9, wireFixed32, 3)), "ends inside a field"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := decodeMessage(tc.msg); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("decodeMessage: %v, want ErrMalformed with %q", err, tc.wantIn)
			}
		})
	}
}

// TestFramesOfLeaves is about what is kept of a wrapped leaf: with the bytes it
// gives the block again, and one of the usual encodings is known as that.
func TestFramesOfLeaves(t *testing.T) {
	for _, size := range []int{0, 1, 2, 127, 128, 129, 16_383, 16_384, 1 << 20, 2_097_000} {
		data := bytes.Repeat([]byte("x"), size)
		for _, kind := range []uint64{KindFile, KindRaw} {
			block := encodeWrapped(kind, data)
			n, u, err := DecodeUnixFS(block)
			if err != nil || u.Kind != kind || u.Size != int64(size) || !bytes.Equal(u.Data, data) {
				t.Fatalf("%d bytes of kind %d: %d, %d bytes, %v", size, kind, u.Kind, len(u.Data), err)
			}
			if f := frameOf(n, u); !f.isUsual(int64(size)) || f.isUsual(int64(size)+1) || !bytes.Equal(f.wrap(data), block) {
				t.Errorf("%d bytes of kind %d: the frame %+v is not a usual one", size, kind, f)
			}
			if got := wrappedLength(int64(size)); size > 0 && got != int64(len(block)) {
				t.Errorf("a block of %d bytes has %d, wrappedLength says %d", size, len(block), got)
			}
		}
	}
}

func TestOtherFramesAreKept(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		data := bytes.Repeat([]byte("x"), rng.IntN(300))
		fields := [][]byte{appendVarintField(nil, 1, KindFile), appendBytesField(nil, 2, data), appendVarintField(nil, 3, uint64(len(data))),
			appendVarintField(nil, 7, 0o600), appendBytesField(nil, 8, appendVarintField(nil, 1, 5))}
		rng.Shuffle(len(fields), func(i, j int) { fields[i], fields[j] = fields[j], fields[i] })
		block := appendBytesField(nil, 1, slices.Concat(fields...))
		n, u, err := DecodeUnixFS(block)
		if err != nil {
			t.Fatal(err)
		}
		l, err := newWrappedLeaf(ComputeCID(CodecDagPB, block), n, u)
		if err != nil || l.Frame == nil {
			t.Fatalf("%x: %+v, %v; want a leaf with a frame", block, l, err)
		}
		if again, ok := l.Block(data); !ok || !bytes.Equal(again, block) {
			t.Fatalf("%x comes back as %x", block, again)
		}
		if got, err := l.FileBytes(block, "a.txt"); err != nil || !bytes.Equal(got, data) {
			t.Fatalf("FileBytes: %q, %v", got, err)
		}
		if l.Holds(append(data, 'y')) || (len(data) > 0 && l.Holds(data[1:])) {
			t.Fatal("other bytes are taken for those of the leaf")
		}
		l.Frame.After += "y"
		if _, err := l.FileBytes(block, "a.txt"); !errors.Is(err, ErrMisjudged) {
			t.Fatalf("a block with another frame: %v, want ErrMisjudged", err)
		}
	}
}

func TestDamagedLeafTablesAreRefused(t *testing.T) {
	framed := Leaves{{Size: 3, Wrapped: true, Frame: &Frame{Before: "before", After: "after"}}, {Size: 4}}
	text, err := framed.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	table := func(change func(raw []byte) []byte) []byte {
		raw := make([]byte, 0, 200)
		raw = append(raw, leafWrapped|leafFramed, 0, 0, 0, 3)
		raw = append(raw, make([]byte, digestLength)...)
		raw = append(raw, 1, 2, 'a', 'b', 'c')
		return base64.StdEncoding.AppendEncode(nil, change(raw))
	}
	whole := func(raw []byte) []byte { return raw }
	var got Leaves
	if err := got.UnmarshalText(table(whole)); err != nil || len(got) != 1 || *got[0].Frame != (Frame{Before: "a", After: "bc"}) {
		t.Fatalf("the table as it is: %+v, %v", got, err)
	}
	for name, damaged := range map[string][]byte{
		"no base64":            []byte("!"),
		"a byte more":          table(func(raw []byte) []byte { return append(raw, 0) }),
		"a byte less":          table(func(raw []byte) []byte { return raw[:len(raw)-1] }),
		"no lengths":           table(func(raw []byte) []byte { return raw[:leafRecord] }),
		"a frame of a raw one": table(func(raw []byte) []byte { raw[0] = leafFramed; return raw }),
		"another flag":         table(func(raw []byte) []byte { raw[0] |= 4; return raw }),
		"a flag alone":         table(func(raw []byte) []byte { raw[0] = 4; return raw }),
		"a frame that is long": table(func(raw []byte) []byte { raw[leafRecord] = 200; return append(raw, make([]byte, 300)...) }),
		"cut":                  text[:len(text)-4],
	} {
		if err := got.UnmarshalText(damaged); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "leaf table") {
			t.Errorf("%s: %v, want ErrMalformed", name, err)
		}
	}
}
