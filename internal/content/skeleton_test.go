package content

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// blocksSource gives blocks from memory and counts how often it was asked.
type blocksSource struct {
	blocks map[string][]byte
	asked  atomic.Int32
}

func (s *blocksSource) Name() string { return "memory" }

func (s *blocksSource) Block(_ context.Context, cid string, _ int64) ([]byte, error) {
	s.asked.Add(1)
	if block, ok := s.blocks[cid]; ok {
		return block, nil
	}
	return nil, &SourceError{Reason: "it does not have the block"}
}

func (s *blocksSource) add(codec byte, block []byte) link {
	id := idOf(codec, block)
	s.blocks[id.String()] = block
	return link{id: id, size: int64(len(block))}
}

// oldContent is a folder as older importers wrote it: wrapped leaves, CIDs of
// version 0, and a sharded directory.
func oldContent() (*blocksSource, string, map[string][]byte) {
	s := &blocksSource{blocks: map[string][]byte{}}
	files := map[string][]byte{"one.txt": []byte("one"), "two.txt": []byte("first partsecond"), "sub/empty.txt": {}}
	old := func(name string, l link) link {
		l.name, l.v0 = name, true
		return l
	}
	one := s.add(codecDagPB, encodeWrapped(unixfsFile, files["one.txt"]))
	parts := node{data: encodeFile([]int64{10, 6})}
	for i, kind := range []uint64{unixfsRaw, unixfsFile} {
		parts.links = append(parts.links, old("", s.add(codecDagPB, encodeWrapped(kind, files["two.txt"][10*i:min(10*i+10, 16)]))))
	}
	two := s.add(codecDagPB, encodeOld(parts))
	empty := s.add(codecDagPB, encodeWrapped(unixfsFile, nil))
	sub := s.add(codecDagPB, encodeOld(node{data: encodeDirectory(), links: []link{old("empty.txt", empty)}}))
	below := s.add(codecDagPB, encodeOld(shardNode(1, old("1sub", sub))))
	top := s.add(codecDagPB, encodeOld(shardNode(7, old("0one.txt", one), old("1", below), old("2two.txt", two))))
	return s, top.id.String(), files
}

// shardNode is a node of a sharded directory of fanout 8 with the slots of bits in use.
func shardNode(bits byte, links ...link) node {
	if len(links) == 1 {
		bits = 2
	}
	msg := appendVarintField(nil, 1, unixfsHAMTShard)
	msg = appendBytesField(msg, 2, []byte{bits})
	msg = appendVarintField(msg, 5, shardHashMurmur3)
	return node{data: appendVarintField(msg, 6, 8), links: links}
}

// encodeOld writes links with CIDs in the form that they say.
func encodeOld(n node) []byte {
	var out []byte
	for _, l := range n.links {
		msg := appendBytesField(nil, 1, l.cid())
		msg = appendBytesField(msg, 2, []byte(l.name))
		out = appendBytesField(out, 2, appendVarintField(msg, 3, uint64(l.size)))
	}
	return appendBytesField(out, 1, n.data)
}

func publishOld(t *testing.T) (*blocksSource, *Shelf, string) {
	t.Helper()
	source, root, files := oldContent()
	out := filepath.Join(t.TempDir(), "old")
	_, err := Fetch(t.Context(), []Source{source}, FetchOptions{Root: root, Out: out, RetryFor: time.Second})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	for name, want := range files {
		if got, err := os.ReadFile(filepath.Join(out, name)); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%s has %q, %v; want %q", name, got, err, want)
		}
	}
	return source, shelf(t, out), out
}

func shelf(t *testing.T, out string) *Shelf {
	t.Helper()
	s, err := OpenShelf(out, nil)
	if err != nil {
		t.Fatalf("OpenShelf: %v", err)
	}
	t.Cleanup(s.Close)
	return s
}

