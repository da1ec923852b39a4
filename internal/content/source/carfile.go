package source

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// carFile is a local CARv1 file, indexed when it is first asked.
type carFile struct {
	path string
	file *os.File

	indexed lazily
	index   ipld.CARIndex
}

func newCARFile(path string) (Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the source: %w", err)
	}
	return &carFile{path: path, file: f}, nil
}

// Name returns the file's URL.
func (c *carFile) Name() string { return "file://" + filepath.ToSlash(c.path) }

func (c *carFile) Proved()      {}
func (c *carFile) ByPath() bool { return false }
func (c *carFile) Mode() string { return "car" }

// Block reads one block.
func (c *carFile) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	id, err := ipld.ParseCID(cid)
	if err != nil {
		return nil, err
	}
	at, err := c.findBlock(ctx, id)
	if err != nil {
		return nil, err
	}
	if int64(at.Size) > max {
		return nil, &Error{Reason: "its block is too large", Lied: true}
	}
	block := make([]byte, at.Size)
	if _, err := c.file.ReadAt(block, at.Offset); err != nil {
		return nil, &Error{Reason: "the file ends inside a block"}
	}
	return block, nil
}

func (c *carFile) findBlock(ctx context.Context, id ipld.CID) (ipld.BlockLocation, error) {
	if err := c.indexed.doOnce(ctx, func() error { return c.buildIndex(ctx) }); err != nil {
		return ipld.BlockLocation{}, err
	}
	at, ok := c.index[id.Digest]
	if !ok {
		return ipld.BlockLocation{}, &Error{Reason: "it does not have the block"}
	}
	return at, nil
}

// buildIndex notes where each block lies.
func (c *carFile) buildIndex(ctx context.Context) error {
	info, err := c.file.Stat()
	if err != nil {
		return &Error{Reason: "the file cannot be read"}
	}
	if c.index, err = ipld.IndexCAR(ctx, c.file, info.Size()); err != nil && ctx.Err() == nil {
		return carFailure(err)
	}
	return err
}

func (c *carFile) OpenSpan(ctx context.Context, req SpanRequest) (LeafStream, error) {
	if _, err := c.findBlock(ctx, req.Leaves[0].CID()); err != nil {
		return nil, err
	}
	return &carFileStream{c}, nil
}

type carFileStream struct{ car *carFile }

func (d *carFileStream) Next(ctx context.Context, leaf ipld.Leaf, to LeafBuffer) (LeafData, error) {
	at, err := d.car.findBlock(ctx, leaf.CID())
	if err != nil {
		return LeafData{}, err
	}
	if int(at.Size) > len(to.Bytes) {
		return LeafData{}, &Error{Reason: "its block is too large", Lied: true}
	}
	data := to.Bytes[:at.Size]
	sum, err := readHashed(io.NewSectionReader(d.car.file, at.Offset, int64(at.Size)), data, to.Paired)
	if err != nil {
		return LeafData{}, &Error{Reason: "the file ends inside a block"}
	}
	return LeafData{Data: data, Sum: sum, IsBlock: true}, nil
}

func (d *carFileStream) Close() {}
