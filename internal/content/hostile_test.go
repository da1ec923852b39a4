package content_test

import (
	"bufio"
	"bytes"
	"encoding/base32"
	"errors"
	"fmt"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// heapWhile returns how much the heap grew at most while f ran.
func heapWhile(f func()) int64 {
	used := func() int64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	runtime.GC()
	before := used()
	var most atomic.Int64
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			most.Store(max(most.Load(), used()-before))
			select {
			case <-stop:
				return
			case <-time.After(2 * time.Millisecond):
			}
		}
	}()
	f()
	close(stop)
	<-stopped
	return most.Load()
}

// endless sends without end, in the given way, and is not a gateway of
// contenttest because those know how much they send.
func endless(t *testing.T, h http.HandlerFunc) source.Source {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.CloseClientConnections)
	t.Cleanup(server.Close)
	s, err := source.Parse(server.URL, source.WithTimeout(2*time.Second))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func pour(w http.ResponseWriter, r *http.Request) {
	for chunk := make([]byte, 1<<20); r.Context().Err() == nil; {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

// raw answers each connection with what f writes, in no HTTP server's manners.
func raw(t *testing.T, f func(net.Conn)) source.Source {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = c.Close() }()
				if _, err := http.ReadRequest(bufio.NewReader(c)); err == nil {
					f(c)
				}
			}()
		}
	}()
	s, err := source.Parse("http://"+l.Addr().String(), source.WithTimeout(time.Second))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// drip writes a text one byte at a time, for a minute at most.
func drip(c net.Conn, text string) {
	for i := range 600 {
		if _, err := c.Write([]byte{text[i%len(text)]}); err != nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// TestHostileGateways is about gateways that try to fill our memory or to keep
// us waiting. Alone they are named; beside a good source they do no harm.
func TestHostileGateways(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": contenttest.Noise(1<<20+1, 1)}))
	const head = "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.ipld.raw\r\n"
	tests := map[string]struct {
		source     func(t *testing.T) source.Source
		want       error
		wantReason string
	}{
		"a body without end": {func(t *testing.T) source.Source { return endless(t, pour) },
			ipld.ErrCorrupt, "it sent more than 2097152 bytes for one block"},
		"an RPC answer without end": {func(t *testing.T) source.Source {
			s, err := source.Parse(strings.Replace(endless(t, pour).Name(), "http://", "ipfs+rpc://", 1))
			if err != nil {
				t.Fatal(err)
			}
			return s
		}, ipld.ErrCorrupt, "it sent more than 2097152 bytes for one block"},
		"an RPC error without end": {func(t *testing.T) source.Source {
			s, err := source.Parse(strings.Replace(endless(t, func(w http.ResponseWriter, r *http.Request) {
				w.WriteHeader(http.StatusInternalServerError)
				pour(w, r)
			}).Name(), "http://", "ipfs+rpc://", 1))
			if err != nil {
				t.Fatal(err)
			}
			return s
		}, source.ErrUnavailable, "HTTP status 500"},
		"a huge length": {func(t *testing.T) source.Source {
			return raw(t, func(c net.Conn) { _, _ = fmt.Fprintf(c, head+"Content-Length: %d\r\n\r\nx", int64(1)<<62) })
		}, ipld.ErrCorrupt, "it sent more than"},
		"a header without end": {func(t *testing.T) source.Source {
			return raw(t, func(c net.Conn) {
				line := []byte("X-A: " + strings.Repeat("x", 1<<16) + "\r\n")
				_, _ = c.Write([]byte(head))
				for range 1 << 12 {
					if _, err := c.Write(line); err != nil {
						return
					}
				}
			})
		}, source.ErrUnavailable, "the connection failed"},
		"a header that drips": {func(t *testing.T) source.Source {
			return raw(t, func(c net.Conn) { drip(c, head) })
		}, source.ErrUnavailable, "timed out"},
		"a body that drips": {func(t *testing.T) source.Source {
			return raw(t, func(c net.Conn) {
				_, _ = c.Write([]byte(head + "Content-Length: 1000\r\n\r\n"))
				drip(c, "x")
			})
		}, source.ErrUnavailable, "timed out"},
		"redirects without end": {func(t *testing.T) source.Source {
			return endless(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) })
		}, source.ErrUnavailable, "more than 3 redirects"},
		"compressed": {func(t *testing.T) source.Source {
			return endless(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "application/vnd.ipld.raw")
				w.Header().Set("Content-Encoding", "gzip")
				pour(w, r)
			})
		}, source.ErrUnavailable, "it compresses what it sends"},
		"no HTTP": {func(t *testing.T) source.Source {
			return raw(t, func(c net.Conn) { _, _ = c.Write([]byte("SSH-2.0-OpenSSH_9.6\r\n")) })
		}, source.ErrUnavailable, "the connection failed"},
		"an empty block": {func(t *testing.T) source.Source {
			return raw(t, func(c net.Conn) { _, _ = c.Write([]byte(head + "Content-Length: 0\r\nConnection: close\r\n\r\n")) })
		}, ipld.ErrCorrupt, "do not hash to it"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			bad := tc.source(t)
			out := filepath.Join(t.TempDir(), "model")
			var err error
			grew := heapWhile(func() { _, err = fetchInto(t, out, imp.Root, bad) })
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), bad.Name()) || !strings.Contains(err.Error(), tc.wantReason) {
				t.Errorf("Fetch: %v, want %v that names the source and %q", err, tc.want, tc.wantReason)
			}
			if grew > 24<<20 {
				t.Errorf("the heap grew by %d MiB", grew>>20)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("a folder was published")
			}
			if _, err := fetchInto(t, out, imp.Root, bad, contenttest.Serve(t, store).Source(t)); err != nil {
				t.Errorf("Fetch beside a good source: %v", err)
			}
		})
	}
}

