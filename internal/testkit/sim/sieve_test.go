package sim

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

var perScenario = flag.Int("sieve", 1, "how many faults of each kind a scenario is played with; 0 for each possible one")

// staleBy are how many changes the cache of a new manager is behind.
const staleBy = 12

// seenLate is a change that the cache sees late.
const seenLate = "seen late"

// lateBy is how much later than others a change is seen.
const lateBy = 20 * time.Second

// played is how a scenario ended.
type played struct {
	world *World
	// firstWrite and lastWrite are the numbers of the writes, and firstSeen and lastSeen of the changes, of its act.
	firstWrite, lastWrite, firstSeen, lastSeen int
	end                                        []string
	made                                       map[string]int
}

// playScenario plays a scenario with what goes wrong.
func playScenario(t *testing.T, s scenario, options Options) played {
	t.Helper()
	options.Calm, options.KeptCacheLimit = true, s.limit
	p := played{}
	p.world = Run(t, 1, options, func(w *World) {
		only := newToken(0)
		only.grace = time.Minute
		if s.token != nil {
			s.token(only)
		}
		w.publishToken(only)
		w.beginWorld("Safe")
		if s.before != nil {
			s.before(w)
		}
		p.firstWrite, p.firstSeen = w.writes+1, w.seen+1
		s.act(w)
		p.lastWrite, p.lastSeen = w.writes, w.seen
		w.letPass(time.Minute)
		p.end, p.made = w.describeWorld(), maps.Clone(w.made)
		w.expectState(s.state)
		w.expectFetches(s.fetches)
		w.expectRests(p.end)
	})
	return p
}

// expectState checks the end of a scenario that has one for its endpoint.
func (w *World) expectState(want string) {
	got, e := "", w.oracle.endpointOf(w.tokens[0])
	if e != nil {
		got = meta.FindStatusCondition(e.Status.Conditions, dehugv1alpha1.ConditionReady).Reason
	}
	if got != want {
		w.recordFailure("in the end the endpoint is %q, not %q", got, want)
	}
}

// expectFetches checks how many fetches were started.
func (w *World) expectFetches(want int) {
	got := 0
	for effect, n := range w.made {
		if strings.HasPrefix(effect, "made Job ") {
			got += n
		}
	}
	if got != want {
		w.recordFailure("%d fetches were started, not %d", got, want)
	}
}

// expectRests checks that nothing is written any more, not even by a new manager, and that all stays as it is.
func (w *World) expectRests(end []string) {
	w.expectRest()
	if w.failed == "" {
		w.process.endLife()
		w.beginManager()
		w.letPass(2 * time.Minute)
		w.expectRest()
	}
	if d := differenceOf(end, w.describeWorld()); d != "" {
		w.recordFailure("at rest something changes:\n%s", d)
	}
}

// slips are the faults of which each is put into each place of each scenario.
func slips(calm played) map[string]Options {
	all := map[string]Options{}
	for k := calm.firstWrite; k <= calm.lastWrite; k++ {
		for _, f := range []fault{failBefore, failAfter, dieBefore, dieAfter} {
			all[fmt.Sprintf("%s/write-%04d", f, k)] = Options{FaultAt: map[int]fault{k: f}}
		}
		all[fmt.Sprintf("%s, the next one's cache is old/write-%04d", dieAfter, k)] = Options{
			FaultAt: map[int]fault{k: dieAfter}, Back: staleBy}
	}
	for k := calm.firstSeen; k <= calm.lastSeen; k++ {
		all[fmt.Sprintf("%s/change-%04d", seenLate, k)] = Options{LateAt: map[int]time.Duration{k: lateBy}}
	}
	return all
}

// chooseSlips chooses some of each kind, far from one another.
func chooseSlips(all map[string]Options, most int) []string {
	if most == 0 {
		return slices.Sorted(maps.Keys(all))
	}
	kinds := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		kind := name[:strings.IndexByte(name, '/')]
		kinds[kind] = append(kinds[kind], name)
	}
	var chosen []string
	for i, kind := range slices.Sorted(maps.Keys(kinds)) {
		of := kinds[kind]
		for n := range min(most, len(of)) {
			chosen = append(chosen, of[(n*len(of)/most+i*len(of)/(most*len(kinds)))%len(of)])
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(chosen)))
}

// doubled describes the effects that one run had more often than another one. An event may be told twice: what a
// manager told that died is not known. A mirror, which holds nothing, may begin anew for one whose cache is old.
func doubled(want, got map[string]int, options Options) string {
	var out strings.Builder
	for _, effect := range slices.Sorted(maps.Keys(got)) {
		most := want[effect]
		switch {
		case strings.HasPrefix(effect, "told"):
			most = max(most, 1) + 1
		case strings.Contains(effect, "/dehug-mirror-") && options.Back > 0:
			most++
		}
		if got[effect] > most {
			fmt.Fprintf(&out, "%s: %d times, %d are expected\n", effect, got[effect], want[effect])
		}
	}
	return out.String()
}

// judgeSlip compares a run with the calm one; it is empty when both are as they should be.
func judgeSlip(calm, got played, slip Options) string {
	switch d, twice := differenceOf(calm.end, got.end), doubled(calm.made, got.made, slip); {
	case got.world.failed != "":
		return got.world.failed
	case d != "":
		return "it ends otherwise:\n" + d
	case twice != "":
		return "effects are doubled:\n" + twice
	}
	return ""
}

// TestSieve plays each scenario with one fault: a write that fails or whose answer is lost, a manager that dies before
// or behind it, one whose successor's cache is old, a change that is seen late. All must end as without it.
func TestSieve(t *testing.T) {
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			calm := playScenario(t, s, Options{})
			if calm.world.failed != "" {
				report(t, calm.world)
				return
			}
			all := slips(calm)
			chosen := chooseSlips(all, *perScenario)
			t.Logf("%d of %d faults, in writes %d to %d and changes %d to %d", len(chosen), len(all), calm.firstWrite,
				calm.lastWrite, calm.firstSeen, calm.lastSeen)
			for _, name := range chosen {
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					got := playScenario(t, s, all[name])
					if why := judgeSlip(calm, got, all[name]); why != "" {
						got.world.recordFailure("%s", why)
					}
					report(t, got.world)
				})
			}
		})
	}
}
