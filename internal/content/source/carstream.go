package source

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// maxCARSkipped bounds what a source may send besides the leaves: the inner
// nodes on the way to them.
const maxCARSkipped = 16 << 20

// carFailure returns what an error of reading a CAR means for the source.
func carFailure(err error) error {
	var bad *ipld.CARError
	if errors.As(err, &bad) {
		return &Error{Reason: bad.Reason, Lied: !bad.NotCAR}
	}
	return TransportError(err)
}

// carStream finds the leaves in a CAR of a part of a file.
type carStream struct {
	car     *ipld.CARReader
	body    io.Closer
	demote  func() // makes the source be asked in another way
	skipped int64
}

func (d *carStream) Next(_ context.Context, leaf ipld.Leaf, to LeafBuffer) (LeafData, error) {
	for {
		id, size, known, err := d.car.NextSection()
		if errors.Is(err, io.EOF) {
			return LeafData{}, &Error{Reason: "it ends a CAR too soon", Retryable: true}
		}
		if err != nil {
			return LeafData{}, carFailure(err)
		}
		if known && id == leaf.CID() {
			data, sum, err := readCARBlock(d.car, size, to)
			return LeafData{Data: data, Sum: sum, IsBlock: true}, err
		}
		other := known && id.Codec == ipld.CodecRaw && size > 0 // a part without bytes may lie between
		if d.skipped += size; d.skipped > maxCARSkipped || other {
			d.demote()
			return LeafData{}, &Error{Reason: "it sends other blocks in a CAR than were asked for", Retryable: true}
		}
	}
}

// readCARBlock reads the block of a section and its hash.
func readCARBlock(car *ipld.CARReader, size int64, to LeafBuffer) ([]byte, [sha256.Size]byte, error) {
	if size > int64(len(to.Bytes)) {
		return nil, [sha256.Size]byte{}, &Error{Reason: "it sends a block that is larger than any may be", Lied: true}
	}
	data := to.Bytes[:size]
	sum, err := readHashed(car, data, to.Paired)
	if err != nil {
		return nil, sum, TransportError(err)
	}
	return data, sum, nil
}

func (d *carStream) Close() { _ = d.body.Close() }
