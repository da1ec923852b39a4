package session

import (
	"context"
	"errors"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/chain/tx"
)

// Adopted returns the receipt of Resume, or none.
func Adopted(receipt *tx.Receipt) tx.Receipt {
	if receipt == nil {
		return tx.Receipt{}
	}
	return *receipt
}

// Resume carries on with what an earlier run sent for the same wish and step; nil when nothing is out, and in a dry
// run. It comes before reads that the transaction changes.
func (s *Session) Resume(ctx context.Context, sender *tx.Sender, step string) (*tx.Receipt, error) {
	if s.DryRun {
		return nil, nil
	}
	receipt, err := sender.Resume(ctx, tx.Wish{Key: s.wish, Step: step})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", step, err)
	}
	return receipt, nil
}

// resumeSteps carries on with what an earlier run sent of an action, and leaves in it what is still to be agreed to.
func (s *Session) resumeSteps(ctx context.Context, sender *tx.Sender, a *Action) ([]tx.Receipt, error) {
	if s.DryRun || len(a.Steps) == 0 {
		return nil, nil
	}
	if s.wish == "" {
		return nil, errors.New(a.Does + ": the command has not said what it wants")
	}
	var receipts []tx.Receipt
	var left []Step
	for i, step := range a.Steps {
		earlier, err := s.Resume(ctx, sender, step.name())
		switch {
		case err != nil:
			return receipts, err
		case earlier == nil:
			left = append(left, step)
			continue
		}
		receipts = append(receipts, *earlier)
		if i == len(a.Steps)-1 {
			left = nil // the last one needed those before
		}
	}
	a.Steps = left
	return receipts, nil
}
