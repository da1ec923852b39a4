package reporter

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// settlement tries to bring one intent to the chain. It believes only the chain about what is settled.
type settlement struct {
	chain  Chain
	intent *intent
	// persist puts the intent on disk.
	persist func(ctx context.Context) error
	// sending is told before a transaction is sent, which can take long.
	sending func(ctx context.Context) error
}

// run reads the chain, sends what is missing, and reads again.
func (s *settlement) run(ctx context.Context) (outcome, error) {
	open, o := s.open(ctx, true)
	if o != nil || len(open) == 0 {
		return orSettled(o), nil
	}
	open, o = s.open(ctx, false)
	if o != nil {
		return *o, nil
	}
	if len(open) == 0 {
		return outcomeSending, nil
	}
	if o := s.permitted(ctx, open); o != nil {
		return *o, nil
	}
	if err := s.sending(ctx); err != nil {
		return outcome{}, err
	}
	refusedKeys, refusal, err := s.send(ctx, open)
	if err != nil {
		return outcome{}, err
	}
	if refusal != nil {
		return s.afterRefusal(ctx, *refusal, refusedKeys), nil
	}
	return s.after(ctx), nil
}

// afterRefusal names the refused keys once all other lines are settled; until then the settlement stays open.
func (s *settlement) afterRefusal(ctx context.Context, refusal outcome, keys []usage.Key) outcome {
	open, o := s.open(ctx, true)
	if o != nil {
		return *o
	}
	if !slices.ContainsFunc(open, func(line openLine) bool { return !slices.Contains(keys, line.Key) }) {
		refusal.refused = keys
	}
	return refusal
}

// after says what became of a settlement that was sent.
func (s *settlement) after(ctx context.Context) outcome {
	open, o := s.open(ctx, true)
	if o != nil || len(open) == 0 {
		return orSettled(o)
	}
	if open, o = s.open(ctx, false); o != nil {
		return *o
	}
	if len(open) == 0 {
		return outcomeSending
	}
	return s.short(ctx, open)
}

func orSettled(o *outcome) outcome {
	if o != nil {
		return *o
	}
	return outcomeSettled
}

// openLine is a line with what is missing to its value.
type openLine struct {
	usage.Line
	missing *big.Int
}

// open lists the lines whose value is not settled, at the newest block or the final one.
func (s *settlement) open(ctx context.Context, final bool) ([]openLine, *outcome) {
	var out []openLine
	for _, line := range s.intent.Lines {
		settled, err := s.chain.Settled(ctx, line.Key, final)
		if err != nil {
			o := failed(err)
			return nil, &o
		}
		if missing := new(big.Int).Sub(line.Value, settled); missing.Sign() > 0 {
			out = append(out, openLine{Line: line, missing: missing})
		}
	}
	return out, nil
}

// permitted checks what a transaction would fail on: the signer's authority and the escrow.
func (s *settlement) permitted(ctx context.Context, open []openLine) *outcome {
	covered := false
	for _, line := range open {
		if o := s.authorized(ctx, line.Account); o != nil {
			return o
		}
		escrow, err := s.chain.Escrow(ctx, line.Account)
		if err != nil {
			o := failed(err)
			return &o
		}
		covered = covered || escrow.Sign() > 0
	}
	if !covered {
		o := s.short(ctx, open)
		return &o
	}
	return nil
}

// authorized checks that the signer may sign for the payer and send for the provider.
func (s *settlement) authorized(ctx context.Context, account usage.Account) *outcome {
	signer := s.chain.Signer()
	for _, party := range []struct{ role, address string }{{"payer", account.Payer}, {"provider", account.Provider}} {
		if strings.EqualFold(signer, party.address) {
			continue
		}
		ok, err := s.chain.IsSigner(ctx, party.address)
		if err != nil {
			o := failed(err)
			return &o
		}
		if !ok {
			o := notAuthorized(signer, party.role, party.address)
			return &o
		}
	}
	return nil
}

// short says whose escrow is too small, by how much for all the lines that it pays.
func (s *settlement) short(ctx context.Context, open []openLine) outcome {
	account := open[0].Account
	missing := new(big.Int)
	for _, line := range open {
		if line.Account == account {
			missing.Add(missing, line.missing)
		}
	}
	escrow, err := s.chain.Escrow(ctx, account)
	if err != nil {
		return failed(err)
	}
	if missing.Sub(missing, escrow).Sign() <= 0 {
		return outcomeSending // it was filled meanwhile: the next try settles it
	}
	return escrowEmpty(account, missing)
}

// send sends all open lines in one transaction. When the oracle refuses that, each goes alone, so that one line's fault
// does not hold up the others; the refused keys are returned with the refusal.
func (s *settlement) send(ctx context.Context, open []openLine) ([]usage.Key, *outcome, error) {
	err := s.transact(ctx, open)
	if hasReason(err, v1alpha1.ReasonFeeAboveValue) {
		return keysOf(open), asOutcome(err), nil
	}
	if !isRefusal(err) {
		return nil, asOutcome(err), internal(err)
	}
	var keys []usage.Key
	var first error
	for _, line := range open {
		one := err
		if len(open) > 1 {
			one = s.transact(ctx, []openLine{line})
		}
		switch {
		case isRefusal(one):
			keys = append(keys, line.Key)
			if first == nil {
				first = &Failure{Reason: v1alpha1.ReasonSettlementReverted, Err: one,
					Message: fmt.Sprintf("token %s: %s", line.TokenID, one.Error())}
			}
		case hasReason(one, v1alpha1.ReasonFeeAboveValue):
			keys = append(keys, line.Key)
			first = cmp.Or(first, one)
		case one != nil:
			return nil, asOutcome(one), internal(one)
		}
	}
	return keys, asOutcome(first), nil
}

func (s *settlement) transact(ctx context.Context, open []openLine) error {
	lines := make([]usage.Line, len(open))
	for i, line := range open {
		lines[i] = line.Line
	}
	batches, err := usage.BatchesOf(lines, uint64(s.intent.At.Unix()))
	if err != nil {
		return &Failure{Reason: v1alpha1.ReasonSettlementReverted, Message: err.Error(), Err: err}
	}
	receipt, err := s.chain.Settle(ctx, batches, func(ctx context.Context, hash string) error {
		s.intent.Transactions = append(s.intent.Transactions, hash)
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

// persistError is a failure of our own disk: the reporter stops and starts from what is saved.
type persistError struct{ error }

func (e *persistError) Unwrap() error { return e.error }

func internal(err error) error {
	var p *persistError
	if errors.As(err, &p) {
		return err
	}
	return nil
}

func isRefusal(err error) bool { return hasReason(err, v1alpha1.ReasonSettlementReverted) }

func hasReason(err error, reason string) bool {
	var f *Failure
	return errors.As(err, &f) && f.Reason == reason
}

func keysOf(open []openLine) []usage.Key {
	keys := make([]usage.Key, len(open))
	for i, line := range open {
		keys[i] = line.Key
	}
	return keys
}

func asOutcome(err error) *outcome {
	if err == nil {
		return nil
	}
	o := failed(err)
	return &o
}
