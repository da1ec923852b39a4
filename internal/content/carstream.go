package content

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

// carFailure says what an error of reading a CAR means for the source.
func carFailure(err error) error {
	var bad *ipld.CARError
	if errors.As(err, &bad) {
		return &SourceError{Reason: bad.Reason, Lied: !bad.NotCAR}
	}
	return transportError(err)
}

// carDelivery finds the leaves in a CAR of a part of a file.
type carDelivery struct {
	car     *ipld.CARReader
	body    io.Closer
	demote  func() // makes the source be asked in another way
	skipped int64
}

func (d *carDelivery) next(_ context.Context, leaf ipld.Leaf, to landing) (delivered, error) {
	for {
		id, size, known, err := d.car.NextSection()
		if errors.Is(err, io.EOF) {
			return delivered{}, &SourceError{Reason: "it ends a CAR too soon", Retryable: true}
		}
		if err != nil {
			return delivered{}, carFailure(err)
		}
		if known && id == leaf.CID() {
			data, sum, err := readCARBlock(d.car, size, to)
			return delivered{data: data, sum: sum, block: true}, err
		}
		if d.skipped += size; d.skipped > maxCARSkipped || (known && id.Codec == ipld.CodecRaw) {
			d.demote()
			return delivered{}, &SourceError{Reason: "it sends other blocks in a CAR than were asked for", Retryable: true}
		}
	}
}

// readCARBlock reads the block of a section and its hash.
func readCARBlock(car *ipld.CARReader, size int64, to landing) ([]byte, [sha256.Size]byte, error) {
	if size > int64(len(to.buf)) {
		return nil, [sha256.Size]byte{}, &SourceError{Reason: "it sends a block that is larger than any may be", Lied: true}
	}
	data := to.buf[:size]
	sum, err := readHashed(car, data, to.side)
	if err != nil {
		return nil, sum, transportError(err)
	}
	return data, sum, nil
}

func (d *carDelivery) close() { _ = d.body.Close() }
