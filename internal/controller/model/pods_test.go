package model_test

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

// setNetwork changes the spec of the model's network.
func (h *modelTest) setNetwork(f func(*dehugv1alpha1.DeHugNetworkSpec)) {
	h.Helper()
	network := &dehugv1alpha1.DeHugNetwork{}
	h.Must(h.Client.Get(h.Ctx, client.ObjectKey{Name: "net-" + h.Namespace}, network))
	f(&network.Spec)
	h.Must(h.Client.Update(h.Ctx, network))
}

func TestPodsRunAsNetworkAndModelSay(t *testing.T) {
	h := newModelTest(t)
	h.setNetwork(func(n *dehugv1alpha1.DeHugNetworkSpec) {
		n.Cache = dehugv1alpha1.CachePods{
			Placement: &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"pool": "cpu"}, PriorityClassName: "batch"},
			Resources: dehugv1alpha1.CacheResources{Fetch: dehugv1alpha1.PodResources{
				Limits: corev1.ResourceList{"memory": resource.MustParse("2Gi")}}},
			ImagePullSecrets:   []dehugv1alpha1.ObjectReference{{Name: "registry"}},
			ServiceAccountName: "fetcher",
		}
	})
	h.Create(func(m *dehugv1alpha1.DeHugModelSpec) {
		m.Cache.Placement = &dehugv1alpha1.PodPlacement{NodeSelector: map[string]string{"pool": "gpu"}}
	})
	h.Reconcile()
	expect := func(what string, p corev1.PodSpec) {
		h.Helper()
		if p.NodeSelector["pool"] != "gpu" || p.PriorityClassName != "batch" || p.ServiceAccountName != "fetcher" ||
			len(p.ImagePullSecrets) != 1 || p.ImagePullSecrets[0].Name != "registry" {
			t.Errorf("%s: %+v", what, p)
		}
	}
	job := h.Jobs()[0]
	expect("the fetch", job.Spec.Template.Spec)
	if got := job.Spec.Template.Spec.Containers[0].Resources.Limits.Memory().String(); got != "2Gi" {
		t.Errorf("the fetch is limited to %s", got)
	}
	h.Finish("", "")
	h.Reconcile()
	mirror, _, _ := h.Mirror(controllertest.VersionOne)
	expect("the mirror", mirror.Spec.Template.Spec)
	before := h.Writes.Load()
	h.Reconcile()
	if got := h.Writes.Load() - before; got != 0 {
		t.Errorf("%d writes while nothing changes", got)
	}
}

// TestAModelTakesNoPrivilegeThroughItsPods: priority and accounts are the admin's to give.
func TestAModelTakesNoPrivilegeThroughItsPods(t *testing.T) {
	h := newModelTest(t)
	h.Create(func(m *dehugv1alpha1.DeHugModelSpec) { m.Cache.ServiceAccountName = "cluster-admin" })
	h.Reconcile()
	h.Expect("Cached", "False", "NotPermitted", "spec.cache.serviceAccountName is cluster-admin", "spec.models.serviceAccountNames")
	h.Expect("Stalled", "True", "NotPermitted")
	if n := len(h.Jobs()); n != 0 {
		t.Fatalf("%d Jobs for what is not permitted", n)
	}
	h.setNetwork(func(n *dehugv1alpha1.DeHugNetworkSpec) { n.Models.ServiceAccountNames = []string{"cluster-admin"} })
	h.Reconcile()
	if n := len(h.Jobs()); n != 1 {
		t.Fatalf("%d Jobs once the account is permitted", n)
	}
	h.Finish("", "")
	h.Reconcile()
	before, _, _ := h.Mirror(controllertest.VersionOne)

	h.Change(func(m *dehugv1alpha1.DeHugModelSpec) {
		m.Cache.Placement = &dehugv1alpha1.PodPlacement{PriorityClassName: "first"}
	})
	h.Reconcile()
	h.Expect("Ready", "True", "Ready", "spec.cache.placement.priorityClassName is first", "spec.models.priorityClassNames")
	after, _, _ := h.Mirror(controllertest.VersionOne)
	if after.Generation != before.Generation {
		t.Error("the mirror follows what is not permitted")
	}
}
