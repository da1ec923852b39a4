package tx

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain/units"
)

// Default ceilings. Base asks about 0.01 gwei per gas; a development chain starts at a base fee and a tip of one gwei.
const (
	DefaultMaxTip  = 1_000_000_000         // wei per gas: 1 gwei
	DefaultMaxCost = 2_000_000_000_000_000 // wei per transaction: 0.002 of the chain's coin
	gweiDecimals   = 9
	// feeLimitMultiplier is how far above the first fee replacements of a transaction may go.
	feeLimitMultiplier = 5
)

// ErrFeeTooHigh: the chain's endpoints ask more than the Limits allow. Nothing was signed.
var ErrFeeTooHigh = errors.New("fee too high")

// Limits are absolute ceilings of what one transaction may cost, whatever the endpoints say. Nothing above them is
// signed, replacements included.
type Limits struct {
	// MaxTip is the highest priority fee in wei per gas; nil means DefaultMaxTip.
	MaxTip *big.Int
	// MaxCost is the most that gas may cost, the L1 data fee of an OP-stack chain included and the value sent excluded,
	// in wei; nil means DefaultMaxCost.
	MaxCost *big.Int
}

func (l Limits) withDefaults() Limits {
	if l.MaxTip == nil {
		l.MaxTip = big.NewInt(DefaultMaxTip)
	}
	if l.MaxCost == nil {
		l.MaxCost = big.NewInt(DefaultMaxCost)
	}
	return l
}

// FeeTooHighError reports what is asked and which ceiling forbids it.
type FeeTooHighError struct {
	// PerGas reports whether Asked and Limit are a priority fee in wei per gas; otherwise they are the cost of the
	// transaction in wei.
	PerGas       bool
	Asked, Limit *big.Int
}

// Is reports whether target is ErrFeeTooHigh.
func (e *FeeTooHighError) Is(target error) bool { return target == ErrFeeTooHigh }

// Error returns what is asked and what the limit is. The next step depends on the caller, which knows how the limit is
// set.
func (e *FeeTooHighError) Error() string {
	if e.PerGas {
		return fmt.Sprintf("the chain RPC endpoints ask a priority fee of %s gwei per gas, above the limit of %s gwei: "+
			"nothing was signed",
			units.Format(e.Asked, gweiDecimals), units.Format(e.Limit, gweiDecimals))
	}
	return fmt.Sprintf("the transaction would cost %s of the chain's coin, above the limit of %s: nothing was signed",
		units.Format(e.Asked, units.CoinDecimals), units.Format(e.Limit, units.CoinDecimals))
}

// market is what the chain asks for gas: base fee and tip in wei per gas, and the L1 data fee of the transaction in
// wei.
type market struct {
	baseFee, tip, l1Fee *big.Int
}

// quote is what a transaction is signed with: fees to begin with, and the highest fee cap that the Limits leave.
type quote struct {
	fees      fees
	maxFeeCap *big.Int
	l1Fee     *big.Int
}

// price decides the fees of a transaction. The base fee may double before the transaction is stuck, as far as the
// limits allow. It returns a *FeeTooHighError when what is asked now does not fit.
func (l Limits) price(m market, gas uint64) (quote, error) {
	if m.tip.Cmp(l.MaxTip) > 0 {
		return quote{}, &FeeTooHighError{PerGas: true, Asked: m.tip, Limit: l.MaxTip}
	}
	units := new(big.Int).SetUint64(max(gas, 1))
	least := new(big.Int).Add(m.baseFee, m.tip)
	affordable := new(big.Int).Sub(l.MaxCost, m.l1Fee)
	affordable.Div(affordable, units)
	if affordable.Cmp(least) < 0 {
		asked := new(big.Int).Mul(least, units)
		return quote{}, &FeeTooHighError{Asked: asked.Add(asked, m.l1Fee), Limit: l.MaxCost}
	}
	f := newFees(m.baseFee, m.tip)
	f.feeCap = bigMin(f.feeCap, affordable)
	limit := new(big.Int).Mul(f.feeCap, big.NewInt(feeLimitMultiplier))
	return quote{fees: f, maxFeeCap: bigMin(limit, affordable), l1Fee: m.l1Fee}, nil
}

// cost is the most that the quote's fees can take: value, gas at the fee cap, and the L1 data fee.
func (q quote) cost(gas uint64, value *big.Int) *big.Int {
	total := q.fees.cost(gas, value)
	return total.Add(total, q.l1Fee)
}
