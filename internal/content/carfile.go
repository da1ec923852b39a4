package content

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// maxCARBlocks bounds the index of a CAR file.
const maxCARBlocks = 1_000_000

// carFile is a local CARv1 file, indexed when it is first asked.
type carFile struct {
	path string
	file *os.File

	indexed lazily
	index   map[[digestLength]byte]carPlace
}

// carPlace is where a block lies in the file.
type carPlace struct {
	offset int64
	size   int32
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

func (c *carFile) proved()      {}
func (c *carFile) byPath() bool { return false }
func (c *carFile) mode() string { return "car" }

// Block reads one block.
func (c *carFile) Block(ctx context.Context, cid string, max int64) ([]byte, error) {
	id, err := parseBlockID(cid)
	if err != nil {
		return nil, err
	}
	at, err := c.find(ctx, id)
	if err != nil {
		return nil, err
	}
	if int64(at.size) > max {
		return nil, &SourceError{Reason: "its block is too large", Lied: true}
	}
	block := make([]byte, at.size)
	if _, err := c.file.ReadAt(block, at.offset); err != nil {
		return nil, &SourceError{Reason: "the file ends inside a block"}
	}
	return block, nil
}

func (c *carFile) find(ctx context.Context, id blockID) (carPlace, error) {
	if err := c.indexed.do(ctx, func() error { return c.scan(ctx) }); err != nil {
		return carPlace{}, err
	}
	at, ok := c.index[id.digest]
	if !ok {
		return carPlace{}, &SourceError{Reason: "it does not have the block"}
	}
	return at, nil
}

// scan notes where each block lies. Of a file that ends too soon the blocks
// before are kept.
func (c *carFile) scan(ctx context.Context) error {
	info, err := c.file.Stat()
	if err != nil {
		return &SourceError{Reason: "the file cannot be read"}
	}
	// A reader that is set anew after each section never reads block bytes.
	c.index = map[[digestLength]byte]carPlace{}
	r := newCARReader(io.NewSectionReader(c.file, 0, info.Size()))
	if err := r.header(); err != nil {
		return err
	}
	for len(c.index) < maxCARBlocks {
		if err := ctx.Err(); err != nil {
			return err
		}
		id, size, known, err := r.section()
		if err != nil {
			var source *SourceError
			if errors.Is(err, io.EOF) || errors.As(err, &source) {
				return nil
			}
			return err
		}
		if known && r.at+size <= info.Size() {
			c.index[id.digest] = carPlace{offset: r.at, size: int32(size)}
		}
		r.jump(io.NewSectionReader(c.file, r.at+size, max(0, info.Size()-r.at-size)))
	}
	return &SourceError{Reason: fmt.Sprintf("it has more than %d blocks", maxCARBlocks)}
}

func (c *carFile) openSpan(ctx context.Context, req spanRequest) (delivery, error) {
	if _, err := c.find(ctx, req.leaves[0].id()); err != nil {
		return nil, err
	}
	return &carFileDelivery{c}, nil
}

type carFileDelivery struct{ car *carFile }

func (d *carFileDelivery) next(ctx context.Context, leaf Leaf, to landing) (delivered, error) {
	at, err := d.car.find(ctx, leaf.id())
	if err != nil {
		return delivered{}, err
	}
	if int(at.size) > len(to.buf) {
		return delivered{}, &SourceError{Reason: "its block is too large", Lied: true}
	}
	data := to.buf[:at.size]
	sum, err := readHashed(io.NewSectionReader(d.car.file, at.offset, int64(at.size)), data, to.side)
	if err != nil {
		return delivered{}, &SourceError{Reason: "the file ends inside a block"}
	}
	return delivered{data: data, sum: sum, block: true}, nil
}

func (d *carFileDelivery) close() {}
