package source

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/content/ipld/ipldtest"
)

// These fuzzers are about what sources send around the blocks.

func FuzzRetryAfter(f *testing.F) {
	for _, s := range []string{"1", "-1", "99999999999999999999", "Wed, 21 Oct 2099 07:28:00 GMT", "", "1e9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, value string) {
		if got := ParseRetryAfter(value, time.Unix(1000, 0)); got < 0 || got > maxRetryAfter {
			t.Errorf("Retry-After %q is taken for %s", value, got)
		}
	})
}

func FuzzCheckRange(f *testing.F) {
	f.Add(206, "bytes 10-19/100", "", int64(10))
	f.Add(206, "bytes 10-19/*", "gzip", int64(-1))
	f.Add(200, "", "identity", int64(100))
	f.Add(416, "bytes */100", "", int64(0))
	f.Fuzz(func(t *testing.T, status int, value, encoding string, length int64) {
		resp := &http.Response{StatusCode: status, ContentLength: length, Header: http.Header{
			"Content-Range": {value}, "Content-Encoding": {encoding},
		}}
		part := SpanRequest{Offset: 10, Size: 10, FileSize: 100}
		if err := checkRange(resp, part, 19); err == nil && (status != 206 || value != "bytes 10-19/100") {
			t.Errorf("the part %q with status %d is accepted", value, status)
		}
		whole := SpanRequest{Size: 100, FileSize: 100}
		if err := checkRange(resp, whole, 99); err == nil && status == 200 && length != 100 {
			t.Errorf("a whole of %d bytes is accepted", length)
		}
	})
}

// answering is a transport that gives one answer, as it came over the wire.
type answering []byte

func (a answering) RoundTrip(r *http.Request) (*http.Response, error) {
	return http.ReadResponse(bufio.NewReader(bytes.NewReader(a)), r)
}

func FuzzGatewayAnswer(f *testing.F) {
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.ipld.raw\r\nContent-Length: 3\r\n\r\nabc"))
	f.Add([]byte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n"))
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nabc"))
	f.Add([]byte("HTTP/1.1 301 Moved\r\nLocation: http://[::1]:namedport\r\n\r\n"))
	f.Add([]byte("HTTP/1.1 429 Slow\r\nRetry-After: 5\r\n\r\n"))
	f.Fuzz(func(t *testing.T, wire []byte) {
		const most = 1000
		g := &gateway{base: "http://a", timeout: time.Minute, ways: modesEnd, client: &http.Client{
			Transport: answering(wire), CheckRedirect: checkRedirect,
		}}
		block, err := g.Block(t.Context(), "bafy", most)
		checkAnswer(t, block, err, most)
		d, err := g.OpenSpan(t.Context(), SpanRequest{
			Path: "a.txt", Leaves: []ipld.Leaf{{Size: 3, Digest: sha256.Sum256([]byte("abc"))}}, Size: 3, FileSize: 3,
		})
		if err != nil {
			checkAnswer(t, nil, err, most)
			return
		}
		defer d.Close()
		came, err := d.Next(t.Context(), ipld.Leaf{Size: 3, Digest: sha256.Sum256([]byte("abc"))}, LeafBuffer{Bytes: make([]byte, ipld.MaxBlock)})
		if err == nil && came.Sum != sha256.Sum256(came.Data) {
			t.Error("a delivery gives a false hash")
		}
	})
}

// checkAnswer checks that an answer is bounded, and that its error is of the
// kind that decides what is done next.
func checkAnswer(t *testing.T, block []byte, err error, most int) {
	t.Helper()
	if len(block) > most {
		t.Errorf("%d bytes are kept, more than %d", len(block), most)
	}
	var failure *Error
	if err != nil && !errors.As(err, &failure) {
		t.Errorf("an error of another kind: %v", err)
	}
}

func FuzzKuboAnswer(f *testing.F) {
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"))
	f.Add([]byte("HTTP/1.1 500 Error\r\n\r\n{\"Message\":\"ipld: could not find: block was not found\"}"))
	f.Add([]byte("HTTP/1.1 500 Error\r\nContent-Length: 99999999\r\n\r\n{"))
	f.Fuzz(func(t *testing.T, wire []byte) {
		const most = 1000
		source, err := newKubo(&url.URL{Scheme: "ipfs+rpc", Host: "a:1"}, options{timeout: time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		source.(*kubo).client = &http.Client{Transport: answering(wire), CheckRedirect: checkRedirect}
		block, err := source.Block(t.Context(), "bafy", most)
		checkAnswer(t, block, err, most)
	})
}

func FuzzCARDelivery(f *testing.F) {
	leaf := ipld.Leaf{Size: 3, Digest: sha256.Sum256([]byte("one"))}
	f.Add(ipldtest.CAR(ipld.ComputeCID(ipld.CodecDagPB, nil), []byte("one")))
	f.Add(ipldtest.CAR(ipld.ComputeCID(ipld.CodecDagPB, nil), []byte("two"), []byte("one")))
	f.Add(append(ipld.EncodeCARHeader(ipld.ComputeCID(ipld.CodecRaw, nil).Bytes()), 0xff, 0xff, 0xff, 0x7f))
	f.Fuzz(func(t *testing.T, car []byte) {
		d := &carStream{car: ipld.NewCARReader(bytes.NewReader(car)), body: io.NopCloser(nil), demote: func() {}}
		if d.car.ReadHeader() != nil {
			return
		}
		buf := make([]byte, ipld.MaxBlock)
		for range len(car) + 1 {
			came, err := d.Next(t.Context(), leaf, LeafBuffer{Bytes: buf})
			if err != nil {
				return
			}
			if came.Sum != sha256.Sum256(came.Data) || !came.IsBlock {
				t.Fatal("a delivery gives a false hash")
			}
		}
		t.Error("the delivery never ends")
	})
}

func FuzzCARFile(f *testing.F) {
	f.Add(ipldtest.CAR(ipld.ComputeCID(ipld.CodecDagPB, nil), []byte("one"), []byte("two")))
	f.Add(ipldtest.CAR(ipld.ComputeCID(ipld.CodecDagPB, nil), []byte("one"))[:70])
	f.Fuzz(func(t *testing.T, car []byte) {
		path := filepath.Join(t.TempDir(), "a.car")
		if err := os.WriteFile(path, car, 0o644); err != nil {
			t.Fatal(err)
		}
		source, err := newCARFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = source.(*carFile).file.Close() }()
		block, err := source.Block(t.Context(), ipld.ComputeCID(ipld.CodecRaw, []byte("one")).String(), 100)
		checkAnswer(t, block, err, 100)
	})
}
