package session

import (
	"context"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// pollInterval is how often endpoints are asked whether a transaction is mined: a person waits, and for little longer
// than the chain takes.
const pollInterval = 250 * time.Millisecond

// Sender opens a sender for the account that signs.
func (s *Session) Sender(ctx context.Context, chainID uint64) (*tx.Sender, error) {
	endpoints, err := s.Endpoints()
	if err != nil {
		return nil, err
	}
	signer, err := s.Signer()
	if err != nil {
		return nil, err
	}
	limits, err := s.limits()
	if err != nil {
		return nil, err
	}
	s.keeper = &keeper{say: s.Say, chainID: chainID, address: signer.Address()}
	sender, err := chain.NewSender(ctx, tx.Config{Endpoints: endpoints, ChainID: chainID, Signer: signer, Limits: limits,
		Keeper: s.keeper, ResubmitAfter: s.resubmitAfter(), PollInterval: pollInterval})
	if err != nil {
		return nil, err
	}
	s.closers = append(s.closers, sender.Close)
	return sender, nil
}
