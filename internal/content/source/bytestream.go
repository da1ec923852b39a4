package source

import (
	"context"
	"io"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// byteStream is a stream of the file's bytes.
type byteStream struct{ body io.ReadCloser }

func (d *byteStream) Next(_ context.Context, leaf ipld.Leaf, to LeafBuffer) (LeafData, error) {
	data := to.Bytes[:leaf.Size]
	sum, err := readHashed(d.body, data, to.Paired)
	if err != nil {
		return LeafData{}, TransportError(err)
	}
	return LeafData{Data: data, Sum: sum}, nil
}

func (d *byteStream) Close() { _ = d.body.Close() }
