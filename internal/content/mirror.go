package content

import "time"

// slowFactor is how many times as fast another must be for a source to be slow.
const slowFactor = 4

// isUnhealthy reports whether a mirror need not be waited for.
func (l *sourceQueue) isUnhealthy(now time.Time) bool {
	return l.state.isUnhealthy(l.busy > 0, mirrorPatience, now)
}

// observeProgress notes what the requests under way have brought so far.
func (l *sourceQueue) observeProgress(got int64, now time.Time) {
	switch {
	case l.busy == 0:
		l.state.quiet = time.Time{}
	case got > l.seen:
		l.state.recordGain(now)
	case l.state.quiet.IsZero():
		l.state.quiet = now
	}
	l.seen = got
}

// eligibleSource is a source as it is asked now: one that is no mirror, not for what
// the mirrors that are well may deliver.
type eligibleSource struct {
	*sourceQueue
	healthy []*sourceQueue
}

// isIdle reports whether there is nothing for the source while the mirrors are
// well.
func (a eligibleSource) isIdle() bool {
	for _, m := range a.healthy {
		if len(m.without)+len(m.refused) == 0 {
			return true
		}
	}
	return false
}

func (a eligibleSource) excludesLeaf(file, leaf int) bool {
	for _, m := range a.healthy {
		if !m.excludesLeaf(file, leaf) {
			return true
		}
	}
	return a.sourceQueue.excludesLeaf(file, leaf)
}

// excludesFile reports whether the source is asked for no leaf of a file, where that
// is known without a look at each.
func (a eligibleSource) excludesFile(file int) bool {
	for _, m := range a.healthy {
		if !m.without[file] && m.refusedOf[file] == 0 {
			return true
		}
	}
	return a.without[file]
}

// maybeSlow reports whether a source is much slower than another, as far as is
// known.
func maybeSlow(l eligibleSource, askers []eligibleSource) bool {
	for _, other := range askers {
		if other.sourceQueue != l.sourceQueue && !other.isDisabled() && (!l.verifiedOnce || other.rate > slowFactor*l.rate) {
			return true
		}
	}
	return false
}

// eligibleSources returns how each of the sources is asked now.
func (e *engine) eligibleSources(now time.Time) []eligibleSource {
	var healthy []*sourceQueue
	for _, l := range e.queues {
		if !l.state.mirror {
			continue
		}
		var got int64
		for _, s := range e.open {
			got += s.gotBy(l)
		}
		if l.observeProgress(got, now); !l.isUnhealthy(now) {
			healthy = append(healthy, l)
		}
	}
	out := make([]eligibleSource, 0, len(e.queues))
	for _, l := range e.queues {
		a := eligibleSource{sourceQueue: l}
		if !l.state.mirror {
			a.healthy = healthy
		}
		out = append(out, a)
	}
	return out
}

// gotBy is what the request of a source has brought.
func (s *openSpan) gotBy(l *sourceQueue) int64 {
	for _, h := range s.holders {
		if h.queue == l {
			return h.got.Load()
		}
	}
	return 0
}

// slowestSpan returns the span that gains most if the source fetches it too, nil
// if none gains enough.
func slowestSpan(open []*openSpan, l eligibleSource, now time.Time) *openSpan {
	if !l.verifiedOnce && l.failing {
		return nil
	}
	var best *openSpan
	var most time.Duration
	for _, s := range open {
		if s.done || len(s.holders) >= maxHolders || s.heldBy(l.sourceQueue) ||
			l.excludesLeaf(s.leaves.file, s.leaves.first) {
			continue
		}
		left := s.timeRemaining(now)
		own := transferTime(s.size-s.bytesGot(), l.rate)
		if left > endgameGain*own && left > most {
			best, most = s, left
		}
	}
	return best
}
