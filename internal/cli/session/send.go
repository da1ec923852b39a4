package session

import (
	"context"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Send makes and sends a candidate.
func (s *Session) Send(ctx context.Context, sender *tx.Sender, what string) func(tx.Candidate, error) (tx.Receipt,
	error) {
	return func(candidate tx.Candidate, err error) (tx.Receipt, error) {
		if err != nil {
			return tx.Receipt{}, WrapUsage(err)
		}
		receipt, err := sender.Send(ctx, candidate)
		var reverted *tx.RevertError
		if err == nil || (errors.As(err, &reverted) && reverted.TxHash != evm.Hash{}) {
			s.outstanding = nil
		}
		if err != nil {
			return tx.Receipt{}, fmt.Errorf("%s: %w", what, err)
		}
		return receipt, nil
	}
}

// Record implements tx.Journal: it prints the hash of a transaction before its broadcast, so that it is known whatever
// comes.
func (s *Session) Record(_ context.Context, intent tx.Intent) error {
	s.Say("sending      %s", intent.TxHash)
	s.outstanding = append(s.outstanding, intent.TxHash)
	return nil
}

// SayOutstanding names the transactions that may still be mined although the command failed.
func (s *Session) SayOutstanding() {
	if len(s.outstanding) == 0 {
		return
	}
	s.Say("this was sent and may be mined or may still be; look at it on the chain before you run the command again, " +
		"or you may pay twice:")
	for _, hash := range s.outstanding {
		s.Say("transaction  %s", hash)
	}
}
