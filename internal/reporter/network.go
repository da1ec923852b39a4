package reporter

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/api/v1alpha1"
	"github.com/dehug-io/dehug-operator/internal/usage"
)

// settleOnce does what is due for the network now and returns how long to wait. Only fatal errors end the reporter.
func (w *worker) settleOnce(ctx context.Context) (time.Duration, error) {
	var list v1alpha1.DeHugNetworkList
	if err := w.client.List(ctx, &list); err != nil {
		return retryShort, fmt.Errorf("listing DeHugNetworks: %w", err)
	}
	i := slices.IndexFunc(list.Items, func(n v1alpha1.DeHugNetwork) bool { return n.Name == w.name })
	if i < 0 {
		return retryShort, fmt.Errorf("DeHugNetwork %s does not exist", w.name)
	}
	network, parties := &list.Items[i], partiesOf(list.Items)
	w.state.attributeUsage(resolverOf(parties))
	if twin, found := usage.TwinOf(parties, w.name); found {
		return retryStalled, w.writeCondition(ctx, network, accountShared(w.name, twin))
	}
	if w.record == nil {
		if err := w.resumeRecord(ctx, partyOf(network).Domain); err != nil {
			return retryShort, err
		}
	}
	key, missing := w.signerKey(ctx, network)
	chain, err := w.dial(ctx, network, key)
	if err != nil {
		return retryShort, fmt.Errorf("opening the chain of DeHugNetwork %s: %w", w.name, err)
	}
	defer chain.Close()
	mine := func(t *usage.Total) bool { return usage.SettlerOf(parties, t.Key, t.LastNetwork) == w.name }
	if err := w.watchFunds(ctx, chain, network); err != nil {
		w.log.Info("the signer's funds are not known; trying again", "network", w.name, "error", err)
	}
	w.priceUsage(ctx, chain, network, mine)
	w.recheckPrices(ctx, chain, mine)
	if err := w.sayUsage(ctx, network, mine); err != nil {
		w.log.Info("the network could not say how its usage does; trying again", "network", w.name, "error", err)
	}
	pause, err := w.settleUsage(ctx, chain, network, missing)
	if err != nil {
		return pause, err
	}
	opened, err := w.openIntents(ctx, chain, network, mine, missing)
	if err != nil || !opened {
		return pause, err
	}
	return w.settleUsage(ctx, chain, network, missing)
}

// resumeRecord reads where this network's settlements stand.
func (w *worker) resumeRecord(ctx context.Context, domain usage.Domain) error {
	record, err := loadRecord(ctx, w.state.ledger, domain, w.name)
	if err != nil {
		return err
	}
	if record.revision == 0 {
		if record.Sequence, err = w.reports.newestSequence(ctx); err != nil {
			return err
		}
		if err = record.takeOver(ctx, w.state, domain, w.name); err != nil {
			return err
		}
	}
	w.domain, w.record = domain, record
	return nil
}

// settleUsage brings the open settlements forward, and says so in their reports.
func (w *worker) settleUsage(
	ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork, missing *outcome,
) (time.Duration, error) {
	for _, i := range slices.Clone(w.record.Open) {
		if w.now().Before(i.next) {
			continue
		}
		if err := w.advanceIntent(ctx, chain, network, i, missing); err != nil {
			return retryShort, err
		}
	}
	keep := cmp.Or(int(network.Spec.Settlement.KeepReports), 50)
	return idlePoll, w.reports.pruneOld(ctx, keep, w.record.Open)
}

// advanceIntent brings one settlement forward.
func (w *worker) advanceIntent(
	ctx context.Context, chain Chain, network *v1alpha1.DeHugNetwork, i *intent, missing *outcome,
) error {
	report, err := w.reports.ensureReport(ctx, i)
	if err != nil {
		return err
	}
	o := outcome{}
	if missing != nil {
		o = *missing
	} else if o, err = w.attemptIntent(ctx, chain, i, report); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	w.metrics.countAttempt(w.name, o.Reason)
	if err := w.reports.writeStatus(ctx, report, i, o, w.token, w.now()); err != nil {
		return err
	}
	if !o.isSettled() && !o.closes {
		w.log.Info("settlement waits", "network", w.name, "report", i.Report, "reason", o.Reason, "message", o.Message)
		i.stalled, i.next = o.isStalled(), w.now().Add(waitAfter(o))
		return nil
	}
	return w.closeIntent(ctx, network, i, o)
}

// closeIntent ends a settlement: what settled is vouched for, the rest is left out for a while.
func (w *worker) closeIntent(ctx context.Context, network *v1alpha1.DeHugNetwork, i *intent, o outcome) error {
	w.metrics.addPaid(w.name, o.paid)
	var recheck time.Time
	if network.Spec.Finality.Settle == v1alpha1.FinalityLatest {
		recheck = w.now().Add(recheckAfter)
	}
	w.state.withState(func(s *usage.State) {
		for n, line := range i.Lines {
			switch settled := o.foreign[line.Key]; {
			case settled != nil:
				s.Rebase(line.Key, i.Own[n], settled, w.now())
			case o.foreign != nil: // it was not sent: the next settlement has it
			case slices.Contains(o.leftOut, line.Key):
				countPart(s, i, line, o.parts[line.Key])
				if o.Reason == v1alpha1.ReasonFeeAboveValue {
					s.LeaveOutForFee(line.Key, w.now())
				} else {
					s.LeaveOut(line.Key, w.now())
				}
				if len(i.Transactions) > 0 {
					s.Sign(line)
				}
			default:
				s.Settle(line, i.Round, i.At)
				s.RecheckAt(line.Key, recheck)
			}
		}
	})
	if err := w.state.saveChanges(ctx); err != nil {
		return err
	}
	w.record.removeIntent(i)
	if err := w.record.saveRecord(ctx); err != nil {
		return &fatal{err}
	}
	w.log.Info("settlement closed", "network", w.name, "report", i.Report, "reason", o.Reason)
	return nil
}

// countPart counts what is settled of a line that is left out, so that the next settlement does not miss it.
func countPart(s *usage.State, i *intent, line usage.Line, settled *big.Int) {
	t := s.Total(line.Key)
	if t == nil || settled == nil || settled.Cmp(t.Before()) <= 0 || settled.Cmp(line.Value) > 0 {
		return
	}
	line.Value = settled
	s.Settle(line, i.Round, i.At)
}

func (w *worker) attemptIntent(ctx context.Context, chain Chain, i *intent, report *v1alpha1.UsageReport) (outcome,
	error) {
	s := &settlement{
		chain: chain, intent: i,
		persist: func(ctx context.Context) error { return w.record.saveRecord(ctx) },
		sending: func(ctx context.Context) error {
			return w.reports.writeStatus(ctx, report, i, outcomeSending, nil, w.now())
		},
	}
	o, err := s.settleLines(ctx)
	var broken *persistError
	if errors.As(err, &broken) {
		return o, &fatal{err}
	}
	return o, err
}

func waitAfter(o outcome) time.Duration {
	if o.isStalled() {
		return retryStalled
	}
	return retryShort
}
