package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Source is something that can be asked for blocks. It is not trusted: the
// caller verifies what it returns.
type Source interface {
	// Name identifies the source in messages, without credentials.
	Name() string
	// Block returns the bytes that the source gives for a CID, at most max of
	// them. Its errors are a *SourceError where the source answered or could
	// not be reached.
	Block(ctx context.Context, cid string, max int64) ([]byte, error)
}

// SourceError is why a source did not deliver a block.
type SourceError struct {
	// Reason is a stable phrase, such as "HTTP status 503".
	Reason string
	// Retryable says that the same request may succeed later.
	Retryable bool
	// RetryAfter is how long the source asked to be left alone.
	RetryAfter time.Duration
	// Lied says that the answer cannot be the block, whatever the block is.
	Lied bool
}

func (e *SourceError) Error() string { return e.Reason }

// Limits of one HTTP request.
const (
	defaultRequestTimeout = 60 * time.Second
	dialTimeout           = 10 * time.Second
	maxRedirects          = 3
	maxIdlePerHost        = 16
	mediaTypeRaw          = "application/vnd.ipld.raw"
)

// SourceOption changes how a source is asked.
type SourceOption func(*gateway)

// WithRequestTimeout bounds one request, from dialling to the last byte. The
// default is 60 s.
func WithRequestTimeout(d time.Duration) SourceOption {
	return func(g *gateway) { g.timeout = d }
}

// gateway is a trustless gateway, asked block by block.
type gateway struct {
	base    string
	client  *http.Client
	timeout time.Duration
}

// ParseSource returns the source that a URL names. Supported are http:// and
// https:// URLs of trustless gateways (with or without a trailing /ipfs).
func ParseSource(rawURL string, opts ...SourceOption) (Source, error) {
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, fmt.Errorf("source %q is not a URL: give one such as https://ipfs.example.org", rawURL)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("source %q has the scheme %q, which is not supported: "+
			"give an http:// or https:// URL of a trustless gateway", rawURL, u.Scheme)
	}
	if u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("source %q must be scheme, host and optional path only: "+
			"give one such as https://ipfs.example.org", u.Redacted())
	}
	base := strings.TrimSuffix(strings.TrimRight(u.String(), "/"), "/ipfs")
	g := &gateway{base: base, client: newHTTPClient(), timeout: defaultRequestTimeout}
	for _, opt := range opts {
		opt(g)
	}
	return g, nil
}

func newHTTPClient() *http.Client {
	dialer := &net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second}
	// HTTP/1.1 with several connections moves bulk data faster than one HTTP/2
	// connection; a decompressing transport could be made to blow up memory.
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	return &http.Client{
		Transport: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			DialContext:         dialer.DialContext,
			TLSHandshakeTimeout: dialTimeout,
			DisableCompression:  true,
			MaxIdleConnsPerHost: maxIdlePerHost,
			IdleConnTimeout:     90 * time.Second,
			Protocols:           protocols,
		},
		CheckRedirect: checkRedirect,
	}
}

func checkRedirect(req *http.Request, via []*http.Request) error {
	switch {
	case len(via) > maxRedirects:
		return &SourceError{Reason: fmt.Sprintf("more than %d redirects", maxRedirects)}
	case req.URL.Scheme != "https" && via[0].URL.Scheme == "https":
		return &SourceError{Reason: "a redirect from https to " + req.URL.Scheme}
	default:
		return nil
	}
}

// Name returns the gateway's base URL.
func (g *gateway) Name() string { return g.base }

// Block asks for one raw block.
func (g *gateway) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, g.timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, g.base+"/ipfs/"+cid+"?format=raw", nil)
	if err != nil {
		return nil, fmt.Errorf("making the request: %w", err)
	}
	req.Header.Set("Accept", mediaTypeRaw)
	resp, err := g.client.Do(req)
	if err != nil {
		return nil, transportError(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if err := checkResponse(resp); err != nil {
		return nil, err
	}
	body, err := readBounded(resp, max)
	if err != nil {
		return nil, err
	}
	return body, nil
}

func checkResponse(resp *http.Response) error {
	if resp.StatusCode != http.StatusOK {
		return statusError(resp)
	}
	media, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	switch media {
	case "", mediaTypeRaw, "application/octet-stream":
	default:
		return &SourceError{Reason: fmt.Sprintf("not a trustless gateway (it answers with %s instead of raw blocks)", media)}
	}
	if enc := resp.Header.Get("Content-Encoding"); enc != "" && enc != "identity" {
		return &SourceError{Reason: "it compresses raw blocks (" + strconv.Quote(enc) + ")"}
	}
	return nil
}

func statusError(resp *http.Response) error {
	e := &SourceError{Reason: fmt.Sprintf("HTTP status %d", resp.StatusCode)}
	switch resp.StatusCode {
	case http.StatusNotFound, http.StatusGone:
		e.Reason = fmt.Sprintf("it does not have the block (HTTP status %d)", resp.StatusCode)
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		e.Retryable, e.RetryAfter = true, retryAfter(resp.Header.Get("Retry-After"), time.Now())
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusGatewayTimeout:
		e.Retryable = true
	}
	return e
}

// retryAfter reads the header in both of its forms, 0 if there is none.
func retryAfter(value string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(value); err == nil && seconds > 0 && seconds < 1<<30 {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(value); err == nil && at.After(now) {
		return at.Sub(now)
	}
	return 0
}

// readBounded reads a body of at most max bytes.
func readBounded(resp *http.Response, max int64) ([]byte, error) {
	oversize := &SourceError{Reason: fmt.Sprintf("it sent more than %d bytes for one block", max), Lied: true}
	if resp.ContentLength > max {
		return nil, oversize
	}
	var buf bytes.Buffer
	if resp.ContentLength > 0 {
		// ReadFrom wants room for one more read to find the end.
		buf.Grow(int(resp.ContentLength) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(io.LimitReader(resp.Body, max+1)); err != nil {
		return nil, transportError(err)
	}
	if int64(buf.Len()) > max {
		return nil, oversize
	}
	return buf.Bytes(), nil
}

// transportError reduces an error of the network to a stable phrase.
func transportError(err error) error {
	var source *SourceError
	if errors.As(err, &source) {
		return source
	}
	var netErr net.Error
	var dnsErr *net.DNSError
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &dnsErr):
		return &SourceError{Reason: "its host name " + strconv.Quote(dnsErr.Name) + " does not resolve", Retryable: true}
	case errors.Is(err, context.DeadlineExceeded) || (errors.As(err, &netErr) && netErr.Timeout()):
		return &SourceError{Reason: "timed out", Retryable: true}
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return &SourceError{Reason: "the connection broke off", Retryable: true}
	}
	var op *net.OpError
	if errors.As(err, &op) && op.Op == "dial" {
		return &SourceError{Reason: "cannot be reached (connection refused or no route)", Retryable: true}
	}
	return &SourceError{Reason: "the connection failed", Retryable: true}
}
