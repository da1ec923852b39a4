package gateway

import (
	"sync/atomic"
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

// Backend is one pod's address and how it does. It outlives snapshots.
type Backend struct {
	// Address is host:port.
	Address string
	// Route is what requests that this pod answers are metered under.
	Route    *Route
	inflight atomic.Int64
	state    atomic.Pointer[pick.State]
}

// unknown is the state of a pod that nobody asked yet.
var unknown pick.State

func (b *Backend) pickView() pick.View {
	return pick.View{State: b.pickState(), Inflight: b.inflight.Load()}
}

func (b *Backend) pickState() *pick.State {
	if state := b.state.Load(); state != nil {
		return state
	}
	return &unknown
}

// updateState replaces what is known of the pod, and reports whether that ejects it.
func (b *Backend) updateState(next func(pick.State) pick.State) (ejected bool) {
	for {
		old := b.state.Load()
		before := unknown
		if old != nil {
			before = *old
		}
		after := next(before)
		if b.state.CompareAndSwap(old, &after) {
			return after.Ejected() && !before.Ejected()
		}
	}
}

// fate says how a pod did with one request.
type fate int

const (
	// fateOpen says nothing about the pod: the caller left, or was refused for what it asked.
	fateOpen fate = iota
	fateSucceeded
	fateBusy
	fateFailed
)

// visit is one request at one pod.
type visit struct {
	target
	kind  pick.Kind
	begun time.Time
	fate  fate
	ended bool
}

// beginVisit counts a request in; the caller calls end when it is over.
func (t target) beginVisit(kind pick.Kind, now time.Time) *visit {
	t.backend.inflight.Add(1)
	return &visit{target: t, kind: kind, begun: now}
}

// recordAnswer records that the pod began a good answer.
func (v *visit) recordAnswer(now time.Time) {
	v.backend.updateState(func(s pick.State) pick.State { return s.Answered(v.kind, v.begun, now) })
}

// endVisit counts the request out, once, and reports whether the pod is ejected for how it did.
func (v *visit) endVisit(now time.Time) (ejected bool) {
	if v.ended {
		return false
	}
	v.ended = true
	v.backend.inflight.Add(-1)
	return v.fate != fateOpen && v.backend.updateState(func(s pick.State) pick.State {
		switch v.fate {
		case fateSucceeded:
			return s.Succeeded(now)
		case fateBusy:
			return s.Busy(v.kind, now)
		default:
			return s.Failed(v.begun, now)
		}
	})
}

// target is a backend of an endpoint.
type target struct {
	endpoint *Endpoint
	backend  *Backend
}

func targetsOf(endpoints []*Endpoint) []target {
	var out []target
	for _, e := range endpoints {
		for _, b := range e.Backends {
			out = append(out, target{endpoint: e, backend: b})
		}
	}
	return out
}
