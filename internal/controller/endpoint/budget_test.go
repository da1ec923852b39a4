package endpoint_test

import (
	"testing"

	policyv1 "k8s.io/api/policy/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

// budget returns the endpoint's PodDisruptionBudget, nil when there is none.
func budget(h *controllertest.EndpointTest) *policyv1.PodDisruptionBudget {
	h.Helper()
	b := &policyv1.PodDisruptionBudget{}
	err := h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: "dehug-chat"}, b)
	h.Must(client.IgnoreNotFound(err))
	if err != nil {
		return nil
	}
	return b
}

func replicas(n int32) func(*dehugv1alpha1.InferenceEndpointSpec) {
	return func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(n) }
}

func TestSeveralPodsHaveADisruptionBudget(t *testing.T) {
	h := controllertest.NewEndpointTest(t)
	h.Runtime("llama", h.Format)
	h.Model()
	h.Create()
	h.Reconcile()
	if budget(h) != nil {
		t.Fatal("one pod has a budget, which keeps nodes from being drained or nothing up")
	}
	h.Change(replicas(3))
	h.Reconcile()
	first := budget(h)
	if first == nil || !metav1.IsControlledBy(first, h.Endpoint()) || first.Spec.MaxUnavailable.IntValue() != 1 {
		t.Fatalf("budget %+v of three pods", first)
	}
	h.Reconcile()
	h.Writes.Store(0)
	h.Reconcile()
	if n := h.Writes.Load(); n != 0 {
		t.Errorf("%d writes while nothing changes", n)
	}

	h.Must(h.Client.Delete(h.Ctx, first))
	h.Reconcile()
	if budget(h) == nil {
		t.Error("a budget that somebody deleted is not made again")
	}
	changed := budget(h)
	changed.Spec.MaxUnavailable.IntVal = 3
	h.Must(h.Client.Update(h.Ctx, changed))
	h.Reconcile()
	if got := budget(h).Spec.MaxUnavailable.IntValue(); got != 1 {
		t.Errorf("a budget that somebody changed lets %d pods go", got)
	}

	h.Change(replicas(1))
	h.Reconcile()
	if budget(h) != nil {
		t.Error("the budget outlives the second pod")
	}
}

// TestADisruptionBudgetIsOneWrite compares the lives of endpoints with one pod and with two.
func TestADisruptionBudgetIsOneWrite(t *testing.T) {
	life := func(n int32) int64 {
		h := controllertest.NewEndpointTest(t)
		h.Runtime("llama", h.Format)
		h.Model()
		h.Create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = ptr.To(n) })
		h.Writes.Store(0)
		for range 4 {
			h.Reconcile()
		}
		return h.Writes.Load()
	}
	if one, two := life(1), life(2); two != one+1 {
		t.Errorf("one pod takes %d writes, two take %d, want one more", one, two)
	}
}

func TestADrainedEndpointHasNoBudget(t *testing.T) {
	h := controllertest.NewEndpointTest(t)
	h.Runtime("llama", h.Format)
	h.Model()
	h.Create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = ptr.To(int32(2)) })
	h.Reconcile()
	if budget(h) == nil {
		t.Fatal("two pods have no budget")
	}
	h.Model(func(m *dehugv1alpha1.DeHugModel) {
		ended := metav1.NewTime(h.Now.Add(-m.Spec.OnRevoked.GracePeriod.Duration * 2))
		m.Status.License.EndedAt = &ended
		m.Status.Conditions = []metav1.Condition{
			controllertest.NewCondition("LicenseValid", "False", "LicenseRevoked", "revoked"),
			controllertest.NewCondition("Ready", "False", "LicenseRevoked", "revoked"),
		}
	})
	for range 3 {
		h.Reconcile()
	}
	if got := *h.Deployment().Spec.Replicas; got != 0 || budget(h) != nil {
		t.Errorf("%d replicas and the budget %v after the license", got, budget(h))
	}
}
