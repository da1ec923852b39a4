// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Binary Merkle trees that add up
/// @notice Every node has a hash and a sum. An inner node's hash is keccak256(left hash ‖ left sum ‖ right hash ‖ right sum), its sum that of its
/// children. A tree of depth d has 2^d leaves; those that are not used are zero, with sum zero. Leaves are hashes of something else than 128 bytes,
/// so that no inner node passes for one.
/// @dev A node's hash holds its children's sums, not its own: that is in its parent's, and the root's is attested beside it.
library SumTree {
    struct Node {
        bytes32 hash;
        uint256 sum;
    }

    /// @notice True when a hash, which counts for `sum`, stands at position `index` below a root. A position has one path: an index beyond the tree
    /// is refused.
    function contains(bytes32 root, bytes32 hash, uint256 sum, uint256 index, Node[] calldata path)
        internal
        pure
        returns (bool)
    {
        if (hash == 0 || path.length > 64 || index >> path.length != 0) return false;
        for (uint256 i = 0; i < path.length; ++i) {
            Node calldata sibling = path[i];
            hash = index & 1 == 0
                ? hashOf(hash, sum, sibling.hash, sibling.sum)
                : hashOf(sibling.hash, sibling.sum, hash, sum);
            sum = add(sum, sibling.sum);
            index >>= 1;
        }
        return hash == root;
    }

    /// @notice Hash of an inner node.
    function hashOf(bytes32 left, uint256 leftSum, bytes32 right, uint256 rightSum) internal pure returns (bytes32) {
        return keccak256(abi.encode(left, leftSum, right, rightSum));
    }

    /// @notice Sum of two nodes. An overflow wraps: a tree that has one is wrong somewhere else, and must not thereby escape from being shown.
    function add(uint256 left, uint256 right) internal pure returns (uint256) {
        unchecked {
            return left + right;
        }
    }
}
