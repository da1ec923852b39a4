package endpoint_test

import (
	"testing"

	networkingv1 "k8s.io/api/networking/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

func (h *endpointTest) policy(name string) (*networkingv1.NetworkPolicy, error) {
	h.Helper()
	p := &networkingv1.NetworkPolicy{}
	return p, h.Client.Get(h.Ctx, client.ObjectKey{Namespace: h.Namespace, Name: name}, p)
}

func (h *endpointTest) expectIsolated(when string) {
	h.Helper()
	p, err := h.policy(names.Isolation)
	if err != nil || !rollout.IsolationStands(p, "dehug-system") {
		h.Errorf("%s the servers of the namespace are not isolated: %v, %+v", when, err, p.Spec)
	}
}

func TestAPolicyThatSomebodyOpensIsClosedAgain(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.expectIsolated("at first")
	p, err := h.policy(names.Isolation)
	h.Must(err)
	p.Spec.Ingress = []networkingv1.NetworkPolicyIngressRule{{}}
	h.Must(h.Client.Update(h.Ctx, p))
	h.Reconcile()
	h.expectIsolated("after it was opened")
}

// TestAPolicyThatWasThereBeforeIsNoWayRound: who may create NetworkPolicies makes one of the name that is open.
func TestAPolicyThatWasThereBeforeIsNoWayRound(t *testing.T) {
	h := newEndpointTest(t)
	h.Must(h.Client.Create(h.Ctx, &networkingv1.NetworkPolicy{
		ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: names.Isolation},
		Spec:       networkingv1.NetworkPolicySpec{Ingress: []networkingv1.NetworkPolicyIngressRule{{}}},
	}))
	h.Serving()
	h.expectIsolated("after an open one was there")
}

func TestThePolicyGoesWithTheLastEndpoint(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	other := &dehugv1alpha1.InferenceEndpoint{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "other"},
		Spec: dehugv1alpha1.InferenceEndpointSpec{ModelRef: h.Endpoint().Spec.ModelRef}}
	h.Must(h.Client.Create(h.Ctx, other))
	h.Must(h.Client.Delete(h.Ctx, h.Endpoint()))
	h.Reconcile()
	h.expectIsolated("while another endpoint is there")
	h.Must(h.Client.Delete(h.Ctx, other))
	h.Reconcile()
	if _, err := h.policy(names.Isolation); !apierrors.IsNotFound(err) {
		t.Errorf("the policy of a namespace without endpoints stays: %v", err)
	}
}

func TestThePolicyOfAnEarlierOperatorGoesOnceTheNamespaceHasItsOwn(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	yes := true
	e := h.Endpoint()
	owner := metav1.OwnerReference{APIVersion: dehugv1alpha1.GroupVersion.String(), Kind: "InferenceEndpoint", Name: e.Name,
		UID: e.UID, Controller: &yes}
	former := rollout.Isolation(h.Namespace, "dehug-system")
	former.Name, former.OwnerReferences = names.Workload(e.Name), []metav1.OwnerReference{owner}
	h.Must(h.Client.Create(h.Ctx, former))
	h.Reconcile()
	if _, err := h.policy(former.Name); !apierrors.IsNotFound(err) {
		t.Errorf("the policy of the endpoint alone stays: %v", err)
	}
	h.expectIsolated("after an upgrade")
}
