package bitswap

import (
	"context"
	"errors"
	"sync"
)

// Peer is a node that is asked for blocks. It connects when it is first asked,
// and again when the connection broke; an unused connection is closed after a
// while. It may be used by several goroutines at once.
type Peer struct {
	addr    Addr
	control Control
	node    node

	mu      sync.Mutex
	conn    *conn
	dialing *dialing
	wrong   error // the node will never be of use
	closed  bool
}

// dialing is a connection that is being made.
type dialing struct {
	done   chan struct{}
	cancel context.CancelFunc
	conn   *conn
	err    error
}

// New returns the node at an address. Close it when it is not needed any more.
// The control may be nil.
func New(a Addr, control Control) *Peer {
	return &Peer{addr: a, control: control, node: node{idleAfter: idleAfter}}
}

// Addr returns the node's address.
func (p *Peer) Addr() Addr { return p.addr }

// Strays returns how many blocks the node sent that were not requested.
func (p *Peer) Strays() int { return int(p.node.strays.Load()) }

// FetchBlocks asks for blocks, at least one. Close what it returns. Its errors are
// ErrNoBitswap, *IdentityError, ErrProtocol, ErrClosed, or those of the network.
func (p *Peer) FetchBlocks(ctx context.Context, blocks []Block) (*Fetch, error) {
	for fresh := false; ; fresh = true {
		c, err := p.awaitConn(ctx)
		if err != nil {
			return nil, err
		}
		f := &Fetch{wants: c.wants, request: newRequest(blocks)}
		if f.wants.startRequest(f.request) {
			return f, nil
		}
		if fresh {
			return nil, f.wants.err
		}
	}
}

// awaitConn returns the connection that stands, or waits for a new one.
func (p *Peer) awaitConn(ctx context.Context) (*conn, error) {
	p.mu.Lock()
	if p.closed || p.wrong != nil {
		defer p.mu.Unlock()
		if p.closed {
			return nil, ErrClosed
		}
		return nil, p.wrong
	}
	if c := p.conn; c != nil {
		select {
		case <-c.wants.dead:
			if errors.Is(c.wants.err, ErrProtocol) {
				p.wrong = c.wants.err
				defer p.mu.Unlock()
				return nil, p.wrong
			}
			p.conn = nil
		default:
			p.mu.Unlock()
			return c, nil
		}
	}
	if p.dialing == nil {
		// The first who asks may leave; the others still wait for it.
		dialCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), dialTimeout)
		p.dialing = &dialing{done: make(chan struct{}), cancel: cancel}
		p.node.running.Go(func() { p.dialNode(dialCtx) })
	}
	d := p.dialing
	p.mu.Unlock()
	select {
	case <-d.done:
		return d.conn, d.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// openConn makes a connection that is ready to be asked.
func (p *Peer) openConn(ctx context.Context) (*conn, error) {
	muxed, err := dialAddr(ctx, p.addr, p.control)
	if err != nil {
		return nil, err
	}
	out, err := openWantStream(ctx, muxed)
	if err != nil {
		_ = muxed.Close()
		return nil, err
	}
	return newConn(muxed, out, &p.node), nil
}

func (p *Peer) dialNode(ctx context.Context) {
	c, err := p.openConn(ctx)
	p.mu.Lock()
	defer p.mu.Unlock()
	d := p.dialing
	p.dialing = nil
	d.cancel()
	var other *IdentityError
	if errors.As(err, &other) || errors.Is(err, ErrNoBitswap) {
		p.wrong = err
	}
	if p.closed {
		if c != nil {
			c.endConn(ErrClosed)
		}
		c, err = nil, ErrClosed
	}
	p.conn, d.conn, d.err = c, c, err
	close(d.done)
}

// Close ends the connection and what waits for it; nothing of it runs any
// more when Close returns.
func (p *Peer) Close() error {
	p.mu.Lock()
	p.closed = true
	c := p.conn
	if p.dialing != nil {
		p.dialing.cancel()
	}
	p.mu.Unlock()
	if c != nil {
		c.endConn(ErrClosed)
	}
	p.node.running.Wait()
	return nil
}