// TestEveryBlockIsServedAgain is about old content: also the blocks around
// wrapped leaves, which are not on disk, come back byte by byte.
func TestEveryBlockIsServedAgain(t *testing.T) {
	source, s, _ := publishOld(t)
	for cid, want := range source.blocks {
		e, err := s.Resolve(cid, nil)
		if err != nil {
			t.Fatalf("Resolve of %s: %v", cid, err)
		}
		if got, err := s.Block(e); err != nil || !bytes.Equal(got, want) {
			t.Errorf("block %s is %x, %v; want %x", cid, got, err, want)
		}
		old := encodeDigits(link{id: e.ref.id, v0: true}.cid(), base58Digits)
		if again, err := s.Resolve(old, nil); err != nil || again.ref.id != e.ref.id || !again.ref.v0 {
			t.Errorf("Resolve of %s: %+v, %v", old, again, err)
		}
	}
}

// TestCARNamesBlocksAsTheirLinksDo is about CIDs of version 0, which strict
// readers compare with the links.
func TestCARNamesBlocksAsTheirLinksDo(t *testing.T) {
	source, s, _ := publishOld(t)
	e, err := s.Resolve(s.m.Root, []string{"sub"})
	if err != nil {
		t.Fatal(err)
	}
	var car bytes.Buffer
	if err := s.WriteCAR(t.Context(), &car, e, CAROptions{Dups: true}); err != nil {
		t.Fatalf("WriteCAR: %v", err)
	}
	// The two shards, the folder and the file in it: the root as it was asked
	// for, the others as they are linked.
	sub := e.ref
	_, n, _, err := s.node(sub.id)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	want.Write(carHeaderOf(sub.cid()))
	for _, l := range append(append(e.via, sub), n.links...) {
		if err := writeSection(&want, l.cid(), source.blocks[l.id.String()]); err != nil {
			t.Fatal(err)
		}
	}
	if len(e.via) != 2 || e.via[0].v0 || !e.via[1].v0 || !sub.v0 {
		t.Errorf("the way is %+v, want the root in version 1 and the shard in version 0", e.via)
	}
	if !bytes.Equal(car.Bytes(), want.Bytes()) {
		t.Errorf("the CAR is\n%x\nwant\n%x", car.Bytes(), want.Bytes())
	}
}

// TestCAROfAShardedDirectory is about scopes: to list it takes its shards, and
// no entry.
func TestCAROfAShardedDirectory(t *testing.T) {
	source, s, _ := publishOld(t)
	e, err := s.Resolve(s.m.Root, nil)
	if err != nil || !e.IsDir() {
		t.Fatalf("Resolve: %+v, %v", e, err)
	}
	for scope, want := range map[Scope]int{ScopeBlock: 1, ScopeEntity: 2, ScopeAll: len(source.blocks)} {
		var car bytes.Buffer
		if err := s.WriteCAR(t.Context(), &car, e, CAROptions{Scope: scope}); err != nil {
			t.Fatalf("WriteCAR: %v", err)
		}
		r := newCARReader(&car)
		if err := r.header(); err != nil {
			t.Fatal(err)
		}
		blocks := 0
		for ; ; blocks++ {
			id, _, _, err := r.section()
			if errors.Is(err, io.EOF) {
				break
			}
			block, _, blockErr := r.block(landing{buf: make([]byte, maxBlock)})
			if err != nil || blockErr != nil || !bytes.Equal(block, source.blocks[id.String()]) {
				t.Fatalf("scope %d has %s as %x, %v", scope, id, block, err)
			}
		}
		if blocks != want {
			t.Errorf("scope %d has %d blocks, want %d", scope, blocks, want)
		}
	}
}

