package chain

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// NewSender makes a Sender that names the contracts' refusals.
func NewSender(ctx context.Context, config tx.Config) (*tx.Sender, error) {
	config.Decode = DecodeRefusal
	return tx.New(ctx, config)
}
