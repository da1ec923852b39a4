package discover

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const (
	testCID   = "bafybeihm2fwylxiush5wrtgc2kxhfwffodhjhfdickb6qc6zufwiu6uwty"
	testPeer  = "12D3KooWGKv3GxyD9Yoc9wLfP5GcF3QEaj7os5GZBP5XPXsHVj6N"
	otherPeer = "12D3KooWMM24nb15FiFostXfc8eY9pc21n6AHQHiSRmKBk5mtMse"
)

// router answers every request with handler.
func router(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(handler)
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s.URL
}

// answer sends a body as a media type.
func answer(media, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", media)
		_, _ = w.Write([]byte(body))
	}
}

func record(id string, protocols []string, addresses ...string) string {
	data, _ := json.Marshal(map[string]any{"Schema": "peer", "ID": id, "Addrs": addresses, "Protocols": protocols})
	return string(data)
}

func find(t *testing.T, allowPrivate bool, routers ...string) ([]string, error) {
	t.Helper()
	return FindSources(t.Context(), routers, testCID, allowPrivate)
}

func TestFindSourcesInBothForms(t *testing.T) {
	bitswap := record(testPeer, []string{protocolBitswap}, "/ip4/8.8.8.8/tcp/4001", "/ip4/8.8.8.8/udp/4001/quic-v1")
	gateway := record(otherPeer, []string{protocolGateway}, "/dns4/gateway.example.org/tcp/443/https")
	want := []string{"/ip4/8.8.8.8/tcp/4001/p2p/" + testPeer, "https://gateway.example.org"}
	for media, body := range map[string]string{
		mediaTypeJSON:   `{"Providers":[` + bitswap + "," + gateway + `]}`,
		mediaTypeNDJSON: bitswap + "\n" + gateway + "\n",
	} {
		var asked string
		url := router(t, func(w http.ResponseWriter, r *http.Request) {
			asked = r.URL.String()
			answer(media+"; charset=utf-8", body)(w, r)
		})
		for _, base := range []string{url, url + "/", url + "/routing/v1", url + "/routing/v1/"} {
			got, err := find(t, false, base)
			if err != nil || !cmp.Equal(got, want) {
				t.Errorf("%s at %s: %v, %v, want %v", media, base, got, err, want)
			}
		}
		if path, _, _ := strings.Cut(asked, "?"); path != "/routing/v1/providers/"+testCID || !strings.Contains(asked, protocolGateway) {
			t.Errorf("%s: asked for %s, want the CID's providers with gateways among the protocols", media, asked)
		}
	}
}

func TestNoProvider(t *testing.T) {
	for name, handler := range map[string]http.HandlerFunc{
		"404":          http.NotFound,
		"empty JSON":   answer(mediaTypeJSON, `{"Providers":null}`),
		"empty NDJSON": answer(mediaTypeNDJSON, ""),
	} {
		if got, err := find(t, false, router(t, handler)); err != nil || len(got) > 0 {
			t.Errorf("%s: %v, %v, want nothing", name, got, err)
		}
	}
}

// endless sends what a function makes until the client leaves.
func endless(media string, line func(n int) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", media)
		for n := 0; r.Context().Err() == nil; n++ {
			if _, err := w.Write([]byte(line(n))); err != nil {
				return
			}
		}
	}
}

