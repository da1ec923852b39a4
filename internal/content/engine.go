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

// engine moves the missing leaves into the workspace, from all sources at
// once. One goroutine decides; requests run in goroutines of their own and
// report to it.
type engine struct {
	w       *workspace
	roster  *roster
	opts    FetchOptions
	lanes   []*lane
	backlog *backlog
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
	span  *openSpan // nil for a finished file
	lane  *lane
	moved moved
	took  time.Duration
	buf   []byte
	err   error // of finishing
}

func newEngine(r *roster, w *workspace, opts FetchOptions) *engine {
	if opts.Concurrency <= 0 {
		opts.Concurrency = defaultConcurrency
	}
	e := &engine{
		w: w, roster: r, opts: opts,
		backlog: newBacklog(w.layout, w.have), files: map[int]*openFile{},
		reports: make(chan report), lastGain: time.Now(),
		progress: newProgress(w, opts.Progress),
	}
	for _, n := range r.order() {
		e.lanes = append(e.lanes, newLane(n, r.states[n], opts.Concurrency))
	}
	for i := range w.m.Files {
		if w.complete(i) {
			e.finish = append(e.finish, i)
		}
	}
	return e
}

// run returns the first error of any part, and only after all have ended.
func (e *engine) run(ctx context.Context) error {
	work, cancel := context.WithCancel(ctx)
	defer cancel()
	tick := time.NewTicker(tickEvery)
	defer tick.Stop()
	for ctx.Err() == nil && e.failure == nil && !e.done() {
		now := time.Now()
		e.startFinishing()
		e.dispatch(work, now)
		if e.fail(e.stuck(now)); e.failure != nil {
			break
		}
		select {
		case r := <-e.reports:
			e.settle(r, time.Now())
		case <-tick.C:
		case <-ctx.Done():
		}
	}
	cancel()
	for e.requests+e.finishing > 0 {
		e.settle(<-e.reports, time.Now())
	}
	for _, f := range e.files {
		_ = f.Close()
	}
	return e.outcome(ctx)
}

func (e *engine) outcome(ctx context.Context) error {
	switch {
	case e.failure != nil:
		return e.failure
	case e.done():
		return nil
	case cancelled(ctx):
		return fmt.Errorf("stopped before the content was complete; run it again to go on: %w", ctx.Err())
	default:
		id, what := e.firstMissing()
		return e.roster.stopped(ctx, id, what, e.reasons())
	}
}

func (e *engine) done() bool {
	return len(e.backlog.runs) == 0 && len(e.open) == 0 && len(e.finish) == 0 && e.finishing == 0
}

func (e *engine) fail(err error) {
	if e.failure == nil {
		e.failure = err
	}
}

// dispatch starts requests until every source that can be asked is busy.
func (e *engine) dispatch(ctx context.Context, now time.Time) {
	for more := true; more && e.failure == nil; {
		more = false
		askers := e.askers(now)
		for _, a := range askers {
			if e.requests >= maxRequests || !a.free(now) || a.idle() {
				continue
			}
			if span := e.pick(a, askers, now); span != nil {
				e.fail(e.start(ctx, a.lane, span, now))
				more = true
			}
		}
	}
}

// pick returns what a source is to fetch next: a part of the backlog, or at
// the end a span that another source is slow with; nil for nothing. Who may be
// slow fetches from the end, so that the sums of files, which take their leaves
// in order, do not wait for it.
func (e *engine) pick(l asker, askers []asker, now time.Time) *openSpan {
	size := l.span(e.backlog.bytes, requestsOf(askers))
	if r, ok := e.backlog.take(size, l, maybeSlow(l, askers)); ok {
		s := &openSpan{run: r, size: e.w.layout.size(r)}
		e.open = append(e.open, s)
		return s
	}
	return slowest(e.open, l, now)
}

// requestsOf is how many requests at once the sources bear that are asked now.
func requestsOf(askers []asker) int {
	n := 0
	for _, a := range askers {
		if !a.out() && !a.idle() {
			n += max(1, int(a.slots))
		}
	}
	return n
}

func (e *engine) start(ctx context.Context, l *lane, s *openSpan, now time.Time) error {
	f, err := e.hold(s.run.file)
	if err != nil {
		return err
	}
	buf := e.buffer()
	ctx, cancel := context.WithCancel(ctx)
	h := &holder{lane: l, since: now, cancel: cancel}
	s.holders = append(s.holders, h)
	l.busy++
	e.requests++
	e.roster.asks(l.index, 1)
	r := s.run
	if missing := e.w.missing(r); len(missing) > 0 {
		r.first = missing[0].first
	}
	mv := &mover{
		w: e.w, file: f, source: l.state.source, run: r, buf: buf,
		got: &h.got, placed: e.progress.bytes,
	}
	go func() {
		defer cancel()
		begun := time.Now()
		out := mv.move(ctx)
		if out.bytes > 0 {
			disk.StartWriteback(f.File, e.w.layout[r.file][r.first], e.w.layout.size(r))
		}
		e.reports <- report{span: s, lane: l, moved: out, took: time.Since(begun), buf: buf}
	}()
	return nil
}

func (e *engine) buffer() []byte {
	if n := len(e.buffers); n > 0 {
		buf := e.buffers[n-1]
		e.buffers = e.buffers[:n-1]
		return buf
	}
	return make([]byte, ipld.MaxBlock)
}

// hold opens a file, or keeps it open for one more request.
func (e *engine) hold(file int) (*openFile, error) {
	f := e.files[file]
	if f == nil {
		h, err := e.w.open(&e.w.m.Files[file])
		if err != nil {
			return nil, err
		}
		f = &openFile{File: h}
		e.files[file] = f
	}
	f.holds++
	return f, nil
}

// settle notes how a request or the finishing of a file ended.
func (e *engine) settle(r report, now time.Time) {
	if r.span == nil {
		e.finishing--
		e.fail(r.err)
		return
	}
	e.requests--
	e.buffers = append(e.buffers, r.buf)
	r.lane.busy--
	r.span.drop(r.lane)
	e.credit(r, now)
	rest := e.w.missing(r.span.run)
	switch {
	case len(rest) == 0:
		r.span.stop()
	case len(r.span.holders) == 0:
		e.backlog.put(rest)
	}
	if len(r.span.holders) == 0 {
		e.open = without(e.open, r.span)
	}
	e.letGo(r.span.run.file)
}

// credit notes what a request says about its source.
func (e *engine) credit(r report, now time.Time) {
	e.roster.mu.Lock()
	defer e.roster.mu.Unlock()
	l, m := r.lane, r.moved
	l.state.asking--
	l.state.bytes += m.bytes
	l.state.spare += m.spare
	l.state.blocks += m.blocks
	l.measured(m.bytes+m.spare, r.took)
	if m.bytes+m.spare > 0 {
		l.proven = true
		l.gained(now)
	}
	if m.bytes > 0 {
		e.lastGain = now
	}
	switch {
	case m.err == nil:
		l.succeeded()
	case blameless(m.err):
		e.fail(errors.Unwrap(m.err))
	case errors.Is(m.err, context.Canceled):
		// Another source was faster, or the fetch was stopped.
	default:
		l.state.failures++
		l.failed(m.at, m.err, now)
	}
}

// letGo gives up one hold on a file. The last one closes it, or has it
// finished if it is complete.
func (e *engine) letGo(file int) {
	f := e.files[file]
	if f.holds--; f.holds > 0 {
		return
	}
	if !e.w.complete(file) {
		_ = f.Close()
		delete(e.files, file)
		return
	}
	e.finish = append(e.finish, file)
}
