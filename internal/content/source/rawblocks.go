package source

import (
	"context"
	"net/http"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// blockAnswer is an answer whose body is one raw block.
type blockAnswer struct {
	cid    string
	resp   *http.Response
	cancel context.CancelFunc
}

func (a *blockAnswer) close() {
	_ = a.resp.Body.Close()
	a.cancel()
}

// read reads the block and its hash. One of known length goes right where the
// leaf is wanted.
func (a *blockAnswer) read(to LeafBuffer) (LeafData, error) {
	size := a.resp.ContentLength
	if size < 0 || size > int64(len(to.Bytes)) {
		block, err := readBlock(a.resp, a.cid, ipld.MaxBlock)
		if err != nil {
			return LeafData{}, err
		}
		return LeafData{Data: block, Sum: hashBlock(block, to.Paired), IsBlock: true}, nil
	}
	data := to.Bytes[:size]
	sum, err := readHashed(a.resp.Body, data, to.Paired)
	if err != nil {
		return LeafData{}, TransportError(err)
	}
	return LeafData{Data: data, Sum: sum, IsBlock: true}, nil
}

// rawBlocks asks for each leaf by itself.
type rawBlocks struct {
	ask   func(ctx context.Context, cid string) (*blockAnswer, error)
	first *blockAnswer // to the request that opened the stream; nil once it is read
}

func (d *rawBlocks) Next(ctx context.Context, leaf ipld.Leaf, to LeafBuffer) (LeafData, error) {
	answer := d.first
	d.first = nil
	if answer == nil {
		var err error
		if answer, err = d.ask(ctx, leaf.CID().String()); err != nil {
			return LeafData{}, err
		}
	}
	defer answer.close()
	return answer.read(to)
}

func (d *rawBlocks) Close() {
	if d.first != nil {
		d.first.close()
	}
}
