package ipld

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Bounds of a CAR.
const (
	carBuffer     = 64 << 10
	maxCARHeader  = 4 << 10
	maxCARSection = MaxBlock + 128
)

// CARError reports why bytes are not a CARv1.
type CARError struct {
	// reason is a stable phrase that begins with what the sender does.
	Reason string
	// notCAR reports whether the bytes are something else altogether, by their header.
	NotCAR bool
}

func (e *CARError) Error() string { return e.Reason }

// CARReader reads a CARv1 section by section. It holds no block. Its errors are
// a *CARError, or those of the reader below, io.ErrUnexpectedEOF where that
// ends too soon.
type CARReader struct {
	r    *bufio.Reader
	at   int64 // where in the stream the reader stands
	left int64 // of the section's block
}

// NewCARReader returns a new reader of the CAR in r.
func NewCARReader(r io.Reader) *CARReader { return &CARReader{r: bufio.NewReaderSize(r, carBuffer)} }

// ReadHeader skips the header: its roots are a claim that is not needed.
func (c *CARReader) ReadHeader() error {
	n, err := c.readLength()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if n == 0 || n > maxCARHeader {
		return &CARError{Reason: "it sends something that is not a CAR", NotCAR: true}
	}
	head := make([]byte, n)
	if _, err := io.ReadFull(c.r, head); err != nil {
		return unexpectedEOF(err)
	}
	c.at += n
	// A map with the key "version": 1; CARv2 begins with another version.
	if head[0]&0xe0 != 0xa0 || head[n-1] != 0x01 {
		return &CARError{Reason: "it sends a CAR that is not of version 1", NotCAR: true}
	}
	return nil
}

// unexpectedEOF is for an end in the middle of something.
func unexpectedEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// readLength reads the varint before a section; io.EOF means a clean end.
func (c *CARReader) readLength() (int64, error) {
	var v uint64
	for shift := 0; ; shift += 7 {
		b, err := c.r.ReadByte()
		if errors.Is(err, io.EOF) && shift == 0 {
			return 0, io.EOF
		}
		if err != nil {
			return 0, unexpectedEOF(err)
		}
		c.at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			break
		}
		if shift > 21 {
			return 0, &CARError{Reason: "it sends a CAR section that is too long"}
		}
	}
	return int64(v), nil
}

// NextSection skips what is left of the section before, and reads the CID of
// the next one and the length of its block in bytes. io.EOF means a clean end.
// A CID of another kind than is accepted here is returned as not known.
func (c *CARReader) NextSection() (id CID, size int64, known bool, err error) {
	if err := c.skipBlock(); err != nil {
		return CID{}, 0, false, err
	}
	n, err := c.readLength()
	if err != nil {
		return CID{}, 0, false, err
	}
	if n > maxCARSection || n < binaryCIDv0Len {
		return CID{}, 0, false, &CARError{Reason: "it sends a CAR section of a length that no block has"}
	}
	head, err := c.r.Peek(int(min(n, binaryCIDv1Len)))
	if err != nil {
		return CID{}, 0, false, unexpectedEOF(err)
	}
	used := len(head)
	if head[0] == multihashSHA2 {
		used = binaryCIDv0Len
	}
	id, decodeErr := DecodeCID(head[:used])
	_, _ = c.r.Discard(used)
	c.at += int64(used)
	c.left = n - int64(used)
	return id, c.left, decodeErr == nil, nil
}

func (c *CARReader) skipBlock() error {
	n, err := c.r.Discard(int(c.left))
	c.at += int64(n)
	c.left = 0
	return unexpectedEOF(err)
}

// Read reads from the block of the section; io.EOF is its end.
func (c *CARReader) Read(p []byte) (int, error) {
	if c.left == 0 {
		return 0, io.EOF
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.left)])
	c.at += int64(n)
	c.left -= int64(n)
	return n, unexpectedEOF(err)
}

// continueIn continues in r, which begins where the next section does.
func (c *CARReader) continueIn(r io.Reader) {
	c.r.Reset(r)
	c.at += c.left
	c.left = 0
}

// maxCARBlocks bounds the index of a CAR file.
const maxCARBlocks = 1_000_000

// CARIndex tells by digest where in a CAR file a block lies.
type CARIndex map[[sha256.Size]byte]BlockLocation

// BlockLocation is where a block lies in a file, in bytes.
type BlockLocation struct {
	Offset int64
	Size   int32
}

// IndexCAR reads where each block of a CARv1 file of size bytes lies, and no
// block. Of a file that cannot be read to its end, or is not a CAR any more from
// somewhere on, the blocks before are returned. Errors are a *CARError, the
// context's, or those of reading the header.
func IndexCAR(ctx context.Context, file io.ReaderAt, size int64) (CARIndex, error) {
	// A reader that is set anew after each section never reads block bytes.
	index := CARIndex{}
	r := NewCARReader(io.NewSectionReader(file, 0, size))
	if err := r.ReadHeader(); err != nil {
		return index, err
	}
	for len(index) < maxCARBlocks {
		if err := ctx.Err(); err != nil {
			return index, err
		}
		id, n, known, err := r.NextSection()
		if err != nil {
			return index, nil
		}
		if known && r.at+n <= size {
			index[id.Digest] = BlockLocation{Offset: r.at, Size: int32(n)}
		}
		r.continueIn(io.NewSectionReader(file, r.at+n, max(0, size-r.at-n)))
	}
	return index, &CARError{Reason: fmt.Sprintf("it has more than %d blocks", maxCARBlocks)}
}

// WriteCARSection writes one block of a CAR under a binary CID.
func WriteCARSection(w io.Writer, cid, data []byte) error {
	head := binary.AppendUvarint(nil, uint64(len(cid)+len(data)))
	if _, err := w.Write(append(head, cid...)); err != nil {
		return fmt.Errorf("writing a CAR section: %w", err)
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("writing a CAR section: %w", err)
	}
	return nil
}

// CARSectionSize returns how many bytes WriteCARSection writes for a block of
// so many bytes under a CID of version 1.
func CARSectionSize(block int64) int64 {
	return int64(len(binary.AppendUvarint(nil, uint64(binaryCIDv1Len+block)))) + binaryCIDv1Len + block
}

// EncodeCARHeader returns the header of a CARv1 with one root, a binary CID:
// {"roots": [cid], "version": 1} in dag-cbor behind its length.
func EncodeCARHeader(cid []byte) []byte {
	cbor := append([]byte{0xa2, 0x65}, "roots"...)
	// A list of one; tag 42 over a byte string, which is 0 and the CID.
	cbor = append(cbor, 0x81, 0xd8, 0x2a)
	if len(cid)+1 >= 24 {
		cbor = append(cbor, 0x58, byte(len(cid)+1), 0x00)
	} else {
		cbor = append(cbor, 0x40|byte(len(cid)+1), 0x00)
	}
	cbor = append(cbor, cid...)
	cbor = append(cbor, 0x67)
	cbor = append(cbor, "version"...)
	cbor = append(cbor, 0x01)
	return append(binary.AppendUvarint(nil, uint64(len(cbor))), cbor...)
}
