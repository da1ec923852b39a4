// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {NamespaceFixture} from "../utils/NamespaceFixture.sol";

/// @dev Keys that publish for a namespace's owner.
contract PublishersTest is NamespaceFixture {
    function test_APublisherPublishesForTheOwnerUntilItsLimit() public {
        uint64 until = START + 1 days;
        vm.expectEmit(address(registry));
        emit INamespaces.PublisherChanged(ALICE, creator, ci, 2, until);
        name(creator, ci, 2, until);
        for (uint32 left = 2; left > 0; --left) {
            expectLeft(ci, left, until);
            uint256 tokenId = publishFor(ci, creator, "Alice/by-ci");
            vm.assertEq(registry.ownerOf(tokenId), creator);
            vm.assertEq(registry.tokenOf(tokenId).creator, creator);
            vm.assertEq(registry.latest(IModelRegistry.ContentType.Model, "Alice/by-ci"), tokenId);
        }
        expectLeft(ci, 0, until);
        vm.assertEq(registry.balanceOf(creator), 3);
        vm.assertEq(registry.balanceOf(ci), 0);
        expectNotPublisher("Alice/by-ci", ci);
        publishFor(ci, creator, "Alice/by-ci");
    }

    function test_APublishersTimeHoldsInItsLastSecondAndNotBehindIt() public {
        name(creator, ci, 5, START + 10);
        vm.warp(START + 11);
        expectNotPublisher("alice/late", ci);
        publishFor(ci, creator, "alice/late");
        vm.warp(START + 10);
        publishFor(ci, creator, "alice/in-time");
        expectLeft(ci, 4, START + 10);
    }

    /// @dev A publication that fails takes nothing off the limit.
    function test_AFailedPublicationDoesNotCount() public {
        name(creator, ci, 1, START);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, 1));
        vm.prank(ci);
        registry.publishFor(creator, publication("alice/again", bytes32(uint256(1)), 0));
        publishFor(ci, creator, "alice/new");
    }

    function test_AnOwnerTakesAPublisherBack() public {
        name(creator, ci, 5, START + 1 days);
        name(creator, ci, 0, START + 1 days);
        expectNotPublisher("alice/x", ci);
        publishFor(ci, creator, "alice/x");
    }

    /// @dev A publisher key publishes, and can do nothing else with a namespace.
    function test_APublisherIsNoOwner() public {
        name(creator, ci, 5, START + 1 days);
        expectTaken("alice", creator);
        publish(ci, "alice/own");
        expectNotOwner("alice", ci);
        offer(ci, "alice", ci);
        expectNotOwner("alice", ci);
        name(ci, stranger, 5, START + 1 days);
        expectNotOwner("alice", ci);
        vm.prank(ci);
        registry.setLatest(IModelRegistry.ContentType.Model, "alice/first", 1);
    }

    function test_RevertWhen_APublisherNamesAnotherOwnerOrNamespace() public {
        name(creator, ci, 5, START + 1 days);
        publish(buyer, "bob/a");
        expectNotPublisher("alice/x", ci);
        publishFor(ci, buyer, "alice/x");
        expectNotPublisher("bob/x", ci);
        publishFor(ci, creator, "bob/x");
        expectNotPublisher("free/x", ci);
        publishFor(ci, address(0), "free/x");
        expectNotPublisher("free/x", ci);
        publishFor(ci, creator, "free/x");
        expectNotPublisher("alice/x", stranger);
        publishFor(stranger, creator, "alice/x");
        // Not even an owner publishes for itself by this way.
        expectNotPublisher("alice/x", creator);
        publishFor(creator, creator, "alice/x");
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryInvalidName.selector, "alice"));
        publishFor(ci, creator, "alice");
    }

    /// @dev Publishers end with the handover, for good: they do not come back with the owner who named them.
    function test_PublishersEndWhenTheNamespaceChangesHands() public {
        name(creator, ci, 5, START + 1 days);
        handOver(creator, buyer);
        expectLeft(ci, 0, 0);
        expectNotPublisher("alice/x", ci);
        publishFor(ci, creator, "alice/x");
        expectNotPublisher("alice/x", ci);
        publishFor(ci, buyer, "alice/x");
        handOver(buyer, creator);
        expectLeft(ci, 0, 0);
        expectNotPublisher("alice/x", ci);
        publishFor(ci, creator, "alice/x");
        name(creator, ci, 1, START);
        publishFor(ci, creator, "alice/x");
    }
}
