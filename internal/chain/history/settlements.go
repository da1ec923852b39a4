package history

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/bindings"
	"github.com/dehug-io/dehug-operator/internal/chain/typeddata"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Settlement is what one transaction paid out of an escrow.
type Settlement struct {
	Payer, Provider evm.Address
	Paid            Amount
	// Tokens are those that it was for; of a root they are not known before they are claimed.
	Tokens []evm.Hash
	// Way is how it was settled: voucher, batch or root.
	Way         string
	At          time.Time
	Transaction evm.Hash

	event chain.Event
}

// PairQuery selects pairs of payer and provider; nil selects all.
type PairQuery struct {
	Payer, Provider *evm.Address
	// Limit is the most that is listed, the newest first.
	Limit int
}

// Settlements lists what was paid out of escrow, the newest first.
func (h *History) Settlements(ctx context.Context, q PairQuery) ([]Settlement, error) {
	all, err := h.payments(ctx, q)
	if err != nil {
		return nil, err
	}
	some := newest(all, q.Limit)
	at := make([]chain.Event, len(some))
	for i, s := range some {
		at[i] = s.event
	}
	times, err := h.times(ctx, at)
	if err != nil {
		return nil, err
	}
	for i := range some {
		some[i].At = times[some[i].event.Block]
	}
	return some, nil
}

// payments lists what was paid out of escrow, the oldest first, without times.
func (h *History) payments(ctx context.Context, q PairQuery) ([]Settlement, error) {
	payer, provider := word(q.Payer), word(q.Provider)
	var all []Settlement
	vouchers, err := events(ctx, h, h.atOracle(), h.oracle.UnpackSettledEvent, nil, payer, provider)
	if err != nil {
		return nil, err
	}
	for _, v := range vouchers {
		all = append(all, Settlement{
			Payer: evm.Address(v.value.Payer), Provider: evm.Address(v.value.Provider), Paid: h.amount(v.value.Paid),
			Tokens: []evm.Hash{toID(v.value.TokenId)}, Way: "voucher", Transaction: v.event.Transaction, event: v.event,
		})
	}
	batches, err := events(ctx, h, h.atOracle(), h.oracle.UnpackBatchSettledEvent, payer, provider)
	if err != nil {
		return nil, err
	}
	for _, b := range batches {
		tokens, err := tokensOf(b.value.Lines)
		if err != nil {
			return nil, err
		}
		all = append(all, Settlement{
			Payer: evm.Address(b.value.Payer), Provider: evm.Address(b.value.Provider), Paid: h.amount(b.value.Paid),
			Tokens: tokens, Way: "batch", Transaction: b.event.Transaction, event: b.event,
		})
	}
	roots, err := events(ctx, h, h.atOracle(), h.oracle.UnpackRootSettledEvent, payer, provider)
	if err != nil {
		return nil, err
	}
	all = append(all, h.rootPayments(roots)...)
	slices.SortStableFunc(all, func(a, b Settlement) int {
		if after(b.event, a.event) {
			return -1
		}
		return 1
	})
	return all, nil
}

// rootPayments turns totals of roots into what each paid.
func (h *History) rootPayments(roots []logged[bindings.UsageOracleRootSettled]) []Settlement {
	var all []Settlement
	before := map[pair]*big.Int{}
	for _, r := range roots {
		of := pair{evm.Address(r.value.Payer), evm.Address(r.value.Provider)}
		paid := new(big.Int).Set(r.value.Settled)
		if last := before[of]; last != nil {
			paid.Sub(paid, last)
		}
		before[of] = r.value.Settled
		all = append(all, Settlement{
			Payer: of.payer, Provider: of.provider, Paid: h.amount(paid), Way: "root", Transaction: r.event.Transaction,
			event: r.event,
		})
	}
	return all
}

// pair is a payer with a provider.
type pair struct{ payer, provider evm.Address }

func tokensOf(lines []byte) ([]evm.Hash, error) {
	unpacked, err := typeddata.UnpackLines(lines)
	if err != nil {
		return nil, fmt.Errorf("reading a settled batch: %w", err)
	}
	tokens := make([]evm.Hash, len(unpacked))
	for i, line := range unpacked {
		tokens[i] = line.TokenID
	}
	return tokens, nil
}

// Undistributed is what is settled for a token and not credited to its parties.
type Undistributed struct {
	TokenID evm.Hash
	Amount  Amount
}

// Undistributed lists what is settled between a payer and a provider and not credited to the parties.
func (h *History) Undistributed(ctx context.Context, payer, provider evm.Address) ([]Undistributed, error) {
	all, err := h.payments(ctx, PairQuery{Payer: &payer, Provider: &provider})
	if err != nil {
		return nil, err
	}
	var tokens []evm.Hash
	for _, s := range all {
		tokens = append(tokens, s.Tokens...)
	}
	claims, err := events(ctx, h, h.atOracle(), h.oracle.UnpackClaimedEvent, nil, word(&payer), word(&provider))
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		tokens = append(tokens, toID(c.value.TokenId))
	}
	open := []Undistributed{}
	for _, id := range distinct(tokens) {
		s, err := h.reader.Settlement(ctx, chain.SettlementKey{TokenID: id, Payer: payer, Provider: provider},
			chain.Latest)
		if err != nil {
			return nil, err
		}
		if rest := new(big.Int).Sub(s.Settled, s.Distributed); rest.Sign() > 0 {
			open = append(open, Undistributed{TokenID: id, Amount: h.amount(rest)})
		}
	}
	return open, nil
}
