package gateway

import (
	"context"
	"errors"
	"time"
)

// countWait is how long a pod's count is waited for after the caller hung up at the end of an answer.
const countWait = time.Second

var (
	errCallerGone = errors.New("the caller hung up")
	errRestarting = newUnavailable("gateway_restarting",
		"the gateway restarts and could not wait for the end of this answer; what was sent of it is charged: ask again")
)

// isDraining reports whether the request is cut because the gateway shuts down.
func (x *exchange) isDraining() bool { return errors.Is(context.Cause(x.r.Context()), errDraining) }

// upstreamContext is the context of what is asked of pods. It ends when the caller hangs up, and a little later once
// the pod has ended an answer, so that its count arrives.
func (x *exchange) upstreamContext() (context.Context, context.CancelCauseFunc) {
	caller := x.r.Context()
	ctx, cancel := context.WithCancelCause(context.WithoutCancel(caller))
	stop := context.AfterFunc(caller, func() {
		if x.finishing.Load() {
			time.AfterFunc(countWait, func() { cancel(errCallerGone) })
			return
		}
		cancel(context.Cause(caller))
	})
	return ctx, func(cause error) {
		stop()
		cancel(cause)
	}
}
