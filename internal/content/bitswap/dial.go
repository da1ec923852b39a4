package bitswap

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"syscall"
	"time"

	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/core/sec"
	muxer "github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/upgrader"
	"github.com/libp2p/go-libp2p/p2p/security/noise"
	"github.com/libp2p/go-yamux/v5"
	"github.com/multiformats/go-multistream"
)

// protocols are the versions of bitswap that are spoken, the best one first.
var protocols = []protocol.ID{"/ipfs/bitswap/1.2.0", "/ipfs/bitswap/1.1.0", "/ipfs/bitswap/1.0.0"}

// Bounds of one connection.
const (
	dialTimeout = 10 * time.Second
	// maxStreams is more than there can be: a node opens one for each message,
	// and what is reset for being one too many is a block that never comes.
	maxStreams = 1024
	// maxWindows bounds what may lie unread in all streams; each counts for
	// 256 KiB at least, so it is enough for a message a want and some more.
	maxWindows = 96 << 20
	// maxWindow may lie unread in one stream, if the node is far.
	maxWindow = 2 << 20
)

func newMuxConfig() *yamux.Config {
	c := yamux.DefaultConfig()
	c.LogOutput = io.Discard
	c.ReadBufSize = 0 // noise has a buffer
	c.MaxIncomingStreams, c.AcceptBacklog = maxStreams, maxStreams
	c.MaxStreamWindowSize = maxWindow
	return c
}

// dialAddr connects, makes sure that the peer is the one that the address names,
// and multiplexes the connection. We are another peer each time.
func dialAddr(ctx context.Context, a Addr, control Control) (network.MuxedConn, error) {
	key, _, err := crypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("making a key: %w", err)
	}
	dialer := net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second, Control: control}
	raw, err := dialer.DialContext(ctx, a.network, a.host)
	if err != nil {
		return nil, err
	}
	// Whatever waits for the other side ends with the context.
	stop := context.AfterFunc(ctx, func() { _ = raw.SetDeadline(time.Unix(1, 0)) })
	muxed, err := upgradeConn(ctx, raw, key, a)
	if !stop() && err == nil {
		err = ctx.Err()
	}
	if err != nil {
		_ = raw.Close()
		return nil, err
	}
	return muxed, nil
}

func upgradeConn(ctx context.Context, raw net.Conn, key crypto.PrivKey, a Addr) (network.MuxedConn, error) {
	security, err := noise.New(noise.ID, key, []upgrader.StreamMuxer{{ID: muxer.ID}})
	if err != nil {
		return nil, fmt.Errorf("setting up noise: %w", err)
	}
	if err := multistream.SelectProtoOrFail(protocol.ID(noise.ID), raw); err != nil {
		return nil, fmt.Errorf("agreeing on noise: %w", err)
	}
	secure, err := security.SecureOutbound(ctx, raw, a.id)
	var other sec.ErrPeerIDMismatch
	if errors.As(err, &other) {
		return nil, &IdentityError{want: a.id, got: other.Actual}
	}
	if err != nil {
		return nil, fmt.Errorf("shaking hands: %w", err)
	}
	if secure.ConnState().StreamMultiplexer != muxer.ID {
		if err := multistream.SelectProtoOrFail(protocol.ID(muxer.ID), secure); err != nil {
			return nil, fmt.Errorf("agreeing on yamux: %w", err)
		}
	}
	session, err := yamux.Client(secure, newMuxConfig(), newWindows(maxWindows).newWindow)
	if err != nil {
		return nil, fmt.Errorf("starting yamux: %w", err)
	}
	return muxer.NewMuxedConn(session), nil
}

// openWantStream opens the stream that wantlists are sent on.
func openWantStream(ctx context.Context, c network.MuxedConn) (network.MuxedStream, error) {
	s, err := c.OpenStream(ctx)
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = s.Reset() })
	if _, err := multistream.SelectOneOf(protocols, s); err != nil || !stop() {
		_ = s.Reset()
		if err == nil || ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if errors.Is(err, multistream.ErrNotSupported[protocol.ID]{}) {
			return nil, ErrNoBitswap
		}
		return nil, fmt.Errorf("agreeing on bitswap: %w", err)
	}
	return s, nil
}

// Control is called before each connection begins, with the address that a
// name resolved to, as net.Dialer.Control is. Its error ends the connection.
type Control = func(network, address string, c syscall.RawConn) error
