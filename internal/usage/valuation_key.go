package usage

import (
	"fmt"
	"math/big"
)

// Settled is what the oracle keeps of a (token, payer, provider), and of what roots settled for a (payer, provider), as
// contracts/src/libraries/UsageWords.sol computes it. It is a value: its methods return a changed copy.
type Settled struct {
	// Value ever settled, and the part of it that was distributed; of roots, that was claimed.
	Value, Distributed *big.Int
	// At is the time of settlement of what is not distributed, weighted by value and rounded down, in seconds since 1970.
	At uint32
}

// Pending is what was settled and not distributed.
func (s Settled) Pending() *big.Int {
	return new(big.Int).Sub(orZero(s.Value), orZero(s.Distributed))
}

// Add settles more at a time: the time moves to (pending · At + paid · at) / (pending + paid). Nothing changes nothing.
func (s Settled) Add(paid *big.Int, at uint32) (Settled, error) {
	value := new(big.Int).Add(orZero(s.Value), orZero(paid))
	if err := fits("settled value", value); err != nil {
		return s, err
	}
	if orZero(paid).Sign() < 0 {
		return s, fmt.Errorf("paid value %v is negative", paid)
	}
	if orZero(paid).Sign() == 0 {
		return s, nil
	}
	pending := s.Pending()
	mean := new(big.Int).Mul(pending, big.NewInt(int64(s.At)))
	mean.Add(mean, new(big.Int).Mul(paid, big.NewInt(int64(at))))
	mean.Div(mean, pending.Add(pending, paid))
	return Settled{Value: value, Distributed: orZero(s.Distributed), At: uint32(mean.Uint64())}, nil
}

// Distribute counts all that was settled as distributed. The time stays what it was.
func (s Settled) Distribute() Settled {
	return Settled{Value: orZero(s.Value), Distributed: orZero(s.Value), At: s.At}
}

// Take counts a part of what is pending as distributed, as a claim does with what roots settled. The time stays what
// it was.
func (s Settled) Take(part *big.Int) (Settled, error) {
	if pending := s.Pending(); part.Sign() < 0 || part.Cmp(pending) > 0 {
		return s, fmt.Errorf("taking %v: %v is pending", part, pending)
	}
	return Settled{Value: orZero(s.Value), Distributed: new(big.Int).Add(orZero(s.Distributed), part), At: s.At}, nil
}
