package pick_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func at(seconds float64) time.Time { return start.Add(time.Duration(seconds * float64(time.Second))) }

// took is a pod whose one answer, at the start, took so long.
func took(seconds float64) *pick.State {
	s := pick.State{}.Answered(pick.Whole, at(-seconds), start).Succeeded(start)
	return &s
}

// failing is a pod that failed n times in a row, a millisecond each, until the start.
func failing(n int) *pick.State {
	var s pick.State
	for range n {
		s = s.Failed(at(-0.001), start)
	}
	return &s
}

// ejectedTwice is a pod whose first probe failed.
func ejectedTwice() *pick.State {
	s := failing(5).Failed(at(5), at(5))
	return &s
}

// shares says how often each of the views is chosen.
func shares(views []pick.View, now time.Time) []int {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // a test that repeats
	out := make([]int, len(views))
	for range 1000 {
		i, probe := pick.Choose(views, pick.Whole, random.IntN, now)
		if probe {
			return nil
		}
		out[i]++
	}
	return out
}

func TestChoose(t *testing.T) {
	for name, c := range map[string]struct {
		views []pick.View
		after float64
		// never are pods that must not be chosen, always those that must be.
		never, always []int
	}{
		"of a slow and a fast pod the fast one":          {views: []pick.View{{State: took(1)}, {State: took(0.01)}}, never: []int{0}},
		"a pod that was not measured is tried":           {views: []pick.View{{State: took(0.5)}, {State: &pick.State{}}}, never: []int{0}},
		"a busy pod waits":                               {views: []pick.View{{State: took(0.1), Inflight: 30}, {State: took(1)}}, never: []int{0}},
		"a slow pod is tried again after a while":        {views: []pick.View{{State: took(1)}, {State: took(0.1), Inflight: 5}}, after: 60, never: []int{1}},
		"a failure is not a fast answer":                 {views: []pick.View{{State: failing(1)}, {State: took(0.9)}}, never: []int{0}},
		"nor is it where answers take long":              {views: []pick.View{{State: failing(2)}, {State: took(30), Inflight: 1}}, never: []int{0}},
		"the failure of a pod that is alone":             {views: []pick.View{{State: failing(9)}}, always: []int{0}},
		"an ejected pod gets nothing":                    {views: []pick.View{{State: failing(5)}, {State: took(60), Inflight: 99}}, never: []int{0}},
		"at most half are ejected":                       {views: []pick.View{{State: failing(5)}, {State: ejectedTwice()}, {State: took(1), Inflight: 60}}, never: []int{1}, always: []int{0}},
		"all ejected are all used":                       {views: []pick.View{{State: failing(5)}, {State: failing(5)}}, always: []int{0, 1}},
		"a pod that was tried is not tried again":        {views: []pick.View{{State: took(0.1), Tried: true}, {State: took(9)}}, never: []int{0}},
		"no probe for a request that was sent elsewhere": {views: []pick.View{{State: failing(5)}, {State: took(1), Tried: true}, {State: took(1)}}, after: 9, never: []int{0, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			got := shares(c.views, at(c.after))
			if got == nil {
				t.Fatal("a request became a probe")
			}
			for _, i := range c.never {
				if got[i] > 0 {
					t.Errorf("pod %d was chosen %d times of 1000", i, got[i])
				}
			}
			for _, i := range c.always {
				if got[i] == 0 {
					t.Errorf("pod %d was never chosen", i)
				}
			}
		})
	}
	if i, _ := pick.Choose([]pick.View{{State: took(1), Tried: true}}, pick.Whole, rand.IntN, start); i != pick.None {
		t.Errorf("pod %d was chosen although all were tried", i)
	}
}

func TestStreamsAndWholeAnswersAreTimedApart(t *testing.T) {
	s := pick.State{}.Answered(pick.Whole, at(-20), start).Answered(pick.Streamed, at(-0.2), start)
	if whole, stream := s.Latency(pick.Whole, start), s.Latency(pick.Streamed, start); whole < 19 || stream > 0.3 {
		t.Errorf("whole %v s, stream %v s", whole, stream)
	}
}

