package content

import "time"

// mirrorPatience is how long a mirror may bring nothing before the sources
// behind it are asked.
const mirrorPatience = 3 * time.Second

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
	var well []*sourceQueue
	for _, l := range e.queues {
		if !l.state.mirror {
			continue
		}
		var got int64
		for _, s := range e.open {
			got += s.gotBy(l)
		}
		if l.observeProgress(got, now); !l.isUnhealthy(now) {
			well = append(well, l)
		}
	}
	out := make([]eligibleSource, 0, len(e.queues))
	for _, l := range e.queues {
		a := eligibleSource{sourceQueue: l}
		if !l.state.mirror {
			a.healthy = well
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

// heldBack returns how long a source of a round has to wait for the mirrors,
// 0 if it has not. asked are the sources that have yet to answer in the round,
// which began at begun.
func (g *getter) heldBack(n int, tried *attempt, asked map[int]bool, begun time.Time) time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.states[n].mirror {
		return 0
	}
	now, patience := time.Now(), min(mirrorPatience, g.retryFor/4)
	var longest time.Duration
	for i, st := range g.states {
		if !st.mirror || tried.gone[i] || st.isUnhealthy(false, patience, now) {
			continue
		}
		since := st.troubled
		if asked[i] && since.IsZero() {
			since = begun
		}
		if hasOutlasted(since, now, patience) {
			st.troubled, st.notBefore = since, now.Add(longestBackoff)
			continue
		}
		rest := patience
		if !since.IsZero() {
			rest = since.Add(patience).Sub(now)
		}
		longest = max(longest, rest)
	}
	return longest
}
