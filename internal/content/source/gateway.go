package source

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// The ways to ask an HTTP source, in the order in which they are tried. Each
// is verified alike; the first is the cheapest for both sides.
const (
	modeBytes  = iota // byte ranges of a file's CID, from a deserializing gateway
	modeCAR           // CARs of a part of a file
	modeBlocks        // raw blocks
	modeMirror        // byte ranges of the file's path under the URL
	modesEnd
)

var modeNames = [modesEnd]string{"bytes", "car", "blocks", "mirror"}

// gateway is a trustless gateway or a plain mirror, whichever it turns out to be.
type gateway struct {
	base    string
	client  *http.Client
	timeout time.Duration
	first   int32 // the first of the modes that it may be asked in
	ways    int32 // the one after the last

	way     atomic.Int32 // one of the modes
	settled atomic.Bool  // way brought a leaf that was verified
}

func newGateway(base string, kind Kind, o options) *gateway {
	g := &gateway{base: base, client: newHTTPClient(base, o), timeout: o.timeout, ways: modesEnd}
	switch {
	case o.found || kind == KindGateway:
		g.ways = modeMirror // they know no paths
	case kind == KindWebServer:
		g.first = modeMirror
		g.way.Store(modeMirror)
	}
	return g
}

// Name returns the gateway's base URL.
func (g *gateway) Name() string { return g.base }

func (g *gateway) Proved() { g.settled.Store(true) }

func (g *gateway) ByPath() bool { return g.way.Load() == modeMirror }

func (g *gateway) Mode() string {
	if !g.settled.Load() {
		return ""
	}
	return modeNames[g.way.Load()]
}

// Block asks for one raw block.
func (g *gateway) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	answer, err := g.askBlock(ctx, cid)
	if err != nil {
		return nil, err
	}
	defer answer.close()
	return readBlock(answer.resp, cid, max)
}

// askBlock asks for one raw block. The time for it runs until the answer is closed.
func (g *gateway) askBlock(ctx context.Context, cid string) (*blockAnswer, error) {
	if g.first == modeMirror {
		return nil, &Error{Reason: "a web server knows files by name and no blocks"}
	}
	ctx, cancel := context.WithTimeout(ctx, g.timeout)
	resp, err := g.sendRequest(ctx, "/ipfs/"+cid+"?format=raw", http.Header{"Accept": {mediaTypeRaw}})
	if err != nil {
		cancel()
		return nil, err
	}
	if err := checkResponse(resp); err != nil {
		_ = resp.Body.Close()
		cancel()
		return nil, err
	}
	return &blockAnswer{cid: cid, resp: resp, cancel: cancel}, nil
}

func (g *gateway) sendRequest(ctx context.Context, path string, header http.Header) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, g.base+path, nil)
	if err != nil {
		return nil, fmt.Errorf("making the request: %w", err)
	}
	req.Header = header
	resp, err := g.client.Do(req)
	if err != nil {
		return nil, TransportError(err)
	}
	return resp, nil
}

// notServed reports that the source does not answer in the way it was asked.
type notServed struct{ reason *Error }

func (e notServed) Error() string { return e.reason.Error() }

func (e notServed) Unwrap() error { return e.reason }

func notServedf(format string, args ...any) error {
	return notServed{&Error{Reason: fmt.Sprintf(format, args...), WholeFile: true}}
}

// OpenSpan finds out with the first request how to ask: until a leaf was
// verified, a refusal moves on to the next way.
func (g *gateway) OpenSpan(ctx context.Context, req SpanRequest) (LeafStream, error) {
	var telling error
	for {
		way := g.way.Load()
		d, err := g.openAs(ctx, way, req)
		var no notServed
		if !errors.As(err, &no) {
			return d, err
		}
		if g.settled.Load() {
			return nil, no.reason
		}
		if telling == nil || way == modeBlocks {
			telling = no.reason
		}
		if way == g.ways-1 {
			g.way.CompareAndSwap(way, g.first)
			return nil, telling
		}
		g.way.CompareAndSwap(way, way+1)
	}
}

