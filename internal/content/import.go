package content

import (
	"context"
	"fmt"
	"os"
	"slices"
	"sort"
)

// The UnixFS profile unixfs-v1-2025.
const (
	chunkSize    = 1 << 20
	linksPerNode = 1024
	// maxDirectoryNode is the size in bytes from which on a directory is sharded;
	// a node of just that size is not.
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

// ImportOption changes how a folder is imported.
type ImportOption func(*importOptions)

type importOptions struct{ progress func(done, total int64) }

// WithImportProgress has progress called as bytes are hashed, one call at a
// time, with the bytes done and the bytes that there are.
func WithImportProgress(progress func(done, total int64)) ImportOption {
	return func(o *importOptions) { o.progress = progress }
}

// Import computes offline the root CID of a folder: CIDv1, raw leaves of 1 MiB,
// 1024 links a node, sha2-256, directories sharded where their node would pass
// 256 KiB; what `ipfs add -r --hidden` gives with the profile unixfs-v1-2025.
// Hidden files are included. It refuses (ErrMalformed) what a fetch would
// refuse too: symbolic links, special files, unsafe names. It does not judge
// formats: see CheckFormats.
func Import(ctx context.Context, dir string, opts ...ImportOption) (*Imported, error) {
	var o importOptions
	for _, opt := range opts {
		opt(&o)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	defer func() { _ = root.Close() }()
	l := &lister{root: root, spent: spent{limit: DefaultBudget()}}
	top, err := l.folder(ctx, "", 1)
	if err != nil {
		return nil, err
	}
	h := &leafHasher{root: root}
	if o.progress != nil {
		h.progress = func(done int64) { o.progress(done, l.spent.bytes) }
	}
	if err := h.hash(ctx, l.files); err != nil {
		return nil, err
	}
	im := &importer{spent: l.spent, out: &Imported{}}
	sub, err := im.folder(top)
	if err != nil {
		return nil, err
	}
	return im.finish(sub), nil
}

// importer builds the DAG over leaves whose digests are known.
type importer struct {
	spent spent
	out   *Imported
}

func (im *importer) finish(top subtree) *Imported {
	out := im.out
	out.Root, out.Digest, out.TotalBytes = top.id.String(), top.id.digest, im.spent.bytes
	out.Blocks = im.spent.nodes
	out.Formats = formatsOf(out.Files)
	slices.Reverse(out.inner)
	sort.Slice(out.Files, func(i, j int) bool { return out.Files[i].Path < out.Files[j].Path })
	return out
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
	return im.keepBlock(encodeNode(n), below)
}

func (im *importer) keepBlock(block []byte, below int64) subtree {
	im.out.inner = append(im.out.inner, block)
	return subtree{id: idOf(codecDagPB, block), total: below + int64(len(block))}
}

func (im *importer) folder(f *listedFolder) (subtree, error) {
	links := make([]link, 0, len(f.entries))
	for _, e := range f.entries {
		var sub subtree
		var err error
		if e.folder != nil {
			sub, err = im.folder(e.folder)
		} else {
			sub, err = im.file(e.file)
		}
		if err != nil {
			return subtree{}, err
		}
		links = append(links, link{id: sub.id, name: e.name, size: sub.total})
	}
	return im.directory(links, f.path)
}

// directory builds the directory over links that are sorted by name, in one
// node if that is small enough.
func (im *importer) directory(links []link, path string) (subtree, error) {
	block := encodeNode(node{links: links, data: encodeDirectory()})
	if len(block) > maxDirectoryNode {
		return im.sharded(links, path)
	}
	if err := im.spent.addNode(path); err != nil {
		return subtree{}, err
	}
	var below int64
	for _, l := range links {
		below += l.size
	}
	return im.keepBlock(block, below), nil
}

// file builds the balanced tree over the leaves of one file.
func (im *importer) file(f *File) (subtree, error) {
	level := make([]subtree, 0, len(f.Leaves))
	for _, l := range f.Leaves {
		level = append(level, subtree{id: l.id(), bytes: l.Size, total: l.Size})
	}
	top, err := im.balance(level, f.Path)
	f.CID = top.id.String()
	im.out.Files = append(im.out.Files, *f)
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
