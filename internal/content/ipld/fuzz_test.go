package ipld

import (
	"bytes"
	"testing"
)

func FuzzDecodeNode(f *testing.F) {
	f.Add(EncodeNode(Node{Data: encodeDirectory(), Links: []Link{{CID: ComputeCID(CodecRaw, nil), Name: "a", Size: 1}}}))
	f.Add(EncodeNode(Node{Data: encodeFile([]int64{1, 2})}))
	f.Add([]byte{0x12, 0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Fuzz(func(t *testing.T, block []byte) {
		n, err := DecodeNode(block)
		if err != nil {
			return
		}
		if len(n.Links) > len(block)/binaryCIDv0Len {
			t.Errorf("%d links out of %d bytes", len(n.Links), len(block))
		}
		for i, l := range n.Links {
			if l.Size < -1 {
				t.Errorf("a link of size %d", l.Size)
			}
			n.Links[i].Size = max(0, l.Size)
		}
		again, err := DecodeNode(EncodeNode(n))
		if err != nil || len(again.Links) != len(n.Links) || !bytes.Equal(again.Data, n.Data) {
			t.Errorf("the encoded node does not decode to the same: %v", err)
		}
	})
}

func FuzzDecodeUnixFS(f *testing.F) {
	f.Add(encodeDirectory())
	f.Add(encodeFile([]int64{1, 2, 1 << 40}))
	f.Add([]byte{0x08, 0x02, 0x22, 0x02, 0x01, 0x02})
	f.Fuzz(func(t *testing.T, msg []byte) {
		u, err := decodeMessage(msg)
		if err != nil {
			return
		}
		if len(u.Blocks) > len(msg) || len(u.Data) > len(msg) {
			t.Errorf("%d block sizes and %d bytes of data out of %d bytes", len(u.Blocks), len(u.Data), len(msg))
		}
		for _, size := range u.Blocks {
			if size < 0 {
				t.Errorf("a block of size %d", size)
			}
		}
	})
}

func FuzzParseCID(f *testing.F) {
	f.Add("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku")
	f.Add("QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH")
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseCID(s)
		if err != nil {
			return
		}
		again, err := ParseCID(id.String())
		if err != nil || again != id {
			t.Errorf("%q gives %q, which gives %q, %v", s, id, again, err)
		}
	})
}

func FuzzShardSlots(f *testing.F) {
	f.Add([]byte{0x80, 0x05}, int64(16), 3)
	f.Fuzz(func(t *testing.T, bitmap []byte, fanout int64, links int) {
		n := Node{Links: make([]Link, max(0, min(links, 2000)))}
		slots, err := shardSlots(n, UnixFS{Data: bitmap, Hash: shardHashMurmur3, Fanout: fanout}, fanout)
		if err != nil {
			return
		}
		for i, slot := range slots {
			if slot < 0 || int64(slot) >= fanout || (i > 0 && slot <= slots[i-1]) {
				t.Errorf("slot %d of a fanout of %d", slot, fanout)
			}
		}
	})
}

func FuzzLeafTable(f *testing.F) {
	f.Add([]byte("AAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
	f.Fuzz(func(t *testing.T, text []byte) {
		var ls, again Leaves
		if ls.UnmarshalText(text) != nil {
			return
		}
		out, err := ls.MarshalText()
		if err != nil || again.UnmarshalText(out) != nil || len(again) != len(ls) {
			t.Errorf("%d leaves do not survive a round trip: %v", len(ls), err)
		}
	})
}
