package rollout

import (
	"time"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
)

// CanaryPolicy is how a new version is judged.
type CanaryPolicy struct {
	// Weight is the share of requests in percent.
	Weight int32
	// MinRequests and MinDuration are what a version must have answered, and for how long.
	MinRequests int64
	MinDuration time.Duration
	// MaxErrors is the largest share of errors, in hundredths of a percent.
	MaxErrors int64
	// Automatic says that a version that was judged good is promoted.
	Automatic bool
	// Digest identifies the policy.
	Digest string
}

// CanaryInput is everything that the next step of a canary depends on.
type CanaryInput struct {
	Now time.Time
	// Policy is nil when the endpoint has another strategy.
	Policy *CanaryPolicy
	// Endpoint is the endpoint's namespace and name.
	Endpoint string
	// Base is what Decide depends on: Deployed in it is about the stable version.
	Base Input
	// Target is the content that the model names, Stable the one that the endpoint's workload is made of.
	Target, Stable string
	// StableCompleted says that every stable pod is as its workload says.
	StableCompleted bool
	// FormerUnlimited says that the license of the stable version is known to bound no replicas.
	FormerUnlimited bool
	// Tried identifies what would be tried.
	Tried string
	// Deadline is how long pods may take to be ready.
	Deadline time.Duration
	// Last is the canary so far; nil when there is none.
	Last *dehugv1alpha1.CanaryStatus
	// Observed is the canary's workload.
	Observed CanaryObserved
	// Outcomes are the gateways' counts of the trial in Last.
	Outcomes []Outcomes
}

// CanaryObserved is what there is of a canary's workload.
type CanaryObserved struct {
	// Exists says whether there is one, CID what it is made of.
	Exists bool
	CID    string
	// Replicas that it asks for; Ready and Pods are those of its pods that serve Target and answer, and all that there
	// are, also those that are ending.
	Replicas, Ready, Pods int32
	// License is the one of CID, and EndedAt when it ended.
	License License
	EndedAt time.Time
	// Problem is what keeps its pods from answering, for good; nil when nothing does.
	Problem *cause.Cause
}

// CanaryPlan is what to do about a new version.
type CanaryPlan struct {
	// Status is what is written of it; nil when there is nothing to tell.
	Status *dehugv1alpha1.CanaryStatus
	// Stable is the plan for the stable workload.
	Stable Plan
	// Apply says that the canary's workload is to be made as the spec says.
	Apply bool
	// Replicas that the canary's workload is to have; a workload without any is deleted.
	Replicas int32
	// Withheld are the contents that no request may be sent to yet, or any more.
	Withheld []string
	// RequeueAfter is when the plan changes by itself; zero when it does not.
	RequeueAfter time.Duration
}

// RecountAfter is how soon the gateways' counts are read again while a version is judged.
const RecountAfter = 10 * time.Second

// Outcomes are what one gateway has counted for a trial since it started.
type Outcomes struct {
	// Gateway is its name, and Run what changes each time that it starts.
	Gateway, Run string
	// Requests that pods of the trial answered, and how many of them with an error.
	Requests, Errors int64
}

// isNew reports whether what would be tried was not tried yet.
func (in CanaryInput) isNew() bool {
	last := in.Last
	return last == nil || last.Tried != in.Tried || last.Step == dehugv1alpha1.CanaryPromoted ||
		last.Step == dehugv1alpha1.CanaryRolledBack && last.JudgedBy != in.Policy.Digest
}

// isRolledBack reports whether what would be tried has failed already.
func (in CanaryInput) isRolledBack() bool {
	return !in.isNew() && in.Last.Step == dehugv1alpha1.CanaryRolledBack
}

// moveTo begins a step, unless it has begun already.
func moveTo(s *dehugv1alpha1.CanaryStatus, step dehugv1alpha1.CanaryStep, now time.Time) {
	if s.Step != step {
		s.Step, s.Since.Time = step, now
	}
}
