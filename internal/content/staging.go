package content

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// staging is the partial folder of one fetch and what is known to be in it.
type staging struct {
	*bitfield
	out     string
	m       *Manifest
	offsets offsets
	dir     *os.Root
	journal *journal
	digests []fileDigest // by file; nil where they are not needed
	resumed int64
	// existing reports whether files are there in their size already.
	existing bool
}

func (w *staging) closeFiles() {
	w.journal.closeFile()
	if w.dir != nil {
		_ = w.dir.Close()
	}
}

func (w *staging) makeDirs() error {
	dirs := append([]string{}, w.m.EmptyDirs...)
	for _, f := range w.m.Files {
		dirs = append(dirs, path.Dir(f.Path))
	}
	made := map[string]bool{".": true}
	for _, d := range dirs {
		if made[d] {
			continue
		}
		if err := w.dir.MkdirAll(filepath.FromSlash(d), dirMode); err != nil {
			return diskError(fmt.Errorf("making the folder %s: %w", d, err))
		}
		made[d] = true
	}
	return nil
}

// markEmpty marks the leaves that have no bytes.
func (w *staging) markEmpty() {
	for i := range w.m.Files {
		for j, l := range w.m.Files[i].Leaves {
			if l.Size == 0 && l.Holds(nil) {
				w.markLeaf(i, j)
			}
		}
	}
}

// markResumed marks a leaf that was found in place and reports whether it is new.
func (w *staging) markResumed(file, leaf int) bool {
	first := w.markLeaf(file, leaf)
	if first {
		w.resumed += w.m.Files[file].Leaves[leaf].Size
	}
	return first
}

// checkSpace compares what is still to be allocated with what is free.
func (w *staging) checkSpace() error {
	free, known := disk.FreeBytes(w.dir.Name())
	if !known {
		return nil
	}
	var need int64
	for _, f := range w.m.Files {
		need += f.Size
		if info, err := w.dir.Stat(filepath.FromSlash(f.Path)); err == nil {
			need -= min(f.Size, disk.AllocatedBytes(info))
		}
	}
	if need > free {
		return ipld.Errorf(ErrNoSpace, "the content needs %d MiB more but the volume has %d MiB free: "+
			"enlarge the volume (spec.cache.size) or free space", ceilMiB(need), free>>20)
	}
	return nil
}

func ceilMiB(n int64) int64 { return (n + 1<<20 - 1) >> 20 }

// openForWriting opens a file of the manifest for writing and reserves its space.
func (w *staging) openForWriting(f *ipld.File) (*os.File, error) {
	flags := os.O_RDWR
	if !w.existing {
		flags |= os.O_CREATE
	}
	h, err := w.dir.OpenFile(filepath.FromSlash(f.Path), flags, fileMode)
	if err != nil {
		return nil, diskError(fmt.Errorf("opening %s to write it: %w", f.Path, err))
	}
	info, err := h.Stat()
	if err == nil && info.Size() != f.Size {
		switch {
		case w.existing:
			err = errors.New("it has another size all of a sudden")
		case info.Size() > f.Size:
			err = h.Truncate(f.Size)
		default:
			err = disk.Preallocate(h, f.Size)
		}
	}
	if err != nil {
		_ = h.Close()
		return nil, diskError(fmt.Errorf("reserving space for %s: %w", f.Path, err))
	}
	return h, nil
}

// pruneExtraneous removes what lies in the folder without being in the manifest, so that
// nothing unverified is ever published.
func (w *staging) pruneExtraneous() error {
	extraneous, err := findExtraneous(w.dir.FS(), w.m)
	if err != nil {
		return fmt.Errorf("listing the partial folder: %w", err)
	}
	for _, s := range extraneous {
		if err := w.dir.RemoveAll(filepath.FromSlash(s)); err != nil {
			return fmt.Errorf("removing %s, which is not in the content: %w", s, err)
		}
	}
	return nil
}

// checkNames checks that no complete file was taken away again.
func (w *staging) checkNames() error {
	for _, f := range w.m.Files {
		info, err := w.dir.Lstat(filepath.FromSlash(f.Path))
		if err != nil || !info.Mode().IsRegular() || info.Size() != f.Size {
			return ipld.Errorf(ipld.ErrCorrupt, "%s was changed in the partial folder while it was fetched: "+
				"let nothing else write to the volume, and fetch again", f.Path)
		}
	}
	return nil
}
