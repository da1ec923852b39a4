package usage

import (
	"fmt"
	"math/bits"
)

// maxDepth is the greatest depth of a tree that the contracts accept.
const maxDepth = 64

// PairHash hashes two nodes into the one above them; the contracts' is keccak256(left ‖ right).
type PairHash func(left, right [32]byte) [32]byte

// Tree is a Merkle tree as contracts/src/libraries/Merkle.sol reads it: leaves have positions, and those up to the
// next power of two are zero. Only nodes above a leaf are kept.
type Tree struct {
	// levels[0] are the leaves, and the last level is the root; zeros[d] is the node over 2^d leaves that are not used.
	levels [][][32]byte
	zeros  [][32]byte
}

// NewTree builds the tree over leaves. It keeps the slice, which must not change. No leaves make the root zero.
func NewTree(leaves [][32]byte, hash PairHash) *Tree {
	depth := 0
	if len(leaves) > 1 {
		depth = bits.Len(uint(len(leaves) - 1))
	}
	t := &Tree{levels: [][][32]byte{leaves}, zeros: make([][32]byte, depth+1)}
	for d := range depth {
		below := t.levels[d]
		above := make([][32]byte, (len(below)+1)/2)
		for i := range above {
			above[i] = hash(t.node(d, 2*i), t.node(d, 2*i+1))
		}
		t.levels = append(t.levels, above)
		t.zeros[d+1] = hash(t.zeros[d], t.zeros[d])
	}
	return t
}

// Root is the node over all leaves.
func (t *Tree) Root() [32]byte { return t.node(len(t.levels)-1, 0) }

// Path lists the siblings from a leaf to the root.
func (t *Tree) Path(index int) ([][32]byte, error) {
	if index < 0 || index >= len(t.levels[0]) {
		return nil, fmt.Errorf("finding the path of leaf %d: the tree has %d", index, len(t.levels[0]))
	}
	path := make([][32]byte, len(t.levels)-1)
	for d := range path {
		path[d] = t.node(d, index>>d^1)
	}
	return path, nil
}

func (t *Tree) node(depth, index int) [32]byte {
	if level := t.levels[depth]; index < len(level) {
		return level[index]
	}
	return t.zeros[depth]
}

// Contains reports whether a leaf stands at a position of the tree under a root. A leaf that is zero stands nowhere,
// and an index beyond the tree is refused.
func Contains(root, leaf [32]byte, index uint64, path [][32]byte, hash PairHash) bool {
	if leaf == ([32]byte{}) || len(path) > maxDepth || index>>len(path) != 0 {
		return false
	}
	node := leaf
	for _, sibling := range path {
		if index&1 == 0 {
			node = hash(node, sibling)
		} else {
			node = hash(sibling, node)
		}
		index >>= 1
	}
	return node == root
}
