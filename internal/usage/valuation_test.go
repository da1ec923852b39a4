package usage_test

import (
	"encoding/hex"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const day = 24 * 60 * 60

type fee struct {
	amount int64
	at     uint32
}

func scoreOf(t *testing.T, fees ...fee) usage.Score {
	t.Helper()
	var s usage.Score
	for _, f := range fees {
		var err error
		if s, err = s.Add(big.NewInt(f.amount), f.at); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// The example that the contract's documentation works out.
func TestScoreWorkedExample(t *testing.T) {
	const start = 1_800_000_000
	fees := []fee{{8_000_000, start}, {4_000_000, start + 7*day}}
	for name, s := range map[string]usage.Score{
		"in order":     scoreOf(t, fees[0], fees[1]),
		"late arrival": scoreOf(t, fees[1], fees[0]),
	} {
		if got := s.Lifetime().Int64(); got != 12_000_000 {
			t.Errorf("%s: lifetime = %d, want 12000000", name, got)
		}
		for at, want := range map[uint64]int64{0: 8_000_000, start + 7*day: 8_000_000, start + 14*day: 4_000_000, start + 21*day: 2_000_000} {
			if got := s.TrendingAt(at).Int64(); got != want {
				t.Errorf("%s: trending at %d = %d, want %d", name, at, got, want)
			}
		}
	}
}

func TestScoreIsAValue(t *testing.T) {
	before := scoreOf(t, fee{1000, 5})
	if _, err := before.Add(big.NewInt(1), 9*day); err != nil {
		t.Fatal(err)
	}
	before.Lifetime().SetInt64(7)
	if got, trending := before.Lifetime().Int64(), before.TrendingAt(5).Int64(); got != 1000 || trending != 1000 {
		t.Errorf("lifetime, trending = %d, %d, want 1000, 1000", got, trending)
	}
}

func TestScoreWord(t *testing.T) {
	got := scoreOf(t, fee{0x1234, 0x6b49d200}).Word()
	const want = "6b49d200" + "00000000000000000000123400000000" + "000000000000000000001234"
	if hex.EncodeToString(got[:]) != want {
		t.Errorf("word = %x, want %s", got, want)
	}
	if (usage.Score{}).Word() != ([32]byte{}) {
		t.Error("the word of no fees is not zero")
	}
}

func TestScoreRefusesWhatTheContractCannotHold(t *testing.T) {
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1))
	full, err := usage.Score{}.Add(most, 1)
	if err != nil {
		t.Fatal(err)
	}
	if got := full.TrendingAt(1); got.Cmp(most) != 0 {
		t.Errorf("trending = %v, want all of %v", got, most)
	}
	for name, f := range map[string]*big.Int{"nil": nil, "negative": big.NewInt(-1), "97 bits": new(big.Int).Lsh(big.NewInt(1), 96)} {
		if _, err := (usage.Score{}).Add(f, 1); err == nil {
			t.Errorf("%s fee: no error", name)
		}
	}
	if _, err := full.Add(big.NewInt(1), 2); err == nil {
		t.Error("lifetime of more than 96 bits: no error")
	}
}

func TestDecay(t *testing.T) {
	amount := new(big.Int).Lsh(big.NewInt(1), 127)
	for name, c := range map[string]struct {
		elapsed uint64
		want    *big.Int
	}{
		"nothing":                   {0, amount},
		"one half-life":             {usage.HalfLife, new(big.Int).Lsh(big.NewInt(1), 126)},
		"127 half-lives":            {127 * usage.HalfLife, big.NewInt(1)},
		"last second that counts":   {127*usage.HalfLife + 1, new(big.Int)},
		"128 half-lives":            {128 * usage.HalfLife, new(big.Int)},
		"longer than a shift holds": {math.MaxUint64, new(big.Int)},
	} {
		if got := usage.Decay(amount, c.elapsed); got.Cmp(c.want) != 0 {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	if got := amount.BitLen(); got != 128 {
		t.Error("Decay changed its argument")
	}
}

// Every factor is what its definition gives: the bits of Decay(2^127, 2^b) are the factor's but the last.
func TestDecayFactorsFollowTheirDefinition(t *testing.T) {
	const precision = 400
	whole := new(big.Int).Lsh(big.NewInt(1), 127)
	for bit := range 20 {
		exponent := new(big.Float).SetPrec(precision).Mul(ln2(precision), big.NewFloat(math.Ldexp(-1, bit)))
		exponent.Quo(exponent, new(big.Float).SetInt64(usage.HalfLife))
		exact := exp(exponent, precision)
		want, _ := exact.Mul(exact, new(big.Float).SetInt(whole)).Int(nil)
		if got := usage.Decay(whole, 1<<bit); got.Cmp(want) != 0 {
			t.Errorf("2^%d seconds: %x, want %x", bit, got, want)
		}
	}
}

func TestDecayStaysBelowTheExactValueAndFallsWithTime(t *testing.T) {
	amount := big.NewInt(1_000_000_000_000)
	before := amount
	for elapsed := uint64(0); elapsed < 40*day; elapsed += 3001 {
		got := usage.Decay(amount, elapsed)
		exact := 1e12 * math.Exp2(-float64(elapsed)/usage.HalfLife)
		if value := float64(got.Int64()); value > exact+1e-3 || value < exact-1-1e-3 {
			t.Fatalf("after %d seconds: %v, want %v rounded down", elapsed, got, exact)
		}
		if got.Cmp(before) > 0 {
			t.Fatalf("after %d seconds: %v, more than the %v before", elapsed, got, before)
		}
		before = got
	}
}

// Splitting usage over addresses must not score more than paying it from one.
func TestScoreDoesNotRewardSplitting(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var many usage.Score
		var total int64
		at := uint32(1_800_000_000 + r.IntN(100*day))
		for range 1 + r.IntN(50) {
			part := r.Int64N(1_000_000)
			total += part
			many, _ = many.Add(big.NewInt(part), at)
		}
		one := scoreOf(t, fee{total, at})
		later := uint64(at) + r.Uint64N(60*day)
		if many.TrendingAt(later).Cmp(one.TrendingAt(later)) != 0 || many.Lifetime().Cmp(one.Lifetime()) != 0 {
			t.Fatalf("many score %v and %v, one %v and %v", many.Lifetime(), many.TrendingAt(later), one.Lifetime(), one.TrendingAt(later))
		}
	}
}

func TestSettledTimeIsWeightedByValue(t *testing.T) {
	var s usage.Settled
	for _, step := range []struct {
		paid int64
		at   uint32
		want uint32
	}{
		{100, 1000, 1000},
		{300, 2000, 1750},
		{0, 9000, 1750},
		{1, 9000, 1768},   // (400 · 1750 + 9000) / 401 = 1768.07…
		{401, 1000, 1384}, // an older settlement, which a claim is, moves it back
	} {
		var err error
		if s, err = s.Add(big.NewInt(step.paid), step.at); err != nil {
			t.Fatal(err)
		}
		if s.At != step.want {
			t.Errorf("after %d at %d: time %d, want %d", step.paid, step.at, s.At, step.want)
		}
	}
	if got := s.Pending().Int64(); got != 802 {
		t.Errorf("pending = %d, want 802", got)
	}
	s = s.Distribute()
	if s.Pending().Sign() != 0 || s.Distributed.Int64() != 802 || s.At != 1384 {
		t.Errorf("after distribution: %+v, want all distributed and the time kept", s)
	}
	if s, _ = s.Add(big.NewInt(5), 7000); s.At != 7000 {
		t.Errorf("time = %d, want that of the only pending settlement, 7000", s.At)
	}
}

func TestSettledRefusesWhatTheContractCannotHold(t *testing.T) {
	s, err := usage.Settled{}.Add(new(big.Int).Lsh(big.NewInt(1), 95), math.MaxUint32)
	if err != nil || s.At != math.MaxUint32 {
		t.Fatalf("time, error = %d, %v, want the last time of 32 bits", s.At, err)
	}
	if _, err := s.Add(new(big.Int).Lsh(big.NewInt(1), 95), 1); err == nil {
		t.Error("a value of 97 bits: no error")
	}
	if _, err := s.Add(big.NewInt(-1), 1); err == nil {
		t.Error("a negative value: no error")
	}
}

func TestTakingAPartKeepsTheTimeOfTheRest(t *testing.T) {
	pot, err := usage.Settled{}.Add(big.NewInt(10), 100)
	if err != nil {
		t.Fatal(err)
	}
	if pot, err = pot.Take(big.NewInt(4)); err != nil || pot.Pending().Int64() != 6 || pot.At != 100 {
		t.Errorf("after taking 4: %+v, %v, want 6 of time 100", pot, err)
	}
	if pot, err = pot.Add(big.NewInt(2), 200); err != nil || pot.At != 125 {
		t.Errorf("after 2 more at 200: time %d, %v, want that of the 6 and the 2, 125", pot.At, err)
	}
	for _, part := range []int64{9, -1} {
		if _, err := pot.Take(big.NewInt(part)); err == nil {
			t.Errorf("taking %d of 8: no error", part)
		}
	}
}

func ln2(precision uint) *big.Float {
	// ln 2 = Σ 1/(k · 2^k)
	sum, power := new(big.Float).SetPrec(precision), new(big.Float).SetPrec(precision).SetInt64(1)
	for k := int64(1); k <= int64(precision); k++ {
		power.Quo(power, big.NewFloat(2))
		sum.Add(sum, new(big.Float).SetPrec(precision).Quo(power, new(big.Float).SetInt64(k)))
	}
	return sum
}

func exp(x *big.Float, precision uint) *big.Float {
	sum, term := new(big.Float).SetPrec(precision).SetInt64(1), new(big.Float).SetPrec(precision).SetInt64(1)
	for k := int64(1); k < 150; k++ {
		term.Mul(term, x).Quo(term, new(big.Float).SetInt64(k))
		sum.Add(sum, term)
	}
	return sum
}
