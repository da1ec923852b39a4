package contenttest

import (
	"bytes"
	"maps"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
)

// Gateway is a trustless gateway over a store, on a loopback port.
type Gateway struct {
	// URL is what ParseSource takes.
	URL string

	mu     sync.Mutex
	served map[string]int
	total  int
	closed chan struct{}
}

// Reply is what a gateway is about to answer; a Fault may change it.
type Reply struct {
	// CID is what was asked for.
	CID string
	// Number counts the requests of this gateway from 1.
	Number int
	// Status and Header are those of the answer.
	Status int
	Header http.Header
	// Body is the block, a copy.
	Body []byte
	// Delay is waited before, and Cut closes the connection after half of, the
	// body.
	Delay time.Duration
	Cut   bool
}

// Fault is one way to misbehave.
type Fault func(*Reply)

// Serve starts a gateway over store that ends with the test.
func Serve(t testing.TB, store Store, faults ...Fault) *Gateway {
	t.Helper()
	g := &Gateway{served: map[string]int{}, closed: make(chan struct{})}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		g.answer(w, r, store, faults)
	}))
	g.URL = server.URL
	t.Cleanup(func() {
		close(g.closed)
		server.Close()
	})
	return g
}

// Source returns the gateway as a source.
func (g *Gateway) Source(t testing.TB, opts ...content.SourceOption) content.Source {
	t.Helper()
	s, err := content.ParseSource(g.URL, opts...)
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

// Served returns how often each CID was asked for.
func (g *Gateway) Served() map[string]int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return maps.Clone(g.served)
}

func (g *Gateway) answer(w http.ResponseWriter, r *http.Request, store Store, faults []Fault) {
	cid := strings.TrimPrefix(r.URL.Path, "/ipfs/")
	g.mu.Lock()
	g.served[cid]++
	g.total++
	reply := &Reply{CID: cid, Number: g.total, Status: http.StatusOK, Header: http.Header{}}
	g.mu.Unlock()
	raw := r.URL.Query().Get("format") == "raw" && r.Header.Get("Accept") == "application/vnd.ipld.raw"
	block, found := store[cid]
	switch {
	case !raw:
		reply.Status = http.StatusNotAcceptable
	case !found:
		reply.Status = http.StatusNotFound
	default:
		reply.Header.Set("Content-Type", "application/vnd.ipld.raw")
		reply.Body = bytes.Clone(block)
	}
	for _, fault := range faults {
		fault(reply)
	}
	g.send(w, r, reply)
}

func (g *Gateway) send(w http.ResponseWriter, r *http.Request, reply *Reply) {
	if reply.Delay > 0 {
		select {
		case <-time.After(reply.Delay):
		case <-r.Context().Done():
			return
		case <-g.closed:
			return
		}
	}
	maps.Copy(w.Header(), reply.Header)
	w.Header().Set("Content-Length", strconv.Itoa(len(reply.Body)))
	w.WriteHeader(reply.Status)
	if reply.Cut {
		_, _ = w.Write(reply.Body[:len(reply.Body)/2])
		panic(http.ErrAbortHandler)
	}
	_, _ = w.Write(reply.Body)
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
