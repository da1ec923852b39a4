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
// A round of settlements goes on until each key that had news was in one of them.
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
		lines = lines[:min(len(lines), maxLines)]
		payable := lines
		if missing == nil {
			payable = w.payableLines(ctx, chain, lines)
		}
		switch {
		case len(payable) > 0 && missing == nil:
			if w.waitsForValue(ctx, chain, payable) {
				continue
			}
			return payable
		case !w.record.hasStalled(account):
			return lines
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

// payableLines lists the lines of an account that can be settled now, as far as the chain says.
func (w *worker) payableLines(ctx context.Context, chain Chain, lines []usage.Line) []usage.Line {
	account := lines[0].Account
	if unauthorizedOutcome(ctx, chain, account) != nil {
		return nil
	}
	escrow, err := chain.Escrow(ctx, account)
	if err != nil {
		return nil
	}
	owed := make([]usage.Owed, len(lines))
	w.state.withState(func(s *usage.State) {
		for i, line := range lines {
			owed[i] = usage.Owed{Line: line, Missing: new(big.Int).Sub(line.Value, s.Total(line.Key).Before())}
		}
	})
	can, _ := usage.Afford(owed, escrow)
	payable := make([]usage.Line, len(can))
	for i := range can {
		payable[i] = can[i].Line
	}
	return payable
}
