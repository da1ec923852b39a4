// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {RegistryFixture} from "./RegistryFixture.sol";

/// @dev A namespace of `creator`, and what can be done with it.
abstract contract NamespaceFixture is RegistryFixture {
    bytes32 internal constant ALICE = keccak256("alice");
    address internal ci = address(0xC1);
    uint256 internal next = 1;

    function setUp() public override {
        super.setUp();
        publish(creator, "alice/first");
    }

    function publish(address who, string memory name_) internal returns (uint256) {
        return publishAs(who, name_, bytes32(next++), 0);
    }

    function publishFor(address publisher, address owner, string memory name_) internal returns (uint256) {
        IModelRegistry.Publication memory p = publication(name_, bytes32(next++), 0);
        vm.prank(publisher);
        return registry.publishFor(owner, p);
    }

    function name(address owner, address publisher, uint32 limit, uint64 until) internal {
        vm.prank(owner);
        registry.setPublisher("alice", publisher, limit, until);
    }

    function offer(address who, string memory namespace, address to) internal {
        vm.prank(who);
        registry.offerNamespace(namespace, to);
    }

    function accept(address who, string memory namespace) internal {
        vm.prank(who);
        registry.acceptNamespace(namespace);
    }

    function handOver(address from, address to) internal {
        offer(from, "alice", to);
        accept(to, "alice");
    }

    function expectLeft(address publisher, uint32 limit, uint64 time) internal view {
        (uint32 left, uint64 until) = registry.publisherOf("ALICE", publisher);
        vm.assertEq(left, limit);
        vm.assertEq(until, time);
    }

    function expectTaken(string memory namespace, address owner) internal {
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, namespace, owner));
    }

    function expectNotOffered(string memory namespace, address who) internal {
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotOffered.selector, namespace, who));
    }

    function expectNotOwner(string memory namespace, address who) internal {
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, namespace, who));
    }

    function expectNotPublisher(string memory name_, address who) internal {
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotPublisher.selector, name_, who));
    }
}
