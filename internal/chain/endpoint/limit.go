package endpoint

import (
	"errors"
	"io"
	"net/http"
)

// MaxAnswer bounds an answer of an endpoint: 1,000 views take some 2 MB, and a log some 1 KB. Without a bound, one
// endpoint could take all memory.
const MaxAnswer = 32 << 20

// errTooLarge is the error of an answer that has more than MaxAnswer bytes.
var errTooLarge = errors.New("the answer is too large")

// bounded is a transport whose answers are bounded.
type bounded struct{ http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := b.RoundTripper.RoundTrip(r)
	if err == nil {
		response.Body = &boundedBody{ReadCloser: response.Body, left: MaxAnswer}
	}
	return response, err //nolint:wrapcheck // the client's own
}

// boundedBody fails behind so many bytes: an end would pass for that of the answer.
type boundedBody struct {
	io.ReadCloser

	left int
}

func (b *boundedBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLarge
	}
	n, err := b.ReadCloser.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err //nolint:wrapcheck // io.EOF among them
}
