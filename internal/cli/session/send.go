package session

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// Send performs an action of one transaction that needs no further words.
func (s *Session) Send(ctx context.Context, sender *tx.Sender, what string) func(tx.Candidate, error) (tx.Receipt,
	error) {
	return func(candidate tx.Candidate, err error) (tx.Receipt, error) {
		if err != nil {
			return tx.Receipt{}, WrapUsage(err)
		}
		receipts, err := s.Perform(ctx, sender, Sending("send a transaction: "+what, what, candidate))
		if err != nil {
			return tx.Receipt{}, err
		}
		return receipts[0], nil
	}
}
