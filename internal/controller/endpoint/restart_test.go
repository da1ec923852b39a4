package endpoint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/controller/endpoint"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// restart replaces the reconciler by one that remembers nothing.
func restart(h *controllertest.EndpointTest) {
	old := h.Reconciler
	h.Reconciler = &endpoint.Reconciler{
		Client: old.Client, Live: old.Live, ModelsOf: old.ModelsOf, Now: old.Now, GatewayURL: old.GatewayURL,
		SystemNamespace: old.SystemNamespace, ProgressDeadline: old.ProgressDeadline,
	}
}

func TestARestartedOperatorWritesNothing(t *testing.T) {
	h := controllertest.NewEndpointTest(t)
	h.Runtime("llama", h.Format)
	h.Model()
	h.Create()
	h.Reconcile()
	h.Pods(controllertest.Answering())
	for range 3 {
		h.Reconcile()
	}
	restart(h)
	h.Writes.Store(0)
	for range 3 {
		h.Reconcile()
	}
	if n := h.Writes.Load(); n != 0 {
		t.Errorf("a restarted operator made %d writes, want none", n)
	}

	// What somebody changed while no operator ran is mended.
	d := h.Deployment()
	d.Spec.Template.Spec.Containers[0].Image = "other:1"
	h.Must(h.Client.Update(h.Ctx, d))
	restart(h)
	h.Reconcile()
	if image := h.Deployment().Spec.Template.Spec.Containers[0].Image; image != "llama:1" {
		t.Errorf("the image is %s", image)
	}
}

// TestANewOperatorRestartsNothing begins with what an operator left that recorded nothing and spread no pods.
func TestANewOperatorRestartsNothing(t *testing.T) {
	h := controllertest.NewEndpointTest(t)
	h.Runtime("llama", h.Format)
	h.Model()
	h.Create()
	h.Reconcile()
	d := h.Deployment()
	delete(d.Annotations, names.AnnotationBehavior)
	delete(d.Annotations, names.AnnotationTemplate)
	d.Spec.Template.Spec.TopologySpreadConstraints = nil
	h.Must(h.Client.Update(h.Ctx, d))
	before := h.Deployment().Spec.Template

	restart(h)
	h.Reconcile()
	if diff := cmp.Diff(before, h.Deployment().Spec.Template); diff != "" {
		t.Errorf("the upgrade changes the pods (-before +after):\n%s", diff)
	}
	if got := h.Deployment().Annotations[names.AnnotationBehavior]; got != "1" {
		t.Errorf("behavior %q is recorded, want 1", got)
	}
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(2)) })
	h.Reconcile()
	if diff := cmp.Diff(before, h.Deployment().Spec.Template); diff != "" {
		t.Errorf("another replica changes the pods (-before +after):\n%s", diff)
	}
	h.Writes.Store(0)
	restart(h)
	h.Reconcile()
	if n := h.Writes.Load(); n != 0 {
		t.Errorf("a restarted operator made %d writes, want none", n)
	}
	h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) {
		s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{NodeSelector: map[string]string{"disk": "fast"}}}
	})
	h.Reconcile()
	changed := h.Deployment()
	if changed.Annotations[names.AnnotationBehavior] != "3" || len(changed.Spec.Template.Spec.TopologySpreadConstraints) != 2 {
		t.Errorf("pods that change anyway are of behavior %q", changed.Annotations[names.AnnotationBehavior])
	}
}
