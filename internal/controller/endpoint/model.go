package endpoint

import (
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/names"
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

// modelReady reports whether a workload may be made from the model.
func (s *endpointScope) modelReady() bool {
	return s.model != nil && isServable(s.model) &&
		meta.IsStatusConditionTrue(s.model.Status.Conditions, dehugv1alpha1.ConditionReady)
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

// formerOf is what the model says of a version that it does not name any more; nil when it says nothing.
func formerOf(m *dehugv1alpha1.DeHugModel, cid string) *dehugv1alpha1.FormerVersion {
	for i := range m.Status.Former {
		if m.Status.Former[i].CID == cid {
			return &m.Status.Former[i]
		}
	}
	return nil
}

// hasEnded reports whether the license of a former version ended.
func hasEnded(f *dehugv1alpha1.FormerVersion) bool {
	return f.LicenseValid == metav1.ConditionFalse && f.EndedAt != nil
}

// deployedFormer is what the model says of the version that the workload is made of, when that is not the one that the
// model names; is reports whether it is not. Nil then means that the model says nothing of it yet.
func deployedFormer(s *endpointScope) (f *dehugv1alpha1.FormerVersion, is bool) {
	if s.model == nil || s.deployment == nil {
		return nil, false
	}
	cid := s.deployment.Spec.Template.Labels[names.LabelCID]
	if cid == "" || currentCID(s) == "" || cid == currentCID(s) {
		return nil, false
	}
	return formerOf(s.model, cid), true
}

// deployedLicense is the license of the version that the workload is made of, and when it ended.
func deployedLicense(s *endpointScope) (license rollout.License, ended time.Time) {
	f, is := deployedFormer(s)
	switch {
	case is && f != nil && hasEnded(f):
		return rollout.LicenseEnded, f.EndedAt.Time
	case is && f != nil && f.LicenseValid == metav1.ConditionTrue:
		return rollout.LicenseValid, time.Time{}
	case is:
		return rollout.LicenseUnknown, time.Time{}
	}
	if l := s.model.Status.License; l != nil && l.EndedAt != nil {
		ended = l.EndedAt.Time
	}
	return licenseOf(s.model), ended
}

// endedVersions are the contents that pods serve although their licenses have ended, and when the first of these ended.
func endedVersions(s *endpointScope) (cids []string, first time.Time) {
	if s.model == nil {
		return nil, first
	}
	for _, cid := range rollout.PodCIDs(s.pods) {
		f := formerOf(s.model, cid)
		if f == nil || cid == currentCID(s) || !hasEnded(f) {
			continue
		}
		cids = append(cids, cid)
		if at := f.EndedAt.Time; first.IsZero() || at.Before(first) {
			first = at
		}
	}
	return cids, first
}

// currentCID is the content that the model names; empty when it names none.
func currentCID(s *endpointScope) string {
	if s.model == nil || s.model.Status.Token == nil {
		return ""
	}
	return s.model.Status.Token.CID
}
