package gateway

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	// spendingKey is where the day's spending is kept.
	spendingKey = "gateway.spending"
	// spendingPeriod is how often it is saved, and so how much of it a gateway that is killed forgets.
	spendingPeriod = time.Second
	dayFormat      = time.DateOnly
)

// Store keeps values. Load returns a value and its revision; it returns ledger.ErrNotFound when there is none. Save
// wants the revision that Load or the last Save returned.
type Store interface {
	Load(ctx context.Context, key string) ([]byte, uint64, error)
	Save(ctx context.Context, key string, value []byte, revision uint64) (uint64, error)
}

// spendingOf is what usage is added up by: one payer's of one token.
type spendingOf struct {
	ChainID int64       `json:"chainID"`
	Oracle  evm.Address `json:"oracle"`
	TokenID evm.Hash    `json:"tokenID"`
	Payer   evm.Address `json:"payer"`
}

// spent is one sum, in millionths of the payment token's smallest unit.
type spent struct {
	spendingOf
	Cost *big.Int `json:"cost"`
}

// spendingRecord is what is saved.
type spendingRecord struct {
	Day   string  `json:"day"`
	Spent []spent `json:"spent"`
}

// Spending adds up what the usage of each token costs on the present day (UTC). It is safe for concurrent use.
type Spending struct {
	now   func() time.Time
	store Store

	mu       sync.Mutex
	day      string
	costs    map[spendingOf]*big.Int
	changed  bool
	revision uint64
}

// LoadSpending returns the day's spending as it was saved last.
func LoadSpending(ctx context.Context, store Store, now func() time.Time) (*Spending, error) {
	s := &Spending{now: now, store: store, costs: map[spendingOf]*big.Int{}}
	raw, revision, err := store.Load(ctx, spendingKey)
	if errors.Is(err, ledger.ErrNotFound) {
		return s, nil
	}
	if err != nil {
		return nil, fmt.Errorf("loading the day's spending: %w", err)
	}
	var record spendingRecord
	if err := json.Unmarshal(raw, &record); err != nil {
		return nil, fmt.Errorf("reading the day's spending: %w", err)
	}
	s.day, s.revision = record.Day, revision
	for _, one := range record.Spent {
		if one.Cost != nil {
			s.costs[one.spendingOf] = one.Cost
		}
	}
	return s, nil
}

// Run saves what changes until ctx ends, and then once more.
func (s *Spending) Run(ctx context.Context, log *slog.Logger) {
	ticker := time.NewTicker(spendingPeriod)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), DefaultAppendTimeout)
			defer cancel()
			if err := s.saveChanged(last); err != nil {
				log.Error("the day's spending could not be saved", "error", err)
			}
			return
		case <-ticker.C:
			if err := s.saveChanged(ctx); err != nil && ctx.Err() == nil {
				log.Error("the day's spending could not be saved, trying again", "error", err)
			}
		}
	}
}

// saveChanged saves the spending when it has changed.
func (s *Spending) saveChanged(ctx context.Context) error {
	raw, revision, err := s.encodeChanged()
	if raw == nil || err != nil {
		return err
	}
	revision, err = s.store.Save(ctx, spendingKey, raw, revision)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		s.changed = true
		return fmt.Errorf("saving the day's spending: %w", err)
	}
	s.revision = revision
	return nil
}

// encodeChanged returns what is to be saved; nil when nothing changed.
func (s *Spending) encodeChanged() ([]byte, uint64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.changed {
		return nil, 0, nil
	}
	record := spendingRecord{Day: s.day}
	for of, cost := range s.costs {
		record.Spent = append(record.Spent, spent{spendingOf: of, Cost: cost})
	}
	slices.SortFunc(record.Spent, func(x, y spent) int {
		return cmp.Or(cmp.Compare(x.ChainID, y.ChainID), bytes.Compare(x.Oracle[:], y.Oracle[:]),
			bytes.Compare(x.TokenID[:], y.TokenID[:]), bytes.Compare(x.Payer[:], y.Payer[:]))
	})
	raw, err := json.Marshal(record)
	if err != nil {
		return nil, 0, fmt.Errorf("encoding the day's spending: %w", err)
	}
	s.changed = false
	return raw, s.revision, nil
}

// addEvent counts an event at its route's prices; a void event takes off what its event added.
func (s *Spending) addEvent(event usage.Event, route *Route) {
	if s == nil || route == nil || route.Prices == nil {
		return
	}
	cost := usage.Cost(event.Units, *route.Prices)
	if cost.Sign() == 0 {
		return
	}
	if event.Void {
		cost.Neg(cost)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.beginDay()
	of := spendingOfRoute(route)
	sum := s.costs[of]
	if sum == nil {
		sum = new(big.Int)
		s.costs[of] = sum
	}
	if sum.Add(sum, cost).Sign() < 0 {
		sum.SetInt64(0) // the event was yesterday's
	}
	s.changed = true
}

// isExhausted reports whether the usage of a route has reached the day's limit.
func (s *Spending) isExhausted(route *Route, limits usage.Limits) bool {
	if s == nil || limits.PerDay == nil {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.beginDay()
	sum := s.costs[spendingOfRoute(route)]
	return sum != nil && limits.Exhausted(sum)
}

// beginDay begins a new day's spending.
func (s *Spending) beginDay() {
	if day := s.now().UTC().Format(dayFormat); day != s.day {
		s.day, s.costs, s.changed = day, map[spendingOf]*big.Int{}, true
	}
}

func spendingOfRoute(r *Route) spendingOf {
	return spendingOf{ChainID: r.ChainID, Oracle: r.Oracle, TokenID: r.TokenID, Payer: r.Payer}
}
