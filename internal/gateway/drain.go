package gateway

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// drainMargin is how long before the end of a shutdown the requests that are still under way are cut, so that their
// usage reaches the disk.
const drainMargin = 10 * time.Second

var errDraining = errors.New("the gateway shuts down")

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
