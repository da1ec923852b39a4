package controller

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// unknownLicenses are the ways in which a ready model's license is not known.
func unknownLicenses() map[string]metav1.Condition {
	return map[string]metav1.Condition{
		"ChainUnreachable": holds("LicenseValid", "Unknown", "ChainUnreachable", "no RPC endpoint answers"),
		"LicenseStale":     holds("LicenseValid", "Unknown", "LicenseStale", "no answer for 48h"),
		"AwaitingFinality": holds("LicenseValid", "False", "AwaitingFinality", "revoked at a block that is not final"),
	}
}

func TestAnUnknownLicenseStartsNothing(t *testing.T) {
	for reason, condition := range unknownLicenses() {
		t.Run(reason, func(t *testing.T) {
			h := newEndpointTest(t)
			h.runtime("rt", h.format)
			h.model(func(m *dehugv1alpha1.DeHugModel) {
				m.Status.Conditions = []metav1.Condition{condition, holds("Ready", "True", "Ready", "licensed before")}
			})
			h.create()
			h.reconcile()
			if h.deployment() != nil {
				t.Error("a workload was made")
			}
			h.expect("Ready", "False", reason, condition.Message, "known to be valid")
			h.expectKstatus("InProgress")
			h.model()
			h.reconcile()
			if h.deployment() == nil {
				t.Error("a valid license starts nothing")
			}
		})
	}
}

func TestAnUnknownLicenseHoldsWhatRuns(t *testing.T) {
	for reason, condition := range unknownLicenses() {
		t.Run(reason, func(t *testing.T) {
			h := newEndpointTest(t)
			h.serving()
			unknown := func(m *dehugv1alpha1.DeHugModel) {
				m.Status.Conditions = []metav1.Condition{condition, holds("Ready", "True", "Ready", "licensed before")}
			}
			h.model(secondVersion, unknown)
			h.change(func(s *dehugv1alpha1.InferenceEndpointSpec) {
				s.Replicas = pointerTo(int32(4))
				s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:2"}}}}
			})
			h.now = h.now.Add(48 * time.Hour)
			h.reconcile()
			d := h.deployment()
			if *d.Spec.Replicas != 1 || d.Spec.Template.Spec.Containers[0].Image != "llama:1" || d.Spec.Template.Labels[names.LabelCID] != firstCID {
				t.Errorf("%d replicas of %s, version %s: nothing may be added or changed", *d.Spec.Replicas,
					d.Spec.Template.Spec.Containers[0].Image, d.Spec.Template.Labels[names.LabelCID])
			}
			h.expect("Ready", "True", "Ready")
			h.expect("Reconciling", "True", reason)
			if got := h.metered(); len(got) != 1 {
				t.Errorf("routes %v: what runs answers", got)
			}
			h.change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = pointerTo(int32(0)) })
			h.reconcile()
			if got := *h.deployment().Spec.Replicas; got != 0 {
				t.Errorf("%d replicas, want the 0 that were asked for", got)
			}
		})
	}
}
