package reporter

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/limits"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// unpriced is usage of a key that has no price yet.
type unpriced struct {
	key      usage.Key
	terms    []uint64
	baseline bool // what was settled before is not known yet
}

// priceUsage turns what is pending into debt, as far as the chain answers. What has no price yet is kept.
func (w *worker) priceUsage(ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork,
	mine func(*usage.Total) bool) {
	bounds, err := w.readLimits(ctx, chain, network)
	if err != nil {
		w.log.Info("usage waits for the payment token's decimals", "network", w.name, "error", err)
		return
	}
	for _, u := range w.unpricedKeys(mine) {
		if err := w.priceKey(ctx, chain, u, bounds); err != nil {
			w.log.Info("usage waits for its price", "network", w.name, "token", u.key.TokenID, "error", err)
		}
	}
}

func (w *worker) unpricedKeys(mine func(*usage.Total) bool) []unpriced {
	var out []unpriced
	w.state.withState(func(s *usage.State) {
		for _, t := range s.Totals() {
			if len(t.Pending) == 0 || t.Network != "" || !mine(t) {
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

func (w *worker) priceKey(ctx context.Context, chain Chain, u unpriced, bounds usage.Limits) error {
	if u.baseline {
		settled, err := chain.Settled(ctx, u.key, false)
		if err != nil {
			return fmt.Errorf("reading what was settled before: %w", err)
		}
		w.state.withState(func(s *usage.State) { s.SetBaseline(u.key, settled) })
	}
	var failures []error
	for _, index := range u.terms {
		p, err := w.termsPrices(ctx, chain, u.key, index)
		if err != nil {
			failures = append(failures, fmt.Errorf("reading prices: %w", err))
			continue
		}
		w.state.withState(func(s *usage.State) { s.Price(u.key, index, p, bounds) })
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

// readLimits returns the network's limits in the smallest unit of its payment token.
func (w *worker) readLimits(ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork) (usage.Limits, error) {
	if w.token == nil {
		token, err := chain.Token(ctx)
		if err != nil {
			return usage.Limits{}, err
		}
		w.token = &token
	}
	if known, ok := limits.OfNetwork(network); ok {
		return known, nil
	}
	return limits.Parse(network.Spec.Limits, w.token.Decimals)
}

// recheckPrices looks whether what was settled at a block that can be reorganized away still is.
func (w *worker) recheckPrices(ctx context.Context, chain Chain, mine func(*usage.Total) bool) {
	var due []usage.Key
	w.state.withState(func(s *usage.State) {
		for _, t := range s.Totals() {
			if !t.Recheck.IsZero() && !w.now().Before(t.Recheck) && !w.record.hasKey(t.Key) && mine(t) && len(due) < maxLines {
				due = append(due, t.Key)
			}
		}
	})
	for _, key := range due {
		settled, err := chain.Settled(ctx, key, true)
		if err != nil {
			return
		}
		w.state.withState(func(s *usage.State) {
			s.Unsettle(key, settled)
			s.RecheckAt(key, time.Time{})
		})
	}
}
