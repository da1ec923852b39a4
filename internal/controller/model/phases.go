package model

import (
	"context"
	"errors"
	"fmt"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// readNetwork finds the network and its reader.
func (r *Reconciler) readNetwork(ctx context.Context, s *modelScope) error {
	name := s.model.Spec.NetworkRef.Name
	network := &dehugv1alpha1.DeHugNetwork{}
	err := r.Client.Get(ctx, client.ObjectKey{Name: name}, network)
	if apierrors.IsNotFound(err) {
		s.networkFault = &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotFound,
			Message: fmt.Sprintf("spec.networkRef names the DeHugNetwork %s, which does not exist: create it, or correct the "+
				"name", name)}
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the network: %w", err)
	}
	s.network, s.sources = network, r.Sources.Read(ctx, network, sourcesMaxAge)
	if s.licensee, err = evm.ParseAddress(string(network.Spec.Account.Licensee)); err != nil {
		s.networkFault = &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotReady,
			Message: fmt.Sprintf("the DeHugNetwork %s: spec.account.licensee: %s", name, err)}
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
func contractsFault(network *dehugv1alpha1.DeHugNetwork) *cause.Cause {
	verified := meta.FindStatusCondition(network.Status.Conditions, dehugv1alpha1.ConditionContractsVerified)
	switch {
	case verified == nil:
		return &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotReady,
			Message: fmt.Sprintf("the DeHugNetwork %s has not been checked yet: if it stays so, check that the manager runs",
				network.Name)}
	case verified.Status == metav1.ConditionFalse:
		return &cause.Cause{Reason: dehugv1alpha1.ReasonNetworkNotReady, Message: fmt.Sprintf("the DeHugNetwork %s: %s",
			network.Name, verified.Message)}
	}
	return nil
}

func networkFault(name string, err error) *cause.Cause {
	reason, _ := network.ReadError(err)
	if reason == "" {
		reason = dehugv1alpha1.ReasonChainUnreachable
	}
	return &cause.Cause{Reason: reason, Message: fmt.Sprintf("the DeHugNetwork %s: %s", name, err)}
}

// evaluateVersion runs every phase for one version; the license comes before all that asks for content. An error of
// those that act on the verdict is kept beside it.
func (r *Reconciler) evaluateVersion(ctx context.Context, s *modelScope, q chain.Query) (*version, error) {
	v := &version{query: q}
	for _, phase := range []func(context.Context, *modelScope, *version) error{
		r.resolveToken, r.checkLicense, r.findPeers, r.inspectContent,
	} {
		if err := phase(ctx, s, v); err != nil {
			return nil, err
		}
	}
	if err := v.refuseFetch(r.reconcileCache(ctx, s, v)); err != nil {
		v.failure = err
		cacheFromStatus(s, v)
	}
	v.failure = errors.Join(v.failure, v.noteRefusal(r.reconcileMirror(ctx, s, v)))
	return v, nil
}

// resolveToken reads everything that the chain says, at one block of the finality of grants. A block older than the
// one that the status is about is no answer, and neither is one that is too old to say anything about now.
func (r *Reconciler) resolveToken(ctx context.Context, s *modelScope, v *version) error {
	const owned = dehugv1alpha1.ConditionOwnershipVerified
	v.noAnswer = s.networkFault
	if s.reader != nil {
		level, q := network.Finality(s.network.Spec.Finality.Grant), v.query
		q.NotBefore = s.statusBlock()
		facts, err := r.readFacts(ctx, s, q, level)
		switch bound := network.MaxHeadAge(s.network); {
		case ctx.Err() != nil:
			return fmt.Errorf("reading the chain: %w", ctx.Err())
		case err != nil:
			v.noAnswer = networkFault(s.network.Name, err)
		case license.StandsStill(facts.Block, s.now, bound):
			v.noAnswer = &cause.Cause{Reason: dehugv1alpha1.ReasonChainStalled,
				Message: fmt.Sprintf("the DeHugNetwork %s: %s", s.network.Name, network.StalledMessage(level, facts.Block, bound))}
		default:
			v.facts = facts
		}
	}
	switch {
	case v.facts == nil:
		keepFromStatus(s, v, status.Unknown(owned, v.noAnswer.Reason, v.noAnswer.Message))
	case v.facts.Missing != nil:
		keepFromStatus(s, v, status.False(owned, v.facts.Missing.Reason, v.facts.Missing.Message))
	default:
		v.token = tokenOf(s, v.facts)
		if !v.facts.IsModel {
			v.ownership = status.False(owned, dehugv1alpha1.ReasonNotAModel,
				s.displayName()+" is a dataset: name a model in spec.model or spec.tokenID")
		}
	}
	return nil
}

// keepFromStatus keeps what the last answer said of the version: unknown is not revoked, and what does not exist any
// more is not proven to be gone. The condition otherwise is for a version that was not verified before.
func keepFromStatus(s *modelScope, v *version, otherwise metav1.Condition) {
	v.token, v.ownership = s.tokenFromStatus(v.query), otherwise
	last := meta.FindStatusCondition(s.model.Status.Conditions, dehugv1alpha1.ConditionOwnershipVerified)
	if v.token != nil && last != nil && last.Status == metav1.ConditionTrue {
		v.ownership = status.True(last.Type, last.Reason, last.Message)
		v.content = s.statusContent()
	}
}

func tokenOf(s *modelScope, f *license.Facts) *dehugv1alpha1.TokenStatus {
	token := &dehugv1alpha1.TokenStatus{
		ID:      dehugv1alpha1.Hash(f.TokenID.String()),
		CID:     ipld.CIDFromDigest(f.TokenID),
		Name:    s.model.Spec.Model,
		Owner:   dehugv1alpha1.Address(f.Owner.String()),
		Creator: dehugv1alpha1.Address(f.Creator.String()),
	}
	if last := s.model.Status.Token; token.Name == "" && last != nil && last.ID == token.ID {
		token.Name = last.Name
	}
	return token
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
