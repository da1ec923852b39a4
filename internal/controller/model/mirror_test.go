package model_test

import (
	"errors"
	"testing"

	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cache"
	"github.com/dehug-io/dehug-operator/internal/controller/cachereport"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/license"
)

func TestAWantedContentHasAMirror(t *testing.T) {
	h := newModelTest(t)
	h.Create()
	h.Reconcile()
	if d, _, _ := h.Mirror(controllertest.VersionOne); d != nil {
		t.Error("there is a mirror before there is a content")
	}
	h.Finish("", "")
	h.Reconcile()
	h.WantMirror(controllertest.VersionOne)
	d, s, p := h.Mirror(controllertest.VersionOne)
	if d == nil || s == nil || p == nil {
		t.Fatal("the mirror is not complete")
	}
	for _, o := range []client.Object{d, s, p} {
		refs := o.GetOwnerReferences()
		if len(refs) != 1 || refs[0].UID != h.Model().UID || *refs[0].BlockOwnerDeletion {
			t.Errorf("%T is owned by %+v, want the model, without blocking its deletion", o, refs)
		}
	}
	if got := d.Spec.Template.Spec.Volumes[0].PersistentVolumeClaim.ClaimName; got != h.Claim(controllertest.VersionOne).Name {
		t.Errorf("the mirror mounts %s", got)
	}
	before := h.Writes.Load()
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes for a mirror that did not change", got)
	}
}

func TestMirrorPodIsAdmittedUnderTheRestrictedProfile(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	namespace := &corev1.Namespace{}
	h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", h.Namespace), namespace))
	namespace.Labels["pod-security.kubernetes.io/enforce"] = "restricted"
	h.Must(h.Client.Update(h.Ctx, namespace))
	h.WantMirror(controllertest.VersionOne)
	d, _, _ := h.Mirror(controllertest.VersionOne)
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "mirror", Labels: d.Spec.Template.Labels}, Spec: d.Spec.Template.Spec}
	if err := h.Client.Create(h.Ctx, pod, client.DryRunAll); err != nil {
		t.Errorf("the mirror pod is refused: %v", err)
	}
}

func TestMirrorGoesWhenItIsNotWanted(t *testing.T) {
	tests := map[string]func(*modelTest){
		"the license ended": func(h *modelTest) {
			h.Chain.Known[controllertest.VersionOne] = controllertest.ModelFacts(controllertest.VersionOne, license.StatusRevoked)
		},
		"it is not shared any more": func(h *modelTest) {
			h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.Mirror = dehugv1alpha1.MirrorOff })
		},
		"it was idle for long enough": func(h *modelTest) { h.Now = h.Now.Add(cache.DefaultMirrorIdle) },
		"it was idle, and the model is suspended": func(h *modelTest) {
			h.Now = h.Now.Add(cache.DefaultMirrorIdle)
			h.Change(func(s *dehugv1alpha1.DeHugModelSpec) { s.Suspend = true })
		},
		"the claim is being deleted": func(h *modelTest) { h.Must(h.Client.Delete(h.Ctx, h.Claim(controllertest.VersionOne))) },
		"another version is in use": func(h *modelTest) {
			h.Chain.Newest = controllertest.VersionTwo
			h.Reconcile()
			h.Finish("", "")
		},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			h := newModelTest(t)
			h.Cached()
			h.WantMirror(controllertest.VersionOne)
			if d, _, _ := h.Mirror(controllertest.VersionOne); d == nil {
				t.Fatal("there is no mirror that could go")
			}
			change(h)
			h.Reconcile()
			if d, s, p := h.Mirror(controllertest.VersionOne); d != nil || s != nil || p != nil {
				t.Errorf("left: Deployment %t, Service %t, NetworkPolicy %t", d != nil, s != nil, p != nil)
			}
			if n := len(leases(h)); n != 0 {
				t.Errorf("%d Leases are left", n)
			}
			before := h.Writes.Load()
			h.Reconcile()
			if got := h.Writes.Load() - before; got != 0 {
				t.Errorf("%d writes at rest", got)
			}
		})
	}
}

// leases lists the Leases of the namespace.
func leases(h *modelTest) []coordinationv1.Lease {
	h.Helper()
	var list coordinationv1.LeaseList
	h.Must(h.Client.List(h.Ctx, &list, client.InNamespace(h.Namespace)))
	return list.Items
}

func TestAnUnsharedContentHasNoMirror(t *testing.T) {
	h := newModelTest(t)
	h.Cached(func(s *dehugv1alpha1.DeHugModelSpec) { s.Cache.Mirror = dehugv1alpha1.MirrorOff })
	h.WantMirror(controllertest.VersionOne)
	if d, s, p := h.Mirror(controllertest.VersionOne); d != nil || s != nil || p != nil {
		t.Error("what is not shared has a mirror")
	}
}

func TestModelsOfOneClaimShareItsMirror(t *testing.T) {
	h := newModelTest(t)
	h.Cached()
	second := h.Model().DeepCopy()
	second.ObjectMeta = metav1.ObjectMeta{Namespace: h.Namespace, Name: "zweite"}
	h.Must(h.Client.Create(h.Ctx, second))
	again := func() {
		for range 2 {
			_, err := h.Reconciler.Reconcile(h.Ctx, ctrl.Request{NamespacedName: client.ObjectKeyFromObject(second)})
			h.Must(err)
			h.Reconcile()
		}
	}
	again()
	h.WantMirror(controllertest.VersionOne)
	again()
	d, _, _ := h.Mirror(controllertest.VersionOne)
	if len(d.OwnerReferences) != 2 {
		t.Errorf("%d owners, want both models", len(d.OwnerReferences))
	}
	before := h.Writes.Load()
	again()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("the two models write %d times at steady state", got)
	}
}

// TestAKilledPassIsFinishedByTheNext cuts the life of a model off after each of its writes in turn.
func TestAKilledPassIsFinishedByTheNext(t *testing.T) {
	for cut := int64(1); ; cut++ {
		h := newModelTest(t)
		h.Create()
		left := cut
		h.FailWrite = func() error {
			if left--; left == 0 {
				return errors.New("the manager was killed")
			}
			return nil
		}
		pass := func() {
			request := ctrl.Request{NamespacedName: controllertest.ClientKey(h.Namespace, "tiny")}
			if _, err := h.Reconciler.Reconcile(h.Ctx, request); err != nil {
				h.Reconciler.Progress = cachereport.NewProgress(h.Now) // what was in memory is gone
				h.Reconcile()
			}
		}
		pass()
		h.Finish("", "")
		pass()
		h.Expect("Ready", "True", "Ready")
		h.AskForMirror(controllertest.VersionOne)
		pass()
		if d, s, p := h.Mirror(controllertest.VersionOne); d == nil || s == nil || p == nil {
			t.Errorf("killed at write %d, the mirror is not complete", cut)
		}
		h.Now = h.Now.Add(cache.DefaultMirrorIdle)
		pass()
		if d, s, p := h.Mirror(controllertest.VersionOne); d != nil || s != nil || p != nil || len(leases(h)) != 0 {
			t.Errorf("killed at write %d, an idle mirror is left", cut)
		}
		if len(h.Jobs()) != 0 {
			t.Errorf("killed at write %d, a Job is left", cut)
		}
		before := h.Writes.Load()
		h.Reconcile()
		if got := h.Writes.Load() - before; got != 0 {
			t.Errorf("killed at write %d, it does not come to rest: %d writes", cut, got)
		}
		h.Leave()
		if left > 0 {
			if cut < 14 {
				t.Errorf("a life has only %d writes", cut)
			}
			return
		}
	}
}
