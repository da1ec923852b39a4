package gateway

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// DefaultAppendTimeout bounds how long the ledger may take to put something on disk.
const DefaultAppendTimeout = 10 * time.Second

// Ledger keeps usage events. Append returns when they are on disk, and after an error none of them counts; Ready says
// beforehand whether it can.
type Ledger interface {
	Append(ctx context.Context, events []usage.Event) error
	Ready() error
}
