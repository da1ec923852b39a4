package reporter

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// countingLedger counts what is saved.
type countingLedger struct {
	*ledger.Ledger
	saved int
}

func (c *countingLedger) Save(ctx context.Context, key string, value []byte, revision uint64) (uint64, error) {
	c.saved++
	return c.Ledger.Save(ctx, key, value, revision)
}

// readAll lets a book count everything that is on the ledger.
func readAll(t *testing.T, l *ledger.Ledger, b *usageState) {
	t.Helper()
	last, err := l.Last(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	go func() {
		for ctx.Err() == nil {
			b.withState(func(s *usage.State) {
				if s.Seq >= last {
					cancel()
				}
			})
			time.Sleep(time.Millisecond)
		}
	}()
	if err := b.countEvents(ctx); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestTenThousandKeysAreSavedOneByOne(t *testing.T) {
	const keys, chunk = 10_000, 500
	real, err := ledger.Open(t.Context(), ledger.Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer real.Close()
	served := func(n, round int) usage.Event {
		return usage.Event{ID: fmt.Sprint(n, "-", round), ChainID: chainID, Oracle: evm.StoredAddress(oracle),
			TokenID: evm.StoredHash(tokenID(n)),
			Payer:   evm.StoredAddress(payer), Provider: evm.StoredAddress(provider),
			TermsIndex: 1, Time: time.Unix(1_800_000_000, 0), Units: usage.Units{OutputTokens: 1, Requests: 1}}
	}
	for start := 0; start < keys; start += chunk {
		var events []usage.Event
		for n := range chunk {
			events = append(events, served(start+n, 1))
		}
		if err := real.Append(t.Context(), events); err != nil {
			t.Fatal(err)
		}
	}
	l := &countingLedger{Ledger: real}
	b, err := openUsageState(t.Context(), l)
	if err != nil {
		t.Fatal(err)
	}
	readAll(t, real, b)
	if err := b.saveChanges(t.Context()); err != nil {
		t.Fatalf("saving %d keys: %v", keys, err)
	}
	if err := real.Append(t.Context(), []usage.Event{served(77, 2)}); err != nil {
		t.Fatal(err)
	}
	if b, err = openUsageState(t.Context(), l); err != nil {
		t.Fatal(err)
	}
	readAll(t, real, b)
	l.saved = 0
	if err := b.saveChanges(t.Context()); err != nil {
		t.Fatal(err)
	}
	if l.saved != 2 {
		t.Errorf("%d values saved for one changed total, want it and the marker", l.saved)
	}
	again, err := openUsageState(t.Context(), l)
	if err != nil {
		t.Fatal(err)
	}
	var requests uint64
	again.withState(func(s *usage.State) {
		for _, total := range s.Totals() {
			requests += total.Pending[0].Units.Requests
		}
	})
	if requests != keys+1 {
		t.Errorf("%d requests are known after a restart, want %d", requests, keys+1)
	}
	b.withState(func(s *usage.State) { s.SetBaseline(keyOf(1), big.NewInt(1)) })
	again.withState(func(s *usage.State) { s.SetBaseline(keyOf(1), big.NewInt(1)) })
	if err := errors.Join(b.saveChanges(t.Context()), again.saveChanges(t.Context())); !errors.Is(err,
		ledger.ErrConflict) {
		t.Errorf("two reporters saved the same total: %v", err)
	}
}
