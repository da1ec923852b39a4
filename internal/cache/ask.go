package cache

import "time"

// askedMirrors is how many mirrors a fetch asks for when none runs.
const askedMirrors = 2

// inVain reports whether a mirror is wanted and did not come up in time.
func (c Candidate) inVain(idle time.Duration, now time.Time) bool {
	return !c.MirrorReady && c.Demand.IsCurrent(idle, now) && now.Sub(c.Demand.Since) >= PeerTimeout
}

// MirrorsToAsk returns the candidates whose mirrors are to run for one that has not the content: those that run, else
// the oldest that are not awaited in vain.
func MirrorsToAsk(self Candidate, others []Candidate, idle time.Duration, now time.Time) []Candidate {
	hubs := hubsOf(self, others)
	var running, asleep []Candidate
	for _, o := range hubs {
		switch {
		case o.MirrorReady && len(running) < MaxMirrors:
			running = append(running, o)
		case !o.MirrorReady && !o.inVain(idle, now) && len(asleep) < askedMirrors:
			asleep = append(asleep, o)
		}
	}
	if len(running) > 0 {
		return running
	}
	return asleep
}

// hubsOf returns the oldest candidates that serve the content to others.
func hubsOf(self Candidate, others []Candidate) []Candidate {
	hubs := make([]Candidate, 0, len(others))
	for _, o := range others {
		if o.Licensed && o.Shares && o.Cached && !sameClaim(self, o) {
			hubs = append(hubs, o)
		}
	}
	SortByAge(hubs)
	return hubs[:min(len(hubs), MaxHubs)]
}

// MayAsk reports whether one that wants a content since then may still ask for mirrors: a fetch that cannot start must
// not hold the pods of others. The first minutes of each hour are free, for one that waits for a source for days.
func MayAsk(since time.Time, bytes int64, idle time.Duration, now time.Time) bool {
	return now.Before(since.Add(MaxWait(bytes))) || now.Sub(now.Truncate(time.Hour)) < idle
}
