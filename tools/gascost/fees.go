package main

// Parameters of Base in the Fjord formula. The scalars are set by the chain's operator and can change.
const (
	baseFeeScalar     = 2269
	blobBaseFeeScalar = 1055762

	fjordIntercept = -42.5856
	fjordSlope     = 0.8365
	fjordLeast     = 100
	scalarUnit     = 1e6
)

// prices are those of a moment: gas on the L2, gas and blobs on L1 in gwei, and ETH in dollars.
type prices struct {
	name                   string
	l2, l1, blob, etherUSD float64
}

var moments = []prices{
	{"quiet", 0.005, 0.5, 0.001, 2000},
	{"usual", 0.01, 2, 0.01, 3000},
	{"busy", 0.02, 20, 1, 4000},
}

// dollars is the fee of an act: its gas at the L2's price, and its share of what its transaction takes on L1.
func (p prices) dollars(gas, compressed, share int) float64 {
	l2 := float64(gas) * p.l2
	return (l2 + p.l1Fee(compressed)/float64(share)) * 1e-9 * p.etherUSD
}

// l1Fee is in gwei.
func (p prices) l1Fee(compressed int) float64 {
	size := max(fjordLeast, fjordIntercept+fjordSlope*float64(compressed))
	return size * (baseFeeScalar*16*p.l1 + blobBaseFeeScalar*p.blob) / scalarUnit
}

// highest is the L2 gas price in gwei up to which an act stays under a number of dollars; 0 when its L1 part alone is
// above.
func (p prices) highest(gas, compressed int, dollars float64) float64 {
	return max(0, (dollars/(1e-9*p.etherUSD)-p.l1Fee(compressed))/float64(gas))
}
