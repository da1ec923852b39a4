package discover

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/ipfs/boxo/routing/http/client"
	"github.com/ipfs/boxo/routing/http/types"
	"github.com/ipfs/go-cid"
)

// Bounds of what routers are asked and give.
const (
	// timeout is for all routers together; what came until then counts.
	timeout = 10 * time.Second
	// maxAnswer bounds the answer of one router, in bytes.
	maxAnswer = 1 << 20
	// maxRecords are read from the answer of one router.
	maxRecords = 64
)

const (
	dialTimeout    = 5 * time.Second
	maxHeaderBytes = 64 << 10

	mediaTypeJSON   = "application/json"
	mediaTypeNDJSON = "application/x-ndjson"
)

var errOversize = fmt.Errorf("its answer has more than %d bytes", maxAnswer)

// findProviders asks one router, at most until the context ends. On an error
// it returns what came before.
func findProviders(ctx context.Context, base, id string) ([]provider, error) {
	key, err := cid.Decode(id)
	if err != nil {
		return nil, fmt.Errorf("reading the CID: %w", err)
	}
	bounded := newBoundedHTTP()
	defer bounded.CloseIdleConnections()
	// The filter is sorted in place, so that it cannot be shared. Local filters
	// are off because they hide records that are not valid.
	c, err := client.New(base, client.WithHTTPClient(bounded), client.WithDisabledLocalFiltering(true),
		client.WithProtocolFilter([]string{protocolBitswap, protocolGateway, protocolUnknown}),
		client.WithAddrFilter([]string{"tcp", "http", "https"}))
	if err != nil {
		return nil, fmt.Errorf("making the client: %w", err)
	}
	records, err := c.FindProviders(ctx, key)
	if err != nil {
		return nil, failure(err)
	}
	defer func() { _ = records.Close() }()
	var out []provider
	for n := 0; n < maxRecords && records.Next(); n++ {
		r := records.Val()
		if r.Err != nil {
			err = failure(r.Err)
			continue
		}
		if p, ok := r.Val.(*types.PeerRecord); ok && p.ID != nil {
			out = append(out, providerOf(p))
		}
	}
	return out, err
}

func providerOf(p *types.PeerRecord) provider {
	out := provider{id: p.ID.String(), protocols: p.Protocols}
	for _, a := range p.Addrs {
		out.addresses = append(out.addresses, a.Multiaddr)
	}
	return out
}

// answerError is why an answer is of no use. Nothing of the answer's text is in
// it.
type answerError string

func (e answerError) Error() string { return string(e) }

// failure reduces an error to what may be shown: an error of a decoder can hold
// as much as the router sent.
func failure(err error) error {
	var answer answerError
	var dns *net.DNSError
	var netErr net.Error
	switch {
	case errors.Is(err, errOversize):
		return errOversize
	case errors.As(err, &answer):
		return answer
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.As(err, &dns):
		return errors.New("its host name does not resolve")
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &netErr) && netErr.Timeout():
		return fmt.Errorf("it did not answer in full within %s", timeout)
	case errors.As(err, &netErr):
		return errors.New("it cannot be reached")
	default:
		return answerError("it sent what is not a valid record")
	}
}

// newBoundedHTTP returns a client that follows no redirect, decompresses
// nothing and hands over bounded records alone.
func newBoundedHTTP() *http.Client {
	dialer := &net.Dialer{Timeout: dialTimeout}
	return &http.Client{
		Transport: boundedTransport{&http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    dialTimeout,
			DisableCompression:     true,
			MaxResponseHeaderBytes: maxHeaderBytes,
		}},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// boundedTransport makes each answer a list of records, one a line, of at most
// maxAnswer bytes: boxo drops the errors of other forms.
type boundedTransport struct{ *http.Transport }

func (t boundedTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := t.Transport.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	if err := checkAnswer(resp); err != nil {
		_ = resp.Body.Close()
		return nil, err
	}
	return resp, nil
}

func checkAnswer(resp *http.Response) error {
	switch {
	case resp.StatusCode == http.StatusNotFound: // it has no provider
		_ = resp.Body.Close()
		resp.Body = http.NoBody
		return nil
	case resp.StatusCode/100 == 3:
		return answerError(fmt.Sprintf("it redirects (HTTP status %d), which is not followed: name the router itself",
			resp.StatusCode))
	case resp.StatusCode != http.StatusOK:
		return answerError("HTTP status " + strconv.Itoa(resp.StatusCode))
	}
	if enc := resp.Header.Get("Content-Encoding"); enc != "" && enc != "identity" {
		return answerError("it compresses its answer without being asked to")
	}
	body := &boundedBody{body: resp.Body, left: maxAnswer}
	resp.Body = body
	switch media, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type")); media {
	case mediaTypeNDJSON:
		return nil
	case mediaTypeJSON:
		return asLines(resp)
	default:
		return answerError("it is not a router: its answer is neither " + mediaTypeJSON + " nor " + mediaTypeNDJSON)
	}
}

// asLines reads an answer in JSON and replaces it by its first records.
func asLines(resp *http.Response) error {
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	var answer struct{ Providers []json.RawMessage }
	if err := json.Unmarshal(data, &answer); err != nil {
		return answerError("its answer is not the JSON of a router")
	}
	var lines bytes.Buffer
	for _, record := range answer.Providers[:min(maxRecords, len(answer.Providers))] {
		lines.Write(record)
		lines.WriteByte('\n')
	}
	_ = resp.Body.Close()
	resp.Header.Set("Content-Type", mediaTypeNDJSON)
	resp.Body = io.NopCloser(&lines)
	return nil
}

// boundedBody fails where the answer continues after what is left.
type boundedBody struct {
	body io.ReadCloser
	left int64
}

func (b *boundedBody) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, errOversize
	}
	n, err := b.body.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

func (b *boundedBody) Close() error { return b.body.Close() }
