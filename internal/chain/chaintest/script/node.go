package script

import (
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// Mode is how a node tells of the chain.
type Mode string

// Modes of a node. Those below Lies tell what is not so.
const (
	Honest  Mode = "honest"
	Refuses Mode = "refuses connections"
	Mute    Mode = "never answers"
	Breaks  Mode = "answers with an error"
	Lags    Mode = "lags"
	Freezes Mode = "stands still"
	// Prunes: it has no state of blocks behind the newest few.
	Prunes Mode = "has no old state"

	LieRevoked Mode = "says that all is revoked"
	LieGranted Mode = "says that all is granted"
	LieMissing Mode = "says that nothing is published"
	LieFinal   Mode = "says that the newest block is final"
	LieHashes  Mode = "names other blocks"
	LieAhead   Mode = "names blocks that are far ahead"
	LieSilent  Mode = "leaves events out"
	LieNoise   Mode = "answers with noise"
)

// Lies are the modes in which a node tells what is not so.
var Lies = []Mode{LieRevoked, LieGranted, LieMissing, LieFinal, LieHashes, LieAhead, LieSilent, LieNoise}

// IsLie reports whether a node in this mode tells what is not so.
func (m Mode) IsLie() bool {
	for _, lie := range Lies {
		if m == lie {
			return true
		}
	}
	return false
}

// Node is one JSON-RPC endpoint. It is safe for concurrent use.
type Node struct {
	chain *Chain
	// Latency is how long the n-th request takes.
	Latency func(n uint64) time.Duration

	mu       sync.Mutex
	mode     Mode
	frozen   line
	lag      int
	requests uint64
}

// NewNode makes an honest node of a chain.
func NewNode(c *Chain, latency func(n uint64) time.Duration) *Node {
	return &Node{chain: c, Latency: latency, mode: Honest}
}

// Set changes how the node tells. One that lags is so many blocks behind; one that stands still does so at the block
// that it has now, of whatever fork.
func (n *Node) Set(mode Mode, lag int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if mode == Freezes && n.mode != Freezes {
		n.frozen = n.chain.presentLine()
	}
	n.mode, n.lag = mode, lag
}

// Mode is how the node tells now.
func (n *Node) Mode() Mode {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.mode
}

// look is what a node knows while it answers one request.
type look struct {
	mode Mode
	line line
}

func (n *Node) takeLook() (look, uint64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	l := look{mode: n.mode, line: n.chain.presentLine()}
	switch n.mode {
	case Freezes:
		l.line = n.frozen
	case Lags:
		l.line = l.line[:max(1, len(l.line)-n.lag)]
	}
	n.requests++
	return l, n.requests
}

// tellState is the state that the node says a block has.
func (l look) tellState(b *block) *block {
	told := *b
	switch l.mode {
	case LieRevoked:
		told.state = b.state.cloneState()
		for id := range told.state.tokens {
			for _, key := range told.state.keysOf(id) {
				told.state.grants[key] = grant{granted: 1, revoked: 2}
			}
		}
	case LieGranted:
		told.state = b.state.cloneState()
		for id := range told.state.tokens {
			for _, key := range told.state.keysOf(id) {
				told.state.grants[key] = grant{granted: 1}
			}
		}
	case LieMissing:
		told.state = &state{}
	}
	return &told
}

// keysOf are the licenses of a token that there are or were.
func (s *state) keysOf(id evm.Hash) []grantKey {
	var keys []grantKey
	for key := range s.grants {
		if key.token == id {
			keys = append(keys, key)
		}
	}
	return keys
}

// foreignHash is the hash of a block that no other node knows.
func foreignHash(hash common.Hash) common.Hash { return crypto.Keccak256Hash(hash[:]) }

// IsDenied reports whether a status is one under which nothing may run.
func IsDenied(s license.Status) bool { return s != license.StatusGranted && s != license.StatusOpen }
