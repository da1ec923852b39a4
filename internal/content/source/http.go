package source

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// Limits of one HTTP request.
const (
	DefaultTimeout = 60 * time.Second
	dialTimeout    = 10 * time.Second
	headerTimeout  = 30 * time.Second
	maxRedirects   = 3
	maxIdlePerHost = 32
	readBuffer     = 64 << 10
	maxHeaderBytes = 64 << 10
	maxRetryAfter  = time.Hour
	mediaTypeRaw   = "application/vnd.ipld.raw"
	mediaTypeCAR   = "application/vnd.ipld.car"
)

// NewHTTPClient returns a client that waits for an answer to begin for at most
// 30 s or timeout, whichever is less; 0 is no limit.
func NewHTTPClient(timeout time.Duration) *http.Client {
	return newHTTPClient("", options{timeout: timeout, proxy: http.ProxyFromEnvironment})
}

// newHTTPClient returns a client for the source at a URL.
func newHTTPClient(base string, o options) *http.Client {
	dialer := &net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second, Control: o.control}
	// HTTP/1.1 with several connections moves bulk data faster than one HTTP/2
	// connection; a decompressing transport could be made to blow up memory.
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	var transport http.RoundTripper = &http.Transport{
		Proxy:                 o.proxy,
		DialContext:           dialer.DialContext,
		TLSClientConfig:       &tls.Config{RootCAs: o.roots, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:   dialTimeout,
		ResponseHeaderTimeout: min(headerTimeout, o.timeout),
		DisableCompression:    true,
		MaxIdleConnsPerHost:   maxIdlePerHost,
		IdleConnTimeout:       90 * time.Second,
		ReadBufferSize:        readBuffer,

		MaxResponseHeaderBytes: maxHeaderBytes,
		Protocols:              protocols,
	}
	if u, err := url.Parse(base); err == nil && len(o.headers) > 0 {
		transport = headerTransport{next: transport, origin: originOf(u), headers: o.headers}
	}
	return &http.Client{Transport: transport, CheckRedirect: checkRedirect}
}

func checkRedirect(req *http.Request, via []*http.Request) error {
	switch {
	case len(via) > maxRedirects:
		return &Error{Reason: fmt.Sprintf("more than %d redirects", maxRedirects)}
	case req.URL.Scheme != "https" && via[0].URL.Scheme == "https":
		return &Error{Reason: "a redirect from https to " + req.URL.Scheme}
	default:
		return nil
	}
}

func checkResponse(resp *http.Response) error {
	if resp.StatusCode != http.StatusOK {
		return StatusError(resp)
	}
	media, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	switch media {
	case "", mediaTypeRaw, "application/octet-stream":
	default:
		return &Error{Reason: fmt.Sprintf("not a trustless gateway (it answers with %s instead of raw blocks)", media)}
	}
	return checkEncoding(resp)
}

func checkEncoding(resp *http.Response) error {
	if enc := resp.Header.Get("Content-Encoding"); enc != "" && enc != "identity" {
		return &Error{Reason: "it compresses what it sends (" + strconv.Quote(enc) + ")"}
	}
	return nil
}

func StatusError(resp *http.Response) *Error {
	e := &Error{Reason: fmt.Sprintf("HTTP status %d", resp.StatusCode)}
	switch resp.StatusCode {
	case http.StatusNotFound, http.StatusGone:
		e.Reason = fmt.Sprintf("it does not have the block (HTTP status %d)", resp.StatusCode)
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		e.Retryable, e.RetryAfter = true, ParseRetryAfter(resp.Header.Get("Retry-After"), time.Now())
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusGatewayTimeout:
		e.Retryable = true
	}
	return e
}

// ParseRetryAfter reads the header in both of its forms, 0 if there is none.
func ParseRetryAfter(value string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(value); err == nil && seconds > 0 {
		return min(time.Duration(min(seconds, 1<<30))*time.Second, maxRetryAfter)
	}
	if at, err := http.ParseTime(value); err == nil && at.After(now) {
		return min(at.Sub(now), maxRetryAfter)
	}
	return 0
}

// maxProved bounds how much is read of a block that is too large.
const maxProved = 32 << 20

// readBlock reads a block of at most max bytes.
func readBlock(resp *http.Response, cid string, max int64) ([]byte, error) {
	var buf bytes.Buffer
	if resp.ContentLength > max {
		return nil, judgeOversize(resp.Body, nil, cid, max)
	}
	if resp.ContentLength > 0 {
		// ReadFrom wants room for one more read to find the end.
		buf.Grow(int(resp.ContentLength) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(io.LimitReader(resp.Body, max+1)); err != nil {
		return nil, TransportError(err)
	}
	if int64(buf.Len()) > max {
		return nil, judgeOversize(resp.Body, buf.Bytes(), cid, max)
	}
	return buf.Bytes(), nil
}

// judgeOversize finds out whether a block that is too large is the one that was
// asked for, which is no fault of the source, by hashing what came and the rest.
func judgeOversize(rest io.Reader, came []byte, cid string, max int64) error {
	h := sha256.New()
	_, _ = h.Write(came)
	n, err := io.Copy(h, io.LimitReader(rest, maxProved))
	id, parseErr := ipld.ParseCID(cid)
	if err == nil && n < maxProved && parseErr == nil && id.Digest == [sha256.Size]byte(h.Sum(nil)) {
		return &Error{Reason: fmt.Sprintf("the block has more than %d bytes, which is not transferred: "+
			"the content has to be added again with smaller blocks", max)}
	}
	return &Error{Reason: fmt.Sprintf("it sent more than %d bytes for one block", max), Lied: true}
}

// TransportError reduces an error of the network to a stable phrase.
func TransportError(err error) error {
	var failure *Error
	if errors.As(err, &failure) {
		return failure
	}
	var netErr net.Error
	var dnsErr *net.DNSError
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &dnsErr):
		return &Error{Reason: "its host name " + strconv.Quote(dnsErr.Name) + " does not resolve", Retryable: true}
	case errors.Is(err, context.DeadlineExceeded) || (errors.As(err, &netErr) && netErr.Timeout()):
		return &Error{Reason: "timed out", Retryable: true}
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return &Error{Reason: "the connection broke off", Retryable: true}
	}
	var certificate *tls.CertificateVerificationError
	var op *net.OpError
	switch {
	case errors.As(err, &certificate):
		return &Error{Reason: "its certificate is not trusted: name the authority that signed it in a CA bundle, or renew it",
			Retryable: true}
	case errors.As(err, &op) && op.Op == "proxyconnect":
		return &Error{Reason: "its proxy cannot be reached or refuses the connection", Retryable: true}
	case errors.As(err, &op) && op.Op == "dial":
		return &Error{Reason: "cannot be reached (connection refused or no route)", Retryable: true}
	}
	return &Error{Reason: "the connection failed", Retryable: true}
}
