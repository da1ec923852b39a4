package content

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// publishFolder makes the complete partial folder durable and gives it its name.
// The folder under its name has every verified byte of the content.
func (w *staging) publishFolder() error {
	if err := w.pruneExtraneous(); err != nil {
		return err
	}
	if err := w.checkNames(); err != nil {
		return err
	}
	if err := syncDirs(w.out + partialSuffix); err != nil {
		return diskError(fmt.Errorf("syncing the partial folder: %w", err))
	}
	if err := writeJSON(w.out+manifestSuffix, w.m); err != nil {
		return diskError(fmt.Errorf("writing the manifest: %w", err))
	}
	if err := os.Rename(w.out+partialSuffix, w.out); err != nil {
		return diskError(fmt.Errorf("publishing the folder: %w", err))
	}
	if err := disk.SyncFolder(filepath.Dir(w.out)); err != nil {
		return diskError(fmt.Errorf("syncing the published folder: %w", err))
	}
	// The journal is of no use any more; a later run removes what is left of it.
	_ = os.Remove(w.out + journalSuffix)
	return nil
}

func syncDirs(root string) error {
	return filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return disk.SyncFolder(p)
	})
}

// findPublished returns the manifest of out if it is already published with this
// root, nil if there is no such folder, and an error if there is another.
func findPublished(ctx context.Context, out, root string, selection []string, verify bool) (*Manifest, error) {
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, fmt.Errorf("looking at the destination: %w", err)
	}
	m, err := ReadManifest(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the destination %s exists but was not published by a fetch: "+
			"choose another folder, or remove it", out)
	}
	if err != nil {
		return nil, err
	}
	if m.Root != root {
		return nil, fmt.Errorf("the destination %s holds other content (%s): choose another folder, or remove it", out,
			m.Root)
	}
	if !slices.Equal(m.Selection, selection) {
		return nil, fmt.Errorf("the destination %s holds other files of the content (%s): choose another folder, or "+
			"remove it",
			out, describeSelection(m.Selection))
	}
	bad, err := verifyFolder(ctx, out, m, verify)
	if err != nil {
		return m, err
	}
	if len(bad) > 0 {
		return m, ipld.Errorf(ipld.ErrCorrupt, "the published folder %s was changed (%d files, first %s): "+
			"remove it and fetch again", out, len(bad), bad[0])
	}
	return m, nil
}

// VerifyFolder hashes the folder that was published as out against its
// manifest and returns, sorted, the paths that are missing, changed, or not in
// the content. The error tells why it could not be read to the end.
func VerifyFolder(ctx context.Context, out string) (bad []string, err error) {
	m, err := ReadManifest(out)
	if err != nil {
		return nil, err
	}
	return verifyFolder(ctx, out, m, true)
}

// verifyFolder compares names and sizes, and with hashes also every byte.
func verifyFolder(ctx context.Context, out string, m *Manifest, hashes bool) ([]string, error) {
	dir, err := os.OpenRoot(out)
	if err != nil {
		return nil, fmt.Errorf("opening the published folder: %w", err)
	}
	defer func() { _ = dir.Close() }()
	bad, err := findExtraneous(dir.FS(), m)
	if err != nil {
		return nil, fmt.Errorf("listing the published folder: %w", err)
	}
	buf := make([]byte, ipld.MaxBlock)
	for i := range m.Files {
		if err := ctx.Err(); err != nil {
			return bad, fmt.Errorf("verifying the published folder: %w", err)
		}
		if !fileHolds(ctx, dir, &m.Files[i], hashes, buf) {
			bad = append(bad, m.Files[i].Path)
		}
	}
	slices.Sort(bad)
	return slices.Compact(bad), ctx.Err()
}

func fileHolds(ctx context.Context, dir *os.Root, f *ipld.File, hashes bool, buf []byte) bool {
	name := filepath.FromSlash(f.Path)
	info, err := dir.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != f.Size {
		return false
	}
	if !hashes {
		return true
	}
	h, err := dir.Open(name)
	if err != nil {
		return false
	}
	defer func() { _ = h.Close() }()
	offsets := f.Leaves.Offsets()
	for i, l := range f.Leaves {
		if ctx.Err() != nil {
			return false
		}
		if l.Size > int64(len(buf)) {
			return false
		}
		data := buf[:l.Size]
		if n, _ := h.ReadAt(data, offsets[i]); n < len(data) || !l.Holds(data) {
			return false
		}
	}
	return true
}
