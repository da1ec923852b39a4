package content

import (
	"context"
	"errors"
	"fmt"
	"io"
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
	modeBytes  = iota // byte ranges of a file's CID, from a deserialising gateway
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

	way     atomic.Int32 // one of the modes
	settled atomic.Bool  // way brought a leaf that was verified
}

// Name returns the gateway's base URL.
func (g *gateway) Name() string { return g.base }

func (g *gateway) proved() { g.settled.Store(true) }

func (g *gateway) byPath() bool { return g.way.Load() == modeMirror }

func (g *gateway) mode() string {
	if !g.settled.Load() {
		return ""
	}
	return modeNames[g.way.Load()]
}

// Block asks for one raw block.
func (g *gateway) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, g.timeout)
	defer cancel()
	resp, err := g.ask(ctx, "/ipfs/"+cid+"?format=raw", http.Header{"Accept": {mediaTypeRaw}})
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	if err := checkResponse(resp); err != nil {
		return nil, err
	}
	return readBounded(resp, max)
}

func (g *gateway) ask(ctx context.Context, path string, header http.Header) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, g.base+path, nil)
	if err != nil {
		return nil, fmt.Errorf("making the request: %w", err)
	}
	req.Header = header
	resp, err := g.client.Do(req)
	if err != nil {
		return nil, transportError(err)
	}
	return resp, nil
}

// notServed says that the source does not answer in the way it was asked.
type notServed struct{ *SourceError }

func (e notServed) Unwrap() error { return e.SourceError }

func refuse(format string, args ...any) error {
	return notServed{&SourceError{Reason: fmt.Sprintf(format, args...), wholeFile: true}}
}

// openSpan finds out with the first request how to ask: until a leaf was
// verified, a refusal moves on to the next way.
func (g *gateway) openSpan(ctx context.Context, req spanRequest) (delivery, error) {
	var telling error
	for {
		way := g.way.Load()
		d, err := g.openAs(ctx, way, req)
		var no notServed
		if !errors.As(err, &no) {
			return d, err
		}
		if g.settled.Load() {
			return nil, no.SourceError
		}
		if telling == nil || way == modeBlocks {
			telling = no.SourceError
		}
		if way == modesEnd-1 {
			g.way.CompareAndSwap(way, 0)
			return nil, telling
		}
		g.way.CompareAndSwap(way, way+1)
	}
}

func (g *gateway) openAs(ctx context.Context, way int32, req spanRequest) (delivery, error) {
	switch way {
	case modeBytes:
		return g.openRange(ctx, "/ipfs/"+req.file.String(), req)
	case modeCAR:
		return g.openCAR(ctx, req)
	case modeBlocks:
		block, err := g.Block(ctx, req.leaves[0].CID().String(), ipld.MaxBlock)
		if err != nil {
			return nil, refusal(err)
		}
		return &blockDelivery{source: g, first: block}, nil
	default:
		parts := strings.Split(req.path, "/")
		for i := range parts {
			parts[i] = url.PathEscape(parts[i])
		}
		return g.openRange(ctx, "/"+strings.Join(parts, "/"), req)
	}
}

// refusal marks an error that another way of asking may not meet.
func refusal(err error) error {
	var source *SourceError
	if errors.As(err, &source) && !source.Retryable && !source.Lied {
		return notServed{source}
	}
	return err
}

func (g *gateway) openRange(ctx context.Context, path string, req spanRequest) (delivery, error) {
	last := req.offset + req.size - 1
	resp, err := g.ask(ctx, path, http.Header{
		"Accept": {"*/*"}, "Range": {fmt.Sprintf("bytes=%d-%d", req.offset, last)},
	})
	if err != nil {
		return nil, err
	}
	if err := checkRange(resp, req, last); err != nil {
		_ = resp.Body.Close()
		return nil, err
	}
	return &byteDelivery{body: resp.Body}, nil
}

// checkRange accepts a part that is the one asked for, of a file that has the
// right size, and the whole where the whole was asked for.
func checkRange(resp *http.Response, req spanRequest, last int64) error {
	if err := checkEncoding(resp); err != nil {
		return refusal(err)
	}
	switch resp.StatusCode {
	case http.StatusPartialContent:
		want := fmt.Sprintf("bytes %d-%d/%d", req.offset, last, req.fileSize)
		if got := resp.Header.Get("Content-Range"); got != want {
			return refuse("it answers with another part of a file (%s instead of %s)", strconv.Quote(ipld.Clip(got)), want)
		}
		return nil
	case http.StatusOK:
		if req.size != req.fileSize || resp.ContentLength != req.fileSize {
			return refuse("it does not serve parts of a file")
		}
		return nil
	}
	err := statusError(resp)
	if !err.Retryable {
		err.wholeFile = true
		return notServed{err}
	}
	return err
}

func (g *gateway) openCAR(ctx context.Context, req spanRequest) (delivery, error) {
	path := fmt.Sprintf("/ipfs/%s?format=car&dag-scope=entity&entity-bytes=%d:%d&car-version=1&car-order=dfs&car-dups=y",
		req.file, req.offset, req.offset+req.size-1)
	resp, err := g.ask(ctx, path, http.Header{"Accept": {mediaTypeCAR + ";version=1;order=dfs;dups=y"}})
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

func openCARBody(resp *http.Response) (*carDelivery, error) {
	if resp.StatusCode != http.StatusOK {
		return nil, refusal(statusError(resp))
	}
	if err := checkEncoding(resp); err != nil {
		return nil, refusal(err)
	}
	media, params, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if media != mediaTypeCAR || params["dups"] == "n" || params["order"] == "unk" {
		return nil, refuse("it does not serve CARs in order")
	}
	d := &carDelivery{car: ipld.NewCARReader(resp.Body), body: resp.Body}
	if err := d.car.ReadHeader(); err != nil {
		return nil, refusal(carFailure(err))
	}
	return d, nil
}

// byteDelivery is a stream of the file's bytes.
type byteDelivery struct{ body io.ReadCloser }

func (d *byteDelivery) next(_ context.Context, leaf ipld.Leaf, to landing) (delivered, error) {
	data := to.buf[:leaf.Size]
	sum, err := readHashed(d.body, data, to.side)
	if err != nil {
		return delivered{}, transportError(err)
	}
	return delivered{data: data, sum: sum}, nil
}

func (d *byteDelivery) close() { _ = d.body.Close() }
