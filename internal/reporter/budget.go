package reporter

import (
	"cmp"
	"context"
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// budget is what the transaction of a settlement may cost.
type budget struct {
	// wei is the ceiling.
	wei *big.Int
	// byValue reports whether the value to be settled sets the ceiling, not the policy's maxFee.
	byValue bool
}

// ceilings are a SettlementPolicy's in numbers.
type ceilings struct {
	// maxFee is in wei.
	maxFee *big.Int
	// coinPrice is payment tokens per coin, times 10^18; zero when the coin has no price.
	coinPrice *big.Int
}

// parseCeilings reads a policy; what is empty has its default.
func parseCeilings(policy v1alpha1.SettlementPolicy) (ceilings, error) {
	maxFee, err := units.Parse(string(cmp.Or(policy.MaxFee, v1alpha1.DefaultMaxFee)), units.CoinDecimals)
	if err != nil {
		return ceilings{}, fmt.Errorf("reading spec.settlement.maxFee: %w", err)
	}
	price, err := units.Parse(string(cmp.Or(policy.CoinPrice, v1alpha1.DefaultCoinPrice)), units.CoinDecimals)
	if err != nil {
		return ceilings{}, fmt.Errorf("reading spec.settlement.coinPrice: %w", err)
	}
	return ceilings{maxFee: maxFee, coinPrice: price}, nil
}

// budgetFor bounds the fee of a settlement by maxFee and by what it settles: value, in the smallest unit of a payment
// token with the given decimals.
func (c ceilings) budgetFor(value *big.Int, decimals int) budget {
	if c.coinPrice.Sign() == 0 {
		return budget{wei: c.maxFee}
	}
	// value/10^decimals tokens, divided by coinPrice/10^18 tokens per coin, are coins of 10^18 wei.
	wei := new(big.Int).Mul(value, powerOfTen(2*units.CoinDecimals))
	wei.Div(wei, new(big.Int).Mul(c.coinPrice, powerOfTen(decimals)))
	if wei.Cmp(c.maxFee) < 0 {
		return budget{wei: wei, byValue: true}
	}
	return budget{wei: c.maxFee}
}

func powerOfTen(exponent int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(exponent)), nil)
}

// budgetFor reads what a settlement would settle now and decides what it may cost.
func (c *onchain) budgetFor(ctx context.Context, batches []usage.Batch) (budget, error) {
	ceilings, err := parseCeilings(c.network.Spec.Settlement)
	if err != nil || ceilings.coinPrice.Sign() == 0 {
		return budget{wei: ceilings.maxFee}, err
	}
	token, err := c.reader.PaymentToken(ctx, chain.Latest)
	if err != nil {
		return budget{}, err
	}
	value := new(big.Int)
	for _, b := range batches {
		settles, err := c.settlesFor(ctx, b)
		if err != nil {
			return budget{}, err
		}
		value.Add(value, settles)
	}
	return ceilings.budgetFor(value, token.Decimals), nil
}

// settlesFor is what a batch would settle now: what is due, as far as the escrow reaches.
func (c *onchain) settlesFor(ctx context.Context, b usage.Batch) (*big.Int, error) {
	due := new(big.Int)
	for _, line := range b.Lines {
		key := chain.SettlementKey{
			TokenID: line.TokenID, Payer: b.Payer, Provider: b.Provider,
		}
		before, err := c.reader.Settlement(ctx, key, chain.Latest)
		if err != nil {
			return nil, err
		}
		if line.Value.Cmp(before.Settled) > 0 {
			due.Add(due, new(big.Int).Sub(line.Value, before.Settled))
		}
	}
	escrow, err := c.reader.Escrow(ctx, b.Payer, b.Provider, chain.Latest)
	if err != nil {
		return nil, err
	}
	if escrow.Balance.Cmp(due) < 0 {
		return escrow.Balance, nil
	}
	return due, nil
}

// explainFee returns which ceiling forbids a settlement. The messages hold no amounts, which change from block to
// block.
func (c *onchain) explainFee(err *tx.FeeTooHighError, b budget) error {
	switch {
	case err.PerGas:
		return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonFeeTooHigh, Message: fmt.Sprintf(
			"the chain RPC endpoints of DeHugNetwork %s ask an absurd priority fee, so nothing was signed: compare the "+
				"endpoints under "+
				"spec.rpc; with three of them one that lies is out-voted", c.network.Name)}}
	case b.byValue:
		return &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonFeeAboveValue, Message: fmt.Sprintf(
			"the transaction would cost more than it settles at spec.settlement.coinPrice of DeHugNetwork %s, so nothing was "+
				"signed: "+
				"a later report settles it together with more usage", c.network.Name)}}
	}
	return &Failure{Err: err, Divisible: true, Cause: cause.Cause{Reason: v1alpha1.ReasonFeeTooHigh, Message: fmt.Sprintf(
		"the transaction would cost more than spec.settlement.maxFee of DeHugNetwork %s, so nothing was signed: wait "+
			"until fees fall, "+
			"compare the endpoints under spec.rpc, or raise maxFee", c.network.Name)}}
}
