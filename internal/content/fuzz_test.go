package content

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func FuzzDecodeNode(f *testing.F) {
	f.Add(encodeNode(node{data: encodeDirectory(), links: []link{{id: idOf(codecRaw, nil), name: "a", size: 1}}}))
	f.Add(encodeNode(node{data: encodeFile([]int64{1, 2})}))
	f.Add([]byte{0x12, 0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Fuzz(func(t *testing.T, block []byte) {
		n, err := decodeNode(block)
		if err != nil {
			return
		}
		if len(n.links) > len(block)/binaryCIDv0Len {
			t.Errorf("%d links out of %d bytes", len(n.links), len(block))
		}
		for i, l := range n.links {
			if l.size < -1 {
				t.Errorf("a link of size %d", l.size)
			}
			n.links[i].size = max(0, l.size)
		}
		again, err := decodeNode(encodeNode(n))
		if err != nil || len(again.links) != len(n.links) || !bytes.Equal(again.data, n.data) {
			t.Errorf("the encoded node does not decode to the same: %v", err)
		}
	})
}

func FuzzDecodeUnixFS(f *testing.F) {
	f.Add(encodeDirectory())
	f.Add(encodeFile([]int64{1, 2, 1 << 40}))
	f.Add([]byte{0x08, 0x02, 0x22, 0x02, 0x01, 0x02})
	f.Fuzz(func(t *testing.T, msg []byte) {
		u, err := decodeUnixFS(msg)
		if err != nil {
			return
		}
		if len(u.blocks) > len(msg) || len(u.data) > len(msg) {
			t.Errorf("%d block sizes and %d bytes of data out of %d bytes", len(u.blocks), len(u.data), len(msg))
		}
		for _, size := range u.blocks {
			if size < 0 {
				t.Errorf("a block of size %d", size)
			}
		}
	})
}

func FuzzSafetensorsHeader(f *testing.F) {
	f.Add([]byte(`{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}`), uint16(8))
	f.Add([]byte(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{}}`), uint16(1))
	f.Fuzz(func(t *testing.T, header []byte, n uint16) {
		file := safetensors(string(header), int(n))
		if checkSafetensors(bytes.NewReader(file), int64(len(file))) != nil {
			return
		}
		spans, err := parseSafetensorsHeader(header)
		if err != nil {
			t.Fatalf("a checked header does not parse: %v", err)
		}
		var sum uint64
		for _, s := range spans {
			sum += s.end - s.begin
		}
		if sum != uint64(n) {
			t.Errorf("an admitted header describes %d bytes of %d", sum, n)
		}
	})
}

func FuzzGGUFHeader(f *testing.F) {
	f.Add(head(1, 1).str("general.alignment").u32(4, 64).f32("a", 1, 64).data(64, 68))
	f.Add(head(1, 1).str("tokens").u32(9, 8).u64(2).str("a").str("b").f32("a", 8, 0).data(32, 32))
	f.Fuzz(func(t *testing.T, file []byte) {
		if checkGGUF(bytes.NewReader(file), int64(len(file))) == nil && !bytes.HasPrefix(file, []byte("GGUF")) {
			t.Error("a file without the magic was admitted")
		}
	})
}

func FuzzParseProvenance(f *testing.F) {
	f.Add(provenance().Encode())
	f.Add([]byte(`{"schema":"dehug.io/provenance/v1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParseProvenance(data)
		if err != nil {
			return
		}
		again, err := ParseProvenance(p.Encode())
		if err != nil || again != p {
			t.Errorf("%+v does not survive a round trip: %+v, %v", p, again, err)
		}
	})
}

func FuzzParseCID(f *testing.F) {
	f.Add("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku")
	f.Add("QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH")
	f.Fuzz(func(t *testing.T, s string) {
		canonical, _, err := ParseCID(s)
		if err != nil {
			return
		}
		again, _, err := ParseCID(canonical)
		if err != nil || again != canonical {
			t.Errorf("%q gives %q, which gives %q, %v", s, canonical, again, err)
		}
	})
}

func FuzzReadCAR(f *testing.F) {
	f.Add(carOf(idOf(codecDagPB, nil), []byte("one"), []byte("two")))
	f.Add(append(carHeader(idOf(codecRaw, nil)), 0x80))
	f.Add([]byte{0x0a, 0xa1, 0x67})
	f.Fuzz(func(t *testing.T, data []byte) {
		blocks, _ := readCAR(data)
		var sum int
		for _, b := range blocks {
			sum += len(b)
		}
		if sum > len(data) {
			t.Errorf("%d bytes of blocks out of %d", sum, len(data))
		}
	})
}

func FuzzShardSlots(f *testing.F) {
	f.Add([]byte{0x80, 0x05}, int64(16), 3)
	f.Fuzz(func(t *testing.T, bitmap []byte, fanout int64, links int) {
		n := node{links: make([]link, max(0, min(links, 2000)))}
		slots, err := shardSlots(n, unixfs{data: bitmap, hash: shardHashMurmur3, fanout: fanout}, fanout)
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

func FuzzJournal(f *testing.F) {
	const root = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"
	f.Add([]byte(journalMagic + root + "\n\x00\x00\x00\x00\x00\x00\x00\x01\x00"))
	f.Add([]byte("another file"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "journal")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		j, refs, _, err := openJournal(path, root)
		if err != nil {
			t.Fatalf("opening a damaged journal: %v", err)
		}
		if err := j.add(leafRef{7, 8}); err != nil {
			t.Fatal(err)
		}
		j.close()
		j, again, fresh, err := openJournal(path, root)
		if err != nil || fresh || len(again) != len(refs)+1 || again[len(refs)] != (leafRef{7, 8}) {
			t.Errorf("the journal lost what was added to %d records: %v, %v", len(refs), again, err)
		}
		j.close()
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
