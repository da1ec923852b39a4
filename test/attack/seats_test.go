//go:build e2e

package attack

import (
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestSeatsAreCountedOverAllNamespaces(t *testing.T) {
	t.Parallel()
	const seats = 4 // of examples/terms/metered.yaml
	w := newAttack(t)
	first := w.newTenant("seats", nil).namespace
	var second, key string
	w.must(w.makeTenant(w.ctx, "seats-too", w.network, &second, &key))
	w.scale(first, "chat", 3)
	w.scale(second, "chat", 3)
	exceeded := false
	most := 0
	for end := time.Now().Add(25 * time.Second); time.Now().Before(end); time.Sleep(500 * time.Millisecond) {
		most = max(most, len(w.pods(first, "chat"))+len(w.pods(second, "chat")))
		for _, namespace := range []string{first, second} {
			endpoint := w.endpoint(namespace, "chat", "")
			w.must(w.client.Get(w.ctx, client.ObjectKeyFromObject(endpoint), endpoint))
			stalled := meta.FindStatusCondition(endpoint.Status.Conditions, v1alpha1.ConditionStalled)
			exceeded = exceeded || stalled != nil && stalled.Reason == v1alpha1.ReasonSeatsExceeded
		}
		if most > seats {
			t.Fatalf("%d pods on %d seats", most, seats)
		}
	}
	if most < seats || !exceeded {
		t.Errorf("at most %d pods ran on %d seats; an endpoint says that they are exceeded: %t", most, seats, exceeded)
	}
}
