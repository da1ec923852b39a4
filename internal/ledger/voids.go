package ledger

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// queueVoids has events taken back by the next message.
func (w *writer) queueVoids(events []usage.Event) {
	for _, e := range events {
		if !e.Void && e.ID != "" {
			e.Void = true
			w.voids = append(w.voids, e)
			w.rememberID(e)
		}
	}
}

// writeVoids writes what is to be taken back, before anything else is written. Without success it is tried again.
func (w *writer) writeVoids(ctx context.Context) {
	for len(w.voids) > 0 {
		n := fittingEvents(w.voids)
		if _, err := w.publishMessage(ctx, w.voids[:n]); err != nil {
			return
		}
		w.voids = slices.Delete(w.voids, 0, n)
	}
}

// fittingEvents is how many events, at least one, one message holds for sure.
func fittingEvents(events []usage.Event) int {
	size := 0
	for i, e := range events[:min(len(events), maxBatch)] {
		raw, err := json.Marshal(e)
		if size += len(raw) + 1; i > 0 && (err != nil || size > maxMessageBytes) {
			return i
		}
	}
	return min(len(events), maxBatch)
}

// retryVoids fires while something is to be taken back.
func (w *writer) retryVoids() <-chan time.Time {
	if len(w.voids) == 0 {
		return nil
	}
	return time.After(retryWait)
}
