package model

import (
	"context"
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// readToken reads everything that the chain says of a version, at one block of the finality of grants. A block older
// than the one that the status is about is no answer, and neither is one that is too old to say anything about now.
func (r *Reconciler) readToken(ctx context.Context, s *modelScope, v *version) error {
	v.noAnswer = s.networkFault
	if s.reader == nil {
		return nil
	}
	level, q := network.Finality(s.network.Spec.Finality.Grant), v.query
	q.NotBefore = s.statusBlock()
	facts, err := r.readFacts(s, q, level)
	switch bound := network.MaxHeadAge(s.network); {
	case ctx.Err() != nil:
		return fmt.Errorf("reading the chain: %w", ctx.Err())
	case err != nil:
		v.noAnswer = chainFault(s.network.Name, err)
	case license.StandsStill(facts.Block, s.now, bound):
		v.noAnswer = &cause.Cause{Reason: dehugv1alpha1.ReasonChainStalled,
			Message: fmt.Sprintf("the DeHugNetwork %s: %s", s.network.Name, network.StalledMessage(level, facts.Block, bound))}
	default:
		v.facts = facts
	}
	return nil
}

// resolveToken finds the token of a version, and what is known of its owner.
func (r *Reconciler) resolveToken(ctx context.Context, s *modelScope, v *version) error {
	const owned = dehugv1alpha1.ConditionOwnershipVerified
	if err := r.readToken(ctx, s, v); err != nil {
		return err
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
