package endpoint

import (
	"strings"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/rollout"
)

// ServedName is the name that callers ask for: the name that the registry has the version under, or the token's id
// when it has none. Names of the registry have one slash and no colon.
func ServedName(m *dehugv1alpha1.DeHugModel) string {
	switch {
	case m.Status.Token.Name != "":
		return m.Status.Token.Name
	case m.Spec.Model != "":
		return m.Spec.Model
	default:
		return "token:" + strings.ToLower(string(m.Status.Token.ID))
	}
}

// isServable reports whether the model's status has all that a workload is made from.
func isServable(m *dehugv1alpha1.DeHugModel) bool {
	return m.Status.Token != nil && m.Status.Cache != nil && m.Status.Content != nil
}

// licenseOf reads the model's own verdict. What is not final yet does not end anything.
func licenseOf(m *dehugv1alpha1.DeHugModel) rollout.License {
	c := meta.FindStatusCondition(m.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	switch {
	case c == nil || c.Status == metav1.ConditionUnknown || c.Reason == dehugv1alpha1.ReasonAwaitingFinality:
		return rollout.LicenseUnknown
	case c.Status == metav1.ConditionTrue:
		return rollout.LicenseValid
	default:
		return rollout.LicenseEnded
	}
}

// currentCID is the content that the model names; empty when it names none.
func currentCID(s *endpointScope) string {
	if s.model == nil || s.model.Status.Token == nil {
		return ""
	}
	return s.model.Status.Token.CID
}
