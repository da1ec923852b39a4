package content

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dag builds DAGs that no importer makes.
type dag map[string][]byte

func (d dag) put(codec byte, block []byte) link {
	id := idOf(codec, block)
	d[id.String()] = block
	return link{id: id, size: int64(len(block))}
}

func (d dag) node(n node) link { return d.put(codecDagPB, encodeNode(n)) }

func (d dag) raw(data string) link { return d.put(codecRaw, []byte(data)) }

func (d dag) dir(entries map[string]link) link {
	n := node{data: encodeDirectory()}
	for name, l := range entries {
		l.name = name
		n.links = append(n.links, l)
	}
	return d.node(n)
}

func (d dag) file(sizes []int64, children ...link) link {
	return d.node(node{links: children, data: encodeFile(sizes)})
}

func (d dag) unixfs(kind uint64, data string) link {
	msg := appendVarintField(nil, 1, kind)
	return d.node(node{data: appendBytesField(msg, 2, []byte(data))})
}

// Name and Block make a dag a Source.
func (d dag) Name() string { return "memory" }

func (d dag) Block(_ context.Context, cid string, _ int64) ([]byte, error) {
	if block, ok := d[cid]; ok {
		return block, nil
	}
	return nil, &SourceError{Reason: "it does not have the block"}
}

