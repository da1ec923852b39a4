package content

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

const (
	// tickEvery is how often waits and slow spans are looked at.
	tickEvery = 50 * time.Millisecond
	// maxRequests bounds the requests at once to all sources, and with them the
	// memory: each holds one block.
	maxRequests = 32
)

// fetchMissing returns the first error of any part, and only after all have ended.
func (e *engine) fetchMissing(ctx context.Context) error {
	work, cancel := context.WithCancel(ctx)
	defer cancel()
	tick := time.NewTicker(tickEvery)
	defer tick.Stop()
	for ctx.Err() == nil && e.failure == nil && !e.isDone() {
		now := time.Now()
		e.startFinishing()
		e.dispatchRequests(work, now)
		if e.setFailure(e.checkStuck(now)); e.failure != nil {
			break
		}
		select {
		case r := <-e.reports:
			e.finishRequest(r, time.Now())
		case <-tick.C:
		case <-ctx.Done():
		}
	}
	cancel()
	for e.requests+e.finishing > 0 {
		e.finishRequest(<-e.reports, time.Now())
	}
	for _, f := range e.files {
		_ = f.Close()
	}
	return e.runOutcome(ctx)
}

func (e *engine) runOutcome(ctx context.Context) error {
	switch {
	case e.failure != nil:
		return e.failure
	case e.isDone():
		return nil
	case wasCanceled(ctx):
		return fmt.Errorf("stopped before the content was complete; run it again to continue: %w", ctx.Err())
	default:
		id, what := e.firstMissing()
		return e.pool.stoppedError(ctx, id, what, e.failureReasons())
	}
}

func (e *engine) isDone() bool {
	return len(e.pending.ranges) == 0 && len(e.open) == 0 && len(e.finish) == 0 && e.finishing == 0
}

// dispatchRequests starts requests until every source that can be asked is busy.
func (e *engine) dispatchRequests(ctx context.Context, now time.Time) {
	for more := true; more && e.failure == nil; {
		more = false
		askers := e.eligibleSources(now)
		for _, a := range askers {
			if e.requests >= maxRequests || !a.canRequest(now) || a.isIdle() {
				continue
			}
			if span := e.pickSpan(a, askers, now); span != nil {
				e.setFailure(e.startRequest(ctx, a.sourceQueue, span, now))
				more = true
			}
		}
	}
}

// pickSpan returns what a source is to fetch next: a part of the pending ranges, or
// at the end a span that another source is slow with; nil for nothing. A source
// that may be slow fetches from the end, so that the digests of files, which take
// their leaves in order, do not wait for it.
func (e *engine) pickSpan(l eligibleSource, askers []eligibleSource, now time.Time) *openSpan {
	size := l.spanSize(e.pending.bytes, requestsOf(askers))
	if r, ok := e.pending.takeRange(size, l, maybeSlow(l, askers)); ok {
		s := &openSpan{leaves: r, size: e.w.offsets.rangeSize(r)}
		e.open = append(e.open, s)
		return s
	}
	return slowestSpan(e.open, l, now)
}

// requestsOf is how many requests at once the sources bear that are asked now.
func requestsOf(askers []eligibleSource) int {
	n := 0
	for _, a := range askers {
		if !a.isDisabled() && !a.isIdle() {
			n += max(1, int(a.slots))
		}
	}
	return n
}

func (e *engine) startRequest(ctx context.Context, l *sourceQueue, s *openSpan, now time.Time) error {
	f, err := e.holdFile(s.leaves.file)
	if err != nil {
		return err
	}
	buf := e.takeBuffer()
	ctx, cancel := context.WithCancel(ctx)
	h := &holder{queue: l, since: now, cancel: cancel}
	s.holders = append(s.holders, h)
	l.busy++
	e.requests++
	e.pool.countRequest(l.index, 1)
	r := s.leaves
	if missing := e.w.missingIn(r); len(missing) > 0 {
		r.first = missing[0].first
	}
	mv := &spanFetcher{
		w: e.w, file: f, source: l.state.source, leaves: r, buf: buf,
		got: &h.got, onPlaced: e.progress.addBytes,
	}
	go func() {
		defer cancel()
		begun := time.Now()
		out := mv.fetchSpan(ctx)
		if out.bytes > 0 {
			disk.StartWriteback(f.File, e.w.offsets[r.file][r.first], e.w.offsets.rangeSize(r))
		}
		e.reports <- report{span: s, queue: l, fetched: out, took: time.Since(begun), buf: buf}
	}()
	return nil
}

func (e *engine) takeBuffer() []byte {
	if n := len(e.buffers); n > 0 {
		buf := e.buffers[n-1]
		e.buffers = e.buffers[:n-1]
		return buf
	}
	return make([]byte, ipld.MaxBlock)
}

// finishRequest notes how a request or the finishing of a file ended.
func (e *engine) finishRequest(r report, now time.Time) {
	if r.span == nil {
		e.finishing--
		e.setFailure(r.err)
		return
	}
	e.requests--
	e.buffers = append(e.buffers, r.buf)
	r.queue.busy--
	r.span.dropHolder(r.queue)
	e.recordResult(r, now)
	rest := e.w.missingIn(r.span.leaves)
	switch {
	case len(rest) == 0:
		r.span.stopHolders()
	case len(r.span.holders) == 0:
		e.pending.putBack(rest)
	}
	if len(r.span.holders) == 0 {
		e.open = removeSpan(e.open, r.span)
	}
	e.releaseFile(r.span.leaves.file)
}

// recordResult notes what a request says about its source.
func (e *engine) recordResult(r report, now time.Time) {
	e.pool.mu.Lock()
	defer e.pool.mu.Unlock()
	l, m := r.queue, r.fetched
	l.state.asking--
	l.state.bytes += m.bytes
	l.state.spare += m.spare
	l.state.blocks += m.blocks
	l.recordRate(m.bytes+m.spare, r.took)
	if m.bytes+m.spare > 0 {
		l.verifiedOnce = true
		l.state.recordGain(now)
	}
	if m.bytes > 0 {
		e.lastGain = now
	}
	switch {
	case m.err == nil:
		l.recordSuccess()
	case isLocal(m.err):
		e.setFailure(errors.Unwrap(m.err))
	case errors.Is(m.err, context.Canceled):
		// Another source was faster, or the fetch was stopped.
	default:
		l.recordFailure(m.at, m.err, now)
	}
}
