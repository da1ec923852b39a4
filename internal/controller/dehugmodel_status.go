package controller

import (
	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// States of status.license.
const (
	stateOpen    = "Open"
	stateGranted = "Granted"
)

var licenseStates = map[license.Status]string{
	license.StatusUnknownToken: "NoTerms",
	license.StatusNoTerms:      "NoTerms",
	license.StatusNoGrant:      "NoGrant",
	license.StatusOpen:         stateOpen,
	license.StatusGranted:      stateGranted,
	license.StatusExpired:      "Expired",
	license.StatusRevoked:      "Revoked",
}

// describeModel derives the whole status from one pass.
func describeModel(s *modelScope, v *version) {
	st := &s.model.Status
	st.ObservedGeneration = s.model.Generation
	st.License = describeLicense(s, v)
	st.Token, st.Content = v.token, v.content
	st.Cache = describeCache(st.Cache, v)
	st.Next = describeNext(s, v)
	status.Apply(&st.Conditions, s.model.Generation, modelConditions(v))
}

// describeSuspended leaves everything as it was last seen.
func describeSuspended(model *dehugv1alpha1.DeHugModel) {
	model.Status.ObservedGeneration = model.Generation
	message := "spec.suspend is set: nothing is checked or fetched, and what runs goes on"
	ready := meta.FindStatusCondition(model.Status.Conditions, dehugv1alpha1.ConditionReady)
	desired := status.Unknown(dehugv1alpha1.ConditionReady, dehugv1alpha1.ReasonSuspended, message)
	if ready != nil && ready.Status == metav1.ConditionTrue {
		desired = status.True(dehugv1alpha1.ConditionReady, dehugv1alpha1.ReasonSuspended, message)
	}
	status.Apply(&model.Status.Conditions, model.Generation, []metav1.Condition{desired})
}

// describeLicense says what the licence registry said last. It does not move while nothing new was learnt.
func describeLicense(s *modelScope, v *version) *dehugv1alpha1.LicenseStatus {
	last := s.model.Status.License
	if v.standing == license.StandingNone {
		last = nil
	}
	var now *dehugv1alpha1.LicenseStatus
	switch {
	case v.facts == nil && last == nil:
		return nil
	case v.facts == nil, v.verdict.Unknown:
		now = last.DeepCopy()
	default:
		now = licenseOfFacts(v.facts)
	}
	if v.verdict.Ended {
		now.EndedAt = &metav1.Time{Time: s.now}
		if last != nil && last.EndedAt != nil {
			now.EndedAt = last.EndedAt
		}
	}
	if v.facts != nil {
		markChecked(s, now, v.facts)
	}
	return now
}

// markChecked sets block and time of the reading, and keeps those of the last one while it says the same.
func markChecked(s *modelScope, now *dehugv1alpha1.LicenseStatus, f *license.Facts) {
	now.CheckedAt = &metav1.Time{Time: s.now}
	now.Block = &dehugv1alpha1.BlockReference{
		Number: int64(f.Block.Number), Hash: dehugv1alpha1.Hash(chain.FormatHash(f.Block.Hash)),
	}
	last := s.model.Status.License
	if last == nil || last.CheckedAt == nil {
		return
	}
	same := *last.DeepCopy()
	same.CheckedAt, same.Block = now.CheckedAt, now.Block
	if !equality.Semantic.DeepEqual(&same, now) {
		return
	}
	now.Block = last.Block
	if s.now.Sub(last.CheckedAt.Time) < checkedEvery {
		now.CheckedAt = last.CheckedAt
	}
}

func licenseOfFacts(f *license.Facts) *dehugv1alpha1.LicenseStatus {
	l := &dehugv1alpha1.LicenseStatus{State: licenseStates[f.Status]}
	if f.TermsIndex > 0 {
		l.ID, l.TermsIndex, l.Seats = f.Terms.LicenseID, int64(f.TermsIndex), int64(f.Terms.Seats)
		l.TermsHash = dehugv1alpha1.Hash(chain.FormatHash(f.TermsHash))
	}
	if !f.ExpiresAt.IsZero() {
		l.ExpiresAt = &metav1.Time{Time: f.ExpiresAt}
	}
	return l
}
