package ipld

import "crypto/sha256"

// emptyDigest is the digest of a raw block without bytes.
var emptyDigest = sha256.Sum256(nil)

// fileWalk lists the leaves of one file.
type fileWalk struct {
	*walker
	file File
	// leafless: the leaves are counted and not kept.
	leafless bool
}

// maxSeenLeaves bounds the leaves of a file that Resolver.See is given.
const maxSeenLeaves = 64

func (w *walker) newFile(id CID, path string) (*fileWalk, error) {
	f := &fileWalk{walker: w, file: File{Path: path, CID: id.String()},
		leafless: w.See != nil && (w.SeeLeaves == nil || !w.SeeLeaves(path))}
	return f, w.meter.addPath(path)
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

// addLeaf adds one leaf. A file of no bytes has one empty leaf.
func (f *fileWalk) addLeaf(l Leaf) error {
	path := f.file.Path
	if l.Size > MaxBlock {
		return Malformedf("%s has a block of %d bytes, more than the %d that can be transferred: "+
			"add it again with chunks of 1 MiB", path, l.Size, MaxBlock)
	}
	if err := f.meter.AddBytes(l.Size, path); err != nil {
		return err
	}
	if err := f.meter.AddNode(path); err != nil {
		return err
	}
	if !f.leafless && (f.See == nil || len(f.file.Leaves) < maxSeenLeaves) {
		f.file.Leaves = append(f.file.Leaves, l)
	}
	f.file.Size += l.Size
	return nil
}

func (f *fileWalk) addFile() error {
	if f.See != nil {
		return f.See(f.file, f.isPicked(f.file.Path))
	}
	f.out.Files = append(f.out.Files, f.file)
	return nil
}

// walkInner adds the leaves below an inner node. The sizes that the node claims
// for its children must be true: each subtree is measured, each leaf when it
// is fetched.
func (f *fileWalk) walkInner(n Node, u UnixFS, depth int) error {
	path := f.file.Path
	if err := f.meter.CheckDepth(depth, path); err != nil {
		return err
	}
	if err := f.meter.AddNode(path); err != nil {
		return err
	}
	if err := checkInner(n, u); err != nil {
		return withPath(path, err)
	}
	var below []Link // the children to be looked at, in their order
	for i, l := range n.Links {
		if !f.isLeafByLink(l, u.Blocks[i]) {
			below = append(below, l)
		}
	}
	looked := 0
	for i, l := range n.Links {
		before := f.file.Size
		if f.isLeafByLink(l, u.Blocks[i]) {
			err := f.addLeaf(Leaf{Digest: l.CID.Digest, Size: u.Blocks[i], Wrapped: l.CID.Codec == CodecDagPB})
			if err != nil {
				return err
			}
			continue
		}
		f.prefetchAhead(below, looked, path)
		looked++
		if err := f.walkChild(l, depth); err != nil {
			return err
		}
		if f.file.Size-before != u.Blocks[i] {
			return Malformedf("%s: an inner node claims %d bytes for a part that has %d: "+
				"ask the creator to publish it again", path, u.Blocks[i], f.file.Size-before)
		}
	}
	return nil
}

func checkInner(n Node, u UnixFS) error {
	if u.IsDirectory() {
		return Malformedf("a directory lies inside a file")
	}
	if len(u.Data) > 0 {
		return Malformedf("an inner node carries file bytes besides its links, which readers of UnixFS do not agree about")
	}
	if len(n.Links) != len(u.Blocks) {
		return Malformedf("an inner node has %d links but %d block sizes", len(n.Links), len(u.Blocks))
	}
	var sum int64
	for _, size := range u.Blocks {
		if sum += size; sum < 0 {
			return Malformedf("the sizes of an inner node overflow")
		}
	}
	if u.Size >= 0 && u.Size != sum {
		return Malformedf("an inner node claims %d bytes but its parts have %d", u.Size, sum)
	}
	return nil
}

// isLeafByLink reports whether a link is taken for one to a leaf without a look
// at the block, so that a skeleton stays a skeleton; the leaf's fetch proves
// it. A raw block is a leaf. A dag-pb block is one if it is just as long,
// with all that lies below, as a wrapped leaf would be, unless the walk is exact:
// that length is the link's claim.
func (f *fileWalk) isLeafByLink(l Link, size int64) bool {
	if l.CID.Codec == CodecRaw {
		return (size == 0) == (l.CID.Digest == emptyDigest)
	}
	return !f.Exact && 0 < size && size <= MaxBlock && l.Size == wrappedLength(size)
}

// walkChild adds what lies below one link after a look at the block.
func (f *fileWalk) walkChild(l Link, depth int) error {
	if l.CID.Codec == CodecRaw {
		leaf, err := f.getRawLeaf(l.CID, f.file.Path)
		if err != nil {
			return err
		}
		return f.addLeaf(leaf)
	}
	n, u, err := f.getNode(l.CID, f.file.Path)
	if err != nil {
		return err
	}
	if len(n.Links) == 0 && !u.IsDirectory() {
		return f.addWrapped(l.CID, n, u)
	}
	return f.walkInner(n, u, depth+1)
}

// addWrapped adds the leaf that a dag-pb block without links is.
func (f *fileWalk) addWrapped(id CID, n Node, u UnixFS) error {
	leaf, err := newWrappedLeaf(id, n, u)
	if err != nil {
		return withPath(f.file.Path, err)
	}
	if leaf.Frame != nil {
		if err := f.meter.addFrame(leaf.Frame.length(), f.file.Path); err != nil {
			return err
		}
	}
	return f.addLeaf(leaf)
}
