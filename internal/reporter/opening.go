package reporter

import (
	"context"
	"math/big"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// openIntents starts a settlement when one is due: first the totals are on disk, then the intent, then anything else.
// A round of settlements continues until each key that had news was in one of them.
func (w *worker) openIntents(
	ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork, mine func(*usage.Total) bool, missing *outcome,
) (bool, error) {
	now := w.now()
	news := func(round time.Time) (lines []usage.Line) {
		w.state.withState(func(s *usage.State) {
			lines = s.News(now, round, func(t *usage.Total) bool { return mine(t) && !w.record.hasKey(t.Key) })
		})
		return lines
	}
	round := w.record.Round
	var lines []usage.Line
	if !round.IsZero() {
		lines = w.chooseLines(ctx, chain, news(round), missing)
	}
	if len(lines) == 0 {
		all := news(time.Time{})
		if !usage.Due(now, round, network.Spec.Settlement.Interval.Duration, len(all) > 0) {
			return false, nil
		}
		round = now
		if lines = w.chooseLines(ctx, chain, all, missing); len(lines) == 0 {
			return false, nil
		}
	}
	i := &intent{At: now, Round: round, Lines: lines}
	w.state.withState(func(s *usage.State) {
		for _, line := range lines {
			t := s.Total(line.Key)
			i.Before, i.Own = append(i.Before, new(big.Int).Set(t.Before())), append(i.Own, new(big.Int).Set(t.Own()))
		}
	})
	if err := w.state.saveChanges(ctx); err != nil {
		return false, err
	}
	w.record.Sequence, w.record.Round, w.record.Open = w.record.Sequence+1, round, append(w.record.Open, i)
	i.Report = w.reports.nameOf(w.record.Sequence)
	if err := w.record.saveRecord(ctx); err != nil {
		return false, &fatal{err}
	}
	return true, nil
}

// chooseLines picks the lines of the next settlement: those of one account that its escrow pays, the oldest first.
// Lines that nothing pays get a settlement of their own, which shows what they wait for, one per account.
func (w *worker) chooseLines(ctx context.Context, chain Chain, news []usage.Line, missing *outcome) []usage.Line {
	now := w.now()
	for _, lines := range usage.ByAccount(news) {
		account := lines[0].Account
		if now.Before(w.blocked[account]) {
			continue
		}
		var payable []usage.Line
		if missing == nil {
			w.boundLines(ctx, chain, lines)
			payable = w.payableLines(ctx, chain, lines)
		}
		switch {
		case len(payable) > 0:
			if w.waitsForValue(ctx, chain, payable) {
				continue
			}
			return payable
		case !w.record.hasStalled(account):
			return lines[:min(len(lines), maxLines)]
		}
		w.blocked[account] = now.Add(retryStalled)
	}
	return nil
}

// waitsForValue reports whether lines of which a report says already that they are worth less than the fee still are.
// They are then left out for a longer while, without another report.
func (w *worker) waitsForValue(ctx context.Context, chain Chain, lines []usage.Line) bool {
	known := false
	w.state.withState(func(s *usage.State) {
		known = slices.ContainsFunc(lines, func(line usage.Line) bool {
			leftOut := s.Total(line.Key).LeftOut
			return leftOut != nil && leftOut.ForFee
		})
	})
	if !known {
		return false
	}
	batches, err := usage.BatchesOf(lines, uint64(w.now().Unix())) //nolint:gosec // after 1970
	if err != nil || !hasReason(chain.Check(ctx, batches), v1alpha1.ReasonFeeAboveValue) {
		return false
	}
	w.state.withState(func(s *usage.State) {
		for _, line := range lines {
			s.LeaveOutForFee(line.Key, w.now())
		}
	})
	w.log.Info("settling costs more than it settles: waiting for more usage", "network", w.name, "lines", len(lines))
	return true
}

// boundLines lowers what lines of an account ask for to what the signer may settle in a day. So none of them waits for
// a day that never comes: what is left of it is in the next settlements.
func (w *worker) boundLines(ctx context.Context, chain Chain, lines []usage.Line) {
	if isPayersOwn(chain, lines[0].Payer) || unauthorizedOutcome(ctx, chain, lines[0].Account) != nil {
		return
	}
	allowance, err := chain.Allowance(ctx)
	if err != nil || allowance.PerDay.Sign() == 0 {
		return
	}
	w.state.withState(func(s *usage.State) {
		for i := range lines {
			most := new(big.Int).Add(s.Total(lines[i].Key).Before(), allowance.PerDay)
			if lines[i].Value.Cmp(most) > 0 {
				lines[i].Value = most
			}
		}
	})
}

// payableLines lists lines of an account that can be settled now, as far as the chain says. Many that cannot hide none
// that can.
func (w *worker) payableLines(ctx context.Context, chain Chain, lines []usage.Line) []usage.Line {
	if unauthorizedOutcome(ctx, chain, lines[0].Account) != nil {
		return nil
	}
	for some := range slices.Chunk(lines, maxLines) {
		if payable := w.payablePart(ctx, chain, some); len(payable) > 0 {
			return payable
		}
	}
	return nil
}

func (w *worker) payablePart(ctx context.Context, chain Chain, lines []usage.Line) []usage.Line {
	owed := make([]usage.Owed, len(lines))
	w.state.withState(func(s *usage.State) {
		for i, line := range lines {
			owed[i] = usage.Owed{Line: line, Missing: new(big.Int).Sub(line.Value, s.Total(line.Key).Before())}
		}
	})
	d, err := divideLines(ctx, chain, lines[0].Account, owed)
	if err != nil {
		return nil
	}
	payable := make([]usage.Line, len(d.payable))
	for i := range d.payable {
		payable[i] = d.payable[i].Line
	}
	return payable
}
