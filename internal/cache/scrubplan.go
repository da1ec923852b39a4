package cache

import (
	"hash/fnv"
	"time"
)

const (
	// DefaultScrubs is how many scrubs run at once in a cluster.
	DefaultScrubs = 20
	// scrubSpread is the part of an interval by which one cache's scrub can be later than another's.
	scrubSpread = 10
	// firstScrubRetry is the time until a scrub that did not end, or that left damage, is repeated. It doubles up to the
	// interval.
	firstScrubRetry = 10 * time.Minute
	// startPatience is how long a scrub that has no running pod counts as one that runs.
	startPatience = 5 * time.Minute
	// namespaceShare is the part of all scrubs at once that one namespace may have.
	namespaceShare = 4
)

// ScrubFacts are what the next step of the scrubs of one cache depends on.
type ScrubFacts struct {
	// Place tells one cache from others.
	Place string
	// Interval between two scrubs; 0 for never.
	Interval time.Duration
	// VerifiedAt is when every byte was last looked at. Damaged: something of it was left as it should not be.
	VerifiedAt time.Time
	Damaged    bool
	// Complete: the content is complete and licensed, and a pod can mount it.
	Complete bool
	// Frozen: nothing begins, because the model is suspended or its license is not known to be in force.
	Frozen bool
	// Job that scrubs, or did.
	Job JobState
	// Told: what the Job found is in the status of every model of the cache.
	Told bool
	// LeftDamage: the Job found what no source could repair. NewSource: there is a mirror now that it was not given.
	LeftDamage, NewSource bool
	// GivesWay: a pod that serves would wait for the volume.
	GivesWay bool
}

// ScrubStep is the next step of a scrub.
type ScrubStep uint8

// Steps.
const (
	// LeaveScrub changes nothing.
	LeaveScrub ScrubStep = iota
	// StartScrub makes the Job when there is room; one that exists is deleted first.
	StartScrub
	// EndScrub deletes the Job.
	EndScrub
)

// ScrubPlan is the next step of a scrub.
type ScrubPlan struct {
	Step ScrubStep
	// Attempt of the Job, for StartScrub.
	Attempt int
	// RetryAfter is when to plan again; 0 means at the next event.
	RetryAfter time.Duration
}

// NextScrub decides the next step. It depends on nothing that a manager remembers.
func NextScrub(f ScrubFacts, now time.Time) ScrubPlan {
	switch {
	case f.Job.Phase == JobDeleting:
		return ScrubPlan{}
	case !f.Complete || f.Interval <= 0:
		return endScrub(f.Job.Phase != JobAbsent)
	case f.Job.Phase == JobRunning:
		return endScrub(f.GivesWay)
	case f.Job.Phase == JobSucceeded:
		return endScrub(f.Told)
	case f.Job.Phase == JobFailed && f.LeftDamage && !f.Told:
		return ScrubPlan{}
	case f.Job.Phase == JobFailed:
		return beginScrub(f, retryScrub(f), f.Job.Attempt+1, now)
	default:
		return beginScrub(f, ScrubDue(f), 1, now)
	}
}

func endScrub(is bool) ScrubPlan {
	if is {
		return ScrubPlan{Step: EndScrub}
	}
	return ScrubPlan{}
}

func beginScrub(f ScrubFacts, due time.Time, attempt int, now time.Time) ScrubPlan {
	switch left := due.Sub(now); {
	case left > 0:
		return ScrubPlan{RetryAfter: left}
	case f.Frozen || f.GivesWay:
		return ScrubPlan{}
	default:
		return ScrubPlan{Step: StartScrub, Attempt: attempt}
	}
}

// ScrubDue is when the next scrub is due. Caches that were complete at the same time are due at different ones.
func ScrubDue(f ScrubFacts) time.Time {
	if f.Damaged {
		return f.VerifiedAt.Add(firstScrubRetry)
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(f.Place))
	spread := time.Duration(float64(f.Interval) / scrubSpread * float64(h.Sum32()) / (1 << 32))
	return f.VerifiedAt.Add(f.Interval + spread)
}

// retryScrub is when a scrub that failed is repeated.
func retryScrub(f ScrubFacts) time.Time {
	delay := firstScrubRetry
	for i := 1; i < f.Job.Attempt && delay < f.Interval; i++ {
		delay *= 2
	}
	delay = min(delay, max(f.Interval, firstScrubRetry))
	if f.NewSource {
		delay = FirstRetry
	}
	return f.Job.FinishedAt.Add(delay)
}

// ScrubRun is a scrub Job that has not ended.
type ScrubRun struct {
	Namespace string
	Created   time.Time
	// Runs: its pod does.
	Runs bool
}

// HasRoom reports whether another scrub may start beside those that run: at most most of them, of which one namespace
// has a quarter. One whose pod does not start takes no room for long.
func HasRoom(runs []ScrubRun, namespace string, most int, now time.Time) bool {
	all, here := 0, 0
	for _, r := range runs {
		if !r.Runs && now.Sub(r.Created) >= startPatience {
			continue
		}
		all++
		if r.Namespace == namespace {
			here++
		}
	}
	return all < most && here < max(1, most/namespaceShare)
}
