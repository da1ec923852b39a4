package endpoint_test

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/names"
)

var tokenTwo = dehugv1alpha1.Hash("0x2" + string(controllertest.TokenOne[3:]))

// secondVersion makes the model name another version, which is cached.
func secondVersion(m *dehugv1alpha1.DeHugModel) {
	m.Status.Token.CID, m.Status.Token.ID = controllertest.SecondCID, tokenTwo
	m.Status.Cache = &dehugv1alpha1.CacheStatus{ClaimName: names.CacheClaim(controllertest.SecondCID), Path: controllertest.SecondCID}
	m.Status.License.TermsIndex = 9
}

// metered returns the token that each Service is metered under.
func (h *endpointTest) metered() map[string]dehugv1alpha1.Hash {
	h.Helper()
	out := map[string]dehugv1alpha1.Hash{}
	for _, r := range h.Endpoint().Status.Routes {
		out[r.Service] = r.TokenID
	}
	return out
}

func (h *endpointTest) hasService(name string) bool {
	h.Helper()
	err := h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, name), &corev1.Service{})
	if !apierrors.IsNotFound(err) {
		h.Must(err)
	}
	return err == nil
}

func TestUsageIsMeteredUnderTheVersionThatAnswers(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	one, two := names.VersionService("chat", controllertest.FirstCID), names.VersionService("chat", controllertest.SecondCID)
	h.Model(secondVersion)
	h.Reconcile()
	if got := h.metered(); len(got) != 1 || got[one] != controllertest.TokenOne {
		t.Errorf("metered %v while only pods of the first version run", got)
	}
	h.AddPods(controllertest.SecondCID, controllertest.NotAnswering(corev1.ContainerStatus{}))
	h.Reconcile()
	if got := h.metered(); len(got) != 2 || got[one] != controllertest.TokenOne || got[two] != tokenTwo {
		t.Errorf("metered %v while pods of both versions run", got)
	}
	if !h.hasService(one) || !h.hasService(two) {
		t.Error("a version with pods has no Service")
	}
	h.Pods(controllertest.Answering())
	h.Reconcile()
	h.Expect("Ready", "True", "Ready")
	routes := h.Endpoint().Status.Routes
	if len(routes) != 1 || routes[0].Service != two || routes[0].TokenID != tokenTwo || routes[0].TermsIndex != 9 {
		t.Errorf("routes %+v after the pods of the first version are gone", routes)
	}
	if h.hasService(one) || !h.hasService(two) {
		t.Error("the Service of a version without pods stays, or that of the one with pods is gone")
	}

	h.Model(secondVersion, func(m *dehugv1alpha1.DeHugModel) { m.Status.License.TermsIndex = 10 })
	h.Reconcile()
	if got := h.Endpoint().Status.Routes[0].TermsIndex; got != 10 {
		t.Errorf("served under terms %d after a new grant, want 10", got)
	}
}

func TestTheServiceOfAnEarlierReleaseIsReplaced(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model()
	h.Create()
	old := &corev1.Service{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "dehug-chat", Labels: map[string]string{
		names.LabelName: names.ComponentServer, names.LabelEndpoint: "chat", names.LabelManagedBy: names.ManagedBy},
		OwnerReferences: []metav1.OwnerReference{*metav1.NewControllerRef(h.Endpoint(), endpoint.Kind)}},
		Spec: corev1.ServiceSpec{Ports: []corev1.ServicePort{{Port: 80}}}}
	h.Must(h.Client.Create(h.Ctx, old))
	h.Reconcile()
	if h.hasService("dehug-chat") || !h.hasService(names.VersionService("chat", controllertest.FirstCID)) {
		t.Error("the Service of all versions stays, or there is none of the version")
	}
}

// account replaces the network by one of another account, which cannot change in place.
func (h *endpointTest) account(account dehugv1alpha1.Account) *dehugv1alpha1.DeHugNetwork {
	h.Helper()
	network := controllertest.Network("net-" + h.Namespace)
	h.Must(h.Client.Delete(h.Ctx, network))
	network = controllertest.Network("net-" + h.Namespace)
	network.Spec.Account = account
	h.Must(h.Client.Create(h.Ctx, network))
	return network
}

func TestTheRouteNamesWhoPaysAndWhoServes(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	network := h.account(dehugv1alpha1.Account{
		Licensee: "0x00000000000000000000000000000000000000Ab", Provider: "0x00000000000000000000000000000000000000Cd"})
	read := func(licensee dehugv1alpha1.Address) func(*dehugv1alpha1.DeHugModel) {
		return func(m *dehugv1alpha1.DeHugModel) { m.Status.License.Licensee = licensee }
	}
	h.Model(read(controllertest.Licensee))
	h.Reconcile()
	if got := h.Endpoint().Status.Routes[0].Payer; got != endpoint.CanonicalAddress(controllertest.Licensee) {
		t.Errorf("payer %s before the license of the new account was read", got)
	}
	h.Model(read(network.Spec.Account.Licensee))
	h.Reconcile()
	got := h.Endpoint().Status.Routes[0]
	if got.Payer != "0x00000000000000000000000000000000000000ab" || got.Provider != "0x00000000000000000000000000000000000000cd" {
		t.Errorf("route %+v", got)
	}
	h.Must(h.Client.Delete(h.Ctx, network))
	h.Reconcile()
	if len(h.Endpoint().Status.Routes) != 1 {
		t.Error("a network that is gone takes the routes with it")
	}
}
