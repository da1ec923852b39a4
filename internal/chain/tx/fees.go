package tx

import "math/big"

// bumpPercent is by how much nodes ask a replacement to pay more.
const bumpPercent = 10

// fees are EIP-1559 fees in wei per gas.
type fees struct {
	tip, feeCap *big.Int
}

// newFees allows the base fee to double before the transaction is stuck.
func newFees(baseFee, tip *big.Int) fees {
	return fees{tip: new(big.Int).Set(tip), feeCap: new(big.Int).Add(new(big.Int).Lsh(baseFee, 1), tip)}
}

// bump returns fees that replace old ones in a node's pool: at least bumpPercent above them, and what the market asks
// now as far as that fits. It reports false when a replacement would exceed maxTip or maxFeeCap.
func (f fees) bump(asked fees, maxTip, maxFeeCap *big.Int) (fees, bool) {
	bumped := fees{
		tip:    bigMax(raise(f.tip), bigMin(asked.tip, maxTip)),
		feeCap: bigMax(raise(f.feeCap), bigMin(asked.feeCap, maxFeeCap)),
	}
	return bumped, bumped.tip.Cmp(maxTip) <= 0 && bumped.feeCap.Cmp(maxFeeCap) <= 0 && bumped.tip.Cmp(bumped.feeCap) <= 0
}

// raise adds bumpPercent, rounded up, and at least one.
func raise(v *big.Int) *big.Int {
	raised := new(big.Int).Mul(v, big.NewInt(100+bumpPercent))
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

func bigMin(a, b *big.Int) *big.Int {
	if a.Cmp(b) <= 0 {
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
