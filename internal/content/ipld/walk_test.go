package ipld_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// blocks is something that has blocks.
type blocks interface {
	Get(id ipld.CID, what string) ([]byte, error)
}

// resolve returns the tree under a root within the usual budget.
func resolve(from blocks, root ipld.Link) (*ipld.Tree, error) {
	return ipld.Resolver{Get: from.Get}.Resolve(root.CID)
}

func TestResolveRefusesHostileTrees(t *testing.T) {
	tests := map[string]struct {
		build  func(d ipldtest.DAG) ipld.Link
		want   error
		wantIn string
	}{
		"symbolic link": {func(d ipldtest.DAG) ipld.Link {
			return d.Dir(map[string]ipld.Link{"a": d.UnixFS(ipld.KindSymlink, "/etc/passwd")})
		}, ipld.ErrMalformed, "a is a symbolic link"},
		"parent folder": {func(d ipldtest.DAG) ipld.Link {
			return d.Dir(map[string]ipld.Link{"..": d.Raw("x")})
		}, ipld.ErrMalformed, "outside its folder"},
		"slash": {func(d ipldtest.DAG) ipld.Link {
			return d.Dir(map[string]ipld.Link{"../../x": d.Raw("x")})
		}, ipld.ErrMalformed, "reserved character"},
		"empty name": {func(d ipldtest.DAG) ipld.Link {
			return d.Dir(map[string]ipld.Link{"": d.Raw("x")})
		}, ipld.ErrMalformed, "is empty"},
		"NUL": {func(d ipldtest.DAG) ipld.Link {
			return d.Dir(map[string]ipld.Link{"a\x00b": d.Raw("x")})
		}, ipld.ErrMalformed, "unprintable"},
		"case fold": {func(d ipldtest.DAG) ipld.Link {
			return d.Dir(map[string]ipld.Link{"Straße": d.Raw("x"), "STRAßE": d.Raw("y")})
		}, ipld.ErrMalformed, "letter case alone"},
		"same name twice": {func(d ipldtest.DAG) ipld.Link {
			l := d.Raw("x")
			l.Name = "a"
			return d.Node(ipldtest.DirMessage(), l, l)
		}, ipld.ErrMalformed, "two entries"},
		"doubling directories": {func(d ipldtest.DAG) ipld.Link {
			l := d.Dir(map[string]ipld.Link{"a": d.Raw("x")})
			for range 40 {
				l = d.Dir(map[string]ipld.Link{"a": l, "b": l})
			}
			return l
		}, ipld.ErrOverBudget, "nested deeper"},
		"wide doubling": {func(d ipldtest.DAG) ipld.Link {
			l := d.Dir(map[string]ipld.Link{"a": d.Raw("x")})
			for range 6 {
				entries := map[string]ipld.Link{}
				for c := 'a'; c <= 'z'; c++ {
					entries[string(c)] = l
				}
				l = d.Dir(entries)
			}
			return l
		}, ipld.ErrOverBudget, "directory entries"},
		"doubling file": {func(d ipldtest.DAG) ipld.Link {
			size, l := int64(1<<20), d.Raw(strings.Repeat("x", 1<<20))
			for range 9 {
				children, sizes := []ipld.Link{}, []int64{}
				for range 16 {
					children, sizes = append(children, l), append(sizes, size)
				}
				l, size = d.File(sizes, children...), 16*size
			}
			return l
		}, ipld.ErrOverBudget, "allowed"},
		"sizes that lie": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{1, 1}, d.File([]int64{1, 2}, d.Raw("x"), d.Raw("yy")), d.Raw("z"))
		}, ipld.ErrMalformed, "claims 1 bytes for a part that has 3"},
		"sizes that overflow": {func(d ipldtest.DAG) ipld.Link {
			msg := ipldtest.AppendVarint(ipldtest.AppendVarint(nil, 1, ipld.KindFile), 3, 1)
			msg = ipldtest.AppendVarint(ipldtest.AppendVarint(msg, 4, 1<<62), 4, 1<<62)
			return d.Node(msg, d.Raw("x"), d.Raw("y"))
		}, ipld.ErrMalformed, "overflow"},
		"fewer sizes than links": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{1}, d.Raw("x"), d.Raw("y"))
		}, ipld.ErrMalformed, "2 links but 1 block sizes"},
		"bytes where none are claimed": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{0, 1}, d.Raw("x"), d.Raw("y"))
		}, ipld.ErrMalformed, "claims 0 bytes for a part that has 1"},
		"no bytes where one is claimed": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{1, 1}, d.Raw(""), d.Raw("y"))
		}, ipld.ErrMalformed, "claims 1 bytes for a part that has 0"},
		"bytes in an inner node": {func(d ipldtest.DAG) ipld.Link {
			msg := ipldtest.AppendBytes(ipldtest.FileMessage([]int64{1}), 2, []byte("x"))
			return d.Node(msg, d.Raw("y"))
		}, ipld.ErrMalformed, "readers of UnixFS do not agree"},
		"metadata node": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(ipldtest.AppendVarint(nil, 1, 3), d.Raw("y"))
		}, ipld.ErrMalformed, "of type 3"},
		"directory in a file": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{1}, d.Dir(map[string]ipld.Link{"a": d.Raw("x")}))
		}, ipld.ErrMalformed, "directory lies inside a file"},
		"leaf too large": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{3 << 20}, d.Raw("x"))
		}, ipld.ErrMalformed, "can be transferred"},
		"huge claimed file": {func(d ipldtest.DAG) ipld.Link {
			return d.File([]int64{1 << 60}, d.File([]int64{1 << 60}, d.Raw("x")))
		}, ipld.ErrMalformed, "can be transferred"},
		"not UnixFS": {func(d ipldtest.DAG) ipld.Link {
			return d.Node([]byte("hello"))
		}, ipld.ErrMalformed, "UnixFS"},
		"no data": {func(d ipldtest.DAG) ipld.Link {
			return d.Node(nil)
		}, ipld.ErrMalformed, "no type"},
		"not dag-pb": {func(d ipldtest.DAG) ipld.Link {
			return d.Put(ipld.CodecDagPB, []byte("\xff\xff\xff\xff"))
		}, ipld.ErrMalformed, "dag-pb"},
		"weak hash inside": {func(d ipldtest.DAG) ipld.Link {
			msg := ipldtest.AppendBytes(nil, 1, []byte{1, ipld.CodecRaw, 0x00, 1, 'x'})
			return d.Put(ipld.CodecDagPB, append(ipldtest.AppendBytes(nil, 2, ipldtest.AppendBytes(msg, 2, []byte("a"))),
				ipldtest.AppendBytes(nil, 1, ipldtest.DirMessage())...))
		}, ipld.ErrMalformed, "identity CID"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			d := ipldtest.DAG{}
			root := tc.build(d)
			_, err := resolve(d, root)
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Resolve: %v, want %v with %q", err, tc.want, tc.wantIn)
			}
		})
	}
}

func TestSingleFileRoots(t *testing.T) {
	d := ipldtest.DAG{}
	for name, root := range map[string]ipld.Link{
		"raw block": d.Raw("x"), "wrapped": d.Wrapped(ipld.KindFile, "x"),
	} {
		t.Run(name, func(t *testing.T) {
			m, err := resolve(d, root)
			if err != nil || len(m.Files) != 1 || m.Files[0].Size != 1 || m.Files[0].Path != root.CID.String() {
				t.Errorf("Resolve: %+v, %v; want one file of one byte named by its CID", m, err)
			}
		})
	}
}
