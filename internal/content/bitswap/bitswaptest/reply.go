package bitswaptest

import (
	"context"
	"encoding/binary"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/multiformats/go-multistream"
	"google.golang.org/protobuf/encoding/protowire"
)

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

// line is one line of a wantlist.
type line struct {
	cid    string
	cancel bool
}

func decodeWantlist(msg []byte) (lines []line) {
	eachField(msg, func(num protowire.Number, list []byte, _ uint64) {
		if num != 1 {
			return
		}
		eachField(list, func(num protowire.Number, entry []byte, _ uint64) {
			if num != 1 {
				return
			}
			var l line
			eachField(entry, func(num protowire.Number, v []byte, n uint64) {
				switch num {
				case 1:
					l.cid = string(v)
				case 3:
					l.cancel = n == 1
				}
			})
			lines = append(lines, l)
		})
	})
	return lines
}

func eachField(msg []byte, yield func(num protowire.Number, v []byte, n uint64)) {
	for len(msg) > 0 {
		num, wire, used := protowire.ConsumeTag(msg)
		if used < 0 {
			return
		}
		msg = msg[used:]
		var v []byte
		var n uint64
		if wire == protowire.BytesType {
			v, used = protowire.ConsumeBytes(msg)
		} else {
			n, used = protowire.ConsumeVarint(msg)
		}
		if used < 0 {
			return
		}
		msg = msg[used:]
		yield(num, v, n)
	}
}

// encode makes the message of a reply in the form of a version.
func encode(r *Reply, version protocol.ID) (msg []byte) {
	for _, block := range r.Blocks {
		if version == "/ipfs/bitswap/1.0.0" {
			msg = protowire.AppendBytes(protowire.AppendTag(msg, 2, protowire.BytesType), block)
			continue
		}
		payload := protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), []byte(r.CID[:4]))
		payload = protowire.AppendBytes(protowire.AppendTag(payload, 2, protowire.BytesType), block)
		msg = protowire.AppendBytes(protowire.AppendTag(msg, 3, protowire.BytesType), payload)
	}
	if r.NotFound && version == Newest {
		presence := protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), []byte(r.CID))
		presence = protowire.AppendVarint(protowire.AppendTag(presence, 2, protowire.VarintType), 1)
		msg = protowire.AppendBytes(protowire.AppendTag(msg, 4, protowire.BytesType), presence)
	}
	return msg
}
