package reporter

import (
	"context"
	"math/big"
	"slices"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// settleLines brings the intent forward, and reads what it paid once it is over.
func (s *settlement) settleLines(ctx context.Context) (outcome, error) {
	o, err := s.advanceLines(ctx)
	if err != nil || (!o.isSettled() && !o.closes) {
		return o, err
	}
	if o.parts, err = s.partsPaid(ctx, o); err != nil {
		return outcomeOf(err), nil
	}
	if o.paid, err = s.chain.Paid(ctx, s.intent.payingAccount(), s.intent.Transactions); err != nil {
		return outcomeOf(err), nil
	}
	if due := s.intent.amountDue(o.leftOut); o.isSettled() && o.paid.Cmp(due) < 0 {
		paid := o.paid
		o = paidLess(paid, due)
		o.paid = paid
	}
	return o, nil
}

// partsPaid reads what is settled of the lines that a settlement leaves out after it has sent them: another transaction
// can take the escrow, or the signer's allowance, that a line was to be paid from.
func (s *settlement) partsPaid(ctx context.Context, o outcome) (map[usage.Key]*big.Int, error) {
	parts := map[usage.Key]*big.Int{}
	if len(s.intent.Transactions) == 0 {
		return parts, nil
	}
	for _, key := range o.leftOut {
		settled, err := s.chain.Settled(ctx, key, true)
		if err != nil {
			return nil, err
		}
		parts[key] = settled
	}
	return parts, nil
}

// advanceLines reads the chain, sends what is missing, and reads again.
func (s *settlement) advanceLines(ctx context.Context) (outcome, error) {
	if o := s.foreignOutcome(ctx); o != nil {
		return *o, nil
	}
	p, o := s.readProgress(ctx)
	if o != nil {
		return *o, nil
	}
	if o := unauthorizedOutcome(ctx, s.chain, s.intent.payingAccount()); o != nil {
		return *o, nil
	}
	d, err := divideLines(ctx, s.chain, s.intent.payingAccount(), p.open)
	if err != nil {
		return outcomeOf(err), nil
	}
	if len(d.payable) == 0 {
		return s.leaveOut(p, d, nil, nil), nil
	}
	if err := s.sending(ctx); err != nil {
		return outcome{}, err
	}
	refused, refusal, err := s.sendLines(ctx, d.payable)
	if hasReason(err, v1alpha1.ReasonFeeAboveValue) {
		return s.leaveOut(p, d, d.payable, err), nil
	}
	if err != nil {
		return outcomeOf(err), internalFailure(err)
	}
	if p, o = s.readProgress(ctx); o != nil {
		return *o, nil
	}
	if slices.ContainsFunc(p.open, func(line usage.Owed) bool {
		return !hasLine(d.unpaid(), line.Key) && !hasLine(refused, line.Key)
	}) {
		// The node that answers lags behind the one that mined, or escrow or allowance were taken meanwhile.
		return outcomeSending, nil
	}
	if d.escrow, err = s.chain.Escrow(ctx, s.intent.payingAccount()); err != nil {
		return outcomeOf(err), nil
	}
	return s.leaveOut(p, d, refused, refusal), nil
}

// foreignOutcome looks whether others settled keys of the intent, before anything of it was sent. It starts from what
// is final only.
func (s *settlement) foreignOutcome(ctx context.Context) *outcome {
	if len(s.intent.Transactions) > 0 || len(s.intent.Own) != len(s.intent.Lines) {
		return nil
	}
	found := map[usage.Key]*big.Int{}
	for n, line := range s.intent.Lines {
		newest, err := s.chain.Settled(ctx, line.Key, false)
		if err == nil && newest.Cmp(s.intent.Own[n]) > 0 {
			if found[line.Key], err = s.chain.Settled(ctx, line.Key, true); err == nil && found[line.Key].Cmp(newest) < 0 {
				return &outcomeSending
			}
		}
		if err != nil {
			o := outcomeOf(err)
			return &o
		}
	}
	if len(found) == 0 {
		return nil
	}
	o := foreignSettlement(found)
	return &o
}

// progress is how far an intent got on chain.
type progress struct {
	// open lines are not settled at the newest block.
	open []usage.Owed
	// final is how many lines are settled at the settle finality.
	final int
}

// readProgress reads how far the intent got. It returns an outcome when nothing is to be sent.
func (s *settlement) readProgress(ctx context.Context) (progress, *outcome) {
	if receipt := s.intent.Receipt; receipt != nil {
		final, err := s.chain.FinalBlock(ctx)
		if err != nil {
			o := outcomeOf(err)
			return progress{}, &o
		}
		if final < receipt.BlockNumber {
			return progress{}, &outcomeSending
		}
	}
	open, err := s.openLines(ctx, s.intent.Lines, true)
	if err != nil {
		o := outcomeOf(err)
		return progress{}, &o
	}
	p := progress{final: len(s.intent.Lines) - len(open)}
	if len(open) == 0 {
		return p, &outcomeSettled
	}
	lines := make([]usage.Line, len(open))
	for i := range open {
		lines[i] = open[i].Line
	}
	if p.open, err = s.openLines(ctx, lines, false); err != nil {
		o := outcomeOf(err)
		return p, &o
	}
	if len(p.open) == 0 {
		return p, &outcomeSending
	}
	return p, nil
}

// openLines lists the lines whose value is not settled, at the newest block or the final one.
func (s *settlement) openLines(ctx context.Context, lines []usage.Line, final bool) ([]usage.Owed, error) {
	var out []usage.Owed
	for _, line := range lines {
		settled, err := s.chain.Settled(ctx, line.Key, final)
		if err != nil {
			return nil, err
		}
		if missing := new(big.Int).Sub(line.Value, settled); missing.Sign() > 0 {
			out = append(out, usage.Owed{Line: line, Missing: missing})
		}
	}
	return out, nil
}

// leaveOut records what becomes of a settlement of which nothing more can be sent: it is closed without the lines that
// cannot be paid now, that the oracle refuses or that are worth less than the fee, once the others are final. It stays
// open while nothing of it is settled and a deposit, the payer's word or another day is all it needs. A line for which
// a day's allowance is too little is left out, too: the next settlement has it in parts.
func (s *settlement) leaveOut(p progress, d division, refused []usage.Owed, refusal error) outcome {
	if p.final+len(p.open) < len(s.intent.Lines) {
		return outcomeSending
	}
	var o outcome
	switch {
	case hasReason(refusal, v1alpha1.ReasonFeeAboveValue):
		o = outcomeOf(refusal)
	case len(refused) > 0:
		o = refusedLines(refused, refusal)
	default:
		o = d.explainUnpaid(s.chain.Signer(), s.intent.payingAccount())
	}
	for _, line := range slices.Concat(refused, d.unpaid()) {
		o.leftOut = append(o.leftOut, line.Key)
	}
	o.closes = len(refused) > 0 || p.final > 0 || d.exceedsDay()
	return o
}

// unauthorizedOutcome checks that the signer may sign for the payer and send for the provider.
func unauthorizedOutcome(ctx context.Context, chain Chain, account usage.Account) *outcome {
	signer := chain.Signer()
	for _, party := range []struct {
		role    string
		address evm.Address
		may     func(context.Context, evm.Address) (bool, error)
	}{{"payer", account.Payer, chain.MaySign}, {"provider", account.Provider, chain.MaySend}} {
		if signer == party.address {
			continue
		}
		ok, err := party.may(ctx, party.address)
		if err != nil {
			o := outcomeOf(err)
			return &o
		}
		if !ok {
			o := notAuthorized(signer, party.role, account)
			return &o
		}
	}
	return nil
}
