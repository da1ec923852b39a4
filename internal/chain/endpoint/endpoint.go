package endpoint

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// DefaultTimeout bounds one request.
const DefaultTimeout = 10 * time.Second

// Endpoint is one JSON-RPC endpoint. It is safe for concurrent use.
type Endpoint struct {
	host    string
	client  *rpc.Client
	timeout time.Duration
}

// Dial opens an endpoint by its http, https, ws or wss URL. HTTP endpoints are not contacted before the first call.
// A zero timeout means DefaultTimeout.
func Dial(ctx context.Context, rawURL string, timeout time.Duration) (*Endpoint, error) {
	if timeout <= 0 {
		timeout = DefaultTimeout
	}
	parsed, err := url.Parse(rawURL)
	if err != nil || parsed.Host == "" {
		return nil, errors.New("chain RPC endpoint is not a URL; give one such as https://host:port")
	}
	if !isPlain(parsed.Host) {
		return nil, fmt.Errorf("the host of chain RPC endpoint %s has characters beyond ASCII, which can look like others; "+
			"give it as DNS has it (xn--…)", strconv.QuoteToASCII(parsed.Host))
	}
	switch parsed.Scheme {
	case "http", "https", "ws", "wss":
	default:
		return nil, fmt.Errorf("chain RPC endpoint %s has scheme %q; use http, https, ws or wss", parsed.Host, parsed.Scheme)
	}
	e := &Endpoint{host: parsed.Scheme + "://" + parsed.Host, timeout: timeout}
	dialCtx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	e.client, err = rpc.DialOptions(dialCtx, rawURL, rpc.WithWebsocketMessageSizeLimit(MaxAnswer),
		rpc.WithHTTPClient(&http.Client{Transport: bounded{http.DefaultTransport}}))
	if err != nil {
		return nil, e.Classify(ctx, err)
	}
	return e, nil
}

// isPlain reports whether a host has printable ASCII alone.
func isPlain(host string) bool {
	return !strings.ContainsFunc(host, func(r rune) bool { return r <= ' ' || r > '~' })
}

// Host returns scheme, host and port: what may be shown.
func (e *Endpoint) Host() string { return e.host }

// Close ends the connection.
func (e *Endpoint) Close() { e.client.Close() }

// Call makes one call and decodes its result. It returns *Revert, *Answer, an ErrUnreachable, or ctx's own error.
func (e *Endpoint) Call(ctx context.Context, result any, method string, args ...any) error {
	callCtx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	return e.Classify(ctx, e.client.CallContext(callCtx, result, method, args...))
}

// Batch makes several calls in one request; the first failure of any is returned, in the form of Call.
func (e *Endpoint) Batch(ctx context.Context, elems []rpc.BatchElem) error {
	if err := e.Send(ctx, elems); err != nil {
		return err
	}
	for _, elem := range elems {
		if elem.Error != nil {
			return e.Classify(ctx, elem.Error)
		}
	}
	return nil
}

// Send makes several calls in one request, and returns an error only when there is no answer at all: each element has
// its own, which Classify brings into the form of Call.
func (e *Endpoint) Send(ctx context.Context, elems []rpc.BatchElem) error {
	callCtx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	return e.Classify(ctx, e.client.BatchCallContext(callCtx, elems))
}

// CheckChain compares a chain id that the endpoint reported with the wanted one.
func (e *Endpoint) CheckChain(got, want uint64) error {
	if got == want {
		return nil
	}
	return Errorf(ErrChainMismatch, nil,
		"chain RPC endpoint %s serves chain %d, not the configured chain %d; correct the endpoint or the chain id", e.host,
		got, want)
}

// ChainID asks for the chain id.
func (e *Endpoint) ChainID(ctx context.Context) (uint64, error) {
	var id hexutil.Uint64
	if err := e.Call(ctx, &id, "eth_chainId"); err != nil {
		return 0, err
	}
	return uint64(id), nil
}

// Classify turns a library error into *Revert, *Answer or an ErrUnreachable. The parent's own end is passed on.
func (e *Endpoint) Classify(parent context.Context, err error) error {
	if err == nil {
		return nil
	}
	if parent.Err() != nil {
		return parent.Err()
	}
	var coded rpc.Error
	if errors.As(err, &coded) {
		return answer(coded)
	}
	return Errorf(ErrUnreachable, err, "chain RPC endpoint %s cannot be used: %s; check its address and that the node "+
		"runs",
		e.host, e.describe(err))
}

// describe names a transport failure without ports, addresses of our side or bodies.
func (e *Endpoint) describe(err error) string {
	var httpErr rpc.HTTPError
	var dns *net.DNSError
	var netErr net.Error
	switch {
	case errors.Is(err, errTooLarge):
		return fmt.Sprintf("its answer has more than %d MiB", MaxAnswer>>20)
	case errors.As(err, &httpErr):
		return "HTTP status " + httpErr.Status
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, os.ErrDeadlineExceeded):
		return fmt.Sprintf("no answer within %s", e.timeout)
	case errors.As(err, &dns):
		return "its host name does not resolve"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "connection refused"
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "connection reset"
	case errors.As(err, &netErr) && netErr.Timeout():
		return fmt.Sprintf("no answer within %s", e.timeout)
	case strings.Contains(err.Error(), "certificate"):
		return "its TLS certificate is not trusted"
	case strings.Contains(err.Error(), "EOF"):
		return "connection closed"
	case strings.Contains(err.Error(), "invalid character"):
		return "it does not answer in JSON-RPC"
	}
	return "network error"
}
