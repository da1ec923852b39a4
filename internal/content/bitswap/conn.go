package bitswap

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
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

// node is what all connections to one node share.
type node struct {
	idleAfter time.Duration
	strays    atomic.Int32   // blocks that were not requested
	running   sync.WaitGroup // what runs for any connection
}

// conn is one connection to a node. It sends what is wanted, and hands what comes
// to the wants.
type conn struct {
	muxed   network.MuxedConn
	out     network.MuxedStream
	node    *node
	wants   *wants
	reading chan struct{}
}

func newConn(muxed network.MuxedConn, out network.MuxedStream, n *node) *conn {
	c := &conn{muxed: muxed, out: out, node: n, wants: newWants(&n.strays), reading: make(chan struct{}, maxReading)}
	n.running.Go(c.sendWants)
	n.running.Go(c.acceptStreams)
	return c
}

// endConn ends the connection; the first reason counts.
func (c *conn) endConn(err error) {
	if c.wants.endAll(err) {
		_ = c.muxed.Close()
	}
}

// sendWants writes what is wanted and no longer wanted, and closes the connection
// when it was not used for a while.
func (c *conn) sendWants() {
	idle := time.NewTicker(c.node.idleAfter / 2)
	defer idle.Stop()
	for {
		select {
		case <-c.wants.dead:
			return
		case now := <-idle.C:
			if c.wants.isUnused(now, c.node.idleAfter) {
				c.endConn(errIdle)
			}
		case <-c.wants.wake:
			for batch := c.wants.nextBatch(); len(batch) > 0; batch = c.wants.nextBatch() {
				_ = c.out.SetWriteDeadline(time.Now().Add(sendTimeout))
				if _, err := c.out.Write(appendWantlist(nil, batch)); err != nil {
					c.endConn(fmt.Errorf("sending a wantlist: %w", err))
					return
				}
			}
		}
	}
}

// acceptStreams reads the streams that the node opens to send us blocks on.
func (c *conn) acceptStreams() {
	mux := multistream.NewMultistreamMuxer[protocol.ID]()
	for _, p := range protocols {
		mux.AddHandler(p, nil)
	}
	for {
		s, err := c.muxed.AcceptStream()
		if err != nil {
			c.endConn(fmt.Errorf("waiting for the node: %w: %w", io.ErrUnexpectedEOF, err))
			return
		}
		c.wants.addStream(1)
		c.node.running.Go(func() {
			c.readStream(mux, s)
			c.wants.addStream(-1)
		})
	}
}

// readStream reads messages of the node until it ends the stream.
func (c *conn) readStream(mux *multistream.MultistreamMuxer[protocol.ID], s network.MuxedStream) {
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
		c.endConn(err)
	}
	_ = s.Reset()
}

// reserveRoom has few blocks read at once.
func (c *conn) reserveRoom() func() {
	c.reading <- struct{}{}
	return func() { <-c.reading }
}

func (c *conn) takeBlock(data []byte, sum digest) {
	if !c.wants.addBlock(data, sum) {
		c.endConn(fmt.Errorf("%w: it sends blocks that were not requested, as when bytes do not hash to what was asked for",
			ErrProtocol))
	}
}

func (c *conn) noteMissing(d digest) { c.wants.addMissing(d) }

func (c *conn) noteOversize(d digest) bool { return c.wants.addOversize(d) }
