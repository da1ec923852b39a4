// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {ITestRegistry, RegistryFixture} from "../utils/RegistryFixture.sol";

contract PredecessorTest is RegistryFixture {
    ITestRegistry private successor;
    uint256 private next = 1;

    function setUp() public override {
        super.setUp();
        publish(registry, creator, "alice/first");
        successor = registryAfter(address(registry));
    }

    function test_NamesItsPredecessor() public view {
        vm.assertEq(successor.predecessor(), address(registry));
        vm.assertEq(registry.predecessor(), address(0));
    }

    function test_OnlyTheOwnerThereClaimsHere() public {
        expectTaken("Alice", creator);
        publish(successor, buyer, "Alice/mine");
        vm.expectEmit(address(successor));
        emit INamespaces.NamespaceClaimed(keccak256("alice"), creator, "Alice");
        publish(successor, creator, "Alice/mine");
        publish(successor, creator, "alice/again");
    }

    function test_WhatIsFreeThereIsFreeHere() public {
        publish(successor, buyer, "bob/mine");
        vm.assertEq(successor.namespaceOwner("bob"), buyer);
        // And stays its claimant's, whichever account claims it there afterwards.
        publish(registry, stranger, "bob/theirs");
        expectTaken("bob", buyer);
        publish(successor, stranger, "bob/theirs");
        publish(successor, buyer, "bob/mine-too");
    }

    /// @dev It belongs to its owner there before it is claimed here; to do something with it, it claims it by
    /// publishing.
    function test_AnUnclaimedNamespaceIsItsOwnersThere() public {
        vm.assertEq(successor.namespaceOwner("alice"), creator);
        vm.assertEq(successor.ownerOfNamespace(keccak256("alice")), creator);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "alice", creator));
        vm.prank(creator);
        successor.offerNamespace("alice", buyer);
    }

    function test_AHandoverThereCountsUntilItIsClaimedHere() public {
        handOver(registry, creator, buyer);
        expectTaken("alice", buyer);
        publish(successor, creator, "alice/x");
        publish(successor, buyer, "alice/x");
        handOver(registry, buyer, stranger);
        vm.assertEq(successor.namespaceOwner("alice"), buyer);
        expectTaken("alice", buyer);
        publish(successor, stranger, "alice/y");
    }

    function test_AHandoverHereIsForHere() public {
        publish(successor, creator, "alice/x");
        handOver(successor, creator, buyer);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
        vm.assertEq(successor.namespaceOwner("alice"), buyer);
        expectTaken("alice", buyer);
        publish(successor, creator, "alice/y");
    }

    /// @dev An owner who published in the first registry and never in the second is not robbed in the third.
    function test_ANamespaceIsHonoredThroughAnyNumberOfRegistries() public {
        ITestRegistry third = registryAfter(address(successor));
        expectTaken("alice", creator);
        publish(third, buyer, "alice/x");
        publish(third, creator, "alice/x");
        vm.assertEq(third.namespaceOwner("alice"), creator);
        vm.assertEq(third.namespaceOwner("free"), address(0));
    }

    function test_ABatchClaimsWhatIsItsOwn() public {
        IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](2);
        batch[0] = publication("alice/a", bytes32(uint256(101)), 0);
        batch[1] = publication("bob/a", bytes32(uint256(102)), 0);
        vm.prank(creator);
        successor.publishBatch(batch);
        vm.assertEq(successor.namespaceOwner("bob"), creator);
        vm.assertEq(registry.namespaceOwner("bob"), address(0));
    }

    /// @dev A namespace that is only reserved is no publisher's field.
    function test_RevertWhen_APublisherOfThereComesHere() public {
        vm.prank(creator);
        registry.setPublisher("alice", stranger, 5, START);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotPublisher.selector, "alice/x", stranger));
        vm.prank(stranger);
        successor.publishFor(creator, publication("alice/x", keccak256("x"), 0));
    }

    function publish(ITestRegistry at, address who, string memory name) private {
        vm.prank(who);
        at.publish(publication(name, bytes32(next++), 0));
    }

    function handOver(ITestRegistry at, address from, address to) private {
        vm.prank(from);
        at.offerNamespace("alice", to);
        vm.prank(to);
        at.acceptNamespace("alice");
    }

    function expectTaken(string memory namespace, address owner) private {
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, namespace, owner));
    }
}