func TestHostileRouters(t *testing.T) {
	metadata := router(t, func(http.ResponseWriter, *http.Request) { t.Error("a redirect was followed") })
	good := record(testPeer, nil, "/ip4/8.8.8.8/tcp/4001")
	first := "/ip4/8.8.8.8/tcp/4001/p2p/" + testPeer
	for name, tc := range map[string]struct {
		handler http.HandlerFunc
		found   int
		words   string // of the error; "" for none
	}{
		"endless array": {endless(mediaTypeJSON, func(int) string { return "[[[[[[[[[[[[[[[[" }), 0, "more than 1048576 bytes"},
		"endless line":  {endless(mediaTypeNDJSON, func(int) string { return strings.Repeat("a", 4096) }), 0, "not a valid record"},
		"endless string": {endless(mediaTypeNDJSON, func(n int) string {
			if n == 0 {
				return good + "\n" + `{"Schema":"`
			}
			return strings.Repeat("a", 4096)
		}), 1, "more than 1048576 bytes"},
		"endless records": {endless(mediaTypeNDJSON, func(n int) string {
			return record(testPeer, nil, fmt.Sprintf("/ip4/8.8.%d.%d/tcp/4001", n/250%250, n%250)) + "\n"
		}), maxSources, ""},
		"10,000 records": {answer(mediaTypeJSON, `{"Providers":[`+strings.Repeat(`{"Schema":"x"},`, 10_000)+good+`]}`), 0, ""},
		"a million addresses": {endless(mediaTypeNDJSON, func(n int) string {
			if n == 0 {
				return `{"Schema":"peer","Addrs":["/ip4/8.8.8.8/tcp/1"`
			}
			return `,"/ip4/8.8.8.8/tcp/1"`
		}), 0, "more than 1048576 bytes"},
		"wrong JSON":            {answer(mediaTypeJSON, `{"Providers":[`+good), 0, "not the JSON of a router"},
		"JSON of another shape": {answer(mediaTypeJSON, `{"Providers":{"a":1}}`), 0, "not the JSON of a router"},
		"a record that is none": {answer(mediaTypeJSON, `{"Providers":[`+good+`,5]}`), 1, "not a valid record"},
		"no address": {answer(mediaTypeNDJSON, record(testPeer, nil, "/nonsense/"+strings.Repeat("x", 10_000))+"\n"+good),
			1, "not a valid record"},
		"HTML":          {answer("text/html", "<p>"+good), 0, "not a router"},
		"no media type": {answer("", good), 0, "not a router"},
		"failure": {func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "secret text", http.StatusServiceUnavailable)
		}, 0, "HTTP status 503"},
		"redirect":           {http.RedirectHandler(metadata, http.StatusFound).ServeHTTP, 0, "redirects"},
		"redirect to itself": {http.RedirectHandler("/", http.StatusPermanentRedirect).ServeHTTP, 0, "redirects"},
		"redirect to the metadata of a cloud": {
			http.RedirectHandler("http://169.254.169.254/latest/meta-data", http.StatusTemporaryRedirect).ServeHTTP, 0, "redirects"},
		"compressed": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			answer(mediaTypeJSON, "x")(w, r)
		}, 0, "compresses"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			begun := time.Now()
			got, err := find(t, false, router(t, tc.handler))
			runtime.ReadMemStats(&after)
			if took, used := time.Since(begun), after.TotalAlloc-before.TotalAlloc; took > timeout || used > 64<<20 {
				t.Errorf("took %s and %d bytes", took, used)
			}
			if len(got) != tc.found || (tc.found == 1 && got[0] != first) {
				t.Errorf("found %v, want %d", got, tc.found)
			}
			checkFailure(t, err, tc.words)
		})
	}
}

// checkFailure expects a short error with the words, or none where they are "".
func checkFailure(t *testing.T, err error, words string) {
	t.Helper()
	if words == "" {
		if err != nil {
			t.Errorf("error %v, want none", err)
		}
		return
	}
	if err == nil || !strings.Contains(err.Error(), words) || len(err.Error()) > 250 || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %v, want a short one with %q", err, words)
	}
}

// A router that drips has 10 s; what came until then counts, and the others'
// answers too.
func TestSlowRouterDoesNotLoseTheOthers(t *testing.T) {
	slow := router(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", mediaTypeNDJSON)
		_, _ = w.Write([]byte(record(testPeer, nil, "/ip4/8.8.8.8/tcp/1") + "\n"))
		for r.Context().Err() == nil {
			_, _ = w.Write([]byte(" "))
			w.(http.Flusher).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	})
	fast := router(t, answer(mediaTypeNDJSON, record(otherPeer, nil, "/ip4/8.8.8.8/tcp/2")))
	mute := router(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	begun := time.Now()
	got, err := find(t, false, slow, fast, mute)
	if took := time.Since(begun); took < timeout || took > timeout+5*time.Second {
		t.Errorf("took %s, want %s", took, timeout)
	}
	want := []string{"/ip4/8.8.8.8/tcp/1/p2p/" + testPeer, "/ip4/8.8.8.8/tcp/2/p2p/" + otherPeer}
	if !cmp.Equal(got, want) || err == nil || strings.Count(err.Error(), "did not answer in full") != 2 || strings.Contains(err.Error(), fast) {
		t.Errorf("found %v, %v, want %v and errors of the slow ones", got, err, want)
	}
}

// A router that names many providers leaves room for those of the others.
func TestRoutersTakeTurns(t *testing.T) {
	var many strings.Builder
	for n := range maxRecords {
		many.WriteString(record(testPeer, nil, fmt.Sprintf("/ip4/8.8.8.8/tcp/%d", n+1)) + "\n")
	}
	got, err := find(t, false, router(t, answer(mediaTypeNDJSON, many.String())),
		router(t, answer(mediaTypeNDJSON, record(otherPeer, nil, "/ip4/9.9.9.9/tcp/1"))))
	if err != nil || len(got) != maxSources || got[1] != "/ip4/9.9.9.9/tcp/1/p2p/"+otherPeer {
		t.Errorf("found %v, %v, want %d with the second router's second", got, err, maxSources)
	}
}

func TestRouterURLs(t *testing.T) {
	for _, bad := range []string{"", "ftp://a", "https://", "https://user:secret@a", "https://a?x=1", "https://a#x", "https://a/other", "a b", "://"} {
		if _, err := find(t, false, bad); err == nil || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "give one such as") {
			t.Errorf("%q: error %v, want one that says what to give", bad, err)
		}
	}
	if _, err := FindSources(t.Context(), nil, "no CID", false); err == nil {
		t.Error("a CID that is none: no error")
	}
}
