package endpoint_test

import (
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/controller/controllertest"
	"github.com/dehug-io/dehug-operator/internal/names"
)

// unknownLicenses are the ways in which a ready model's license is not known.
func unknownLicenses() map[string]metav1.Condition {
	return map[string]metav1.Condition{
		"ChainUnreachable": controllertest.NewCondition("LicenseValid", "Unknown", "ChainUnreachable", "no RPC endpoint answers"),
		"LicenseStale":     controllertest.NewCondition("LicenseValid", "Unknown", "LicenseStale", "no answer for 48h"),
		"AwaitingFinality": controllertest.NewCondition("LicenseValid", "False", "AwaitingFinality", "revoked at a block that is not final"),
	}
}

func TestAnUnknownLicenseStartsNothing(t *testing.T) {
	for reason, condition := range unknownLicenses() {
		t.Run(reason, func(t *testing.T) {
			h := newEndpointTest(t)
			h.Runtime("rt", h.Format)
			h.Model(func(m *dehugv1alpha1.DeHugModel) {
				m.Status.Conditions = []metav1.Condition{condition, controllertest.NewCondition("Ready", "True", "Ready", "licensed before")}
			})
			h.Create()
			h.Reconcile()
			if h.Deployment() != nil {
				t.Error("a workload was made")
			}
			h.Expect("Ready", "False", reason, condition.Message, "known to be valid")
			h.ExpectKstatus("InProgress")
			h.Model()
			h.Reconcile()
			if h.Deployment() == nil {
				t.Error("a valid license starts nothing")
			}
		})
	}
}

func TestAnUnknownLicenseHoldsWhatRuns(t *testing.T) {
	for reason, condition := range unknownLicenses() {
		t.Run(reason, func(t *testing.T) {
			h := newEndpointTest(t)
			h.Serving()
			unknown := func(m *dehugv1alpha1.DeHugModel) {
				m.Status.Conditions = []metav1.Condition{condition, controllertest.NewCondition("Ready", "True", "Ready", "licensed before")}
			}
			h.Model(secondVersion, unknown)
			h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) {
				s.Replicas = ptr.To(int32(4))
				s.Template = &corev1.PodTemplateSpec{Spec: corev1.PodSpec{Containers: []corev1.Container{{Name: "server", Image: "llama:2"}}}}
			})
			h.Now = h.Now.Add(48 * time.Hour)
			h.Reconcile()
			d := h.Deployment()
			if *d.Spec.Replicas != 1 || d.Spec.Template.Spec.Containers[0].Image != "llama:1" || d.Spec.Template.Labels[names.LabelCID] != controllertest.FirstCID {
				t.Errorf("%d replicas of %s, version %s: nothing may be added or changed", *d.Spec.Replicas,
					d.Spec.Template.Spec.Containers[0].Image, d.Spec.Template.Labels[names.LabelCID])
			}
			h.Expect("Ready", "True", "Ready")
			h.Expect("Reconciling", "True", reason)
			if got := h.metered(); len(got) != 1 {
				t.Errorf("routes %v: what runs answers", got)
			}
			h.Change(func(s *dehugv1alpha1.InferenceEndpointSpec) { s.Replicas = ptr.To(int32(0)) })
			h.Reconcile()
			if got := *h.Deployment().Spec.Replicas; got != 0 {
				t.Errorf("%d replicas, want the 0 that were asked for", got)
			}
		})
	}
}
