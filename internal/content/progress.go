package content

import "sync"

// Progress is how far a fetch is.
type Progress struct {
	// BytesDone of BytesTotal are verified and in place, Resumed of them from
	// an earlier run.
	BytesDone, BytesTotal, Resumed int64
	// FilesDone of FilesTotal are complete and synced.
	FilesDone, FilesTotal int
}

// progress counts what is in place and tells the caller, one call at a time.
type progress struct {
	mu    sync.Mutex
	state Progress
	tell  func(Progress)
}

func (p *progress) addBytes(n int64) { p.addProgress(n, 0) }

func (p *progress) addFile() { p.addProgress(0, 1) }

func (p *progress) addProgress(bytes int64, files int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.state.BytesDone += bytes
	p.state.FilesDone += files
	if p.tell != nil {
		p.tell(p.state)
	}
}

func newProgress(w *staging, tell func(Progress)) *progress {
	p := &progress{tell: tell, state: Progress{
		BytesDone: w.resumed, Resumed: w.resumed,
		BytesTotal: w.m.TotalBytes, FilesTotal: len(w.m.Files),
	}}
	p.addProgress(0, 0)
	return p
}
