package usage

import (
	"fmt"
	"math/big"
)

// HalfLife is the number of seconds in which a fee's weight in a token's trending score halves.
const HalfLife = 7 * 24 * 60 * 60

const (
	fractionBits = 32  // that trending is kept with below the smallest unit
	factorBits   = 128 // of the factors that decay multiplies by
)

// decayFactors[b] is floor(2^(128 − 2^b/HalfLife)): what 2^b seconds leave of 2^128.
var decayFactors = [...]*big.Int{
	factor("ffffecc5a413f4130eddd8859e03e445"), factor("ffffd98b49999f18ef77ee540236ed9b"),
	factor("ffffb31698fa198e127201b14d4db0f0"), factor("ffff662d490f9d1457eae363d31f7af9"),
	factor("fffecc5aee8cc644ab306eb1582705b2"), factor("fffd98b74eceded3329117cfa6f8b9ff"),
	factor("fffb3174646c15a498cf152b6772f146"), factor("fff662ffe3da026ce2d170749910c729"),
	factor("ffecc65c31ff220c3619b515dc14827a"), factor("ffd98e29ff4932c5bc19fbeb98e77764"),
	factor("ffb32219fcb93b56f84d30036f654840"), factor("ff665b487a5b5904c7b6e56306d9e1eb"),
	factor("fecd12c7421017a474d42cd7673995e3"), factor("fd9b958a7b985d123e9c541a7cf89159"),
	factor("fb3ce4222557513f9c202835dd32fb92"), factor("f69075d6b08791524b557c2fef53039e"),
	factor("ed79f3fd630915352c93e8e5ab2f8bf5"), factor("dc4b07dbb77174aaa554e57ff08981ea"),
	factor("bd910b7f3e463d9b3c1922480e615c8f"), factor("8c5f7d27e89c7121e2b9c163f592a4d0"),
}

// Score is what usage is worth to a token, as contracts/src/libraries/Valuation.sol computes it, bit for bit: lifetime
// is the sum of all protocol fees f that were distributed for it, trending at time t the sum of f · 2^(−(t −
// s)/HalfLife) over the same fees, settled at s. Every step rounds down, with 32 bits below the smallest unit of the
// payment token. The order in which fees are added can therefore change the last bits of trending. A Score is a value:
// Add leaves it as it was.
type Score struct {
	lifetime *big.Int
	trending *big.Int // in 2^-32 of the smallest unit
	at       uint32   // the time that trending holds for
}

// Add counts a fee that was settled at a time, before or after those that are counted already. It fails where the
// contract would revert.
func (s Score) Add(fee *big.Int, settledAt uint32) (Score, error) {
	if err := fits("fee", fee); err != nil {
		return s, err
	}
	lifetime := new(big.Int).Add(orZero(s.lifetime), fee)
	if err := fits("lifetime", lifetime); err != nil {
		return s, err
	}
	trending, addition := orZero(s.trending), new(big.Int).Lsh(fee, fractionBits)
	if settledAt > s.at {
		trending = Decay(trending, uint64(settledAt-s.at))
	} else {
		addition = Decay(addition, uint64(s.at-settledAt))
	}
	return Score{lifetime: lifetime, trending: addition.Add(addition, trending), at: max(s.at, settledAt)}, nil
}

// Lifetime is the sum of all fees.
func (s Score) Lifetime() *big.Int { return new(big.Int).Set(orZero(s.lifetime)) }

// TrendingAt is trending at a time, rounded down to the smallest unit. A time before the newest fee's is taken for
// that.
func (s Score) TrendingAt(at uint64) *big.Int {
	elapsed := max(at, uint64(s.at)) - uint64(s.at)
	left := Decay(orZero(s.trending), elapsed)
	return left.Rsh(left, fractionBits)
}

// Word is the storage word that the contract keeps: time, trending and lifetime, from the left.
func (s Score) Word() [32]byte {
	word := new(big.Int).Lsh(big.NewInt(int64(s.at)), factorBits)
	word.Or(word, orZero(s.trending)).Lsh(word, maxValueBits).Or(word, orZero(s.lifetime))
	return [32]byte(word.FillBytes(make([]byte, 32)))
}

// Decay is amount · 2^(−elapsed/HalfLife), rounded down as the contract does: whole half-lives are shifts, and each
// bit of the seconds that are left multiplies by its factor. The amount has at most 128 bits.
func Decay(amount *big.Int, elapsed uint64) *big.Int {
	halvings, rest := elapsed/HalfLife, elapsed%HalfLife
	if halvings >= factorBits {
		return new(big.Int)
	}
	remaining := new(big.Int).Lsh(big.NewInt(1), factorBits)
	for bit, factor := range decayFactors {
		if rest>>bit&1 == 1 {
			remaining.Mul(remaining, factor).Rsh(remaining, factorBits)
		}
	}
	remaining.Mul(remaining, amount).Rsh(remaining, factorBits)
	return remaining.Rsh(remaining, uint(halvings))
}

// fits returns why a number is not a value on chain.
func fits(what string, v *big.Int) error {
	if v == nil || v.Sign() < 0 || v.BitLen() > maxValueBits {
		return fmt.Errorf("%s %v is not a whole number of at most %d bits", what, v, maxValueBits)
	}
	return nil
}

func factor(hex string) *big.Int {
	f, ok := new(big.Int).SetString(hex, 16)
	if !ok {
		panic("usage: malformed decay factor " + hex)
	}
	return f
}
