package sim

import (
	"context"
	"time"

	"k8s.io/apimachinery/pkg/types"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// settleTime is how long a request may hang that was made while nodes did not answer.
const settleTime = 12 * time.Second

// bindsFrom is when what must happen behind a proof can begin to happen: with the proof, nodes that tell of it and a
// manager that is alive. It is in the future while there is none.
func (o *oracle) bindsFrom(r *record) time.Time {
	if r.since.IsZero() || o.healthySince.IsZero() || o.world.process == nil {
		return time.Now().Add(time.Hour)
	}
	from := r.since
	for _, t := range []time.Time{o.healthySince.Add(settleTime), o.world.process.began.Add(settleTime)} {
		if t.After(from) {
			from = t
		}
	}
	return from
}

// stopWithin is how long traffic may go on behind a proof: one block and 2 s, and what the world's own troubles take.
func (w *World) stopWithin() time.Duration {
	within := blockTime + 2*time.Second
	if w.stale > 0 {
		within += 2 * maxLag
	}
	for _, late := range w.options.LateAt { // the end of a license may be what is seen late
		within += late
	}
	if w.faulty > 0 {
		within += 15 * time.Second // failed writes are tried again, later each time
	}
	return within
}

// checkBounds looks whether what must have happened has.
func (o *oracle) checkBounds() {
	for _, t := range o.world.tokens {
		r := o.records[t]
		if r == nil {
			continue
		}
		late := time.Since(o.bindsFrom(r))
		if late > o.world.stopWithin() && o.isRouted(t) {
			o.world.recordFailure("%s has traffic %s behind the proof that its license is over", t.object, late)
		}
		end := o.world.stopWithin() + t.grace + endTakes + 2*kubernetesEvery + 2*maxLag
		if n := len(o.podsServing(t)); late > end && n > 0 {
			o.world.recordFailure("%s has %d pods %s behind the proof that its license is over, with a grace period of %s",
				t.object, n, late, t.grace)
		}
	}
}

func (o *oracle) endpointOf(t *token) *dehugv1alpha1.InferenceEndpoint {
	e := &dehugv1alpha1.InferenceEndpoint{}
	if err := o.world.hands.Get(context.Background(), t.objectKey(), e); err != nil {
		return nil
	}
	return e
}

func (o *oracle) isRouted(t *token) bool {
	e := o.endpointOf(t)
	return e != nil && len(e.Status.Routes) > 0
}

func (t *token) objectKey() types.NamespacedName {
	return types.NamespacedName{Namespace: t.namespace, Name: t.object}
}
