package reporter

import (
	"context"
	"errors"
	"slices"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/cause"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// sendLines sends lines, in one transaction where its fee permits. When the oracle refuses that, the guilty lines are
// found without sending anything, and the others are sent; the refused lines are returned with the first refusal.
func (s *settlement) sendLines(ctx context.Context, lines []usage.Owed) (refused []usage.Owed, refusal, err error) {
	err = s.sendInParts(ctx, lines)
	if !isRefusal(err) {
		return nil, nil, err
	}
	refusal = err
	good, refused, err := s.bisectRefused(ctx, lines)
	switch {
	case err != nil:
		return nil, nil, err
	case len(refused) == 0:
		return nil, nil, refusal // each alone is taken: what refused all of them may be over
	case len(good) == 0:
		return refused, refusal, nil
	}
	if err = s.sendInParts(ctx, good); err != nil {
		return nil, nil, err
	}
	return refused, refusal, nil
}

// bisectRefused divides lines, which the oracle refuses together, into those that it takes and those that it refuses,
// by halves.
func (s *settlement) bisectRefused(ctx context.Context, lines []usage.Owed) (good, bad []usage.Owed, err error) {
	if len(lines) == 1 {
		return nil, lines, nil
	}
	for _, half := range [][]usage.Owed{lines[:len(lines)/2], lines[len(lines)/2:]} {
		batches, err := s.batchesOf(half)
		if err == nil {
			err = s.chain.Check(ctx, batches)
		}
		switch {
		case err == nil:
			good = append(good, half...)
		case isRefusal(err):
			some, others, err := s.bisectRefused(ctx, half)
			if err != nil {
				return nil, nil, err
			}
			good, bad = append(good, some...), append(bad, others...)
		default:
			return nil, nil, err
		}
	}
	return good, bad, nil
}

func (s *settlement) batchesOf(owed []usage.Owed) ([]usage.Batch, error) {
	lines := make([]usage.Line, len(owed))
	for i, line := range owed {
		lines[i] = line.Line
	}
	batches, err := usage.BatchesOf(lines, uint64(s.intent.At.Unix()))
	if err != nil {
		return nil, &Failure{Err: err, Cause: cause.Cause{Reason: v1alpha1.ReasonSettlementReverted, Message: err.Error()}}
	}
	return batches, nil
}

// sendInParts sends lines in one transaction, or in halves of what costs more than the policy's maxFee. Once a
// part is sent, a part that fails is no error: the next try finds it open.
func (s *settlement) sendInParts(ctx context.Context, lines []usage.Owed) error {
	err := s.sendTransaction(ctx, lines)
	var f *Failure
	if len(lines) == 1 || !errors.As(err, &f) || !f.Divisible {
		return err
	}
	half := len(lines) / 2
	if err := s.sendInParts(ctx, lines[:half]); err != nil {
		return err
	}
	return internalFailure(s.sendInParts(ctx, lines[half:]))
}

// sendTransaction sends lines in one transaction and waits until it is mined.
func (s *settlement) sendTransaction(ctx context.Context, lines []usage.Owed) error {
	batches, err := s.batchesOf(lines)
	if err != nil {
		return err
	}
	receipt, err := s.chain.Settle(ctx, batches, func(ctx context.Context, hash evm.Hash) error {
		if !slices.Contains(s.intent.Transactions, hash) {
			s.intent.Transactions = append(s.intent.Transactions, hash)
		}
		if err := s.persist(ctx); err != nil {
			return &persistError{err}
		}
		return nil
	})
	if err == nil {
		s.intent.Receipt = &receipt
	}
	return err
}

func hasLine(lines []usage.Owed, key usage.Key) bool {
	return slices.ContainsFunc(lines, func(line usage.Owed) bool { return line.Key == key })
}

// persistError is a failure of our own disk: the reporter stops and starts from what is saved.
type persistError struct{ error }

func (e *persistError) Unwrap() error { return e.error }

func internalFailure(err error) error {
	var p *persistError
	if errors.As(err, &p) {
		return err
	}
	return nil
}
