package bitswap

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/multiformats/go-multistream"
)

// Bounds of what one connection does and of how long it may take.
const (
	// maxReading are the blocks that are read at once.
	maxReading     = 8
	messageTimeout = 2 * time.Minute // for a message of the node to arrive
	sendTimeout    = 30 * time.Second
	idleAfter      = 30 * time.Second
)

var errIdle = errors.New("idle")

// conn is one connection to a node, and what is wanted over it.
type conn struct {
	muxed   network.MuxedConn
	out     network.MuxedStream
	peer    *Peer
	reading chan struct{}
	wake    chan struct{} // there is something to send
	dead    chan struct{} // closed with err set

	mu       sync.Mutex
	err      error
	wants    map[digest]*want
	unsent   []*want
	cancels  []CID
	waiting  []*Fetch // those with blocks that are not wanted yet, in order
	bytes    int64    // of maxWanted
	count    int      // of maxWants
	streams  int      // of maxWants too: open ones of the node
	fetches  int
	lastUse  time.Time
	priority int32
	// late blocks may still come for wants that were canceled, unclaimed ones
	// came for no want.
	late, unclaimed int
}

func newConn(muxed network.MuxedConn, out network.MuxedStream, p *Peer) *conn {
	c := &conn{
		muxed: muxed, out: out, peer: p, reading: make(chan struct{}, maxReading),
		wake: make(chan struct{}, 1), dead: make(chan struct{}),
		wants: map[digest]*want{}, lastUse: time.Now(), priority: 1 << 30,
	}
	p.wg.Go(c.send)
	p.wg.Go(c.accept)
	return c
}

// fail ends the connection; the first reason counts.
func (c *conn) fail(err error) {
	c.mu.Lock()
	first := c.err == nil
	if first {
		c.err = err
		close(c.dead)
	}
	c.mu.Unlock()
	if first {
		_ = c.muxed.Close()
	}
}

// send writes what is wanted and no longer wanted, and closes the connection
// when nobody used it for a while.
func (c *conn) send() {
	idle := time.NewTicker(c.peer.idleAfter / 2)
	defer idle.Stop()
	for {
		select {
		case <-c.dead:
			return
		case now := <-idle.C:
			c.mu.Lock()
			unused := c.fetches == 0 && now.Sub(c.lastUse) > c.peer.idleAfter
			c.mu.Unlock()
			if unused {
				c.fail(errIdle)
			}
		case <-c.wake:
			for batch := c.batch(); len(batch) > 0; batch = c.batch() {
				_ = c.out.SetWriteDeadline(time.Now().Add(sendTimeout))
				if _, err := c.out.Write(appendWantlist(nil, batch)); err != nil {
					c.fail(fmt.Errorf("sending a wantlist: %w", err))
					return
				}
			}
		}
	}
}

// accept serves the streams that the node opens to send us blocks on.
func (c *conn) accept() {
	mux := multistream.NewMultistreamMuxer[protocol.ID]()
	for _, p := range protocols {
		mux.AddHandler(p, nil)
	}
	for {
		s, err := c.muxed.AcceptStream()
		if err != nil {
			c.fail(fmt.Errorf("waiting for the node: %w: %w", io.ErrUnexpectedEOF, err))
			return
		}
		c.opened(1)
		c.peer.wg.Go(func() {
			c.serve(mux, s)
			c.opened(-1)
		})
	}
}

// opened notes that the node opened or closed a stream.
func (c *conn) opened(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.streams += n
	c.pump()
}

func (c *conn) serve(mux *multistream.MultistreamMuxer[protocol.ID], s network.MuxedStream) {
	_ = s.SetDeadline(time.Now().Add(dialTimeout))
	_, _, err := mux.Negotiate(s)
	r := bufio.NewReader(s)
	for err == nil {
		_ = s.SetDeadline(time.Now().Add(messageTimeout))
		err = readMessage(r, c)
	}
	switch {
	case errors.Is(err, io.EOF):
		_ = s.Close()
		return
	case errors.Is(err, ErrProtocol):
		c.fail(err)
	}
	_ = s.Reset()
}

// room has few blocks read at once.
func (c *conn) room() func() {
	c.reading <- struct{}{}
	return func() { <-c.reading }
}
