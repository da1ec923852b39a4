package bitswap

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// Wire types of protobuf.
const (
	wireVarint  = 0
	wireFixed64 = 1
	wireBytes   = 2
	wireFixed32 = 5
)

// errMalformed reports that a message is not what its lengths promise.
var errMalformed = errors.New("not a valid protobuf message")

// asProtocolError makes an error of reading a message that of its sender, unless
// the connection is to blame.
func asProtocolError(err error) error {
	switch {
	case errors.Is(err, errMalformed):
		return fmt.Errorf("%w: it sent something that is not a bitswap message", ErrProtocol)
	case errors.Is(err, io.EOF):
		return io.ErrUnexpectedEOF
	default:
		return err
	}
}

// readUvarint reads a number of at most 63 bits. Its error is io.EOF only where
// nothing was there.
func readUvarint(r io.ByteReader) (int64, error) {
	var v int64
	for shift := 0; shift < 63; shift += 7 {
		b, err := r.ReadByte()
		if err != nil {
			if shift > 0 && errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return 0, err
		}
		v |= int64(b&0x7f) << shift
		if b < 0x80 {
			return v, nil
		}
	}
	return 0, errMalformed
}

// part is the rest of a message, or of a field within it. Reading further is
// errMalformed, and io.EOF where the stream ended before.
type part struct {
	r    *bufio.Reader
	left int64
}

func (p *part) ReadByte() (byte, error) {
	if p.left == 0 {
		return 0, errMalformed
	}
	p.left--
	return p.r.ReadByte()
}

func (p *part) Read(buf []byte) (int, error) {
	if p.left == 0 && len(buf) > 0 {
		return 0, errMalformed
	}
	n, err := p.r.Read(buf[:min(int64(len(buf)), p.left)])
	p.left -= int64(n)
	return n, err
}

// readTag reads the number and wire type of the next field.
func (p *part) readTag() (num int64, wire byte, err error) {
	tag, err := readUvarint(p)
	if err == nil && tag>>3 == 0 {
		err = errMalformed
	}
	return tag >> 3, byte(tag & 7), err
}

// readPart reads a length and returns the part of that length, which must be read
// to its end.
func (p *part) readPart() (*part, error) {
	n, err := readUvarint(p)
	if err != nil {
		return nil, err
	}
	if n > p.left {
		return nil, errMalformed
	}
	p.left -= n
	return &part{r: p.r, left: n}, nil
}

// readBytes reads a short value.
func (p *part) readBytes() ([]byte, error) {
	v, err := p.readPart()
	if err != nil {
		return nil, err
	}
	if v.left > maxField {
		return nil, errMalformed
	}
	buf := make([]byte, v.left)
	_, err = io.ReadFull(v, buf)
	return buf, err
}

// skipField passes over the value of a field.
func (p *part) skipField(wire byte) error {
	n := int64(0)
	switch wire {
	case wireVarint:
		_, err := readUvarint(p)
		return err
	case wireFixed64:
		n = 8
	case wireFixed32:
		n = 4
	case wireBytes:
		v, err := p.readPart()
		if err != nil {
			return err
		}
		_, err = io.CopyN(io.Discard, v, v.left)
		return err
	default:
		return errMalformed
	}
	if n > p.left {
		return errMalformed
	}
	_, err := io.CopyN(io.Discard, p, n)
	return err
}
