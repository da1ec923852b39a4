package cache

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestNextScrub(t *testing.T) {
	const day = 24 * time.Hour
	ago := func(d time.Duration) time.Time { return now.Add(-d) }
	fresh := ScrubFacts{Place: "a/m", Interval: day, VerifiedAt: ago(time.Hour), Complete: true}
	due := fresh
	due.VerifiedAt = ago(2 * day)
	job := func(phase JobPhase, attempt int, end time.Duration) JobState {
		s := JobState{Phase: phase, Attempt: attempt}
		if phase != JobRunning {
			s.FinishedAt = ago(end)
		}
		return s
	}
	with := func(f ScrubFacts, change func(*ScrubFacts)) ScrubFacts { change(&f); return f }
	start := func(attempt int) ScrubPlan { return ScrubPlan{Step: StartScrub, Attempt: attempt} }
	end, wait := ScrubPlan{Step: EndScrub}, ScrubPlan{}
	for name, tc := range map[string]struct {
		facts ScrubFacts
		want  ScrubPlan
	}{
		"not due":                           {fresh, ScrubPlan{RetryAfter: ScrubDue(fresh).Sub(now)}},
		"due":                               {due, start(1)},
		"never":                             {with(due, func(f *ScrubFacts) { f.Interval = 0 }), wait},
		"not complete, or not licensed":     {with(due, func(f *ScrubFacts) { f.Complete = false }), wait},
		"suspended":                         {with(due, func(f *ScrubFacts) { f.Frozen = true }), wait},
		"a server waits for the volume":     {with(due, func(f *ScrubFacts) { f.GivesWay = true }), wait},
		"damaged some minutes ago":          {with(fresh, func(f *ScrubFacts) { f.Damaged = true }), start(1)},
		"it runs":                           {with(due, func(f *ScrubFacts) { f.Job = job(JobRunning, 1, 0) }), wait},
		"it runs in a server's way":         {with(due, func(f *ScrubFacts) { f.Job, f.GivesWay = job(JobRunning, 1, 0), true }), end},
		"it runs, suspended":                {with(due, func(f *ScrubFacts) { f.Job, f.Frozen = job(JobRunning, 1, 0), true }), wait},
		"it runs, the license ended":        {with(due, func(f *ScrubFacts) { f.Job, f.Complete = job(JobRunning, 1, 0), false }), end},
		"it runs, and is to run no more":    {with(due, func(f *ScrubFacts) { f.Job, f.Interval = job(JobRunning, 1, 0), 0 }), end},
		"it goes":                           {with(due, func(f *ScrubFacts) { f.Job = job(JobDeleting, 1, 0) }), wait},
		"it ended, which is not told":       {with(due, func(f *ScrubFacts) { f.Job = job(JobSucceeded, 1, 0) }), wait},
		"it ended, which is told":           {with(due, func(f *ScrubFacts) { f.Job, f.Told = job(JobSucceeded, 1, 0), true }), end},
		"it left damage, which is not told": {with(due, func(f *ScrubFacts) { f.Job, f.LeftDamage = job(JobFailed, 1, time.Hour), true }), wait},
		"it left damage": {with(due, func(f *ScrubFacts) {
			f.Job, f.LeftDamage, f.Told = job(JobFailed, 1, time.Minute), true, true
		}), ScrubPlan{RetryAfter: 9 * time.Minute}},
		"it left damage, and a mirror came": {with(due, func(f *ScrubFacts) {
			f.Job, f.LeftDamage, f.Told, f.NewSource = job(JobFailed, 1, time.Minute), true, true, true
		}), start(2)},
		"it failed a while ago":           {with(due, func(f *ScrubFacts) { f.Job = job(JobFailed, 1, 10*time.Minute) }), start(2)},
		"it failed again":                 {with(due, func(f *ScrubFacts) { f.Job = job(JobFailed, 3, 10*time.Minute) }), ScrubPlan{RetryAfter: 30 * time.Minute}},
		"it failed often":                 {with(due, func(f *ScrubFacts) { f.Job = job(JobFailed, 99, time.Hour) }), ScrubPlan{RetryAfter: 23 * time.Hour}},
		"it failed, and then a long time": {with(due, func(f *ScrubFacts) { f.Job, f.Frozen = job(JobFailed, 1, day), true }), wait},
	} {
		if diff := cmp.Diff(tc.want, NextScrub(tc.facts, now)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestScrubsAreSpreadOverTime: 1,000 caches that were complete at one moment are due over a tenth of the interval, each at
// the same time whichever manager asks.
func TestScrubsAreSpreadOverTime(t *testing.T) {
	const interval, parts = 24 * time.Hour, 12
	var perPart [parts]int
	for i := range 1000 {
		f := ScrubFacts{Place: fmt.Sprintf("team-%d/dehug-mirror-%d", i%7, i), Interval: interval, VerifiedAt: now}
		after := ScrubDue(f).Sub(now) - interval
		if after < 0 || after >= interval/10 {
			t.Fatalf("due %s after the interval", after)
		}
		perPart[int(after*parts/(interval/10))]++
	}
	for i, n := range perPart {
		if n < 1000/parts/2 || n > 1000/parts*2 {
			t.Errorf("%d of 1000 are due in part %d of %d", n, i, parts)
		}
	}
}

func TestScrubsAtOnceAreBounded(t *testing.T) {
	runs := func(n int, namespace string, change ...func(*ScrubRun)) []ScrubRun {
		out := make([]ScrubRun, n)
		for i := range out {
			out[i] = ScrubRun{Namespace: namespace, Created: now.Add(-time.Hour), Runs: true}
			for _, f := range change {
				f(&out[i])
			}
		}
		return out
	}
	stuck := func(r *ScrubRun) { r.Runs = false }
	young := func(r *ScrubRun) { r.Runs, r.Created = false, now }
	for name, tc := range map[string]struct {
		runs []ScrubRun
		want bool
	}{
		"none":                                  {nil, true},
		"others":                                {runs(19, "b"), true},
		"as many as may be":                     {runs(20, "b"), false},
		"a namespace has its part":              {runs(5, "a"), false},
		"a namespace has nearly its part":       {append(runs(4, "a"), runs(10, "b")...), true},
		"those whose pods never start":          {runs(100, "b", stuck), true},
		"those whose pods have not started yet": {runs(20, "b", young), false},
	} {
		if got := HasRoom(tc.runs, "a", 20, now); got != tc.want {
			t.Errorf("%s: room %t", name, got)
		}
	}
	if !HasRoom(nil, "a", 1, now) || HasRoom(runs(1, "a"), "a", 1, now) {
		t.Error("of one at once each namespace has one")
	}
}
