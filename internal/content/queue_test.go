package content

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// mib is a manifest of files with so many leaves of one MiB each.
func mib(leaves ...int) *Manifest {
	m := &Manifest{}
	for _, n := range leaves {
		f := ipld.File{Size: int64(n) << 20, Leaves: make(ipld.Leaves, n)}
		for i := range f.Leaves {
			f.Leaves[i].Size = 1 << 20
		}
		m.Files = append(m.Files, f)
	}
	return m
}

// refusing is what a source refuses in a test.
type refusing func(file, leaf int) bool

func (r refusing) excludesLeaf(file, leaf int) bool { return r(file, leaf) }
func (r refusing) excludesFile(int) bool            { return false }

func all(int, int) bool { return false }

func TestBacklogGivesOutEveryLeafOnce(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		m := mib(1+rng.IntN(20), rng.IntN(3), 1+rng.IntN(20))
		p := newBitfield(m)
		l := offsetsOf(m)
		for i := range p.have {
			for j := range p.have[i] {
				if rng.IntN(3) == 0 {
					p.markLeaf(i, j)
				}
			}
		}
		b := newPending(l, p.have)
		for len(b.ranges) > 0 {
			refusedFile := rng.IntN(4)
			refused := func(file, leaf int) bool { return file == refusedFile && leaf%3 == 1 }
			r, ok := b.takeRange(rng.Int64N(8<<20), refusing(refused), rng.IntN(2) == 0)
			if ok && rng.IntN(4) == 0 {
				b.putBack([]leafRange{r}) // it came to nothing
			} else if ok {
				markRun(t, p, r, refused)
			}
		}
		if b.bytes != 0 || !p.isComplete(0) || !p.isComplete(1) || !p.isComplete(2) {
			t.Fatalf("the backlog is empty with %d bytes to go and %v leaves missing", b.bytes, p.left)
		}
	}
}

// markRun notes the leaves of a run that was given out.
func markRun(t *testing.T, p *bitfield, r leafRange, refused func(file, leaf int) bool) {
	t.Helper()
	for leaf := r.first; leaf < r.end; leaf++ {
		if refused(r.file, leaf) {
			t.Fatalf("leaf %d of file %d was given to who refuses it", leaf, r.file)
		}
		if !p.markLeaf(r.file, leaf) {
			t.Fatalf("leaf %d of file %d was given out twice", leaf, r.file)
		}
	}
}

func TestBacklogCutsAtLeaves(t *testing.T) {
	m := mib(10, 2)
	b := newPending(offsetsOf(m), newBitfield(m).have)
	var got []leafRange
	for _, size := range []int64{1, 3 << 20, 3<<20 + 1, 100 << 20, 100 << 20} {
		r, ok := b.takeRange(size, refusing(all), false)
		if !ok {
			t.Fatal("the backlog ended too soon")
		}
		got = append(got, r)
	}
	want := []leafRange{{0, 0, 1}, {0, 1, 4}, {0, 4, 7}, {0, 7, 10}, {1, 0, 2}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(leafRange{})); diff != "" {
		t.Errorf("runs differ (-want +got):\n%s", diff)
	}
}

func TestBacklogCutsFromItsEnd(t *testing.T) {
	b := newPending(offsetsOf(mib(10, 2)), newBitfield(mib(10, 2)).have)
	notTheNinth := refusing(func(file, leaf int) bool { return file == 0 && leaf == 8 })
	var got []leafRange
	for _, size := range []int64{1, 100 << 20, 3 << 20, 3<<20 + 1, 100 << 20} {
		r, ok := b.takeRange(size, notTheNinth, true)
		if !ok {
			t.Fatal("the backlog ended too soon")
		}
		got = append(got, r)
	}
	want := []leafRange{{1, 1, 2}, {1, 0, 1}, {0, 9, 10}, {0, 5, 8}, {0, 0, 5}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(leafRange{})); diff != "" {
		t.Errorf("runs differ (-want +got):\n%s", diff)
	}
	if want := []leafRange{{0, 8, 9}}; !cmp.Equal(want, b.ranges, cmp.AllowUnexported(leafRange{})) {
		t.Errorf("the backlog keeps %v, want %v", b.ranges, want)
	}
}

