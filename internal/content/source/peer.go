package source

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap"
	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// peer is an IPFS node that is asked for its blocks by bitswap.
type peer struct {
	node    *bitswap.Peer
	timeout time.Duration
}

func newPeer(address string, o options) (Source, error) {
	addr, err := bitswap.ParseAddr(address)
	if err != nil {
		return nil, fmt.Errorf("source: %w", err)
	}
	return &peer{node: bitswap.New(addr, o.control), timeout: o.timeout}, nil
}

// Name returns the node's address.
func (p *peer) Name() string { return p.node.Addr().String() }

func (p *peer) Proved()      {}
func (p *peer) ByPath() bool { return false }
func (p *peer) Mode() string { return "bitswap" }

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
	d, err := p.askBlocks(ctx, []bitswap.Block{{CID: bitswap.CID(id.Bytes())}})
	if err != nil {
		return nil, err
	}
	defer d.Close()
	came, err := d.Next(ctx, ipld.Leaf{}, LeafBuffer{})
	if err == nil && int64(len(came.Data)) > max {
		return nil, &Error{Reason: fmt.Sprintf("the block has more than %d bytes", max)}
	}
	return came.Data, err
}

// OpenSpan asks for all the leaves at once.
func (p *peer) OpenSpan(ctx context.Context, req SpanRequest) (LeafStream, error) {
	blocks := make([]bitswap.Block, len(req.Leaves))
	for i, l := range req.Leaves {
		blocks[i] = bitswap.Block{CID: bitswap.CID(l.CID().Bytes()), Size: l.Size}
	}
	return p.askBlocks(ctx, blocks)
}

func (p *peer) askBlocks(ctx context.Context, blocks []bitswap.Block) (LeafStream, error) {
	fetch, err := p.node.FetchBlocks(ctx, blocks)
	if err != nil {
		return nil, peerError(err)
	}
	return peerStream{fetch}, nil
}

// peerStream is a request to a node; what comes was hashed already.
type peerStream struct{ *bitswap.Fetch }

func (d peerStream) Next(ctx context.Context, _ ipld.Leaf, _ LeafBuffer) (LeafData, error) {
	data, sum, err := d.Fetch.Next(ctx)
	if err != nil {
		return LeafData{}, peerError(err)
	}
	return LeafData{Data: data, Sum: sum, IsBlock: true}, nil
}

func (d peerStream) Close() { d.Fetch.Close() }

// peerError returns what an error of bitswap means for the source.
func peerError(err error) error {
	var other *bitswap.IdentityError
	switch {
	case errors.Is(err, bitswap.ErrWrongBytes):
		return &Error{Reason: err.Error(), Retryable: true}
	case errors.Is(err, bitswap.ErrNotFound), errors.Is(err, bitswap.ErrOversize):
		return &Error{Reason: err.Error()}
	case errors.Is(err, bitswap.ErrProtocol):
		return &Error{Reason: err.Error(), Lied: true}
	case errors.As(err, &other), errors.Is(err, bitswap.ErrNoBitswap), errors.Is(err, bitswap.ErrClosed):
		return &Error{Reason: err.Error(), WholeFile: true}
	default:
		return TransportError(err)
	}
}
