package ipld

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// linkMessage returns the message of a link with the fields in the given order.
func linkMessage(cid []byte, fields ...byte) []byte {
	var msg []byte
	for _, field := range fields {
		switch field {
		case 1:
			msg = appendBytesField(msg, 1, cid)
		case 2:
			msg = appendBytesField(msg, 2, []byte("a"))
		case 3:
			msg = appendVarintField(msg, 3, 7)
		}
	}
	return msg
}

func TestNodesAreDecodedInAnyOrderOfFields(t *testing.T) {
	raw := ComputeCID(CodecRaw, []byte("x"))
	whole := Link{CID: raw, Name: "a", Size: 7}
	link := func(fields ...byte) []byte { return appendBytesField(nil, 2, linkMessage(raw.Bytes(), fields...)) }
	data := appendBytesField(nil, 1, []byte("data"))
	v0 := CID{Codec: CodecDagPB, Digest: raw.Digest}
	tests := map[string]struct {
		block []byte
		links []Link
		data  string
	}{
		"nothing":               {nil, nil, ""},
		"data alone":            {data, nil, "data"},
		"links before data":     {slices.Concat(link(1, 2, 3), link(1, 2, 3), data), []Link{whole, whole}, "data"},
		"data before links":     {slices.Concat(data, link(1, 2, 3)), []Link{whole}, "data"},
		"data between links":    {slices.Concat(link(1, 2, 3), data, link(1, 2, 3)), []Link{whole, whole}, "data"},
		"fields in other order": {link(3, 2, 1), []Link{whole}, ""},
		"no name":               {link(1, 3), []Link{{CID: raw, Size: 7}}, ""},
		"no size":               {link(1, 2), []Link{{CID: raw, Name: "a", Size: -1}}, ""},
		"the CID alone":         {link(1), []Link{{CID: raw, Size: -1}}, ""},
		"version 0":             {appendBytesField(nil, 2, linkMessage(Link{CID: v0, V0: true}.BinaryCID(), 1)), []Link{{CID: v0, V0: true, Size: -1}}, ""},
		"bytes after a CID":     {appendBytesField(nil, 2, linkMessage(append(raw.Bytes(), "more"...), 1)), []Link{{CID: raw, Size: -1}}, ""},
		"bytes after version 0": {appendBytesField(nil, 2, linkMessage(append(Link{CID: v0, V0: true}.BinaryCID(), 1, 2), 1)), []Link{{CID: v0, V0: true, Size: -1}}, ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			n, err := DecodeNode(tc.block)
			if err != nil || !slices.Equal(n.Links, tc.links) || string(n.Data) != tc.data {
				t.Errorf("DecodeNode: %+v, %q, %v; want %+v, %q", n.Links, n.Data, err, tc.links, tc.data)
			}
			if len(n.Data) > 0 && string(n.block[n.dataAt:n.dataAt+len(n.Data)]) != tc.data {
				t.Errorf("the data is said to lie at %d of %x", n.dataAt, n.block)
			}
		})
	}
}

func TestBlocksThatAreNoNodesAreRefused(t *testing.T) {
	raw := ComputeCID(CodecRaw, []byte("x")).Bytes()
	link := func(msg []byte) []byte { return appendBytesField(nil, 2, msg) }
	data := appendBytesField(nil, 1, []byte("data"))
	tests := map[string]struct {
		block  []byte
		wantIn string
	}{
		"another field":          {appendBytesField(nil, 3, nil), "unknown field 3"},
		"a number":               {appendVarintField(nil, 1, 5), "not a valid node"},
		"field 0":                {[]byte{0x02, 0x00}, "not a valid node"},
		"no tag":                 {[]byte{0x80}, "not a valid node"},
		"a tag without an end":   {bytes.Repeat([]byte{0xff}, 11), "not a valid node"},
		"data twice":             {slices.Concat(data, data), "two data fields"},
		"cut data":               {data[:3], "ends inside a field"},
		"cut link":               {link(linkMessage(raw, 1))[:20], "ends inside a field"},
		"a length past the end":  {[]byte{0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f}, "ends inside a field"},
		"a link without a CID":   {link(linkMessage(raw, 2, 3)), "has no CID"},
		"an empty link":          {link(nil), "has no CID"},
		"a name twice":           {link(linkMessage(raw, 1, 2, 2)), "not valid"},
		"a CID twice":            {link(linkMessage(raw, 1, 1)), "not valid"},
		"a field 4 in a link":    {link(appendVarintField(linkMessage(raw, 1), 4, 1)), "not valid"},
		"a size in bytes":        {link(appendBytesField(linkMessage(raw, 1), 3, []byte{1})), "wrong type"},
		"a name that is number":  {link(appendVarintField(linkMessage(raw, 1), 2, 1)), "wrong type"},
		"a size out of range":    {link(appendVarintField(linkMessage(raw, 1), 3, 1<<63)), "size out of range"},
		"a size without an end":  {link(append(linkMessage(raw, 1), 0x18, 0xff)), "size out of range"},
		"a name past the end":    {link(append(linkMessage(raw, 1), 0x12, 0x7f, 'a')), "ends inside a link"},
		"an identity CID":        {link(linkMessage([]byte{1, CodecRaw, 0, 1, 'x'}, 1)), "identity CID"},
		"another hash":           {link(linkMessage(slices.Concat([]byte{1, CodecRaw, 0x1e, 32}, make([]byte, 32)), 1)), "0x1e"},
		"another codec":          {link(linkMessage(slices.Concat([]byte{1, 0x71, 0x12, 32}, make([]byte, 32)), 1)), "codec is 0x71"},
		"a CID that is cut":      {link(linkMessage(raw[:35], 1)), "32 bytes"},
		"a version 0 that is so": {link(linkMessage([]byte{0x12, 32, 1, 2, 3}, 1)), "not a CID"},
		"no CID at all":          {link(linkMessage(nil, 1)), "not a CID"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := DecodeNode(tc.block)
			if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("DecodeNode: %v, want ErrMalformed with %q", err, tc.wantIn)
			}
		})
	}
}

// TestEncodedNodesDecodeToThemselves is about nodes as they are written here.
func TestEncodedNodesDecodeToThemselves(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		n := Node{Data: make([]byte, rng.IntN(300))}
		for range rng.IntN(5) {
			codec := byte(CodecRaw)
			if rng.IntN(2) == 0 {
				codec = CodecDagPB
			}
			n.Links = append(n.Links, Link{
				CID: ComputeCID(codec, binary.BigEndian.AppendUint64(nil, rng.Uint64())), Name: strings.Repeat("n", rng.IntN(200)), Size: rng.Int64N(1 << 62),
			})
		}
		block := EncodeNode(n)
		again, err := DecodeNode(block)
		if err != nil || !slices.Equal(again.Links, n.Links) || !bytes.Equal(again.Data, n.Data) {
			t.Fatalf("%+v decodes to %+v, %v", n, again, err)
		}
		// What is cut off is not taken for whole, or is a node of its own.
		cut := block[:rng.IntN(len(block))]
		if part, err := DecodeNode(cut); err == nil && len(part.Links) == len(n.Links) && len(part.Data) == len(n.Data) && len(n.Data) > 0 {
			t.Fatalf("%d of %d bytes decode to the whole node", len(cut), len(block))
		}
	}
}
