package source

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// kubo is a Kubo node asked by its RPC API. What it does not hold it looks for
// among its own peers.
type kubo struct {
	name    string
	api     string
	client  *http.Client
	timeout time.Duration
}

func newKubo(u *url.URL, o options) (Source, error) {
	if strings.Trim(u.Path, "/") != "" {
		return nil, fmt.Errorf("source %q must be host and port only: give one such as ipfs+rpc://127.0.0.1:5001",
			u.Redacted())
	}
	api := "http://" + u.Host
	if u.Scheme == "https" {
		api = "https://" + u.Host
	}
	return &kubo{
		name: u.Scheme + "://" + u.Host, api: api + "/api/v0/", client: newHTTPClient(api, o), timeout: o.timeout,
	}, nil
}

// Name returns the address as it was given.
func (k *kubo) Name() string { return k.name }

func (k *kubo) Proved()      {}
func (k *kubo) ByPath() bool { return false }
func (k *kubo) Mode() string { return "rpc" }

// Block asks for one raw block.
func (k *kubo) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, k.timeout)
	defer cancel()
	resp, err := k.callCommand(ctx, "block/get", url.Values{"arg": {cid}})
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	return readBlock(resp, cid, max)
}

func (k *kubo) OpenSpan(ctx context.Context, req SpanRequest) (LeafStream, error) {
	resp, err := k.callCommand(ctx, "cat", url.Values{ //nolint:bodyclose // the delivery closes it
		"arg":    {req.File.String()},
		"offset": {fmt.Sprint(req.Offset)}, "length": {fmt.Sprint(req.Size)},
	})
	if err != nil {
		return nil, err
	}
	return &byteStream{body: resp.Body}, nil
}

func (k *kubo) callCommand(ctx context.Context, command string, args url.Values) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, k.api+command+"?"+args.Encode(), nil)
	if err != nil {
		return nil, fmt.Errorf("making the request: %w", err)
	}
	resp, err := k.client.Do(req)
	if err != nil {
		return nil, TransportError(err)
	}
	if resp.StatusCode == http.StatusOK {
		return resp, nil
	}
	defer func() { _ = resp.Body.Close() }()
	text, _ := io.ReadAll(io.LimitReader(resp.Body, 256))
	if resp.StatusCode == http.StatusInternalServerError && strings.Contains(string(text), "not found") {
		return nil, &Error{Reason: "it does not find the block"}
	}
	return nil, StatusError(resp)
}
