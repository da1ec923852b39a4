package endpoint_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/utils/ptr"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
)

// seated is an endpoint of a model of its own, in a namespace of its own, under a license with 3 seats of the token.
func seated(t *testing.T, token dehugv1alpha1.Hash, cid string, replicas int32) *endpointTest {
	t.Helper()
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model(func(m *dehugv1alpha1.DeHugModel) {
		m.Status.License.Seats = 3
		m.Status.Token.ID, m.Status.Token.CID = token, cid
	})
	h.Create(func(e *dehugv1alpha1.InferenceEndpoint) { e.Spec.Replicas = &replicas })
	return h
}

func (h *endpointTest) replicas() int32 {
	h.Helper()
	if d := h.Deployment(); d != nil {
		return *d.Spec.Replicas
	}
	return 0
}

func TestSeatsAreCountedOverNamespacesModelsAndNetworks(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("7", 64)), controllertest.FirstCID[:50]+"seatsbyall"
	first := seated(t, token, cid, 2)
	second := seated(t, token, cid, 3) // by a network of its own, with the same chain, contracts and licensee
	first.Reconcile()
	second.Reconcile()
	older, younger := inOrder(first, second)
	for range 2 {
		older.Reconcile()
		younger.Reconcile()
	}
	want := min(3, endpoint.DesiredReplicas(older.Endpoint()))
	if got := older.replicas(); got > want || got+younger.replicas() > 3 {
		t.Errorf("%d and %d replicas run on 3 seats", got, younger.replicas())
	}
	older.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(3)) })
	for range 2 {
		older.Reconcile()
		younger.Reconcile()
	}
	older.Reconcile()
	if surge := older.Deployment().Spec.Strategy.RollingUpdate.MaxSurge; surge.IntValue() != 0 {
		t.Errorf("a rollout of 3 replicas on 3 seats runs %s more", surge)
	}
	if older.replicas() != 3 || younger.replicas() != 0 {
		t.Errorf("%d and %d replicas: the older endpoint gets its seats", older.replicas(), younger.replicas())
	}
	younger.Expect("Ready", "False", "SeatsExceeded", "3 seats", "0 of them")
	for _, c := range younger.Endpoint().Status.Conditions {
		if strings.Contains(c.Message, older.Namespace) {
			t.Errorf("%s names another namespace: %s", c.Type, c.Message)
		}
	}
	requests := endpoint.EndpointsOfSeats(younger.Reconciler, younger.Ctx, younger.Endpoint())
	found := map[string]bool{}
	for _, r := range requests {
		found[r.Namespace] = true
	}
	if !found[older.Namespace] || !found[younger.Namespace] {
		t.Errorf("a change of one looks again at %v", requests)
	}
	older.Must(older.Client.Delete(older.Ctx, older.Endpoint()))
	older.Must(older.Client.Delete(older.Ctx, older.Deployment())) // as the garbage collector does
	if _, err := younger.Reconciler.Reconcile(younger.Ctx, ctrl.Request{NamespacedName: controllertest.ClientKey(younger.Namespace, "chat")}); err != nil {
		t.Fatal(err)
	}
	if got := younger.replicas(); got != endpoint.DesiredReplicas(younger.Endpoint()) {
		t.Errorf("%d replicas after the older endpoint is gone", got)
	}
}

func TestAnEndpointUnderDeletionHoldsItsSeats(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("9", 64)), controllertest.FirstCID[:50]+"seatsbygone"
	first := seated(t, token, cid, 3)
	second := seated(t, token, cid, 3)
	older, younger := inOrder(first, second)
	older.Reconcile()
	// As with foreground deletion: the endpoint stays until its Deployment and pods are gone.
	e := older.Endpoint()
	e.Finalizers = append(e.Finalizers, "test.dehug.io/foreground")
	older.Must(older.Client.Update(older.Ctx, e))
	older.Must(older.Client.Delete(older.Ctx, older.Endpoint()))
	younger.Reconcile()
	if got := younger.replicas(); got != 0 {
		t.Errorf("%d replicas run beside the 3 pods of an endpoint under deletion, on 3 seats", got)
	}
	e = older.Endpoint()
	e.Finalizers = nil
	older.Must(older.Client.Update(older.Ctx, e))
	older.Must(older.Client.Delete(older.Ctx, older.Deployment()))
	younger.Reconcile()
	if got := younger.replicas(); got != 3 {
		t.Errorf("%d replicas after the endpoint is gone, want 3", got)
	}
}

// inOrder returns the endpoints in the order in which they get seats. The second was made after the first.
func inOrder(first, second *endpointTest) (older, younger *endpointTest) {
	one, other := first.Endpoint(), second.Endpoint()
	if one.CreationTimestamp.Equal(&other.CreationTimestamp) && endpoint.IDOf(other) < endpoint.IDOf(one) {
		return second, first
	}
	return first, second
}

func TestLicensesOfAnotherLicenseeHaveSeatsOfTheirOwn(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("8", 64)), controllertest.FirstCID[:50]+"seatsbyone"
	first := seated(t, token, cid, 3)
	second := seated(t, token, cid, 3)
	second.account(dehugv1alpha1.Account{Licensee: "0x00000000000000000000000000000000000000ab"})
	first.Reconcile()
	second.Reconcile()
	if first.replicas() != 3 || second.replicas() != 3 {
		t.Errorf("%d and %d replicas on 3 seats each", first.replicas(), second.replicas())
	}
}

