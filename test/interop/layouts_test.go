package interop

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	chunk "github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	"github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	"github.com/ipfs/boxo/ipld/unixfs/importer/trickle"
	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/boxo/ipld/unixfs/mod"
	"github.com/ipfs/go-cid"
	format "github.com/ipfs/go-ipld-format"
	mh "github.com/multiformats/go-multihash"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
)

// builder returns the builder of CIDs of a version.
func builder(version uint64) cid.Builder {
	if version == 0 {
		return cid.V0Builder{}
	}
	return cid.V1Builder{Codec: cid.DagProtobuf, MhType: mh.SHA2_256}
}

// layout is a way in which boxo's importers lay a file out.
type layout struct {
	trickle, raw bool
	version      uint64
	links        int // of a node
	metadata     bool
}

func (l layout) String() string {
	return fmt.Sprintf("trickle=%v raw=%v v%d links=%d metadata=%v", l.trickle, l.raw, l.version, l.links, l.metadata)
}

func (l layout) add(s *boxoStore, split chunk.Splitter) (format.Node, error) {
	params := helpers.DagBuilderParams{Maxlinks: l.links, RawLeaves: l.raw, CidBuilder: builder(l.version), Dagserv: s.dag}
	if l.metadata {
		params.FileMode, params.FileModTime = 0o640, time.Unix(1_700_000_000, 5)
	}
	db, err := params.New(split)
	if err != nil {
		return nil, err
	}
	if l.trickle {
		return trickle.Layout(db)
	}
	return balanced.Layout(db)
}

func layouts() []layout {
	var out []layout
	for _, l := range []layout{{version: 0}, {version: 1}, {version: 1, raw: true}, {version: 0, raw: true}} {
		for _, trickled := range []bool{false, true} {
			for _, metadata := range []bool{false, true} {
				l.trickle, l.metadata, l.links = trickled, metadata, 4
				out = append(out, l)
			}
		}
	}
	return out
}

// checkReadAlike checks that we read what was written, and so does boxo.
func checkReadAlike(t *testing.T, s *boxoStore, root cid.Cid, want string) {
	t.Helper()
	files := map[string]string{canonical(root): want}
	ours, err := readOurs(s.get, root.String())
	if err != nil {
		t.Fatalf("reading it ourselves: %v", err)
	}
	sameFiles(t, "ours", files, ours)
	theirs, err := s.read(t.Context(), root)
	if err != nil {
		t.Fatalf("boxo: %v", err)
	}
	sameFiles(t, "boxo", files, theirs)
}

// TestEveryLayoutOfTheImporters is about 1 to 140 chunks, so some levels of nodes
// that have 4 links, with last chunks of three lengths.
func TestEveryLayoutOfTheImporters(t *testing.T) {
	const size = 20
	count := 0
	for _, l := range layouts() {
		t.Run(l.String(), func(t *testing.T) {
			for chunks := range 141 {
				for _, tail := range []int{0, 1, size - 1} {
					text := contenttest.Noise(chunks*size+tail, uint64(chunks+1))
					s := newBoxoStore()
					root, err := l.add(s, chunk.NewSizeSplitter(strings.NewReader(text), size))
					if err != nil {
						t.Fatal(err)
					}
					checkReadAlike(t, s, root.Cid(), text)
					if count++; t.Failed() {
						t.Fatalf("with %d chunks and %d bytes more", chunks, tail)
					}
				}
			}
		})
	}
	t.Logf("%d layouts", count)
}

func TestEveryChunker(t *testing.T) {
	text := contenttest.Noise(1<<20, 7)
	for _, name := range []string{"size-1024", "size-262144", "size-1048576", "rabin", "rabin-512-1024-2048", "buzhash"} {
		for _, l := range layouts() {
			l.links = helpers.DefaultLinksPerBlock
			t.Run(name+" "+l.String(), func(t *testing.T) {
				s := newBoxoStore()
				split, err := chunk.FromString(strings.NewReader(text), name)
				if err != nil {
					t.Fatal(err)
				}
				root, err := l.add(s, split)
				if err != nil {
					t.Fatal(err)
				}
				checkReadAlike(t, s, root.Cid(), text)
			})
		}
	}
}

