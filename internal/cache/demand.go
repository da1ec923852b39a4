package cache

import "time"

const (
	// DefaultMirrorIdle is how long a mirror stays that is wanted no more.
	DefaultMirrorIdle = 5 * time.Minute
	// clockSkew is by how much the clocks of two managers may differ.
	clockSkew = time.Minute
)

// Demand is what the Lease of a mirror records of those that want it. Times of a manager whose clock is far ahead count
// for nothing.
type Demand struct {
	// Since is when the mirror was asked for; zero when there is no Lease. Renewed is when that was last repeated.
	Since, Renewed time.Time
}

// EndsAt is when a mirror that is not asked for again has been idle for long enough.
func (d Demand) EndsAt(idle time.Duration) time.Time { return d.Renewed.Add(idle) }

// IsCurrent reports whether the mirror is wanted.
func (d Demand) IsCurrent(idle time.Duration, now time.Time) bool {
	return !d.Since.IsZero() && now.Before(d.EndsAt(idle)) && !d.Renewed.After(now.Add(clockSkew))
}

// IsDue reports whether a fetch that wants the mirror has to ask for it, or to repeat that: two times in each idle
// time, however many want it.
func (d Demand) IsDue(idle time.Duration, now time.Time) bool {
	return !d.IsCurrent(idle, now) || now.Sub(d.Renewed) >= idle/2
}

// AskAgain is what is recorded of a mirror that is asked for now. One that was not wanted is asked for anew.
func (d Demand) AskAgain(idle time.Duration, now time.Time) Demand {
	if !d.IsCurrent(idle, now) {
		return Demand{Since: now, Renewed: now}
	}
	return Demand{Since: d.Since, Renewed: now}
}

// MirrorFacts are what the next step of a mirror depends on.
type MirrorFacts struct {
	// Exists: there is something of it.
	Exists bool
	Demand Demand
	// Serves: the content is complete and licensed, and others may take it from here.
	Serves bool
	// Frozen: nothing begins and nothing changes, because the model is suspended or its license is not known to be in
	// force.
	Frozen bool
	// Awaited: an earlier operator made it, without a Lease, and others do not have the content.
	Awaited bool
}

// MirrorStep is the next step of a mirror.
type MirrorStep uint8

// Steps.
const (
	// LeaveMirror changes nothing.
	LeaveMirror MirrorStep = iota
	// RunMirror makes it as it is to be.
	RunMirror
	// AdoptMirror records that it is wanted.
	AdoptMirror
	// RemoveMirror takes away all there is of it, and its Lease.
	RemoveMirror
)

// NextMirror decides the next step of a mirror, and when to look at it again; 0 for at the next event.
func NextMirror(f MirrorFacts, idle time.Duration, now time.Time) (MirrorStep, time.Duration) {
	left := f.Demand.EndsAt(idle).Sub(now)
	switch {
	case f.Serves && f.Demand.IsCurrent(idle, now) && f.Frozen:
		return LeaveMirror, left
	case f.Serves && f.Demand.IsCurrent(idle, now):
		return RunMirror, left
	case f.Serves && f.Exists && f.Awaited && f.Demand.Since.IsZero():
		return AdoptMirror, idle
	case f.Exists || !f.Demand.Since.IsZero():
		return RemoveMirror, 0
	default:
		return LeaveMirror, 0
	}
}
