package content

import (
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Bounds of a report of damage.
const (
	maxDamaged    = 16
	maxScrubError = 1000
)

// scrub is one run over a folder.
type scrub struct {
	ScrubOptions
	store   *Store
	sources []source.Source
	damages []damage
	report  *ScrubReport
	totals  []SourceTotals
}

// damage is a file that is not as it should be.
type damage struct {
	file int
	have []bool // the leaves that are right and in place
	// rebuild reports whether the file has the wrong size, or is none.
	rebuild bool
}

func (sc *scrub) addError(err error) {
	if sc.report.Error != "" {
		sc.report.Error += "; "
	}
	sc.report.Error += err.Error()
	if len(sc.report.Error) > maxScrubError {
		sc.report.Error = strings.ToValidUTF8(sc.report.Error[:maxScrubError], "") + "…"
	}
}

func (sc *scrub) addDamaged(path string) {
	if len(sc.report.Damaged) < maxDamaged {
		sc.report.Damaged = append(sc.report.Damaged, path)
	}
}

func (sc *scrub) tellProgress(activity string, done, total int64) {
	if sc.Progress != nil {
		sc.Progress(ScrubProgress{Activity: activity, BytesDone: done, BytesTotal: total, Sources: sc.totals})
	}
}

// ScrubOptions say how to scrub.
type ScrubOptions struct {
	// BytesPerSecond bounds the reading, 0 for as fast as idle time allows.
	BytesPerSecond int64
	// Paths are the only ones to look at, all if empty. A partial scrub leaves
	// no record.
	Paths []string
	// Concurrency and RetryFor are as in FetchOptions.
	Concurrency int
	RetryFor    time.Duration
	// Progress, if set, is called now and then, one call at a time.
	Progress func(ScrubProgress)
}

// ScrubProgress is how far a scrub is.
type ScrubProgress struct {
	// Activity is ActivityScrubbing or ActivityRepairing.
	Activity string
	// BytesDone of BytesTotal are hashed, or repaired.
	BytesDone, BytesTotal int64
	// Sources is what each source contributed, set once repairs have been made.
	Sources []SourceTotals
}