// lagging is a client whose Deployments are those of an earlier moment, as in a cache that lags.
type lagging struct {
	client.Client

	shown map[client.ObjectKey]*appsv1.Deployment
}

func (c *lagging) Get(ctx context.Context, key client.ObjectKey, o client.Object, opts ...client.GetOption) error {
	d, is := o.(*appsv1.Deployment)
	if !is {
		return c.Client.Get(ctx, key, o, opts...)
	}
	if shown := c.shown[key]; shown != nil {
		shown.DeepCopyInto(d)
		return nil
	}
	return apierrors.NewNotFound(appsv1.Resource("deployments"), key.Name)
}

func TestSeatsAreNotGivenTwiceByACacheThatLags(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("6", 64)), controllertest.FirstCID[:50]+"seatsbylag"
	first := seated(t, token, cid, 1)
	second := seated(t, token, cid, 3)
	older, younger := inOrder(first, second)
	cache := &lagging{Client: older.Reconciler.Client, shown: map[client.ObjectKey]*appsv1.Deployment{}}
	older.Reconciler.Client, younger.Reconciler = cache, older.Reconciler
	pods := func() int32 { return older.replicas() + younger.replicas() }

	younger.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(2)) })
	older.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(1)) })
	younger.Reconcile()
	older.Reconcile()
	if pods() != 3 {
		t.Fatalf("%d pods on 3 seats", pods())
	}
	// The older one asks for all, and the cache still shows that nothing runs.
	older.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(3)) })
	for range 3 {
		older.Reconcile()
		if pods() > 3 {
			t.Fatalf("%d pods on 3 seats: the cache does not show those of the younger endpoint", pods())
		}
	}
	// It shows them: the younger one gives way, and then the older one takes the seats.
	show := func() {
		for _, h := range []*endpointTest{older, younger} {
			if d := h.Deployment(); d != nil {
				cache.shown[client.ObjectKeyFromObject(d)] = d
			}
		}
	}
	for range 4 {
		show()
		younger.Reconcile()
		older.Reconcile()
		if pods() > 3 {
			t.Fatalf("%d pods on 3 seats", pods())
		}
	}
	if older.replicas() != 3 {
		t.Errorf("the older endpoint has %d of its 3 seats", older.replicas())
	}
	seats := older.Endpoint().Status.Seats
	if seats == nil || seats.Licensed != 3 || seats.Granted != 3 {
		t.Errorf("seats %+v", seats)
	}
}

func TestPodsOfAnEndpointThatIsGoneHoldItsSeats(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("5", 64)), controllertest.FirstCID[:50]+"seatsbypod"
	first := seated(t, token, cid, 3)
	second := seated(t, token, cid, 3)
	older, younger := inOrder(first, second)
	younger.Reconciler = older.Reconciler
	older.Reconcile()
	older.AddPods(cid, controllertest.Answering(), controllertest.Answering(), controllertest.Answering())
	// As with background deletion: the endpoint goes first, then its Deployment, then its pods.
	older.Must(older.Client.Delete(older.Ctx, older.Endpoint()))
	older.Must(older.Client.Delete(older.Ctx, older.Deployment()))
	younger.Reconcile()
	if got := younger.replicas(); got != 0 {
		t.Errorf("%d replicas run beside the 3 pods of an endpoint that is gone, on 3 seats", got)
	}
	var pods corev1.PodList
	older.Must(older.Client.List(older.Ctx, &pods, client.InNamespace(older.Namespace)))
	older.Must(older.Client.DeleteAllOf(older.Ctx, &corev1.Pod{}, client.InNamespace(older.Namespace), client.GracePeriodSeconds(0)))
	waiting := ctrl.Request{NamespacedName: client.ObjectKeyFromObject(younger.Endpoint())}
	for i := range pods.Items {
		gone := event.DeleteEvent{Object: &pods.Items[i]}
		if woken := endpoint.EndpointsOfEndedPod(younger.Reconciler, younger.Ctx, gone.Object); !endpoint.PodEnded().Delete(gone) ||
			!slices.Contains(woken, waiting) {
			t.Errorf("the end of pod %s wakes %v, not the endpoint that waits for its seat", pods.Items[i].Name, woken)
		}
	}
	younger.Reconcile()
	if got := younger.replicas(); got != 3 {
		t.Errorf("%d replicas after the pods are gone, want 3", got)
	}
}

func TestANewManagerCountsWhatRunsByTheAPIServer(t *testing.T) {
	token, cid := dehugv1alpha1.Hash("0x"+strings.Repeat("4", 64)), controllertest.FirstCID[:50]+"seatsbynew"
	first := seated(t, token, cid, 1)
	second := seated(t, token, cid, 3)
	older, younger := inOrder(first, second)
	for _, h := range []*endpointTest{older, younger} {
		h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(3)) })
	}
	younger.Reconcile() // by the manager before, which had not seen the older one
	had := younger.replicas()
	older.Reconciler.Client = &lagging{Client: older.Reconciler.Client}
	older.Reconcile()
	if got := older.replicas(); got+had > 3 {
		t.Errorf("%d and %d replicas on 3 seats", got, had)
	}
}
