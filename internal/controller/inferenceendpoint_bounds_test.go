package controller

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
)

func TestOnlyTheNamespacesLabelPermitsMoreThanRestricted(t *testing.T) {
	h := newEndpointTest(t)
	h.runtime("rt", h.format)
	h.model()
	h.create(func(e *dehugv1alpha1.InferenceEndpoint) {
		e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{HostNetwork: true}}
	})
	h.reconcile()
	h.expect("Ready", "False", "InvalidTemplate", "hostNetwork", "dehug.io/pod-security=baseline")
	label := func(key, value string) {
		ns := &corev1.Namespace{}
		h.must(h.client.Get(h.ctx, clientKey("", h.ns), ns))
		metav1.SetMetaDataLabel(&ns.ObjectMeta, key, value)
		h.must(h.client.Update(h.ctx, ns))
	}
	label("pod-security.kubernetes.io/enforce", "privileged")
	h.reconcile()
	h.expect("Ready", "False", "InvalidTemplate", "hostNetwork")
	label("dehug.io/pod-security", "privileged")
	h.reconcile()
	h.expect("Ready", "False", "Progressing")
	if !h.deployment().Spec.Template.Spec.HostNetwork {
		t.Error("the admin's word for the namespace is not taken")
	}
}

func TestNoTemplateMountsAModelsClaim(t *testing.T) {
	h := newEndpointTest(t)
	h.runtime("rt", h.format)
	h.model()
	other := &dehugv1alpha1.DeHugModel{ObjectMeta: metav1.ObjectMeta{Namespace: h.ns, Name: "other"}, Spec: dehugv1alpha1.DeHugModelSpec{
		NetworkRef: dehugv1alpha1.ObjectReference{Name: "net-" + h.ns}, Model: "bob/other", Cache: dehugv1alpha1.CacheSpec{ExistingClaim: "weights"}}}
	h.must(h.client.Create(h.ctx, other))
	h.create(func(e *dehugv1alpha1.InferenceEndpoint) {
		e.Spec.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Volumes: []corev1.Volume{{Name: "w", VolumeSource: corev1.VolumeSource{
			PersistentVolumeClaim: &corev1.PersistentVolumeClaimVolumeSource{ClaimName: "weights"}}}}}}
	})
	h.reconcile()
	h.expect("Ready", "False", "InvalidTemplate", "claim weights", "read-only")
}
