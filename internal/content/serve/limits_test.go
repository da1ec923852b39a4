package serve

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content"
	"github.com/dehug-io/dehug-operator/internal/content/contenttest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// serveOne publishes one file of 24 MiB and serves it.
func serveOne(t *testing.T, o Options, p patience) (server *httptest.Server, cid string) {
	t.Helper()
	imp, store := contenttest.Import(t, contenttest.WriteFolder(t, map[string]string{"a.txt": contenttest.Noise(24<<20, 1)}))
	out := filepath.Join(t.TempDir(), "model")
	_, err := content.Fetch(t.Context(), []source.Source{contenttest.Serve(t, store).Source(t)}, content.FetchOptions{Root: imp.Root, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	s, err := content.OpenStore(out, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	h := New(o, s)
	h.patience = p
	server = httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server, imp.Files[0].CID
}

// ask sends a request and leaves the answer in the connection.
func ask(t *testing.T, server *httptest.Server, path string) net.Conn {
	t.Helper()
	conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if _, err := io.WriteString(conn, "GET "+path+" HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	return conn
}

func TestAReaderThatDoesNotReadIsCutOff(t *testing.T) {
	server, cid := serveOne(t, Options{}, patience{grace: 200 * time.Millisecond, rate: 1 << 30})
	for name, path := range map[string]string{"bytes": "/ipfs/" + cid, "car": "/ipfs/" + cid + "?format=car"} {
		t.Run(name, func(t *testing.T) {
			conn := ask(t, server, path)
			time.Sleep(2 * time.Second)
			_ = conn.SetReadDeadline(time.Now().Add(30 * time.Second))
			n, err := io.Copy(io.Discard, conn)
			if errors.Is(err, os.ErrDeadlineExceeded) || n >= 24<<20 {
				t.Errorf("%d bytes came, and then %v; want the connection closed before the end", n, err)
			}
		})
	}
}

func TestASlowReaderThatReadsIsServed(t *testing.T) {
	server, cid := serveOne(t, Options{}, patience{grace: time.Second, rate: 32 << 20})
	conn := ask(t, server, "/ipfs/"+cid+"?format=car")
	var got int64
	for begun := time.Now(); time.Since(begun) < 2500*time.Millisecond && got < 20<<20; {
		n, err := io.CopyN(io.Discard, conn, 256<<10)
		if got += n; err != nil {
			t.Fatalf("after %d bytes: %v", got, err)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

func TestTooManyRequestsAreToldToComeBack(t *testing.T) {
	server, cid := serveOne(t, Options{MaxRequests: 1}, usualPatience)
	conn := ask(t, server, "/ipfs/"+cid)
	if _, err := io.ReadFull(conn, make([]byte, 1)); err != nil { // it has the only place now
		t.Fatal(err)
	}
	resp, err := http.Get(server.URL + "/ipfs/" + cid + "?format=raw")
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != http.StatusServiceUnavailable || resp.Header.Get("Retry-After") != "1" {
		t.Errorf("status %d, Retry-After %q; want 503 and 1", resp.StatusCode, resp.Header.Get("Retry-After"))
	}
}

func FuzzRequest(f *testing.F) {
	f.Add("GET", "/ipfs/bafkqaaa", "format=raw", "application/vnd.ipld.raw")
	f.Add("HEAD", "/ipfs/bafy/a%2fb/c/", "format=car&dag-scope=entity&entity-bytes=0:*", acceptAll)
	f.Add("GET", "//ipfs/", "%zz", ";;q=;")
	f.Add("GET", "/ipfs/x", "car-version=2&car-dups=y", "application/vnd.ipld.car;version=1;q=nan, */*;q=-1")
	f.Fuzz(func(t *testing.T, method, path, query, accept string) {
		r := &http.Request{Method: method, URL: &url.URL{Path: path, RawPath: path, RawQuery: query}, Header: http.Header{"Accept": {accept}}}
		req, err := parseRequest(r)
		if err != nil {
			var no *refusal
			if !errors.As(err, &no) || no.status < 400 || no.status >= 500 {
				t.Fatalf("%v is not a refusal", err)
			}
			return
		}
		if method != "GET" && method != "HEAD" {
			t.Fatalf("the method %q passed", method)
		}
		checkParsed(t, req)
	})
}

func checkParsed(t *testing.T, req request) {
	if req.cid == "" || !slices.Contains([]format{plain, raw, car}, req.format) || slices.Contains(req.names, "") {
		t.Fatalf("parsed %+v", req)
	}
	if req.options.Range != nil && (req.format != car || req.options.Scope != content.ScopeEntity) {
		t.Fatalf("bytes of %+v", req)
	}
}

const acceptAll = "application/vnd.ipld.car; version=1; order=dfs; dups=y, application/vnd.ipld.raw;q=0.5, */*;q=0.1"

func FuzzEntityBytes(f *testing.F) {
	for _, s := range []string{"0:*", "-1:*", "5:3", "0:-1", "-9223372036854775808:9223372036854775807", "1:2:3", "+1:2", ":", "*:*"} {
		f.Add(s, int64(1000))
	}
	f.Fuzz(func(t *testing.T, s string, size int64) {
		part, ok := parseEntityBytes(s)
		if !ok || size < 0 {
			return
		}
		from, to, outside := part.Within(size)
		if from < 0 || from > to || to > size || (outside && from != to) {
			t.Fatalf("%q of %d bytes is %d to %d, outside: %v", s, size, from, to, outside)
		}
		if strings.Count(s, ":") != 1 {
			t.Fatalf("%q passed", s)
		}
	})
}