func TestEveryShapeOfDirectories(t *testing.T) {
	for _, version := range []uint64{0, 1} {
		for _, fanout := range []int{8, 16, 256, 1024} {
			for _, entries := range []int{0, 1, 2, 9, 300} {
				t.Run(fmt.Sprintf("v%d fanout %d, %d entries", version, fanout, entries), func(t *testing.T) {
					s := newBoxoStore()
					want := map[string]string{}
					plain, err := uio.NewBasicDirectory(s.dag, uio.WithCidBuilder(builder(version)), uio.WithStat(0o750, time.Unix(9, 0)))
					if err != nil {
						t.Fatal(err)
					}
					sharded, err := uio.NewHAMTDirectory(s.dag, 0, uio.WithCidBuilder(builder(version)), uio.WithMaxHAMTFanout(fanout), uio.WithStat(0o750, time.Unix(9, 0)))
					if err != nil {
						t.Fatal(err)
					}
					for i := range entries {
						name, text := fmt.Sprintf("%d.txt", i), fmt.Sprint("entry ", i)
						file, err := layout{version: version, raw: i%2 == 0, links: 4, metadata: i%3 == 0}.add(s, chunk.NewSizeSplitter(strings.NewReader(text), 4))
						if err != nil {
							t.Fatal(err)
						}
						for _, dir := range []uio.Directory{plain, sharded} {
							if err := dir.AddChild(t.Context(), name, file); err != nil {
								t.Fatal(err)
							}
						}
						want[name] = text
					}
					for kind, dir := range map[string]uio.Directory{"basic": plain, "HAMT": sharded} {
						node, err := dir.GetNode()
						if err != nil {
							t.Fatal(err)
						}
						if err := s.dag.Add(t.Context(), node); err != nil {
							t.Fatal(err)
						}
						ours, err := readOurs(s.get, node.Cid().String())
						if err != nil {
							t.Fatalf("%s: %v", kind, err)
						}
						sameFiles(t, kind, want, ours)
					}
				})
			}
		}
	}
}

// TestEditsInPlace writes over, behind and far behind the end of files of every
// layout, and cuts them, as MFS does.
func TestEditsInPlace(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, l := range layouts() {
		t.Run(l.String(), func(t *testing.T) {
			for range 60 {
				s := newBoxoStore()
				want := []byte(contenttest.Noise(1+rng.IntN(2000), rng.Uint64()))
				root, err := l.add(s, chunk.NewSizeSplitter(bytes.NewReader(want), 20))
				if err != nil {
					t.Fatal(err)
				}
				if err := s.dag.Add(t.Context(), root); err != nil {
					t.Fatal(err)
				}
				dm, err := mod.NewDagModifier(t.Context(), root, s.dag, func(r io.Reader) chunk.Splitter { return chunk.NewSizeSplitter(r, 20) })
				if err != nil {
					t.Fatal(err)
				}
				dm.RawLeaves, dm.MaxLinks = l.raw, l.links
				var edits []string
				for range 1 + rng.IntN(4) {
					var edit string
					if want, edit, err = editRandomly(dm, want, rng); err != nil {
						t.Fatalf("%v: %v", edits, err)
					}
					edits = append(edits, edit)
				}
				node, err := dm.GetNode()
				if err != nil {
					t.Fatal(err)
				}
				if err := s.dag.Add(t.Context(), node); err != nil {
					t.Fatal(err)
				}
				checkEdited(t, s, node, string(want))
				if t.Failed() {
					t.Fatalf("after %v", edits)
				}
			}
		})
	}
}

// editRandomly makes one edit, and returns what the file should have then.
func editRandomly(dm *mod.DagModifier, want []byte, rng *rand.Rand) ([]byte, string, error) {
	if rng.IntN(3) == 0 {
		// To a leaf's end too, which leaves one without bytes.
		size := rng.IntN(len(want)+1) / (1 + 19*rng.IntN(2)) * (1 + 19*rng.IntN(2))
		size = min(size, len(want))
		return want[:size:size], fmt.Sprint("cut to ", size), dm.Truncate(int64(size))
	}
	at, data := rng.IntN(len(want)+100), contenttest.Noise(1+rng.IntN(100), rng.Uint64())
	if _, err := dm.WriteAt([]byte(data), int64(at)); err != nil {
		return nil, "", err
	}
	for len(want) < at+len(data) {
		want = append(want, 0)
	}
	copy(want[at:], data)
	return want, fmt.Sprintf("%d bytes at %d", len(data), at), dm.Sync()
}

// checkEdited checks that we read an edited file as it should be. Where boxo
// itself reads something else it has damaged the file: then refusing is right.
func checkEdited(t *testing.T, s *boxoStore, node format.Node, want string) {
	t.Helper()
	files := map[string]string{canonical(node.Cid()): want}
	theirs, err := s.read(t.Context(), node.Cid())
	if err == nil && theirs[canonical(node.Cid())] == want {
		ours, err := readOurs(s.get, node.Cid().String())
		if err != nil {
			t.Errorf("we refuse what boxo reads: %v", err)
			return
		}
		sameFiles(t, "ours", files, ours)
		return
	}
	if ours, err := readOurs(s.get, node.Cid().String()); err == nil {
		sameFiles(t, "ours, where boxo reads other bytes than were written", files, ours)
	} else if !isLimit(err) {
		t.Errorf("boxo wrote what it does not read, and we say %v", err)
	}
}
