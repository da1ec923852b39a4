package content

import (
	"bufio"
	"context"
	"errors"
	"io"
)

// Bounds of a CAR.
const (
	maxCARHeader  = 4 << 10
	maxCARSection = maxBlock + 128
	// maxCARSkipped bounds what a source may send besides the leaves: the inner
	// nodes on the way to them.
	maxCARSkipped = 16 << 20
)

// carReader reads a CARv1 section by section. It holds no block.
type carReader struct {
	r    *bufio.Reader
	at   int64 // where in the stream the reader stands
	left int64 // of the section's block
}

func newCARReader(r io.Reader) *carReader { return &carReader{r: bufio.NewReaderSize(r, readBuffer)} }

// header skips the header: its roots are a claim that nobody needs.
func (c *carReader) header() error {
	n, err := c.length()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if n == 0 || n > maxCARHeader {
		return &SourceError{Reason: "it sends something that is not a CAR"}
	}
	head := make([]byte, n)
	if _, err := io.ReadFull(c.r, head); err != nil {
		return transportError(err)
	}
	c.at += n
	// A map with the key "version": 1; CARv2 begins with another version.
	if head[0]&0xe0 != 0xa0 || head[n-1] != 0x01 {
		return &SourceError{Reason: "it sends a CAR that is not of version 1"}
	}
	return nil
}

// length reads the varint before a section; io.EOF means a clean end.
func (c *carReader) length() (int64, error) {
	var v uint64
	for shift := 0; ; shift += 7 {
		b, err := c.r.ReadByte()
		if errors.Is(err, io.EOF) && shift == 0 {
			return 0, io.EOF
		}
		if err != nil {
			return 0, transportError(err)
		}
		c.at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			break
		}
		if shift > 21 {
			return 0, &SourceError{Reason: "it sends a CAR section that is too long", Lied: true}
		}
	}
	return int64(v), nil
}

// section skips what is left of the section before, and reads the CID of the
// next one and the length of its block. io.EOF means a clean end. A CID of
// another kind than is accepted here comes as false.
func (c *carReader) section() (id blockID, size int64, known bool, err error) {
	if err := c.skip(); err != nil {
		return blockID{}, 0, false, err
	}
	n, err := c.length()
	if err != nil {
		return blockID{}, 0, false, err
	}
	if n > maxCARSection || n < binaryCIDv0Len {
		return blockID{}, 0, false, &SourceError{Reason: "it sends a CAR section of a length that no block has", Lied: true}
	}
	head, err := c.r.Peek(int(min(n, binaryCIDv1Len)))
	if err != nil {
		return blockID{}, 0, false, transportError(err)
	}
	used := len(head)
	if head[0] == multihashSHA2 {
		used = binaryCIDv0Len
	}
	id, decodeErr := decodeBlockID(head[:used])
	_, _ = c.r.Discard(used)
	c.at += int64(used)
	c.left = n - int64(used)
	return id, c.left, decodeErr == nil, nil
}

func (c *carReader) skip() error {
	n, err := c.r.Discard(int(c.left))
	c.at += int64(n)
	c.left = 0
	if err != nil {
		return transportError(err)
	}
	return nil
}

// block reads the block of the section and its hash.
func (c *carReader) block(to landing) ([]byte, [digestLength]byte, error) {
	if c.left > int64(len(to.buf)) {
		return nil, [digestLength]byte{}, &SourceError{Reason: "it sends a block that is larger than any may be", Lied: true}
	}
	data := to.buf[:c.left]
	sum, err := readHashed(c.r, data, to.side)
	if err != nil {
		return nil, sum, transportError(err)
	}
	c.at += c.left
	c.left = 0
	return data, sum, nil
}

// carDelivery finds the leaves in a CAR of a part of a file.
type carDelivery struct {
	car     *carReader
	body    io.Closer
	demote  func() // makes the source be asked in another way
	skipped int64
}

func (d *carDelivery) next(_ context.Context, leaf Leaf, to landing) (delivered, error) {
	for {
		id, size, known, err := d.car.section()
		if errors.Is(err, io.EOF) {
			return delivered{}, &SourceError{Reason: "it ends a CAR too soon", Retryable: true}
		}
		if err != nil {
			return delivered{}, err
		}
		if known && id == leaf.id() {
			data, sum, err := d.car.block(to)
			return delivered{data: data, sum: sum, block: true}, err
		}
		if d.skipped += size; d.skipped > maxCARSkipped || (known && id.codec == codecRaw) {
			d.demote()
			return delivered{}, &SourceError{Reason: "it sends other blocks in a CAR than were asked for", Retryable: true}
		}
	}
}

func (d *carDelivery) close() { _ = d.body.Close() }

// jump goes on in r, which begins where the next section does.
func (c *carReader) jump(r io.Reader) {
	c.r.Reset(r)
	c.at += c.left
	c.left = 0
}
