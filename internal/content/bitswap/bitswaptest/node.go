// Package bitswaptest runs IPFS nodes on loopback that serve blocks by bitswap,
// or misbehave in a chosen way.
package bitswaptest

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/binary"
	"io"
	"net"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/upgrader"
	"github.com/libp2p/go-libp2p/p2p/security/noise"
	manet "github.com/multiformats/go-multiaddr/net"
	"github.com/multiformats/go-multistream"
)

// Newest is the version of bitswap that nodes speak.
const Newest protocol.ID = "/ipfs/bitswap/1.2.0"

// Node is an IPFS node with some blocks.
type Node struct {
	// Addr is its multiaddr with its peer id.
	Addr string

	blocks   map[string][]byte // by binary CID
	protocol protocol.ID
	faults   []Fault
	security *noise.Transport
	listener net.Listener
	wg       sync.WaitGroup
	done     chan struct{}

	mu        sync.Mutex
	conns     map[net.Conn]bool
	seen      Seen
	backwards bool
}

// Seen is what a node saw of those who asked it.
type Seen struct {
	// Connections were made, and Open of them stand.
	Connections, Open int
	// Wants and Cancels are the lines of all wantlists; Largest is that of one message.
	Wants, Cancels, Largest int
	// MostWanted are the bytes that it has and that were wanted at once, and
	// MostWants the lines.
	MostWanted, MostWants int
	// Replies were begun.
	Replies int
}

// Reply is what a node is about to answer to a want; a Fault may change it.
type Reply struct {
	// CID is what was asked for, in binary.
	CID string
	// Number counts the replies of this node from 1.
	Number int
	// Blocks are to be sent, NotFound says that the block is not there, Raw is
	// sent instead of a message. With none of them nothing is sent.
	Blocks   [][]byte
	NotFound bool
	Raw      []byte
	// Delay is waited before the answer, and HangUp ends the connection instead.
	Delay  time.Duration
	HangUp bool
}

// Fault is one way to misbehave.
type Fault func(*Reply)

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

// Seen returns what the node saw so far.
func (n *Node) Seen() Seen {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.seen.Open = len(n.conns)
	return n.seen
}

// Backwards has the node answer the newest want first.
func (n *Node) Backwards() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.backwards = true
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

// session is one connection.
type session struct {
	node  *Node
	muxed network.MuxedConn
	wake  chan struct{}
	ended chan struct{}

	mu     sync.Mutex
	queue  []string // wanted and not answered, in order
	wanted int
}

func (s *session) acceptAll() {
	mux := multistream.NewMultistreamMuxer[protocol.ID]()
	if s.node.protocol != "" {
		mux.AddHandler(s.node.protocol, nil)
	}
	for {
		stream, err := s.muxed.AcceptStream()
		if err != nil {
			return
		}
		s.node.wg.Go(func() {
			if _, _, err := mux.Negotiate(stream); err == nil {
				s.readWantlists(stream)
			}
			_ = stream.Reset()
		})
	}
}

func (s *session) readWantlists(stream io.Reader) {
	r := bufio.NewReader(stream)
	for {
		size, err := binary.ReadUvarint(r)
		if err != nil {
			return
		}
		msg := make([]byte, size)
		if _, err := io.ReadFull(r, msg); err != nil {
			return
		}
		s.note(decodeWantlist(msg))
	}
}

func (s *session) note(lines []line) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.node.mu.Lock()
	defer s.node.mu.Unlock()
	seen := &s.node.seen
	seen.Largest = max(seen.Largest, len(lines))
	for _, l := range lines {
		at := slices.Index(s.queue, l.cid)
		switch {
		case l.cancel:
			seen.Cancels++
			if at >= 0 {
				s.wanted -= len(s.node.blocks[l.cid])
				s.queue = slices.Delete(s.queue, at, at+1)
			}
		case at < 0:
			seen.Wants++
			s.wanted += len(s.node.blocks[l.cid])
			s.queue = append(s.queue, l.cid)
		}
	}
	seen.MostWanted, seen.MostWants = max(seen.MostWanted, s.wanted), max(seen.MostWants, len(s.queue))
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
