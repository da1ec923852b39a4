package session

import (
	"context"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// Send makes and sends a candidate for what was wanted. A command that sends several says different things about them.
func (s *Session) Send(ctx context.Context, sender *tx.Sender, what string) func(tx.Candidate, error) (tx.Receipt,
	error) {
	return s.sendWish(ctx, sender, tx.Wish{Step: what, Words: what})
}

// SendStep is Send where the words about a step differ from one run to the next.
func (s *Session) SendStep(ctx context.Context, sender *tx.Sender, step, what string) func(tx.Candidate,
	error) (tx.Receipt, error) {
	return s.sendWish(ctx, sender, tx.Wish{Step: step, Words: what})
}

// sendRepeatable is Send of what the chain says is needed still.
func (s *Session) sendRepeatable(ctx context.Context, sender *tx.Sender, what string) func(tx.Candidate,
	error) (tx.Receipt, error) {
	return s.sendWish(ctx, sender, tx.Wish{Step: what, Words: what, Repeatable: true})
}

func (s *Session) sendWish(ctx context.Context, sender *tx.Sender, wish tx.Wish) func(tx.Candidate, error) (tx.Receipt,
	error) {
	return func(candidate tx.Candidate, err error) (tx.Receipt, error) {
		if err != nil {
			return tx.Receipt{}, WrapUsage(err)
		}
		if s.wish == "" {
			return tx.Receipt{}, fmt.Errorf("%s: the command has not said what it wants", wish.Words)
		}
		candidate.Wish = wish
		candidate.Wish.Key = s.wish
		receipt, err := sender.Send(ctx, candidate)
		if err != nil {
			return tx.Receipt{}, fmt.Errorf("%s: %w", wish.Words, err)
		}
		return receipt, nil
	}
}

// Adopted returns the receipt of Resume, or none.
func Adopted(receipt *tx.Receipt) tx.Receipt {
	if receipt == nil {
		return tx.Receipt{}
	}
	return *receipt
}

// Resume carries on with what an earlier run sent for the same wish and step; nil when nothing is out. It comes before
// reads that the transaction changes.
func (s *Session) Resume(ctx context.Context, sender *tx.Sender, step string) (*tx.Receipt, error) {
	receipt, err := sender.Resume(ctx, tx.Wish{Key: s.wish, Step: step})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", step, err)
	}
	return receipt, nil
}
