package content

import "sync"

// Live shows a fetch while it runs. The zero value is ready to be given to
// FetchOptions; it may be looked at from any goroutine.
type Live struct {
	mu       sync.Mutex
	cid      string
	activity string
	roster   *roster // nil before the fetch began
	reached  Progress
}

// Report returns where the fetch is. Its rate and the time that is left are
// unknown: they are for who looks at it again and again.
func (l *Live) Report() Report {
	l.mu.Lock()
	defer l.mu.Unlock()
	r := Report{
		CID: l.cid, Activity: l.activity, ETASeconds: -1,
		BytesDone: l.reached.BytesDone, BytesTotal: l.reached.BytesTotal, ResumedBytes: l.reached.Resumed,
	}
	if l.roster != nil {
		r.Sources = l.roster.totals()
	}
	return r
}

// inspecting notes that the tree of a content is being resolved.
func (l *Live) inspecting(cid string, r *roster) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cid, l.activity, l.roster = cid, ActivityInspecting, r
}

// fetching notes that bytes are being fetched, and returns what is to be told
// of the progress: it also tells the other.
func (l *Live) fetching(tell func(Progress)) func(Progress) {
	if l == nil {
		return tell
	}
	return func(p Progress) {
		l.mu.Lock()
		l.activity, l.reached = ActivityFetching, p
		l.mu.Unlock()
		if tell != nil {
			tell(p)
		}
	}
}
