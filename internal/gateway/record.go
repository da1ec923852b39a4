package gateway

import (
	"context"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// recordUsage puts the request on the ledger; it returns when that is on disk. After an error nothing is charged.
func (x *exchange) recordUsage(outcome usage.Outcome) error {
	units, basis := x.count.Units(x.call.bounds)
	event := x.usageEvent(units, basis, outcome)
	if err := x.appendEvents(event); err != nil {
		return err
	}
	x.recorded = &event
	x.config.Metrics.countUsage(x.target.endpoint, units, basis)
	return nil
}

// keepSent charges an answer in one piece, which was recorded before its first byte left, for the part that did leave.
func (x *exchange) keepSent(sent, all int) {
	if x.recorded == nil || sent >= all {
		return
	}
	void := *x.recorded
	void.Void = true
	events := []usage.Event{void}
	if sent > 0 {
		units := void.Units
		units.OutputTokens = (units.OutputTokens*uint64(sent) + uint64(all) - 1) / uint64(all)
		part := x.usageEvent(units, usage.BasisCounted, usage.OutcomeCanceled)
		part.ID = x.id + "-sent"
		events = append(events, part)
	}
	if err := x.appendEvents(events...); err == nil {
		x.recorded = nil
	}
}

// usageEvent is what the ledger keeps of the request: what was used, of whom, and under which terms the pod's model
// was served.
func (x *exchange) usageEvent(units usage.Units, basis usage.Basis, outcome usage.Outcome) usage.Event {
	r := x.target.backend.Route
	return usage.Event{
		ID: x.id, Network: r.Network, ChainID: r.ChainID, Oracle: r.Oracle, TokenID: r.TokenID, Payer: r.Payer,
		Provider:   r.Provider,
		TermsIndex: r.TermsIndex, Model: r.Model, Endpoint: x.target.endpoint.ID(),
		Units: units, Basis: basis, Outcome: outcome, Time: x.config.Now().UTC(),
	}
}

func (x *exchange) appendEvents(events ...usage.Event) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(x.r.Context()), x.config.AppendTimeout)
	defer cancel()
	if err := x.config.Ledger.Append(ctx, events); err != nil {
		x.config.Log.Error("usage could not be recorded", "endpoint", x.target.endpoint.ID(), "request", x.id, "error", err)
		return err
	}
	for _, e := range events {
		x.config.Spending.addEvent(e, x.target.backend.Route)
	}
	return nil
}
