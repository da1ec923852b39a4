package cache

import (
	"strings"
	"testing"
	"time"

	coordinationv1 "k8s.io/api/coordination/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/dehug-io/dehug-operator/internal/names"
)

const idle = 5 * time.Minute

func TestDemandEndsWithTheIdleTime(t *testing.T) {
	ago := func(d time.Duration) time.Time { return now.Add(-d) }
	for name, tc := range map[string]struct {
		demand           Demand
		isCurrent, isDue bool
	}{
		"no Lease":                        {Demand{}, false, true},
		"asked for just now":              {Demand{ago(0), ago(0)}, true, false},
		"asked for a while ago":           {Demand{ago(idle / 2), ago(idle / 2)}, true, true},
		"renewed":                         {Demand{ago(time.Hour), ago(time.Minute)}, true, false},
		"left by a manager that died":     {Demand{ago(time.Hour), ago(idle)}, false, true},
		"of a clock a little ahead":       {Demand{ago(-time.Second), ago(-time.Second)}, true, false},
		"of a clock far ahead, or forged": {Demand{ago(time.Hour), ago(-time.Hour)}, false, true},
	} {
		if got := tc.demand.IsCurrent(idle, now); got != tc.isCurrent {
			t.Errorf("%s: current %t", name, got)
		}
		if got := tc.demand.IsDue(idle, now); got != tc.isDue {
			t.Errorf("%s: due %t", name, got)
		}
		again := tc.demand.AskAgain(idle, now)
		if !again.IsCurrent(idle, now) || again.IsDue(idle, now) {
			t.Errorf("%s: asked again it is %+v", name, again)
		}
		if tc.isCurrent != again.Since.Equal(tc.demand.Since) && !tc.demand.Since.Equal(now) {
			t.Errorf("%s: since %s, asked again since %s", name, tc.demand.Since, again.Since)
		}
	}
}

// TestRenewalsAreFew: any number of fetches that look every second write a Lease two times in each idle time.
func TestRenewalsAreFew(t *testing.T) {
	var demand Demand
	writes := 0
	for second := range 3600 {
		at := now.Add(time.Duration(second) * time.Second)
		for range 24 {
			if demand.IsDue(idle, at) {
				demand, writes = demand.AskAgain(idle, at), writes+1
			}
		}
		if !demand.IsCurrent(idle, at) {
			t.Fatalf("the mirror is let go after %d s", second)
		}
	}
	if writes != 24 || !demand.Since.Equal(now) {
		t.Errorf("%d writes an hour, since %s; want 24", writes, demand.Since)
	}
}

