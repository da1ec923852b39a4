package controller

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
	"github.com/dehug-io/dehug-operator/internal/testkit"
)

// keeper returns the keeper's objects of a version; nil for those that do not exist.
func (h *modelTest) keeper(id license.Hash) (*appsv1.Deployment, *corev1.Service, *networkingv1.NetworkPolicy) {
	h.Helper()
	cid := content.CIDFromDigest(id)
	key := clientKey(h.ns, names.Keeper(cid, names.CacheClaim(cid)))
	d, s, p := &appsv1.Deployment{}, &corev1.Service{}, &networkingv1.NetworkPolicy{}
	if h.missing(key, d) {
		d = nil
	}
	if h.missing(key, s) {
		s = nil
	}
	if h.missing(key, p) {
		p = nil
	}
	return d, s, p
}

func (h *modelTest) missing(key client.ObjectKey, o client.Object) bool {
	h.Helper()
	err := h.client.Get(h.ctx, key, o)
	if !apierrors.IsNotFound(err) {
		h.must(err)
	}
	return apierrors.IsNotFound(err) || o.GetDeletionTimestamp() != nil
}

// keeperUp does what the Deployment controller does once the keeper answers.
func (h *modelTest) keeperUp(id license.Hash) {
	h.Helper()
	d, _, _ := h.keeper(id)
	d.Status.Replicas, d.Status.ReadyReplicas, d.Status.AvailableReplicas, d.Status.UpdatedReplicas = 1, 1, 1, 1
	h.must(h.client.Status().Update(h.ctx, d))
}

// neighbour is the same model in another namespace of the same cluster.
func (h *modelTest) neighbour() *modelTest {
	h.Helper()
	n := &modelTest{T: h.T, ctx: h.ctx, client: h.client, ns: testkit.StartEnv(h.T).Namespace(h.T), now: h.now,
		chain: h.chain, content: h.content, reports: h.reports, events: h.events, r: h.r}
	h.Cleanup(n.leave)
	network := testNetwork("net-" + n.ns)
	n.must(n.client.Create(n.ctx, network))
	n.checked(network, nil)
	return n
}

func TestACompleteContentHasAKeeper(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	if d, _, _ := h.keeper(versionOne); d != nil {
		t.Error("there is a keeper before there is a content")
	}
	h.finish("", "")
	h.reconcile()
	d, s, p := h.keeper(versionOne)
	if d == nil || s == nil || p == nil {
		t.Fatal("the keeper is not complete")
	}
	for _, o := range []client.Object{d, s, p} {
		refs := o.GetOwnerReferences()
		if len(refs) != 1 || refs[0].UID != h.model().UID || *refs[0].BlockOwnerDeletion {
			t.Errorf("%T is owned by %+v, want the model, without blocking its deletion", o, refs)
		}
	}
	if got := d.Spec.Template.Spec.Volumes[0].PersistentVolumeClaim.ClaimName; got != h.claim(versionOne).Name {
		t.Errorf("the keeper mounts %s", got)
	}
	before := h.writes.Load()
	h.reconcile()
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("%d writes for a keeper that did not change", got)
	}
}

func TestKeeperPodIsAdmittedUnderTheRestrictedProfile(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	namespace := &corev1.Namespace{}
	h.must(h.client.Get(h.ctx, clientKey("", h.ns), namespace))
	namespace.Labels["pod-security.kubernetes.io/enforce"] = "restricted"
	h.must(h.client.Update(h.ctx, namespace))
	d, _, _ := h.keeper(versionOne)
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "keeper", Labels: d.Spec.Template.Labels}, Spec: d.Spec.Template.Spec}
	if err := h.client.Create(h.ctx, pod, client.DryRunAll); err != nil {
		t.Errorf("the keeper pod is refused: %v", err)
	}
}

func TestKeeperGoesWhenItIsNotWanted(t *testing.T) {
	tests := map[string]func(*modelTest){
		"the licence ended": func(h *modelTest) {
			h.chain.facts[versionOne] = modelFacts(versionOne, license.StatusRevoked)
		},
		"nothing to do for it": func(h *modelTest) {
			h.change(func(s *modelSpec) {
				s.Cache.Mirror, s.Cache.ScrubInterval = dehugv1alpha1.MirrorOff, &metav1.Duration{}
			})
		},
		"the claim is being deleted": func(h *modelTest) { h.must(h.client.Delete(h.ctx, h.claim(versionOne))) },
		"another version is in use": func(h *modelTest) {
			h.chain.newest = versionTwo
			h.reconcile()
			h.finish("", "")
		},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.cached()
			change(h)
			h.reconcile()
			if d, s, p := h.keeper(versionOne); d != nil || s != nil || p != nil {
				t.Errorf("left: Deployment %t, Service %t, NetworkPolicy %t", d != nil, s != nil, p != nil)
			}
		})
	}
}

func TestAnUnsharedKeeperScrubsOnly(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	h.change(func(s *modelSpec) { s.Cache.Mirror = dehugv1alpha1.MirrorOff })
	h.reconcile()
	d, s, p := h.keeper(versionOne)
	if d == nil || p == nil || s != nil {
		t.Fatalf("Deployment %t, NetworkPolicy %t, Service %t; want the first two", d != nil, p != nil, s != nil)
	}
	if len(p.Spec.Ingress) != 1 || admits(p, h.ns) {
		t.Error("others are let in")
	}
}

