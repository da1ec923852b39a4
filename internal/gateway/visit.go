package gateway

import (
	"time"

	"github.com/dehug-io/dehug-operator/internal/gateway/pick"
)

// target is a backend of an endpoint.
type target struct {
	endpoint *Endpoint
	backend  *Backend
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
