package gateway

import (
	"errors"
	"net"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
	"time"
)

// safety says why a request that failed at a pod may be sent once more.
type safety string

const (
	// unsafe: the pod may have begun the work.
	unsafe safety = ""
	// safeUnsent: no byte reached the pod.
	safeUnsent safety = "unsent"
	// safeStale: a connection that was kept from an earlier request was closed at once, without a byte of an answer.
	safeStale safety = "stale_connection"
	// safeRefused: the pod said that it does not do it.
	safeRefused safety = "refused"
)

// staleWithin is how soon a connection that was kept must fail for its request to count as never taken. A pod that was
// longer at it may have begun the work.
const staleWithin = time.Second

// judgeStatus notes what an answer's status says about the pod, and returns whether another one may be asked.
func judgeStatus(v *visit, status int) safety {
	switch {
	case status == http.StatusTooManyRequests:
		v.fate = fateBusy
		return safeRefused
	case status == http.StatusBadGateway, status == http.StatusServiceUnavailable:
		v.fate = fateFailed
		return safeRefused
	case status >= http.StatusInternalServerError && status != http.StatusNotImplemented:
		v.fate = fateFailed
	}
	return unsafe
}

// judgeError returns why a request that got no answer may be sent once more.
func judgeError(err error, conn *connection) safety {
	var timeout net.Error
	switch {
	case neverConnected(err):
		return safeUnsent
	case errors.As(err, &timeout) && timeout.Timeout():
		return unsafe
	case conn.reused.Load() && !conn.answered.Load() && time.Since(time.Unix(0, conn.got.Load())) < staleWithin:
		return safeStale
	}
	return unsafe
}

// neverConnected reports whether no byte can have reached the pod.
func neverConnected(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && op.Op == "dial"
}

// connection is what is known of the connection that a request was sent over.
type connection struct {
	reused, answered atomic.Bool
	got              atomic.Int64
}

func (c *connection) clientTrace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		GotConn: func(info httptrace.GotConnInfo) {
			c.got.Store(time.Now().UnixNano())
			c.reused.Store(info.Reused)
		},
		GotFirstResponseByte: func() { c.answered.Store(true) },
	}
}
