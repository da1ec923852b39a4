// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";

/// @dev Sum trees of tests, built without the library under test.
library SumTrees {
    function receiptHash(IReceiptDisputes.Receipt memory r) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256(
                    "Receipt(bytes32 requestId,uint256 tokenId,uint64 inputUnits,uint64 outputUnits,uint64 requests,bytes32 termsHash,uint256 cost,uint64 timestamp)"
                ),
                r.requestId,
                r.tokenId,
                r.inputUnits,
                r.outputUnits,
                r.requests,
                r.termsHash,
                r.cost,
                r.timestamp
            )
        );
    }

    function leavesOf(IReceiptDisputes.Receipt[] memory receipts) internal pure returns (SumTree.Node[] memory leaves) {
        leaves = new SumTree.Node[](receipts.length);
        for (uint256 i = 0; i < receipts.length; ++i) {
            leaves[i] = SumTree.Node(receiptHash(receipts[i]), receipts[i].cost);
        }
    }

    /// @dev Root of all leaves, padded with zero to a power of two, and the path of one of them.
    function tree(SumTree.Node[] memory leaves, uint256 index)
        internal
        pure
        returns (SumTree.Node memory root, SumTree.Node[] memory siblings)
    {
        uint256 depth = 0;
        while (1 << depth < leaves.length) ++depth;
        SumTree.Node[] memory level = new SumTree.Node[](1 << depth);
        for (uint256 i = 0; i < leaves.length; ++i) {
            level[i] = leaves[i];
        }
        siblings = new SumTree.Node[](depth);
        for (uint256 d = 0; d < depth; ++d) {
            siblings[d] = level[(index >> d) ^ 1];
            level = above(level);
        }
        root = level[0];
    }

    /// @dev The level of a tree that has so many nodes.
    function levelOf(SumTree.Node[] memory leaves, uint256 nodes) internal pure returns (SumTree.Node[] memory level) {
        uint256 width = 1;
        while (width < leaves.length) width *= 2;
        level = new SumTree.Node[](width);
        for (uint256 i = 0; i < leaves.length; ++i) {
            level[i] = leaves[i];
        }
        while (level.length > nodes) level = above(level);
    }

    /// @dev A tree of `depth` levels of which only one leaf is known: its siblings are made up.
    function path(SumTree.Node memory leaf, uint256 index, uint256 depth)
        internal
        pure
        returns (SumTree.Node memory node, SumTree.Node[] memory siblings)
    {
        siblings = new SumTree.Node[](depth);
        node = leaf;
        for (uint256 i = 0; i < depth; ++i) {
            siblings[i] = SumTree.Node(keccak256(abi.encode("sibling", i, leaf.hash)), i + 1);
            node = (index >> i) & 1 == 0 ? parent(node, siblings[i]) : parent(siblings[i], node);
        }
    }

    function parent(SumTree.Node memory left, SumTree.Node memory right) internal pure returns (SumTree.Node memory) {
        return
            SumTree.Node(keccak256(abi.encodePacked(left.hash, left.sum, right.hash, right.sum)), left.sum + right.sum);
    }

    function above(SumTree.Node[] memory level) private pure returns (SumTree.Node[] memory next) {
        next = new SumTree.Node[](level.length / 2);
        for (uint256 i = 0; i < next.length; ++i) {
            next[i] = parent(level[2 * i], level[2 * i + 1]);
        }
    }
}
