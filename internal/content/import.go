package content

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
)

// The UnixFS profile unixfs-v1-2025.
const (
	chunkSize        = 1 << 20
	linksPerNode     = 1024
	maxDirectoryNode = 256 << 10
)

// Imported is a folder whose DAG was computed, not stored: inner nodes are
// kept, leaves are read from the folder again when blocks are wanted.
type Imported struct {
	// Root is the root CID and Digest its digest, the token id.
	Root   string
	Digest [32]byte
	// TotalBytes is the sum of the file sizes.
	TotalBytes int64
	// Blocks counts the blocks of the DAG, as they are uploaded.
	Blocks int
	// Files are sorted by path, with their leaves.
	Files []File
	// Formats lists how the content can be served.
	Formats []Format

	inner [][]byte // inner nodes, the root first
}

// Import computes offline the root CID of a folder: CIDv1, raw leaves of 1 MiB,
// 1024 links a node, basic directories, sha2-256; what
// `ipfs add -r --hidden` gives with the profile unixfs-v1-2025. Hidden files
// are included. It refuses (ErrMalformed) what a fetch would refuse too:
// symbolic links, special files, unsafe names, too many entries in one folder.
// It does not judge formats: see CheckFormats.
func Import(ctx context.Context, dir string) (*Imported, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	defer func() { _ = root.Close() }()
	im := &importer{root: root, spent: spent{limit: DefaultBudget()}, out: &Imported{}}
	top, err := im.directory(ctx, "", 1)
	if err != nil {
		return nil, err
	}
	out := im.out
	out.Root, out.Digest, out.TotalBytes = top.id.String(), top.id.digest, im.spent.bytes
	out.Blocks = im.spent.nodes
	out.Formats = formatsOf(out.Files)
	for i, j := 0, len(out.inner)-1; i < j; i, j = i+1, j-1 {
		out.inner[i], out.inner[j] = out.inner[j], out.inner[i]
	}
	sort.Slice(out.Files, func(i, j int) bool { return out.Files[i].Path < out.Files[j].Path })
	return out, nil
}

type importer struct {
	root  *os.Root
	spent spent
	out   *Imported
	buf   []byte
}

// subtree is a finished part of the DAG: its node, the file bytes below it, and
// the size of all its blocks.
type subtree struct {
	id    blockID
	bytes int64
	total int64
}

// keep stores an inner node over children whose blocks have the given size.
func (im *importer) keep(n node, below int64) subtree {
	block := encodeNode(n)
	im.out.inner = append(im.out.inner, block)
	return subtree{id: idOf(codecDagPB, block), total: below + int64(len(block))}
}

func (im *importer) directory(ctx context.Context, path string, depth int) (subtree, error) {
	if err := im.spent.checkDepth(depth, path); err != nil {
		return subtree{}, err
	}
	if err := im.spent.addNode(path); err != nil {
		return subtree{}, err
	}
	entries, err := fs.ReadDir(im.root.FS(), orDot(path))
	if err != nil {
		return subtree{}, fmt.Errorf("reading the folder %s: %w", display(path), err)
	}
	if err := im.spent.addEntries(len(entries), path); err != nil {
		return subtree{}, err
	}
	var n node
	var below int64
	seen := siblings{}
	for _, e := range entries { // sorted by name in bytes, as dag-pb wants
		sub, err := im.entry(ctx, e, path, depth, seen)
		if err != nil {
			return subtree{}, err
		}
		n.links = append(n.links, link{id: sub.id, name: e.Name(), size: sub.total})
		below += sub.total
	}
	n.data = encodeDirectory()
	sub := im.keep(n, below)
	if sub.total-below > maxDirectoryNode {
		return subtree{}, malformed("the folder %s has too many entries for one directory node (%d): "+
			"spread them over subfolders", display(path), len(entries))
	}
	return sub, nil
}

func orDot(path string) string {
	if path == "" {
		return "."
	}
	return path
}

func (im *importer) entry(ctx context.Context, e fs.DirEntry, dir string, depth int, seen siblings) (subtree, error) {
	path := join(dir, e.Name())
	err := checkName(e.Name(), im.spent.limit.MaxNameLength)
	if err == nil {
		err = seen.add(e.Name())
	}
	if err != nil {
		return subtree{}, malformed("the name of %s is not accepted: %s: rename it", path, err.Error())
	}
	switch {
	case e.IsDir():
		return im.directory(ctx, path, depth+1)
	case e.Type().IsRegular():
		return im.file(ctx, path)
	case e.Type()&fs.ModeSymlink != 0:
		return subtree{}, malformed("%s is a symbolic link: replace it with the file it points to", path)
	default:
		return subtree{}, malformed("%s is neither a file nor a folder: remove it", path)
	}
}

// file chunks one file and builds the balanced tree over its leaves.
func (im *importer) file(ctx context.Context, path string) (subtree, error) {
	f, err := im.root.Open(filepath.FromSlash(path))
	if err != nil {
		return subtree{}, fmt.Errorf("opening %s: %w", path, err)
	}
	defer func() { _ = f.Close() }()
	file := File{Path: path}
	var whole wholeSum
	var level []subtree
	if im.buf == nil {
		im.buf = make([]byte, chunkSize)
	}
	for {
		if err := ctx.Err(); err != nil {
			return subtree{}, fmt.Errorf("importing %s: %w", path, err)
		}
		n, err := io.ReadFull(f, im.buf)
		if n == 0 && len(level) > 0 && errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return subtree{}, fmt.Errorf("reading %s: %w", path, err)
		}
		if err := im.spent.addNode(path); err != nil {
			return subtree{}, err
		}
		leaf := Leaf{Digest: whole.leaf(im.buf[:n]), Size: int64(n)}
		file.Leaves = append(file.Leaves, leaf)
		file.Size += leaf.Size
		level = append(level, subtree{id: leaf.id(), bytes: leaf.Size, total: leaf.Size})
		if n < chunkSize {
			break
		}
	}
	if err := im.spent.addBytes(file.Size, path); err != nil {
		return subtree{}, err
	}
	top, err := im.balance(level, path)
	file.CID, file.SHA256 = top.id.String(), whole.of(&file)
	im.out.Files = append(im.out.Files, file)
	return top, err
}

// balance builds levels of inner nodes until one node is left.
func (im *importer) balance(level []subtree, path string) (subtree, error) {
	for len(level) > 1 {
		var above []subtree
		for len(level) > 0 {
			if err := im.spent.addNode(path); err != nil {
				return subtree{}, err
			}
			n := min(linksPerNode, len(level))
			above = append(above, im.inner(level[:n]))
			level = level[n:]
		}
		level = above
	}
	return level[0], nil
}

func (im *importer) inner(children []subtree) subtree {
	var n node
	var below, bytes int64
	sizes := make([]int64, 0, len(children))
	for _, c := range children {
		n.links = append(n.links, link{id: c.id, size: c.total})
		sizes = append(sizes, c.bytes)
		below += c.total
		bytes += c.bytes
	}
	n.data = encodeFile(sizes)
	sub := im.keep(n, below)
	sub.bytes = bytes
	return sub
}
