package gateway

import (
	"net/http"
	"time"
)

// NewServer makes an HTTP server whose time limits suit long streams: only headers and idle connections are bounded
// here, bodies and writes are bounded a step at a time.
func NewServer(address string, handler http.Handler) *http.Server {
	return &http.Server{
		Addr: address, Handler: handler,
		ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
	}
}
