package ipld

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"path/filepath"
	"testing"
)

// FuzzWalk resolves trees whose blocks are not checked against their CIDs, so
// that the fuzzer reaches what lies behind.
func FuzzWalk(f *testing.F) {
	raw := Link{CID: ComputeCID(CodecRaw, nil), Name: "a", Size: 1}
	inner := Link{CID: ComputeCID(CodecDagPB, nil), Name: "b", Size: 1}
	blocks := func(all ...[]byte) []byte {
		var out []byte
		for _, b := range all {
			out = append(append(out, byte(len(b)>>8), byte(len(b))), b...)
		}
		return out
	}
	file := EncodeNode(Node{Links: []Link{{CID: raw.CID}, {CID: raw.CID}}, Data: encodeFile([]int64{1, 2})})
	f.Add(blocks(EncodeNode(Node{Data: encodeDirectory(), Links: []Link{raw, inner}}), file))
	f.Add(blocks(EncodeNode(Node{Data: encodeDirectory(), Links: []Link{inner}})))
	f.Add(blocks(EncodeNode(Node{Data: encodeShard([]byte{2}), Links: []Link{named(raw, "01a")}})))
	f.Add(blocks(EncodeNode(Node{Data: encodeShard([]byte{2}), Links: []Link{named(inner, "01")}})))
	f.Add(blocks(EncodeNode(Node{Links: []Link{{CID: inner.CID}}, Data: encodeFile([]int64{5})}), encodeWrapped(KindFile, []byte("hello"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		budget := Budget{MaxBytes: 1 << 30, MaxNodes: 500, MaxEntries: 100, MaxDepth: 8, MaxNameLength: 100}
		var all [][]byte
		for len(data) > 2 {
			n := min(int(data[0])<<8|int(data[1]), len(data)-2)
			all, data = append(all, data[2:2+n]), data[2+n:]
		}
		asked := 0
		w := &walker{
			Resolver: Resolver{Get: func(CID, string) ([]byte, error) {
				if asked++; len(all) == 0 {
					return nil, errors.New("it does not have the block")
				}
				return all[asked%len(all)], nil
			}},
			meter: NewMeter(budget), out: &Tree{},
		}
		err := w.walkRoot(CID{Codec: CodecDagPB})
		if asked > 4*budget.MaxNodes {
			t.Errorf("%d blocks were asked for with a budget of %d nodes", asked, budget.MaxNodes)
		}
		if err != nil {
			return
		}
		checkWalked(t, w, budget)
	})
}

// checkWalked checks that an accepted tree keeps to its budget and its folder.
func checkWalked(t *testing.T, w *walker, budget Budget) {
	t.Helper()
	paths := map[string]bool{}
	var sum int64
	for _, file := range w.out.Files {
		if !fs.ValidPath(file.Path) || paths[foldName(file.Path)] {
			t.Errorf("the path %q is accepted", file.Path)
		}
		paths[foldName(file.Path)] = true
		for _, l := range file.Leaves {
			if sum += l.Size; l.Size < 0 || l.Size > MaxBlock {
				t.Errorf("a leaf of %d bytes is accepted", l.Size)
			}
		}
	}
	if sum != w.meter.Bytes || sum > budget.MaxBytes || w.meter.Nodes > budget.MaxNodes || w.meter.entries > budget.MaxEntries {
		t.Errorf("a tree of %d bytes in files passed the budget: %+v", sum, w.meter)
	}
}

func FuzzLeafBytes(f *testing.F) {
	f.Add(encodeWrapped(KindFile, []byte("hello")), true)
	f.Add(encodeWrapped(KindRaw, nil), true)
	f.Add([]byte("hello"), false)
	f.Fuzz(func(t *testing.T, block []byte, wrapped bool) {
		l := Leaf{Digest: sha256.Sum256(block), Size: int64(min(len(block), 5)), Wrapped: wrapped}
		data, err := l.FileBytes(block, "a.txt")
		if err == nil && (int64(len(data)) != l.Size || !l.Holds(data)) {
			t.Errorf("%d bytes are kept that do not prove the block", len(data))
		}
	})
}

func FuzzCheckName(f *testing.F) {
	for _, s := range []string{"a.txt", "..", "a/b", `a\b`, "a\x00", "ſtraße", "C:", "é", " a", "\u202etxt.exe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if CheckName(name, 255) != nil {
			return
		}
		if !filepath.IsLocal(name) || filepath.Base(name) != name || !fs.ValidPath(name) || name == "." || len(name) > 255 {
			t.Errorf("the name %q is accepted", name)
		}
	})
}

func FuzzDecodeBlockID(f *testing.F) {
	f.Add(ComputeCID(CodecRaw, nil).Bytes())
	f.Add(append([]byte{multihashSHA2, digestLength}, make([]byte, 32)...))
	f.Add([]byte{1, 0x55, 0, 1, 'x'})
	f.Fuzz(func(t *testing.T, raw []byte) {
		id, err := DecodeCID(raw)
		if err != nil {
			return
		}
		if again, err := DecodeCID(id.Bytes()); err != nil || again != id {
			t.Errorf("%x gives %s, which gives %s, %v", raw, id, again, err)
		}
	})
}

func named(l Link, name string) Link {
	l.Name = name
	return l
}
