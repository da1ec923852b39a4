package ledger

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// Append writes events and returns when they are on disk. An event whose ID is on disk already is not written again; a
// void event is written after the one that it takes back. After an error none of the events counts: what may have
// reached the disk is followed by void events. Append returns ErrFull when the ledger has no room, ErrUnavailable when
// it gives no answer before ctx ends, and ErrWithdrawn for an ID that was taken back before.
func (l *Ledger) Append(ctx context.Context, events []usage.Event) error {
	p := &pendingAppend{events: events, done: make(chan error, 1)}
	for _, e := range events {
		raw, err := json.Marshal(e)
		if err != nil {
			return fmt.Errorf("encoding a usage event: %w", err)
		}
		p.size += len(raw) + 1
	}
	if p.size > maxMessageBytes || len(events) == 0 {
		return fmt.Errorf("appending usage: %d events of %d bytes do not fit one message", len(events), p.size)
	}
	select {
	case l.writer.queue <- p:
	case <-ctx.Done():
		return fmt.Errorf("appending usage: %w (%w)", ErrUnavailable, ctx.Err())
	}
	select {
	case err := <-p.done:
		return err
	case <-ctx.Done():
		if p.withdrawCaller() {
			return fmt.Errorf("appending usage: %w (%w)", ErrUnavailable, ctx.Err())
		}
		return <-p.done
	}
}
