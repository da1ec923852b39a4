package usage_test

import (
	"crypto/sha256"
	"encoding/binary"
	"testing"

	"github.com/dehug-io/dehug-operator/internal/usage"
)

func pair(left, right [32]byte) [32]byte { return sha256.Sum256(append(left[:], right[:]...)) }

func leavesOf(n int) [][32]byte {
	leaves := make([][32]byte, n)
	for i := range leaves {
		leaves[i] = sha256.Sum256(binary.BigEndian.AppendUint64(nil, uint64(i)))
	}
	return leaves
}

// paddedRoot is the root by the definition: zeros up to a power of two, then pair by pair.
func paddedRoot(leaves [][32]byte) [32]byte {
	level := append([][32]byte{}, leaves...)
	for size := 1; ; size *= 2 {
		if size >= len(leaves) {
			level = append(level, make([][32]byte, size-len(leaves))...)
			break
		}
	}
	for len(level) > 1 {
		for i := range len(level) / 2 {
			level[i] = pair(level[2*i], level[2*i+1])
		}
		level = level[:len(level)/2]
	}
	return level[0]
}

func TestTreeRootAndPaths(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 4, 5, 7, 8, 9, 33, 100} {
		leaves := leavesOf(n)
		tree := usage.NewTree(leaves, pair)
		if tree.Root() != paddedRoot(leaves) {
			t.Errorf("%d leaves: root is not that of the padded tree", n)
		}
		for i := range leaves {
			path, err := tree.Path(i)
			if err != nil {
				t.Fatal(err)
			}
			for j := range leaves {
				if got := usage.Contains(tree.Root(), leaves[i], uint64(j), path, pair); got != (i == j) {
					t.Errorf("%d leaves: leaf %d at %d contained = %t", n, i, j, got)
				}
			}
			// Another index may have the same bits below the depth: a position has one name.
			if usage.Contains(tree.Root(), leaves[i], uint64(i)+1<<len(path), path, pair) {
				t.Errorf("%d leaves: leaf %d is also contained beyond the tree", n, i)
			}
		}
	}
}

func TestContainsRefusesZeroLeavesAndEndlessPaths(t *testing.T) {
	tree := usage.NewTree(leavesOf(3), pair)
	path, err := tree.Path(2)
	if err != nil {
		t.Fatal(err)
	}
	path[0] = leavesOf(3)[2]
	if usage.Contains(tree.Root(), [32]byte{}, 3, path, pair) {
		t.Error("an unused leaf is contained")
	}
	leaf := leavesOf(1)[0]
	for depth, want := range map[int]bool{64: true, 65: false} {
		long, root := make([][32]byte, depth), leaf
		for _, sibling := range long {
			root = pair(root, sibling)
		}
		if got := usage.Contains(root, leaf, 0, long, pair); got != want {
			t.Errorf("path of %d: contained = %t, want %t", depth, got, want)
		}
	}
	for _, index := range []int{-1, 3} {
		if _, err := tree.Path(index); err == nil {
			t.Errorf("path of leaf %d of 3: no error", index)
		}
	}
}
