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
	return w.walkFile(id, n, u, id.String())
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
	block, err := w.Get(id, DisplayPath(path))
	if err != nil {
		return Node{}, UnixFS{}, err
	}
	if err := w.meter.addInner(len(block), path); err != nil {
		return Node{}, UnixFS{}, err
	}
	n, u, err := DecodeUnixFS(block)
	if err != nil {
		return Node{}, UnixFS{}, withPath(path, err)
	}
	if u.Kind == KindSymlink {
		return Node{}, UnixFS{}, Malformedf("%s is a symbolic link, which is not accepted: "+
			"publish a copy of the file it points to", DisplayPath(path))
	}
	if w.Keep != nil && isInner(n, u) {
		err = w.Keep(id, block)
	}
	return n, u, err
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
	if len(n.Links) == 0 && path != "" {
		w.out.EmptyDirs = append(w.out.EmptyDirs, path)
	}
	seen := Siblings{}
	for i, l := range n.Links {
		w.prefetchAhead(n.Links, i, DisplayPath(path))
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
	if l.CID.Codec == CodecRaw {
		return w.rawFile(l, path)
	}
	n, u, err := w.getNode(l.CID, path)
	if err != nil {
		return err
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
	leaf := Leaf{Digest: l.CID.Digest, Size: l.Size}
	if w.Exact || l.Size < 0 || l.Size > MaxBlock || (l.Size == 0) != (l.CID.Digest == emptyDigest) {
		var err error
		if leaf, err = w.getRawLeaf(l.CID, path); err != nil {
			return err
		}
	}
	f := fileWalk{walker: w, file: File{Path: path, CID: l.CID.String()}}
	if err := f.addLeaf(leaf); err != nil {
		return err
	}
	f.addFile()
	return nil
}

// getRawLeaf looks at a raw block for its size.
func (w *walker) getRawLeaf(id CID, path string) (Leaf, error) {
	block, err := w.Get(id, DisplayPath(path))
	return Leaf{Digest: id.Digest, Size: int64(len(block))}, err
}

func (w *walker) walkFile(id CID, n Node, u UnixFS, path string) error {
	f := fileWalk{walker: w, file: File{Path: path, CID: id.String()}}
	var err error
	if len(n.Links) == 0 {
		err = f.addWrapped(id, n, u)
	} else {
		err = f.walkInner(n, u, 1)
	}
	if err != nil {
		return err
	}
	f.addFile()
	return nil
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
