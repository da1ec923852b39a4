package folder

import (
	"context"
	"fmt"
	"io/fs"

	"github.com/dehug-io/dehug-operator/internal/content/ipld"
)

// listedFolder is a folder to import, with its entries sorted by name in
// bytes, as dag-pb wants them.
type listedFolder struct {
	path    string
	entries []listedEntry
	emptied bool // something of it was left out
}

// listedEntry is either a folder or a file.
type listedEntry struct {
	name   string
	folder *listedFolder
	file   *ipld.File
}

// lister lists a folder tree before any byte is read: what it refuses costs
// nothing, and how much there is to do is known from the start.
type lister struct {
	tree    *Tree
	ignore  *ignore // nil to leave nothing out
	meter   *ipld.Meter
	files   []*ipld.File
	leftOut []LeftOut
}

func (l *lister) listFolder(ctx context.Context, path string, depth int) (*listedFolder, error) {
	if err := l.meter.CheckDepth(depth, path); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("listing the folder %s: %w", ipld.DisplayPath(path), err)
	}
	entries, err := l.tree.readFolder(path)
	if err != nil {
		return nil, fmt.Errorf("reading the folder %s: %w", ipld.DisplayPath(path), err)
	}
	published := l.dropIgnored(entries, path)
	emptied := len(published) < len(entries)
	entries = published
	if err := l.meter.AddEntries(len(entries), path); err != nil {
		return nil, err
	}
	folder := &listedFolder{path: path, entries: make([]listedEntry, 0, len(entries)), emptied: emptied}
	seen := ipld.Siblings{}
	for _, e := range entries {
		listed, err := l.listEntry(ctx, e, path, depth, seen)
		if err != nil {
			return nil, err
		}
		if listed.folder != nil && listed.folder.emptied && len(listed.folder.entries) == 0 {
			folder.emptied = true
			continue
		}
		folder.entries = append(folder.entries, listed)
	}
	return folder, nil
}

// dropIgnored returns the entries that are published, and notes the others.
func (l *lister) dropIgnored(entries []fs.DirEntry, dir string) []fs.DirEntry {
	if l.ignore == nil {
		return entries
	}
	var kept []fs.DirEntry
	for _, e := range entries {
		path := ipld.JoinPath(dir, e.Name())
		if r, secret := l.ignore.findRule(path, e.IsDir()); r != nil {
			l.leftOut = append(l.leftOut, newLeftOut(l.tree, e, path, r, secret))
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

func (l *lister) listEntry(
	ctx context.Context, e fs.DirEntry, dir string, depth int, seen ipld.Siblings,
) (listed listedEntry, err error) {
	path := ipld.JoinPath(dir, e.Name())
	listed.name = e.Name()
	err = ipld.CheckName(e.Name(), l.meter.Limit.MaxNameLength)
	if err == nil {
		err = seen.Add(e.Name())
	}
	if err != nil {
		return listed, ipld.Malformedf("the name of %s is not accepted: %s: rename it", path, err.Error())
	}
	switch {
	case e.IsDir():
		listed.folder, err = l.listFolder(ctx, path, depth+1)
	case e.Type().IsRegular():
		listed.file, err = l.listFile(e, path)
	case e.Type()&fs.ModeSymlink != 0:
		listed.file, err = l.listLink(path)
	default:
		err = ipld.Malformedf("%s is neither a file nor a folder: remove it", path)
	}
	return listed, err
}

func (l *lister) listFile(e fs.DirEntry, path string) (*ipld.File, error) {
	info, err := e.Info()
	if err != nil {
		return nil, fmt.Errorf("looking at %s: %w", path, err)
	}
	return l.addFile(path, info.Size())
}

func (l *lister) listLink(path string) (*ipld.File, error) {
	info, err := l.tree.followLink(path)
	if err != nil {
		return nil, err
	}
	return l.addFile(path, info.Size())
}

// addFile makes room for the leaves of a file. A file of no bytes has one.
func (l *lister) addFile(path string, size int64) (*ipld.File, error) {
	if err := l.meter.AddBytes(size, path); err != nil {
		return nil, err
	}
	f := &ipld.File{Path: path, Size: size}
	for left := f.Size; left > 0 || len(f.Leaves) == 0; left -= ipld.ChunkSize {
		if err := l.meter.AddNode(path); err != nil {
			return nil, err
		}
		f.Leaves = append(f.Leaves, ipld.Leaf{Size: min(left, ipld.ChunkSize)})
	}
	l.files = append(l.files, f)
	return f, nil
}
