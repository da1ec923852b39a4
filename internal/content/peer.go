package content

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// peer is an IPFS node that is asked for its blocks by bitswap.
type peer struct {
	node    *bitswap.Peer
	timeout time.Duration
}

// isPeerAddress reports whether a source is given as a multiaddr.
func isPeerAddress(source string) bool {
	for _, begin := range []string{"/ip4/", "/ip6/", "/dns", "/p2p/"} {
		if strings.HasPrefix(source, begin) {
			return true
		}
	}
	return false
}

func newPeer(address string, o sourceOptions) (Source, error) {
	addr, err := bitswap.ParseAddr(address)
	if err != nil {
		return nil, fmt.Errorf("source: %w", err)
	}
	return &peer{node: bitswap.New(addr), timeout: o.timeout}, nil
}

// Name returns the node's address.
func (p *peer) Name() string { return p.node.Addr().String() }

func (p *peer) proved()      {}
func (p *peer) byPath() bool { return false }
func (p *peer) mode() string { return "bitswap" }

// Close ends the connection to the node.
func (p *peer) Close() error { return p.node.Close() }

// Block asks for one block.
func (p *peer) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	id, err := ipld.ParseCID(cid)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, p.timeout)
	defer cancel()
	d, err := p.ask(ctx, []bitswap.Block{{CID: bitswap.CID(id.Bytes())}})
	if err != nil {
		return nil, err
	}
	defer d.close()
	came, err := d.next(ctx, ipld.Leaf{}, landing{})
	if err == nil && int64(len(came.data)) > max {
		return nil, &SourceError{Reason: fmt.Sprintf("the block has more than %d bytes", max)}
	}
	return came.data, err
}

// openSpan asks for all the leaves at once.
func (p *peer) openSpan(ctx context.Context, req spanRequest) (delivery, error) {
	blocks := make([]bitswap.Block, len(req.leaves))
	for i, l := range req.leaves {
		blocks[i] = bitswap.Block{CID: bitswap.CID(l.CID().Bytes()), Size: l.Size}
	}
	return p.ask(ctx, blocks)
}

func (p *peer) ask(ctx context.Context, blocks []bitswap.Block) (delivery, error) {
	fetch, err := p.node.Fetch(ctx, blocks)
	if err != nil {
		return nil, peerError(err)
	}
	return peerDelivery{fetch}, nil
}

// peerDelivery is a request to a node; what comes was hashed already.
type peerDelivery struct{ *bitswap.Fetch }

func (d peerDelivery) next(ctx context.Context, _ ipld.Leaf, _ landing) (delivered, error) {
	data, sum, err := d.Next(ctx)
	if err != nil {
		return delivered{}, peerError(err)
	}
	return delivered{data: data, sum: sum, block: true}, nil
}

func (d peerDelivery) close() { d.Close() }

// peerError says what an error of bitswap means for the source.
func peerError(err error) error {
	var other *bitswap.IdentityError
	switch {
	case errors.Is(err, bitswap.ErrWrongBytes):
		return &SourceError{Reason: err.Error(), Retryable: true}
	case errors.Is(err, bitswap.ErrNotFound):
		return &SourceError{Reason: err.Error()}
	case errors.Is(err, bitswap.ErrProtocol):
		return &SourceError{Reason: err.Error(), Lied: true}
	case errors.As(err, &other), errors.Is(err, bitswap.ErrNoBitswap), errors.Is(err, bitswap.ErrClosed):
		return &SourceError{Reason: err.Error(), wholeFile: true}
	default:
		return transportError(err)
	}
}

// CloseSources ends the connections that sources keep; they are not asked any
// more. Nothing of them runs when it returns.
func CloseSources(sources []Source) {
	for _, s := range sources {
		if m, mirror := s.(asMirror); mirror {
			s = m.Source
		}
		if c, ok := s.(io.Closer); ok {
			_ = c.Close()
		}
	}
}
