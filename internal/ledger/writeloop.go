package ledger

import (
	"context"
	"fmt"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

func (w *writer) runLoop(ctx context.Context) {
	var held *pendingAppend
	for {
		first := held
		if first == nil {
			select {
			case <-ctx.Done():
				w.writeVoids(ctx)
				w.refuseQueued()
				return
			case first = <-w.queue:
			case <-w.retryVoids():
			}
		}
		held = nil
		if first != nil {
			var batch []*pendingAppend
			batch, held = w.gatherBatch([]*pendingAppend{first})
			w.commitBatch(ctx, batch)
		}
		w.writeVoids(ctx)
	}
}

// gatherBatch adds what is queued already, as far as one message holds it; what does not fit is handed back.
func (w *writer) gatherBatch(batch []*pendingAppend) ([]*pendingAppend, *pendingAppend) {
	count, size := len(batch[0].events), batch[0].size
	for {
		select {
		case p := <-w.queue:
			if count+len(p.events) > maxBatch || size+p.size > maxMessageBytes {
				return batch, p
			}
			batch, count, size = append(batch, p), count+len(p.events), size+p.size
		default:
			return batch, nil
		}
	}
}

// commitBatch writes one message and answers its callers.
func (w *writer) commitBatch(ctx context.Context, batch []*pendingAppend) {
	var waiting []*pendingAppend
	var events []usage.Event
	for _, p := range batch {
		if p.decided.Load() {
			continue
		}
		if err := w.checkWithdrawn(p); err != nil {
			p.answerCaller(err)
			continue
		}
		p.fresh = w.takeUnseen(p.events)
		waiting, events = append(waiting, p), append(events, p.fresh...)
	}
	var err error
	written := true
	if len(events) > 0 {
		if written, err = w.publishMessage(ctx, events); err != nil && !written {
			w.forgetIDs(events)
		}
	}
	for _, p := range waiting {
		if answered := p.answerCaller(err); written && (err != nil || !answered) {
			w.queueVoids(p.fresh)
		}
	}
}

func (w *writer) refuseQueued() {
	for {
		select {
		case p := <-w.queue:
			p.answerCaller(fmt.Errorf("appending usage: %w", ErrUnavailable))
		default:
			return
		}
	}
}
