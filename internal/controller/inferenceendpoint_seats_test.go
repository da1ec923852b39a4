package controller

import (
	"strings"
	"testing"

	ctrl "sigs.k8s.io/controller-runtime"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

// seated is an endpoint of a model of its own, in a namespace of its own, under a license with 3 seats of the token.
func seated(t *testing.T, token dehugv1alpha1.Hash, cid string, replicas int32) *endpointTest {
	t.Helper()
	h := newEndpointTest(t)
	h.runtime("rt", h.format)
	h.model(func(m *dehugv1alpha1.DeHugModel) {
		m.Status.License.Seats = 3
		m.Status.Token.ID, m.Status.Token.CID = token, cid
	})
	h.create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = &replicas })
	return h
}

func (h *endpointTest) replicas() int32 {
	h.Helper()
	if d := h.deployment(); d != nil {
		return *d.Spec.Replicas
	}
	return 0
}

func TestSeatsAreCountedOverNamespacesModelsAndNetworks(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("7", 64)), firstCID[:50]+"seatsbyall"
	first := seated(t, token, cid, 2)
	second := seated(t, token, cid, 3) // by a network of its own, with the same chain, contracts and licensee
	first.reconcile()
	second.reconcile()
	older, younger := inOrder(first, second)
	for range 2 {
		older.reconcile()
		younger.reconcile()
	}
	want := min(3, desiredReplicas(older.endpoint()))
	if got := older.replicas(); got > want || got+younger.replicas() > 3 {
		t.Errorf("%d and %d replicas run on 3 seats", got, younger.replicas())
	}
	older.change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = pointerTo(int32(3)) })
	for range 2 {
		older.reconcile()
		younger.reconcile()
	}
	older.reconcile()
	if surge := older.deployment().Spec.Strategy.RollingUpdate.MaxSurge; surge.IntValue() != 0 {
		t.Errorf("a rollout of 3 replicas on 3 seats runs %s more", surge)
	}
	if older.replicas() != 3 || younger.replicas() != 0 {
		t.Errorf("%d and %d replicas: the older endpoint gets its seats", older.replicas(), younger.replicas())
	}
	younger.expect("Ready", "False", "SeatsExceeded", "3 seats", "0 of them")
	for _, c := range younger.endpoint().Status.Conditions {
		if strings.Contains(c.Message, older.ns) {
			t.Errorf("%s names another namespace: %s", c.Type, c.Message)
		}
	}
	requests := younger.r.endpointsOfSeats(younger.ctx, younger.endpoint())
	found := map[string]bool{}
	for _, r := range requests {
		found[r.Namespace] = true
	}
	if !found[older.ns] || !found[younger.ns] {
		t.Errorf("a change of one looks again at %v", requests)
	}
	older.must(older.client.Delete(older.ctx, older.endpoint()))
	if _, err := younger.r.Reconcile(younger.ctx, ctrl.Request{NamespacedName: clientKey(younger.ns, "chat")}); err != nil {
		t.Fatal(err)
	}
	if got := younger.replicas(); got != desiredReplicas(younger.endpoint()) {
		t.Errorf("%d replicas after the older endpoint is gone", got)
	}
}

func TestAnEndpointUnderDeletionHoldsItsSeats(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("9", 64)), firstCID[:50]+"seatsbygone"
	first := seated(t, token, cid, 3)
	second := seated(t, token, cid, 3)
	older, younger := inOrder(first, second)
	older.reconcile()
	// As with foreground deletion: the endpoint stays until its Deployment and pods are gone.
	e := older.endpoint()
	e.Finalizers = append(e.Finalizers, "test.dehug.io/foreground")
	older.must(older.client.Update(older.ctx, e))
	older.must(older.client.Delete(older.ctx, older.endpoint()))
	younger.reconcile()
	if got := younger.replicas(); got != 0 {
		t.Errorf("%d replicas run beside the 3 pods of an endpoint under deletion, on 3 seats", got)
	}
	e = older.endpoint()
	e.Finalizers = nil
	older.must(older.client.Update(older.ctx, e))
	younger.reconcile()
	if got := younger.replicas(); got != 3 {
		t.Errorf("%d replicas after the endpoint is gone, want 3", got)
	}
}

// inOrder returns the endpoints in the order in which they get seats. The second was made after the first.
func inOrder(first, second *endpointTest) (older, younger *endpointTest) {
	one, other := first.endpoint(), second.endpoint()
	if one.CreationTimestamp.Equal(&other.CreationTimestamp) && idOf(other) < idOf(one) {
		return second, first
	}
	return first, second
}

func TestLicensesOfAnotherLicenseeHaveSeatsOfTheirOwn(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("8", 64)), firstCID[:50]+"seatsbyone"
	first := seated(t, token, cid, 3)
	second := seated(t, token, cid, 3)
	second.account(dehugv1alpha1.Account{Licensee: "0x00000000000000000000000000000000000000ab"})
	first.reconcile()
	second.reconcile()
	if first.replicas() != 3 || second.replicas() != 3 {
		t.Errorf("%d and %d replicas on 3 seats each", first.replicas(), second.replicas())
	}
}
