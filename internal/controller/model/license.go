package model

import (
	"context"
	"fmt"
	"strings"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/limits"
	"github.com/dehug-io/dehug-operator/internal/names"
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
		var err error
		if in.RunsSince, err = r.runsSince(ctx, s.model); err != nil {
			return err
		}
	}
	v.verdict = license.Evaluate(r.withFinal(s, v, in))
	if v.verdict.Reason == license.ReasonLicenseeChanged {
		r.admitFormer(s, v, in)
	}
	return ctx.Err()
}

// withFinal adds the facts at the finality of revocations when they are needed.
func (r *Reconciler) withFinal(s *modelScope, v *version, in license.Input) license.Input {
	if !license.NeedsFinal(in) {
		return in
	}
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

// admitFormer lets the license of the licensee before go on as long as it is in force, for what runs on it.
func (r *Reconciler) admitFormer(s *modelScope, v *version, in license.Input) {
	in.Licensee = in.LicensedAs
	former := chain.Query{TokenID: in.Facts.TokenID, Licensee: in.Licensee}
	facts, err := r.readFacts(s, former, network.Finality(s.network.Spec.Finality.Grant))
	if err != nil {
		return
	}
	in.Facts = facts
	if verdict := license.Evaluate(r.withFinal(s, v, in)); verdict.Ended {
		v.verdict = verdict
	}
}

// runsSince is when the newest workload that serves the model was made; zero when there is none.
func (r *Reconciler) runsSince(ctx context.Context, m *dehugv1alpha1.DeHugModel) (time.Time, error) {
	var newest time.Time
	var list dehugv1alpha1.InferenceEndpointList
	if err := r.Client.List(ctx, &list, client.InNamespace(m.Namespace), client.UnsafeDisableDeepCopy); err != nil {
		return newest, fmt.Errorf("reading the endpoints of the model: %w", err)
	}
	for i := range list.Items {
		e := &list.Items[i]
		if e.Spec.ModelRef.Name != m.Name {
			continue
		}
		d := &appsv1.Deployment{}
		err := r.Client.Get(ctx, client.ObjectKey{Namespace: e.Namespace, Name: names.Workload(e.Name)}, d)
		if client.IgnoreNotFound(err) != nil {
			return newest, fmt.Errorf("reading the workload of an endpoint: %w", err)
		}
		if err == nil && metav1.IsControlledBy(d, e) && d.CreationTimestamp.After(newest) {
			newest = d.CreationTimestamp.Time
		}
	}
	return newest, nil
}

func (r *Reconciler) licenseInput(s *modelScope, v *version) license.Input {
	in := license.Input{
		Facts: v.facts, Standing: v.standing, Model: s.displayName(), Licensee: s.licensee,
		Use: license.Use(s.model.Spec.License.Use), Now: s.now, Poll: s.poll,
	}
	if h := s.model.Spec.License.AcceptTerms; h != "" {
		in.AcceptTerms = evm.StoredHash(string(h))
	}
	if v.facts == nil {
		in.FactsErr, in.FactsMessage = unreadableFacts(v.noAnswer), strings.TrimRight(v.noAnswer.Message, ". ")
	}
	in.Limits, _ = limits.OfNetwork(s.network) // those that are not known yet limit nothing
	policy := s.stalenessPolicy()
	in.MaxAge, in.DrainStale = policy.MaxAge.Duration, policy.OnExpired == dehugv1alpha1.StaleDrain
	if v.standing == license.StandingNone {
		return in
	}
	in.LastAnswer, in.LicensedBlock = r.answers.answeredAt(s, v), r.answers.licensedBlock(s, v)
	l := s.model.Status.License
	in.LicensedAs = evm.StoredAddress(string(l.Licensee))
	if l.ExpiresAt != nil {
		in.KnownEnd = l.ExpiresAt.Time
	}
	ended := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if ended != nil && v.standing == license.StandingEnded {
		in.EndedReason, in.EndedMessage = ended.Reason, ended.Message
	}
	return in
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
