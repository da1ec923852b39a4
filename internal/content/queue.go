package content

import (
	"errors"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Bounds of what one source is asked for at once.
const (
	defaultConcurrency = 8
	firstSlots         = 4
	smallestSpan       = 1 << 20
	largestSpan        = 8 << 20
	spanTime           = 2 * time.Second // what a span should take
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

	seen int64 // what requests under way had brought at the last look

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
		refused: map[leafRef]bool{}, refusedOf: map[int]int{}, without: map[int]bool{},
	}
}

// isDisabled reports whether the source was given up.
func (l *sourceQueue) isDisabled() bool { return l.state.isDisabled() }

// canRequest reports whether the source can be asked now. Until it has shown how it
// wants to be asked, that is one request at a time.
func (l *sourceQueue) canRequest(now time.Time) bool {
	slots := int(l.slots)
	if !l.verifiedOnce {
		slots = 1
	}
	return !l.isDisabled() && l.busy < slots && !now.Before(l.state.notBefore)
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

// recordFailure notes a request that ended at a leaf before all had come. A lie about
// a CID gives the source up at once; a file that differs from what its name
// promises may be an honest mistake, once or twice.
func (l *sourceQueue) recordFailure(at leafRef, err error, now time.Time) {
	l.failing, l.reason = true, err.Error()
	file := int(at.file)
	// Several requests for one file may be under way: that is one mistake.
	seen := observation{byName: l.byName(), repeated: l.without[file]}
	switch l.state.observe(err, seen, now) {
	case failureWrong:
		l.without[file], l.lacking = true, err.Error()
		l.state.quiet = now
	case failureLacking:
		l.recordMissing(at, err)
		l.state.quiet = now
	case failurePassing:
		l.slots = max(1, l.slots/2)
		l.backoff = min(max(2*l.backoff, firstBackoff), longestBackoff)
		l.state.restUntil(now.Add(l.backoff))
	}
}

// recordMissing notes that asking again for a leaf, or anything of its file, is
// useless; a source that never has anything is given up.
func (l *sourceQueue) recordMissing(at leafRef, err error) {
	l.lacking = err.Error()
	var failure *source.Error
	if errors.As(err, &failure) && failure.WholeFile {
		l.without[int(at.file)] = true
	} else if !l.refused[at] {
		l.refused[at] = true
		l.refusedOf[int(at.file)]++
	}
	if !l.verifiedOnce && len(l.without)+len(l.refused) >= missesAllowed {
		l.state.disabledReason = err.Error()
	}
}
