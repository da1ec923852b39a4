package controller

import (
	"errors"
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// keeper returns the keeper's objects of a version; nil for those that do not exist.
func (h *modelTest) keeper(id license.Hash) (*appsv1.Deployment, *corev1.Service, *networkingv1.NetworkPolicy) {
	h.Helper()
	cid := ipld.CIDFromDigest(id)
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

// TestAKilledPassIsFinishedByTheNext cuts the life of a model off after each of its writes in turn.
func TestAKilledPassIsFinishedByTheNext(t *testing.T) {
	for cut := int64(1); ; cut++ {
		h := newModelTest(t)
		h.create()
		left := cut
		h.fail = func() error {
			if left--; left == 0 {
				return errors.New("the manager was killed")
			}
			return nil
		}
		pass := func() {
			request := ctrl.Request{NamespacedName: clientKey(h.ns, "tiny")}
			if _, err := h.r.Reconcile(h.ctx, request); err != nil {
				h.r.Progress = NewProgress(h.now) // what was in memory is gone
				h.reconcile()
			}
		}
		pass()
		h.finish("", "")
		pass()
		h.expect("Ready", "True", "Ready")
		if d, s, p := h.keeper(versionOne); d == nil || s == nil || p == nil {
			t.Errorf("killed at write %d, the keeper is not complete", cut)
		}
		if len(h.jobs()) != 0 {
			t.Errorf("killed at write %d, a Job is left", cut)
		}
		before := h.writes.Load()
		h.reconcile()
		if got := h.writes.Load() - before; got != 0 {
			t.Errorf("killed at write %d, it does not come to rest: %d writes", cut, got)
		}
		h.leave()
		if left > 0 {
			if cut < 8 {
				t.Errorf("a life has only %d writes", cut)
			}
			return
		}
	}
}
