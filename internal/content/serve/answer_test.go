package serve_test

import (
	"bytes"
	"fmt"
	"net/http"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/serve"
)

func TestByteRanges(t *testing.T) {
	k := publish(t, model(), nil)
	big := model()["big.txt"]
	size := len(big)
	tests := map[string]struct {
		asked  string
		status int
		want   string
		part   string
	}{
		"a part":     {"bytes=1048570-1048580", 206, big[1048570:1048581], fmt.Sprintf("bytes 1048570-1048580/%d", size)},
		"the rest":   {"bytes=3145700-", 206, big[3145700:], fmt.Sprintf("bytes 3145700-%d/%d", size-1, size)},
		"the last":   {"bytes=-3", 206, big[size-3:], fmt.Sprintf("bytes %d-%d/%d", size-3, size-1, size)},
		"none":       {"", 200, big, ""},
		"beyond":     {"bytes=9999999-", 416, "", fmt.Sprintf("bytes */%d", size)},
		"unreadable": {"lines=1-2", 416, "", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			header := []string{}
			if tc.asked != "" {
				header = []string{"Range", tc.asked}
			}
			resp, body := do(t, "GET", k.url+"/ipfs/"+k.cid(t, "big.txt"), header...)
			if resp.StatusCode != tc.status || resp.Header.Get("Content-Range") != tc.part {
				t.Errorf("status %d and Content-Range %q, want %d and %q", resp.StatusCode, resp.Header.Get("Content-Range"), tc.status, tc.part)
			}
			if tc.status < 400 && !bytes.Equal(body, []byte(tc.want)) {
				t.Errorf("%d bytes, want others", len(body))
			}
		})
	}
}

func TestEtagsTellAnswersApart(t *testing.T) {
	k := publish(t, model(), nil)
	big := k.cid(t, "big.txt")
	seen := map[string]string{}
	for _, path := range []string{
		big, big + "?format=raw", big + "?format=car", big + "?format=car&car-dups=y", big + "?format=car&dag-scope=block",
		big + "?format=car&dag-scope=entity", big + "?format=car&entity-bytes=0:9", big + "?format=car&entity-bytes=0:8",
		k.root + "/big.txt?format=car",
	} {
		resp, _ := do(t, "HEAD", k.url+"/ipfs/"+path)
		tag := resp.Header.Get("Etag")
		if other, again := seen[tag]; again || tag == "" {
			t.Errorf("%s and %s share the Etag %q", path, other, tag)
		}
		seen[tag] = path
		for _, match := range []string{tag, `"x", W/` + tag, "*"} {
			resp, body := do(t, "GET", k.url+"/ipfs/"+path, "If-None-Match", match)
			if resp.StatusCode != http.StatusNotModified || len(body) > 0 {
				t.Errorf("%s with If-None-Match %s: status %d and %d bytes", path, match, resp.StatusCode, len(body))
			}
		}
		if resp, _ := do(t, "HEAD", k.url+"/ipfs/"+path, "If-None-Match", `"other"`); resp.StatusCode != 200 {
			t.Errorf("%s with another Etag: status %d", path, resp.StatusCode)
		}
	}
}

func TestOnlyReading(t *testing.T) {
	k := publish(t, map[string]string{"a.txt": "a"}, nil)
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
		resp, _ := do(t, method, k.url+"/ipfs/"+k.root)
		if resp.StatusCode != http.StatusMethodNotAllowed || resp.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: status %d, Allow %q", method, resp.StatusCode, resp.Header.Get("Allow"))
		}
	}
}

func TestCountsOfAnswers(t *testing.T) {
	k := publish(t, map[string]string{"a.txt": "four"}, nil)
	h := serve.New(serve.Options{}, k.shelf)
	for _, path := range []string{k.cid(t, "a.txt") + "?format=raw", k.cid(t, "a.txt") + "?format=raw", "nothing?format=raw"} {
		req, err := http.NewRequestWithContext(t.Context(), "GET", "/ipfs/"+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		h.ServeHTTP(discard{http.Header{}}, req)
	}
	for _, c := range h.Counts() {
		want := map[int]int64{200: 2, 400: 1}[c.Status]
		if c.Format != "raw" || c.Requests != want || (c.Status == 200 && c.Bytes != 8) {
			t.Errorf("count %+v", c)
		}
	}
	if n := len(h.Counts()); n != 2 {
		t.Errorf("%d counts, want 2", n)
	}
}

// discard is a writer of which only its header is of use.
type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(p []byte) (int, error) { return len(p), nil }
func (d discard) WriteHeader(int)             {}
