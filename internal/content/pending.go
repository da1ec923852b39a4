package content

import (
	"context"
	"sync/atomic"
	"time"
)

// run is a piece of one file: its leaves from first up to end.
type run struct{ file, first, end int }

// layout says by file where each leaf begins, and last where the file ends.
type layout [][]int64

func layoutOf(m *Manifest) layout {
	l := make(layout, len(m.Files))
	for i := range m.Files {
		l[i] = append(m.Files[i].Leaves.Offsets(), m.Files[i].Size)
	}
	return l
}

func (l layout) size(r run) int64 { return l[r.file][r.end] - l[r.file][r.first] }

// backlog is the runs that nobody fetches at the moment.
type backlog struct {
	layout layout
	runs   []run // the next one last
	bytes  int64
}

// newBacklog returns the runs that have says are missing, in the files' order.
func newBacklog(l layout, have [][]bool) *backlog {
	b := &backlog{layout: l}
	for file := len(have) - 1; file >= 0; file-- {
		b.put(missing(have[file], run{file, 0, len(have[file])}))
	}
	return b
}

// missing returns the runs within r whose leaves are not there, in order.
func missing(have []bool, r run) []run {
	var out []run
	for i := r.first; i < r.end; i++ {
		if have[i] {
			continue
		}
		first := i
		for i < r.end && !have[i] {
			i++
		}
		out = append(out, run{r.file, first, i})
	}
	return out
}

// put makes runs the next ones.
func (b *backlog) put(runs []run) {
	for i := len(runs) - 1; i >= 0; i-- {
		b.runs = append(b.runs, runs[i])
		b.bytes += b.layout.size(runs[i])
	}
}

// refuser says for what a source is not asked: a leaf, or all of a file.
type refuser interface {
	refuses(file, leaf int) bool
	shuts(file int) bool
}

// take cuts off the next run of about size bytes, at least one leaf, that has
// no leaf which is refused; from the end of the backlog with last.
func (b *backlog) take(size int64, by refuser, last bool) (run, bool) {
	for n := range b.runs {
		i, cut := len(b.runs)-1-n, b.cut
		if last {
			i, cut = n, b.cutLast
		}
		whole := b.runs[i]
		if by.shuts(whole.file) {
			continue
		}
		r := cut(whole, size, by.refuses)
		if r.first == r.end {
			continue
		}
		b.bytes -= b.layout.size(r)
		before, after := run{r.file, whole.first, r.first}, run{r.file, r.end, whole.end}
		switch {
		case before.first == before.end && after.first == after.end:
			b.runs = append(b.runs[:i], b.runs[i+1:]...)
		case before.first == before.end:
			b.runs[i] = after
		default:
			b.runs[i] = before
			if after.first < after.end {
				b.runs = append(b.runs, run{})
				copy(b.runs[i+1:], b.runs[i:])
				b.runs[i] = after
			}
		}
		return r, true
	}
	return run{}, false
}

// cut returns the first part of r without refused leaves, of about size bytes.
func (b *backlog) cut(r run, size int64, refused func(file, leaf int) bool) run {
	for r.first < r.end && refused(r.file, r.first) {
		r.first++
	}
	out := run{r.file, r.first, r.first}
	for out.end < r.end && !refused(r.file, out.end) {
		if out.end > out.first && b.layout[r.file][out.end+1]-b.layout[r.file][out.first] > size {
			break
		}
		out.end++
	}
	return out
}

// cutLast returns the last part of r without refused leaves, of about size bytes.
func (b *backlog) cutLast(r run, size int64, refused func(file, leaf int) bool) run {
	for r.first < r.end && refused(r.file, r.end-1) {
		r.end--
	}
	out := run{r.file, r.end, r.end}
	for out.first > r.first && !refused(r.file, out.first-1) {
		if out.first < out.end && b.layout[r.file][out.end]-b.layout[r.file][out.first-1] > size {
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
	run     run
	size    int64
	holders []*holder
	done    bool // complete; what still runs was told to stop
}

// holder is one request for a span.
type holder struct {
	lane   *lane
	since  time.Time
	got    atomic.Int64
	cancel context.CancelFunc
}

func (s *openSpan) drop(l *lane) {
	for i, h := range s.holders {
		if h.lane == l {
			s.holders = append(s.holders[:i], s.holders[i+1:]...)
			return
		}
	}
}

// stop ends what is still under way for a span that is complete.
func (s *openSpan) stop() {
	s.done = true
	for _, h := range s.holders {
		h.cancel()
	}
}

func without(spans []*openSpan, s *openSpan) []*openSpan {
	for i := range spans {
		if spans[i] == s {
			return append(spans[:i], spans[i+1:]...)
		}
	}
	return spans
}

// slowest returns the span that gains most if the source fetches it too, nil
// if none gains enough.
func slowest(open []*openSpan, l asker, now time.Time) *openSpan {
	if !l.proven && l.failing {
		return nil
	}
	var best *openSpan
	var most time.Duration
	for _, s := range open {
		if s.done || len(s.holders) >= maxHolders || s.heldBy(l.lane) || l.refuses(s.run.file, s.run.first) {
			continue
		}
		left := s.remaining(now)
		own := took(s.size-s.got(), l.rate)
		if left > endgameGain*own && left > most {
			best, most = s, left
		}
	}
	return best
}

func (s *openSpan) heldBy(l *lane) bool {
	for _, h := range s.holders {
		if h.lane == l {
			return true
		}
	}
	return false
}

// got is what the request that is furthest has brought.
func (s *openSpan) got() int64 {
	var most int64
	for _, h := range s.holders {
		most = max(most, h.got.Load())
	}
	return most
}

// remaining estimates how long the span will still take.
func (s *openSpan) remaining(now time.Time) time.Duration {
	least := time.Duration(1<<63 - 1)
	for _, h := range s.holders {
		since := now.Sub(h.since)
		rate := h.lane.rate
		if got := h.got.Load(); got > 0 && since > 0 {
			rate = float64(got) / since.Seconds()
		}
		left := took(s.size-h.got.Load(), rate)
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

// took is how long so many bytes take; a source of unknown speed is given the
// benefit of the doubt.
func took(bytes int64, rate float64) time.Duration {
	if rate <= 0 {
		return endgameWait / endgameGain
	}
	return time.Duration(float64(bytes) / rate * float64(time.Second))
}
