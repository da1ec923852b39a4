// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SumTree} from "../../src/libraries/SumTree.sol";

/// @dev What holds of every node of a tree that adds up, taking hashes without collisions for granted.
contract SumTreeProof {
    /// @dev Wraps rather than reverts: a wrong tree cannot escape from being shown.
    function check_SumsNeverRevert(uint256 left, uint256 right) external pure {
        uint256 sum = SumTree.add(left, right);
        unchecked {
            assert(sum - left == right);
        }
        assert(SumTree.add(right, left) == sum);
    }

    /// @dev A root of two leaves contains each at its position with its own sum, and with no other.
    function check_ALeafHasOneSum(bytes32 leaf, uint256 sum, bytes32 other, uint256 otherSum, uint256 claimed)
        external
        view
    {
        if (leaf == 0) return;
        bytes32 root = SumTree.hashOf(leaf, sum, other, otherSum);
        SumTree.Node[] memory path = new SumTree.Node[](1);
        path[0] = SumTree.Node(other, otherSum);
        assert(this.contains(root, leaf, claimed, 0, path) == (claimed == sum));
    }

    function check_AnIndexBeyondTheTreeIsRefused(
        bytes32 leaf,
        uint256 sum,
        bytes32 other,
        uint256 otherSum,
        uint256 index
    ) external view {
        if (index < 2) return;
        SumTree.Node[] memory path = new SumTree.Node[](1);
        path[0] = SumTree.Node(other, otherSum);
        assert(!this.contains(SumTree.hashOf(leaf, sum, other, otherSum), leaf, sum, index, path));
    }

    function contains(bytes32 root, bytes32 hash, uint256 sum, uint256 index, SumTree.Node[] calldata path)
        external
        pure
        returns (bool)
    {
        return SumTree.contains(root, hash, sum, index, path);
    }
}
