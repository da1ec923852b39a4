package ledger

import (
	"sync/atomic"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

// pendingAppend is one caller's events on their way to disk.
type pendingAppend struct {
	events []usage.Event
	size   int
	done   chan error
	fresh  []usage.Event // those that this append brings to disk
	// decided is set once, by the caller that no longer waits or by the writer that answers it.
	decided atomic.Bool
}

// withdrawCaller reports whether the caller may leave: from then on its events never count.
func (p *pendingAppend) withdrawCaller() bool { return p.decided.CompareAndSwap(false, true) }

// answerCaller reports whether the caller still waited.
func (p *pendingAppend) answerCaller(err error) bool {
	if !p.decided.CompareAndSwap(false, true) {
		return false
	}
	p.done <- err
	return true
}
