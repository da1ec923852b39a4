package main

import (
	"slices"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// serveState is what a folderServer reports about itself.
type serveState struct {
	status status // what others see

	mu     sync.Mutex
	report content.Report
	// before is what the sources contributed in earlier scrubs.
	before []content.SourceTotals
	// scrubs, checked and repaired count since the start.
	scrubs, checked, repaired int64
	// since and done are where the rate of a scrub is measured from.
	since    time.Time
	done     int64
	activity string
}

func newServeState(m *content.Manifest, sources []source.Source) *serveState {
	k := &serveState{report: content.Report{
		CID: m.Root, Activity: content.ActivityServing, BytesDone: m.TotalBytes, BytesTotal: m.TotalBytes,
	}}
	for _, s := range sources {
		k.before = addTotals(k.before, []content.SourceTotals{{Name: s.Name(), Mirror: source.IsMirror(s)}})
	}
	k.report.Sources = slices.Clone(k.before)
	k.publishReport()
	return k
}

// publishReport makes the report what others see; the caller holds the lock.
func (k *serveState) publishReport() {
	r := k.report
	r.Sources = slices.Clone(r.Sources)
	k.status.Update(r)
}

// scrubTotals returns what all scrubs since the start did.
func (k *serveState) scrubTotals() (scrubs, checked, repaired int64) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.scrubs, k.checked, k.repaired
}

// restoreScrub takes the report of a scrub before the start.
func (k *serveState) restoreScrub(last *content.ScrubReport) {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.publishReport()
	k.report.Scrub = last
}

// noteProgress notes how far a scrub is. The bytes of the content stay what they
// are; rate and remaining time are those of the scrub.
func (k *serveState) noteProgress(p content.ScrubProgress, now time.Time) {
	const window = 2 * time.Second
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.publishReport()
	r := &k.report
	if p.Activity != k.activity {
		k.activity, k.since, k.done = p.Activity, now, p.BytesDone
		r.BytesPerSecond, r.ETASeconds = 0, -1
	}
	r.Activity = p.Activity
	r.Sources = addTotals(k.before, p.Sources)
	if took := now.Sub(k.since); took >= window {
		r.BytesPerSecond = int64(float64(p.BytesDone-k.done) / took.Seconds())
		k.since, k.done = now, p.BytesDone
		if r.ETASeconds = -1; r.BytesPerSecond > 0 {
			r.ETASeconds = (p.BytesTotal - p.BytesDone) / r.BytesPerSecond
		}
	}
}

// noteScrub notes the end of a scrub; r is nil if it was not finished.
func (k *serveState) noteScrub(r *content.ScrubReport, whole bool, now time.Time) {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.publishReport()
	k.activity, k.before = "", k.report.Sources
	k.report.Activity, k.report.BytesPerSecond, k.report.ETASeconds = content.ActivityServing, 0, 0
	if r == nil {
		return
	}
	k.scrubs++
	k.checked += r.BytesChecked
	k.repaired += int64(r.RepairedBlocks)
	if !whole && k.report.Scrub != nil {
		// A look at some paths says nothing new of the others.
		part := *k.report.Scrub
		part.FinishedAt, part.Damaged, part.Error = now.UTC(), r.Damaged, r.Error
		part.RepairedBlocks += r.RepairedBlocks
		r = &part
	}
	k.report.Scrub = r
}

// addTotals adds what sources contributed, by name.
func addTotals(before, more []content.SourceTotals) []content.SourceTotals {
	out := slices.Clone(before)
	for _, t := range more {
		i := slices.IndexFunc(out, func(s content.SourceTotals) bool { return s.Name == t.Name })
		if i < 0 {
			out = append(out, t)
			continue
		}
		out[i].Bytes += t.Bytes
		out[i].Blocks += t.Blocks
		out[i].Spare += t.Spare
		out[i].Failures += t.Failures
		out[i].InvalidResponses += t.InvalidResponses
		out[i].DisabledReason = t.DisabledReason
		if t.Mode != "" {
			out[i].Mode = t.Mode
		}
	}
	return out
}
