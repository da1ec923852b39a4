package ipld

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
type pbReader struct {
	buf []byte
	at  int // where in the message buf begins
}

func (r *pbReader) hasMore() bool { return len(r.buf) > 0 }

func (r *pbReader) readVarint() (uint64, error) {
	v, n := binary.Uvarint(r.buf)
	if n <= 0 {
		return 0, errProtobuf
	}
	r.buf, r.at = r.buf[n:], r.at+n
	return v, nil
}

// readField reads a tag and returns the field's number and wire type.
func (r *pbReader) readField() (num uint64, wire byte, err error) {
	tag, err := r.readVarint()
	if err != nil || tag>>3 == 0 {
		return 0, 0, errProtobuf
	}
	return tag >> 3, byte(tag & 7), nil
}

// readBytes reads a length-delimited value without copying it.
func (r *pbReader) readBytes() ([]byte, error) {
	n, err := r.readVarint()
	if err != nil || n > uint64(len(r.buf)) {
		return nil, errProtobuf
	}
	v := r.buf[:n:n]
	r.buf, r.at = r.buf[n:], r.at+int(n)
	return v, nil
}

// skipFixed skips a number of fixed length.
func (r *pbReader) skipFixed(wire byte) error {
	n := 8
	if wire == wireFixed32 {
		n = 4
	}
	if n > len(r.buf) {
		return errProtobuf
	}
	r.buf, r.at = r.buf[n:], r.at+n
	return nil
}

// Link is one link of a dag-pb node. size is the cumulative size that the
// writer claims for what lies below, -1 where it claims none. v0 says that the
// CID is written in its old form.
type Link struct {
	CID  CID
	V0   bool
	Name string
	Size int64
}

// BinaryCID returns the binary CID in the form in which it is written.
func (l Link) BinaryCID() []byte {
	if l.V0 {
		return append([]byte{multihashSHA2, digestLength}, l.CID.Digest[:]...)
	}
	return l.CID.Bytes()
}

// Node is a decoded dag-pb block. data aliases the block.
type Node struct {
	Links []Link
	Data  []byte

	block  []byte
	dataAt int // where in the block data begins
}

// DecodeNode decodes a dag-pb block. Memory is bounded by a small multiple of
// the block's size, because each link must carry a whole CID.
func DecodeNode(block []byte) (Node, error) {
	n := Node{block: block}
	seenData := false
	r := pbReader{buf: block}
	for r.hasMore() {
		num, wire, err := r.readField()
		if err != nil || wire != wireBytes {
			return Node{}, Malformedf("the dag-pb block is not a valid node")
		}
		value, err := r.readBytes()
		if err != nil {
			return Node{}, Malformedf("the dag-pb block ends inside a field")
		}
		switch num {
		case 1:
			if seenData {
				return Node{}, Malformedf("the dag-pb block has two data fields")
			}
			n.Data, n.dataAt, seenData = value, r.at-len(value), true
		case 2:
			l, err := decodeLink(value)
			if err != nil {
				return Node{}, err
			}
			n.Links = append(n.Links, l)
		default:
			return Node{}, Malformedf("the dag-pb block has an unknown field %d", num)
		}
	}
	return n, nil
}

func decodeLink(msg []byte) (Link, error) {
	l := Link{Size: -1}
	var seen [4]bool
	r := pbReader{buf: msg}
	for r.hasMore() {
		num, wire, err := r.readField()
		if err != nil || num > 3 || seen[num] {
			return Link{}, Malformedf("a link of the dag-pb block is not valid")
		}
		seen[num] = true
		if (num == 3) != (wire == wireVarint) || (num != 3 && wire != wireBytes) {
			return Link{}, Malformedf("a link of the dag-pb block has a field of the wrong type")
		}
		if err := l.setField(num, &r); err != nil {
			return Link{}, err
		}
	}
	if !seen[1] {
		return Link{}, Malformedf("a link of the dag-pb block has no CID")
	}
	return l, nil
}

func (l *Link) setField(num uint64, r *pbReader) error {
	if num == 3 {
		v, err := r.readVarint()
		if err != nil || v > 1<<62 {
			return Malformedf("a link of the dag-pb block has a size out of range")
		}
		l.Size = int64(v)
		return nil
	}
	value, err := r.readBytes()
	if err != nil {
		return Malformedf("the dag-pb block ends inside a link")
	}
	if num == 2 {
		l.Name = string(value)
		return nil
	}
	value = firstCID(value)
	l.V0 = len(value) == binaryCIDv0Len
	if l.CID, err = DecodeCID(value); err != nil {
		return Malformedf("a link's CID is not accepted: %s", err.Error())
	}
	return nil
}

// firstCID returns the CID that value begins with. What follows it is no part of
// the link: other readers skip it too.
func firstCID(value []byte) []byte {
	length := binaryCIDv1Len
	if len(value) > 1 && value[0] == multihashSHA2 && value[1] == digestLength {
		length = binaryCIDv0Len
	}
	return value[:min(length, len(value))]
}

// EncodeNode returns the canonical dag-pb block: links in the given order,
// each with its name (also when empty) and size, then the data.
func EncodeNode(n Node) []byte {
	var out []byte
	for _, l := range n.Links {
		msg := appendBytesField(nil, 1, l.CID.Bytes())
		msg = appendBytesField(msg, 2, []byte(l.Name))
		msg = appendVarintField(msg, 3, uint64(l.Size))
		out = appendBytesField(out, 2, msg)
	}
	return appendBytesField(out, 1, n.Data)
}

func appendVarintField(dst []byte, num byte, v uint64) []byte {
	return binary.AppendUvarint(append(dst, num<<3|wireVarint), v)
}

func appendBytesField(dst []byte, num byte, v []byte) []byte {
	dst = binary.AppendUvarint(append(dst, num<<3|wireBytes), uint64(len(v)))
	return append(dst, v...)
}
