package endpoint_test

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
)

func TestOnlyTheNamespacesLabelPermitsMoreThanRestricted(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model()
	h.Create(func(e *dehugv1alpha1.InferenceEndpoint) {
		e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{HostNetwork: true}}
	})
	h.Reconcile()
	h.Expect("Ready", "False", "InvalidTemplate", "hostNetwork", "dehug.io/pod-security=baseline")
	label := func(key, value string) {
		ns := &corev1.Namespace{}
		h.Must(h.Client.Get(h.Ctx, controllertest.ClientKey("", h.Namespace), ns))
		metav1.SetMetaDataLabel(&ns.ObjectMeta, key, value)
		h.Must(h.Client.Update(h.Ctx, ns))
	}
	label("pod-security.kubernetes.io/enforce", "privileged")
	h.Reconcile()
	h.Expect("Ready", "False", "InvalidTemplate", "hostNetwork")
	label("dehug.io/pod-security", "privileged")
	h.Reconcile()
	h.Expect("Ready", "False", "Progressing")
	if !h.Deployment().Spec.Template.Spec.HostNetwork {
		t.Error("the admin's word for the namespace is not taken")
	}
}

func TestNoTemplateMountsAModelsClaim(t *testing.T) {
	h := newEndpointTest(t)
	h.Runtime("rt", h.Format)
	h.Model()
	other := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: h.Namespace, Name: "other"}, Spec: dehugv1alpha1.DeHugModelSpec{
		NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.Namespace}, Model: "bob/other", Cache: dehugv1alpha1.CacheSpec{ExistingClaim: "weights"}}}
	h.Must(h.Client.Create(h.Ctx, other))
	h.Create(func(e *dehugv1alpha1.InferenceEndpoint) {
		e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Volumes: []corev1.Volume{{Name: "w", VolumeSource: corev1.VolumeSource{
			PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: "weights"}}}}}}
	})
	h.Reconcile()
	h.Expect("Ready", "False", "InvalidTemplate", "claim weights", "read-only")
}
