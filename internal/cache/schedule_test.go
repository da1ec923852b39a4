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
	self := Candidate{Namespace: "b", Name: "m", Claim: "c", Created: ago(time.Hour), Licensed: true, Shares: true, Since: ago(time.Second)}
	other := func(edit func(*Candidate)) Candidate {
		o := self
		o.Namespace, o.Created = "a", ago(2*time.Hour)
		edit(&o)
		return o
	}
	cached := other(func(o *Candidate) { o.Cached, o.MirrorURL, o.MirrorReady = true, "http://a", true })
	fetching := other(func(o *Candidate) { o.Fetching, o.Progress = true, ago(30*time.Second) })
	with := func(o Candidate, edit func(*Candidate)) []Candidate { edit(&o); return []Candidate{o} }
	tests := map[string]struct {
		self   Candidate
		others []Candidate
		want   Decision
	}{
		"alone, it goes outside":                       {self, nil, Decision{}},
		"a mirror is asked":                            {self, []Candidate{cached}, Decision{Mirrors: []string{"http://a"}}},
		"a mirror of an unlicensed model is not asked": {self, with(cached, func(o *Candidate) { o.Licensed = false }), Decision{}},
		"a model that does not share is not asked":     {self, with(cached, func(o *Candidate) { o.Shares = false }), Decision{}},
		"its own claim is no mirror":                   {self, with(cached, func(o *Candidate) { o.Namespace = "b" }), Decision{}},
		"another claim in its namespace is":            {self, with(cached, func(o *Candidate) { o.Namespace, o.Claim = "b", "d" }), Decision{Mirrors: []string{"http://a"}}},
		"a mirror that was asked for is waited for": {self, with(cached, func(o *Candidate) {
			o.MirrorReady, o.Since, o.Demand.Since = false, ago(time.Hour), ago(time.Second)
		}), Decision{Wait: true, RetryAfter: PeerTimeout - time.Second}},
		"a mirror that nothing asks for is not": {self, with(cached, func(o *Candidate) { o.MirrorReady, o.Since = false, ago(time.Hour) }), Decision{}},
		"a mirror that never comes up is not": {self, with(cached, func(o *Candidate) {
			o.MirrorReady, o.Since, o.Demand.Since = false, ago(time.Hour), ago(PeerTimeout)
		}), Decision{}},
		"a content that has just become complete is": {self, with(cached, func(o *Candidate) { o.MirrorReady, o.Since = false, ago(time.Second) }),
			Decision{Wait: true, RetryAfter: PeerTimeout - time.Second}},
		"a fetch that runs is waited for": {self, []Candidate{fetching}, Decision{Wait: true, RetryAfter: 90 * time.Second}},
		"a fetch of a younger one that runs is waited for": {self, with(fetching, func(o *Candidate) { o.Created = ago(time.Minute) }),
			Decision{Wait: true, RetryAfter: 90 * time.Second}},
		"a fetch that brings nothing is not":    {self, with(fetching, func(o *Candidate) { o.Progress = ago(PeerTimeout) }), Decision{}},
		"an older one that is about to start":   {self, []Candidate{other(func(*Candidate) {})}, Decision{Wait: true, RetryAfter: PeerTimeout - time.Second}},
		"an older one that never starts":        {self, []Candidate{other(func(o *Candidate) { o.Since = ago(PeerTimeout) })}, Decision{}},
		"an older one whose fetch failed":       {self, []Candidate{other(func(o *Candidate) { o.Stuck = true })}, Decision{}},
		"a younger one that has not started":    {self, []Candidate{other(func(o *Candidate) { o.Created = now })}, Decision{}},
		"the same age is ordered by namespace":  {self, []Candidate{other(func(o *Candidate) { o.Created, o.Namespace = self.Created, "z" })}, Decision{}},
		"a long enough wait ends":               {func() Candidate { s := self; s.Since = ago(MaxWait(gib)); return s }(), []Candidate{fetching}, Decision{}},
		"a fetch that never ends is given up":   {func() Candidate { s := self; s.Since = ago(MaxWait(gib) - time.Second); return s }(), []Candidate{fetching}, Decision{Wait: true, RetryAfter: time.Second}},
		"an unlicensed fetch is not waited for": {self, with(fetching, func(o *Candidate) { o.Licensed = false }), Decision{}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, Schedule(tc.self, tc.others, gib, now)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMirrorsAreTheOldestAndFew(t *testing.T) {
	var others []Candidate
	for i := range 9 {
		others = append(others, Candidate{Namespace: fmt.Sprint("n", i), Created: now.Add(-time.Duration(i) * time.Minute), Licensed: true,
			Shares: true, Cached: true, MirrorURL: fmt.Sprint("http://n", i), MirrorReady: true})
	}
	want := []string{"http://n8", "http://n7", "http://n6", "http://n5"}
	if diff := cmp.Diff(want, Mirrors(Candidate{Namespace: "self"}, others)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNoOrderOfEventsDeadlocks: whatever any number of candidates know of each other, one of those that have nothing yet
// goes outside once PeerTimeout is over.
func TestNoOrderOfEventsDeadlocks(t *testing.T) {
	const n = 4
	for seed := range 1 << (2 * n) {
		var all []Candidate
		for i := range n {
			c := Candidate{Namespace: fmt.Sprint(i), Name: "m", Claim: "c", Licensed: true, Shares: true, Since: now}
			c.Created = now.Add(-time.Duration((seed>>i)&1) * time.Minute)
			c.Stuck = (seed>>(n+i))&1 == 1
			all = append(all, c)
		}
		later := now.Add(PeerTimeout)
		for i, self := range all {
			others := append(append([]Candidate{}, all[:i]...), all[i+1:]...)
			if turn := Schedule(self, others, gib, later); turn.Wait {
				t.Fatalf("candidate %d of %+v still waits after PeerTimeout", i, all)
			}
		}
		oldest := all[0]
		for _, c := range all {
			if age.IsOlder(c.age(), oldest.age()) {
				oldest = c
			}
		}
		if turn := Schedule(oldest, all, gib, now); turn.Wait {
			t.Fatalf("the oldest of %+v waits for others that do not fetch", all)
		}
	}
}