func TestInspectRefusesHostileTrees(t *testing.T) {
	tests := map[string]struct {
		build  func(d dag) link
		want   error
		wantIn string
	}{
		"symbolic link": {func(d dag) link {
			return d.dir(map[string]link{"a": d.unixfs(unixfsSymlink, "/etc/passwd")})
		}, ErrMalformed, "a is a symbolic link"},
		"parent folder": {func(d dag) link {
			return d.dir(map[string]link{"..": d.raw("x")})
		}, ErrMalformed, "outside its folder"},
		"slash": {func(d dag) link {
			return d.dir(map[string]link{"../../x": d.raw("x")})
		}, ErrMalformed, "reserved character"},
		"empty name": {func(d dag) link {
			return d.dir(map[string]link{"": d.raw("x")})
		}, ErrMalformed, "is empty"},
		"NUL": {func(d dag) link {
			return d.dir(map[string]link{"a\x00b": d.raw("x")})
		}, ErrMalformed, "unprintable"},
		"case fold": {func(d dag) link {
			return d.dir(map[string]link{"Straße": d.raw("x"), "STRAßE": d.raw("y")})
		}, ErrMalformed, "letter case alone"},
		"same name twice": {func(d dag) link {
			l := d.raw("x")
			l.name = "a"
			return d.node(node{links: []link{l, l}, data: encodeDirectory()})
		}, ErrMalformed, "two entries"},
		"doubling directories": {func(d dag) link {
			l := d.dir(map[string]link{"a": d.raw("x")})
			for range 40 {
				l = d.dir(map[string]link{"a": l, "b": l})
			}
			return l
		}, ErrOverBudget, "nested deeper"},
		"wide doubling": {func(d dag) link {
			l := d.dir(map[string]link{"a": d.raw("x")})
			for range 6 {
				entries := map[string]link{}
				for c := 'a'; c <= 'z'; c++ {
					entries[string(c)] = l
				}
				l = d.dir(entries)
			}
			return l
		}, ErrOverBudget, "directory entries"},
		"doubling file": {func(d dag) link {
			size, l := int64(1<<20), d.raw(strings.Repeat("x", 1<<20))
			for range 9 {
				children, sizes := []link{}, []int64{}
				for range 16 {
					children, sizes = append(children, l), append(sizes, size)
				}
				l, size = d.file(sizes, children...), 16*size
			}
			return l
		}, ErrOverBudget, "allowed"},
		"sizes that lie": {func(d dag) link {
			return d.file([]int64{1, 1}, d.file([]int64{1, 2}, d.raw("x"), d.raw("yy")), d.raw("z"))
		}, ErrMalformed, "claims 1 bytes for a part that has 3"},
		"sizes that overflow": {func(d dag) link {
			msg := appendVarintField(appendVarintField(nil, 1, unixfsFile), 3, 1)
			msg = appendVarintField(appendVarintField(msg, 4, 1<<62), 4, 1<<62)
			return d.node(node{links: []link{d.raw("x"), d.raw("y")}, data: msg})
		}, ErrMalformed, "overflow"},
		"fewer sizes than links": {func(d dag) link {
			return d.file([]int64{1}, d.raw("x"), d.raw("y"))
		}, ErrMalformed, "2 links but 1 block sizes"},
		"parts of no bytes": {func(d dag) link {
			return d.file([]int64{0, 1}, d.raw(""), d.raw("y"))
		}, ErrMalformed, "no bytes"},
		"directory in a file": {func(d dag) link {
			return d.file([]int64{1}, d.dir(map[string]link{"a": d.raw("x")}))
		}, ErrMalformed, "directory lies inside a file"},
		"leaf too large": {func(d dag) link {
			return d.file([]int64{3 << 20}, d.raw("x"))
		}, ErrMalformed, "can be transferred"},
		"huge claimed file": {func(d dag) link {
			l := d.raw("x")
			l.size = 1 << 61
			return d.dir(map[string]link{"a.txt": l})
		}, ErrMalformed, "can be transferred"},
		"not UnixFS": {func(d dag) link {
			return d.node(node{data: []byte("hello")})
		}, ErrMalformed, "UnixFS"},
		"no data": {func(d dag) link {
			return d.node(node{})
		}, ErrMalformed, "no type"},
		"not dag-pb": {func(d dag) link {
			return d.put(codecDagPB, []byte("\xff\xff\xff\xff"))
		}, ErrMalformed, "dag-pb"},
		"weak hash inside": {func(d dag) link {
			msg := appendBytesField(nil, 1, []byte{1, codecRaw, 0x00, 1, 'x'})
			return d.put(codecDagPB, append(appendBytesField(nil, 2, appendBytesField(msg, 2, []byte("a"))),
				appendBytesField(nil, 1, encodeDirectory())...))
		}, ErrMalformed, "identity CID"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			d := dag{}
			root := tc.build(d)
			_, err := Inspect(t.Context(), []Source{d}, root.id.String(), DefaultBudget())
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Inspect: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
}

func TestInspectReadsOlderLayouts(t *testing.T) {
	d := dag{}
	wrap := func(data string) link { return d.put(codecDagPB, encodeWrapped(unixfsFile, []byte(data))) }
	unsized := d.raw("unsized")
	unsized.size = -1
	unsizedDir := encodeNodeWithoutSize(unsized, "unsized.txt")
	root := d.dir(map[string]link{
		"small.txt": wrap("small"),
		"large.txt": d.file([]int64{3, 3, 1}, wrap("abc"), wrap("def"), wrap("g")),
		"sub":       d.put(codecDagPB, unsizedDir),
	})
	m, err := Inspect(t.Context(), []Source{d}, root.id.String(), DefaultBudget())
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	got := map[string]string{}
	for _, f := range m.Files {
		data, err := ReadFile(t.Context(), []Source{d}, m, f.Path, 100)
		if err != nil {
			t.Errorf("ReadFile(%s): %v", f.Path, err)
		}
		got[f.Path] = string(data)
	}
	want := map[string]string{"small.txt": "small", "large.txt": "abcdefg", "sub/unsized.txt": "unsized"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
}

// encodeNodeWithoutSize is a directory whose link claims no size.
func encodeNodeWithoutSize(l link, name string) []byte {
	msg := appendBytesField(appendBytesField(nil, 1, l.id.bytes()), 2, []byte(name))
	return appendBytesField(appendBytesField(nil, 2, msg), 1, encodeDirectory())
}

func TestReadFileProvesClaimedSizes(t *testing.T) {
	d := dag{}
	l := d.raw("four")
	l.size = 5
	root := d.dir(map[string]link{"a.txt": l})
	m, err := Inspect(t.Context(), []Source{d}, root.id.String(), DefaultBudget())
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	_, err = ReadFile(t.Context(), []Source{d}, m, "a.txt", 100)
	if !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "4 bytes but its parent claims 5") {
		t.Errorf("ReadFile: %v, want ErrMalformed", err)
	}
}

func TestSingleFileRoots(t *testing.T) {
	d := dag{}
	for name, root := range map[string]link{
		"raw block": d.raw("x"), "wrapped": d.put(codecDagPB, encodeWrapped(unixfsFile, []byte("x"))),
	} {
		t.Run(name, func(t *testing.T) {
			m, err := Inspect(t.Context(), []Source{d}, root.id.String(), DefaultBudget())
			if err != nil || len(m.Files) != 1 || m.Files[0].Size != 1 || m.Files[0].Path != root.id.String() {
				t.Errorf("Inspect: %+v, %v; want one file of one byte named by its CID", m, err)
			}
		})
	}
}
