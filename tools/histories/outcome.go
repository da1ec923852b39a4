package main

import (
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// outcome is what the arithmetic gives after a step.
type outcome struct {
	// value is the total ever owed, and paid what this step settled of it.
	value, paid *big.Int
	// keyTime is the time of settlement of what is not distributed.
	keyTime uint32
	// parts are those of this step's distribution, zero without one.
	parts usage.Parts
	// lifetime, trending and scoreTime are the token's score as it is stored, trendingNow what it is worth at a look.
	lifetime, trending, trendingNow *big.Int
	scoreTime                       uint32
}

// replay computes the outcome of each step of a history.
func (h history) replay() ([]outcome, error) {
	var (
		key          usage.Settled
		score        usage.Score
		cost, escrow = new(big.Int), new(big.Int)
		outcomes     []outcome
	)
	for i, s := range h.steps {
		cost.Add(cost, usage.Cost(s.units, h.terms.prices))
		escrow.Add(escrow, s.deposit)
		value := new(big.Int).Div(cost, big.NewInt(usage.Scale))
		paid := new(big.Int).Sub(value, orZero(key.Value))
		if paid.Cmp(escrow) > 0 {
			paid.Set(escrow)
		}
		escrow.Sub(escrow, paid)
		var err error
		if key, err = key.Add(paid, s.at); err != nil {
			return nil, fmt.Errorf("step %d: %w", i, err)
		}
		parts := usage.Split{}.Divide(new(big.Int))
		if s.distributes {
			parts = h.terms.split.Divide(key.Pending())
			key = key.Distribute()
		}
		if parts.Protocol.Sign() > 0 {
			if score, err = score.Add(parts.Protocol, key.At); err != nil {
				return nil, fmt.Errorf("step %d: %w", i, err)
			}
		}
		outcomes = append(outcomes, newOutcome(value, paid, key, parts, score, s.lookAt))
	}
	return outcomes, nil
}

func newOutcome(value, paid *big.Int, key usage.Settled, parts usage.Parts, score usage.Score, lookAt uint32) outcome {
	word := score.Word()
	return outcome{
		value: value, paid: paid, keyTime: key.At, parts: parts, lifetime: score.Lifetime(),
		trending:    new(big.Int).SetBytes(word[4:20]),
		scoreTime:   uint32(new(big.Int).SetBytes(word[:4]).Uint64()),
		trendingNow: score.TrendingAt(uint64(lookAt)),
	}
}

func orZero(v *big.Int) *big.Int {
	if v == nil {
		return new(big.Int)
	}
	return v
}
