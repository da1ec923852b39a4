package ipld

import (
	"errors"
	"fmt"
	"sort"
)

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

// Resolve returns the tree under a root. Only directories and inner nodes are
// asked for (a root that is one small raw block, and wrapped leaves whose
// siblings are unknown, excepted). It stops at the first thing that passes the
// budget, and refuses symbolic links, weak hashes and unsafe names. Errors are
// those of Get and Keep, or match ErrMalformed or ErrOverBudget.
func (r Resolver) Resolve(root CID) (*Tree, error) {
	w := &walker{Resolver: r, meter: NewMeter(r.Budget), out: &Tree{Root: root.String()}}
	if err := w.walkRoot(root); err != nil {
		return nil, err
	}
	t := w.out
	sort.Slice(t.Files, func(i, j int) bool { return t.Files[i].Path < t.Files[j].Path })
	sort.Strings(t.EmptyDirs)
	t.TotalBytes, t.Nodes = w.meter.Bytes, w.meter.Nodes
	return t, nil
}

// walker resolves a tree, depth first.
type walker struct {
	Resolver
	meter *Meter
	out   *Tree
}

func (w *walker) walkRoot(id CID) error {
	if id.Codec == CodecRaw {
		block, err := w.Get(id, "the root")
		if err != nil {
			return err
		}
		return w.rawFile(Link{CID: id, Size: int64(len(block))}, id.String())
	}
	n, u, err := w.getNode(id, "")
	if err != nil {
		return err
	}
	switch u.Kind {
	case KindDirectory:
		return w.walkDirectory(n, "", 1)
	case KindShard:
		return w.shardedDirectory(n, u, "", 1)
	}
	if !w.isPicked(id.String()) {
		return w.passFile(id, u.Size, id.String())
	}
	return w.walkFile(id, n, u, id.String())
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

func (w *walker) walkDirectory(n Node, path string, depth int) error {
	if err := w.meter.CheckDepth(depth, path); err != nil {
		return err
	}
	if err := w.meter.AddEntries(len(n.Links), path); err != nil {
		return err
	}
	if err := w.meter.AddNode(path); err != nil {
		return err
	}
	if len(n.Links) == 0 && path != "" && w.Pick == nil {
		w.out.EmptyDirs = append(w.out.EmptyDirs, path)
	}
	seen := Siblings{}
	for i, l := range n.Links {
		w.prefetchEntries(n.Links, i, DisplayPath(path))
		if err := w.walkNamed(l, l.Name, path, depth, seen); err != nil {
			return err
		}
	}
	return nil
}

// walkNamed takes one entry of a directory after a look at its name.
func (w *walker) walkNamed(l Link, name, dir string, depth int, seen Siblings) error {
	err := CheckName(name, w.meter.Limit.MaxNameLength)
	if err == nil {
		err = seen.Add(name)
	}
	if err != nil {
		return withPath(dir, fmt.Errorf("the name %q is not accepted: %w", name, err))
	}
	return w.walkEntry(l, JoinPath(dir, name), depth)
}

func (w *walker) walkEntry(l Link, path string, depth int) error {
	if w.isPassedOver(path) {
		return nil
	}
	if l.CID.Codec == CodecRaw {
		return w.rawFile(l, path)
	}
	n, u, block, err := w.getUnkept(l.CID, path)
	if err != nil {
		return err
	}
	if !u.IsDirectory() && !w.isResolved(path) {
		return w.passFile(l.CID, u.Size, path)
	}
	if w.Keep != nil && isInner(n, u) {
		if err := w.Keep(l.CID, block); err != nil {
			return err
		}
	}
	switch u.Kind {
	case KindDirectory:
		return w.walkDirectory(n, path, depth+1)
	case KindShard:
		return w.shardedDirectory(n, u, path, depth+1)
	}
	return w.walkFile(l.CID, n, u, path)
}

// rawFile adds a file that is one raw block. Its size is the link's claim, which
// the fetch proves; one that cannot be true, or is missing, makes us look.
func (w *walker) rawFile(l Link, path string) error {
	if !w.isResolved(path) {
		return w.passFile(l.CID, l.Size, path)
	}
	leaf := Leaf{Digest: l.CID.Digest, Size: l.Size}
	if w.Exact || l.Size < 0 || l.Size > MaxBlock || (l.Size == 0) != (l.CID.Digest == emptyDigest) {
		var err error
		if leaf, err = w.getRawLeaf(l.CID, path); err != nil {
			return err
		}
	}
	f, err := w.newFile(l.CID, path)
	if err != nil {
		return err
	}
	if err := f.addLeaf(leaf); err != nil {
		return err
	}
	return f.addFile()
}

// getRawLeaf looks at a raw block for its size.
func (w *walker) getRawLeaf(id CID, path string) (Leaf, error) {
	block, err := w.Get(id, DisplayPath(path))
	return Leaf{Digest: id.Digest, Size: int64(len(block))}, err
}

func (w *walker) walkFile(id CID, n Node, u UnixFS, path string) error {
	f, err := w.newFile(id, path)
	if err != nil {
		return err
	}
	if len(n.Links) == 0 {
		err = f.addWrapped(id, n, u)
	} else {
		err = f.walkInner(n, u, 1)
	}
	if err != nil {
		return err
	}
	return f.addFile()
}

// withPath puts the path in front of an error, keeping its kind.
func withPath(path string, err error) error {
	for _, kind := range []error{ErrMalformed, ErrOverBudget} {
		if errors.Is(err, kind) {
			return Errorf(kind, "%s: %s: ask the creator to publish it again", DisplayPath(path), err.Error())
		}
	}
	return err
}

func JoinPath(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + "/" + name
}
