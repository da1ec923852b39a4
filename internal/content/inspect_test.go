package content

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// dagSource is a source that has the blocks of a DAG.
type dagSource struct{ ipldtest.DAG }

func (m dagSource) Name() string { return "memory" }

func (m dagSource) Block(_ context.Context, cid string, _ int64) ([]byte, error) {
	if block, ok := m.DAG[cid]; ok {
		return block, nil
	}
	return nil, &source.Error{Reason: "it does not have the block"}
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
	m, err := Inspect(t.Context(), []source.Source{d}, root.CID.String(), ipld.DefaultBudget())
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	got := map[string]string{}
	for _, f := range m.Files {
		data, err := ReadFile(t.Context(), []source.Source{d}, m, f.Path, 100)
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
	root := d.Dir(map[string]ipld.Link{"a.txt": l, "b.txt": d.File([]int64{5}, d.Raw("four"))})
	m, err := Inspect(t.Context(), []source.Source{d}, root.CID.String(), ipld.DefaultBudget())
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	// The cumulative size in a link is a hint; the sizes in an inner node are not.
	data, err := ReadFile(t.Context(), []source.Source{d}, m, "a.txt", 100)
	if err != nil || string(data) != "four" {
		t.Errorf("ReadFile: %q, %v, want what the block has", data, err)
	}
	if _, err := ReadFile(t.Context(), []source.Source{d}, m, "b.txt", 100); !errors.Is(err, ipld.ErrMalformed) ||
		!strings.Contains(err.Error(), "4 bytes but its parent claims 5") {
		t.Errorf("ReadFile: %v, want ErrMalformed", err)
	}
}

// failing is a source whose errors are of no known kind.
type failing struct{ dagSource }

func (failing) Block(context.Context, string, int64) ([]byte, error) {
	return nil, errors.New("no more file handles")
}

func TestAMirrorThatFailsOddlyDoesNotKeepTheOthersAway(t *testing.T) {
	d := dagSource{ipldtest.DAG{}}
	root := d.Dir(map[string]ipld.Link{"a.txt": d.Raw("x")})
	m, err := Inspect(t.Context(), []source.Source{source.AsMirror(failing{}), d}, root.CID.String(), ipld.DefaultBudget())
	if err != nil || len(m.Files) != 1 {
		t.Errorf("Inspect: %v, want the tree from the other source", err)
	}
}

// slowDag answers after a while and notes how many ask at once.
type slowDag struct {
	dagSource
	now, most atomic.Int32
}

func (s *slowDag) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	now := s.now.Add(1)
	defer s.now.Add(-1)
	for most := s.most.Load(); now > most && !s.most.CompareAndSwap(most, now); most = s.most.Load() {
	}
	time.Sleep(5 * time.Millisecond)
	return s.dagSource.Block(ctx, cid, max)
}

func TestInspectAsksForNodesSideBySide(t *testing.T) {
	s := &slowDag{dagSource: dagSource{ipldtest.DAG{}}}
	entries := map[string]ipld.Link{}
	for i := range 200 {
		entries[fmt.Sprintf("sub%d", i)] = s.Dir(map[string]ipld.Link{"a.txt": s.Raw(fmt.Sprint(i))})
	}
	root := s.Dir(entries)
	m, err := Inspect(t.Context(), []source.Source{s}, root.CID.String(), ipld.DefaultBudget())
	if err != nil || len(m.Files) != 200 {
		t.Fatalf("Inspect: %v, want 200 files", err)
	}
	if most := s.most.Load(); most < 8 || most > maxPrefetchs+1 {
		t.Errorf("%d requests at once, want several and at most %d", most, maxPrefetchs+1)
	}
}

