package sim

import (
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"

	"github.com/dehug-io/dehug-operator/internal/testkit/apiserver"
)

// fault is what goes wrong with a write.
type fault string

// Faults. The empty one is none.
const (
	failBefore fault = "fails, was not made"
	failAfter  fault = "fails, was made"
	dieBefore  fault = "the manager dies before it"
	dieAfter   fault = "the manager dies after it"
)

func (f fault) asError() error {
	if f == dieBefore || f == dieAfter {
		return errDead
	}
	return apierrors.NewTimeoutError("the request did not complete within the allotted timeout", 1)
}

// faultAt decides what goes wrong with the n-th write.
func (w *World) faultAt(n int) fault {
	if f, ok := w.options.FaultAt[n]; ok {
		return f
	}
	if w.random.Float64() >= w.faulty {
		return ""
	}
	switch w.random.IntN(8) {
	case 0:
		return dieBefore
	case 1:
		return dieAfter
	case 2, 3, 4:
		return failBefore
	default:
		return failAfter
	}
}

// lagOf is how much later than it happened the manager's cache sees a change.
func (w *World) lagOf(apiserver.Event) time.Duration {
	w.seen++
	if late, ok := w.options.LateAt[w.seen]; ok {
		return late
	}
	d := time.Duration(1+w.random.IntN(20)) * time.Millisecond
	if w.random.Float64() < w.stale {
		d += time.Duration(w.random.IntN(int(maxLag/time.Millisecond))) * time.Millisecond
	}
	return d
}

// backOf is how many changes the cache of the manager that begins now is behind.
func (w *World) backOf() int {
	if w.lives++; w.lives == 1 || w.process != nil {
		return 0
	}
	return w.options.Back
}

// maxLag is how far the manager's cache is behind at most.
const maxLag = 3 * time.Second
