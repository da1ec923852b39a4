// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SumTree} from "../../src/libraries/SumTree.sol";
import {Fixture} from "../utils/Fixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";

contract SumTreeTest is Fixture {
    /// @dev The library works on nodes alone.
    function setUp() public override {}

    function testFuzz_EveryLeafHasItsPlaceAndSumAndNoOther(uint256 size, uint256 index, uint256 other, uint256 sum)
        public
        view
    {
        SumTree.Node[] memory leaves = leavesOf(bound(size, 1, 40));
        index = bound(index, 0, leaves.length - 1);
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.tree(leaves, index);
        bytes32 leaf = leaves[index].hash;
        vm.assertTrue(this.contains(root.hash, leaf, leaves[index].sum, index, path));
        if (other != index) vm.assertFalse(this.contains(root.hash, leaf, leaves[index].sum, other, path));
        if (leaves.length > 1 && sum != leaves[index].sum) {
            vm.assertFalse(this.contains(root.hash, leaf, sum, index, path));
        }
        other = bound(other, 0, leaves.length - 1);
        if (other != index) {
            vm.assertFalse(this.contains(root.hash, leaves[other].hash, leaves[index].sum, index, path));
        }
    }

    function testFuzz_RefusesAnyOtherSiblingOrRoot(uint256 depth, uint256 index, uint256 level, uint256 change)
        public
        view
    {
        depth = bound(depth, 1, 64);
        index = bound(index, 0, (uint256(1) << depth) - 1);
        level = bound(level, 0, depth);
        SumTree.Node memory leaf = SumTree.Node(keccak256(abi.encode(index)), 7);
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.path(leaf, index, depth);
        vm.assertTrue(this.contains(root.hash, leaf.hash, 7, index, path));
        if (change == 0) change = 1;
        if (level == depth) root.hash ^= bytes32(change);
        else if (change & 1 == 0) path[level].hash ^= bytes32(change);
        else path[level].sum ^= change;
        vm.assertFalse(this.contains(root.hash, leaf.hash, 7, index, path));
    }

    function testFuzz_RefusesAnIndexBeyondTheTree(uint256 depth, uint256 index, uint256 beyond) public view {
        depth = bound(depth, 0, 64);
        index = bound(index, 0, (uint256(1) << depth) - 1);
        SumTree.Node memory leaf = SumTree.Node(keccak256(abi.encode(index)), 7);
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.path(leaf, index, depth);
        vm.assertTrue(this.contains(root.hash, leaf.hash, 7, index, path));
        beyond = bound(beyond, 1, type(uint256).max >> depth);
        vm.assertFalse(this.contains(root.hash, leaf.hash, 7, index + (beyond << depth), path));
    }

    function test_RefusesPlacesThatAreNotUsed() public view {
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.tree(leavesOf(5), 6);
        vm.assertEq(path.length, 3);
        vm.assertFalse(this.contains(root.hash, 0, 0, 6, path));
        vm.assertFalse(this.contains(0, 0, 0, 0, new SumTree.Node[](0)));
    }

    function test_RefusesMoreThan64Levels() public view {
        SumTree.Node memory leaf = SumTree.Node(keccak256("leaf"), 7);
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.path(leaf, type(uint64).max, 64);
        vm.assertTrue(this.contains(root.hash, leaf.hash, 7, type(uint64).max, path));
        (root, path) = SumTrees.path(leaf, type(uint64).max, 65);
        vm.assertFalse(this.contains(root.hash, leaf.hash, 7, type(uint64).max, path));
    }

    /// @dev Sums that wrap are wrong, but what stands in such a tree must not be out of reach for it.
    function test_SumsThatWrapStandWhereTheyAre() public view {
        SumTree.Node[] memory path = new SumTree.Node[](2);
        (path[0], path[1]) = (SumTree.Node("a", type(uint256).max), SumTree.Node("b", 5));
        bytes32 inner = keccak256(abi.encode(bytes32("leaf"), uint256(3), path[0]));
        bytes32 root = keccak256(abi.encode(inner, uint256(2), path[1]));
        vm.assertTrue(this.contains(root, "leaf", 3, 0, path));
        vm.assertEq(SumTree.add(type(uint256).max, 3), 2);
    }

    function testFuzz_AParentIsTheHashOfItsChildrenAndTheirSums(SumTree.Node memory left, SumTree.Node memory right)
        public
        pure
    {
        bytes32 hash = SumTree.hashOf(left.hash, left.sum, right.hash, right.sum);
        vm.assertEq(hash, keccak256(abi.encodePacked(left.hash, left.sum, right.hash, right.sum)));
    }

    function contains(bytes32 root, bytes32 hash, uint256 sum, uint256 index, SumTree.Node[] calldata path)
        external
        pure
        returns (bool)
    {
        return SumTree.contains(root, hash, sum, index, path);
    }

    function leavesOf(uint256 size) private pure returns (SumTree.Node[] memory leaves) {
        leaves = new SumTree.Node[](size);
        for (uint256 i = 0; i < size; ++i) {
            leaves[i] = SumTree.Node(keccak256(abi.encode("leaf", i)), i * i + 1);
        }
    }
}
