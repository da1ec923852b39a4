package source

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// serveAs starts a server with one answer to everything and returns it as a source.
func serveAs(t *testing.T, answer http.HandlerFunc) *gateway {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	s, err := Parse(server.URL, WithTimeout(5*time.Second))
	if err != nil {
		t.Fatal(err)
	}
	return s.(*gateway)
}

func TestWhatAnAnswerSaysOfAGateway(t *testing.T) {
	status := func(code int, header ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			for i := 0; i < len(header); i += 2 {
				w.Header().Set(header[i], header[i+1])
			}
			w.WriteHeader(code)
			_, _ = w.Write([]byte("block"))
		}
	}
	tests := map[string]struct {
		answer http.HandlerFunc
		want   Error
		wantIn string
	}{
		"not here":          {status(404), Error{}, "does not have the block (HTTP status 404)"},
		"gone":              {status(410), Error{}, "does not have the block (HTTP status 410)"},
		"forbidden":         {status(403), Error{}, "HTTP status 403"},
		"broken":            {status(500), Error{Retryable: true}, "HTTP status 500"},
		"overloaded":        {status(503, "Retry-After", "7"), Error{Retryable: true, RetryAfter: 7 * time.Second}, "HTTP status 503"},
		"too many requests": {status(429), Error{Retryable: true}, "HTTP status 429"},
		"web page":          {status(200, "Content-Type", "text/html"), Error{}, "not a trustless gateway (it answers with text/html"},
		"compressed":        {status(200, "Content-Type", mediaTypeRaw, "Content-Encoding", "br"), Error{}, `compresses what it sends ("br")`},
		"too long": {func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write(make([]byte, 200))
		}, Error{Lied: true}, "more than 100 bytes"},
		"too long without a length": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", mediaTypeRaw)
			w.(http.Flusher).Flush()
			_, _ = w.Write(make([]byte, 200))
		}, Error{Lied: true}, "more than 100 bytes"},
		"cut off": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", mediaTypeRaw)
			w.Header().Set("Content-Length", "50")
			_, _ = w.Write(make([]byte, 20))
			panic(http.ErrAbortHandler)
		}, Error{Retryable: true}, "connection broke off"},
		"endless redirects": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
		}, Error{}, "more than 3 redirects"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := serveAs(t, tc.answer).Block(t.Context(), "bafy", 100)
			var got *Error
			if !errors.As(err, &got) || !strings.Contains(got.Reason, tc.wantIn) {
				t.Fatalf("Block: %v, want %q", err, tc.wantIn)
			}
			if got.Retryable != tc.want.Retryable || got.Lied != tc.want.Lied || got.RetryAfter != tc.want.RetryAfter {
				t.Errorf("the answer says %+v, want %+v", *got, tc.want)
			}
		})
	}
}

func TestARedirectFromHTTPSToHTTPIsNotFollowed(t *testing.T) {
	before := []*http.Request{httptest.NewRequest(http.MethodGet, "https://a/ipfs/x", nil)}
	if err := checkRedirect(httptest.NewRequest(http.MethodGet, "http://a/ipfs/x", nil), before); err == nil {
		t.Error("a redirect from https to http is followed")
	}
	if err := checkRedirect(httptest.NewRequest(http.MethodGet, "https://b/ipfs/x", nil), before); err != nil {
		t.Errorf("a redirect to another host: %v", err)
	}
}

func TestRetryAfterInBothForms(t *testing.T) {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"": 0, "0": 0, "-5": 0, "soon": 0, "12": 12 * time.Second, "999999": maxRetryAfter,
		now.Add(30 * time.Second).Format(http.TimeFormat): 30 * time.Second,
		now.Add(-time.Minute).Format(http.TimeFormat):     0,
		now.Add(48 * time.Hour).Format(http.TimeFormat):   maxRetryAfter,
	} {
		if got := ParseRetryAfter(value, now); got != want {
			t.Errorf("Retry-After %q is %s, want %s", value, got, want)
		}
	}
}

func TestErrorsOfTheNetworkAreStablePhrases(t *testing.T) {
	for url, want := range map[string]string{
		"http://127.0.0.1:1":                       "cannot be reached",
		"http://no-such-host.invalid":              `host name "no-such-host.invalid" does not resolve`,
		"ipfs+rpc://127.0.0.1:1":                   "cannot be reached",
		"http://127.0.0.1:1/models/tiny/resolve/x": "cannot be reached",
	} {
		s, err := Parse(url)
		if err != nil {
			t.Fatalf("Parse(%s): %v", url, err)
		}
		_, err = s.Block(t.Context(), "bafy", 100)
		var failure *Error
		if !errors.As(err, &failure) || !strings.Contains(failure.Reason, want) || !failure.Retryable || failure.Lied {
			t.Errorf("Block of %s: %#v, want a retryable error with %q", url, err, want)
		}
	}
}

