package script

import (
	"encoding/binary"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/dehug-io/dehug-operator/internal/chain"
	"github.com/dehug-io/dehug-operator/internal/evm"
	"github.com/dehug-io/dehug-operator/internal/license"
)

// ID is the chain's id.
const ID = 8453

// How many blocks the newest safe and the newest finalized one are behind the newest.
const (
	SafeLag  = 4
	FinalLag = 32
)

// Chain is what is true. It is safe for concurrent use.
type Chain struct {
	mu    sync.Mutex
	line  line
	forks uint64
}

// block is one block with the state behind it.
type block struct {
	number, time uint64
	hash         common.Hash
	state        *state
	logs         []logged
	txs          []Tx
}

// line are the blocks of one fork by their numbers.
type line []*block

func (l line) byHash(hash common.Hash) *block {
	for _, b := range slices.Backward(l) {
		if b.hash == hash {
			return b
		}
	}
	return nil
}

// blockAt is the newest block of a finality.
func (l line) blockAt(level chain.Finality) *block {
	lag := map[chain.Finality]int{chain.Safe: SafeLag, chain.Finalized: FinalLag}[level]
	return l[max(0, len(l)-1-lag)]
}

// New begins a chain with one empty block.
func New(now time.Time) *Chain {
	c := &Chain{}
	c.line = line{c.sealBlock(nil, now, nil)}
	return c
}

func (c *Chain) sealBlock(on *block, now time.Time, txs []Tx) *block {
	b := &block{time: uint64(now.Unix()), state: &state{}, txs: txs} //nolint:gosec // a time of a test
	var seed [24]byte
	if on != nil {
		b.number, b.state = on.number+1, on.state
		copy(seed[:8], on.hash[:8])
	}
	binary.BigEndian.PutUint64(seed[8:], b.number)
	binary.BigEndian.PutUint64(seed[16:], c.forks)
	b.hash = crypto.Keccak256Hash(seed[:])
	for _, tx := range txs {
		b.state = b.state.cloneState()
		b.logs = append(b.logs, tx(b.state, b.time)...)
	}
	return b
}

// Mine adds a block.
func (c *Chain) Mine(now time.Time, txs ...Tx) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.line = append(c.line, c.sealBlock(c.line[len(c.line)-1], now, txs))
}

// Reorg takes back the newest blocks and puts as many others and one more in their place, with the same times.
// What the blocks held is lost unless keep says so of a block's transactions.
func (c *Chain) Reorg(blocks int, now time.Time, keep bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.forks++
	back := c.line[len(c.line)-blocks:]
	c.line = slices.Clone(c.line[:len(c.line)-blocks])
	for _, b := range back {
		var txs []Tx
		if keep {
			txs = b.txs
		}
		at := time.Unix(int64(b.time), 0) //nolint:gosec // a time of a test
		c.line = append(c.line, c.sealBlock(c.line[len(c.line)-1], at, txs))
	}
	c.line = append(c.line, c.sealBlock(c.line[len(c.line)-1], now, nil))
}

// Height is the number of the newest block.
func (c *Chain) Height() uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return uint64(len(c.line) - 1)
}

// Truth is the status of a license at the newest block of a finality, and that block's number.
func (c *Chain) Truth(level chain.Finality, token evm.Hash, licensee evm.Address) (uint64, license.Status) {
	c.mu.Lock()
	defer c.mu.Unlock()
	b := c.line.blockAt(level)
	return b.number, license.Status(b.state.checkLicense(token, common.Address(licensee), b.time).Status)
}

func (c *Chain) presentLine() line {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.line
}