func TestModelsOfOneClaimShareItsKeeper(t *testing.T) {
	h := newModelTest(t)
	h.cached()
	second := h.model().DeepCopy()
	second.ObjectMeta = metav1.ObjectMeta{Namespace: h.ns, Name: "zweite"}
	second.Spec.Cache.ScrubInterval = &metav1.Duration{Duration: time.Hour}
	h.must(h.client.Create(h.ctx, second))
	again := func() {
		for range 2 {
			_, err := h.r.Reconcile(h.ctx, ctrl.Request{NamespacedName: client.ObjectKeyFromObject(second)})
			h.must(err)
			h.reconcile()
		}
	}
	again()
	d, _, _ := h.keeper(versionOne)
	if len(d.OwnerReferences) != 2 {
		t.Errorf("%d owners, want both models", len(d.OwnerReferences))
	}
	if args := strings.Join(d.Spec.Template.Spec.Containers[0].Args, " "); !strings.Contains(args, "--scrub-interval 24h0m0s") {
		t.Errorf("the younger model decided: %s", args)
	}
	before := h.writes.Load()
	again()
	if got := h.writes.Load() - before; got != 0 {
		t.Errorf("the two models write %d times at steady state", got)
	}
}

func TestASecondNamespaceFetchesFromTheFirst(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	n := h.neighbour()
	n.create()
	n.reconcile()
	n.expect("LicenseValid", "True", "Granted")
	n.expect("Ready", "False", "Fetching", "another cache of this cluster")
	if len(n.jobs()) != 0 {
		t.Fatal("the second namespace fetches while the first does")
	}
	if n.last.RequeueAfter <= 0 || n.last.RequeueAfter > cache.Patience+time.Second {
		t.Errorf("it looks again after %s", n.last.RequeueAfter)
	}

	h.finish("", "")
	h.reconcile()
	_, _, policy := h.keeper(versionOne)
	if !admits(policy, n.ns) || admits(policy, "stranger") {
		t.Errorf("the keeper's policy is %+v", policy.Spec.Ingress)
	}
	n.reconcile()
	if len(n.jobs()) != 0 {
		t.Fatal("the second namespace does not wait for the keeper to answer")
	}
	h.keeperUp(versionOne)
	n.reconcile()
	jobs := n.jobs()
	if len(jobs) != 1 {
		t.Fatalf("%d fetch Jobs, want 1", len(jobs))
	}
	cid := content.CIDFromDigest(versionOne)
	mirror := "http://" + names.Keeper(cid, names.CacheClaim(cid)) + "." + h.ns + ".svc:8080"
	args := strings.Join(jobs[0].Spec.Template.Spec.Containers[0].Args, " ")
	if !strings.Contains(args, "--mirror "+mirror+" --source http://gateway") {
		t.Errorf("the fetch asks %s, want the mirror %s first", args, mirror)
	}
	if !slices.Contains(n.content.asked.Mirrors, mirror) {
		t.Errorf("the manager looked at the content through %+v, without the mirror", n.content.asked)
	}
}

func TestWaitingForTheFirstIsBounded(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	n := h.neighbour()
	n.create()
	n.reconcile()
	uid := h.jobs()[0].UID
	h.now = h.now.Add(time.Minute)
	h.r.Progress.Moved(uid, 1000, h.now)
	h.now = h.now.Add(cache.Patience - time.Second)
	n.reconcile()
	if len(n.jobs()) != 0 {
		t.Fatal("it does not wait for a fetch that makes progress")
	}
	h.r.Progress.Moved(uid, 1000, h.now)
	h.now = h.now.Add(2 * time.Second)
	n.reconcile()
	if len(n.jobs()) != 1 {
		t.Error("it waits for a fetch that brings nothing")
	}
}

func TestAFailedFetchIsNotWaitedFor(t *testing.T) {
	h := newModelTest(t)
	h.create()
	h.reconcile()
	h.finish("ContentUnavailable", "no source has it")
	h.reconcile()
	n := h.neighbour()
	n.create()
	n.reconcile()
	if len(n.jobs()) != 1 {
		t.Error("it waits for a fetch that failed")
	}
}

func TestOfManyThatAskAtOnceOneFetches(t *testing.T) {
	h := newModelTest(t)
	spaces := []*modelTest{h, h.neighbour(), h.neighbour(), h.neighbour()}
	for _, n := range spaces {
		n.create()
	}
	var group sync.WaitGroup
	for _, n := range spaces {
		group.Add(1)
		go func() {
			defer group.Done()
			if _, err := h.r.Reconcile(h.ctx, ctrl.Request{NamespacedName: clientKey(n.ns, "tiny")}); err != nil {
				t.Error(err)
			}
		}()
	}
	group.Wait()
	var all []batchv1.Job
	for _, n := range spaces {
		all = append(all, n.jobs()...)
	}
	if len(all) != 1 {
		t.Errorf("%d fetches go outside, want 1", len(all))
	}
	// And nobody waits for ever: without any progress each of them goes.
	h.now = h.now.Add(cache.MaxWait(contentBytes) + time.Second)
	for _, n := range spaces {
		n.reconcile()
		if len(n.jobs()) != 1 {
			t.Error("a namespace waits beyond the bound")
		}
	}
}
