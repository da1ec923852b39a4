package source

import (
	"crypto/x509"
	"net/http"
	"net/url"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
)

// Option changes how a source is asked.
type Option func(*options)

type options struct {
	timeout time.Duration
	found   bool            // a router named it
	control bitswap.Control // called before each connection; may be nil
	headers Headers
	roots   *x509.CertPool                        // nil for the system's
	proxy   func(*http.Request) (*url.URL, error) // nil for none
}

// WithTimeout bounds the request of one block, from dialing to the
// last byte; a request of many bytes has as much longer as a slow link needs.
// The default is 60 s.
func WithTimeout(d time.Duration) Option {
	return func(o *options) { o.timeout = d }
}

// WithRouterBounds is for a source that a router named and no person chose: it
// must be a trustless gateway or an IPFS node, is never taken for a plain
// mirror, and is connected to at public addresses alone, without a proxy.
// allowPrivate permits private addresses and those of this machine
// too, but none of one link.
func WithRouterBounds(allowPrivate bool) Option {
	return func(o *options) {
		o.found, o.control, o.proxy = true, dialWhere(IsPublic), nil // a proxy would connect to what may not be connected to
		if allowPrivate {
			o.control = dialWhere(IsReachable)
		}
	}
}

// WithRoots trusts these certificates where a source's configuration has none.
// nil is the system's.
func WithRoots(roots *x509.CertPool) Option {
	return func(o *options) { o.roots = roots }
}

// WithoutProxy connects to the source itself, whatever the environment says.
func WithoutProxy() Option {
	return func(o *options) { o.proxy = nil }
}
