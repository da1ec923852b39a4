package controller

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// checkedEvery is how often status.license.checkedAt moves when nothing else changes.
const checkedEvery = 5 * time.Minute

// readNetwork finds the network and its reader.
func (r *DeHugModelReconciler) readNetwork(ctx context.Context, s *modelScope) error {
	name := s.model.Spec.NetworkRef.Name
	network := &dehugv1alpha1.DeHugNetwork{}
	err := r.Client.Get(ctx, client.ObjectKey{Name: name}, network)
	if apierrors.IsNotFound(err) {
		s.networkFault = &fault{dehugv1alpha1.ReasonNetworkNotFound,
			fmt.Sprintf("spec.networkRef names the DeHugNetwork %s, which does not exist: create it, or correct the name", name)}
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the network: %w", err)
	}
	s.network = network
	if s.licensee, err = chain.ParseAddress(string(network.Spec.Account.Licensee)); err != nil {
		s.networkFault = &fault{dehugv1alpha1.ReasonNetworkNotReady,
			fmt.Sprintf("the DeHugNetwork %s: spec.account.licensee: %s", name, err)}
		return nil
	}
	if s.networkFault = contractsFault(network); s.networkFault != nil {
		return nil
	}
	if s.reader, err = r.Readers.Get(ctx, network); err != nil {
		s.networkFault = networkFault(name, err)
	}
	return nil
}

// contractsFault refuses a network whose contracts were not looked at yet, or were found wanting: usage that is served
// on it could never be settled. Unknown is no fault: the reader finds out itself.
func contractsFault(network *dehugv1alpha1.DeHugNetwork) *fault {
	verified := meta.FindStatusCondition(network.Status.Conditions, dehugv1alpha1.ConditionContractsVerified)
	switch {
	case verified == nil:
		return &fault{dehugv1alpha1.ReasonNetworkNotReady,
			fmt.Sprintf("the DeHugNetwork %s has not been checked yet: if it stays so, check that the manager runs", network.Name)}
	case verified.Status == metav1.ConditionFalse:
		return &fault{dehugv1alpha1.ReasonNetworkNotReady, fmt.Sprintf("the DeHugNetwork %s: %s", network.Name, verified.Message)}
	}
	return nil
}

func networkFault(network string, err error) *fault {
	reason, _ := noAnswer(err)
	if reason == "" {
		reason = dehugv1alpha1.ReasonChainUnreachable
	}
	return &fault{reason, fmt.Sprintf("the DeHugNetwork %s: %s", network, err)}
}

// evaluate runs every phase for one version. An error of those that act on the verdict is kept beside it.
func (r *DeHugModelReconciler) evaluate(ctx context.Context, s *modelScope, q chain.Query) (*version, error) {
	v := &version{query: q}
	for _, phase := range []func(context.Context, *modelScope, *version) error{
		r.resolve, r.meet, r.inspect, r.admit,
	} {
		if err := phase(ctx, s, v); err != nil {
			return nil, err
		}
	}
	if err := v.refuseFetch(r.store(ctx, s, v)); err != nil {
		v.failure = err
		cacheFromStatus(s, v)
	}
	v.failure = errors.Join(v.failure, v.noteRefusal(r.keep(ctx, s, v)))
	return v, nil
}

// resolve reads everything that the chain says, at one block of the finality of grants.
func (r *DeHugModelReconciler) resolve(ctx context.Context, s *modelScope, v *version) error {
	const owned = dehugv1alpha1.ConditionOwnershipVerified
	v.noAnswer = s.networkFault
	if s.reader != nil {
		facts, err := s.reader.Facts(ctx, v.query, finality(s.network.Spec.Finality.Grant))
		switch {
		case err == nil:
			v.facts = &facts
		case errors.Is(err, chain.ErrUnknownModel):
			v.ownership = status.False(owned, dehugv1alpha1.ReasonModelNotFound, err.Error())
			return nil
		case errors.Is(err, chain.ErrUnknownRevision):
			v.ownership = status.False(owned, dehugv1alpha1.ReasonRevisionNotFound, err.Error())
			return nil
		case ctx.Err() != nil:
			return fmt.Errorf("reading the chain: %w", ctx.Err())
		default:
			v.noAnswer = networkFault(s.network.Name, err)
		}
	}
	if v.facts == nil {
		resolveFromStatus(s, v)
		return nil
	}
	v.token = tokenOf(s, v.facts)
	if !v.facts.IsModel {
		v.ownership = status.False(owned, dehugv1alpha1.ReasonNotAModel,
			s.name()+" is a dataset: name a model in spec.model or spec.tokenID")
	}
	return nil
}

// resolveFromStatus keeps what the last answer said: unknown is not revoked.
func resolveFromStatus(s *modelScope, v *version) {
	v.token = s.lastToken()
	last := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionOwnershipVerified)
	if v.token != nil && last != nil && last.Status == "True" {
		v.ownership = status.True(last.Type, last.Reason, last.Message)
		v.content = s.model.Status.Content
		return
	}
	v.token = nil
	v.ownership = status.Unknown(dehugv1alpha1.ConditionOwnershipVerified, v.noAnswer.reason, v.noAnswer.message)
}

