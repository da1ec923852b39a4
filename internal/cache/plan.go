// Package cache decides how a content gets into a claim, and builds the claim and the fetch Job. It is pure: what the
// cluster holds goes in as values, the next step comes out.
package cache

import (
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/cause"
)

// Reasons of a plan; each equals the condition reason of the same name.
const (
	ReasonCached              = "Cached"
	ReasonFetching            = "Fetching"
	ReasonFetchFailed         = "FetchFailed"
	ReasonInsufficientStorage = "InsufficientStorage"
	ReasonClaimNotFound       = "ClaimNotFound"
	ReasonClaimPending        = "ClaimPending"
	ReasonContentUnavailable  = "ContentUnavailable"
	ReasonObjectRefused       = "ObjectRefused"
	ReasonNotPermitted        = "NotPermitted"
)

// Retry delays of a failed fetch: they double from the first to the last.
const (
	FirstRetry = 30 * time.Second
	LastRetry  = 10 * time.Minute
)

// Want is what the model asks for.
type Want struct {
	// Bytes of the content.
	Bytes int64
	// Size that the user asks for, in bytes; 0 means as much as the content needs.
	Size int64
	// Existing names the user's claim; empty means a claim of the operator's.
	Existing string
}

// ClaimState is what is known of the claim.
type ClaimState struct {
	Exists bool
	// Deleting: the claim waits for its last pod.
	Deleting bool
	// Lost: the volume is gone.
	Lost bool
	// Bound: Capacity is the volume's.
	Bound bool
	// Capacity in bytes: the volume's, or what was requested.
	Capacity int64
	// Verified: the content in it is complete.
	Verified bool
}

// JobPhase is where a fetch Job stands.
type JobPhase uint8

// Phases of a fetch Job.
const (
	JobAbsent JobPhase = iota
	JobRunning
	JobSucceeded
	JobFailed
	JobDeleting
)

// JobState is what is known of the fetch Job for these inputs; a Job of other inputs counts as absent.
type JobState struct {
	Phase JobPhase
	// Attempt is the Job's number, from 1.
	Attempt int
	// FinishedAt is set when the Job succeeded or failed.
	FinishedAt time.Time
	// Reason and Message of its end, or of what keeps its pod from starting; empty when unknown.
	Reason, Message string
	// Bytes of TotalBytes were there when it ended.
	Bytes, TotalBytes int64
	// NewMirror: there is a mirror now that it was not given.
	NewMirror bool
	// Replaceable: its pod cannot start, and that of another Job may; see IsReplaceable.
	Replaceable bool
}

// Action is the one next step.
type Action uint8

// Actions.
const (
	// Wait changes nothing.
	Wait Action = iota
	// CreateClaim makes the claim.
	CreateClaim
	// GrowClaim raises the claim's request to Plan.Size.
	GrowClaim
	// StartFetch makes the Job; one that exists is deleted first.
	StartFetch
	// MarkVerified records on the claim that the content is complete, then deletes the Job.
	MarkVerified
	// Complete: nothing is left to do.
	Complete
)

// Begins reports whether the action brings something that is not there: nothing begins on an unknown license.
func (a Action) Begins() bool { return a == CreateClaim || a == StartFetch }

// Plan is the next step and how it is told.
type Plan struct {
	Action Action
	// Size of the claim in bytes, for CreateClaim and GrowClaim.
	Size int64
	// Attempt of the Job, for StartFetch.
	Attempt int
	// Cached: the content is complete.
	Cached bool
	// Failed: Reason names an error, not progress.
	Failed bool
	// Cause is for the condition.
	cause.Cause
	// Percent of the content that is known to be there; -1 when unknown.
	Percent int
	// RetryAfter is when to plan again; 0 means at the next event.
	RetryAfter time.Duration
}

// Next decides the next step.
func Next(w Want, claim ClaimState, job JobState, now time.Time) Plan {
	p := nextPlan(w, claim, job, now)
	if p.Cached {
		p.Percent = 100
	} else {
		p.Percent = percentDone(job)
	}
	return p
}

func nextPlan(w Want, claim ClaimState, job JobState, now time.Time) Plan {
	switch {
	case claim.Deleting:
		return waitingPlan(ReasonClaimPending, "the cache claim is being deleted: it is made again when the last pod that "+
			"uses it is gone")
	case claim.Exists && claim.Lost:
		return failedPlan(ReasonClaimPending, "the claim has lost its volume: delete the claim to fetch the content again")
	case claim.Exists && claim.Verified:
		return Plan{Action: Complete, Cached: true,
			Cause: cause.Cause{Reason: ReasonCached, Message: "the content is complete and every byte is verified"}}
	case !claim.Exists && w.Existing != "":
		return waitingPlan(ReasonClaimNotFound, fmt.Sprintf(
			"spec.cache.existingClaim names %s, which does not exist in this namespace: create it, or correct the name",
			w.Existing))
	}
	if p, short := tooSmall(w, claim); short {
		return p
	}
	if !claim.Exists {
		return Plan{Action: CreateClaim, Size: wantedBytes(w),
			Cause: cause.Cause{Reason: ReasonFetching, Message: "the cache claim is being created"}}
	}
	if w.Existing == "" && w.Size > claim.Capacity {
		return Plan{Action: GrowClaim, Size: w.Size, Cause: cause.Cause{Reason: ReasonClaimPending,
			Message: "the cache claim is being enlarged"}}
	}
	return planFetch(claim, job, now)
}

