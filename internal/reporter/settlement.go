package reporter

import "context"

// settlement tries to bring one intent to the chain. It believes only the chain about what is settled.
type settlement struct {
	chain  Chain
	intent *intent
	// persist puts the intent on disk.
	persist func(ctx context.Context) error
	// sending is told before a transaction is sent, which can take long.
	sending func(ctx context.Context) error
}
