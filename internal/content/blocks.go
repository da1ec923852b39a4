package content

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// EachBlock calls yield with every block of the imported folder, inner nodes
// first. Leaves are read from dir again and hashed: a file that changed since
// the import ends the walk with ErrCorrupt. data is only valid during the call.
func (imp *Imported) EachBlock(ctx context.Context, dir string, yield func(cid string, data []byte) error) error {
	return imp.eachBlock(ctx, dir, func(id blockID, data []byte) error { return yield(id.String(), data) })
}

func (imp *Imported) eachBlock(ctx context.Context, dir string, yield func(id blockID, data []byte) error) error {
	for _, block := range imp.inner {
		if err := yield(idOf(codecDagPB, block), block); err != nil {
			return err
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("opening the folder: %w", err)
	}
	defer func() { _ = root.Close() }()
	buf := make([]byte, chunkSize)
	for i := range imp.Files {
		if err := eachLeaf(ctx, root, &imp.Files[i], buf, yield); err != nil {
			return err
		}
	}
	return nil
}

func eachLeaf(ctx context.Context, root *os.Root, f *File, buf []byte, yield func(id blockID, data []byte) error) error {
	h, err := root.Open(filepath.FromSlash(f.Path))
	if err != nil {
		return fmt.Errorf("opening %s: %w", f.Path, err)
	}
	defer func() { _ = h.Close() }()
	for _, l := range f.Leaves {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("reading %s: %w", f.Path, err)
		}
		data := buf[:l.Size]
		if _, err := io.ReadFull(h, data); err != nil || !l.holds(data) {
			return errorOf(ErrCorrupt, "%s changed since its CID was computed: publish the folder again", f.Path)
		}
		if err := yield(l.id(), data); err != nil {
			return err
		}
	}
	return nil
}

// WriteCAR writes the imported folder as a CARv1 archive with one root.
func (imp *Imported) WriteCAR(ctx context.Context, dir string, w io.Writer) error {
	if _, err := w.Write(carHeader(blockID{codec: codecDagPB, digest: imp.Digest})); err != nil {
		return fmt.Errorf("writing the CAR header: %w", err)
	}
	return imp.eachBlock(ctx, dir, func(id blockID, data []byte) error {
		return writeSection(w, id.bytes(), data)
	})
}

// writeSection writes one block of a CAR.
func writeSection(w io.Writer, cid, data []byte) error {
	head := binary.AppendUvarint(nil, uint64(len(cid)+len(data)))
	if _, err := w.Write(append(head, cid...)); err != nil {
		return fmt.Errorf("writing a CAR section: %w", err)
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("writing a CAR section: %w", err)
	}
	return nil
}

func carHeader(root blockID) []byte { return carHeaderOf(root.bytes()) }

// carHeaderOf is {"roots": [cid], "version": 1} in dag-cbor behind its length.
func carHeaderOf(cid []byte) []byte {
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
