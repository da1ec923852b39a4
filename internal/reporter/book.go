package reporter

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

const totalsKey = "totals"

// Ledger is where events come from and where the reporter keeps what it must not forget. Save returns when the value is
// on disk, and fails when somebody else saved the key since revision.
type Ledger interface {
	Read(ctx context.Context, after uint64, handle func(seq uint64, events []usage.Event) error) error
	Trim(ctx context.Context, counted uint64) error
	Load(ctx context.Context, key string) ([]byte, uint64, error)
	Save(ctx context.Context, key string, value []byte, revision uint64) (uint64, error)
}

// book is the usage counted so far. It is safe for concurrent use.
type book struct {
	ledger Ledger

	mu       sync.Mutex
	state    usage.State
	revision uint64
	dirty    bool
}

func openBook(ctx context.Context, l Ledger) (*book, error) {
	b := &book{ledger: l}
	var err error
	b.revision, err = load(ctx, l, totalsKey, &b.state)
	return b, err
}

// follow counts events until ctx ends or the ledger fails.
func (b *book) follow(ctx context.Context) error {
	b.mu.Lock()
	after := b.state.Seq
	b.mu.Unlock()
	return b.ledger.Read(ctx, after, func(seq uint64, events []usage.Event) error {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.dirty = b.state.Add(seq, events) || b.dirty
		return nil
	})
}

// save puts the totals on disk. What a voucher says must never be forgotten, so it is called before each intent.
func (b *book) save(ctx context.Context) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.dirty {
		return nil
	}
	revision, err := save(ctx, b.ledger, totalsKey, &b.state, b.revision)
	if err != nil {
		return err
	}
	b.revision, b.dirty = revision, false
	return b.ledger.Trim(ctx, b.state.Seq)
}

// snapshot returns a copy of the totals.
func (b *book) snapshot() usage.State {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.state.Clone()
}

// price gives what is pending for a token its price.
func (b *book) price(token usage.Token, quote usage.Quote) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.dirty = b.state.Price(token, quote) || b.dirty
}

// load decodes what is saved under a key; revision 0 and no error when there is nothing.
func load(ctx context.Context, l Ledger, key string, into any) (uint64, error) {
	raw, revision, err := l.Load(ctx, key)
	if errors.Is(err, ledger.ErrNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("reading the reporter's state: %w", err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return 0, fmt.Errorf("decoding the reporter's state %s: %w", key, err)
	}
	return revision, nil
}

func save(ctx context.Context, l Ledger, key string, value any, revision uint64) (uint64, error) {
	raw, err := json.Marshal(value)
	if err != nil {
		return 0, fmt.Errorf("encoding the reporter's state: %w", err)
	}
	next, err := l.Save(ctx, key, raw, revision)
	if err != nil {
		return 0, fmt.Errorf("saving the reporter's state: %w", err)
	}
	return next, nil
}
