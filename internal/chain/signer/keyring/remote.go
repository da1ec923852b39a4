package keyring

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
)

// answerLimit is more than any signed transaction or list of keys takes.
const answerLimit = 1 << 20

var errTooLong = errors.New("its answer is longer than any signature")

// limited reads at most answerLimit bytes and fails at more.
type limited struct {
	io.ReadCloser
	left int
}

// Read implements io.Reader.
func (l *limited) Read(into []byte) (int, error) {
	if l.left <= 0 {
		return 0, errTooLong
	}
	n, err := l.ReadCloser.Read(into[:min(len(into), l.left)])
	l.left -= n
	return n, err
}

type limitedTransport struct{ inner http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (t limitedTransport) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := t.inner.RoundTrip(request)
	if err == nil {
		response.Body = &limited{ReadCloser: response.Body, left: answerLimit}
	}
	return response, err
}

// newHTTPClient makes a client that reads bounded answers and follows no redirection: what is signed goes to the host
// that was named, or nowhere. Requests end with their context.
func newHTTPClient(transport http.RoundTripper) *http.Client {
	return &http.Client{
		Transport: limitedTransport{transport},
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return errors.New("it redirects elsewhere")
		},
	}
}

// describe tells why a signer gave no answer, without what it wrote but a bounded, printable error.
func describe(ctx context.Context, err error) string {
	var coded rpc.Error
	var httpErr rpc.HTTPError
	var dns *net.DNSError
	switch {
	case errors.As(err, &coded):
		return fmt.Sprintf("it says %q", endpoint.Sanitize(coded.Error()))
	case errors.As(err, &httpErr):
		return "HTTP status " + endpoint.Sanitize(httpErr.Status)
	case errors.Is(ctx.Err(), context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded):
		return "no answer in time"
	case errors.Is(err, errTooLong):
		return errTooLong.Error()
	case errors.As(err, &dns):
		return "its host name does not resolve"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "connection refused"
	case errors.Is(err, os.ErrNotExist):
		return "there is no such socket"
	case errors.Is(err, os.ErrPermission):
		return "its socket may not be used"
	case strings.Contains(err.Error(), "redirects"):
		return "it redirects elsewhere"
	case strings.Contains(err.Error(), "certificate"):
		return "its TLS certificate is not trusted"
	}
	return "its answer cannot be read"
}
