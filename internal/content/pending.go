package content

import (
	"context"
	"sync/atomic"
	"time"
)

// offsets specifies by file where each leaf begins, and last where the file ends.
type offsets [][]int64

func offsetsOf(m *Manifest) offsets {
	l := make(offsets, len(m.Files))
	for i := range m.Files {
		l[i] = append(m.Files[i].Leaves.Offsets(), m.Files[i].Size)
	}
	return l
}

func (l offsets) rangeSize(r leafRange) int64 { return l[r.file][r.end] - l[r.file][r.first] }

// pending is the ranges that no source fetches at the moment.
type pending struct {
	offsets offsets
	ranges  []leafRange // the next one last
	bytes   int64
}

// newPending returns the ranges that have says are missing, in the files' order.
func newPending(l offsets, have [][]bool) *pending {
	b := &pending{offsets: l}
	for file := len(have) - 1; file >= 0; file-- {
		b.putBack(missingRanges(have[file], leafRange{file, 0, len(have[file])}))
	}
	return b
}

// putBack makes runs the next ones.
func (b *pending) putBack(runs []leafRange) {
	for i := len(runs) - 1; i >= 0; i-- {
		b.ranges = append(b.ranges, runs[i])
		b.bytes += b.offsets.rangeSize(runs[i])
	}
}

// leafExcluder specifies for what a source is not asked: a leaf, or all of a file.
type leafExcluder interface {
	excludesLeaf(file, leaf int) bool
	excludesFile(file int) bool
}

// takeRange cuts off the next run of about size bytes, at least one leaf, that has
// no leaf which is refused; from the end of the pending ranges with last.
func (b *pending) takeRange(size int64, by leafExcluder, last bool) (leafRange, bool) {
	for n := range b.ranges {
		i, cut := len(b.ranges)-1-n, b.cutFirst
		if last {
			i, cut = n, b.cutLast
		}
		whole := b.ranges[i]
		if by.excludesFile(whole.file) {
			continue
		}
		r := cut(whole, size, by.excludesLeaf)
		if r.first == r.end {
			continue
		}
		b.bytes -= b.offsets.rangeSize(r)
		before, after := leafRange{r.file, whole.first, r.first}, leafRange{r.file, r.end, whole.end}
		switch {
		case before.first == before.end && after.first == after.end:
			b.ranges = append(b.ranges[:i], b.ranges[i+1:]...)
		case before.first == before.end:
			b.ranges[i] = after
		default:
			b.ranges[i] = before
			if after.first < after.end {
				b.ranges = append(b.ranges, leafRange{})
				copy(b.ranges[i+1:], b.ranges[i:])
				b.ranges[i] = after
			}
		}
		return r, true
	}
	return leafRange{}, false
}

// cutFirst returns the first part of r without refused leaves, of about size bytes.
func (b *pending) cutFirst(r leafRange, size int64, refused func(file, leaf int) bool) leafRange {
	for r.first < r.end && refused(r.file, r.first) {
		r.first++
	}
	out := leafRange{r.file, r.first, r.first}
	for out.end < r.end && !refused(r.file, out.end) {
		if out.end > out.first && b.offsets[r.file][out.end+1]-b.offsets[r.file][out.first] > size {
			break
		}
		out.end++
	}
	return out
}

// cutLast returns the last part of r without refused leaves, of about size bytes.
func (b *pending) cutLast(r leafRange, size int64, refused func(file, leaf int) bool) leafRange {
	for r.first < r.end && refused(r.file, r.end-1) {
		r.end--
	}
	out := leafRange{r.file, r.end, r.end}
	for out.first > r.first && !refused(r.file, out.first-1) {
		if out.first < out.end && b.offsets[r.file][out.end]-b.offsets[r.file][out.first-1] > size {
			break
		}
		out.first--
	}
	return out
}

// When a span that is under way is given to a second source.
const (
	endgameWait = 300 * time.Millisecond // for a source that has brought nothing
	endgameGain = 2                      // how much sooner the other one must be done
	maxHolders  = 2
)

// openSpan is a run that is being fetched.
type openSpan struct {
	leaves  leafRange
	size    int64
	holders []*holder
	done    bool // complete; what still runs was told to stop
}

// holder is one request for a span.
type holder struct {
	queue  *sourceQueue
	since  time.Time
	got    atomic.Int64
	cancel context.CancelFunc
}

func (s *openSpan) dropHolder(l *sourceQueue) {
	for i, h := range s.holders {
		if h.queue == l {
			s.holders = append(s.holders[:i], s.holders[i+1:]...)
			return
		}
	}
}

// stopHolders ends what is still under way for a span that is complete.
func (s *openSpan) stopHolders() {
	s.done = true
	for _, h := range s.holders {
		h.cancel()
	}
}

func removeSpan(spans []*openSpan, s *openSpan) []*openSpan {
	for i := range spans {
		if spans[i] == s {
			return append(spans[:i], spans[i+1:]...)
		}
	}
	return spans
}

func (s *openSpan) heldBy(l *sourceQueue) bool {
	for _, h := range s.holders {
		if h.queue == l {
			return true
		}
	}
	return false
}

// bytesGot is what the request that is furthest has brought.
func (s *openSpan) bytesGot() int64 {
	var most int64
	for _, h := range s.holders {
		most = max(most, h.got.Load())
	}
	return most
}

// timeRemaining estimates how long the span will still take.
func (s *openSpan) timeRemaining(now time.Time) time.Duration {
	least := time.Duration(1<<63 - 1)
	for _, h := range s.holders {
		since := now.Sub(h.since)
		rate := h.queue.rate
		if got := h.got.Load(); got > 0 && since > 0 {
			rate = float64(got) / since.Seconds()
		}
		left := transferTime(s.size-h.got.Load(), rate)
		switch {
		case h.got.Load() == 0 && rate == 0 && since < endgameWait:
			left = 0 // too early to tell
		case h.got.Load() == 0 && rate == 0:
			left = time.Hour
		case h.got.Load() == 0:
			// The longer it brings nothing, the less its rate is believed.
			left = max(left, since)
		}
		least = min(least, left)
	}
	return least
}

// transferTime is how long so many bytes take; a source of unknown speed is given the
// benefit of the doubt.
func transferTime(bytes int64, rate float64) time.Duration {
	if rate <= 0 {
		return endgameWait / endgameGain
	}
	return time.Duration(float64(bytes) / rate * float64(time.Second))
}
