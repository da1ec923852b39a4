// Package bitswaptest runs IPFS nodes on loopback that serve blocks by bitswap,
// or misbehave in a chosen way.
package bitswaptest

import (
	"net"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/security/noise"
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
