package content

import "time"

// mirrorPatience is how long a mirror may bring nothing before the sources
// behind it are asked.
const mirrorPatience = 3 * time.Second

// slowFactor is how many times as fast another must be for a source to be slow.
const slowFactor = 4

// outlasted reports whether a trouble has lasted too long; one that began at
// the zero time is none.
func outlasted(since, now time.Time, patience time.Duration) bool {
	return !since.IsZero() && now.Sub(since) >= patience
}

// lost reports whether a mirror need not be waited for.
func (l *lane) lost(now time.Time) bool {
	return l.out() || l.rest.Sub(now) > mirrorPatience ||
		outlasted(l.troubled, now, mirrorPatience) || (l.busy > 0 && outlasted(l.quiet, now, mirrorPatience))
}

// look notes what the requests under way have brought so far.
func (l *lane) look(got int64, now time.Time) {
	switch {
	case l.busy == 0:
		l.quiet = time.Time{}
	case got > l.seen:
		l.gained(now)
	case l.quiet.IsZero():
		l.quiet = now
	}
	l.seen = got
}

// gained notes that a leaf came.
func (l *lane) gained(now time.Time) { l.troubled, l.quiet = time.Time{}, now }

// trouble notes a request that failed in a way that may pass.
func (l *lane) trouble(now time.Time) {
	if l.troubled.IsZero() {
		l.troubled = now
		if !l.quiet.IsZero() {
			l.troubled = l.quiet
		}
	}
}

// asker is a source as it is asked now: one that is no mirror, not for what
// the mirrors that are well may deliver.
type asker struct {
	*lane
	well []*lane
}

// idle reports whether there is nothing for the source while the mirrors are
// well.
func (a asker) idle() bool {
	for _, m := range a.well {
		if len(m.without)+len(m.refused) == 0 {
			return true
		}
	}
	return false
}

func (a asker) refuses(file, leaf int) bool {
	for _, m := range a.well {
		if !m.refuses(file, leaf) {
			return true
		}
	}
	return a.lane.refuses(file, leaf)
}

// shuts reports whether the source is asked for no leaf of a file, where that
// is known without a look at each.
func (a asker) shuts(file int) bool {
	for _, m := range a.well {
		if !m.without[file] && m.refusedOf[file] == 0 {
			return true
		}
	}
	return a.without[file]
}

// maybeSlow reports whether a source is much slower than another, as far as is
// known.
func maybeSlow(l asker, askers []asker) bool {
	for _, other := range askers {
		if other.lane != l.lane && !other.out() && (!l.proven || other.rate > slowFactor*l.rate) {
			return true
		}
	}
	return false
}

// askers returns how each of the sources is asked now.
func (e *engine) askers(now time.Time) []asker {
	var well []*lane
	for _, l := range e.lanes {
		if !l.state.mirror {
			continue
		}
		var got int64
		for _, s := range e.open {
			got += s.gotBy(l)
		}
		if l.look(got, now); !l.lost(now) {
			well = append(well, l)
		}
	}
	out := make([]asker, 0, len(e.lanes))
	for _, l := range e.lanes {
		a := asker{lane: l}
		if !l.state.mirror {
			a.well = well
		}
		out = append(out, a)
	}
	return out
}

// gotBy is what the request of a source has brought.
func (s *openSpan) gotBy(l *lane) int64 {
	for _, h := range s.holders {
		if h.lane == l {
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
		if !st.mirror || st.struck != "" || tried.gone[i] || st.notBefore.Sub(now) > patience ||
			outlasted(st.troubled, now, patience) {
			continue
		}
		since := st.troubled
		if asked[i] && since.IsZero() {
			since = begun
		}
		if outlasted(since, now, patience) {
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
