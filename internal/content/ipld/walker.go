package ipld

// lookahead is how many links of a node ahead of the walk are prefetched.
const lookahead = 16

// Resolver resolves trees of blocks that it is given.
type Resolver struct {
	// Get returns a verified block; what names in errors the file it is for.
	Get func(id CID, what string) ([]byte, error)
	// Prefetch, if set, is told of blocks that Get will be asked for.
	Prefetch func(id CID, what string)
	// Keep, if set, takes each verified inner node, parents first.
	Keep func(id CID, block []byte) error
	// Budget bounds the tree; fields that are zero take their default.
	Budget Budget
	// Exact has each block asked for of which only a link's cumulative size says
	// what it is. Such sizes are hints; a fetch finds out where one is wrong
	// (ErrMisjudged).
	Exact bool
	// Pick, if set, reports whether the file of a path is wanted. Of the others
	// nothing but their first node is asked for, and their bytes do not count.
	Pick func(path string) bool
	// Below, if set beside Pick, reports whether a folder may have files that are
	// wanted. What is neither is not asked for at all.
	Below func(dir string) bool
	// See, if set, takes each file instead of the tree. The size of one that is
	// not picked is what its first node claims.
	See func(f File, picked bool) error
	// SeeLeaves, if set beside See, reports whether See is to have the leaves of
	// a file, picked or not: the first 64.
	SeeLeaves func(path string) bool
}

// walker resolves a tree, depth first.
type walker struct {
	Resolver
	meter *Meter
	out   *Tree
}

// isPicked reports whether a file is wanted.
func (w *walker) isPicked(path string) bool { return w.Pick == nil || w.Pick(path) }

// isResolved reports whether the leaves of a file are found out.
func (w *walker) isResolved(path string) bool {
	return w.isPicked(path) || (w.See != nil && w.SeeLeaves != nil && w.SeeLeaves(path))
}

// isPassedOver reports whether what a path names is of no use, whether it is a
// file or a folder.
func (w *walker) isPassedOver(path string) bool {
	return w.Below != nil && !w.isPicked(path) && !w.Below(path)
}

// passFile takes note of a file that is not picked.
func (w *walker) passFile(id CID, size int64, path string) error {
	if w.See == nil {
		return nil
	}
	return w.See(File{Path: path, CID: id.String(), Size: max(0, size)}, false)
}

// prefetchEntries is prefetchAhead among the entries of a directory, of which a
// selection passes over what is not to be fetched.
func (w *walker) prefetchEntries(links []Link, i int, what string) {
	if w.Below == nil {
		w.prefetchAhead(links, i, what)
	}
}

// prefetchAhead has the inner nodes among the links after the i-th fetched, as far as
// the walk looks ahead.
func (w *walker) prefetchAhead(links []Link, i int, what string) {
	if w.Prefetch == nil {
		return
	}
	from := i + lookahead
	if i == 0 {
		from = 1
	}
	for j := from; j <= i+lookahead && j < len(links); j++ {
		if links[j].CID.Codec == CodecDagPB {
			w.Prefetch(links[j].CID, what)
		}
	}
}

// getNode fetches and decodes one dag-pb node, refusing what is never accepted.
func (w *walker) getNode(id CID, path string) (Node, UnixFS, error) {
	n, u, block, err := w.getUnkept(id, path)
	if err == nil && w.Keep != nil && isInner(n, u) {
		err = w.Keep(id, block)
	}
	return n, u, err
}

// getUnkept is getNode for a node that may not belong to the tree.
func (w *walker) getUnkept(id CID, path string) (n Node, u UnixFS, block []byte, err error) {
	block, err = w.Get(id, DisplayPath(path))
	if err != nil {
		return Node{}, UnixFS{}, nil, err
	}
	n, u, err = DecodeUnixFS(block)
	if err != nil {
		return Node{}, UnixFS{}, nil, withPath(path, err)
	}
	overhead := len(block)
	if !u.IsDirectory() {
		overhead -= len(u.Data)
	}
	if err = w.meter.addInner(overhead, path); err != nil {
		return Node{}, UnixFS{}, nil, err
	}
	if u.Kind == KindSymlink {
		return Node{}, UnixFS{}, nil, Malformedf("%s is a symbolic link, which is not accepted: "+
			"publish a copy of the file it points to", DisplayPath(path))
	}
	return n, u, block, nil
}

// getRawLeaf looks at a raw block for its size.
func (w *walker) getRawLeaf(id CID, path string) (Leaf, error) {
	block, err := w.Get(id, DisplayPath(path))
	return Leaf{Digest: id.Digest, Size: int64(len(block))}, err
}
