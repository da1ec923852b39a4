package content

import "time"

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
	// Error says why something could not be checked or repaired.
	Error string `json:"error,omitempty"`
}
