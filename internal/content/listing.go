package content

import (
	"context"
	"fmt"
	"io/fs"
	"os"
)

// listedFolder is a folder to import, with its entries sorted by name in
// bytes, as dag-pb wants them.
type listedFolder struct {
	path    string
	entries []listedEntry
}

// listedEntry is either a folder or a file.
type listedEntry struct {
	name   string
	folder *listedFolder
	file   *File
}

// lister lists a folder tree before any byte is read: what it refuses costs
// nothing, and how much there is to do is known from the start.
type lister struct {
	root  *os.Root
	spent spent
	files []*File
}

func (l *lister) folder(ctx context.Context, path string, depth int) (*listedFolder, error) {
	if err := l.spent.checkDepth(depth, path); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("listing the folder %s: %w", display(path), err)
	}
	entries, err := fs.ReadDir(l.root.FS(), orDot(path))
	if err != nil {
		return nil, fmt.Errorf("reading the folder %s: %w", display(path), err)
	}
	if err := l.spent.addEntries(len(entries), path); err != nil {
		return nil, err
	}
	folder := &listedFolder{path: path, entries: make([]listedEntry, 0, len(entries))}
	seen := siblings{}
	for _, e := range entries {
		listed, err := l.entry(ctx, e, path, depth, seen)
		if err != nil {
			return nil, err
		}
		folder.entries = append(folder.entries, listed)
	}
	return folder, nil
}

func orDot(path string) string {
	if path == "" {
		return "."
	}
	return path
}

func (l *lister) entry(ctx context.Context, e fs.DirEntry, dir string, depth int, seen siblings) (listed listedEntry, err error) {
	path := join(dir, e.Name())
	listed.name = e.Name()
	err = checkName(e.Name(), l.spent.limit.MaxNameLength)
	if err == nil {
		err = seen.add(e.Name())
	}
	if err != nil {
		return listed, malformed("the name of %s is not accepted: %s: rename it", path, err.Error())
	}
	switch {
	case e.IsDir():
		listed.folder, err = l.folder(ctx, path, depth+1)
	case e.Type().IsRegular():
		listed.file, err = l.file(e, path)
	case e.Type()&fs.ModeSymlink != 0:
		err = malformed("%s is a symbolic link: replace it with the file it points to", path)
	default:
		err = malformed("%s is neither a file nor a folder: remove it", path)
	}
	return listed, err
}

// file makes room for the leaves of a file. A file of no bytes has one.
func (l *lister) file(e fs.DirEntry, path string) (*File, error) {
	info, err := e.Info()
	if err != nil {
		return nil, fmt.Errorf("looking at %s: %w", path, err)
	}
	if err := l.spent.addBytes(info.Size(), path); err != nil {
		return nil, err
	}
	f := &File{Path: path, Size: info.Size()}
	for left := f.Size; left > 0 || len(f.Leaves) == 0; left -= chunkSize {
		if err := l.spent.addNode(path); err != nil {
			return nil, err
		}
		f.Leaves = append(f.Leaves, Leaf{Size: min(left, chunkSize)})
	}
	l.files = append(l.files, f)
	return f, nil
}
