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

// Approve lets a contract take an amount, when it may not yet.
func (t *Trade) Approve(ctx context.Context, spender evm.Address, amount *big.Int) error {
	allowed, err := t.Allowed(ctx, spender, amount)
	if err != nil || allowed {
		return err
	}
	_, err = t.Session.sendRepeatable(ctx, t.Sender, "approving the payment")(t.Encoder.Approve(t.Token.Address, spender, amount))
	return err
}
