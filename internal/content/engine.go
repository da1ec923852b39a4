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
	// maxFinishing bounds the files that are synced at once.
	maxFinishing = 8
)

// engine moves the missing leaves into the staging, from all sources at
// once. One goroutine decides; requests run in goroutines of their own and
// report to it.
type engine struct {
	w       *staging
	pool    *sourcePool
	opts    FetchOptions
	queues  []*sourceQueue
	pending *pending
	open    []*openSpan
	files   map[int]*openFile
	finish  []int // complete files, to be checked and synced
	buffers [][]byte

	reports   chan report
	requests  int
	finishing int
	lastGain  time.Time
	failure   error
	progress  *progress
}

// report is how a request or the finishing of a file ended.
type report struct {
	span    *openSpan // nil for a finished file
	queue   *sourceQueue
	fetched fetchedSpan
	took    time.Duration
	buf     []byte
	err     error // of finishing
}

func newEngine(r *sourcePool, w *staging, opts FetchOptions) *engine {
	if opts.Concurrency <= 0 {
		opts.Concurrency = defaultConcurrency
	}
	e := &engine{
		w: w, pool: r, opts: opts,
		pending: newPending(w.offsets, w.have), files: map[int]*openFile{},
		reports: make(chan report), lastGain: time.Now(),
		progress: newProgress(w, opts.Progress),
	}
	for _, n := range r.askOrder() {
		e.queues = append(e.queues, newSourceQueue(n, r.states[n], opts.Concurrency))
	}
	for i := range w.m.Files {
		if w.isComplete(i) {
			e.finish = append(e.finish, i)
		}
	}
	return e
}

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
		return fmt.Errorf("stopped before the content was complete; run it again to go on: %w", ctx.Err())
	default:
		id, what := e.firstMissing()
		return e.pool.stoppedError(ctx, id, what, e.failureReasons())
	}
}

func (e *engine) isDone() bool {
	return len(e.pending.ranges) == 0 && len(e.open) == 0 && len(e.finish) == 0 && e.finishing == 0
}

func (e *engine) setFailure(err error) {
	if e.failure == nil {
		e.failure = err
	}
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
		got: &h.got, placed: e.progress.addBytes,
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

// holdFile opens a file, or keeps it open for one more request.
func (e *engine) holdFile(file int) (*openFile, error) {
	f := e.files[file]
	if f == nil {
		h, err := e.w.openForWriting(&e.w.m.Files[file])
		if err != nil {
			return nil, err
		}
		f = &openFile{File: h}
		e.files[file] = f
	}
	f.holds++
	return f, nil
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

// releaseFile gives up one hold on a file. The last one closes it, or has it
// finished if it is complete.
func (e *engine) releaseFile(file int) {
	f := e.files[file]
	if f.holds--; f.holds > 0 {
		return
	}
	if !e.w.isComplete(file) {
		_ = f.Close()
		delete(e.files, file)
		return
	}
	e.finish = append(e.finish, file)
}
