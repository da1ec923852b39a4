package bitswaptest

import (
	"context"
	"crypto/rand"
	"net"
	"testing"

	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/upgrader"
	"github.com/libp2p/go-libp2p/p2p/security/noise"
	manet "github.com/multiformats/go-multiaddr/net"
	"github.com/multiformats/go-multistream"
)

// Serve starts a node with blocks by binary CID that ends with the test. It
// speaks one version of bitswap, or none if that is "".
func Serve(t testing.TB, blocks map[string][]byte, version protocol.ID, faults ...Fault) *Node {
	t.Helper()
	key, _, err := crypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		t.Fatalf("making a key: %v", err)
	}
	id, err := peer.IDFromPrivateKey(key)
	if err != nil {
		t.Fatalf("deriving the peer id: %v", err)
	}
	n := &Node{blocks: blocks, protocol: version, faults: faults, done: make(chan struct{}), conns: map[net.Conn]bool{}}
	if n.security, err = noise.New(noise.ID, key, []upgrader.StreamMuxer{{ID: yamux.ID}}); err != nil {
		t.Fatalf("setting up noise: %v", err)
	}
	if n.listener, err = new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0"); err != nil {
		t.Fatalf("listening: %v", err)
	}
	addr, err := manet.FromNetAddr(n.listener.Addr())
	if err != nil {
		t.Fatalf("naming the address: %v", err)
	}
	n.Addr = addr.String() + "/p2p/" + id.String()
	n.wg.Go(n.listen)
	t.Cleanup(n.stop)
	return n
}

func (n *Node) stop() {
	_ = n.listener.Close()
	close(n.done)
	n.mu.Lock()
	for c := range n.conns {
		_ = c.Close()
	}
	n.mu.Unlock()
	n.wg.Wait()
}

func (n *Node) listen() {
	for {
		raw, err := n.listener.Accept()
		if err != nil {
			return
		}
		n.mu.Lock()
		n.conns[raw] = true
		n.seen.Connections++
		n.mu.Unlock()
		n.wg.Go(func() {
			n.talk(raw)
			_ = raw.Close()
			n.mu.Lock()
			delete(n.conns, raw)
			n.mu.Unlock()
		})
	}
}

// talk upgrades a connection and serves its streams until it ends.
func (n *Node) talk(raw net.Conn) {
	mux := multistream.NewMultistreamMuxer[protocol.ID]()
	mux.AddHandler(noise.ID, nil)
	if _, _, err := mux.Negotiate(raw); err != nil {
		return
	}
	secure, err := n.security.SecureInbound(context.Background(), raw, "")
	if err != nil {
		return
	}
	muxed, err := yamux.DefaultTransport.NewConn(secure, true, nil)
	if err != nil {
		return
	}
	s := &session{node: n, muxed: muxed, wake: make(chan struct{}, 1), ended: make(chan struct{})}
	n.wg.Go(s.answerAll)
	s.acceptAll()
	close(s.ended)
	_ = muxed.Close()
}
