package bitswap

import (
	"fmt"
	"slices"
)

// Bounds of what is wanted of one node at once.
const (
	// maxWanted are the bytes that were asked for or have come and were not
	// taken yet; they bound the memory. A node sends 1 MiB ahead by default.
	maxWanted = 16 << 20
	// maxWants bounds the blocks, and with them the streams on which a node
	// answers. It is less than what a node keeps of one wantlist (1024).
	maxWants = 256
	// unknownSize is what a block of unknown size is taken for.
	unknownSize = 256 << 10
	// maxStrays are the blocks that a node may send unasked.
	maxStrays = 2
)

// want is one digest that is asked for, and who waits for it.
type want struct {
	cid     CID
	sent    bool
	waiters []waiter
}

// waiter is one block of a Fetch.
type waiter struct {
	f *Fetch
	n int
}

// batch returns the next lines to send: cancellations by themselves, because
// one message must not name a block twice.
func (c *conn) batch() (out []entry) {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := min(len(c.cancels), maxWants)
	for _, cid := range c.cancels[:n] {
		out = append(out, entry{cid: cid, cancel: true})
	}
	c.cancels = slices.Delete(c.cancels, 0, n)
	if n > 0 {
		return out
	}
	n = min(len(c.unsent), maxWants)
	for _, w := range c.unsent[:n] {
		w.sent = true
		// A node sends what has the same priority in any order.
		c.priority = max(1, c.priority-1)
		out = append(out, entry{cid: w.cid, priority: c.priority})
	}
	c.unsent = slices.Delete(c.unsent, 0, n)
	return out
}

// signal wakes the sender. The caller holds the lock, as for what follows.
func (c *conn) signal() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

func (c *conn) block(data []byte, sum digest) {
	if c.stray(data, sum) {
		c.fail(fmt.Errorf("%w: it sends blocks that nobody asked for, as when its bytes do not hash to what was asked for",
			ErrProtocol))
	}
}

// stray hands over a block and reports whether it was one too many for which
// nobody waits.
func (c *conn) stray(data []byte, sum digest) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.answer(sum, arrival{data: data, sum: sum}):
	case c.late > 0:
		c.late--
	case c.peer.strays.Add(1) > maxStrays:
		return true
	default:
		c.unclaimed++
	}
	c.blame()
	return false
}

func (c *conn) notFound(d digest) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.answer(d, arrival{err: ErrNotFound})
	c.blame()
}

func (c *conn) oversize(d digest) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.answer(d, arrival{err: ErrOversize})
}

// answer hands what came for a digest to all who wait for it, and reports
// whether anybody did.
func (c *conn) answer(d digest, a arrival) bool {
	w := c.wants[d]
	if w == nil {
		return false
	}
	c.forget(w)
	if a.err != nil && w.sent {
		c.cancel(w) // or the block comes when the node happens to get it
	}
	for _, at := range w.waiters {
		at.f.arrived(at.n, a)
	}
	return true
}

// blame takes blocks that came unasked for the answers to the last wants that
// are open, once there are no more of these.
func (c *conn) blame() {
	if c.unclaimed == 0 || len(c.wants)-len(c.unsent) > c.unclaimed {
		return
	}
	c.unclaimed = 0
	for d, w := range c.wants {
		if w.sent {
			c.answer(d, arrival{err: ErrWrongBytes})
		}
	}
}

// withdraw takes back a want, whose block may be on its way.
func (c *conn) withdraw(w *want) {
	c.forget(w)
	if w.sent {
		c.late++
		c.cancel(w)
	}
}

func (c *conn) cancel(w *want) {
	c.cancels = append(c.cancels, w.cid)
	c.signal()
}

func (c *conn) forget(w *want) {
	delete(c.wants, w.cid.digest())
	if !w.sent {
		c.unsent = slices.DeleteFunc(c.unsent, func(u *want) bool { return u == w })
	}
}

// pump wants more blocks as long as there is room, in the order of the
// requests. A request holds room for its first open block before others get
// any, so room always comes back.
func (c *conn) pump() {
	for len(c.waiting) > 0 {
		f := c.waiting[0]
		size := f.size(f.wanted)
		if c.count > 0 && (c.bytes+size > maxWanted || c.count+c.streams >= maxWants) {
			return
		}
		c.bytes, c.count = c.bytes+size, c.count+1
		c.want(f, f.wanted)
		if f.wanted++; f.wanted == len(f.blocks) {
			c.waiting = c.waiting[1:]
		}
	}
}

func (c *conn) want(f *Fetch, n int) {
	cid := f.blocks[n].CID
	w := c.wants[cid.digest()]
	if w == nil {
		w = &want{cid: cid}
		c.wants[cid.digest()] = w
		c.unsent = append(c.unsent, w)
		c.signal()
	}
	w.waiters = append(w.waiters, waiter{f, n})
}

// start begins a request and reports whether the connection still stands.
func (c *conn) start(f *Fetch) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err != nil {
		return false
	}
	c.fetches++
	c.waiting = append(c.waiting, f)
	c.pump()
	return true
}

// leave takes a block of a request off what is wanted.
func (c *conn) leave(f *Fetch, n int) {
	w := c.wants[f.blocks[n].CID.digest()]
	if w == nil {
		return
	}
	w.waiters = slices.DeleteFunc(w.waiters, func(at waiter) bool { return at == waiter{f, n} })
	if len(w.waiters) == 0 {
		c.withdraw(w)
	}
}

// drop has a request want no more blocks.
func (c *conn) drop(f *Fetch) {
	c.waiting = slices.DeleteFunc(c.waiting, func(w *Fetch) bool { return w == f })
}
