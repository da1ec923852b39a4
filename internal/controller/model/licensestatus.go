package model

import (
	"fmt"
	"time"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/license"
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
		now.Staleness = s.network.Spec.Staleness.DeepCopy()
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
	if !f.RevokedAt.IsZero() {
		l.RevokedAt = &metav1.Time{Time: f.RevokedAt}
	}
	return l
}

func pricesOf(t *license.Terms) *dehugv1alpha1.TermsPrices {
	return &dehugv1alpha1.TermsPrices{
		InputPerMillion: fmt.Sprint(t.InputPrice), OutputPerMillion: fmt.Sprint(t.OutputPrice),
		RequestPerMillion: fmt.Sprint(t.RequestPrice),
	}
}

// standingOf is what the user was told so far about this version.
func (s *modelScope) standingOf(v *version) license.Standing {
	l := s.model.Status.License
	if l == nil || !s.isKnown(v) {
		return license.StandingNone
	}
	if l.EndedAt != nil {
		return license.StandingEnded
	}
	valid := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if valid != nil && valid.Status != metav1.ConditionFalse && (l.State == stateOpen || l.State == stateGranted) {
		return license.StandingLicensed
	}
	return license.StandingNone
}