// gatewayWay serves a file in one way; it reports whether the request is one of that way.
type gatewayWay struct {
	serves func(w http.ResponseWriter, r *http.Request) bool
	asked  int // requests of the first span
}

func gatewayWays(file ipld.CID, text string) map[string]gatewayWay {
	byRange := func(w http.ResponseWriter) {
		w.Header().Set("Content-Range", fmt.Sprintf("bytes 0-%d/%d", len(text)-1, len(text)))
		w.WriteHeader(http.StatusPartialContent)
		_, _ = w.Write([]byte(text))
	}
	return map[string]gatewayWay{
		"bytes": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/ipfs/"+file.String() || r.URL.RawQuery != "" {
				return false
			}
			byRange(w)
			return true
		}, 1},
		"car": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Query().Get("format") != "car" {
				return false
			}
			w.Header().Set("Content-Type", mediaTypeCAR+"; version=1; order=dfs; dups=y")
			_, _ = w.Write(ipld.EncodeCARHeader(file.Bytes()))
			_ = ipld.WriteCARSection(w, file.Bytes(), []byte(text))
			return true
		}, 2},
		"blocks": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Query().Get("format") != "raw" {
				return false
			}
			w.Header().Set("Content-Type", mediaTypeRaw)
			_, _ = w.Write([]byte(text))
			return true
		}, 3},
		"mirror": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != "/a b.txt" || r.Header.Get("Range") != "bytes=0-"+strconv.Itoa(len(text)-1) {
				return false
			}
			byRange(w)
			return true
		}, 4},
	}
}

// TestAGatewayIsAskedInTheFirstWayThatVerifies is about a server that serves one
// way of the four: the others are tried before it, and not again after it.
func TestAGatewayIsAskedInTheFirstWayThatVerifies(t *testing.T) {
	const text = "hello, world"
	leaf := ipld.Leaf{Size: int64(len(text)), Digest: sha256.Sum256([]byte(text))}
	file := leaf.CID()
	tests := gatewayWays(file, text)
	for mode, tc := range tests {
		t.Run(mode, func(t *testing.T) {
			asked := 0
			g := serveAs(t, func(w http.ResponseWriter, r *http.Request) {
				if asked++; !tc.serves(w, r) {
					w.WriteHeader(http.StatusNotFound)
				}
			})
			for round, want := range []int{tc.asked, tc.asked + 1} {
				stream, err := OpenSpan(t.Context(), g, SpanRequest{
					Path: "a b.txt", File: file, FileSize: leaf.Size, Leaves: []ipld.Leaf{leaf}, Size: leaf.Size,
				})
				if err != nil {
					t.Fatalf("OpenSpan %d: %v", round, err)
				}
				data, err := stream.Next(t.Context(), leaf, LeafBuffer{Bytes: make([]byte, ipld.MaxBlock)})
				if err != nil || string(data.Data) != text || data.Sum != leaf.Digest {
					t.Fatalf("Next: %q, %v", data.Data, err)
				}
				stream.Close()
				g.Proved()
				if asked != want {
					t.Errorf("%d requests after span %d, want %d", asked, round, want)
				}
			}
			if g.Mode() != mode || g.ByPath() != (mode == "mirror") {
				t.Errorf("it is asked in the way %q, by path %t; want %q", g.Mode(), g.ByPath(), mode)
			}
		})
	}
}

func TestMirrorsAreMarkedOnce(t *testing.T) {
	s, err := Parse("http://127.0.0.1:1/ipfs")
	if err != nil {
		t.Fatal(err)
	}
	m := AsMirror(AsMirror(s))
	inner, marked := Unwrap(m)
	if !marked || inner != s || !IsMirror(m) || IsMirror(s) || m.Name() != s.Name() {
		t.Errorf("Unwrap: %v, %t; want the source itself, marked", inner, marked)
	}
	if again, marked := Unwrap(inner); marked || again != s {
		t.Error("a source that is no mirror is taken for one")
	}
	if IsFolder(s) {
		t.Error("a gateway is taken for a folder")
	}
	CloseAll([]Source{m, s})
}
