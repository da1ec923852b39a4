package session

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/chain/tx"
	"github.com/dehug-io/dehug-operator/internal/chain/units"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Perform is the one way to sign and send: it asks the chain what the action takes, shows a summary, asks whether to go
// on, and sends the transactions one after another. In a dry run it prints what would be sent and returns ErrDryRun.
// The receipts are those of the steps; what an earlier run sent for the same wish is not asked about and sent again.
func (s *Session) Perform(ctx context.Context, sender *tx.Sender, a Action) ([]tx.Receipt, error) {
	receipts, err := s.resumeSteps(ctx, sender, &a)
	if err != nil || (len(receipts) > 0 && len(a.Steps) == 0) {
		return receipts, err
	}
	m, err := s.Preview(ctx, sender, &a)
	if err != nil {
		return receipts, err
	}
	if s.DryRun {
		if err := s.printDryRun(a, m); err != nil {
			return nil, err
		}
		return nil, ErrDryRun
	}
	if err := s.confirm(ctx); err != nil {
		return receipts, err
	}
	if err := s.checkNames(ctx); err != nil {
		return receipts, err
	}
	for _, step := range a.Steps {
		sent, err := s.perform(ctx, sender, step)
		receipts = append(receipts, sent...)
		if err != nil {
			return receipts, err
		}
	}
	return receipts, nil
}

// perform sends a step that was agreed to, or those that take its place.
func (s *Session) perform(ctx context.Context, sender *tx.Sender, step Step) ([]tx.Receipt, error) {
	candidate, err := step.make(ctx, s.nameWish())
	if errors.Is(err, ErrOtherwise) && len(step.Otherwise) > 0 {
		return s.performOtherwise(ctx, sender, step)
	}
	if err != nil {
		return nil, err
	}
	receipt, err := sender.Send(ctx, candidate)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", step.What, err)
	}
	return []tx.Receipt{receipt}, nil
}

// nameWish is what the command is asked for, with the accounts that were given by a name.
func (s *Session) nameWish() tx.Wish {
	wish := tx.Wish{Key: s.wish}
	for _, m := range s.meant {
		wish.Names = append(wish.Names, tx.Name{Name: m.Name, Registry: m.Registry, Address: m.Address})
	}
	return wish
}

// performOtherwise sends the steps that take the place of one, within what that may cost.
func (s *Session) performOtherwise(ctx context.Context, sender *tx.Sender, instead Step) ([]tx.Receipt, error) {
	var receipts []tx.Receipt
	left := instead.Candidate.MaxCost
	for _, step := range instead.Otherwise {
		s.Say("%-12s %s", "sends", step.What)
		step.Candidate.MaxCost = left
		sent, err := s.perform(ctx, sender, step)
		receipts = append(receipts, sent...)
		if err != nil {
			return receipts, err
		}
		if left != nil {
			left = new(big.Int).Sub(left, sent[len(sent)-1].Fee)
		}
	}
	return receipts, nil
}

// Preview asks the chain what an action takes, and shows the summary. What the steps may cost is then bound to it.
func (s *Session) Preview(ctx context.Context, sender *tx.Sender, a *Action) (Plan, error) {
	estimates, short, err := s.estimate(ctx, sender, a)
	if err != nil {
		return Plan{}, err
	}
	if err := s.recallNames(a.ChainID, a.Account); err != nil {
		return Plan{}, err
	}
	m := s.summarize(*a, estimates)
	m.short = short
	if a.Details != nil {
		a.Details(s.Log)
	}
	m.print(s.Log)
	a.bind(m)
	total, _ := m.fee()
	plan := Plan{summary: m, MaxFee: total}
	for _, step := range m.steps {
		plan.Gas += step.gas
	}
	return plan, nil
}

// estimate asks the chain what an action takes. In a dry run of an account that has too little of a token it says so in
// place of an error.
func (s *Session) estimate(ctx context.Context, sender *tx.Sender, a *Action) ([]tx.Estimate, string, error) {
	if sender == nil {
		return nil, "", nil
	}
	a.Account, a.ChainID = sender.Address(), sender.ChainID()
	estimates, err := a.estimate(ctx, sender)
	if err == nil && !s.DryRun {
		err = sender.CheckFunds(ctx, estimates)
	}
	if err == nil {
		return estimates, "", nil
	}
	short := ""
	if s.DryRun {
		short = s.findShortage(ctx, *a, err)
	}
	if short == "" {
		return nil, "", a.explain(err)
	}
	for _, step := range a.Steps {
		estimates = append(estimates, sender.EstimateNothing(step.Candidate))
	}
	return estimates, short, nil
}

// explain returns the step at which sending failed before it began.
func (a Action) explain(err error) error {
	if len(a.Steps) == 0 {
		return err
	}
	return fmt.Errorf("%s: %w", a.Steps[len(a.Steps)-1].What, err)
}

// findShortage returns which token of a move the account has too little of, when a contract refused; "" for none.
func (s *Session) findShortage(ctx context.Context, a Action, err error) string {
	if !errors.Is(err, tx.ErrReverted) || s.balance == nil {
		return ""
	}
	for _, paid := range (summary{account: a.Account, moves: a.Moves}).paid() {
		if paid.Token.Address == (evm.Address{}) {
			continue
		}
		has, err := s.balance(ctx, paid.Token.Address, a.Account, chain.Latest)
		if err == nil && has.Cmp(paid.Amount) < 0 {
			return fmt.Sprintf("the account has %s %s and needs %s, so the chain could not try it out",
				units.Format(has, paid.Token.Decimals), paid.Token.Symbol, units.Format(paid.Amount, paid.Token.Decimals))
		}
	}
	return ""
}
