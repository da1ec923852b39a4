package publish

import (
	"context"
	"errors"
	"time"
)

// Patience with a node.
const (
	// defaultStall is how long a node may take no byte.
	defaultStall = time.Minute
	// answerRate is how many bytes a second a node is expected to pin, once it has all of them.
	answerRate = 16 << 20
)

var errStalled = errors.New("no progress")

// stallWatch ends a context when nothing moves.
type stallWatch struct {
	timer  *time.Timer
	stall  time.Duration
	cancel context.CancelCauseFunc
}

// watchStalls returns a context that ends with errStalled when moved is not called for the given time.
func watchStalls(ctx context.Context, stall time.Duration) (context.Context, *stallWatch) {
	ctx, cancel := context.WithCancelCause(ctx)
	w := &stallWatch{stall: stall, cancel: cancel, timer: time.AfterFunc(stall, func() { cancel(errStalled) })}
	return ctx, w
}

// moved grants the whole time anew.
func (w *stallWatch) moved() { w.timer.Reset(w.stall) }

// sentAll grants the time that a node needs to pin a number of bytes.
func (w *stallWatch) sentAll(bytes int64) {
	w.timer.Reset(w.stall + time.Duration(bytes/answerRate)*time.Second)
}

func (w *stallWatch) end() {
	w.timer.Stop()
	w.cancel(nil)
}
