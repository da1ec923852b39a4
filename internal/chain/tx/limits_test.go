package tx

import (
	"errors"
	"math/big"
	"testing"
)

func TestWhatIsAskedFitsUnderTheLimitsOrNothingIsSigned(t *testing.T) {
	wei := big.NewInt
	limits := Limits{MaxTip: wei(100), MaxCost: wei(100_000)}
	for name, tc := range map[string]struct {
		base, tip, l1  int64
		gas            uint64
		feeCap, maxCap int64
		over, perGas   bool
	}{
		"far below: the base fee may double, and bumps go to five times": {base: 10, tip: 1, gas: 10, feeCap: 21, maxCap: 105},
		"bumps end at the ceiling":                                       {base: 10, tip: 1, gas: 1000, feeCap: 21, maxCap: 100},
		"less than the double where it does not fit":                     {base: 60, tip: 1, gas: 1000, feeCap: 100, maxCap: 100},
		"exactly the ceiling":                                            {base: 99, tip: 1, gas: 1000, feeCap: 100, maxCap: 100},
		"one above the ceiling":                                          {base: 100, tip: 1, gas: 1000, over: true},
		"the L1 data fee counts":                                         {base: 99, tip: 1, l1: 1, gas: 1000, over: true},
		"the L1 data fee alone is too much":                              {base: 1, tip: 1, l1: 200_000, gas: 1000, over: true},
		"a tip above its ceiling, however little gas":                    {base: 1, tip: 101, gas: 1, over: true, perGas: true},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := limits.price(market{wei(tc.base), wei(tc.tip), wei(tc.l1)}, tc.gas)
			var tooHigh *FeeTooHighError
			if errors.As(err, &tooHigh) != tc.over || (tc.over && tooHigh.PerGas != tc.perGas) {
				t.Fatalf("error %v, want one %t", err, tc.over)
			}
			if tc.over {
				return
			}
			if got.fees.feeCap.Int64() != tc.feeCap || got.maxFeeCap.Int64() != tc.maxCap {
				t.Errorf("fee cap %v, at most %v; want %d, %d", got.fees.feeCap, got.maxFeeCap, tc.feeCap, tc.maxCap)
			}
			most := quote{fees: fees{got.fees.tip, got.maxFeeCap}, l1Fee: got.l1Fee}.cost(tc.gas, nil)
			if most.Cmp(limits.MaxCost) > 0 {
				t.Errorf("the last replacement costs %s, above %s", most, limits.MaxCost)
			}
		})
	}
}

func TestOneLiarDoesNotMoveTheMedian(t *testing.T) {
	values := func(v ...int64) (out []*big.Int) {
		for _, n := range v {
			out = append(out, big.NewInt(n))
		}
		return out
	}
	for _, tc := range []struct {
		values       []*big.Int
		lower, upper int64
	}{
		{values(7), 7, 7}, {values(900, 7), 7, 900}, {values(900, 7, 8), 8, 8}, {values(0, 7, 8), 7, 7}, {values(900, 7, 9, 8), 8, 9},
	} {
		if lower, upper := lowerMedian(tc.values).Int64(), upperMedian(tc.values).Int64(); lower != tc.lower || upper != tc.upper {
			t.Errorf("%v: %d and %d, want %d and %d", tc.values, lower, upper, tc.lower, tc.upper)
		}
	}
}
