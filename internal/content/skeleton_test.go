package content

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// blocksSource gives blocks from memory and counts how often it was asked.
type blocksSource struct {
	blocks ipldtest.DAG
	asked  atomic.Int32
}

func (s *blocksSource) Name() string { return "memory" }

func (s *blocksSource) Block(_ context.Context, cid string, _ int64) ([]byte, error) {
	s.asked.Add(1)
	if block, ok := s.blocks[cid]; ok {
		return block, nil
	}
	return nil, &source.Error{Reason: "it does not have the block"}
}

// oldContent is a folder as older importers wrote it: wrapped leaves, CIDs of
// version 0, and a sharded directory.
func oldContent() (*blocksSource, string, map[string][]byte) {
	s := &blocksSource{blocks: ipldtest.DAG{}}
	d := s.blocks
	files := map[string][]byte{"one.txt": []byte("one"), "two.txt": []byte("first partsecond"), "sub/empty.txt": {}}
	old := func(name string, l ipld.Link) ipld.Link {
		l.Name, l.V0 = name, true
		return l
	}
	shard := func(bits byte, links ...ipld.Link) ipld.Link {
		return d.Node(ipldtest.ShardMessage([]byte{bits}, ipldtest.Murmur3, 8), links...)
	}
	one, empty := d.Wrapped(ipld.KindFile, "one"), d.Wrapped(ipld.KindFile, "")
	two := d.File([]int64{10, 6}, old("", d.Wrapped(ipld.KindRaw, "first part")), old("", d.Wrapped(ipld.KindFile, "second")))
	sub := d.Node(ipldtest.DirMessage(), old("empty.txt", empty))
	top := shard(7, old("0one.txt", one), old("1", shard(2, old("1sub", sub))), old("2two.txt", two))
	return s, top.CID.String(), files
}

func publishOld(t *testing.T) (*blocksSource, *Store, string) {
	t.Helper()
	origin, root, files := oldContent()
	out := filepath.Join(t.TempDir(), "old")
	_, err := Fetch(t.Context(), []source.Source{origin}, FetchOptions{Root: root, Out: out, RetryFor: time.Second})
	if err != nil {
		t.Fatalf("Fetch: %v", err)
	}
	for name, want := range files {
		if got, err := os.ReadFile(filepath.Join(out, name)); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%s has %q, %v; want %q", name, got, err, want)
		}
	}
	return origin, shelf(t, out), out
}

func shelf(t *testing.T, out string) *Store {
	t.Helper()
	s, err := OpenStore(out, nil)
	if err != nil {
		t.Fatalf("OpenShelf: %v", err)
	}
	t.Cleanup(s.Close)
	return s
}

// TestEveryBlockIsServedAgain is about old content: also the blocks around
// wrapped leaves, which are not on disk, come back byte by byte.
func TestEveryBlockIsServedAgain(t *testing.T) {
	origin, s, _ := publishOld(t)
	for cid, want := range origin.blocks {
		e, err := s.Resolve(cid, nil)
		if err != nil {
			t.Fatalf("Resolve of %s: %v", cid, err)
		}
		if got, err := s.Block(e); err != nil || !bytes.Equal(got, want) {
			t.Errorf("block %s is %x, %v; want %x", cid, got, err, want)
		}
		old := ipldtest.CIDv0(e.ref.CID)
		if again, err := s.Resolve(old, nil); err != nil || again.ref.CID != e.ref.CID || !again.ref.V0 {
			t.Errorf("Resolve of %s: %+v, %v", old, again, err)
		}
	}
}

// TestCARNamesBlocksAsTheirLinksDo is about CIDs of version 0, which strict
// readers compare with the links.
func TestCARNamesBlocksAsTheirLinksDo(t *testing.T) {
	origin, s, _ := publishOld(t)
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
	_, n, _, err := s.loadNode(sub.CID)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	want.Write(ipld.EncodeCARHeader(sub.BinaryCID()))
	for _, l := range append(append(e.via, sub), n.Links...) {
		if err := ipld.WriteCARSection(&want, l.BinaryCID(), origin.blocks[l.CID.String()]); err != nil {
			t.Fatal(err)
		}
	}
	if len(e.via) != 2 || e.via[0].V0 || !e.via[1].V0 || !sub.V0 {
		t.Errorf("the way is %+v, want the root in version 1 and the shard in version 0", e.via)
	}
	if !bytes.Equal(car.Bytes(), want.Bytes()) {
		t.Errorf("the CAR is\n%x\nwant\n%x", car.Bytes(), want.Bytes())
	}
}

// TestCAROfAShardedDirectory is about scopes: to list it takes its shards, and
// no entry.
func TestCAROfAShardedDirectory(t *testing.T) {
	origin, s, _ := publishOld(t)
	e, err := s.Resolve(s.m.Root, nil)
	if err != nil || !e.IsDir() {
		t.Fatalf("Resolve: %+v, %v", e, err)
	}
	for scope, want := range map[Scope]int{ScopeBlock: 1, ScopeEntity: 2, ScopeAll: len(origin.blocks)} {
		var car bytes.Buffer
		if err := s.WriteCAR(t.Context(), &car, e, CAROptions{Scope: scope}); err != nil {
			t.Fatalf("WriteCAR: %v", err)
		}
		r := ipld.NewCARReader(&car)
		if err := r.ReadHeader(); err != nil {
			t.Fatal(err)
		}
		blocks := 0
		for ; ; blocks++ {
			id, size, _, err := r.NextSection()
			if errors.Is(err, io.EOF) {
				break
			}
			block := make([]byte, size)
			_, blockErr := io.ReadFull(r, block)
			if err != nil || blockErr != nil || !bytes.Equal(block, origin.blocks[id.String()]) {
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
			origin, _, out := publishOld(t)
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
			if hurt := s.DamagedPaths(t.Context()); !slices.Equal(hurt, []string{""}) {
				t.Errorf("known to be damaged: %q, want the directory nodes", hurt)
			}
			r, err = s.Scrub(t.Context(), []source.Source{origin}, ScrubOptions{})
			if err != nil || r.Error != "" || r.RepairedBlocks == 0 || len(s.DamagedPaths(t.Context())) > 0 {
				t.Fatalf("Scrub: %+v, %v; want the skeleton repaired", r, err)
			}
			if now, err := os.ReadFile(out + skeletonSuffix); err != nil || !bytes.Equal(now, intact) {
				t.Errorf("the skeleton is not as it was: %v", err)
			}
		})
	}
}

func TestSkeletonThatIsMissingIsFetched(t *testing.T) {
	origin, _, out := publishOld(t)
	if err := os.Remove(out + skeletonSuffix); err != nil {
		t.Fatal(err)
	}
	s := shelf(t, out)
	if _, err := s.Resolve(s.m.Root, []string{"sub"}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Resolve without a skeleton: %v, want fs.ErrNotExist", err)
	}
	none := &blocksSource{}
	if err := s.RestoreSkeleton(t.Context(), []source.Source{source.AsMirror(none), origin}); err != nil || none.asked.Load() == 0 {
		t.Fatalf("RestoreSkeleton: %v, %d requests to the mirror; want it asked first", err, none.asked.Load())
	}
	if e, err := s.Resolve(s.m.Root, []string{"sub", "empty.txt"}); err != nil || e.Size() != 0 {
		t.Errorf("Resolve after the repair: %+v, %v", e, err)
	}
}
