package bitswap

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// CID is a binary CID, version 1 with a sha2-256 digest.
type CID [cidBytes]byte

func (c CID) digest() digest { return digest(c[cidBytes-sha256.Size:]) }

type digest [sha256.Size]byte

// entry is one line of a wantlist.
type entry struct {
	cid      CID
	priority int32
	cancel   bool
}

// appendWantlist appends a message that changes what is wanted, behind its length.
func appendWantlist(dst []byte, entries []entry) []byte {
	var list []byte
	for _, e := range entries {
		var msg []byte
		msg = appendField(msg, 1, e.cid[:])
		msg = binary.AppendUvarint(append(msg, 2<<3|wireVarint), uint64(e.priority))
		if e.cancel {
			msg = append(msg, 3<<3|wireVarint, 1)
		} else {
			msg = append(msg, 5<<3|wireVarint, 1) // say so if it is not there
		}
		list = appendField(list, 1, msg)
	}
	body := appendField(nil, 1, list)
	return append(binary.AppendUvarint(dst, uint64(len(body))), body...)
}

func appendField(dst []byte, num byte, v []byte) []byte {
	dst = binary.AppendUvarint(append(dst, num<<3|wireBytes), uint64(len(v)))
	return append(dst, v...)
}

// receiver is told what a message holds, while it is read.
type receiver interface {
	// reserveRoom waits until there is memory for one more block, and returns what
	// gives it back.
	reserveRoom() (free func())
	// takeBlock is given each block with its hash.
	takeBlock(data []byte, sum digest)
	// noteMissing is given the digest of each block that the node does not have.
	noteMissing(d digest)
	// noteOversize is given the digest of a block that is longer than is taken, and
	// reports whether it was asked for.
	noteOversize(d digest) bool
}

// readMessage reads one message. It ends with io.EOF where the stream ends in
// front of one, and with ErrProtocol for what is not a message.
func readMessage(r *bufio.Reader, to receiver) error {
	size, err := readUvarint(r)
	switch {
	case errors.Is(err, io.EOF):
		return err
	case err != nil:
		return asProtocolError(err)
	case size > maxMessage:
		return fmt.Errorf("%w: it sent a message of more than %d bytes", ErrProtocol, maxMessage)
	}
	p := &part{r: r, left: size}
	for p.left > 0 {
		if err := readField(p, to); err != nil {
			return asProtocolError(err)
		}
	}
	return nil
}

// readField reads a field of a message: blocks of both versions, what the node
// does not have; wantlists are nothing to us.
func readField(p *part, to receiver) error {
	num, wire, err := p.readTag()
	if err != nil {
		return err
	}
	if wire != wireBytes || num < 2 || num > 4 {
		return p.skipField(wire)
	}
	v, err := p.readPart()
	if err != nil {
		return err
	}
	switch num {
	case 2:
		return readBlock(v, to)
	case 3:
		return readPayload(v, to)
	default:
		return readPresence(v, to)
	}
}

// readPayload reads a block behind the prefix of its CID. The prefix is not
// believed: the digest alone says what the block is.
func readPayload(p *part, to receiver) error {
	for p.left > 0 {
		num, wire, err := p.readTag()
		if err != nil {
			return err
		}
		if num != 2 || wire != wireBytes {
			if err := p.skipField(wire); err != nil {
				return err
			}
			continue
		}
		data, err := p.readPart()
		if err != nil {
			return err
		}
		if err := readBlock(data, to); err != nil {
			return err
		}
	}
	return nil
}

func readBlock(p *part, to receiver) error {
	if p.left > maxBlock {
		return readOversize(p, to)
	}
	defer to.reserveRoom()()
	data := make([]byte, p.left)
	h := sha256.New()
	for done := 0; done < len(data); {
		n, err := io.ReadFull(p, data[done:min(done+hashStep, len(data))])
		_, _ = h.Write(data[done : done+n])
		if done += n; err != nil {
			return err
		}
	}
	to.takeBlock(data, digest(h.Sum(nil)))
	return nil
}

// readOversize hashes a block that is too long without keeping it: if it is what
// was asked for, its length is no fault of the node.
func readOversize(p *part, to receiver) error {
	h := sha256.New()
	if _, err := io.CopyN(h, p, p.left); err != nil {
		return err
	}
	if !to.noteOversize(digest(h.Sum(nil))) {
		return fmt.Errorf("%w: it sent a block of more than %d bytes", ErrProtocol, maxBlock)
	}
	return nil
}

// readPresence reads whether the node has a block.
func readPresence(p *part, to receiver) error {
	var cid []byte
	missing := false
	for p.left > 0 {
		num, wire, err := p.readTag()
		switch {
		case err != nil:
			return err
		case num == 1 && wire == wireBytes:
			if cid, err = p.readBytes(); err != nil {
				return err
			}
		case num == 2 && wire == wireVarint:
			kind, err := readUvarint(p)
			if err != nil {
				return err
			}
			missing = kind == 1
		default:
			if err := p.skipField(wire); err != nil {
				return err
			}
		}
	}
	if missing && (len(cid) == cidBytes || len(cid) == cidV0Bytes) {
		to.noteMissing(digest(cid[len(cid)-sha256.Size:]))
	}
	return nil
}
