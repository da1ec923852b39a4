package contenttest

import (
	"maps"
	"net/http"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Gateway is a trustless gateway over a store, on a loopback port.
type Gateway struct {
	// URL is what ParseSource takes.
	URL string

	store Store
	ways  Ways
	files map[string]ipld.File // by path of the URL
	dir   string

	mu     sync.Mutex
	served map[string]int
	total  int
	bytes  int64
	closed chan struct{}
}

// Ways are the ways in which a gateway answers besides raw blocks.
type Ways int

// What a server of a folder can be.
const (
	Raw Ways = 1 << iota
	CAR
	Ranges
	Mirror
)

// Reply is what a gateway is about to answer; a Fault may change it.
type Reply struct {
	// CID is what was asked for.
	CID string
	// Number counts the requests of this gateway from 1.
	Number int
	// Status and Header are those of the answer.
	Status int
	Header http.Header
	// Body is the block or part of a file, a copy.
	Body []byte
	// Delay is waited before, and Cut closes the connection after half of, the
	// body.
	Delay time.Duration
	Cut   bool
	// Rate is in bytes per second, 0 for as fast as can be.
	Rate int
}

// Fault is one way to misbehave.
type Fault func(*Reply)

// Source returns the gateway as a source.
func (g *Gateway) Source(t testing.TB, opts ...source.Option) source.Source {
	t.Helper()
	s, err := source.Parse(g.URL, opts...)
	if err != nil {
		t.Fatalf("parsing the gateway's URL: %v", err)
	}
	return s
}

// Requests returns how often the gateway was asked.
func (g *Gateway) Requests() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.total
}

// Sent returns the bytes of all bodies that were begun.
func (g *Gateway) Sent() int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.bytes
}

// Served returns how often each CID was asked for as a raw block.
func (g *Gateway) Served() map[string]int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return maps.Clone(g.served)
}

// Only limits a fault to one CID.
func Only(cid string, f Fault) Fault {
	return func(r *Reply) {
		if r.CID == cid {
			f(r)
		}
	}
}

// First limits a fault to the first n requests.
func First(n int, f Fault) Fault {
	return func(r *Reply) {
		if r.Number <= n {
			f(r)
		}
	}
}

// After limits a fault to all but the first n requests.
func After(n int, f Fault) Fault {
	return func(r *Reply) {
		if r.Number > n {
			f(r)
		}
	}
}

// FlipByte changes one bit in the middle of the body.
func FlipByte(r *Reply) {
	if len(r.Body) > 0 {
		r.Body[len(r.Body)/2] ^= 1
	}
}

// Truncate sends half of the body as if it were all.
func Truncate(r *Reply) { r.Body = r.Body[:len(r.Body)/2] }

// Oversize sends five MiB.
func Oversize(r *Reply) { r.Body = make([]byte, 5<<20) }

// CutOff breaks the connection in the middle of the body.
func CutOff(r *Reply) { r.Cut = true }

// HTML answers with a web page, as a gateway does that ignores the format.
func HTML(r *Reply) {
	r.Header.Set("Content-Type", "text/html; charset=utf-8")
	r.Body = []byte("<html></html>")
}

// Stall waits for d before it answers.
func Stall(d time.Duration) Fault {
	return func(r *Reply) { r.Delay = d }
}

// Status answers with an HTTP status and no body.
func Status(code int) Fault {
	return func(r *Reply) { r.Status, r.Body = code, nil }
}

// RetryAfter answers 429 with a Retry-After header.
func RetryAfter(seconds int) Fault {
	return func(r *Reply) {
		r.Status, r.Body = http.StatusTooManyRequests, nil
		r.Header.Set("Retry-After", strconv.Itoa(seconds))
	}
}

// Slow sends bodies at so many bytes per second.
func Slow(bytesPerSecond int) Fault {
	return func(r *Reply) { r.Rate = bytesPerSecond }
}
