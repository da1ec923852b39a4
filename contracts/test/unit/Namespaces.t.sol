// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {NamespaceFixture} from "../utils/NamespaceFixture.sol";

contract NamespacesTest is NamespaceFixture {
    function test_IsHandedOverInTwoSteps() public {
        vm.expectEmit(address(registry));
        emit INamespaces.NamespaceOffered(ALICE, creator, buyer);
        offer(creator, "Alice", buyer);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
        publish(creator, "alice/still-mine");
        vm.expectEmit(address(registry));
        emit INamespaces.NamespaceTransferred(ALICE, creator, buyer);
        accept(buyer, "aLICE");
        vm.assertEq(registry.namespaceOwner("alice"), buyer);
        vm.assertEq(registry.ownerOfNamespace(ALICE), buyer);
        vm.assertEq(publish(buyer, "alice/mine-now"), next - 1);
    }

    /// @dev A holder's slot keeps a namespace so that publishing need not look it up: it must not outlive the handover.
    function test_TheOldOwnerPublishesThereNoMore() public {
        publish(creator, "alice/second"); // by the namespace that its slot keeps
        handOver(creator, buyer);
        expectTaken("alice", buyer);
        publish(creator, "alice/third");
        vm.assertEq(registry.balanceOf(creator), 2);
        // Its slot is free for another namespace, and gets its own back when that comes back.
        publish(creator, "wonderland/a");
        publish(creator, "wonderland/b");
        handOver(buyer, creator);
        publish(creator, "alice/fourth");
        publish(creator, "wonderland/c");
        vm.assertEq(registry.balanceOf(creator), 6);
    }

    /// @dev Of two namespaces only one is kept in the slot; the other is looked up. Either can be handed over.
    function test_TheOtherNamespaceStaysWhicheverIsHandedOver() public {
        publish(creator, "wonderland/a");
        uint256 both = vm.snapshotState();
        handOver(creator, buyer);
        publish(creator, "wonderland/b");
        expectTaken("alice", buyer);
        publish(creator, "alice/b");

        vm.revertToState(both);
        offer(creator, "wonderland", buyer);
        accept(buyer, "wonderland");
        publish(creator, "alice/b");
        expectTaken("wonderland", buyer);
        publish(creator, "wonderland/c");
        publish(buyer, "wonderland/c");
    }

    /// @dev A claim counts no handovers: a second one would give publishers of former times their leave back.
    function test_ANamespaceIsClaimedOnce() public {
        publish(creator, "wonderland/a");
        vm.recordLogs();
        publish(creator, "wonderland/b");
        publish(creator, "alice/b");
        vm.assertEq(vm.getRecordedLogs().length, 4); // two transfers, two publications
    }

    function test_TokensStayWhoseTheyAre() public {
        handOver(creator, buyer);
        vm.assertEq(registry.ownerOf(1), creator);
        vm.assertEq(registry.tokenOf(1).creator, creator);
        vm.assertEq(registry.balanceOf(creator), 1);
        vm.assertEq(registry.balanceOf(buyer), 0);
        (address receiver,) = registry.royaltyInfo(1, 100);
        vm.assertEq(receiver, creator);
    }

    function test_RevertWhen_NothingWasOfferedToTheCaller() public {
        expectNotOffered("alice", buyer);
        accept(buyer, "alice");
        offer(creator, "alice", buyer);
        expectNotOffered("alice", stranger);
        accept(stranger, "alice");
        expectNotOffered("absent", buyer);
        accept(buyer, "absent");
        expectNotOffered("", buyer);
        accept(buyer, "");
    }

    function test_RevertWhen_TheOfferWasWithdrawn() public {
        offer(creator, "alice", buyer);
        vm.expectEmit(address(registry));
        emit INamespaces.NamespaceOffered(ALICE, creator, address(0));
        offer(creator, "alice", address(0));
        expectNotOffered("alice", buyer);
        accept(buyer, "alice");
    }

    function test_RevertWhen_TheOfferWasGivenToAnother() public {
        offer(creator, "alice", buyer);
        offer(creator, "alice", stranger);
        expectNotOffered("alice", buyer);
        accept(buyer, "alice");
        accept(stranger, "alice");
    }

    /// @dev One offer, one handover: neither can the new owner be robbed by it, nor does it come back with the old one.
    function test_RevertWhen_AnOfferIsTakenAgain() public {
        offer(creator, "alice", buyer);
        accept(buyer, "alice");
        expectNotOffered("alice", buyer);
        accept(buyer, "alice");
        offer(buyer, "alice", creator);
        accept(creator, "alice");
        expectNotOffered("alice", buyer);
        accept(buyer, "alice");
        vm.assertEq(registry.namespaceOwner("alice"), creator);
    }

    function test_RevertWhen_OfferingWhatIsNotOnesOwn() public {
        address[2] memory others = [buyer, stranger];
        for (uint256 i = 0; i < 2; ++i) {
            expectNotOwner("alice", others[i]);
            offer(others[i], "alice", stranger);
        }
        expectNotOwner("free", creator);
        offer(creator, "free", buyer);
        handOver(creator, buyer);
        expectNotOwner("alice", creator);
        offer(creator, "alice", stranger);
    }

    function test_HandingOverToItselfKeepsTheNamespace() public {
        handOver(creator, creator);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
        publish(creator, "alice/a");
        publish(creator, "alice/b");
    }

    /// @dev Only the owner of a namespace publishes in it, whatever was handed over in whatever order.
    function testFuzz_OnlyTheOwnerPublishes(uint256 walk) public {
        address[3] memory people = [creator, buyer, stranger];
        string[2] memory spaces = ["alice", "bob"];
        publish(buyer, "bob/first");
        for (uint256 i = 0; i < 12; ++i) {
            string memory space = spaces[(walk >> i) & 1];
            address owner = registry.namespaceOwner(space);
            address to = people[(walk >> (16 + 4 * i)) % 3];
            offer(owner, space, to);
            accept(to, space);
            vm.assertEq(registry.namespaceOwner(space), to);
            for (uint256 p = 0; p < 3; ++p) {
                for (uint256 s = 0; s < 2; ++s) {
                    bytes32 digest = bytes32(next++);
                    vm.prank(people[p]);
                    (bool sent,) = address(registry)
                        .call(
                            abi.encodeCall(registry.publish, (publication(string.concat(spaces[s], "/x"), digest, 0)))
                        );
                    vm.assertEq(sent, registry.namespaceOwner(spaces[s]) == people[p]);
                }
            }
        }
    }
}
