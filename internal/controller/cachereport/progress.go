package cachereport

import (
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/types"
)

// maxRemembered bounds what is remembered of pods and models.
const maxRemembered = 8192

// Progress remembers when each running fetch Job last brought bytes, and which contents have just become complete.
// It is safe for concurrent use.
type Progress struct {
	started time.Time

	mu        sync.Mutex
	jobs      map[types.UID]moved
	completed map[place]time.Time
}

// place is where a content lies.
type place struct{ namespace, claim, cid string }

type moved struct {
	bytes int64
	at    time.Time
}

// NewProgress makes an empty board. What happened before now is not known and counts as now.
func NewProgress(now time.Time) *Progress {
	return &Progress{started: now, jobs: map[types.UID]moved{}, completed: map[place]time.Time{}}
}

// Moved records how many bytes a Job has.
func (p *Progress) Moved(job types.UID, bytes int64, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if last, ok := p.jobs[job]; ok && bytes <= last.bytes {
		return
	}
	if len(p.jobs) >= maxRemembered {
		clear(p.jobs)
	}
	p.jobs[job] = moved{bytes: bytes, at: now}
}

// Since is when a Job that was made at created last brought bytes.
func (p *Progress) Since(job types.UID, created time.Time) time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	last := created
	for _, t := range []time.Time{p.started, p.jobs[job].at} {
		if t.After(last) {
			last = t
		}
	}
	return last
}

// Completed records that a content is complete in a claim, before any status says so.
func (p *Progress) Completed(namespace, claim, cid string, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.completed) >= maxRemembered {
		clear(p.completed)
	}
	p.completed[place{namespace, claim, cid}] = now
}

// CompletedAt is when that was; zero when it was not.
func (p *Progress) CompletedAt(namespace, claim, cid string) time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.completed[place{namespace, claim, cid}]
}