func tokenOf(s *modelScope, f *license.Facts) *dehugv1alpha1.TokenStatus {
	token := &dehugv1alpha1.TokenStatus{
		ID:      dehugv1alpha1.Hash(chain.FormatHash(f.TokenID)),
		CID:     content.CIDFromDigest(f.TokenID),
		Name:    s.model.Spec.Model,
		Owner:   dehugv1alpha1.Address(chain.FormatAddress(f.Owner)),
		Creator: dehugv1alpha1.Address(chain.FormatAddress(f.Creator)),
	}
	if last := s.model.Status.Token; token.Name == "" && last != nil && last.ID == token.ID {
		token.Name = last.Name
	}
	return token
}

// inspect looks at the content's directory and compares its provenance with the token. Content that was verified
// before needs no source.
func (r *DeHugModelReconciler) inspect(ctx context.Context, s *modelScope, v *version) error {
	if v.facts == nil || v.ownership.Status == "False" {
		return nil
	}
	found, err := r.Content.Inspect(ctx, s.sources(v), v.token.CID)
	if ctx.Err() != nil {
		return fmt.Errorf("reading the content: %w", ctx.Err())
	}
	if err != nil {
		inspectFromStatus(s, v, err)
		return nil
	}
	v.content = &dehugv1alpha1.ContentStatus{Bytes: found.Bytes, Files: found.Files, Formats: found.Formats}
	v.ownership = checkProvenance(s.network, v.token, found)
	if p := found.Provenance; p != nil && v.token.Name == "" {
		v.token.Name = p.Name
	}
	if found.UnsafeError != "" && !s.allowUnsafe() {
		v.contentFault = &fault{dehugv1alpha1.ReasonUnsafeFormat, found.UnsafeError + unsafeHint(s)}
	}
	return nil
}

// unsafeHint names both fields that admit content which can run code, and which of them is missing.
func unsafeHint(s *modelScope) string {
	network := fmt.Sprintf("spec.content.allowUnsafeFormats of the DeHugNetwork %s", s.network.Name)
	if s.model.Spec.AllowUnsafeFormats {
		return " (spec.allowUnsafeFormats asks for it, but " + network + " does not permit it: the cluster's admin can set that to true)"
	}
	return " (spec.allowUnsafeFormats: true, where " + network + " permits it)"
}

// inspectFromStatus trusts that the same CID was verified before.
func inspectFromStatus(s *modelScope, v *version, err error) {
	last := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionOwnershipVerified)
	if s.known(v) && s.model.Status.Content != nil && last != nil && last.Status == "True" {
		v.content = s.model.Status.Content
		v.ownership = status.True(last.Type, last.Reason, last.Message)
		return
	}
	v.contentFault = &fault{content.Reason(err), err.Error()}
	v.ownership = status.Unknown(dehugv1alpha1.ConditionOwnershipVerified, v.contentFault.reason,
		"the content's provenance cannot be read: "+err.Error())
}

// admit evaluates the licence. A denial of what was licensed must also hold at the finality of revocations.
func (r *DeHugModelReconciler) admit(ctx context.Context, s *modelScope, v *version) error {
	if v.facts == nil && v.noAnswer == nil {
		return nil
	}
	v.standing = s.standingOf(v)
	in := licenseInput(s, v)
	if license.NeedsFinal(in) {
		level := s.network.Spec.Finality
		if level.Grant == level.Revoke {
			in.FinalFacts = v.facts
		} else if final, err := s.reader.Facts(ctx,
			chain.Query{TokenID: v.facts.TokenID, Licensee: s.licensee}, finality(level.Revoke)); err == nil {
			in.FinalFacts = &final
		}
	}
	v.verdict = license.Evaluate(in)
	return nil
}

func licenseInput(s *modelScope, v *version) license.Input {
	in := license.Input{
		Facts: v.facts, Standing: v.standing, Model: s.name(), Licensee: s.licensee,
		Use: license.Use(s.model.Spec.License.Use), Now: s.now, Poll: s.poll,
	}
	if h := s.model.Spec.License.AcceptTerms; h != "" {
		in.AcceptTerms = parseHash(h)
	}
	if s.network != nil {
		in.MaxAge = s.network.Spec.Staleness.MaxAge.Duration
		in.DrainStale = s.network.Spec.Staleness.OnExpired == dehugv1alpha1.StaleDrain
	}
	if v.noAnswer != nil && v.facts == nil {
		in.FactsErr, in.FactsMessage = license.FactsUntrusted, strings.TrimRight(v.noAnswer.message, ". ")
		if v.noAnswer.reason == dehugv1alpha1.ReasonChainUnreachable {
			in.FactsErr = license.FactsUnreachable
		}
	}
	// checkedAt can be behind by checkedEvery; an early end would be worse than a late one.
	if l := s.model.Status.License; l != nil && l.CheckedAt != nil {
		in.LastAnswer = l.CheckedAt.Add(checkedEvery)
	}
	ended := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionLicenseValid)
	if ended != nil && v.standing == license.StandingEnded {
		in.EndedReason, in.EndedMessage = ended.Reason, ended.Message
	}
	return in
}

// recheckAfter is when to look again; the pass adds a jittered poll.
func (v *version) recheckAfter(s *modelScope) time.Duration {
	after := 2 * s.poll
	for _, d := range []time.Duration{v.verdict.RecheckAfter, v.plan.RetryAfter} {
		if d > 0 && d != s.poll {
			after = min(after, d+time.Second)
		}
	}
	if v.newer != nil {
		after = min(after, v.newer.recheckAfter(s))
	}
	return after
}
