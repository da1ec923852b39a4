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

	"github.com/dehug-io/dehug-operator/internal/content/folder"
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

// Serve starts a gateway over store that ends with the test. It serves raw
// blocks and nothing else.
func Serve(t testing.TB, store Store, faults ...Fault) *Gateway {
	t.Helper()
	return serve(t, &Gateway{store: store}, faults)
}

// ServeFolder starts a server for an imported folder that answers in the given
// ways only: raw blocks, CARs, byte ranges by CID, or (Mirror) by path. Without
// raw blocks the folder may differ from what was imported.
func ServeFolder(t testing.TB, imp *folder.Imported, dir string, ways Ways, faults ...Fault) *Gateway {
	t.Helper()
	g := &Gateway{store: Store{}, ways: ways, files: map[string]ipld.File{}, dir: dir}
	if ways&Raw != 0 {
		err := imp.EachBlock(t.Context(), dir, func(cid string, data []byte) error {
			g.store[cid] = bytes.Clone(data)
			return nil
		})
		if err != nil {
			t.Fatalf("reading the blocks of %s: %v", dir, err)
		}
	}
	for _, f := range imp.Files {
		g.files["/ipfs/"+f.CID], g.files["/"+f.Path] = f, f
	}
	return serve(t, g, faults)
}

func serve(t testing.TB, g *Gateway, faults []Fault) *Gateway {
	g.served, g.closed = map[string]int{}, make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		g.answer(w, r, faults)
	}))
	g.URL = server.URL
	t.Cleanup(func() {
		close(g.closed)
		server.Close()
	})
	return g
}

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

func (g *Gateway) answer(w http.ResponseWriter, r *http.Request, faults []Fault) {
	cid := strings.TrimPrefix(r.URL.Path, "/ipfs/")
	raw := r.URL.Query().Get("format") == "raw" && r.Header.Get("Accept") == "application/vnd.ipld.raw"
	g.mu.Lock()
	if raw {
		g.served[cid]++
	}
	g.total++
	reply := &Reply{CID: cid, Number: g.total, Status: http.StatusOK, Header: http.Header{}}
	g.mu.Unlock()
	block, found := g.store[cid]
	switch {
	case !raw:
		g.part(r, reply)
	case !found:
		reply.Status = http.StatusNotFound
	default:
		reply.Header.Set("Content-Type", "application/vnd.ipld.raw")
		reply.Body = bytes.Clone(block)
	}
	for _, fault := range faults {
		fault(reply)
	}
	g.mu.Lock()
	g.bytes += int64(len(reply.Body))
	g.mu.Unlock()
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
	if reply.Rate == 0 {
		_, _ = w.Write(reply.Body)
		return
	}
	for body := reply.Body; len(body) > 0 && r.Context().Err() == nil; {
		n := min(len(body), max(1, reply.Rate/50))
		_, _ = w.Write(body[:n])
		if w.(http.Flusher).Flush(); n < len(body) {
			time.Sleep(20 * time.Millisecond)
		}
		body = body[n:]
	}
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
