package ledger

import (
	"context"
	"errors"
	"fmt"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// checkWithdrawn returns ErrWithdrawn when one of the events was taken back before.
func (w *writer) checkWithdrawn(p *pendingAppend) error {
	for _, e := range p.events {
		if kept, seen := w.seen[e.ID]; seen && !kept && !e.Void {
			return fmt.Errorf("appending usage: event %s: %w", e.ID, ErrWithdrawn)
		}
	}
	return nil
}

// takeUnseen returns the events that must be written, and remembers them.
func (w *writer) takeUnseen(events []usage.Event) []usage.Event {
	var out []usage.Event
	for _, e := range events {
		kept, seen := w.seen[e.ID]
		if e.ID == "" || !seen || (e.Void && kept) {
			out = append(out, e)
			w.rememberID(e)
		}
	}
	return out
}

// recallIDs fills the set of known IDs from the end of the stream, for callers that try again after a restart.
func (w *writer) recallIDs(ctx context.Context) error {
	stream, err := w.js.Stream(ctx, streamName)
	if err != nil {
		return fmt.Errorf("opening the usage stream: %w", err)
	}
	state := stream.CachedInfo().State
	first := state.FirstSeq
	if state.LastSeq > recallCount {
		first = max(first, state.LastSeq-recallCount)
	}
	for seq := first; seq > 0 && seq <= state.LastSeq; seq++ {
		raw, err := stream.GetMsg(ctx, seq)
		if errors.Is(err, jetstream.ErrMsgNotFound) {
			continue
		}
		if err != nil {
			return fmt.Errorf("reading the usage stream: %w", err)
		}
		events, err := decodeEvents(raw.Data)
		if err != nil {
			return fmt.Errorf("reading position %d of the usage stream: %w", seq, err)
		}
		for _, e := range events {
			w.rememberID(e)
		}
	}
	return nil
}

func (w *writer) rememberID(e usage.Event) {
	if e.ID == "" {
		return
	}
	kept, seen := w.seen[e.ID]
	w.seen[e.ID] = !e.Void && (kept || !seen)
	if seen {
		return
	}
	w.order = append(w.order, e.ID)
	if len(w.order) > rememberIDs {
		delete(w.seen, w.order[0])
		w.order = w.order[1:]
	}
}

// forgetIDs takes back the IDs of events that were refused. Their places in the order go stale, which only shortens
// memory.
func (w *writer) forgetIDs(events []usage.Event) {
	for _, e := range events {
		delete(w.seen, e.ID)
	}
}
