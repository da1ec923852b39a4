package session

import (
	"sync"
	"time"
)

// progressAfter is how long something may take before its progress is told, and the time between two such lines.
const progressAfter = time.Second

// progress tells how far something is that takes long. It is safe for concurrent use.
type progress struct {
	say func(format string, args ...any)
	now func() time.Time

	mu   sync.Mutex
	last time.Time
}

func newProgress(say func(format string, args ...any), now func() time.Time) *progress {
	return &progress{say: say, now: now, last: now()}
}

// tellProgress says something, unless something was said just before.
func (p *progress) tellProgress(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	at := p.now()
	if at.Sub(p.last) < progressAfter {
		return
	}
	p.last = at
	p.say(format, args...)
}

// tellItems tells how many items of a list were read.
func (p *progress) tellItems(done, total int) {
	if done < total {
		p.tellProgress("reading      %d of %d", done, total)
	}
}

// tellScan tells how many blocks were searched for events, until it ends, also while an endpoint does not answer.
func (p *progress) tellScan(blocks uint64) (step func(done uint64), end func()) {
	var searched uint64
	most := func(done uint64) uint64 {
		p.mu.Lock()
		defer p.mu.Unlock()
		searched = max(searched, done)
		return searched
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		ticker := time.NewTicker(progressAfter)
		defer ticker.Stop()
		for {
			select {
			case <-stop:
				return
			case <-ticker.C:
				p.tellProgress("reading      events, %d of %d blocks searched", most(0), blocks)
			}
		}
	}()
	return func(done uint64) { most(done) }, func() { close(stop); <-stopped }
}
