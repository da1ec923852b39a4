package history

import (
	"context"
	"math"
	"math/big"
	"sort"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/rights"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// UsePeriod is how far back present use is counted.
const UsePeriod = 7 * 24 * time.Hour

// Escrow is what a payer has set aside for a provider.
type Escrow struct {
	Payer, Provider evm.Address
	// Balance can be spent, the part that thaws included.
	Balance, Thawing Amount
	// ThawedAt is when Thawing can be withdrawn; zero when nothing thaws.
	ThawedAt time.Time
	// PerDay is what was paid out of it in a day, on average over UsePeriod or since the first settlement.
	PerDay Amount
	// Lasts is how long what does not thaw lasts at that rate; zero when nothing was used.
	Lasts time.Duration
}

// Escrows lists the escrows of a payer, or for a provider, those with the newest deposits first.
func (h *History) Escrows(ctx context.Context, q PairQuery) ([]Escrow, error) {
	deposits, err := events(ctx, h, h.atOracle(), h.oracle.UnpackDepositedEvent, word(q.Payer), word(q.Provider))
	if err != nil {
		return nil, err
	}
	pairs := make([]pair, 0, len(deposits))
	for i := len(deposits) - 1; i >= 0; i-- {
		pairs = append(pairs, pair{evm.Address(deposits[i].value.Payer), evm.Address(deposits[i].value.Provider)})
	}
	pairs = distinct(pairs)
	pairs = pairs[:min(max(q.Limit, 0), len(pairs))]
	return completeAll(ctx, h, pairs, func(ctx context.Context, of pair) (Escrow, error) {
		return h.Escrow(ctx, of.payer, of.provider)
	})
}

// Escrow reads an escrow with how long it lasts.
func (h *History) Escrow(ctx context.Context, payer, provider evm.Address) (Escrow, error) {
	e, err := h.reader.Escrow(ctx, payer, provider, chain.Latest)
	if err != nil {
		return Escrow{}, err
	}
	perDay, err := h.use(ctx, payer, provider)
	if err != nil {
		return Escrow{}, err
	}
	free := new(big.Int).Sub(e.Balance, e.Thawing)
	return Escrow{
		Payer: payer, Provider: provider, Balance: h.amount(e.Balance), Thawing: h.amount(e.Thawing),
		ThawedAt: e.ThawedAt, PerDay: h.amount(perDay), Lasts: lasts(free, perDay),
	}, nil
}

// longest is the longest time that is told: 100 years.
const longest = 100 * 365 * 24 * time.Hour

// lasts is how long an amount lasts at a rate.
func lasts(amount, perDay *big.Int) time.Duration {
	if perDay.Sign() <= 0 {
		return 0
	}
	seconds := new(big.Int).Mul(amount, big.NewInt(24*3600))
	seconds.Div(seconds, perDay)
	if !seconds.IsInt64() || seconds.Int64() > int64(longest/time.Second) {
		return longest
	}
	return time.Duration(seconds.Int64()) * time.Second
}

// use is what is paid out of an escrow in a day.
func (h *History) use(ctx context.Context, payer, provider evm.Address) (*big.Int, error) {
	all, err := h.payments(ctx, PairQuery{Payer: &payer, Provider: &provider})
	if err != nil || len(all) == 0 {
		return new(big.Int), err
	}
	head, err := h.reader.Head(ctx, chain.Latest)
	if err != nil {
		return nil, err
	}
	first, err := h.times(ctx, []chain.Event{all[0].event})
	if err != nil {
		return nil, err
	}
	since := head.Time.Add(-UsePeriod)
	if began := first[all[0].event.Block]; began.After(since) {
		since = began
	}
	block, err := h.blockAt(ctx, since, head)
	if err != nil {
		return nil, err
	}
	paid := new(big.Int)
	for _, s := range all {
		if s.event.Block >= block {
			paid.Add(paid, s.Paid.Value)
		}
	}
	return perDay(paid, head.Time.Sub(since)), nil
}

// perDay turns what was paid in a time into what is paid in a day. A time below an hour counts as one, so that a first
// settlement does not look like a thousand.
func perDay(paid *big.Int, in time.Duration) *big.Int {
	in = max(in, time.Hour)
	rate := new(big.Int).Mul(paid, big.NewInt(int64(24*time.Hour/time.Second)))
	return rate.Div(rate, big.NewInt(int64(in/time.Second)))
}

// blockAt finds the first block that is not older than a time.
func (h *History) blockAt(ctx context.Context, at time.Time, head evm.Block) (uint64, error) {
	var failed error
	low := min(h.from, head.Number)
	n := sort.Search(int(head.Number-low), func(i int) bool {
		if failed != nil {
			return true
		}
		number := low + uint64(i)
		times, err := h.reader.BlockTimes(ctx, []uint64{number})
		failed = err
		return err != nil || !times[number].Before(at)
	})
	return low + uint64(n), failed
}

// Signer is a key that acts for an account.
type Signer struct {
	Key evm.Address
	rights.Signer
	PerDay, LeftToday Amount
}

// Signers lists the keys that act for an account, or did until their thaw was over.
func (h *History) Signers(ctx context.Context, account evm.Address) ([]Signer, error) {
	given, err := events(ctx, h, h.atOracle(), h.oracle.UnpackSignerAuthorizedEvent, word(&account))
	if err != nil {
		return nil, err
	}
	keys := make([]evm.Address, len(given))
	for i, g := range given {
		keys[i] = evm.Address(g.value.Signer)
	}
	keys = distinct(keys)
	return completeUntil(ctx, h, keys, len(keys), func(ctx context.Context, key evm.Address) (Signer, error) {
		now, err := h.reader.Signer(ctx, key)
		return Signer{Key: key, Signer: now, PerDay: h.amount(now.PerDay), LeftToday: h.amount(now.LeftToday)}, err
	}, func(s Signer) bool { return s.Account == account })
}

// Allowed reports which of some tokens a payer lets its signers pay for without an end, by the events of that. What
// its licenses let them pay for is no part of it.
func (h *History) Allowed(ctx context.Context, payer evm.Address, ids []evm.Hash) (map[evm.Hash]bool, error) {
	changes, err := events(ctx, h, h.atOracle(), h.oracle.UnpackTokenAllowedEvent, word(&payer), distinct(ids))
	if err != nil {
		return nil, err
	}
	allowed := make(map[evm.Hash]bool, len(ids))
	for _, change := range changes {
		allowed[toID(change.value.TokenId)] = change.value.Until == math.MaxUint64
	}
	return allowed, nil
}
