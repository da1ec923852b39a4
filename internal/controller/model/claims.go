package model

import (
	"context"
	"errors"
	"fmt"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	dehugv1alpha1 "github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/controller/network"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/status"
)

// readClaims reads what the network's attestors say of the token's namespace, at the finality of grants. It
// decides nothing: where the claims cannot be read, those of the last answer stay beside the reason.
func (r *Reconciler) readClaims(ctx context.Context, s *modelScope, v *version) error {
	if s.network == nil || s.network.Spec.Claims == nil || v.token == nil || v.token.Name == "" {
		return nil
	}
	last := s.claimsFromStatus(v)
	if v.facts == nil || v.facts.Missing != nil {
		v.claims = last
		return nil
	}
	query := claimsQuery(s.network.Spec.Claims, v.token.Name)
	found, err := s.reader.Claims(askerOf(s.model), query, network.Finality(s.network.Spec.Finality.Grant))
	switch {
	case errors.Is(err, chain.ErrPending):
		s.pending = true
	case ctx.Err() != nil:
		return fmt.Errorf("reading the claims on the namespace: %w", ctx.Err())
	case err != nil:
		v.claims = &dehugv1alpha1.ClaimsStatus{Namespace: query.Namespace, Message: status.Truncate(err.Error())}
		if last != nil {
			v.claims.Attestations = last.Attestations
		}
	default:
		v.claims = describeClaims(query.Namespace, found, v.facts.Creator)
	}
	return nil
}

func claimsQuery(policy *dehugv1alpha1.ClaimsPolicy, name string) chain.ClaimsQuery {
	query := chain.ClaimsQuery{
		Contract: evm.StoredAddress(string(policy.Contract)), Namespace: chain.NamespaceOf(name),
	}
	for _, attestor := range policy.Attestors {
		query.Attestors = append(query.Attestors, evm.StoredAddress(string(attestor)))
	}
	return query
}

func describeClaims(namespace string, found []chain.Claim, creator evm.Address) *dehugv1alpha1.ClaimsStatus {
	claims := &dehugv1alpha1.ClaimsStatus{Namespace: namespace}
	for _, c := range found {
		claims.Attestations = append(claims.Attestations, dehugv1alpha1.NamespaceAttestation{
			Attestor: dehugv1alpha1.Address(c.Attestor.String()), Account: dehugv1alpha1.Address(c.Account.String()),
			Kind: string(c.Kind()), Evidence: c.Evidence, ForCreator: c.Account == creator,
			AttestedAt: metav1.Time{Time: c.Since}, ExpiresAt: metav1.Time{Time: c.Until},
		})
	}
	return claims
}

// claimsFromStatus is what the last answer said of the claims, if it is about the version.
func (s *modelScope) claimsFromStatus(v *version) *dehugv1alpha1.ClaimsStatus {
	last := s.model.Status.Claims
	if last == nil || !s.isKnown(v) || last.Namespace != chain.NamespaceOf(v.token.Name) {
		return nil
	}
	return last
}
