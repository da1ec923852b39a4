package tx

import "math/big"

// fees are EIP-1559 fees in wei per gas.
type fees struct {
	tip, feeCap *big.Int
}

// newFees allows the base fee to double before the transaction is stuck.
func newFees(baseFee, tip *big.Int) fees {
	return fees{tip: new(big.Int).Set(tip), feeCap: new(big.Int).Add(new(big.Int).Lsh(baseFee, 1), tip)}
}

// bump returns fees that replace old ones in a node's pool: at least percent above them, and at least what the
// market asks now. It reports false when the cap would exceed limit.
func (f fees) bump(market fees, percent int64, limit *big.Int) (fees, bool) {
	bumped := fees{
		tip:    bigMax(raise(f.tip, percent), market.tip),
		feeCap: bigMax(raise(f.feeCap, percent), market.feeCap),
	}
	return bumped, bumped.feeCap.Cmp(limit) <= 0
}

// raise adds percent, rounded up, and at least one.
func raise(v *big.Int, percent int64) *big.Int {
	raised := new(big.Int).Mul(v, big.NewInt(100+percent))
	raised.Add(raised, big.NewInt(99))
	raised.Div(raised, big.NewInt(100))
	if raised.Cmp(v) <= 0 {
		raised.Add(v, big.NewInt(1))
	}
	return raised
}

func bigMax(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// cost is value plus gas at the fee cap.
func (f fees) cost(gas uint64, value *big.Int) *big.Int {
	total := new(big.Int).Mul(f.feeCap, new(big.Int).SetUint64(gas))
	if value != nil {
		total.Add(total, value)
	}
	return total
}
