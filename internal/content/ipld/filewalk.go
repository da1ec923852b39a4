package ipld

// fileWalk lists the leaves of one file.
type fileWalk struct {
	*walker
	file File
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
	f.file.Leaves = append(f.file.Leaves, l)
	f.file.Size += l.Size
	return nil
}

func (f *fileWalk) addFile() { f.out.Files = append(f.out.Files, f.file) }

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
	nodes := false   // an earlier child was an inner node
	wrapped := false // an earlier child was a wrapped leaf
	for i, l := range n.Links {
		// Once a child has shown that nodes lie below, the next ones are nodes
		// as well; before, looking ahead could fetch leaves.
		if nodes {
			f.prefetchAhead(n.Links, i, path)
		}
		before := f.file.Size
		isLeaf, err := f.walkChild(l, u.Blocks[i], wrapped, depth)
		if err != nil {
			return err
		}
		wrapped = wrapped || (isLeaf && l.CID.Codec == CodecDagPB)
		if nodes = nodes || !isLeaf; nodes && i == 0 {
			f.prefetchAhead(n.Links, 0, path)
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
		return Malformedf("an inner node carries file bytes besides its links")
	}
	if len(n.Links) != len(u.Blocks) {
		return Malformedf("an inner node has %d links but %d block sizes", len(n.Links), len(u.Blocks))
	}
	var sum int64
	for _, size := range u.Blocks {
		if size == 0 {
			return Malformedf("an inner node links to a part of no bytes")
		}
		if sum += size; sum < 0 {
			return Malformedf("the sizes of an inner node overflow")
		}
	}
	if u.Size != sum {
		return Malformedf("an inner node claims %d bytes but its parts have %d", u.Size, sum)
	}
	return nil
}

// walkChild adds what lies below one link and reports whether it is a leaf. Raw
// children are leaves. A dag-pb child has to be looked at, unless a sibling
// was a wrapped leaf: then one that is small enough is taken for a leaf too,
// which its fetch proves, so that a skeleton stays a skeleton.
func (f *fileWalk) walkChild(l Link, size int64, wrapped bool, depth int) (bool, error) {
	if l.CID.Codec == CodecRaw {
		return true, f.addLeaf(Leaf{Digest: l.CID.Digest, Size: size})
	}
	if wrapped && size <= MaxBlock {
		return true, f.addLeaf(Leaf{Digest: l.CID.Digest, Size: size, Wrapped: true})
	}
	n, u, err := f.getNode(l.CID, f.file.Path)
	if err != nil {
		return false, err
	}
	if len(n.Links) == 0 && !u.IsDirectory() {
		return true, f.addLeaf(Leaf{Digest: l.CID.Digest, Size: int64(len(u.Data)), Wrapped: true})
	}
	return false, f.walkInner(n, u, depth+1)
}
