package content

// fileWalk lists the leaves of one file.
type fileWalk struct {
	*walker
	file File
}

// leaf adds one leaf. A file of no bytes has one empty leaf.
func (f *fileWalk) leaf(l Leaf) error {
	path := f.file.Path
	if l.Size > maxBlock {
		return malformed("%s has a block of %d bytes, more than the %d that can be transferred: "+
			"add it again with chunks of 1 MiB", path, l.Size, maxBlock)
	}
	if err := f.spent.addBytes(l.Size, path); err != nil {
		return err
	}
	if err := f.spent.addNode(path); err != nil {
		return err
	}
	f.file.Leaves = append(f.file.Leaves, l)
	f.file.Size += l.Size
	return nil
}

func (f *fileWalk) finish() { f.out.Files = append(f.out.Files, f.file) }

// inner adds the leaves below an inner node. The sizes that the node claims
// for its children must be true: each subtree is measured, each leaf when it
// is fetched.
func (f *fileWalk) inner(n node, u unixfs, depth int) error {
	path := f.file.Path
	if err := f.spent.checkDepth(depth, path); err != nil {
		return err
	}
	if err := f.spent.addNode(path); err != nil {
		return err
	}
	if err := checkInner(n, u); err != nil {
		return at(path, err)
	}
	nodes := false   // an earlier child was an inner node
	wrapped := false // an earlier child was a wrapped leaf
	for i, l := range n.links {
		// Once a child has shown that nodes lie below, the next ones are nodes
		// as well; before, looking ahead could fetch leaves.
		if nodes {
			f.ahead(n.links, i, path)
		}
		before := f.file.Size
		isLeaf, err := f.child(l, u.blocks[i], wrapped, depth)
		if err != nil {
			return err
		}
		wrapped = wrapped || (isLeaf && l.id.codec == codecDagPB)
		if nodes = nodes || !isLeaf; nodes && i == 0 {
			f.ahead(n.links, 0, path)
		}
		if f.file.Size-before != u.blocks[i] {
			return malformed("%s: an inner node claims %d bytes for a part that has %d: "+
				"ask the creator to publish it again", path, u.blocks[i], f.file.Size-before)
		}
	}
	return nil
}

func checkInner(n node, u unixfs) error {
	if u.kind == unixfsDirectory || u.kind == unixfsHAMTShard {
		return malformed("a directory lies inside a file")
	}
	if len(u.data) > 0 {
		return malformed("an inner node carries file bytes besides its links")
	}
	if len(n.links) != len(u.blocks) {
		return malformed("an inner node has %d links but %d block sizes", len(n.links), len(u.blocks))
	}
	var sum int64
	for _, size := range u.blocks {
		if size == 0 {
			return malformed("an inner node links to a part of no bytes")
		}
		if sum += size; sum < 0 {
			return malformed("the sizes of an inner node overflow")
		}
	}
	if u.size != sum {
		return malformed("an inner node claims %d bytes but its parts have %d", u.size, sum)
	}
	return nil
}

// child adds what lies below one link and reports whether it is a leaf. Raw
// children are leaves. A dag-pb child has to be looked at, unless a sibling
// was a wrapped leaf: then one that is small enough is taken for a leaf too,
// which its fetch proves, so that a skeleton stays a skeleton.
func (f *fileWalk) child(l link, size int64, wrapped bool, depth int) (bool, error) {
	if l.id.codec == codecRaw {
		return true, f.leaf(Leaf{Digest: l.id.digest, Size: size})
	}
	if wrapped && size <= maxBlock {
		return true, f.leaf(Leaf{Digest: l.id.digest, Size: size, Wrapped: true})
	}
	n, u, err := f.node(l.id, f.file.Path)
	if err != nil {
		return false, err
	}
	if len(n.links) == 0 && u.kind != unixfsDirectory && u.kind != unixfsHAMTShard {
		return true, f.leaf(Leaf{Digest: l.id.digest, Size: int64(len(u.data)), Wrapped: true})
	}
	return false, f.inner(n, u, depth+1)
}

// leafBytes returns the file bytes in a verified block, which must be as many
// as the leaf table says.
func leafBytes(l Leaf, block []byte, path string) ([]byte, error) {
	data := block
	if l.Wrapped {
		n, u, err := decodeBoth(block)
		if err != nil {
			return nil, at(path, err)
		}
		// What is kept is only the bytes inside; they must be enough to prove
		// the block again when the folder is scrubbed.
		if len(n.links) > 0 || !l.holds(u.data) {
			return nil, malformed("%s: block %s is not a leaf in the usual encoding: "+
				"ask the creator to add it again with raw leaves", path, l.id())
		}
		data = u.data
	}
	if int64(len(data)) != l.Size {
		return nil, malformed("%s: block %s has %d bytes but its parent claims %d: "+
			"ask the creator to publish it again", path, l.id(), len(data), l.Size)
	}
	return data, nil
}

// holds reports whether file bytes on disk are those of the leaf.
func (l Leaf) holds(data []byte) bool {
	_, ok := l.block(data)
	return ok
}

// block returns the leaf's block around its bytes, and whether they are its
// bytes. A fetch keeps no wrapped leaf that is not in one of the usual encodings.
func (l Leaf) block(data []byte) ([]byte, bool) {
	if !l.Wrapped {
		return data, l.id().matches(data)
	}
	for _, kind := range []uint64{unixfsFile, unixfsRaw} {
		if block := encodeWrapped(kind, data); l.id().matches(block) {
			return block, true
		}
	}
	return nil, false
}
