package reporter

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// prices are what terms ask, by their index. Terms never change, so they are read once.
type prices map[uint64]usage.Prices

// unpriced is usage of a key that has no price yet.
type unpriced struct {
	key      usage.Key
	terms    []uint64
	baseline bool // what was settled before is not known yet
}

// price turns what is pending into debt, as far as the chain answers. What has no price yet is kept.
func (w *worker) price(ctx context.Context, chain Chain, mine func(*usage.Total) bool) {
	for _, u := range w.unpriced(mine) {
		if err := w.priceKey(ctx, chain, u); err != nil {
			w.log.Info("usage waits for its price", "network", w.name, "token", u.key.TokenID, "error", err)
		}
	}
}

func (w *worker) unpriced(mine func(*usage.Total) bool) []unpriced {
	var out []unpriced
	w.book.with(func(s *usage.State) {
		for _, t := range s.Totals() {
			if len(t.Pending) == 0 || t.Domain.Network != "" || !mine(t) {
				continue
			}
			terms := map[uint64]bool{}
			for _, p := range t.Pending {
				terms[p.TermsIndex] = true
			}
			out = append(out, unpriced{key: t.Key, terms: slices.Sorted(maps.Keys(terms)), baseline: t.Baseline == nil})
		}
	})
	return out
}

func (w *worker) priceKey(ctx context.Context, chain Chain, u unpriced) error {
	if u.baseline {
		settled, err := chain.Settled(ctx, u.key, false)
		if err != nil {
			return fmt.Errorf("reading what was settled before: %w", err)
		}
		w.book.with(func(s *usage.State) { s.SetBaseline(u.key, settled) })
	}
	var failures []error
	for _, index := range u.terms {
		p, err := w.termsPrices(ctx, chain, u.key, index)
		if err != nil {
			failures = append(failures, fmt.Errorf("reading prices: %w", err))
			continue
		}
		w.book.with(func(s *usage.State) { s.Price(u.key, index, p, usage.Limits{}) })
	}
	return errors.Join(failures...)
}

// termsPrices reads what terms ask. Usage that does not name its terms is priced by those that bind the payer now.
func (w *worker) termsPrices(ctx context.Context, chain Chain, key usage.Key, index uint64) (usage.Prices, error) {
	if index == 0 {
		return chain.Prices(ctx, key.TokenID, key.Payer)
	}
	if known, ok := w.prices[index]; ok {
		return known, nil
	}
	read, err := chain.Terms(ctx, index)
	if err == nil {
		w.prices[index] = read
	}
	return read, err
}
