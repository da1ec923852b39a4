package content

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// openStaging opens the partial folder of out for m, and finds out by
// hashing which of the journalled leaves are in place.
func openStaging(ctx context.Context, out string, m *Manifest) (*staging, error) {
	partial := out + partialSuffix
	j, refs, fresh, err := openJournal(out+journalSuffix, m.Root)
	if err != nil {
		return nil, diskError(err)
	}
	w := &staging{bitfield: newBitfield(m), out: out, m: m, offsets: offsetsOf(m), journal: j,
		digests: make([]fileDigest, len(m.Files))}
	if fresh {
		if err := os.RemoveAll(partial); err != nil {
			w.closeFiles()
			return nil, fmt.Errorf("removing an older partial folder: %w", err)
		}
	}
	if err := os.MkdirAll(partial, dirMode); err != nil {
		w.closeFiles()
		return nil, diskError(fmt.Errorf("making the partial folder: %w", err))
	}
	if w.dir, err = os.OpenRoot(partial); err != nil {
		w.closeFiles()
		return nil, fmt.Errorf("opening the partial folder: %w", err)
	}
	// What lies where a file belongs must be a file before it is looked at.
	if err := w.pruneExtraneous(); err != nil {
		w.closeFiles()
		return nil, err
	}
	if err := w.makeDirs(); err != nil {
		w.closeFiles()
		return nil, err
	}
	if err := w.resumeLeaves(ctx, refs); err != nil {
		w.closeFiles()
		return nil, err
	}
	return w, nil
}

// resumeLeaves marks the journalled leaves whose bytes are in place, and those that
// have no bytes.
func (w *staging) resumeLeaves(ctx context.Context, refs []leafRef) error {
	byFile := map[uint32][]uint32{}
	for _, r := range refs {
		if int(r.file) < len(w.have) && int(r.leaf) < len(w.have[r.file]) {
			byFile[r.file] = append(byFile[r.file], r.leaf)
		}
	}
	buf := make([]byte, ipld.MaxBlock)
	for file, leaves := range byFile {
		if err := w.resumeFile(ctx, int(file), leaves, buf); err != nil {
			return err
		}
	}
	w.markEmpty()
	return nil
}

func (w *staging) resumeFile(ctx context.Context, file int, leaves []uint32, buf []byte) error {
	f, err := w.dir.Open(filepath.FromSlash(w.m.Files[file].Path))
	if err != nil {
		return nil // the file is not there: nothing of it is in place
	}
	defer func() { _ = f.Close() }()
	slices.Sort(leaves)
	for _, i := range leaves {
		if ctx.Err() != nil {
			return fmt.Errorf("checking what an earlier run left: %w", ctx.Err())
		}
		l := w.m.Files[file].Leaves[i]
		data := buf[:l.Size]
		if n, _ := f.ReadAt(data, w.offsets[file][i]); n < len(data) || !l.Holds(data) {
			continue
		}
		if !w.markResumed(file, int(i)) {
			continue
		}
		if err := w.digestPlaced(f, leafRef{uint32(file), i}, data, nil); err != nil {
			return err
		}
	}
	return nil
}