// TestWhoMayBeSlow is about who fetches from the end.
func TestWhoMayBeSlow(t *testing.T) {
	lane := func(proven bool, rate float64, disabledReason string) eligibleSource {
		return eligibleSource{sourceQueue: &sourceQueue{verifiedOnce: proven, rate: rate, state: &sourceState{sourceHealth: sourceHealth{disabledReason: disabledReason}}}}
	}
	unknown, slow, fast, gone := lane(false, 0, ""), lane(true, 1e6, ""), lane(true, 5e6, ""), lane(true, 9e9, "it lied")
	tests := map[string]struct {
		who    eligibleSource
		others []eligibleSource
		want   bool
	}{
		"alone":                   {unknown, nil, false},
		"unknown beside another":  {unknown, []eligibleSource{slow}, true},
		"slow beside a fast one":  {slow, []eligibleSource{unknown, fast}, true},
		"fast beside a slow one":  {fast, []eligibleSource{slow}, false},
		"proven beside unknown":   {slow, []eligibleSource{unknown}, false},
		"beside one that is gone": {slow, []eligibleSource{gone}, false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if got := maybeSlow(tc.who, append(tc.others, tc.who)); got != tc.want {
				t.Errorf("maybeSlow: %v, want %v", got, tc.want)
			}
		})
	}
}

func testLane(most int) *sourceQueue {
	return newSourceQueue(0, &sourceState{source: dagSource{}}, most)
}

func TestLaneAdaptsItsConcurrency(t *testing.T) {
	now := time.Unix(1000, 0)
	l := testLane(8)
	count := func(now time.Time) int {
		n := 0
		for ; l.canRequest(now); n++ {
			l.busy++
		}
		l.busy = 0
		return n
	}
	if got := count(now); got != 1 {
		t.Errorf("%d requests before it proved itself, want 1", got)
	}
	l.recordSuccess()
	if got := count(now); got != firstSlots {
		t.Errorf("%d requests after the first answer, want %d", got, firstSlots)
	}
	for range 100 {
		l.recordSuccess()
	}
	if got := count(now); got != 8 {
		t.Errorf("%d requests after many answers, want 8", got)
	}
	passing := &source.Error{Reason: "HTTP status 500", Retryable: true}
	l.recordFailure(leafRef{}, passing, now)
	if got := count(now); got != 0 {
		t.Errorf("%d requests right after an error, want none", got)
	}
	if got := count(now.Add(firstBackoff)); got != 4 {
		t.Errorf("%d requests after the error, want half", got)
	}
	l.recordFailure(leafRef{}, &source.Error{Reason: "HTTP status 429", Retryable: true, RetryAfter: time.Minute}, now)
	if count(now.Add(59*time.Second)) != 0 || count(now.Add(time.Minute)) != 2 {
		t.Error("Retry-After was not honored")
	}
	later := now.Add(time.Minute)
	for range 20 {
		l.recordFailure(leafRef{}, passing, later)
	}
	if l.isDisabled() || count(later.Add(longestBackoff)) != 1 {
		t.Error("a source that only fails should be asked again, one request at a time")
	}
}

