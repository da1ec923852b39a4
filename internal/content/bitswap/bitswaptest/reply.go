package bitswaptest

import (
	"github.com/libp2p/go-libp2p/core/protocol"
	"google.golang.org/protobuf/encoding/protowire"
)

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
