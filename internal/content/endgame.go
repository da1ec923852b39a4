package content

import (
	"context"
	"sync/atomic"
	"time"
)

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
