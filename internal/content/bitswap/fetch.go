package bitswap

import (
	"context"
	"crypto/sha256"
	"time"
)

// Block is a block to ask for.
type Block struct {
	CID CID
	// Size is about how long it is, 0 if unknown.
	Size int64
}

// arrival is what came for a block.
type arrival struct {
	data []byte
	sum  digest
	err  error
}

// Fetch is a request for some blocks, which come in any order and are handed
// over in the order they were asked for. It is for one goroutine.
type Fetch struct {
	c      *conn
	blocks []Block
	ready  chan struct{} // something came

	// Guarded by the connection's lock.
	came   []*arrival
	wanted int // the blocks before it are asked for
	taken  int // the blocks before it were handed over
	closed bool
}

func newFetch(c *conn, blocks []Block) *Fetch {
	return &Fetch{c: c, blocks: blocks, came: make([]*arrival, len(blocks)), ready: make(chan struct{}, 1)}
}

func (f *Fetch) size(n int) int64 {
	if f.blocks[n].Size <= 0 {
		return unknownSize
	}
	return min(f.blocks[n].Size, maxBlock)
}

// arrived notes an answer. The caller holds the lock.
func (f *Fetch) arrived(n int, a arrival) {
	if f.closed || f.came[n] != nil {
		return
	}
	f.came[n] = &a
	select {
	case f.ready <- struct{}{}:
	default:
	}
}

// Next returns the next block and its hash, which is the digest of its CID.
// Its error is ErrNotFound, that of the context, or that of the connection.
func (f *Fetch) Next(ctx context.Context) ([]byte, [sha256.Size]byte, error) {
	for {
		if a := f.take(); a != nil {
			return a.data, a.sum, a.err
		}
		select {
		case <-f.ready:
		case <-f.c.dead:
			if a := f.take(); a != nil {
				return a.data, a.sum, a.err
			}
			return nil, digest{}, f.c.err
		case <-ctx.Done():
			return nil, digest{}, ctx.Err()
		}
	}
}

// take returns the answer for the next block if it is there, and makes room
// for another.
func (f *Fetch) take() *arrival {
	c := f.c
	c.mu.Lock()
	defer c.mu.Unlock()
	if f.taken == len(f.blocks) || f.came[f.taken] == nil {
		return nil
	}
	a := f.came[f.taken]
	f.came[f.taken] = &arrival{}
	f.release(f.taken)
	f.taken++
	c.pump()
	return a
}

func (f *Fetch) release(n int) {
	f.c.bytes -= f.size(n)
	f.c.count--
}

// Close takes back what was asked for and has not come.
func (f *Fetch) Close() {
	c := f.c
	c.mu.Lock()
	defer c.mu.Unlock()
	if f.closed {
		return
	}
	f.closed = true
	for n := f.taken; n < f.wanted; n++ {
		if f.came[n] == nil {
			c.leave(f, n)
		}
		f.release(n)
	}
	c.drop(f)
	c.fetches--
	c.lastUse = time.Now()
	c.pump()
}
