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
		"whole parts":      {usage.Split{Creator: 6000, Owner: 1000, Provider: 2500, Protocol: 500}, 10_000, [4]int64{6000, 1000, 2500, 500}},
		"rounded down":     {usage.Split{Creator: 6000, Owner: 1000, Provider: 2500, Protocol: 500}, 19, [4]int64{14, 1, 4, 0}},
		"smallest unit":    {usage.Split{Creator: 1, Owner: 3333, Provider: 3333, Protocol: 3333}, 1, [4]int64{1, 0, 0, 0}},
		"no terms":         {usage.Split{}, 19, [4]int64{19, 0, 0, 0}},
		"nothing":          {usage.Split{Creator: 5000, Protocol: 5000}, 0, [4]int64{}},
		"one part is all":  {usage.Split{Provider: 10_000}, 19, [4]int64{0, 0, 19, 0}},
		"just below whole": {usage.Split{Creator: 1, Protocol: 9999}, 10_001, [4]int64{2, 0, 0, 9999}},
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
		cut := [3]int{r.IntN(10_001), r.IntN(10_001), r.IntN(10_001)}
		low, high := min(cut[0], cut[1], cut[2]), max(cut[0], cut[1], cut[2])
		middle := cut[0] + cut[1] + cut[2] - low - high
		s := usage.Split{
			Creator: uint16(low), Owner: uint16(middle - low), Provider: uint16(high - middle), Protocol: uint16(10_000 - high),
		}
		amount := new(big.Int).Rsh(new(big.Int).SetUint64(r.Uint64()), uint(r.IntN(64)))
		amount.Lsh(amount, uint(r.IntN(33)))
		p := s.Divide(amount)
		sum := new(big.Int).Add(p.Creator, p.Owner)
		if sum.Add(sum, p.Provider).Add(sum, p.Protocol).Cmp(amount) != 0 || p.Creator.Sign() < 0 {
			t.Fatalf("%+v of %v: %+v", s, amount, p)
		}
	}
}