func TestMirrorsAreWaitedForAWhile(t *testing.T) {
	now := time.Unix(1000, 0)
	late := now.Add(mirrorPatience)
	passing := &source.Error{Reason: "HTTP status 500", Retryable: true}
	tests := map[string]struct {
		happens func(l *sourceQueue)
		now     bool // it is lost at once
		later   bool // it is lost when patience has run out
	}{
		"nothing yet":      {func(*sourceQueue) {}, false, false},
		"failing":          {func(l *sourceQueue) { l.recordFailure(leafRef{}, passing, now) }, false, true},
		"failing and well": {func(l *sourceQueue) { l.recordFailure(leafRef{}, passing, now); l.state.recordGain(now) }, false, false},
		"silent":           {func(l *sourceQueue) { l.busy = 1; l.observeProgress(0, now) }, false, true},
		"idle":             {func(l *sourceQueue) { l.busy = 1; l.observeProgress(0, now); l.busy = 0; l.observeProgress(0, late) }, false, false},
		"slow": {func(l *sourceQueue) {
			l.busy = 1
			l.observeProgress(0, now)
			l.observeProgress(1, now.Add(time.Second))
		}, false, false},
		"lacks a leaf":  {func(l *sourceQueue) { l.recordFailure(leafRef{}, &source.Error{Reason: "404"}, now) }, false, false},
		"sends us away": {func(l *sourceQueue) { l.state.notBefore = now.Add(time.Hour) }, true, true},
		"lies":          {func(l *sourceQueue) { l.recordFailure(leafRef{}, &wrongBytes{}, now) }, true, true},
		"fails after quiet": {func(l *sourceQueue) {
			l.busy = 1
			l.observeProgress(0, now.Add(-mirrorPatience))
			l.recordFailure(leafRef{}, passing, now)
		}, true, true},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			l := testLane(8)
			if tc.happens(l); l.isUnhealthy(now) != tc.now || l.isUnhealthy(late) != tc.later {
				t.Errorf("lost %v and later %v, want %v and %v", l.isUnhealthy(now), l.isUnhealthy(late), tc.now, tc.later)
			}
		})
	}
}

func TestOthersAreAskedForWhatMirrorsRefuse(t *testing.T) {
	now := time.Unix(1000, 0)
	whole, partial := testLane(8), testLane(8)
	partial.recordFailure(leafRef{1, 2}, &source.Error{Reason: "404"}, now)
	partial.recordFailure(leafRef{3, 0}, &source.Error{Reason: "404", WholeFile: true}, now)
	other := func(well ...*sourceQueue) eligibleSource { return eligibleSource{testLane(8), well} }
	all := []leafRef{{0, 0}, {1, 2}, {1, 3}, {2, 0}, {3, 9}}
	tests := map[string]struct {
		asker eligibleSource
		idle  bool
		asked []leafRef // of all, what it is asked for
		shuts []int     // of the files 0 to 3, what is known without a look at each leaf
	}{
		"no mirror is well":     {other(), false, all, nil},
		"a mirror with it all":  {other(whole), true, nil, []int{0, 1, 2, 3}},
		"a mirror with a part":  {other(partial), false, []leafRef{{1, 2}, {3, 9}}, []int{0, 2}},
		"what another has":      {other(partial, whole), true, nil, []int{0, 1, 2, 3}},
		"the mirror by itself":  {eligibleSource{sourceQueue: partial}, false, []leafRef{{0, 0}, {1, 3}, {2, 0}}, []int{3}},
		"lacks it like mirrors": {eligibleSource{partial, []*sourceQueue{partial}}, false, nil, []int{0, 2, 3}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var asked []leafRef
			for _, ref := range all {
				if !tc.asker.excludesLeaf(int(ref.file), int(ref.leaf)) {
					asked = append(asked, ref)
				}
			}
			var shuts []int
			for file := range 4 {
				if tc.asker.excludesFile(file) {
					shuts = append(shuts, file)
				}
			}
			if diff := cmp.Diff(tc.asked, asked, cmp.AllowUnexported(leafRef{})); diff != "" || tc.asker.isIdle() != tc.idle {
				t.Errorf("idle %v, want %v; asked for (-want +got):\n%s", tc.asker.isIdle(), tc.idle, diff)
			}
			if diff := cmp.Diff(tc.shuts, shuts); diff != "" {
				t.Errorf("files that are shut (-want +got):\n%s", diff)
			}
		})
	}
}
