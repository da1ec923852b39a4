package reporter

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/ledger"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Ledger is where events come from and where the reporter keeps what it must not forget. Save returns when the value is
// on disk, and fails when somebody else saved the key since revision.
type Ledger interface {
	Identity(ctx context.Context) (string, error)
	Read(ctx context.Context, from ledger.Position, handle func(seq uint64, events []usage.Event) error) error
	Trim(ctx context.Context, counted uint64) error
	Load(ctx context.Context, key string) ([]byte, uint64, error)
	LoadAll(ctx context.Context, prefix string) (map[string]ledger.Entry, error)
	Save(ctx context.Context, key string, value []byte, revision uint64) (uint64, error)
}

// loadValue decodes what is saved under a key; revision 0 and no error when there is nothing.
func loadValue(ctx context.Context, l Ledger, key string, into any) (uint64, error) {
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

func saveValue(ctx context.Context, l Ledger, key string, value any, revision uint64) (uint64, error) {
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
