package gateway

import (
	"net"
	"net/http"
	"time"
)

// idleConnTimeout is how long a connection to a pod is kept for the next request: shorter than the 5 seconds after
// which the usual servers close one, so that few requests meet a connection that is being closed.
const idleConnTimeout = 4 * time.Second

func newTransport(headerTimeout time.Duration) *http.Transport {
	return &http.Transport{
		DialContext:           (&net.Dialer{Timeout: 2 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		MaxIdleConns:          4096,
		MaxIdleConnsPerHost:   512,
		IdleConnTimeout:       idleConnTimeout,
		ResponseHeaderTimeout: headerTimeout,
		DisableCompression:    true, // the reply is read for its usage
		WriteBufferSize:       connectionBuffer,
		ReadBufferSize:        connectionBuffer,
	}
}
