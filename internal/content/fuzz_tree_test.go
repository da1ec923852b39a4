package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// These fuzzers are about what blocks, files and the user say.

func FuzzManifest(f *testing.F) {
	leaf := Leaf{Size: 1, Digest: sum256([]byte("a"))}
	good, err := json.Marshal(Manifest{
		Root: CIDFromDigest(leaf.Digest), TotalBytes: 1, EmptyDirs: []string{"b"},
		Files: []File{{Path: "a/b.txt", Size: 1, CID: leaf.id().String(), SHA256: strings.Repeat("0a", 32), Leaves: Leaves{leaf}}},
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(bytes.Replace(good, []byte("a/b.txt"), []byte("../b.txt"), 1))
	f.Add(bytes.Replace(good, []byte(`"size":1`), []byte(`"size":-1`), 1))
	f.Add([]byte(`{"files":[{}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := decodeManifest(data)
		if err != nil {
			return
		}
		for _, file := range m.Files {
			var sum int64
			for _, l := range file.Leaves {
				sum += l.Size
			}
			if !fs.ValidPath(file.Path) || sum != file.Size || (file.SHA256 != "" && len(file.SHA256) != 64) {
				t.Errorf("the file %+v is accepted", file)
			}
		}
		again, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := decodeManifest(again); err != nil {
			t.Errorf("the manifest does not survive a round trip: %v", err)
		}
	})
}

// FuzzWalk resolves trees whose blocks are not checked against their CIDs, so
// that the fuzzer reaches what lies behind.
func FuzzWalk(f *testing.F) {
	raw := link{id: idOf(codecRaw, nil), name: "a", size: 1}
	inner := link{id: idOf(codecDagPB, nil), name: "b", size: 1}
	blocks := func(all ...[]byte) []byte {
		var out []byte
		for _, b := range all {
			out = append(append(out, byte(len(b)>>8), byte(len(b))), b...)
		}
		return out
	}
	file := encodeNode(node{links: []link{{id: raw.id}, {id: raw.id}}, data: encodeFile([]int64{1, 2})})
	f.Add(blocks(encodeNode(node{data: encodeDirectory(), links: []link{raw, inner}}), file))
	f.Add(blocks(encodeNode(node{data: encodeDirectory(), links: []link{inner}})))
	f.Add(blocks(encodeNode(node{data: encodeShard([]byte{2}, shardHashMurmur3, 256), links: []link{raw.named("01a")}})))
	f.Add(blocks(encodeNode(node{data: encodeShard([]byte{2}, shardHashMurmur3, 256), links: []link{inner.named("01")}})))
	f.Add(blocks(encodeNode(node{links: []link{{id: inner.id}}, data: encodeFile([]int64{5})}), encodeWrapped(unixfsFile, []byte("hello"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		budget := Budget{MaxBytes: 1 << 30, MaxNodes: 500, MaxEntries: 100, MaxDepth: 8, MaxNameLength: 100}
		var all [][]byte
		for len(data) > 2 {
			n := min(int(data[0])<<8|int(data[1]), len(data)-2)
			all, data = append(all, data[2:2+n]), data[2+n:]
		}
		asked := 0
		w := &walker{
			get: func(blockID, string) ([]byte, error) {
				if asked++; len(all) == 0 {
					return nil, &SourceError{Reason: "it does not have the block"}
				}
				return all[asked%len(all)], nil
			},
			want: func(blockID, string) {}, spent: spent{limit: budget.orDefault()}, out: &Manifest{},
		}
		err := w.root(blockID{codec: codecDagPB})
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
			if sum += l.Size; l.Size < 0 || l.Size > maxBlock {
				t.Errorf("a leaf of %d bytes is accepted", l.Size)
			}
		}
	}
	if sum != w.spent.bytes || sum > budget.MaxBytes || w.spent.nodes > budget.MaxNodes || w.spent.entries > budget.MaxEntries {
		t.Errorf("a tree of %d bytes in files passed the budget: %+v", sum, w.spent)
	}
}

func FuzzLeafBytes(f *testing.F) {
	f.Add(encodeWrapped(unixfsFile, []byte("hello")), true)
	f.Add(encodeWrapped(unixfsRaw, nil), true)
	f.Add([]byte("hello"), false)
	f.Fuzz(func(t *testing.T, block []byte, wrapped bool) {
		l := Leaf{Digest: sum256(block), Size: int64(min(len(block), 5)), Wrapped: wrapped}
		data, err := leafBytes(l, block, "a.txt")
		if err == nil && (int64(len(data)) != l.Size || !l.holds(data)) {
			t.Errorf("%d bytes are kept that do not prove the block", len(data))
		}
	})
}

func FuzzONNX(f *testing.F) {
	for _, tc := range onnxCases() {
		if len(tc.file) < 4<<10 {
			f.Add(tc.file)
		}
	}
	if data, err := os.ReadFile("testdata/external.onnx"); err == nil {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		err := checkONNX(bytes.NewReader(file), int64(len(file)))
		if err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrUnsafeFormat) {
			t.Errorf("an error of another kind: %v", err)
		}
	})
}

func FuzzHeader(f *testing.F) {
	for _, data := range disguised {
		f.Add("config.json", []byte(data))
		f.Add("model.gguf", []byte(data))
	}
	f.Add("model.safetensors", safetensors(`{}`, 0))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		err := checkHeader(bytes.NewReader(data), name, int64(len(data)))
		if err == nil && disguise(data[:min(len(data), headBytes)]) != "" && !strings.HasSuffix(strings.ToLower(name), ".safetensors") {
			t.Errorf("%q is admitted with %q", name, data)
		}
		if err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrUnsafeFormat) {
			t.Errorf("an error of another kind: %v", err)
		}
	})
}

func FuzzCheckName(f *testing.F) {
	for _, s := range []string{"a.txt", "..", "a/b", `a\b`, "a\x00", "ſtraße", "C:", "é", " a", "\u202etxt.exe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if checkName(name, 255) != nil {
			return
		}
		if !filepath.IsLocal(name) || filepath.Base(name) != name || !fs.ValidPath(name) || name == "." || len(name) > 255 {
			t.Errorf("the name %q is accepted", name)
		}
	})
}

func FuzzParseSource(f *testing.F) {
	for _, s := range []string{"http://a:8080/ipfs/", "http://ipfs", "https://u:p@a", "ipfs+rpc://h:1", "http://[::1]:x", "/ip4/1.2.3.4", "http://a?x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if strings.HasPrefix(strings.ToLower(raw), "file:") {
			return // looks at the disk
		}
		s, err := ParseSource(raw)
		if err != nil {
			return
		}
		if u, err := url.Parse(s.Name()); err != nil || u.User != nil || u.Host == "" || u.RawQuery != "" {
			t.Errorf("the source %q of %q is accepted", s.Name(), raw)
		}
	})
}

func FuzzDecodeBlockID(f *testing.F) {
	f.Add(idOf(codecRaw, nil).bytes())
	f.Add(append([]byte{multihashSHA2, digestLength}, make([]byte, 32)...))
	f.Add([]byte{1, 0x55, 0, 1, 'x'})
	f.Fuzz(func(t *testing.T, raw []byte) {
		id, err := decodeBlockID(raw)
		if err != nil {
			return
		}
		if again, err := decodeBlockID(id.bytes()); err != nil || again != id {
			t.Errorf("%x gives %s, which gives %s, %v", raw, id, again, err)
		}
	})
}
