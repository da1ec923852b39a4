package content

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// dagSource is a source that has the blocks of a DAG.
type dagSource struct{ ipldtest.DAG }

func (m dagSource) Name() string { return "memory" }

func (m dagSource) Block(_ context.Context, cid string, _ int64) ([]byte, error) {
	if block, ok := m.DAG[cid]; ok {
		return block, nil
	}
	return nil, &SourceError{Reason: "it does not have the block"}
}

func TestInspectReadsOlderLayouts(t *testing.T) {
	d := dagSource{ipldtest.DAG{}}
	wrap := func(data string) ipld.Link {
		return d.Put(ipld.CodecDagPB, ipldtest.Wrap(ipld.KindFile, []byte(data)))
	}
	unsized := d.Raw("unsized")
	unsized.Size = -1
	root := d.Dir(map[string]ipld.Link{
		"small.txt": wrap("small"),
		"large.txt": d.File([]int64{3, 3, 1}, wrap("abc"), wrap("def"), wrap("g")),
		"sub":       d.Dir(map[string]ipld.Link{"unsized.txt": unsized}),
	})
	m, err := Inspect(t.Context(), []Source{d}, root.CID.String(), ipld.DefaultBudget())
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

func TestReadFileProvesClaimedSizes(t *testing.T) {
	d := dagSource{ipldtest.DAG{}}
	l := d.Raw("four")
	l.Size = 5
	root := d.Dir(map[string]ipld.Link{"a.txt": l})
	m, err := Inspect(t.Context(), []Source{d}, root.CID.String(), ipld.DefaultBudget())
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	_, err = ReadFile(t.Context(), []Source{d}, m, "a.txt", 100)
	if !errors.Is(err, ipld.ErrMalformed) || !strings.Contains(err.Error(), "4 bytes but its parent claims 5") {
		t.Errorf("ReadFile: %v, want ErrMalformed", err)
	}
}
