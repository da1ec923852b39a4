package cache

import (
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/age"
)

const (
	// Patience is how long a fetch waits for another one that brings nothing, or for a mirror that is on its way.
	Patience = 2 * time.Minute
	// MaxMirrors that one fetch or keeper is given: the oldest.
	MaxMirrors = 4
	// worstRate in bytes a second is what a fetch that others wait for must reach at least.
	worstRate = 16 * mebibyte
)

// Claimant is a model that wants a content in a claim, or has it there.
type Claimant struct {
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
	// Keeper is the name of its keeper. Mirror is its URL; MirrorReady says that the keeper answers and admits the one
	// who asks.
	Keeper      string
	Mirror      string
	MirrorReady bool
}

// Turn says how a fetch may go on.
type Turn struct {
	// Mirrors to ask before any source outside.
	Mirrors []string
	// Wait says not to start yet, and to look again after RetryAfter at the latest.
	Wait       bool
	RetryAfter time.Duration
}

// TakeTurn decides whether a claimant of a content of that many bytes may start its fetch, and from which mirrors.
// A content is to come from outside once: while one fetches, or has the content and its mirror is coming up, the others
// wait. They never wait for one that waits: only for a fetch that runs, for a mirror within Patience, and for an older
// claimant within Patience of its license. All of it is bounded, so that nobody can hold the others up for good.
func TakeTurn(self Claimant, others []Claimant, bytes int64, now time.Time) Turn {
	if mirrors := Mirrors(self, others); len(mirrors) > 0 {
		return Turn{Mirrors: mirrors}
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
		return Turn{Wait: true, RetryAfter: left}
	}
	return Turn{}
}

// Mirrors are the keepers that a claimant may ask now, the oldest claimants' first.
func Mirrors(self Claimant, others []Claimant) []string {
	ready := make([]Claimant, 0, len(others))
	for _, o := range others {
		if o.Licensed && o.Shares && o.Cached && o.MirrorReady && !sameClaim(self, o) {
			ready = append(ready, o)
		}
	}
	SortByAge(ready)
	var urls []string
	seen := map[string]bool{}
	for _, o := range ready {
		if len(urls) < MaxMirrors && !seen[o.Mirror] {
			seen[o.Mirror] = true
			urls = append(urls, o.Mirror)
		}
	}
	return urls
}

// SortByAge sorts the oldest first, the same way for everybody.
func SortByAge(claimants []Claimant) {
	slices.SortFunc(claimants, func(a, b Claimant) int { return age.Compare(a.age(), b.age()) })
}

// MaxWait bounds all waiting of one claimant.
func MaxWait(bytes int64) time.Duration {
	return 10*time.Minute + time.Duration(bytes/worstRate)*time.Second
}

// awaitedUntil is until when another claimant is worth waiting for.
func awaitedUntil(self, o Claimant) time.Time {
	switch {
	case o.Fetching:
		return o.Progress.Add(Patience)
	case o.Stuck:
		return time.Time{}
	case o.Cached:
		return latest(o.Since, self.Since).Add(Patience)
	case age.IsOlder(o.age(), self.age()):
		return o.Since.Add(Patience)
	default:
		return time.Time{}
	}
}

func sameClaim(a, b Claimant) bool { return a.Namespace == b.Namespace && a.Claim == b.Claim }

func (c Claimant) age() age.Age {
	return age.Age{Created: c.Created, Namespace: c.Namespace, Name: c.Name}
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
