package controller

import (
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func damaged(m *dehugv1alpha1.DeHugModel) {
	m.Status.Conditions = []metav1.Condition{
		holds("LicenseValid", "True", "Granted", ""), holds("Cached", "True", "Cached", ""),
		holds("ContentVerified", "False", "ContentDamaged", "tiny.gguf"), holds("Ready", "False", "ContentDamaged", "tiny.gguf"),
	}
}

func TestDamageKeepsWhatRunsAndStartsNothingNew(t *testing.T) {
	h := newEndpointTest(t)
	h.serving()
	h.model(damaged)
	h.reconcile()
	if d := h.deployment(); *d.Spec.Replicas != 1 || len(h.endpoint().Status.Routes) == 0 {
		t.Errorf("%d replicas and route %v: what runs is to stay", *d.Spec.Replicas, h.endpoint().Status.Routes)
	}
	e := h.endpoint()
	e.Spec.Replicas = ptr.To(int32(3))
	e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "example/other:2"}}}}
	h.must(h.client.Update(h.ctx, e))
	h.reconcile()
	d := h.deployment()
	if *d.Spec.Replicas != 1 || d.Spec.Template.Spec.Containers[0].Image == "example/other:2" {
		t.Errorf("pods were added or replaced on damaged bytes: %d replicas of %s", *d.Spec.Replicas, d.Spec.Template.Spec.Containers[0].Image)
	}
	h.expect("ModelReady", "False", "ModelNotReady", "tiny.gguf")

	h.model()
	h.reconcile()
	if d := h.deployment(); *d.Spec.Replicas != 3 {
		t.Errorf("%d replicas once the bytes are repaired, want 3", *d.Spec.Replicas)
	}
}

func TestNothingStartsOnDamagedBytes(t *testing.T) {
	h := newEndpointTest(t)
	h.runtime("rt", h.format)
	h.model(damaged)
	h.create()
	h.reconcile()
	h.expect("Ready", "False", "ModelNotReady", "tiny.gguf")
	h.expectKstatus("InProgress")
	if err := h.client.Get(h.ctx, clientKey(h.ns, names.Workload("chat")), &appsv1.Deployment{}); !apierrors.IsNotFound(err) {
		t.Errorf("there is a Deployment: %v", err)
	}
}