func (g *gateway) openAs(ctx context.Context, way int32, req SpanRequest) (LeafStream, error) {
	switch way {
	case modeBytes:
		return g.openRange(ctx, "/ipfs/"+req.File.String(), req)
	case modeCAR:
		return g.openCAR(ctx, req)
	case modeBlocks:
		first, err := g.askBlock(ctx, req.Leaves[0].CID().String())
		if err != nil {
			return nil, asNotServed(err)
		}
		return &rawBlocks{ask: g.askBlock, first: first}, nil
	default:
		parts := strings.Split(req.Path, "/")
		for i := range parts {
			parts[i] = url.PathEscape(parts[i])
		}
		return g.openRange(ctx, "/"+strings.Join(parts, "/"), req)
	}
}

// asNotServed marks an error that another way of asking may not meet.
func asNotServed(err error) error {
	var failure *Error
	if errors.As(err, &failure) && !failure.Retryable && !failure.Lied {
		return notServed{failure}
	}
	return err
}

func (g *gateway) openRange(ctx context.Context, path string, req SpanRequest) (LeafStream, error) {
	last := req.Offset + req.Size - 1
	resp, err := g.sendRequest(ctx, path, http.Header{
		"Accept": {"*/*"}, "Range": {fmt.Sprintf("bytes=%d-%d", req.Offset, last)},
	})
	if err != nil {
		return nil, err
	}
	if err := checkRange(resp, req, last); err != nil {
		_ = resp.Body.Close()
		return nil, err
	}
	return &byteStream{body: resp.Body}, nil
}

// checkRange accepts a part that is the one asked for, of a file that has the
// right size, and the whole where the whole was asked for.
func checkRange(resp *http.Response, req SpanRequest, last int64) error {
	if err := checkEncoding(resp); err != nil {
		return asNotServed(err)
	}
	switch resp.StatusCode {
	case http.StatusPartialContent:
		want := fmt.Sprintf("bytes %d-%d/%d", req.Offset, last, req.FileSize)
		if got := resp.Header.Get("Content-Range"); got != want {
			return notServedf("it answers with another part of a file (%s instead of %s)", strconv.Quote(ipld.Clip(got)), want)
		}
		return nil
	case http.StatusOK:
		if req.Size != req.FileSize || resp.ContentLength != req.FileSize {
			return notServedf("it does not serve parts of a file")
		}
		return nil
	}
	err := StatusError(resp)
	if !err.Retryable {
		err.WholeFile = true
		return notServed{err}
	}
	return err
}

func (g *gateway) openCAR(ctx context.Context, req SpanRequest) (LeafStream, error) {
	path := fmt.Sprintf("/ipfs/%s?format=car&dag-scope=entity&entity-bytes=%d:%d&car-version=1&car-order=dfs&car-dups=y",
		req.File, req.Offset, req.Offset+req.Size-1)
	resp, err := g.sendRequest(ctx, path, http.Header{"Accept": {mediaTypeCAR + ";version=1;order=dfs;dups=y"}})
	if err != nil {
		return nil, err
	}
	d, err := openCARBody(resp)
	if err != nil {
		_ = resp.Body.Close()
		return nil, err
	}
	d.demote = func() { g.way.CompareAndSwap(modeCAR, modeBlocks) }
	return d, nil
}

func openCARBody(resp *http.Response) (*carStream, error) {
	if resp.StatusCode != http.StatusOK {
		return nil, asNotServed(StatusError(resp))
	}
	if err := checkEncoding(resp); err != nil {
		return nil, asNotServed(err)
	}
	media, params, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if media != mediaTypeCAR || params["dups"] == "n" || params["order"] == "unk" {
		return nil, notServedf("it does not serve CARs in order")
	}
	d := &carStream{car: ipld.NewCARReader(resp.Body), body: resp.Body}
	if err := d.car.ReadHeader(); err != nil {
		return nil, asNotServed(carFailure(err))
	}
	return d, nil
}
