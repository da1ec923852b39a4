package reporter

import (
	"context"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Terms implements Chain.
func (c *onchain) Terms(ctx context.Context, index uint64) (usage.Prices, error) {
	terms, err := c.reader.Terms(ctx, index, c.grant)
	if err != nil {
		return usage.Prices{}, c.explainError(err)
	}
	return pricesOf(terms), nil
}

func pricesOf(terms license.Terms) usage.Prices {
	return usage.Prices{InputToken: terms.InputPrice, OutputToken: terms.OutputPrice, Request: terms.RequestPrice}
}

// Prices implements Chain.
func (c *onchain) Prices(ctx context.Context, tokenID evm.Hash, payer evm.Address) (usage.Prices, error) {
	facts, err := c.reader.Facts(ctx, chain.Query{TokenID: tokenID, Licensee: payer}, c.grant)
	if err != nil {
		return usage.Prices{}, c.explainError(err)
	}
	return pricesOf(facts.Terms), nil
}

// Settled implements Chain.
func (c *onchain) Settled(ctx context.Context, key usage.Key, final bool) (*big.Int, error) {
	k := chain.SettlementKey{TokenID: key.TokenID, Payer: key.Payer, Provider: key.Provider}
	finality := chain.Latest
	if final {
		finality = c.settle
	}
	settlement, err := c.reader.Settlement(ctx, k, finality)
	if err != nil {
		return nil, c.explainError(err)
	}
	return settlement.Settled, nil
}

// Escrow implements Chain.
func (c *onchain) Escrow(ctx context.Context, account usage.Account) (*big.Int, error) {
	escrow, err := c.reader.Escrow(ctx, account.Payer, account.Provider, chain.Latest)
	if err != nil {
		return nil, c.explainError(err)
	}
	return escrow.Balance, nil
}

// Allowance implements Chain.
func (c *onchain) Allowance(ctx context.Context) (*Allowance, error) {
	a, err := c.reader.SignerAllowance(ctx, c.signer.Address(), chain.Latest)
	if err != nil {
		return nil, c.explainError(err)
	}
	return &Allowance{PerDay: a.PerDay, Left: a.LeftToday}, nil
}

// MayBegin implements Chain.
func (c *onchain) MayBegin(ctx context.Context, tokenID evm.Hash, payer evm.Address) (bool, error) {
	may, err := c.reader.IsPayable(ctx, tokenID, payer, chain.Latest)
	if err != nil {
		return false, c.explainError(err)
	}
	return may, nil
}

// MaySign implements Chain.
func (c *onchain) MaySign(ctx context.Context, payer evm.Address) (bool, error) {
	return c.hasPower(ctx, payer, chain.PowerSign)
}

// MaySend implements Chain.
func (c *onchain) MaySend(ctx context.Context, provider evm.Address) (bool, error) {
	return c.hasPower(ctx, provider, chain.PowerSend)
}

func (c *onchain) hasPower(ctx context.Context, account evm.Address, power chain.Powers) (bool, error) {
	ok, err := c.reader.IsSigner(ctx, account, c.signer.Address(), power, chain.Latest)
	if err != nil {
		return false, c.explainError(err)
	}
	return ok, nil
}

// FinalBlock implements Chain.
func (c *onchain) FinalBlock(ctx context.Context) (int64, error) {
	head, err := c.reader.Head(ctx, c.settle)
	if err != nil {
		return 0, c.explainError(err)
	}
	return int64(head.Number), nil //nolint:gosec // block numbers fit
}

// Paid implements Chain.
func (c *onchain) Paid(ctx context.Context, account usage.Account, hashes []evm.Hash) (*big.Int, error) {
	sum := new(big.Int)
	for _, hash := range hashes {
		paid, err := c.reader.Paid(ctx, hash, account.Payer, account.Provider)
		if err != nil {
			return nil, c.explainError(err)
		}
		sum.Add(sum, paid)
	}
	return sum, nil
}

// Token implements Chain.
func (c *onchain) Token(ctx context.Context) (PaymentToken, error) {
	token, err := c.reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return PaymentToken{}, c.explainError(err)
	}
	return PaymentToken{Symbol: token.Symbol, Decimals: token.Decimals}, nil
}
