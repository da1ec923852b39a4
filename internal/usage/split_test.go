package usage_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

func TestSplitRoundsDownAndTheCreatorHasTheRest(t *testing.T) {
	for name, c := range map[string]struct {
		split  usage.Split
		amount int64
		want   [4]int64
	}{
		"whole parts":     {usage.Split{Creator: 6000, Owner: 1000, Provider: 3000}, 40_000, [4]int64{23_400, 3900, 11_700, 1000}},
		"rounded down":    {usage.Split{Creator: 6000, Owner: 1000, Provider: 3000}, 59, [4]int64{36, 5, 17, 1}},
		"the rest rounds": {usage.Split{Creator: 1, Owner: 3333, Provider: 6666}, 41, [4]int64{1, 13, 26, 1}},
		"smallest unit":   {usage.Split{Owner: 1, Provider: 9999}, 1, [4]int64{1, 0, 0, 0}},
		"just no fee":     {usage.Split{Provider: 10_000}, 39, [4]int64{0, 0, 39, 0}},
		"a first fee":     {usage.Split{Provider: 10_000}, 40, [4]int64{0, 0, 39, 1}},
		"no terms":        {usage.Split{}, 10_000, [4]int64{9750, 0, 0, 250}},
		"nothing":         {usage.Split{Creator: 10_000}, 0, [4]int64{}},
	} {
		p := c.split.Divide(big.NewInt(c.amount))
		got := [4]int64{p.Creator.Int64(), p.Owner.Int64(), p.Provider.Int64(), p.Protocol.Int64()}
		if got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestSplitSumsToTheAmount(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		owner := r.IntN(10_001)
		provider := r.IntN(10_001 - owner)
		s := usage.Split{Creator: uint16(10_000 - owner - provider), Owner: uint16(owner), Provider: uint16(provider)}
		amount := new(big.Int).Rsh(new(big.Int).SetUint64(r.Uint64()), uint(r.IntN(64)))
		amount.Lsh(amount, uint(r.IntN(33)))
		p := s.Divide(amount)
		sum := new(big.Int).Add(p.Creator, p.Owner)
		if sum.Add(sum, p.Provider).Add(sum, p.Protocol).Cmp(amount) != 0 || p.Creator.Sign() < 0 {
			t.Fatalf("%+v of %v: %+v", s, amount, p)
		}
	}
}
