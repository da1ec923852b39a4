package ledger

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

const (
	maxBatch     = 512
	queueLength  = 1024
	rememberIDs  = 1 << 16
	recallCount  = 1024
	retryWait    = 200 * time.Millisecond
	stallAfter   = 2 * time.Second
	watchPeriod  = time.Second
	errCodeStore = 10077 // JetStream: the store refused the message
)

// writer is the one goroutine that publishes: what arrives while a sync is under way goes into the next message.
type writer struct {
	js    jetstream.JetStream
	queue chan *pendingAppend

	seen  map[string]bool // event IDs on disk, the last rememberIDs of them; false for those that were withdrawn
	order []string
	voids []usage.Event // to be written next: events that may be on disk although their callers were told otherwise

	mu      sync.Mutex
	stalled time.Time // since when the message under way is without an answer
	broken  bool      // the stream could not be looked at
	full    bool
	// storeErr is what keeps the disk from taking events.
	storeErr error
}

func newWriter(js jetstream.JetStream) *writer {
	return &writer{js: js, queue: make(chan *pendingAppend, queueLength), seen: map[string]bool{}}
}

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
