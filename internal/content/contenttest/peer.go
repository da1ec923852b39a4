package contenttest

import (
	"testing"

	"github.com/dehug-io/dehug-operator/internal/content/bitswap/bitswaptest"
	"github.com/dehug-io/dehug-operator/internal/content/source"
)

// Peer is an IPFS node with the blocks of a store, on a loopback port.
type Peer struct{ *bitswaptest.Node }

// ServePeer starts a node that serves a store by bitswap and ends with the test.
func ServePeer(t testing.TB, store Store, faults ...bitswaptest.Fault) Peer {
	t.Helper()
	blocks := map[string][]byte{}
	for cid, data := range store {
		blocks[string(binaryCID(cid))] = data
	}
	return Peer{bitswaptest.Serve(t, blocks, bitswaptest.Newest, faults...)}
}

// Source returns the node as a source, whose connection ends with the test.
func (p Peer) Source(t testing.TB, opts ...source.Option) source.Source {
	t.Helper()
	s, err := source.Parse(p.Addr, opts...)
	if err != nil {
		t.Fatalf("parsing the node's address: %v", err)
	}
	t.Cleanup(func() { source.CloseAll([]source.Source{s}) })
	return s
}
