package main

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

func TestSchedule(t *testing.T) {
	now := time.Unix(10_000, 0)
	at := func(d time.Duration) time.Time { return now.Add(d) }
	tests := map[string]struct {
		do          func(s *schedule)
		whole, hurt bool
		wait        time.Duration
	}{
		"nothing to do":      {func(*schedule) {}, false, false, time.Hour},
		"whole folder later": {func(s *schedule) { s.whole = at(time.Minute) }, false, false, time.Minute},
		"whole folder due":   {func(s *schedule) { s.whole = at(-time.Minute) }, true, false, 0},
		"damage is due at once": {func(s *schedule) {
			s.whole = at(time.Minute)
			s.reportDamage([]string{"a"}, now)
		}, false, true, 0},
		"the whole goes first": {func(s *schedule) {
			s.whole = now
			s.reportDamage([]string{"a"}, now)
		}, true, false, 0},
		"damage that stays waits": {func(s *schedule) { s.recordScrub([]string{"a"}, now) }, false, false, firstRetry},
		"longer each time": {func(s *schedule) {
			s.recordScrub([]string{"a"}, now)
			s.recordScrub([]string{"a"}, now)
		}, false, false, 2 * firstRetry},
		"but not forever": {func(s *schedule) {
			for range 20 {
				s.recordScrub([]string{"a"}, now)
			}
		}, false, false, longestRetry},
		"found again while it waits": {func(s *schedule) {
			s.recordScrub([]string{"a"}, now)
			s.reportDamage([]string{"a", "b"}, at(time.Second))
		}, false, false, firstRetry},
		"found again just after a repair": {func(s *schedule) {
			s.recordScrub(nil, now)
			s.reportDamage([]string{"a"}, now)
		}, false, false, time.Second},
		"healed": {func(s *schedule) {
			s.recordScrub([]string{"a"}, now)
			s.recordScrub(nil, now)
		}, false, false, time.Hour},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			s := &schedule{}
			tc.do(s)
			if whole, hurt, wait := s.nextDue(now); whole != tc.whole || hurt != tc.hurt || wait != tc.wait {
				t.Errorf("next: %v, %v, %v; want %v, %v, %v", whole, hurt, wait, tc.whole, tc.hurt, tc.wait)
			}
		})
	}
}

func TestStateOfAScrub(t *testing.T) {
	now := time.Unix(10_000, 0)
	k := newServeState(&content.Manifest{Tree: ipld.Tree{Root: "r", TotalBytes: 1000}}, nil)
	k.noteProgress(content.ScrubProgress{Activity: content.ActivityScrubbing, BytesTotal: 1000}, now)
	k.noteProgress(content.ScrubProgress{Activity: content.ActivityScrubbing, BytesDone: 200, BytesTotal: 1000},
		now.Add(2*time.Second))
	if r := k.status.Report(); r.Activity != content.ActivityScrubbing || r.BytesPerSecond != 100 || r.ETASeconds != 8 ||
		r.BytesDone != 1000 {
		t.Errorf("while scrubbing: %+v", r)
	}
	totals := []content.SourceTotals{{Name: "s", Mode: "car", Bytes: 5, Blocks: 1}}
	k.noteProgress(content.ScrubProgress{Activity: content.ActivityRepairing, Sources: totals}, now)
	if r := k.status.Report(); r.ETASeconds != -1 || r.Activity != content.ActivityRepairing {
		t.Errorf("while repairing: %+v", r)
	}
	k.noteScrub(&content.ScrubReport{BytesChecked: 1000, RepairedBlocks: 2, Damaged: []string{"a"}, FinishedAt: now}, true,
		now)
	k.noteProgress(content.ScrubProgress{Activity: content.ActivityRepairing, Sources: totals}, now)
	k.noteScrub(&content.ScrubReport{BytesChecked: 10, RepairedBlocks: 1}, false, now.Add(time.Second))
	want := content.Report{
		CID: "r", Activity: content.ActivityServing, BytesDone: 1000, BytesTotal: 1000,
		Sources: []content.SourceTotals{{Name: "s", Mode: "car", Bytes: 10, Blocks: 2}},
		Scrub:   &content.ScrubReport{BytesChecked: 1000, RepairedBlocks: 3, FinishedAt: now.Add(time.Second).UTC()},
	}
	if diff := cmp.Diff(want, k.status.Report()); diff != "" {
		t.Errorf("afterwards (-want +got):\n%s", diff)
	}
}
