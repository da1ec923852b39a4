package bitswaptest

import (
	"bufio"
	"context"
	"encoding/binary"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/multiformats/go-multistream"
)

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

// answerAll answers one want after the other.
func (s *session) answerAll() {
	for {
		select {
		case <-s.ended:
			return
		case <-s.node.done:
			return
		case <-s.wake:
		}
		for cid, ok := s.pop(); ok; cid, ok = s.pop() {
			if !s.answer(cid) {
				_ = s.muxed.Close()
				return
			}
		}
	}
}

func (s *session) pop() (string, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.queue) == 0 {
		return "", false
	}
	at := 0
	s.node.mu.Lock()
	if s.node.backwards {
		at = len(s.queue) - 1
	}
	s.node.mu.Unlock()
	cid := s.queue[at]
	s.queue = slices.Delete(s.queue, at, at+1)
	s.wanted -= len(s.node.blocks[cid])
	return cid, true
}

// answer reports whether the connection is to continue.
func (s *session) answer(cid string) bool {
	n := s.node
	n.mu.Lock()
	n.seen.Replies++
	r := &Reply{CID: cid, Number: n.seen.Replies}
	n.mu.Unlock()
	if block, found := n.blocks[cid]; found {
		r.Blocks = [][]byte{block}
	} else {
		r.NotFound = true
	}
	for _, fault := range n.faults {
		fault(r)
	}
	select {
	case <-time.After(r.Delay):
	case <-s.ended:
	case <-n.done:
	}
	return !r.HangUp && s.send(r) == nil
}

// send opens a stream for the answer, as nodes do.
func (s *session) send(r *Reply) error {
	msg := r.Raw
	if msg == nil {
		body := encode(r, s.node.protocol)
		if len(body) == 0 {
			return nil
		}
		msg = append(binary.AppendUvarint(nil, uint64(len(body))), body...)
	}
	stream, err := s.muxed.OpenStream(context.Background())
	if err != nil {
		return err
	}
	lazy := multistream.NewMSSelect(stream, s.node.protocol)
	if _, err := lazy.Write(msg); err != nil {
		return stream.Reset()
	}
	s.node.wg.Go(func() { _ = lazy.Close() })
	return nil
}
