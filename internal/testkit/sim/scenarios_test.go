package sim

import (
	"context"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/internal/chain/chaintest/script"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// scenario is a piece of the life of one model and its endpoint, in a world where nothing goes wrong but one thing.
type scenario struct {
	name string
	// token changes the one of newToken.
	token func(*token)
	limit int64
	// before is what leads to the piece, and act the piece; act includes the time until all is done.
	before, act func(*World)
	// state is the reason of the endpoint's Ready in the end; empty when there is no endpoint.
	state string
	// fetches is how many fetches are started in all.
	fetches int
}

// Pieces of time.
const (
	untilReady = 3 * time.Minute
	// untilFinal is how long a revocation takes until it is final, and what follows is done.
	untilFinal = (script.FinalLag+4)*blockTime + 6*time.Minute
)

var scenarios = []scenario{
	{name: "a model and its endpoint become ready", act: func(w *World) {
		w.letPass(untilReady)
	}, state: "Ready", fetches: 1},
	{name: "a new version rolls out", before: becomeReady, act: func(w *World) {
		w.publishVersion(1)
		w.letPass(10 * time.Minute)
	}, state: "Ready", fetches: 2},
	{name: "a license is revoked", before: becomeReady, act: (*World).revokeAndWait, state: "Stopped", fetches: 1},
	{name: "a license is revoked, and the cache goes", token: func(t *token) { t.cache = dehugv1alpha1.RetainDelete },
		before: becomeReady, act: (*World).revokeAndWait, state: "Stopped", fetches: 1},
	{name: "a license is restored", before: func(w *World) {
		becomeReady(w)
		w.revokeAndWait()
	}, act: func(w *World) {
		w.changeLicense(w.tokens[0])
		w.letPass(untilFinal)
	}, state: "Ready", fetches: 1},
	{name: "a cache is lost", before: becomeReady, act: func(w *World) {
		w.tokens[0].isWithdrawn = true
		w.deleteObject(w.claimOf(w.tokens[0]))
		w.letPass(untilReady)
		w.deletePods()
		w.letPass(untilReady)
	}, state: "Ready", fetches: 2},
	{name: "a cache is evicted", limit: 1, token: func(t *token) { t.retain = dehugv1alpha1.RetainKeep },
		before: becomeReady, act: func(w *World) {
			w.withdrawAll()
			w.letPass(20 * time.Minute)
		}, fetches: 1},
	{name: "a model is deleted", before: becomeReady, act: func(w *World) {
		w.tokens[0].isWithdrawn = true
		w.deleteObject(w.modelOf(w.tokens[0]))
		w.letPass(10 * time.Minute)
	}, state: "Stopped", fetches: 1},
	{name: "an endpoint grows and shrinks", before: becomeReady, act: func(w *World) {
		w.tokens[0].isWithdrawn = true
		for _, replicas := range []int32{3, 1} {
			e := w.oracle.endpointOf(w.tokens[0])
			e.Spec.Replicas = &replicas
			w.mustWrite(w.hands.Update(context.Background(), e))
			w.letPass(untilReady)
		}
	}, state: "Ready", fetches: 1},
	{name: "the chain is silent", before: becomeReady, act: func(w *World) {
		w.setNodes(func(int) (script.Mode, int) { return script.Refuses, 0 })
		w.letPass(2 * time.Hour)
		w.healNodes()
		w.letPass(untilReady)
	}, state: "Ready", fetches: 1},
	{name: "a namespace is deleted while the chain is silent", before: becomeReady, act: func(w *World) {
		w.setNodes(func(int) (script.Mode, int) { return script.Refuses, 0 })
		w.letPass(time.Minute)
		w.tokens[0].isWithdrawn = true
		w.deleteObject(&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: w.tokens[0].namespace}})
		w.letPass(5 * time.Minute)
		w.healNodes()
		w.letPass(5 * time.Minute)
	}, fetches: 1},
}

func becomeReady(w *World) { w.letPass(untilReady) }

func (w *World) revokeAndWait() {
	w.changeLicense(w.tokens[0])
	w.letPass(untilFinal)
}

// publishVersion publishes another version of the first token's name, and grants a license for it.
func (w *World) publishVersion(i int) {
	t := newToken(i)
	first := w.tokens[0]
	t.name, t.namespace, t.object, t.replicas = first.name, first.namespace, first.object, first.replicas
	first.isWithdrawn = true // the other one takes its place
	w.publishToken(t)
}

func (w *World) modelOf(t *token) *dehugv1alpha1.DeHugModel {
	return &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: t.namespace, Name: t.object}}
}

// deleteObject deletes an object as a user does.
func (w *World) deleteObject(o client.Object) {
	w.mustWrite(w.hands.Delete(context.Background(), o))
}

// deletePods deletes the pods that serve.
func (w *World) deletePods() {
	for _, o := range w.server.Objects("Pod") {
		if o.GetLabels()[names.LabelEndpoint] != "" {
			w.endPod(o.(*corev1.Pod))
		}
	}
}

// withdrawAll deletes the first token's model and endpoint.
func (w *World) withdrawAll() {
	t := w.tokens[0]
	t.isWithdrawn = true
	if e := w.oracle.endpointOf(t); e != nil {
		w.deleteObject(e)
	}
	w.deleteObject(w.modelOf(t))
}
