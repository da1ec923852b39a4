package model

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// listedClaims bounds how many attestors' claims are shown, the newest first: anybody can attest.
const listedClaims = 8

// findClaims reads what attestors say of a namespace: those that are given, else the newest. There are none where the
// addresses file names no contract for it.
func findClaims(ctx context.Context, s *session.Session, n *session.Network, namespace string,
	attestors []evm.Address) ([]chain.Claim, error) {
	if n.Addresses.Claims == "" && len(attestors) == 0 {
		return nil, nil
	}
	contract, err := s.Claims(ctx, n)
	if err != nil {
		return nil, err
	}
	if len(attestors) == 0 {
		if attestors, err = n.History().Attestors(ctx, contract, namespace, listedClaims); err != nil {
			return nil, err
		}
	}
	return n.Reader.ClaimsAtHead(ctx, chain.ClaimsQuery{
		Contract: contract, Namespace: namespace, Attestors: attestors,
	}, chain.Latest)
}

// tellClaims tells claims; beside is the account that they should be for, the creator of a model or the owner of a
// namespace.
func tellClaims(claims []chain.Claim, beside evm.Address) []session.Record {
	told := make([]session.Record, len(claims))
	for i, c := range claims {
		told[i] = session.Record{
			session.Fact("evidence", "", c.Evidence), session.Fact("kind", "", string(c.Kind())),
			session.Fact("account", "for", c.Account), session.Fact("same", "the same account", c.Account == beside),
			session.Fact("attestor", "attested by", c.Attestor), session.Fact("until", "until", c.Until),
		}
	}
	return told
}
