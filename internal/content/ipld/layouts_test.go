package ipld_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// readFile puts the bytes of a file together as a fetch does, and checks that
// what is kept of each leaf proves its block again.
func readFile(d ipldtest.DAG, f *ipld.File) (string, error) {
	var out []byte
	for _, l := range f.Leaves {
		block, err := d.Get(l.CID(), f.Path)
		if err != nil {
			return "", err
		}
		data, err := l.FileBytes(block, f.Path)
		if err != nil {
			return "", err
		}
		if again, ok := l.Block(data); !ok || !slices.Equal(again, block) {
			return "", errors.New("the bytes do not give their block again")
		}
		out = append(out, data...)
	}
	return string(out), nil
}

func readTree(d ipldtest.DAG, tree *ipld.Tree) (map[string]string, error) {
	out := map[string]string{}
	for i := range tree.Files {
		text, err := readFile(d, &tree.Files[i])
		if err != nil {
			return nil, err
		}
		out[tree.Files[i].Path] = text
	}
	return out, nil
}

func TestLayoutsOfOtherWritersAreRead(t *testing.T) {
	d := ipldtest.DAG{}
	for name, layout := range ipldtest.Layouts(d) {
		t.Run(name, func(t *testing.T) {
			for _, exact := range []bool{false, true} {
				tree, err := ipld.Resolver{Get: d.Get, Exact: exact}.Resolve(layout.Root.CID)
				if err != nil {
					t.Fatalf("Resolve, exact %v: %v", exact, err)
				}
				got, err := readTree(d, tree)
				if layout.Misjudged && !exact {
					if !errors.Is(err, ipld.ErrMisjudged) || !errors.Is(err, ipld.ErrMalformed) {
						t.Errorf("reading what links misjudge: %v, want ErrMisjudged", err)
					}
					continue
				}
				if diff := cmp.Diff(layout.Files, got); err != nil || diff != "" {
					t.Errorf("exact %v: %v, files (-want +got):\n%s", exact, err, diff)
				}
				checkTable(t, tree)
			}
		})
	}
}

// checkTable checks that a stored tree is the tree.
func checkTable(t *testing.T, tree *ipld.Tree) {
	t.Helper()
	if err := tree.Check(); err != nil {
		t.Errorf("Check: %v", err)
	}
	for _, f := range tree.Files {
		text, err := f.Leaves.MarshalText()
		var again ipld.Leaves
		if err == nil {
			err = again.UnmarshalText(text)
		}
		if diff := cmp.Diff(f.Leaves, again); err != nil || diff != "" {
			t.Errorf("%s: %v, leaves (-want +got):\n%s", f.Path, err, diff)
		}
	}
}

func TestSkeletonsHaveNoLeaves(t *testing.T) {
	d := ipldtest.DAG{}
	var links []ipld.Link
	var sizes []int64
	for i := range 50 {
		data := strings.Repeat("x", 1000+i)
		links, sizes = append(links, d.Wrapped(ipld.KindRaw, data)), append(sizes, int64(len(data)))
	}
	root := d.File(sizes, links...)
	asked := 0
	get := func(id ipld.CID, what string) ([]byte, error) {
		asked++
		return d.Get(id, what)
	}
	tree, err := ipld.Resolver{Get: get}.Resolve(root.CID)
	if err != nil || len(tree.Files[0].Leaves) != 50 || asked != 1 {
		t.Errorf("Resolve: %v, %d blocks were asked for; want the root alone", err, asked)
	}
}

func TestWhatIsKeptAroundLeavesIsBounded(t *testing.T) {
	d := ipldtest.DAG{}
	long := ipldtest.AppendBytes(ipldtest.AppendVarint(nil, 1, ipld.KindFile), 2, []byte("x"))
	long = ipldtest.AppendBytes(long, 14, make([]byte, 200))
	_, err := resolve(d, d.Dir(map[string]ipld.Link{"a.txt": d.Node(long)}))
	if !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), "more than the 128 that are kept") {
		t.Errorf("Resolve: %v, want ErrMalformed with the limit", err)
	}
	framed := ipldtest.AppendBytes(ipldtest.AppendVarint(nil, 1, ipld.KindFile), 14, make([]byte, 100))
	var links []ipld.Link
	for range 400 {
		links = append(links, d.Node(framed))
	}
	l := d.File(make([]int64, 400), links...)
	for range 2 {
		sizes, same := make([]int64, 400), make([]ipld.Link, 400)
		for i := range same {
			same[i] = l
		}
		l = d.File(sizes, same...)
	}
	if _, err = resolve(d, l); !errors.Is(err, ipld.ErrOverBudget) || !strings.Contains(err.Error(), "metadata around the bytes of files") {
		t.Errorf("Resolve of a great many: %v, want ErrOverBudget with the limit", err)
	}
}

func TestLeafTablesOfOlderManifestsAreRead(t *testing.T) {
	// One raw and one wrapped leaf, as records of 37 bytes.
	const older = "AAAAAAMBAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAAEAwQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
	var got ipld.Leaves
	if err := got.UnmarshalText([]byte(older)); err != nil {
		t.Fatal(err)
	}
	want := ipld.Leaves{{Size: 3, Digest: [32]byte{1, 2}}, {Size: 4, Digest: [32]byte{3, 4}, Wrapped: true}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("leaves (-want +got):\n%s", diff)
	}
	if again, err := got.MarshalText(); err != nil || string(again) != older {
		t.Errorf("MarshalText: %s, %v; want the same text", again, err)
	}
}
