package content

import (
	"errors"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Bounds of what one source is asked for at once.
const (
	defaultConcurrency = 8
	firstSlots         = 4
	smallestSpan       = 1 << 20
	largestSpan        = 8 << 20
	spanTime           = 2 * time.Second // what a span should take
	strikesAllowed     = 2               // wrong bytes of a source that knows files by name
	missesAllowed      = 32              // files that it does not have, before it had any
)

// sourceQueue is what the engine knows about asking one source. Its methods take the
// time, so that they can be tested without a clock.
type sourceQueue struct {
	index int
	state *sourceState
	most  int     // requests at once
	slots float64 // requests at once that the source bears now
	busy  int
	rate  float64 // bytes per second of one request, 0 if unknown

	verifiedOnce bool // it has brought a leaf
	failing      bool // its last request failed
	reason       string
	backoff      time.Duration
	rest         time.Time // it is left alone until then

	troubled time.Time // since when its requests fail without a leaf
	quiet    time.Time // since when those under way have brought no leaf
	seen     int64     // what those under way had brought at the last look

	refused   map[leafRef]bool
	refusedOf map[int]int  // how many by file
	without   map[int]bool // files of which it has nothing
	lacking   string       // why it refused the last of them
}

// byName reports whether the source knows files by name instead of CID.
func (l *sourceQueue) byName() bool {
	spans, ok := l.state.source.(source.SpanSource)
	return ok && spans.ByPath()
}

func newSourceQueue(index int, state *sourceState, most int) *sourceQueue {
	return &sourceQueue{
		index: index, state: state, most: most, slots: float64(min(firstSlots, most)),
		rest: state.notBefore, troubled: state.troubled,
		refused: map[leafRef]bool{}, refusedOf: map[int]int{}, without: map[int]bool{},
	}
}

// isDisabled reports whether the source was given up.
func (l *sourceQueue) isDisabled() bool { return l.state.disabledReason != "" }

// canRequest reports whether the source can be asked now. Until it has shown how it
// wants to be asked, that is one request at a time.
func (l *sourceQueue) canRequest(now time.Time) bool {
	slots := int(l.slots)
	if !l.verifiedOnce {
		slots = 1
	}
	return !l.isDisabled() && l.busy < slots && !now.Before(l.rest)
}

func (l *sourceQueue) excludesLeaf(file, leaf int) bool {
	return l.without[file] || l.refused[leafRef{uint32(file), uint32(leaf)}]
}

// spanSize returns how many bytes to ask for at once when so many are left to
// share among so many requests: what takes a moment, less towards the end.
func (l *sourceQueue) spanSize(left int64, requests int) int64 {
	size := int64(smallestSpan)
	if l.rate > 0 {
		size = int64(l.rate * spanTime.Seconds())
	}
	size = min(size, left/int64(2*max(1, requests)), largestSpan)
	return max(size, smallestSpan)
}

// recordSuccess notes a request that brought all that was asked for.
func (l *sourceQueue) recordSuccess() {
	l.failing, l.reason, l.backoff, l.verifiedOnce = false, "", 0, true
	l.slots = min(l.slots+1/l.slots, float64(l.most))
}

// recordRate notes how fast a request brought its bytes.
func (l *sourceQueue) recordRate(bytes int64, took time.Duration) {
	if bytes < 64<<10 || took <= 0 {
		return
	}
	rate := float64(bytes) / took.Seconds()
	if l.rate == 0 {
		l.rate = rate
	}
	l.rate += 0.3 * (rate - l.rate)
}

// wrongBytes says that what came for a leaf is not the leaf.
type wrongBytes struct{ id ipld.CID }

func (e *wrongBytes) Error() string {
	return fmt.Sprintf("sent bytes for block %s that do not hash to it", e.id)
}

// recordFailure notes a request that ended at a leaf before all had come. A lie about
// a CID gives the source up at once; a file that differs from what its name
// promises may be an honest mistake, once or twice.
func (l *sourceQueue) recordFailure(at leafRef, err error, now time.Time) {
	l.failing, l.reason = true, err.Error()
	var wrong *wrongBytes
	var failure *source.Error
	switch {
	case errors.As(err, &wrong):
		// Several requests for one file may be under way: that is one mistake.
		if !l.without[int(at.file)] {
			l.state.violations++
		}
		l.without[int(at.file)], l.lacking = true, err.Error()
		l.quiet = now
		if !l.byName() || l.state.violations > strikesAllowed {
			l.state.disable(err.Error())
		}
	case errors.As(err, &failure) && failure.Lied:
		l.state.violations++
		l.state.disable(failure.Reason)
	case errors.As(err, &failure) && !failure.Retryable:
		l.recordMissing(at, failure)
		l.quiet = now
	default:
		l.recordTrouble(now)
		l.slots = max(1, l.slots/2)
		l.backoff = min(max(2*l.backoff, firstBackoff), longestBackoff)
		wait := l.backoff
		if failure != nil {
			wait = max(wait, failure.RetryAfter)
		}
		l.rest = now.Add(wait)
	}
}

// recordMissing notes that asking again for a leaf, or anything of its file, is
// useless; a source that never has anything is given up.
func (l *sourceQueue) recordMissing(at leafRef, err *source.Error) {
	l.lacking = err.Reason
	if err.WholeFile {
		l.without[int(at.file)] = true
	} else if !l.refused[at] {
		l.refused[at] = true
		l.refusedOf[int(at.file)]++
	}
	if !l.verifiedOnce && len(l.without)+len(l.refused) >= missesAllowed {
		l.state.disabledReason = err.Reason
	}
}
