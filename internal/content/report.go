package content

import (
	"sync"
	"time"
)

// Report is what the fetch program tells of itself under /status while it
// fetches or keeps a content. The operator reads it; nothing in it is trusted
// beyond the namespace of the pod that sent it.
type Report struct {
	// CID is the root of the content.
	CID string `json:"cid"`
	// Activity is one of the Activity constants.
	Activity string `json:"activity"`
	// BytesDone of BytesTotal are verified and in place; BytesTotal is 0 until
	// the directory tree is known.
	BytesDone  int64 `json:"bytesDone"`
	BytesTotal int64 `json:"bytesTotal"`
	// ResumedBytes of BytesDone were in place before this run.
	ResumedBytes int64 `json:"resumedBytes,omitempty"`
	// BytesPerSecond is the rate over the last few seconds.
	BytesPerSecond int64 `json:"bytesPerSecond"`
	// ETASeconds is what is left at that rate, -1 when unknown.
	ETASeconds int64 `json:"etaSeconds"`
	// Sources has one entry for each source, in the order given.
	Sources []SourceTotals `json:"sources,omitempty"`
	// Scrub is the last look at the bytes on disk, nil before the first.
	Scrub *ScrubReport `json:"scrub,omitempty"`
}

// Activities of a Report.
const (
	ActivityInspecting = "Inspecting"
	ActivityFetching   = "Fetching"
	ActivityServing    = "Serving"
	ActivityScrubbing  = "Scrubbing"
	ActivityRepairing  = "Repairing"
)

// ScrubReport is the outcome of hashing a published content again.
type ScrubReport struct {
	// FinishedAt is when the last scrub ended.
	FinishedAt time.Time `json:"finishedAt"`
	// BytesChecked of the content were hashed.
	BytesChecked int64 `json:"bytesChecked"`
	// RepairedBlocks had other bytes on disk and were fetched again.
	RepairedBlocks int `json:"repairedBlocks"`
	// Damaged are paths that are still not what the content says, at most 16.
	Damaged []string `json:"damaged,omitempty"`
	// Error reports why something could not be checked or repaired.
	Error string `json:"error,omitempty"`
}

// Live shows a fetch while it runs. The zero value is ready to be given to
// FetchOptions; it may be looked at from any goroutine.
type Live struct {
	mu       sync.Mutex
	cid      string
	activity string
	pool     *sourcePool // nil before the fetch began
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
	if l.pool != nil {
		r.Sources = l.pool.sourceTotals()
	}
	return r
}

// setInspecting notes that the tree of a content is being resolved.
func (l *Live) setInspecting(cid string, r *sourcePool) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cid, l.activity, l.pool = cid, ActivityInspecting, r
}

// trackProgress notes that bytes are being fetched, and returns what is to be told
// of the progress: it also tells the other.
func (l *Live) trackProgress(tell func(Progress)) func(Progress) {
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
