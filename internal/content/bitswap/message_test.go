package bitswap

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/encoding/protowire"
)

// heard is a receiver that remembers.
type heard struct {
	blocks  []string
	missing []digest
	open    int
	wrong   bool // a hash that is not the block's
}

func (h *heard) reserveRoom() func() {
	h.open++
	return func() { h.open-- }
}

func (h *heard) noteOversize(digest) bool { return false }

func (h *heard) takeBlock(data []byte, sum digest) {
	h.blocks = append(h.blocks, string(data))
	h.wrong = h.wrong || sum != sha256.Sum256(data)
}

func (h *heard) noteMissing(d digest) { h.missing = append(h.missing, d) }

func field(num protowire.Number, v []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(nil, num, protowire.BytesType), v)
}

func number(num protowire.Number, v uint64) []byte {
	return protowire.AppendVarint(protowire.AppendTag(nil, num, protowire.VarintType), v)
}

func framed(parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	return append(protowire.AppendVarint(nil, uint64(len(body))), body...)
}

func cidOf(data string) []byte {
	sum := sha256.Sum256([]byte(data))
	return append([]byte{1, 0x55, 0x12, 32}, sum[:]...)
}

func presence(cid []byte, kind uint64) []byte {
	return field(4, append(field(1, cid), number(2, kind)...))
}

func TestReadMessage(t *testing.T) {
	payload := field(3, append(field(1, cidOf("a")[:4]), field(2, []byte("a"))...))
	tests := map[string]struct {
		in      []byte
		blocks  []string
		missing int
		err     error
	}{
		"a block":               {in: framed(payload), blocks: []string{"a"}},
		"of version 1.0.0":      {in: framed(field(2, []byte("a"))), blocks: []string{"a"}},
		"two, and what is not":  {in: framed(payload, presence(cidOf("b"), 1), payload), blocks: []string{"a", "a"}, missing: 1},
		"an empty block":        {in: framed(field(3, field(2, nil))), blocks: []string{""}},
		"what it has":           {in: framed(presence(cidOf("b"), 0))},
		"a CID of version 0":    {in: framed(presence(cidOf("b")[2:], 1)), missing: 1},
		"another kind of CID":   {in: framed(presence([]byte{1, 0x55, 0, 0}, 1))},
		"a wantlist":            {in: framed(field(1, field(1, cidOf("a"))), number(5, 9))},
		"unknown fields":        {in: framed(protowire.AppendFixed64(protowire.AppendTag(nil, 9, protowire.Fixed64Type), 1), payload), blocks: []string{"a"}},
		"nothing":               {in: nil, err: io.EOF},
		"an empty message":      {in: framed()},
		"cut in the length":     {in: []byte{0x80}, err: io.ErrUnexpectedEOF},
		"cut in a block":        {in: framed(payload)[:len(payload)-1], err: io.ErrUnexpectedEOF},
		"too long":              {in: protowire.AppendVarint(nil, maxMessage+1), err: ErrProtocol},
		"an endless length":     {in: bytes.Repeat([]byte{0xff}, 20), err: ErrProtocol},
		"a field that is wider": {in: framed([]byte{2<<3 | 2, 9, 1}), err: ErrProtocol},
		"a block too long":      {in: framed(field(2, make([]byte, maxBlock+1))), err: ErrProtocol},
		"a CID too long":        {in: framed(presence(make([]byte, 300), 1)), err: ErrProtocol},
		"a group":               {in: framed([]byte{1<<3 | 3}), err: ErrProtocol},
		"field zero":            {in: framed([]byte{2, 0}), err: ErrProtocol},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var h heard
			err := readMessage(bufio.NewReader(bytes.NewReader(tc.in)), &h)
			if !errors.Is(err, tc.err) || (tc.err == nil) != (err == nil) {
				t.Errorf("readMessage: %v, want %v", err, tc.err)
			}
			if diff := cmp.Diff(tc.blocks, h.blocks); diff != "" || len(h.missing) != tc.missing || h.open != 0 || h.wrong {
				t.Errorf("heard %d blocks and %d missing, want %d and %d\n%s", len(h.blocks), len(h.missing), len(tc.blocks), tc.missing, diff)
			}
		})
	}
}

func FuzzReadMessage(f *testing.F) {
	f.Add(framed(field(3, append(field(1, cidOf("a")[:4]), field(2, []byte("a"))...)), presence(cidOf("b"), 1)))
	f.Add(framed(field(2, []byte("abc")), number(5, 1)))
	f.Add(appendWantlist(nil, []entry{{cid: CID(cidOf("a")), priority: 1}, {cid: CID(cidOf("b")), cancel: true}}))
	f.Add([]byte{0x05, 0x1a, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, in []byte) {
		var h heard
		r := bufio.NewReader(bytes.NewReader(in))
		var err error
		for err == nil {
			err = readMessage(r, &h)
		}
		total := 0
		for _, b := range h.blocks {
			total += len(b)
		}
		if total > len(in) || h.open != 0 || h.wrong {
			t.Errorf("%d bytes of blocks out of %d, %d of them open, wrong hash: %t", total, len(in), h.open, h.wrong)
		}
		if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, ErrProtocol) {
			t.Errorf("readMessage: %v, want the end of the stream or ErrProtocol", err)
		}
	})
}
