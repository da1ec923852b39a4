package content

import "time"

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

func (e *engine) setFailure(err error) {
	if e.failure == nil {
		e.failure = err
	}
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
