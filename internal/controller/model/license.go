package model

import (
	"context"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/limits"
)

// checkLicense evaluates the license. A denial that would end what may be running must also hold at the finality of
// revocations.
func (r *Reconciler) checkLicense(ctx context.Context, s *modelScope, v *version) error {
	if v.token == nil || (v.facts == nil && v.noAnswer == nil) {
		return nil
	}
	v.standing = s.standingOf(v)
	in := r.licenseInput(s, v)
	if v.standing == license.StandingNone && v.facts != nil && !license.Evaluate(in).Allowed {
		workloads, err := r.workloadsOf(ctx, s.model)
		if err != nil {
			return err
		}
		in.RunsSince = newestOf(workloads)
	}
	v.input, v.verdict = r.evaluateFinally(s, v, in)
	if v.verdict.Reason == license.ReasonLicenseeChanged {
		r.admitFormer(s, v, in)
	}
	return ctx.Err()
}

// seenBefore is the newest block of the finality of grants that a manager before this one had seen.
func (r *Reconciler) seenBefore(s *modelScope) uint64 {
	if s.network == nil {
		return 0
	}
	return r.Readers.Heads(s.network).AtStart(network.Finality(s.network.Spec.Finality.Grant))
}

// withLastLook takes in at which block the license was seen to hold last: not only passes look, the chain is looked at
// block by block.
func (s *modelScope) withLastLook(v *version, in license.Input) license.Input {
	if in.Facts.Missing != nil || in.LicensedBlock == 0 {
		return in
	}
	q := chain.Query{TokenID: in.Facts.TokenID, Licensee: in.Licensee}
	before, known := s.reader.FactsBefore(q, network.Finality(s.network.Spec.Finality.Grant))
	if known && license.Holds(in, &before) {
		in.LicensedBlock = max(in.LicensedBlock, before.Block.Number)
		v.licensedBlock = in.LicensedBlock
	}
	return in
}

// withFinal adds the facts at the finality of revocations when they are needed.
func (r *Reconciler) withFinal(s *modelScope, v *version, in license.Input) license.Input {
	if !license.NeedsFinal(in) {
		return in
	}
	in = s.withLastLook(v, in)
	level := s.network.Spec.Finality
	if level.Grant == level.Revoke {
		in.FinalFacts = in.Facts
		return in
	}
	q := v.query
	if q.Licensee = in.Licensee; in.Facts.Missing == nil {
		q = chain.Query{TokenID: in.Facts.TokenID, Licensee: in.Licensee}
	}
	q.NotBefore = 0
	final, err := r.readFacts(s, q, network.Finality(level.Revoke))
	if err != nil {
		in.FinalMessage = err.Error()
	}
	in.FinalFacts = final
	return in
}

// evaluateFinally decides with the facts at the finality of revocations. A denial that waits for the final blocks to
// pass the last one at which the license held is looked at again when they do: what they say does not change then.
func (r *Reconciler) evaluateFinally(s *modelScope, v *version, in license.Input) (license.Input, license.Verdict) {
	in = r.withFinal(s, v, in)
	verdict := license.Evaluate(in)
	if verdict.Reason == license.ReasonAwaitingFinality && in.FinalFacts != nil &&
		in.FinalFacts.Block.Number <= in.LicensedBlock {
		s.reader.Await(askerOf(s.model), network.Finality(s.network.Spec.Finality.Revoke), in.LicensedBlock+1)
	}
	return in, verdict
}

// admitFormer lets the license of the licensee before go on as long as it is in force, for what runs on it.
func (r *Reconciler) admitFormer(s *modelScope, v *version, in license.Input) {
	in.Licensee = in.LicensedAs
	former := chain.Query{TokenID: in.Facts.TokenID, Licensee: in.Licensee}
	facts, err := r.readFacts(s, former, network.Finality(s.network.Spec.Finality.Grant))
	if err != nil {
		return
	}
	in.Facts = facts
	if _, verdict := r.evaluateFinally(s, v, in); verdict.Ended {
		v.verdict = verdict
	}
}

// policyInput is what every verdict on a version of the model depends on.
func (r *Reconciler) policyInput(s *modelScope, v *version) license.Input {
	in := license.Input{
		Facts: v.facts, Standing: v.standing, Model: s.displayName(), Licensee: s.licensee,
		Use: license.Use(s.model.Spec.License.Use), Now: s.now, Poll: s.poll,
	}
	if v.facts == nil {
		in.FactsErr, in.FactsMessage = unreadableFacts(v.noAnswer), strings.TrimRight(v.noAnswer.Message, ". ")
	}
	in.Limits, _ = limits.OfNetwork(s.network) // those that are not known yet limit nothing
	policy := s.stalenessPolicy()
	in.MaxAge, in.DrainStale = policy.MaxAge.Duration, policy.OnExpired == dehugv1alpha1.StaleDrain
	in.DrainKnownEnd = policy.OnKnownEnd == dehugv1alpha1.StaleDrain
	return in
}

// licenseInput is what the verdict on the version that is in use or wanted depends on.
func (r *Reconciler) licenseInput(s *modelScope, v *version) license.Input {
	in := r.policyInput(s, v)
	if h := s.model.Spec.License.AcceptTerms; h != "" {
		in.AcceptTerms = evm.StoredHash(string(h))
	}
	if v.standing == license.StandingNone {
		return in
	}
	v.licensedBlock = r.answers.licensedBlock(s, v, r.seenBefore(s))
	in.LastAnswer, in.LicensedBlock = r.answers.answeredAt(s, v), v.licensedBlock
	l := s.model.Status.License
	in.LicensedAs = evm.StoredAddress(string(l.Licensee))
	in.KnownEnd = knownEnd(l)
	ended := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if ended != nil && v.standing == license.StandingEnded {
		in.EndedReason, in.EndedMessage = ended.Reason, ended.Message
	}
	return in
}

// knownEnd is when a grant ends by what the chain said last; zero when it has no end.
func knownEnd(l *dehugv1alpha1.LicenseStatus) time.Time {
	var f license.Facts
	if l.ExpiresAt != nil {
		f.ExpiresAt = l.ExpiresAt.Time
	}
	if l.RevokedAt != nil {
		f.RevokedAt = l.RevokedAt.Time
	}
	return f.End()
}

func unreadableFacts(f *cause.Cause) license.FactsErr {
	switch f.Reason {
	case dehugv1alpha1.ReasonChainUnreachable:
		return license.FactsUnreachable
	case dehugv1alpha1.ReasonChainStalled:
		return license.FactsStalled
	default:
		return license.FactsUntrusted
	}
}

// stalenessPolicy is the network's policy, or the last one known of a network that is gone.
func (s *modelScope) stalenessPolicy() dehugv1alpha1.StalenessPolicy {
	if s.network != nil {
		return s.network.Spec.Staleness
	}
	if l := s.model.Status.License; l != nil && l.Staleness != nil {
		return *l.Staleness
	}
	return dehugv1alpha1.StalenessPolicy{}
}
