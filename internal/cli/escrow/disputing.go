package escrow

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/cli/session"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// disputing is a trade with the contract of stakes and challenges.
type disputing struct {
	*session.Trade
	disputes evm.Address
}

func openDisputes(ctx context.Context, s *session.Session) (*disputing, error) {
	t, err := s.Trade(ctx)
	if err != nil {
		return nil, err
	}
	disputes, err := s.Disputes(ctx, t.Network)
	return &disputing{t, disputes}, err
}