// tooSmall refuses before a byte is fetched.
func tooSmall(w Want, claim ClaimState) (Plan, bool) {
	need := Suggested(w.Bytes)
	switch {
	case w.Existing != "":
		if claim.Capacity > 0 && claim.Capacity < w.Bytes {
			return failedPlan(ReasonInsufficientStorage, fmt.Sprintf("the claim %s has %d bytes and the content has %d: "+
				"enlarge the claim to at least %s, or name another in spec.cache.existingClaim",
				w.Existing, claim.Capacity, w.Bytes, formatMebibytes(need))), true
		}
	case w.Size > 0 && w.Size < w.Bytes:
		return failedPlan(ReasonInsufficientStorage, fmt.Sprintf("spec.cache.size is %d bytes and the content has %d: "+
			"set spec.cache.size to at least %s, or remove it",
			w.Size, w.Bytes, formatMebibytes(need))), true
	case claim.Exists && claim.Capacity < w.Bytes && w.Size <= claim.Capacity:
		return failedPlan(ReasonInsufficientStorage, fmt.Sprintf("the cache claim has %d bytes and the content has %d: "+
			"set spec.cache.size to at least %s",
			claim.Capacity, w.Bytes, formatMebibytes(need))), true
	}
	return Plan{}, false
}

func planFetch(claim ClaimState, job JobState, now time.Time) Plan {
	start := Plan{Action: StartFetch, Attempt: 1,
		Cause: cause.Cause{Reason: ReasonFetching, Message: "the content is being fetched"}}
	switch job.Phase {
	case JobDeleting:
		return waitingPlan(ReasonFetching, "the last fetch Job is being deleted")
	case JobSucceeded:
		return Plan{Action: MarkVerified, Cached: true,
			Cause: cause.Cause{Reason: ReasonCached, Message: "the content is complete and every byte is verified"}}
	case JobRunning:
		return planRunning(claim, job)
	case JobFailed:
		return planRetry(job, now)
	default:
		return start
	}
}

func planRunning(claim ClaimState, job JobState) Plan {
	switch {
	case job.Replaceable:
		return Plan{Action: StartFetch, Attempt: job.Attempt, Cause: cause.Cause{Reason: ReasonFetching,
			Message: "the pod could not start and is replaced: the nodes or the image are others now"}}
	case job.Reason != "":
		return waitingPlan(job.Reason, job.Message)
	case !claim.Bound:
		return waitingPlan(ReasonClaimPending, "the cache claim is not bound to a volume yet: "+
			"if it stays so, check that its storage class exists and can provision")
	default:
		return waitingPlan(ReasonFetching, "the content is being fetched")
	}
}

// planRetry starts the next attempt when its time has come.
func planRetry(job JobState, now time.Time) Plan {
	reason, message := job.Reason, job.Message
	if reason == "" {
		reason = ReasonFetchFailed
	}
	if message == "" {
		message = "the fetch Job failed without naming a cause: see the log of its pod"
	}
	p := failedPlan(reason, message)
	delay := RetryDelay(job.Attempt)
	if job.NewMirror {
		delay = FirstRetry
	}
	if left := job.FinishedAt.Add(delay).Sub(now); left > 0 {
		p.RetryAfter = left
		return p
	}
	p.Action, p.Attempt = StartFetch, job.Attempt+1
	return p
}

// RetryDelay is the time between the end of a failed attempt (from 1) and the next one.
func RetryDelay(attempt int) time.Duration {
	d := FirstRetry
	for i := 1; i < attempt && d < LastRetry; i++ {
		d *= 2
	}
	return min(d, LastRetry)
}

func wantedBytes(w Want) int64 {
	if w.Size > 0 {
		return w.Size
	}
	return Suggested(w.Bytes)
}

func percentDone(job JobState) int {
	if job.TotalBytes <= 0 {
		return -1
	}
	return int(min(99, float64(job.Bytes)/float64(job.TotalBytes)*100))
}

func waitingPlan(reason, message string) Plan {
	return Plan{Cause: cause.Cause{Reason: reason, Message: message}}
}

func failedPlan(reason, message string) Plan {
	return Plan{Failed: true, Cause: cause.Cause{Reason: reason, Message: message}}
}