// TestALackingSourceIsNamed has a source that brings all but the last leaf, so
// that it has succeeded since it refused it.
func TestALackingSourceIsNamed(t *testing.T) {
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, weights()))
	for _, f := range imp.Files {
		if f.Path == "more.txt" {
			cid := contentCID(t, f.Leaves[0].Digest)
			store = maps.Clone(store)
			delete(store, cid)
		}
	}
	gateway := contenttest.Serve(t, store)
	_, err := fetchInto(t, filepath.Join(t.TempDir(), "model"), imp.Root, gateway.Source(t))
	if !errors.Is(err, source.ErrUnavailable) || !strings.Contains(err.Error(), gateway.URL+": it does not have the block") {
		t.Errorf("Fetch: %v, want the source named with why", err)
	}
}

// contentCID returns the CID of a raw leaf.
func contentCID(t *testing.T, digest [32]byte) string {
	t.Helper()
	raw := append([]byte{1, 0x55, 0x12, 32}, digest[:]...)
	cid := "b" + strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(raw))
	if got, err := ipld.ParseCID(cid); err != nil || got.Digest != digest {
		t.Fatalf("making a CID: %v", err)
	}
	return cid
}

// TestALyingCARFile has a CAR file that names other bytes by a true CID.
func TestALyingCARFile(t *testing.T) {
	dir := contenttest.WriteFolder(t, weights())
	imp, store := contenttest.Import(t, dir)
	var car bytes.Buffer
	if err := imp.WriteCAR(t.Context(), dir, &car); err != nil {
		t.Fatal(err)
	}
	data := car.Bytes()
	data[len(data)-5] ^= 1
	path := filepath.Join(t.TempDir(), "lies.car")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	source, err := source.Parse((&url.URL{Scheme: "file", Path: path}).String())
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "model")
	if _, err := fetchInto(t, out, imp.Root, source); !errors.Is(err, ipld.ErrCorrupt) || !strings.Contains(err.Error(), "lies.car") {
		t.Errorf("Fetch: %v, want ErrCorrupt that names the file", err)
	}
	result, err := fetchInto(t, out, imp.Root, source, contenttest.Serve(t, store).Source(t))
	if err != nil || result.Sources[0].DisabledReason == "" {
		t.Fatalf("Fetch beside a good source: %+v, %v; want the file disabled", result, err)
	}
	checkPublished(t, out, weights())
}

// TestHostileFilesAreNotPublished fetches whole contents with one bad file
// each: what is refused is named, and nothing of it is published.
func TestHostileFilesAreNotPublished(t *testing.T) {
	header := func(json string, n int) string {
		return string([]byte{byte(len(json)), byte(len(json) >> 8), 0, 0, 0, 0, 0, 0}) + json + strings.Repeat("x", n)
	}
	tests := map[string]struct{ name, data, wantIn string }{
		"keys twice": {"model.safetensors", header(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},`+
			`"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 1), `gives the key "a" twice`},
		"zip as safetensors":    {"model.safetensors", "PK\x03\x04\x14\x00\x00\x00data.pkl", "begins like a ZIP archive"},
		"pickle as safetensors": {"model.safetensors", "\x80\x04\x95\x1c\x00\x00\x00\x00\x00\x00\x00.", "begins like a Python pickle"},
		"pickle as GGUF":        {"model.gguf", "\x80\x02}q\x00.", "begins like a Python pickle"},
		"pickle as JSON":        {"config.json", "\x80\x02}q\x00.", "is a Python pickle under a harmless name"},
		"oldest pickle as JSON": {"config.json", "cos\nsystem\n(S'id'\ntR.", "does not begin like JSON"},
		"data outside":          {"model.onnx", "\x08\x09\x3a\x16\x2a\x14\x6a\x12\x0a\x08location\x12\x06../../\x42\x02\x10\x12", `"../../" outside of the content`},
		"foreign operators":     {"model.onnx", "\x08\x09\x3a\x00\x42\x06\x0a\x04evil", `"evil" need code`},
		"a script":              {"run.sh", "#!/bin/sh", "can carry code"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{tc.name: tc.data, "README.md": "x"}))
			out := filepath.Join(t.TempDir(), "model")
			_, err := fetchInto(t, out, imp.Root, contenttest.Serve(t, store).Source(t))
			if err == nil || !strings.Contains(err.Error(), tc.name) || !strings.Contains(err.Error(), tc.wantIn) {
				t.Errorf("Fetch: %v, want an error with %s and %q", err, tc.name, tc.wantIn)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("the folder was published")
			}
		})
	}
}