func TestQueueInvalidResponses(t *testing.T) {
	now := time.Unix(1000, 0)
	wrong := &wrongBytes{}
	byCID := testLane(8)
	if byCID.recordFailure(leafRef{}, wrong, now); !byCID.isDisabled() || !byCID.state.lied {
		t.Error("a source that lies about a CID should be out at once")
	}
	byName := testLane(8)
	byName.state.source = namedFiles{}
	for i := range violationsAllowed {
		if byName.recordFailure(leafRef{file: uint32(i)}, wrong, now); byName.isDisabled() || !byName.excludesLeaf(i, 7) || byName.excludesLeaf(9, 0) {
			t.Errorf("after %d invalid responses a mirror should be out for those files alone", i+1)
		}
	}
	if byName.recordFailure(leafRef{file: 0, leaf: 1}, wrong, now); byName.isDisabled() {
		t.Error("requests for one file that were under way together should count as one invalid response")
	}
	if byName.recordFailure(leafRef{file: 8}, wrong, now); !byName.isDisabled() {
		t.Error("a mirror should be out after its last invalid response")
	}
	oversize := testLane(8)
	if oversize.recordFailure(leafRef{}, &source.Error{Lied: true, Reason: "too much"}, now); !oversize.isDisabled() {
		t.Error("a source that sends too much should be out")
	}
	lacking := testLane(8)
	lacking.recordFailure(leafRef{1, 2}, &source.Error{Reason: "404"}, now)
	if lacking.isDisabled() || !lacking.excludesLeaf(1, 2) || lacking.excludesLeaf(1, 3) {
		t.Error("a source that lacks a block should be asked for the others")
	}
}

func TestSpansGrowWithTheRateAndShrinkAtTheEnd(t *testing.T) {
	l := testLane(8)
	const much = 1 << 40
	if got := l.spanSize(much, 8); got != smallestSpan {
		t.Errorf("a first span of %d bytes, want the smallest", got)
	}
	l.recordRate(10<<20, time.Second)
	if got := l.spanSize(much, 8); got != largestSpan {
		t.Errorf("a span of %d bytes from a fast source, want the largest", got)
	}
	if got := l.spanSize(32<<20, 8); got != 2<<20 {
		t.Errorf("a span of %d bytes when 32 MiB are left for 8 requests, want 2 MiB", got)
	}
	for range 50 {
		l.recordRate(1<<20, 8*time.Second)
	}
	if got := l.spanSize(much, 8); got != smallestSpan {
		t.Errorf("a span of %d bytes from a slow source, want the smallest", got)
	}
}

func TestEndgameTakesWhatIsSlow(t *testing.T) {
	now := time.Unix(1000, 0)
	fast, slow := testLane(8), testLane(8)
	fast.rate, slow.rate = 100<<20, 1<<20
	held := func(l *sourceQueue, since time.Duration, got int64) *openSpan {
		h := &holder{queue: l, since: now.Add(-since)}
		h.got.Store(got)
		return &openSpan{size: 8 << 20, holders: []*holder{h}, leaves: leafRange{0, 0, 8}}
	}
	crawling, nearly := held(slow, time.Second, 1<<20), held(slow, 7*time.Second, 8<<20-1000)
	done := held(slow, time.Second, 0)
	done.done = true
	twice := held(slow, time.Second, 0)
	twice.holders = append(twice.holders, &holder{queue: testLane(1)})
	tests := map[string]struct {
		open []*openSpan
		lane *sourceQueue
		want *openSpan
	}{
		"the slowest":         {[]*openSpan{nearly, crawling}, fast, crawling},
		"not its own":         {[]*openSpan{held(fast, time.Minute, 1)}, fast, nil},
		"not what is done":    {[]*openSpan{done}, fast, nil},
		"not a third":         {[]*openSpan{twice}, fast, nil},
		"not by the slow":     {[]*openSpan{held(fast, time.Second, 4<<20)}, slow, nil},
		"what brings nothing": {[]*openSpan{held(testLane(1), time.Second, 0), nearly}, fast, nil},
	}
	silent := tests["what brings nothing"]
	silent.want = silent.open[0]
	tests["what brings nothing"] = silent
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if got := slowestSpan(tc.open, eligibleSource{sourceQueue: tc.lane}, now); got != tc.want {
				t.Errorf("picked %+v, want %+v", got, tc.want)
			}
		})
	}
}

// namedFiles is a source that knows files by name.
type namedFiles struct{ source.SpanSource }

func (namedFiles) ByPath() bool { return true }
