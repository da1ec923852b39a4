// Package rollout decides how an InferenceEndpoint runs and builds its objects. It reads and writes nothing itself.
package rollout

import (
	"slices"
	"time"
)

// License says what is known of the right to serve.
type License int

// License states. Only LicenseEnded stops what runs, and only LicenseValid starts anything: unknown is neither.
const (
	LicenseUnknown License = iota
	LicenseValid
	LicenseEnded
)

// State is what an endpoint does.
type State string

// States.
const (
	// StateWaiting: nothing runs, because the model was never ready or its license never known to be valid.
	StateWaiting State = "Waiting"
	// StateServing: the workload follows the spec.
	StateServing State = "Serving"
	// StateHolding: the model is not ready just now or its license not known, so what runs continues as it is.
	StateHolding State = "Holding"
	// StateDraining: no new request is routed, those in flight may end.
	StateDraining State = "Draining"
	// StateStopped: nothing may run any more.
	StateStopped State = "Stopped"
)

// Input is everything that a plan depends on.
type Input struct {
	// Now is the time of the decision.
	Now time.Time
	// ModelExists and ModelReady describe the model that the endpoint serves.
	ModelExists, ModelReady bool
	// License to serve the version that the model names, and Deployed to serve the one that the workload is made of: they
	// are about the same version unless a change was held or is not carried out.
	License, Deployed License
	// EndedAt is when the license of the deployed version ended; zero when that was not recorded.
	EndedAt time.Time
	// FormerEndedAt is when the license of a version ended that only pods of an older workload serve; zero when none did.
	FormerEndedAt time.Time
	// Grace between the end of the license and the end of the last pod.
	Grace time.Duration
	// Termination is how long a pod may take to end.
	Termination time.Duration
	// Desired replicas, as the user asks.
	Desired int32
	// Seats that the license leaves to this endpoint; nil means without limit.
	Seats *int64
	// Suspended endpoints keep what runs; only the end of the license changes it.
	Suspended bool
	// Observed is what there is.
	Observed Observed
}

// Observed is what there is of an endpoint's workload.
type Observed struct {
	// Exists says whether there is a workload.
	Exists bool
	// Replicas that the workload asks for, that are ready to answer, and that exist in any state.
	Replicas, Ready, Pods int32
	// Ending are pods that were told to end and have not yet.
	Ending int32
	// Routed says whether the gateway has the endpoint now.
	Routed bool
	// UnroutedSince is when it was taken from the gateway; zero while it is routed or never was.
	UnroutedSince time.Time
}

// Plan is what to do.
type Plan struct {
	State State
	// Apply says that the workload is to be made as the spec says.
	Apply bool
	// Replicas that the workload is to have.
	Replicas int32
	// Routed says whether the gateway may send requests.
	Routed bool
	// SeatsExceeded says that the user asked for more replicas than the license has seats for.
	SeatsExceeded bool
	// Held says that the workload stays at the version that it is made of, while a new one is tried or after it failed.
	Held bool
	// Hurry says that no pod of an older version may wait for a new one to be ready.
	Hurry bool
	// RequeueAfter is when the plan changes by itself; zero when it does not.
	RequeueAfter time.Duration
}

// Decide returns the plan for an endpoint. It is the same for the same input.
func Decide(in Input) Plan {
	switch {
	case !in.ModelExists:
		return planEnd(in)
	case followsSpec(in):
		return planServe(in)
	case in.Deployed == LicenseEnded:
		return planEnd(in)
	default:
		return planHold(in)
	}
}

// requirement is one thing that must hold before a workload follows the spec.
type requirement struct {
	name  string
	holds func(in Input) bool
}

// requirements are all of them.
var requirements = []requirement{
	{RequiresModel, func(in Input) bool { return in.ModelExists }},
	{RequiresReadyModel, func(in Input) bool { return in.ModelReady }},
	{RequiresLicense, func(in Input) bool { return in.License == LicenseValid }},
	{RequiresNoSuspend, func(in Input) bool { return !in.Suspended }},
}

// What must hold before a workload follows the spec, in words.
const (
	RequiresModel      = "the model exists"
	RequiresReadyModel = "the model is ready"
	RequiresLicense    = "the license of the version that the model names is valid"
	RequiresNoSuspend  = "the endpoint is not suspended"
	// RequiresDeployed is about what runs already: its license has not ended.
	RequiresDeployed = "the license of what runs has not ended"
	// RequiresSeats is about how many replicas there may be.
	RequiresSeats = "the license has a seat for each replica"
)

// followsSpec reports whether the workload follows the spec.
func followsSpec(in Input) bool {
	return !slices.ContainsFunc(requirements, func(r requirement) bool { return !r.holds(in) })
}

// planServe follows the spec. What is left of a version whose license ended is gone when its grace period is over.
func planServe(in Input) Plan {
	replicas, exceeded := boundBySeats(in)
	p := Plan{
		State: StateServing, Apply: true, Replicas: replicas, SeatsExceeded: exceeded,
		Routed: replicas > 0 && in.Observed.Ready > 0,
	}
	if !in.FormerEndedAt.IsZero() {
		p.RequeueAfter = max(0, in.leftOf(in.FormerEndedAt))
		p.Hurry = p.RequeueAfter == 0
	}
	return p
}

// leftOf is how long pods may go on after a license ended, so that the last one ends with the grace period.
func (in Input) leftOf(ended time.Time) time.Duration {
	return ended.Add(in.Grace - min(in.Grace, in.Termination)).Sub(in.Now)
}

// planEnd drains what runs and stops it once the grace period is over.
func planEnd(in Input) Plan {
	if !in.Observed.Exists && !in.ModelExists {
		return Plan{State: StateWaiting}
	}
	if in.Observed.Exists && in.Observed.Replicas > 0 {
		if left := in.leftOf(endedAt(in)); left > 0 {
			return Plan{State: StateDraining, Replicas: in.Observed.Replicas, RequeueAfter: left}
		}
	}
	if in.Observed.Pods+in.Observed.Ending > 0 {
		return Plan{State: StateDraining} // the last pods end what is in flight
	}
	return Plan{State: StateStopped}
}

// endedAt is when the grace period began: with the end of the license, or when that was not recorded, with the end of
// routing.
func endedAt(in Input) time.Time {
	switch {
	case in.Deployed == LicenseEnded && !in.EndedAt.IsZero():
		return in.EndedAt
	case !in.Observed.Routed && !in.Observed.UnroutedSince.IsZero():
		return in.Observed.UnroutedSince
	default:
		return in.Now
	}
}

// planHold keeps what runs as it is; it may become fewer, never more.
func planHold(in Input) Plan {
	if !in.Observed.Exists {
		return Plan{State: StateWaiting}
	}
	replicas := in.Observed.Replicas
	if !in.Suspended {
		replicas = min(replicas, in.Desired)
	}
	routed := in.ModelReady || in.Observed.Routed
	return Plan{State: StateHolding, Replicas: replicas, Routed: routed && replicas > 0 && in.Observed.Ready > 0}
}

// boundBySeats bounds the desired replicas by the license's seats.
func boundBySeats(in Input) (replicas int32, exceeded bool) {
	if in.Seats == nil || int64(in.Desired) <= *in.Seats {
		return in.Desired, false
	}
	return int32(max(0, *in.Seats)), true //nolint:gosec // smaller than Desired, which is an int32
}
