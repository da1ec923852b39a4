package chain_test

import (
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// compareToken compares all that the contracts know of a token's usage with the mirror.
func (w *world) compareToken(i int, scores uint64) {
	w.t.Helper()
	t := w.tokens[i]
	id := new(big.Int).SetBytes(t.id[:])
	for n, p := range w.pairs {
		key := p.keys[i]
		got, err := w.usage.UnpackSettlementOf(w.ask(w.usage.PackSettlementOf(id, p.payer, p.provider)))
		if err != nil {
			w.t.Fatal(err)
		}
		if got.Settled.Cmp(orZero(key.Value)) != 0 || got.Distributed.Cmp(orZero(key.Distributed)) != 0 ||
			got.SettledAt != uint64(key.At) {
			w.t.Fatalf("token %d, pair %d: contract %+v, mirror %+v", i, n, got, key)
		}
	}
	if got := w.scoreWord(scores, t); got != t.score.Word() {
		w.t.Fatalf("token %d: score %x, mirror %x", i, got, t.score.Word())
	}
	lifetime, err := w.usage.UnpackLifetime(w.ask(w.usage.PackLifetime(id)))
	if err != nil || lifetime.Cmp(t.score.Lifetime()) != 0 {
		w.t.Fatalf("token %d: lifetime %v (%v), mirror %v", i, lifetime, err, t.score.Lifetime())
	}
	earned, err := w.usage.UnpackBalanceOfToken(w.ask(w.usage.PackBalanceOfToken(id)))
	if err != nil || earned.Cmp(orZero(t.earned)) != 0 {
		w.t.Fatalf("token %d: its owners have earned %v (%v), mirror %v", i, earned, err, orZero(t.earned))
	}
	now := w.config.Time
	for _, at := range []uint64{
		now, now + w.r.Uint64N(8*24*3600), now + w.r.Uint64N(400*24*3600), now - w.r.Uint64N(400*24*3600), w.r.Uint64(), 0, math.MaxUint64,
	} {
		got, err := w.usage.UnpackTrending(w.ask(w.usage.PackTrending(id, at)))
		if want := t.score.TrendingAt(at); err != nil || got.Cmp(want) != 0 {
			w.t.Fatalf("token %d: trending at %d is %v (%v), mirror %v", i, at, got, err, want)
		}
	}
}

// findScores finds the storage slot of the scores: what the views round off is compared as well.
func (w *world) findScores() uint64 {
	w.t.Helper()
	for i := range w.tokens {
		if w.tokens[i].score.Lifetime().Sign() == 0 {
			continue
		}
		for slot := range uint64(64) {
			if w.scoreWord(slot, w.tokens[i]) == w.tokens[i].score.Word() {
				return slot
			}
		}
		w.t.Fatalf("token %d: no mapping in the oracle's first 64 slots holds %x", i, w.tokens[i].score.Word())
	}
	w.t.Fatal("no token has a score")
	return 0
}

func (w *world) scoreWord(slot uint64, t token) [32]byte {
	position := crypto.Keccak256Hash(t.id[:], common.BigToHash(new(big.Int).SetUint64(slot)).Bytes())
	return w.config.State.GetState(w.oracle, position)
}

// compareFunds compares escrows, roots and credits with the mirror.
func (w *world) compareFunds() {
	w.t.Helper()
	for n, p := range w.pairs {
		escrow, err := w.usage.UnpackEscrowOf(w.ask(w.usage.PackEscrowOf(p.payer, p.provider)))
		if err != nil || escrow.Balance.Cmp(p.escrow) != 0 {
			w.t.Fatalf("pair %d: escrow %v (%v), mirror %v", n, escrow.Balance, err, p.escrow)
		}
		roots, err := w.usage.UnpackRootSettlementOf(w.ask(w.usage.PackRootSettlementOf(p.payer, p.provider)))
		if err != nil || roots.Settled.Cmp(orZero(p.pot.Value)) != 0 || roots.Claimed.Cmp(orZero(p.pot.Distributed)) != 0 ||
			roots.SettledAt != uint64(p.pot.At) || roots.Value.Cmp(orZero(p.rootValue)) != 0 {
			w.t.Fatalf("pair %d: roots %+v (%v), mirror %+v", n, roots, err, p.pot)
		}
	}
	for account, want := range w.credits {
		got, err := w.usage.UnpackBalanceOf(w.ask(w.usage.PackBalanceOf(account)))
		if err != nil || got.Cmp(want) != 0 {
			w.t.Fatalf("credit of %s: %v (%v), mirror %v", account, got, err, want)
		}
	}
}

func orZero(v *big.Int) *big.Int {
	if v == nil {
		return new(big.Int)
	}
	return v
}
