package session

import (
	"context"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Allowed reports whether a contract may take an amount from the sender already.
func (t *Trade) Allowed(ctx context.Context, spender evm.Address, amount *big.Int) (bool, error) {
	allowance, err := t.Reader.Allowance(ctx, t.Token.Address, t.Sender.Address(), spender, chain.Latest)
	return err == nil && allowance.Cmp(amount) >= 0, err
}

// ApproveStep returns the step that lets a contract take an amount, and none when it may already.
func (t *Trade) ApproveStep(ctx context.Context, spender evm.Address, amount *big.Int) ([]Step, error) {
	allowed, err := t.Allowed(ctx, spender, amount)
	if err != nil || allowed {
		return nil, err
	}
	candidate, err := t.Encoder.Approve(t.Token.Address, spender, amount)
	return []Step{{What: "approving the payment", Candidate: candidate, Repeatable: true}}, err
}
