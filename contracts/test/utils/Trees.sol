// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";

/// @dev Merkle trees of tests, built without the library under test.
library Trees {
    function lineHash(IUsageOracle.Line memory line) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("Line(uint256 tokenId,uint64 inputUnits,uint64 outputUnits,uint64 requests,uint96 value)"),
                line.tokenId,
                line.inputUnits,
                line.outputUnits,
                line.requests,
                line.value
            )
        );
    }

    /// @dev A tree of `depth` levels of which only one leaf is known: its siblings are made up.
    function path(bytes32 leaf, uint256 index, uint256 depth)
        internal
        pure
        returns (bytes32 node, bytes32[] memory siblings)
    {
        siblings = new bytes32[](depth);
        node = leaf;
        for (uint256 i = 0; i < depth; ++i) {
            siblings[i] = keccak256(abi.encode("sibling", i, leaf));
            node = (index >> i) & 1 == 0 ? hash(node, siblings[i]) : hash(siblings[i], node);
        }
    }

    /// @dev Root of all leaves, padded with zero to a power of two, and the path of one of them.
    function tree(bytes32[] memory leaves, uint256 index)
        internal
        pure
        returns (bytes32 root, bytes32[] memory siblings)
    {
        uint256 depth = 0;
        while (1 << depth < leaves.length) ++depth;
        bytes32[] memory level = new bytes32[](1 << depth);
        for (uint256 i = 0; i < leaves.length; ++i) {
            level[i] = leaves[i];
        }
        siblings = new bytes32[](depth);
        for (uint256 d = 0; d < depth; ++d) {
            siblings[d] = level[(index >> d) ^ 1];
            bytes32[] memory above = new bytes32[](level.length / 2);
            for (uint256 i = 0; i < above.length; ++i) {
                above[i] = hash(level[2 * i], level[2 * i + 1]);
            }
            level = above;
        }
        root = level[0];
    }

    function hash(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(left, right));
    }
}