// change rewrites a file.
func change(t *testing.T, path string, f func([]byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, f(data), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestSkeletonIsRestored(t *testing.T) {
	tests := map[string]func([]byte) []byte{
		"empty":     func([]byte) []byte { return nil },
		"truncated": func(car []byte) []byte { return car[:len(car)-5] },
		"not a CAR": func([]byte) []byte { return []byte("anything") },
		"flipped": func(car []byte) []byte {
			car[len(car)-3] ^= 1
			return car
		},
	}
	for name, damage := range tests {
		t.Run(name, func(t *testing.T) {
			source, _, out := publishOld(t)
			intact, err := os.ReadFile(out + skeletonSuffix)
			if err != nil {
				t.Fatal(err)
			}
			change(t, out+skeletonSuffix, damage)
			s := shelf(t, out)
			r, err := s.Scrub(t.Context(), nil, ScrubOptions{})
			if err != nil || !strings.Contains(r.Error, "no source is configured") {
				t.Fatalf("Scrub without sources: %+v, %v; want it to say that one is needed", r, err)
			}
			if hurt := s.Hurt(t.Context()); !slices.Equal(hurt, []string{""}) {
				t.Errorf("known to be damaged: %q, want the directory nodes", hurt)
			}
			r, err = s.Scrub(t.Context(), []Source{source}, ScrubOptions{})
			if err != nil || r.Error != "" || r.RepairedBlocks == 0 || len(s.Hurt(t.Context())) > 0 {
				t.Fatalf("Scrub: %+v, %v; want the skeleton repaired", r, err)
			}
			if now, err := os.ReadFile(out + skeletonSuffix); err != nil || !bytes.Equal(now, intact) {
				t.Errorf("the skeleton is not as it was: %v", err)
			}
		})
	}
}

func TestSkeletonThatIsMissingIsFetched(t *testing.T) {
	source, _, out := publishOld(t)
	if err := os.Remove(out + skeletonSuffix); err != nil {
		t.Fatal(err)
	}
	s := shelf(t, out)
	if _, err := s.Resolve(s.m.Root, []string{"sub"}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Resolve without a skeleton: %v, want fs.ErrNotExist", err)
	}
	none := &blocksSource{}
	if err := s.RestoreSkeleton(t.Context(), []Source{AsMirror(none), source}); err != nil || none.asked.Load() == 0 {
		t.Fatalf("RestoreSkeleton: %v, %d requests to the mirror; want it asked first", err, none.asked.Load())
	}
	if e, err := s.Resolve(s.m.Root, []string{"sub", "empty.txt"}); err != nil || e.Size() != 0 {
		t.Errorf("Resolve after the repair: %+v, %v", e, err)
	}
}

// publishedTable writes the manifest of one large file, as if it was published.
func publishedTable(t *testing.T, leaves int) (out string) {
	t.Helper()
	m := &Manifest{Root: idOf(codecDagPB, nil).String(), Files: []File{{Path: "a.txt", CID: idOf(codecRaw, nil).String()}}}
	f := &m.Files[0]
	for i := range leaves {
		f.Leaves = append(f.Leaves, Leaf{Digest: sum256([]byte{byte(i), byte(i >> 8), byte(i >> 16)}), Size: chunkSize})
	}
	f.Size = int64(leaves) * chunkSize
	out = filepath.Join(t.TempDir(), "model")
	if err := errors.Join(os.Mkdir(out, 0o755), writeJSON(out+manifestSuffix, m)); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestIndexIsSmall is about the memory that a keeper of large content needs.
func TestIndexIsSmall(t *testing.T) {
	const leaves = 200_000
	out := publishedTable(t, leaves)
	heap := func() int64 {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return int64(s.HeapAlloc)
	}
	before := heap()
	s := shelf(t, out)
	if each := (heap() - before) / leaves; each > 60 {
		t.Errorf("the index takes %d bytes a leaf, want at most 60", each)
	}
	if _, n := s.find(blockID{codec: codecRaw, digest: sum256([]byte{1, 2, 0})}); n != 1 {
		t.Error("a leaf is not in the index")
	}
}

// TestSkeletonOfUsualContentNeedsNobody is about caches that were filled before
// there were skeletons.
func TestSkeletonOfUsualContentNeedsNobody(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int{
		"a/b/c.txt": 3, "a/b.txt": 0, "a.txt": chunkSize, "big.txt": 3*chunkSize + 1, "Z.txt": chunkSize + 1,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.Repeat([]byte(name), size/len(name)+1)[:size], 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "none", "here"), 0o755); err != nil {
		t.Fatal(err)
	}
	imp, err := Import(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	source := &blocksSource{blocks: map[string][]byte{}}
	err = imp.EachBlock(t.Context(), dir, func(cid string, data []byte) error {
		source.blocks[cid] = bytes.Clone(data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	roots := map[string]string{"folder": imp.Root, "file": fileCID(t, imp, "big.txt"), "one block": fileCID(t, imp, "a.txt")}
	for name, root := range roots {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "model")
			o := FetchOptions{Root: root, Out: out, AllowUnsafeFormats: true}
			if _, err := Fetch(t.Context(), []Source{source}, o); err != nil {
				t.Fatalf("Fetch: %v", err)
			}
			fresh := nodesIn(t, out+skeletonSuffix)
			if err := os.Remove(out + skeletonSuffix); err != nil {
				t.Fatal(err)
			}
			unasked := &blocksSource{}
			if _, err := Fetch(t.Context(), []Source{unasked}, o); err != nil || unasked.asked.Load() > 0 {
				t.Fatalf("second Fetch: %v, %d requests; want none", err, unasked.asked.Load())
			}
			if s := shelf(t, out); s.wrongNodes(t.Context()) != 0 {
				t.Error("the computed skeleton is not complete")
			}
			if again := nodesIn(t, out+skeletonSuffix); again != fresh {
				t.Errorf("the computed skeleton has %d nodes, want %d", again, fresh)
			}
		})
	}
}

func fileCID(t *testing.T, imp *Imported, path string) string {
	t.Helper()
	for _, f := range imp.Files {
		if f.Path == path {
			return f.CID
		}
	}
	t.Fatalf("%s was not imported", path)
	return ""
}

func nodesIn(t *testing.T, path string) int {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	c := &carFile{path: path, file: f}
	if err := c.scan(t.Context()); err != nil {
		t.Fatal(err)
	}
	return len(c.index)
}

func TestSkeletonHasNoBytesOfFiles(t *testing.T) {
	_, _, out := publishOld(t)
	car, err := os.ReadFile(out + skeletonSuffix)
	if err != nil || bytes.Contains(car, []byte("first part")) || bytes.Contains(car, []byte("one\x18")) {
		t.Errorf("the skeleton holds wrapped leaves, %v", err)
	}
}

func TestAnyFormOfACID(t *testing.T) {
	id := idOf(codecDagPB, []byte("x"))
	for name, s := range map[string]string{
		"base32": id.String(), "upper base32": strings.ToUpper(id.String()), "base16": "f" + hex.EncodeToString(id.bytes()),
		"version 0": encodeDigits(append([]byte{0x12, 0x20}, id.digest[:]...), base58Digits),
		"base58":    "z" + encodeDigits(id.bytes(), base58Digits), "base36": "k" + encodeDigits(id.bytes(), base36Digits),
	} {
		if got, _, err := parseAnyForm(s); err != nil || got != id {
			t.Errorf("%s %q: %v, %v", name, s, got, err)
		}
	}
	for _, s := range []string{"", "b", "Qm", "x123", "zz0", "bafkqaaa", "Qm" + strings.Repeat("0", 44), "b!", strings.Repeat("k", 200), "\xff\xfe"} {
		if _, _, err := parseAnyForm(s); !errors.Is(err, ErrInvalidCID) {
			t.Errorf("%q: %v, want ErrInvalidCID", s, err)
		}
	}
}

func encodeDigits(raw []byte, digits string) string {
	var out []byte
	base, n, digit := big.NewInt(int64(len(digits))), new(big.Int).SetBytes(raw), new(big.Int)
	for n.Sign() > 0 {
		n.DivMod(n, base, digit)
		out = append([]byte{digits[digit.Int64()]}, out...)
	}
	return string(out)
}

func TestNodesOfShardedFoldersAreComputed(t *testing.T) {
	files := map[string]string{"sub/one.txt": "1"}
	for i := range 5000 {
		files[fmt.Sprintf("%05d.txt", i)] = "x"
	}
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(data), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	imp, err := Import(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	nodes, err := canonicalNodes(&Manifest{Root: imp.Root, Files: imp.Files})
	if err != nil || len(nodes) < 250 {
		t.Fatalf("canonicalNodes: %d nodes, %v; want those of a sharded directory", len(nodes), err)
	}
	if diff := cmp.Diff(imp.inner, nodes); diff != "" {
		t.Errorf("nodes differ (-imported +computed):\n%s", diff)
	}
}
