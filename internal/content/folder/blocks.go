package folder

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// EachBlock calls yield with every block of the imported folder, inner nodes
// first. Leaves are read from dir again and hashed: a file that changed since
// the import ends the walk with ErrCorrupt. data is only valid during the call.
func (imp *Imported) EachBlock(ctx context.Context, dir string, yield func(cid string, data []byte) error) error {
	return imp.eachBlock(ctx, dir, nil, func(id ipld.CID, data []byte) error { return yield(id.String(), data) })
}

// Held is leaves that need not be sent: somebody has them.
type Held map[ipld.CID]struct{}

type yieldBlock func(id ipld.CID, data []byte) error

func (imp *Imported) eachBlock(ctx context.Context, dir string, held Held, yield yieldBlock) error {
	for _, block := range imp.inner {
		if err := yield(ipld.ComputeCID(ipld.CodecDagPB, block), block); err != nil {
			return err
		}
	}
	t, err := OpenTree(dir)
	if err != nil {
		return err
	}
	defer t.Close()
	buf := make([]byte, ipld.ChunkSize)
	for i := range imp.Files {
		if err := eachLeaf(ctx, t, &imp.Files[i], held, buf, yield); err != nil {
			return err
		}
	}
	return nil
}

func eachLeaf(ctx context.Context, t *Tree, f *ipld.File, held Held, buf []byte, yield yieldBlock) error {
	h, err := t.OpenFile(f.Path)
	if err != nil {
		return fmt.Errorf("opening %s: %w", f.Path, err)
	}
	defer func() { _ = h.Close() }()
	at := int64(0)
	for _, l := range f.Leaves {
		begin := at
		at += l.Size
		if _, ok := held[l.CID()]; ok {
			continue
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("reading %s: %w", f.Path, err)
		}
		data := buf[:l.Size]
		if n, _ := h.ReadAt(data, begin); n < len(data) || !l.Holds(data) {
			return ipld.Errorf(ipld.ErrCorrupt, "%s changed since its CID was computed: publish the folder again", f.Path)
		}
		if err := yield(l.CID(), data); err != nil {
			return err
		}
	}
	return nil
}

// WriteCAR writes the imported folder as a CARv1 archive with one root.
func (imp *Imported) WriteCAR(ctx context.Context, dir string, w io.Writer) error {
	return imp.WriteCARWithout(ctx, dir, w, nil)
}

// WriteCARWithout is WriteCAR without the leaves that are held.
func (imp *Imported) WriteCARWithout(ctx context.Context, dir string, w io.Writer, held Held) error {
	if _, err := w.Write(ipld.EncodeCARHeader(ipld.CID{Codec: ipld.CodecDagPB, Digest: imp.Digest}.Bytes())); err != nil {
		return fmt.Errorf("writing the CAR header: %w", err)
	}
	return imp.eachBlock(ctx, dir, held, func(id ipld.CID, data []byte) error {
		return ipld.WriteCARSection(w, id.Bytes(), data)
	})
}

// CARSize is how many bytes WriteCARWithout writes.
func (imp *Imported) CARSize(held Held) int64 {
	size := int64(len(ipld.EncodeCARHeader(ipld.CID{}.Bytes())))
	for _, block := range imp.inner {
		size += ipld.CARSectionSize(int64(len(block)))
	}
	for i := range imp.Files {
		for _, l := range imp.Files[i].Leaves {
			if _, ok := held[l.CID()]; !ok {
				size += ipld.CARSectionSize(l.Size)
			}
		}
	}
	return size
}

// InnerNodes returns the blocks of the inner nodes, the root first.
func (imp *Imported) InnerNodes() [][]byte { return imp.inner }

// EachFile calls yield with every file of the imported folder, open for reading.
func (imp *Imported) EachFile(ctx context.Context, dir string, yield func(f *ipld.File, r io.ReaderAt) error) error {
	t, err := OpenTree(dir)
	if err != nil {
		return err
	}
	defer t.Close()
	for i := range imp.Files {
		f, err := t.OpenFile(imp.Files[i].Path)
		if err != nil {
			return fmt.Errorf("opening %s: %w", imp.Files[i].Path, err)
		}
		err = yield(&imp.Files[i], f)
		_ = f.Close()
		if err != nil || ctx.Err() != nil {
			return errors.Join(err, ctx.Err())
		}
	}
	return nil
}
