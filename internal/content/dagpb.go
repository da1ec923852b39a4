package content

import (
	"encoding/binary"
	"errors"
)

// Protobuf wire types.
const (
	wireVarint  = 0
	wireFixed64 = 1
	wireBytes   = 2
	wireFixed32 = 5
)

var errProtobuf = errors.New("not a valid protobuf message")

// pbReader reads the fields of one protobuf message that is held in memory.
type pbReader struct{ buf []byte }

func (r *pbReader) more() bool { return len(r.buf) > 0 }

func (r *pbReader) varint() (uint64, error) {
	v, n := binary.Uvarint(r.buf)
	if n <= 0 {
		return 0, errProtobuf
	}
	r.buf = r.buf[n:]
	return v, nil
}

// field reads a tag and returns the field's number and wire type.
func (r *pbReader) field() (num uint64, wire byte, err error) {
	tag, err := r.varint()
	if err != nil || tag>>3 == 0 {
		return 0, 0, errProtobuf
	}
	return tag >> 3, byte(tag & 7), nil
}

// bytes reads a length-delimited value without copying it.
func (r *pbReader) bytes() ([]byte, error) {
	n, err := r.varint()
	if err != nil || n > uint64(len(r.buf)) {
		return nil, errProtobuf
	}
	v := r.buf[:n:n]
	r.buf = r.buf[n:]
	return v, nil
}

// link is one link of a dag-pb node. size is the cumulative size that the
// writer claims for what lies below, -1 where it claims none. v0 says that the
// CID is written in its old form.
type link struct {
	id   blockID
	v0   bool
	name string
	size int64
}

// cid returns the binary CID in the form in which it is written.
func (l link) cid() []byte {
	if l.v0 {
		return append([]byte{multihashSHA2, digestLength}, l.id.digest[:]...)
	}
	return l.id.bytes()
}

// node is a decoded dag-pb block. data aliases the block.
type node struct {
	links []link
	data  []byte
}

// decodeNode decodes a dag-pb block. Memory is bounded by a small multiple of
// the block's size, because each link must carry a whole CID.
func decodeNode(block []byte) (node, error) {
	var n node
	seenData := false
	r := pbReader{block}
	for r.more() {
		num, wire, err := r.field()
		if err != nil || wire != wireBytes {
			return node{}, malformed("the dag-pb block is not a valid node")
		}
		value, err := r.bytes()
		if err != nil {
			return node{}, malformed("the dag-pb block ends inside a field")
		}
		switch num {
		case 1:
			if seenData {
				return node{}, malformed("the dag-pb block has two data fields")
			}
			n.data, seenData = value, true
		case 2:
			l, err := decodeLink(value)
			if err != nil {
				return node{}, err
			}
			n.links = append(n.links, l)
		default:
			return node{}, malformed("the dag-pb block has an unknown field %d", num)
		}
	}
	return n, nil
}

func decodeLink(msg []byte) (link, error) {
	l := link{size: -1}
	var seen [4]bool
	r := pbReader{msg}
	for r.more() {
		num, wire, err := r.field()
		if err != nil || num > 3 || seen[num] {
			return link{}, malformed("a link of the dag-pb block is not valid")
		}
		seen[num] = true
		if (num == 3) != (wire == wireVarint) || (num != 3 && wire != wireBytes) {
			return link{}, malformed("a link of the dag-pb block has a field of the wrong type")
		}
		if err := l.setField(num, &r); err != nil {
			return link{}, err
		}
	}
	if !seen[1] {
		return link{}, malformed("a link of the dag-pb block has no CID")
	}
	return l, nil
}

func (l *link) setField(num uint64, r *pbReader) error {
	if num == 3 {
		v, err := r.varint()
		if err != nil || v > 1<<62 {
			return malformed("a link of the dag-pb block has a size out of range")
		}
		l.size = int64(v)
		return nil
	}
	value, err := r.bytes()
	if err != nil {
		return malformed("the dag-pb block ends inside a link")
	}
	if num == 2 {
		l.name = string(value)
		return nil
	}
	l.v0 = len(value) == binaryCIDv0Len
	if l.id, err = decodeBlockID(value); err != nil {
		return malformed("a link's CID is not accepted: %s", err.Error())
	}
	return nil
}

// encodeNode returns the canonical dag-pb block: links in the given order,
// each with its name (also when empty) and size, then the data.
func encodeNode(n node) []byte {
	var out []byte
	for _, l := range n.links {
		msg := appendBytesField(nil, 1, l.id.bytes())
		msg = appendBytesField(msg, 2, []byte(l.name))
		msg = appendVarintField(msg, 3, uint64(l.size))
		out = appendBytesField(out, 2, msg)
	}
	return appendBytesField(out, 1, n.data)
}

func appendVarintField(dst []byte, num byte, v uint64) []byte {
	return binary.AppendUvarint(append(dst, num<<3|wireVarint), v)
}

func appendBytesField(dst []byte, num byte, v []byte) []byte {
	dst = binary.AppendUvarint(append(dst, num<<3|wireBytes), uint64(len(v)))
	return append(dst, v...)
}
