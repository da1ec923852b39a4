package cache

import (
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/age"
)

const (
	// PeerTimeout is how long a fetch waits for another one that brings nothing, or for a mirror that it asked for.
	PeerTimeout = 2 * time.Minute
	// MaxMirrors that one fetch or mirror is given: the oldest.
	MaxMirrors = 4
	// MaxHubs are how many of the caches that share a content serve others, and how many each looks at: the oldest.
	MaxHubs = 2 * MaxMirrors
	// worstRate in bytes a second is what a fetch that others wait for must reach at least.
	worstRate = 16 * mebibyte
)

// Candidate is a model that wants a content in a claim, or has it there.
type Candidate struct {
	// Namespace and Name of the model; Claim is where it wants the content.
	Namespace, Name, Claim string
	// Created is the model's age: the oldest goes first.
	Created time.Time
	// Licensed: only such a model has a say.
	Licensed bool
	// Shares: the others may take the content from it.
	Shares bool
	// Stuck: its fetch failed, or cannot start.
	Stuck bool
	// Cached: the content is complete and not damaged.
	Cached bool
	// Since is when it became Cached, else when it became licensed.
	Since time.Time
	// Fetching: its Job runs; Progress is when that started or last brought a byte.
	Fetching bool
	Progress time.Time
	// UID of the model.
	UID string
	// MirrorName is the name of its mirror and MirrorURL where that is reached. MirrorReady reports whether the mirror
	// answers and admits the namespace that asks. Demand is whether it is wanted: none runs that is not.
	MirrorName  string
	MirrorURL   string
	MirrorReady bool
	Demand      Demand
}

// Decision is how a fetch may continue.
type Decision struct {
	// Mirrors to ask before any source outside.
	Mirrors []string
	// Wait means not to start yet, and to look again after RetryAfter at the latest.
	Wait       bool
	RetryAfter time.Duration
}

// Schedule decides whether a candidate of a content of that many bytes may start its fetch, and from which mirrors.
// A content is to come from outside once: while one fetches, or has the content and its mirror is coming up, the others
// wait. They never wait for one that waits: only for a fetch that runs, for a mirror within PeerTimeout, and for an
// older candidate within PeerTimeout of its license. All of it is bounded, so that no candidate holds the others up for
// good.
func Schedule(self Candidate, others []Candidate, bytes int64, now time.Time) Decision {
	if mirrors := Mirrors(self, others); len(mirrors) > 0 {
		return Decision{Mirrors: mirrors}
	}
	limit := self.Since.Add(MaxWait(bytes))
	var until time.Time
	for _, o := range others {
		if !o.Licensed || !o.Shares || sameClaim(self, o) {
			continue
		}
		if t := awaitedUntil(self, o); t.After(until) {
			until = t
		}
	}
	if limit.Before(until) {
		until = limit
	}
	if left := until.Sub(now); left > 0 {
		return Decision{Wait: true, RetryAfter: left}
	}
	return Decision{}
}

// Mirrors returns the URLs of the mirrors that a candidate may ask now, the oldest candidates' first.
func Mirrors(self Candidate, others []Candidate) []string {
	ready := make([]Candidate, 0, len(others))
	for _, o := range others {
		if o.Licensed && o.Shares && o.Cached && o.MirrorReady && !sameClaim(self, o) {
			ready = append(ready, o)
		}
	}
	SortByAge(ready)
	var urls []string
	seen := map[string]bool{}
	for _, o := range ready {
		if len(urls) < MaxMirrors && !seen[o.MirrorURL] {
			seen[o.MirrorURL] = true
			urls = append(urls, o.MirrorURL)
		}
	}
	return urls
}

// ServesOthers reports whether a cache is among the oldest that share their content. Each looks at those besides
// itself, so there is one more of them. The others have no readers: with a reader in every policy, each namespace
// that joins would have every other one's policy written.
func ServesOthers(self Candidate, others []Candidate) bool {
	older := 0
	for _, o := range others {
		if o.Licensed && o.Shares && o.Cached && !sameClaim(self, o) && age.IsOlder(o.age(), self.age()) {
			older++
		}
	}
	return older <= MaxHubs
}

// SortByAge sorts the oldest first, the same way for everybody.
func SortByAge(candidates []Candidate) {
	slices.SortFunc(candidates, func(a, b Candidate) int { return age.Compare(a.age(), b.age()) })
}

// MaxWait bounds all waiting of one candidate.
func MaxWait(bytes int64) time.Duration {
	return 10*time.Minute + time.Duration(bytes/worstRate)*time.Second
}

// awaitedUntil is until when another candidate is worth waiting for.
func awaitedUntil(self, o Candidate) time.Time {
	switch {
	case o.Fetching:
		return o.Progress.Add(PeerTimeout)
	case o.Stuck:
		return time.Time{}
	case o.Cached:
		return latest(o.Since, o.Demand.Since).Add(PeerTimeout)
	case age.IsOlder(o.age(), self.age()):
		return o.Since.Add(PeerTimeout)
	default:
		return time.Time{}
	}
}

func sameClaim(a, b Candidate) bool { return a.Namespace == b.Namespace && a.Claim == b.Claim }

func (c Candidate) age() age.Age {
	return age.Age{Created: c.Created, Namespace: c.Namespace, Name: c.Name}
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
