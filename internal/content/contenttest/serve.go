package contenttest

import (
	"bytes"
	"maps"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/folder"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

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
