// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Binary Merkle trees whose leaves have positions
/// @notice A node is keccak256(left ‖ right). A tree of depth d has 2^d leaves; those that are not used are zero. Leaves are hashes of
/// more than 64 bytes, so that no inner node passes for one.
library Merkle {
    /// @notice True when `leaf` stands at position `index` of the tree. A position has one path: an index beyond the tree is refused.
    function contains(bytes32 root, bytes32 leaf, uint256 index, bytes32[] calldata path) internal pure returns (bool) {
        if (leaf == 0 || path.length > 64 || index >> path.length != 0) return false;
        bytes32 node = leaf;
        assembly ("memory-safe") {
            let end := add(path.offset, shl(5, path.length))
            for { let next := path.offset } lt(next, end) { next := add(next, 0x20) } {
                let right := shl(5, and(index, 1)) // where the node goes: its sibling takes the other half
                mstore(right, node)
                mstore(xor(right, 0x20), calldataload(next))
                node := keccak256(0x00, 0x40)
                index := shr(1, index)
            }
        }
        return node == root;
    }
}
