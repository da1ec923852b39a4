package gateway

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

const (
	// countWait is how long a pod's count is waited for after the caller hung up at the end of an answer.
	countWait = time.Second
	// drainMargin is how long before the end of a shutdown the requests that are still under way are cut, so that their
	// usage reaches the disk.
	drainMargin = 10 * time.Second
)

var (
	errDraining   = errors.New("the gateway shuts down")
	errRestarting = newUnavailable("gateway_restarting",
		"the gateway restarts and could not wait for the end of this answer; what was sent of it is charged: ask again")
)

// Server serves a Gateway's routes and can be shut down without losing usage.
type Server struct {
	*http.Server
	cut context.CancelCauseFunc
}

// NewDrainingServer makes a Server as NewServer does.
func NewDrainingServer(address string, handler http.Handler) *Server {
	base, cut := context.WithCancelCause(context.Background())
	s := &Server{Server: NewServer(address, handler), cut: cut}
	s.BaseContext = func(net.Listener) context.Context { return base }
	return s
}

// Drain accepts nothing more and waits until the requests under way have ended, or the limit is near: then they are
// cut, each with its usage recorded and an error told to its caller. It returns an error when even that takes longer
// than the limit.
func (s *Server) Drain(limit time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	timer := time.AfterFunc(limit-min(drainMargin, limit/2), func() { s.cut(errDraining) })
	defer timer.Stop()
	return s.Shutdown(ctx)
}

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
