// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Merkle} from "../../src/libraries/Merkle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

contract MerkleTest is Fixture {
    /// @dev The library works on hashes alone.
    function setUp() public override {}

    function testFuzz_EveryLeafHasItsPlaceAndNoOther(uint256 size, uint256 index, uint256 other) public view {
        bytes32[] memory leaves = leavesOf(bound(size, 1, 40));
        index = bound(index, 0, leaves.length - 1);
        (bytes32 root, bytes32[] memory path) = Trees.tree(leaves, index);
        vm.assertTrue(this.contains(root, leaves[index], index, path));
        if (other != index) vm.assertFalse(this.contains(root, leaves[index], other, path));
        other = bound(other, 0, leaves.length - 1);
        if (other != index) vm.assertFalse(this.contains(root, leaves[other], index, path));
    }

    function testFuzz_RefusesAnyOtherSiblingOrRoot(uint256 depth, uint256 index, uint256 level, uint256 change)
        public
        view
    {
        depth = bound(depth, 1, 64);
        index = bound(index, 0, (uint256(1) << depth) - 1);
        level = bound(level, 0, depth);
        bytes32 leaf = keccak256(abi.encode(index));
        (bytes32 root, bytes32[] memory path) = Trees.path(leaf, index, depth);
        vm.assertTrue(this.contains(root, leaf, index, path));
        bytes32 flip = bytes32(change == 0 ? 1 : change);
        if (level == depth) root ^= flip;
        else path[level] ^= flip;
        vm.assertFalse(this.contains(root, leaf, index, path));
    }

    /// @dev Without this, one leaf would stand at as many places as there are numbers with the same low bits.
    function testFuzz_RefusesAnIndexBeyondTheTree(uint256 depth, uint256 index, uint256 beyond) public view {
        depth = bound(depth, 0, 64);
        index = bound(index, 0, (uint256(1) << depth) - 1);
        bytes32 leaf = keccak256(abi.encode(index));
        (bytes32 root, bytes32[] memory path) = Trees.path(leaf, index, depth);
        vm.assertTrue(this.contains(root, leaf, index, path));
        beyond = bound(beyond, 1, type(uint256).max >> depth);
        vm.assertFalse(this.contains(root, leaf, index + (beyond << depth), path));
    }

    function test_OneLeafIsItsOwnRoot() public view {
        bytes32 leaf = keccak256("leaf");
        vm.assertTrue(this.contains(leaf, leaf, 0, new bytes32[](0)));
        vm.assertFalse(this.contains(leaf, leaf, 1, new bytes32[](0)));
        vm.assertFalse(this.contains(keccak256("other"), leaf, 0, new bytes32[](0)));
    }

    function test_RefusesPlacesThatAreNotUsed() public view {
        (bytes32 root, bytes32[] memory path) = Trees.tree(leavesOf(5), 6);
        vm.assertEq(path.length, 3);
        vm.assertFalse(this.contains(root, 0, 6, path));
        vm.assertFalse(this.contains(0, 0, 0, new bytes32[](0)));
    }

    function test_RefusesMoreThan64Levels() public view {
        bytes32 leaf = keccak256("leaf");
        (bytes32 root, bytes32[] memory path) = Trees.path(leaf, type(uint64).max, 64);
        vm.assertTrue(this.contains(root, leaf, type(uint64).max, path));
        (root, path) = Trees.path(leaf, type(uint64).max, 65);
        vm.assertFalse(this.contains(root, leaf, type(uint64).max, path));
    }

    /// @dev At its own level a node is no leaf: a path of one's own length leads elsewhere.
    function testFuzz_AnInnerNodeIsNotAtALeafsPlace(uint256 index) public view {
        bytes32[] memory leaves = leavesOf(8);
        index = bound(index, 0, 7);
        (bytes32 root, bytes32[] memory path) = Trees.tree(leaves, index);
        bytes32 node = index & 1 == 0 ? Trees.hash(leaves[index], path[0]) : Trees.hash(path[0], leaves[index]);
        vm.assertFalse(this.contains(root, node, index, path));
        bytes32[] memory shorter = new bytes32[](2);
        (shorter[0], shorter[1]) = (path[1], path[2]);
        vm.assertFalse(this.contains(root, leaves[index], index >> 1, shorter));
    }

    function contains(bytes32 root, bytes32 leaf, uint256 index, bytes32[] calldata path) external pure returns (bool) {
        return Merkle.contains(root, leaf, index, path);
    }

    function leavesOf(uint256 size) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](size);
        for (uint256 i = 0; i < size; ++i) {
            leaves[i] = keccak256(abi.encode("leaf", i));
        }
    }
}
