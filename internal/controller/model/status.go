package model

import (
	"fmt"
	"time"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
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
func (r *Reconciler) describeModel(s *modelScope, v *version) {
	st := &s.model.Status
	st.License = r.describeLicense(s, v)
	st.ObservedGeneration = s.model.Generation
	st.Token, st.Content = v.token, v.content
	st.Cache = describeCache(st.Cache, v)
	st.Next = describeNext(s, v)
	conditions := modelConditions(v)
	if s.model.Spec.Suspend {
		conditions = suspendedConditions(conditions)
	}
	status.Apply(&st.Conditions, s.model.Generation, conditions)
}

// suspendedConditions say that nothing changes. What is ready stays so, and the end of the license shows as ever.
func suspendedConditions(conditions []metav1.Condition) []metav1.Condition {
	const message = "spec.suspend is set: nothing is fetched and no newer version is taken; the license is read as before"
	if meta.IsStatusConditionFalse(conditions, dehugv1alpha1.ConditionLicenseValid) {
		return conditions
	}
	var out []metav1.Condition
	for _, c := range conditions {
		switch c.Type {
		case dehugv1alpha1.ConditionReconciling, dehugv1alpha1.ConditionStalled:
			continue
		case dehugv1alpha1.ConditionReady:
			if c.Status != metav1.ConditionTrue {
				c.Status = metav1.ConditionUnknown
			}
			c.Reason, c.Message = dehugv1alpha1.ReasonSuspended, message
		}
		out = append(out, c)
	}
	return out
}

// describeLicense says what the license registry said last. It does not move while nothing new was learned.
func (r *Reconciler) describeLicense(s *modelScope, v *version) *dehugv1alpha1.LicenseStatus {
	last := s.model.Status.License
	if v.standing == license.StandingNone {
		last = nil
	}
	now := last.DeepCopy()
	answered := v.facts != nil && v.facts.Missing == nil && !v.verdict.Unknown
	if answered {
		now = licenseOfFacts(v.facts)
		now.Licensee = dehugv1alpha1.Address(s.licensee.String())
	}
	if now == nil {
		return nil
	}
	now.EndedAt = nil
	if v.verdict.Ended {
		now.EndedAt = &metav1.Time{Time: s.now}
		if last != nil && last.EndedAt != nil {
			now.EndedAt = last.EndedAt
		}
	}
	if s.network != nil {
		now.Staleness = &dehugv1alpha1.StalenessPolicy{
			MaxAge: s.network.Spec.Staleness.MaxAge, OnExpired: s.network.Spec.Staleness.OnExpired}
	}
	switch {
	case answered:
		markChecked(s, now, v.facts)
	case v.facts == nil && v.token != nil:
		if at := r.answers.answeredAt(s, v); !at.IsZero() {
			now.CheckedAt = &metav1.Time{Time: at.Truncate(time.Second)}
		}
	}
	return now
}

// markChecked sets block and time of the reading, and keeps those of the last one while it says the same.
func markChecked(s *modelScope, now *dehugv1alpha1.LicenseStatus, f *license.Facts) {
	now.CheckedAt = &metav1.Time{Time: s.now}
	now.Block = &dehugv1alpha1.BlockReference{
		Number: int64(f.Block.Number), Hash: dehugv1alpha1.Hash(f.Block.Hash.String()),
	}
	last := s.model.Status.License
	if last == nil || last.CheckedAt == nil || last.Block == nil {
		return
	}
	same := *last.DeepCopy()
	same.CheckedAt, same.Block = now.CheckedAt, now.Block
	if equality.Semantic.DeepEqual(&same, now) {
		now.Block, now.CheckedAt = last.Block, last.CheckedAt
	}
}

func licenseOfFacts(f *license.Facts) *dehugv1alpha1.LicenseStatus {
	l := &dehugv1alpha1.LicenseStatus{State: licenseStates[f.State()]}
	if f.TermsIndex > 0 {
		l.ID, l.TermsIndex, l.Seats = f.Terms.LicenseID, int64(f.TermsIndex), int64(f.Terms.Seats)
		l.TermsHash = dehugv1alpha1.Hash(f.TermsHash.String())
		l.Prices = pricesOf(&f.Terms)
	}
	if l.State == stateOpen {
		return l // a grant that somebody took on open terms begins and ends nothing
	}
	if !f.GrantedAt.IsZero() {
		l.GrantedAt = &metav1.Time{Time: f.GrantedAt}
	}
	if !f.ExpiresAt.IsZero() {
		l.ExpiresAt = &metav1.Time{Time: f.ExpiresAt}
	}
	return l
}

func pricesOf(t *license.Terms) *dehugv1alpha1.TermsPrices {
	return &dehugv1alpha1.TermsPrices{
		InputPerMillion: fmt.Sprint(t.InputPrice), OutputPerMillion: fmt.Sprint(t.OutputPrice),
		RequestPerMillion: fmt.Sprint(t.RequestPrice),
	}
}