func TestEjection(t *testing.T) {
	s := *failing(4)
	if s.Ejected() {
		t.Error("ejected after 4 failures")
	}
	if s.Succeeded(start).Failed(start, start).Ejected() {
		t.Error("ejected although an answer was good in between")
	}
	// Each ejection that follows takes twice as long, up to 5 minutes.
	now := start
	s = s.Failed(now, now)
	for _, want := range []float64{5, 10, 20, 40, 80, 160, 300, 300} {
		if got := s.Until.Sub(now).Seconds(); got != want {
			t.Fatalf("ejected for %v s, want %v", got, want)
		}
		now = s.Until
		if s.ProbeDue(now.Add(-time.Millisecond)) || !s.ProbeDue(now) {
			t.Fatal("the probe is not due at the end")
		}
		s = s.Probed(now)
		if s.ProbeDue(now.Add(time.Second)) || !s.ProbeDue(now.Add(time.Minute)) {
			t.Fatal("want one probe, and another one only when that takes long")
		}
		now = now.Add(time.Second)
		s = s.Failed(now.Add(-time.Millisecond), now)
	}
	if old := s.Answered(pick.Whole, start, now); !old.Ejected() {
		t.Error("an answer to a request from before the ejection ended it")
	}
	now = s.Until.Add(time.Second)
	s = s.Answered(pick.Whole, s.Until, now).Succeeded(now)
	if s.Ejected() || s.Streak != 0 {
		t.Fatal("a good probe did not end the ejection")
	}
	for name, c := range map[string]struct{ well, want float64 }{"soon": {20, 300}, "after 5 good minutes": {301, 5}} {
		later, again := now.Add(time.Duration(c.well)*time.Second), s
		for range 5 {
			again = again.Failed(later, later)
		}
		if got := again.Until.Sub(later).Seconds(); got != c.want {
			t.Errorf("ejected again %s: for %v s, want %v", name, got, c.want)
		}
	}
}

func TestMoreThanHalfFailingEjects(t *testing.T) {
	for name, c := range map[string]struct {
		pattern string // of answers, over and over: g good, b bad
		every   float64
		ejected bool
	}{
		"half of them":                  {pattern: "gb", every: 0.1},
		"two of three":                  {pattern: "gbb", every: 0.1, ejected: true},
		"two of three, but few of them": {pattern: "gbb", every: 3},
	} {
		var s pick.State
		for i := range 120 {
			now := at(float64(i) * c.every)
			if c.pattern[i%len(c.pattern)] == 'g' {
				s = s.Succeeded(now)
			} else {
				s = s.Failed(now, now)
			}
			if s.Ejected() {
				break
			}
		}
		if s.Ejected() != c.ejected {
			t.Errorf("%s: ejected = %v", name, s.Ejected())
		}
	}
}

func TestABusyPodIsSparedNotEjected(t *testing.T) {
	var s pick.State
	for range 100 {
		s = s.Busy(pick.Whole, start)
	}
	if s.Ejected() || slices.Equal(shares([]pick.View{{State: &s}, {State: took(0.1)}}, start), []int{500, 500}) {
		t.Error("a busy pod is ejected, or not spared")
	}
	if got := shares([]pick.View{{State: &s}, {State: took(0.1)}}, start); got[0] != 0 {
		t.Errorf("a busy pod was chosen %d times", got[0])
	}
}

func TestTheBudgetIsAFifthOfTheRequests(t *testing.T) {
	var b pick.Budget
	retries := 0
	const requests = 10_000
	for range requests {
		b = b.Earned()
		next, ok := b.Spend()
		if b = next; ok {
			retries++
		}
	}
	if retries < requests/5 || retries > requests/5+10 {
		t.Errorf("%d retries of %d requests", retries, requests)
	}
}
