package endpoint_test

import (
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
)

func damaged(m *dehugv1alpha1.DeHugModel) {
	m.Status.Conditions = []metav1.Condition{
		controllertest.NewCondition("LicenseValid", "True", "Granted", ""), controllertest.NewCondition("Cached", "True", "Cached", ""),
		controllertest.NewCondition("ContentVerified", "False", "ContentDamaged", "tiny.gguf"), controllertest.NewCondition("Ready", "False", "ContentDamaged", "tiny.gguf"),
	}
}

func TestDamageKeepsWhatRunsAndStartsNothingNew(t *testing.T) {
	h := newEndpointTest(t)
	h.Serving()
	h.Model(damaged)
	h.Reconcile()
	if d := h.Deployment(); *d.Spec.Replicas != 1 || len(h.Endpoint().Status.Routes) == 0 {
		t.Errorf("%d replicas and route %v: what runs is to stay", *d.Spec.Replicas, h.Endpoint().Status.Routes)
	}
	e := h.Endpoint()
	e.Spec.Replicas = ptr.To(int32(3))
	e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "example/other:2"}}}}
	h.Must(h.Client.Update(h.Ctx, e))
	h.Reconcile()
	d := h.Deployment()
	if *d.Spec.Replicas != 1 || d.Spec.Template.Spec.Containers[0].Image == "example/other:2" {
		t.Errorf("pods were added or replaced on damaged bytes: %d replicas of %s", *d.Spec.Replicas, d.Spec.Template.Spec.Containers[0].Image)
	}
	h.Expect("ModelReady", "False", "ModelNotReady", "tiny.gguf")

	h.Model()
	h.Reconcile()
	if d := h.Deployment(); *d.Spec.Replicas != 3 {
		t.Errorf("%d replicas once the bytes are repaired, want 3", *d.Spec.Replicas)
	}
}

func TestNothingStartsOnDamagedBytes(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model(damaged)
	h.Create()
	h.Reconcile()
	h.Expect("Ready", "False", "ModelNotReady", "tiny.gguf")
	h.ExpectKstatus("InProgress")
	if err := h.Client.Get(h.Ctx, controllertest.ClientKey(h.Namespace, names.Workload("chat")), &appsv1.Deployment{}); !apierrors.IsNotFound(err) {
		t.Errorf("there is a Deployment: %v", err)
	}
}
