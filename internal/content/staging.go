package content

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
	"github.com/dehug-io/dehug-operator/internal/disk"
)

// Names beside the destination folder.
const (
	partialSuffix  = ".partial"
	journalSuffix  = ".journal"
	lockSuffix     = ".lock"
	manifestSuffix = ".manifest.json"
	skeletonSuffix = ".skeleton.car"
)

const (
	dirMode  = 0o755
	fileMode = 0o644
)

// staging is the partial folder of one fetch and what is known to be in it.
type staging struct {
	*bitfield
	out     string
	m       *Manifest
	offsets offsets
	dir     *os.Root
	journal *journal
	digests []fileDigest // by file; nil where no one needs them
	resumed int64
	// existing says that files are there in their size already.
	existing bool
}

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

// diskError gives a full disk its kind.
func diskError(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return &ipld.Error{Kind: ErrNoSpace, Cause: err, Message: "the volume is full: " +
			"enlarge it (spec.cache.size) or free space"}
	}
	return err
}

// pruneExtraneous removes what lies in the folder without being in the manifest, so that
// nothing unverified is ever published.
func (w *staging) pruneExtraneous() error {
	strangers, err := findExtraneous(w.dir.FS(), w.m)
	if err != nil {
		return fmt.Errorf("listing the partial folder: %w", err)
	}
	for _, s := range strangers {
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

// findExtraneous returns the paths under dir that the manifest does not explain:
// unknown names, and known names that are not a regular file or a folder.
func findExtraneous(dir fs.FS, m *Manifest) ([]string, error) {
	files, dirs := map[string]bool{}, map[string]bool{".": true}
	addDir := func(d string) {
		for ; d != "."; d = path.Dir(d) {
			dirs[d] = true
		}
	}
	for _, f := range m.Files {
		files[f.Path] = true
		addDir(path.Dir(f.Path))
	}
	for _, d := range m.EmptyDirs {
		addDir(d)
	}
	var out []string
	err := fs.WalkDir(dir, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if (d.Type().IsRegular() && files[p]) || (d.IsDir() && dirs[p]) {
			return nil
		}
		out = append(out, p)
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	return out, err
}
