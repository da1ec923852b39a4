package ledger

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"

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

// pendingAppend is one caller's events on their way to disk.
type pendingAppend struct {
	events []usage.Event
	size   int
	done   chan error
	fresh  []usage.Event // those that this append brings to disk
	// decided is set once, by the caller that no longer waits or by the writer that answers it.
	decided atomic.Bool
}

// withdraw reports whether the caller may leave: from then on its events never count.
func (p *pendingAppend) withdraw() bool { return p.decided.CompareAndSwap(false, true) }

// answer reports whether the caller still waited.
func (p *pendingAppend) answer(err error) bool {
	if !p.decided.CompareAndSwap(false, true) {
		return false
	}
	p.done <- err
	return true
}

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
}

func newWriter(js jetstream.JetStream) *writer {
	return &writer{js: js, queue: make(chan *pendingAppend, queueLength), seen: map[string]bool{}}
}

// Append writes events and returns when they are on disk. An event whose ID is on disk already is not written again; a void
// event is written after the one that it takes back. After an error none of the events counts: what may have reached the
// disk is followed by void events. Append returns ErrFull when the ledger has no room, ErrUnavailable when it gives no
// answer before ctx ends, and ErrWithdrawn for an ID that was taken back before.
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
		if p.withdraw() {
			return fmt.Errorf("appending usage: %w (%w)", ErrUnavailable, ctx.Err())
		}
		return <-p.done
	}
}

func (w *writer) run(ctx context.Context) {
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
			batch, held = w.gather([]*pendingAppend{first})
			w.commit(ctx, batch)
		}
		w.writeVoids(ctx)
	}
}

// gather adds what is queued already, as far as one message holds it; what does not fit is handed back.
func (w *writer) gather(batch []*pendingAppend) ([]*pendingAppend, *pendingAppend) {
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

// commit writes one message and answers its callers.
func (w *writer) commit(ctx context.Context, batch []*pendingAppend) {
	var waiting []*pendingAppend
	var events []usage.Event
	for _, p := range batch {
		if p.decided.Load() {
			continue
		}
		if err := w.withdrawn(p); err != nil {
			p.answer(err)
			continue
		}
		p.fresh = w.unseen(p.events)
		waiting, events = append(waiting, p), append(events, p.fresh...)
	}
	var err error
	written := true
	if len(events) > 0 {
		if written, err = w.publish(ctx, events); err != nil && !written {
			w.forget(events)
		}
	}
	for _, p := range waiting {
		if answered := p.answer(err); written && (err != nil || !answered) {
			w.void(p.fresh)
		}
	}
}

// withdrawn returns ErrWithdrawn when one of the events was taken back before.
func (w *writer) withdrawn(p *pendingAppend) error {
	for _, e := range p.events {
		if kept, seen := w.seen[e.ID]; seen && !kept && !e.Void {
			return fmt.Errorf("appending usage: event %s: %w", e.ID, ErrWithdrawn)
		}
	}
	return nil
}

// unseen returns the events that must be written, and remembers them.
func (w *writer) unseen(events []usage.Event) []usage.Event {
	var out []usage.Event
	for _, e := range events {
		kept, seen := w.seen[e.ID]
		if e.ID == "" || !seen || (e.Void && kept) {
			out = append(out, e)
			w.remember(e)
		}
	}
	return out
}

// void has events taken back by the next message.
func (w *writer) void(events []usage.Event) {
	for _, e := range events {
		if !e.Void && e.ID != "" {
			e.Void = true
			w.voids = append(w.voids, e)
			w.remember(e)
		}
	}
}

// writeVoids writes what is to be taken back, before anything else is written. Without success it is tried again.
func (w *writer) writeVoids(ctx context.Context) {
	for len(w.voids) > 0 {
		n := fitting(w.voids)
		if _, err := w.publish(ctx, w.voids[:n]); err != nil {
			return
		}
		w.voids = slices.Delete(w.voids, 0, n)
	}
}

// fitting is how many events, at least one, one message holds for sure.
func fitting(events []usage.Event) int {
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

// publish sends one message until the answer is known. The same message id makes a repetition harmless. written reports
// whether the message may be on disk, which an error does not exclude.
func (w *writer) publish(ctx context.Context, events []usage.Event) (written bool, err error) {
	data, err := json.Marshal(events)
	if err != nil {
		return false, fmt.Errorf("encoding usage events: %w", err)
	}
	id := nuid.Next()
	w.setStalled(time.Now())
	defer w.setStalled(time.Time{})
	for {
		attempt, cancel := context.WithTimeout(context.WithoutCancel(ctx), requestTimeout)
		_, err = w.js.PublishMsg(attempt, &nats.Msg{Subject: subject, Data: data},
			jetstream.WithMsgID(id), jetstream.WithExpectStream(streamName))
		cancel()
		if err == nil {
			return true, nil
		}
		var refusal *jetstream.APIError
		if errors.As(err, &refusal) {
			if refusal.ErrorCode == errCodeStore {
				w.setFull(true)
				return written, fmt.Errorf("appending usage: %w", ErrFull)
			}
			return written, fmt.Errorf("appending usage: %w: %s", ErrUnavailable, refusal.Description)
		}
		written = true // without an answer, nobody knows
		select {
		case <-ctx.Done():
			return written, fmt.Errorf("appending usage: %w", ErrUnavailable)
		case <-time.After(retryWait):
		}
	}
}

// recall fills the set of known IDs from the end of the stream, for callers that try again after a restart.
func (w *writer) recall(ctx context.Context) error {
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
		events, err := decode(raw.Data)
		if err != nil {
			return fmt.Errorf("reading position %d of the usage stream: %w", seq, err)
		}
		for _, e := range events {
			w.remember(e)
		}
	}
	return nil
}

// watch looks at the stream's fill every second, so that a full or dead ledger is known before a request is served.
func (w *writer) watch(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(watchPeriod):
			w.look(ctx)
		}
	}
}

func (w *writer) look(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, stallAfter)
	defer cancel()
	stream, err := w.js.Stream(ctx, streamName)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.broken = err != nil; w.broken {
		return
	}
	info := stream.CachedInfo()
	limit := info.Config.MaxBytes
	w.full = limit > 0 && int64(info.State.Bytes) > limit-min(reservedBytes, limit/8)
}

func (w *writer) ready() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.broken, !w.stalled.IsZero() && time.Since(w.stalled) > stallAfter:
		return ErrUnavailable
	case w.full:
		return ErrFull
	}
	return nil
}

func (w *writer) refuseQueued() {
	for {
		select {
		case p := <-w.queue:
			p.answer(fmt.Errorf("appending usage: %w", ErrUnavailable))
		default:
			return
		}
	}
}

func (w *writer) setStalled(since time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stalled = since
}

func (w *writer) setFull(full bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.full = full
}

func (w *writer) remember(e usage.Event) {
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

// forget takes back the IDs of events that were refused. Their places in the order go stale, which only shortens memory.
func (w *writer) forget(events []usage.Event) {
	for _, e := range events {
		delete(w.seen, e.ID)
	}
}

func decode(data []byte) ([]usage.Event, error) {
	var events []usage.Event
	if err := json.Unmarshal(data, &events); err != nil {
		return nil, fmt.Errorf("decoding usage events: %w", err)
	}
	return events, nil
}
