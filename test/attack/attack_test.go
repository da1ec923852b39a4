//go:build e2e

package attack

import (
	"context"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// attack is one test in the arena.
type attack struct {
	*testing.T
	ctx context.Context
	field
}

func newAttack(t *testing.T) *attack {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Minute)
	t.Cleanup(cancel)
	return &attack{T: t, ctx: ctx, field: arena}
}

func (w *attack) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// create makes objects that go with the test.
func (w *attack) create(objects ...client.Object) {
	w.Helper()
	for _, object := range objects {
		w.must(w.client.Create(w.ctx, object))
		w.Cleanup(func() { _ = w.client.Delete(context.Background(), object) })
	}
}

func (w *attack) expect(object client.Object, conditionType string, status metav1.ConditionStatus, reason string) metav1.Condition {
	w.Helper()
	condition, err := demo.WaitCondition(w.ctx, object, conditionType, status, reason, time.Minute)
	w.must(err)
	return condition
}

func (w *attack) eventually(what string, limit time.Duration, done func(context.Context) (bool, error)) {
	w.Helper()
	if err := demo.WaitFor(w.ctx, limit, done); err != nil {
		w.Fatalf("waiting until %s: %v", what, err)
	}
}

// pods are the serving pods of an endpoint that are not being deleted, by UID.
func (w *attack) pods(namespace, endpoint string) map[string]corev1.Pod {
	w.Helper()
	var list corev1.PodList
	w.must(w.client.List(w.ctx, &list, client.InNamespace(namespace), client.MatchingLabels{"dehug.io/endpoint": endpoint}))
	pods := map[string]corev1.Pod{}
	for _, pod := range list.Items {
		if pod.DeletionTimestamp.IsZero() {
			pods[string(pod.UID)] = pod
		}
	}
	return pods
}

// staysReady fails when an endpoint is not Ready, or has other pods than before, at any time for so long.
func (w *attack) staysReady(namespace, name string, limit time.Duration) {
	w.Helper()
	before := w.pods(namespace, name)
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(500 * time.Millisecond) {
		endpoint := &v1alpha1.InferenceEndpoint{}
		w.must(w.client.Get(w.ctx, client.ObjectKey{Namespace: namespace, Name: name}, endpoint))
		if !meta.IsStatusConditionTrue(endpoint.Status.Conditions, v1alpha1.ConditionReady) {
			w.Fatalf("%s/%s is not Ready any more: %+v", namespace, name, meta.FindStatusCondition(endpoint.Status.Conditions, v1alpha1.ConditionReady))
		}
		after := w.pods(namespace, name)
		for uid := range before {
			if _, still := after[uid]; !still {
				w.Fatalf("%s/%s lost a pod", namespace, name)
			}
		}
	}
}
