package main

import (
	"math/big"
	"math/rand/v2"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	start    = 1_800_000_000 // time of the first step, in seconds since 1970
	day      = 24 * 60 * 60
	last     = 1<<32 - 1 // newest time that a key can hold
	mostBits = 112       // of a price times units: ten such costs are a value of less than 96 bits
)

// terms are what the terms of a token say of its usage.
type terms struct {
	prices usage.Prices
	split  usage.Split
}

// step is usage that is settled at a time out of the escrow, after a deposit into it. It is followed by a distribution
// or not, and by a look at trending.
type step struct {
	units       usage.Units
	deposit     *big.Int
	at          uint32
	distributes bool
	lookAt      uint32
}

// history is the life of one token under one key.
type history struct {
	terms terms
	steps []step
}

// newHistory returns the history of a number. The same seed and number give the same history.
func newHistory(seed, number uint64) history {
	r := rand.New(rand.NewPCG(seed, number))
	owner := r.IntN(10_001)
	provider := r.IntN(10_001 - owner)
	h := history{terms: terms{
		split: usage.Split{
			Creator: uint16(10_000 - owner - provider), Owner: uint16(owner), Provider: uint16(provider),
		},
	}}
	priceBits := r.IntN(65)
	h.terms.prices = usage.Prices{
		InputToken: ofBits(r, priceBits), OutputToken: ofBits(r, priceBits), Request: ofBits(r, priceBits),
	}
	unitBits := r.IntN(min(64, mostBits-priceBits) + 1)
	at := uint32(start)
	for range 1 + r.IntN(8) {
		at = moveTime(r, at)
		h.steps = append(h.steps, step{
			units: usage.Units{
				InputTokens: ofBits(r, unitBits), OutputTokens: ofBits(r, unitBits), Requests: ofBits(r, unitBits),
			},
			deposit: newDeposit(r, priceBits+unitBits), at: at, distributes: r.IntN(2) == 0,
			lookAt: uint32(min(uint64(at)+r.Uint64N(30*day), last)),
		})
	}
	return h
}

// ofBits returns a number of up to so many bits.
func ofBits(r *rand.Rand, bits int) uint64 { return r.Uint64() >> (64 - bits) }

// moveTime returns the time of the next step: mostly hours later, at times none, many half-lives, earlier, or as late
// as a key can hold.
func moveTime(r *rand.Rand, at uint32) uint32 {
	var moved uint64
	switch r.IntN(12) {
	case 0:
		return at
	case 1:
		moved = uint64(at) + r.Uint64N(200*usage.HalfLife)
	case 2:
		return uint32(max(uint64(at)-r.Uint64N(20*day), 1))
	case 3:
		moved = uint64(at) + 7*day
	default:
		moved = uint64(at) + r.Uint64N(3*day)
	}
	return uint32(min(moved, last))
}

// newDeposit returns what is added to an escrow before a step of costs of up to so many bits: often less than what is
// owed, and at times nothing.
func newDeposit(r *rand.Rand, costBits int) *big.Int {
	if r.IntN(5) == 0 {
		return new(big.Int)
	}
	deposit := new(big.Int).SetUint64(r.Uint64())
	deposit.Lsh(deposit, 64).Add(deposit, new(big.Int).SetUint64(r.Uint64()))
	return deposit.Rsh(deposit, uint(128-min(max(costBits-18, 1), 92)))
}