func TestALeaseThatTheOperatorDidNotWriteCountsForNothing(t *testing.T) {
	written := func() *coordinationv1.Lease {
		c := Candidate{Namespace: "a", Name: "m", UID: "u", MirrorName: "dehug-mirror-x"}
		lease := BuildLease(c, testCID, &metav1.OwnerReference{Kind: "DeHugModel", Name: "m"})
		Demand{Since: now.Add(-time.Minute), Renewed: now}.Record(lease, "b", idle)
		return lease
	}
	got := DemandOf(written())
	if !got.Since.Equal(now.Add(-time.Minute)) || !got.Renewed.Equal(now) || *written().Spec.LeaseDurationSeconds != 300 {
		t.Errorf("a Lease reads as %+v", got)
	}
	if refs := written().OwnerReferences; len(refs) != 1 || refs[0].UID != "u" {
		t.Errorf("it is owned by %+v", refs)
	}
	for name, change := range map[string]func(*coordinationv1.Lease){
		"another's":     func(l *coordinationv1.Lease) { delete(l.Labels, names.LabelManagedBy) },
		"empty":         func(l *coordinationv1.Lease) { l.Spec = coordinationv1.LeaseSpec{} },
		"being deleted": func(l *coordinationv1.Lease) { l.DeletionTimestamp = &metav1.Time{Time: now} },
	} {
		lease := written()
		change(lease)
		if got := DemandOf(lease); got != (Demand{}) {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if DemandOf(nil) != (Demand{}) {
		t.Error("no Lease reads as one")
	}
}

func TestMirrorsToAsk(t *testing.T) {
	asleep := sharing(12)
	for i := range asleep {
		asleep[i].MirrorReady = false
	}
	wanted := Demand{Since: now.Add(-PeerTimeout), Renewed: now}
	for name, tc := range map[string]struct {
		change func([]Candidate)
		want   string
	}{
		"none runs: the two oldest":     {func([]Candidate) {}, "ns000 ns001"},
		"one runs: that one":            {func(c []Candidate) { c[3].MirrorReady = true }, "ns003"},
		"the oldest never came up":      {func(c []Candidate) { c[0].Demand = wanted }, "ns001 ns002"},
		"the oldest is on its way":      {func(c []Candidate) { c[0].Demand = Demand{now, now} }, "ns000 ns001"},
		"the oldest was asked long ago": {func(c []Candidate) { c[0].Demand = Demand{now.Add(-time.Hour), now.Add(-time.Hour)} }, "ns000 ns001"},
		"the oldest does not share":     {func(c []Candidate) { c[0].Shares = false }, "ns001 ns002"},
		"the oldest is not licensed":    {func(c []Candidate) { c[0].Licensed = false }, "ns001 ns002"},
		"the oldest is damaged":         {func(c []Candidate) { c[0].Cached = false }, "ns001 ns002"},
		"all that serve were asked for": {func(c []Candidate) {
			for i := range MaxHubs {
				c[i].Demand = wanted
			}
		}, ""},
	} {
		others := append([]Candidate{}, asleep...)
		tc.change(others)
		var got []string
		for _, c := range MirrorsToAsk(Candidate{Namespace: "self"}, others, idle, now) {
			got = append(got, c.Namespace)
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s: %v, want %q", name, got, tc.want)
		}
	}
	if got := MirrorsToAsk(asleep[0], asleep[:1], idle, now); len(got) != 0 {
		t.Errorf("a cache asks for its own mirror: %+v", got)
	}
}

// TestAFetchThatCannotStartHoldsNoMirror: it may ask for as long as it may wait, and then for minutes in each hour.
func TestAFetchThatCannotStartHoldsNoMirror(t *testing.T) {
	base := now.Truncate(time.Hour)
	asks := 0
	for minute := range 24 * 60 {
		if MayAsk(base, 0, idle, base.Add(time.Duration(minute)*time.Minute)) {
			asks++
		}
	}
	if want := 10 + 23*5; asks != want {
		t.Errorf("it may ask in %d minutes of a day, want %d", asks, want)
	}
}

func TestNextMirror(t *testing.T) {
	wanted := Demand{now.Add(-time.Minute), now.Add(-time.Minute)}
	over := Demand{now.Add(-time.Hour), now.Add(-idle)}
	for name, tc := range map[string]struct {
		facts MirrorFacts
		want  MirrorStep
		again time.Duration
	}{
		"at rest":                             {MirrorFacts{Serves: true}, LeaveMirror, 0},
		"wanted":                              {MirrorFacts{Serves: true, Demand: wanted}, RunMirror, 4 * time.Minute},
		"wanted, and it runs":                 {MirrorFacts{Serves: true, Demand: wanted, Exists: true}, RunMirror, 4 * time.Minute},
		"wanted of a suspended model":         {MirrorFacts{Serves: true, Demand: wanted, Frozen: true}, LeaveMirror, 4 * time.Minute},
		"idle":                                {MirrorFacts{Serves: true, Demand: over, Exists: true}, RemoveMirror, 0},
		"idle, of a suspended model":          {MirrorFacts{Serves: true, Demand: over, Exists: true, Frozen: true}, RemoveMirror, 0},
		"a Lease alone is left":               {MirrorFacts{Serves: true, Demand: over}, RemoveMirror, 0},
		"a killed manager left it":            {MirrorFacts{Serves: true, Exists: true}, RemoveMirror, 0},
		"wanted of what is not licensed":      {MirrorFacts{Demand: wanted, Exists: true}, RemoveMirror, 0},
		"wanted of what is not there":         {MirrorFacts{Demand: wanted}, RemoveMirror, 0},
		"an earlier operator's, and awaited":  {MirrorFacts{Serves: true, Exists: true, Awaited: true}, AdoptMirror, idle},
		"an earlier operator's, and adopted":  {MirrorFacts{Serves: true, Exists: true, Awaited: true, Demand: over}, RemoveMirror, 0},
		"an earlier operator's, not licensed": {MirrorFacts{Exists: true, Awaited: true}, RemoveMirror, 0},
	} {
		if step, again := NextMirror(tc.facts, idle, now); step != tc.want || again != tc.again {
			t.Errorf("%s: step %d after %s, want %d after %s", name, step, again, tc.want, tc.again)
		}
	}
}
