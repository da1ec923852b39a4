package cache

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/age"
)

func TestTakeTurn(t *testing.T) {
	ago := func(d time.Duration) time.Time { return now.Add(-d) }
	self := Claimant{Namespace: "b", Name: "m", Claim: "c", Created: ago(time.Hour), Licensed: true, Shares: true, Since: ago(time.Second)}
	other := func(edit func(*Claimant)) Claimant {
		o := self
		o.Namespace, o.Created = "a", ago(2*time.Hour)
		edit(&o)
		return o
	}
	cached := other(func(o *Claimant) { o.Cached, o.Mirror, o.MirrorReady = true, "http://a", true })
	fetching := other(func(o *Claimant) { o.Fetching, o.Progress = true, ago(30*time.Second) })
	with := func(o Claimant, edit func(*Claimant)) []Claimant { edit(&o); return []Claimant{o} }
	tests := map[string]struct {
		self   Claimant
		others []Claimant
		want   Turn
	}{
		"alone, it goes outside":                       {self, nil, Turn{}},
		"a mirror is asked":                            {self, []Claimant{cached}, Turn{Mirrors: []string{"http://a"}}},
		"a mirror of an unlicensed model is not asked": {self, with(cached, func(o *Claimant) { o.Licensed = false }), Turn{}},
		"a model that does not share is not asked":     {self, with(cached, func(o *Claimant) { o.Shares = false }), Turn{}},
		"its own claim is no mirror":                   {self, with(cached, func(o *Claimant) { o.Namespace = "b" }), Turn{}},
		"another claim in its namespace is":            {self, with(cached, func(o *Claimant) { o.Namespace, o.Claim = "b", "d" }), Turn{Mirrors: []string{"http://a"}}},
		"a mirror that comes up is waited for":         {self, with(cached, func(o *Claimant) { o.MirrorReady = false }), Turn{Wait: true, RetryAfter: Patience - time.Second}},
		"a mirror that never comes up is not": {func() Claimant { s := self; s.Since = ago(Patience); return s }(),
			with(cached, func(o *Claimant) { o.MirrorReady, o.Since = false, ago(Patience) }), Turn{}},
		"a fetch that runs is waited for": {self, []Claimant{fetching}, Turn{Wait: true, RetryAfter: 90 * time.Second}},
		"a fetch of a younger one that runs is waited for": {self, with(fetching, func(o *Claimant) { o.Created = ago(time.Minute) }),
			Turn{Wait: true, RetryAfter: 90 * time.Second}},
		"a fetch that brings nothing is not":    {self, with(fetching, func(o *Claimant) { o.Progress = ago(Patience) }), Turn{}},
		"an older one that is about to start":   {self, []Claimant{other(func(*Claimant) {})}, Turn{Wait: true, RetryAfter: Patience - time.Second}},
		"an older one that never starts":        {self, []Claimant{other(func(o *Claimant) { o.Since = ago(Patience) })}, Turn{}},
		"an older one whose fetch failed":       {self, []Claimant{other(func(o *Claimant) { o.Stuck = true })}, Turn{}},
		"a younger one that has not started":    {self, []Claimant{other(func(o *Claimant) { o.Created = now })}, Turn{}},
		"the same age is ordered by namespace":  {self, []Claimant{other(func(o *Claimant) { o.Created, o.Namespace = self.Created, "z" })}, Turn{}},
		"whoever waited long enough goes":       {func() Claimant { s := self; s.Since = ago(MaxWait(gib)); return s }(), []Claimant{fetching}, Turn{}},
		"a fetch that never ends is given up":   {func() Claimant { s := self; s.Since = ago(MaxWait(gib) - time.Second); return s }(), []Claimant{fetching}, Turn{Wait: true, RetryAfter: time.Second}},
		"an unlicensed fetch is not waited for": {self, with(fetching, func(o *Claimant) { o.Licensed = false }), Turn{}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, TakeTurn(tc.self, tc.others, gib, now)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMirrorsAreTheOldestAndFew(t *testing.T) {
	var others []Claimant
	for i := range 9 {
		others = append(others, Claimant{Namespace: fmt.Sprint("n", i), Created: now.Add(-time.Duration(i) * time.Minute), Licensed: true,
			Shares: true, Cached: true, Mirror: fmt.Sprint("http://n", i), MirrorReady: true})
	}
	want := []string{"http://n8", "http://n7", "http://n6", "http://n5"}
	if diff := cmp.Diff(want, Mirrors(Claimant{Namespace: "self"}, others)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNoOrderOfEventsDeadlocks: whatever any number of claimants know of each other, one of those that have nothing yet
// goes outside once Patience is over.
func TestNoOrderOfEventsDeadlocks(t *testing.T) {
	const n = 4
	for seed := range 1 << (2 * n) {
		var all []Claimant
		for i := range n {
			c := Claimant{Namespace: fmt.Sprint(i), Name: "m", Claim: "c", Licensed: true, Shares: true, Since: now}
			c.Created = now.Add(-time.Duration((seed>>i)&1) * time.Minute)
			c.Stuck = (seed>>(n+i))&1 == 1
			all = append(all, c)
		}
		later := now.Add(Patience)
		for i, self := range all {
			others := append(append([]Claimant{}, all[:i]...), all[i+1:]...)
			if turn := TakeTurn(self, others, gib, later); turn.Wait {
				t.Fatalf("claimant %d of %+v still waits after Patience", i, all)
			}
		}
		oldest := all[0]
		for _, c := range all {
			if age.IsOlder(c.age(), oldest.age()) {
				oldest = c
			}
		}
		if turn := TakeTurn(oldest, all, gib, now); turn.Wait {
			t.Fatalf("the oldest of %+v waits for others that do not fetch", all)
		}
	}
}
