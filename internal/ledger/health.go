package ledger

import (
	"context"
	"time"
)

// watchHealth looks at the stream's fill and, of an embedded ledger, at its disk every second, so that a full or dead
// ledger is known before a request is served.
func (w *writer) watchHealth(ctx context.Context, s *store) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(watchPeriod):
			w.noteHealth(ctx)
			w.checkStore(ctx, s)
		}
	}
}

func (w *writer) checkStore(ctx context.Context, s *store) {
	if s == nil {
		return
	}
	err := s.checkRoom(ctx, time.Now())
	w.mu.Lock()
	defer w.mu.Unlock()
	w.storeErr = err
}

func (w *writer) noteHealth(ctx context.Context) {
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

func (w *writer) readyError() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.storeErr != nil:
		return w.storeErr
	case w.broken, !w.stalled.IsZero() && time.Since(w.stalled) > stallAfter:
		return ErrUnavailable
	case w.full:
		return ErrFull
	}
	return nil
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
