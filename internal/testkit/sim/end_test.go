package sim

import (
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// expectEnd checks that all is as the chain says in the end, and that nothing more is written.
func (w *World) expectEnd() {
	w.faulty = 0
	if w.process == nil {
		w.letPass(time.Minute)
	}
	w.letPass(3 * time.Minute)
	for _, t := range w.tokens {
		w.expectToken(t)
	}
	w.expectRest()
	if w.failed == "" {
		w.process.endLife()
		w.beginManager()
		w.letPass(2 * time.Minute)
		w.expectRest()
	}
}

// expectToken checks that a licensed model is served and another one is not.
func (w *World) expectToken(t *token) {
	e := w.oracle.endpointOf(t)
	ready := e != nil && meta.IsStatusConditionTrue(e.Status.Conditions, dehugv1alpha1.ConditionReady)
	pods, routed, claim := w.oracle.readyPods(t), w.oracle.isRouted(t), w.claimOf(t)
	_, status := w.chain.Truth(chain.Finalized, t.id, licensee)
	isOver := script.IsDenied(status)
	switch {
	case e == nil:
		w.recordFailure("the endpoint %s is gone", t.object)
	case !isOver && (!ready || !routed || pods != int(t.replicas)):
		w.recordFailure("%s is licensed, and in the end Ready is %v, routed %v, with %d pods: %+v", t.object, ready, routed,
			pods, e.Status.Conditions)
	case !isOver && (claim == nil || claim.Annotations[names.AnnotationVerifiedCID] == ""):
		w.recordFailure("%s is licensed, and in the end its cache is gone or not verified", t.object)
	case isOver:
		w.expectEnded(t, routed, claim)
	}
}

// expectEnded checks that a model whose license is over is not served, and what became of its cache.
func (w *World) expectEnded(t *token, routed bool, claim *corev1.PersistentVolumeClaim) {
	switch {
	case routed || len(w.oracle.podsServing(t)) > 0:
		w.recordFailure("%s is not licensed, and in the end routed is %v, with %d pods", t.object, routed,
			len(w.oracle.podsServing(t)))
	case t.cache == dehugv1alpha1.RetainDelete && claim != nil:
		w.recordFailure("%s is not licensed, and in the end its cache is there", t.object)
	case t.cache == dehugv1alpha1.RetainKeep && claim == nil:
		w.recordFailure("%s is not licensed any more, and its cache, which is to be kept, is gone", t.object)
	}
}

func (w *World) claimOf(t *token) *corev1.PersistentVolumeClaim {
	for _, o := range w.server.Objects("PersistentVolumeClaim") {
		if o.GetNamespace() == t.namespace && o.GetLabels()[names.LabelCID] == t.cid {
			return o.(*corev1.PersistentVolumeClaim)
		}
	}
	return nil
}

// resyncs is how many of the manager's rounds are without a write at rest.
const resyncs = 10

// expectRest checks that nothing is written but the newest blocks in the network's status.
func (w *World) expectRest() {
	before := map[string]int{}
	for effect, n := range w.effects {
		before[effect] = n
	}
	w.letPass(resyncs * w.resync * 3 / 2)
	for effect, n := range w.effects {
		if effect != "patch status of DeHugNetwork" && n != before[effect] {
			w.recordFailure("at rest there were %d writes: %s", n-before[effect], effect)
		}
	}
}
