// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract ParentsTest is RegistryFixture {
    bytes32 private constant CHILD = keccak256("child");

    bytes32 private free;
    bytes32 private closed;

    function setUp() public override {
        super.setUp();
        free = register(openTerms());
        ITermsRegistry.Terms memory strict = openTerms();
        strict.derivatives = false;
        closed = register(strict);
    }

    function test_NoneAreNotMentioned() public {
        vm.recordLogs();
        derive(buyer, new uint256[](0));
        vm.assertEq(vm.getRecordedLogs().length, 3); // claim, transfer, publication
    }

    function test_UpToSixteenAreTold() public {
        uint256[2] memory counts = [uint256(1), 16];
        for (uint256 i = 0; i < 2; ++i) {
            uint256 before = vm.snapshotState();
            uint256[] memory parents = bases(counts[i], free);
            vm.expectEmit(address(registry));
            emit IModelRegistry.Derived(uint256(CHILD), parents);
            derive(buyer, parents);
            vm.revertToState(before);
        }
    }

    function test_RevertWhen_ThereAreSeventeen() public {
        uint256[] memory parents = bases(17, free);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryTooManyParents.selector, 17));
        derive(buyer, parents);
    }

    function test_RevertWhen_OneIsUnknownOrTheTokenItself() public {
        uint256[3] memory wrong = [uint256(keccak256("not published")), uint256(CHILD), 0];
        for (uint256 i = 0; i < 3; ++i) {
            uint256[] memory parents = bases(3, free);
            parents[i] = wrong[i];
            vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownParent.selector, wrong[i]));
            derive(buyer, parents);
        }
    }

    /// @dev By its terms of publication; one without terms allows nothing.
    function test_RevertWhen_OneForbidsDerivedWorks() public {
        bytes32[2] memory kinds = [closed, bytes32(0)];
        for (uint256 k = 0; k < 2; ++k) {
            for (uint256 i = 0; i < 3; ++i) {
                uint256[] memory parents = bases(3, free);
                parents[i] = publishAs(creator, "alice/strict", keccak256(abi.encode("strict", k, i)), kinds[k]);
                vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryParentForbids.selector, parents[i]));
                derive(buyer, parents);
            }
        }
    }

    function test_WhatOneMadeOrOwnsForbidsNothing() public {
        uint256[] memory parents = bases(1, closed);
        expectForbidden(buyer, parents);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, parents[0]);
        uint256 sold = vm.snapshotState();
        derive(buyer, parents); // it owns the token
        vm.revertToState(sold);
        derive(creator, parents); // it made it
        vm.revertToState(sold);
        expectForbidden(stranger, parents);
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, parents[0]);
        expectForbidden(buyer, parents);
    }

    /// @dev The right is the creator's, not the sender's: neither a publisher key nor a relayer lends its own.
    function test_TheSendersRightsDoNotCount() public {
        publishAs(buyer, "bob/first", keccak256("first"), 0);
        uint256[] memory parents = bases(1, closed);
        vm.prank(buyer);
        registry.setPublisher("bob", creator, 1, START);
        IModelRegistry.Publication memory p = publication("bob/child", CHILD, 0);
        p.parents = parents;
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryParentForbids.selector, parents[0]));
        vm.prank(creator);
        registry.publishFor(buyer, p);
    }

    function test_AParentMayBeSwitchedOffOrNamedTwice() public {
        uint256[] memory parents = bases(2, free);
        vm.prank(creator);
        registry.setActive(parents[0], false);
        parents[1] = parents[0];
        derive(buyer, parents);
    }

    /// @dev A stranger mints the base first and forbids everything: what derives from it is left out with it, the rest
    /// goes on.
    function test_ABatchGoesOnWithoutWhatASnipedParentForbids() public {
        publishAs(stranger, "thief/base", bytes32(uint256(1)), 0);
        IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](4);
        for (uint256 i = 0; i < 4; ++i) {
            batch[i] = publication("alice/x", bytes32(i + 1), free);
        }
        batch[1].parents = one(1);
        batch[3].parents = one(3);
        for (uint256 i = 1; i <= 2; ++i) {
            vm.expectEmit(address(registry));
            emit IModelRegistry.PublicationSkipped(i);
        }
        vm.prank(creator);
        uint256[] memory ids = registry.publishBatch(batch);
        vm.assertEq(abi.encode(ids), abi.encode(four(0, 0, 3, 4)));
        vm.assertEq(registry.ownerOf(4), creator);
        vm.assertEq(registry.balanceOf(creator), 2);
    }

    function test_RevertWhen_AParentOfABatchIsUnknownOrTooMany() public {
        IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](2);
        batch[0] = publication("alice/x", bytes32(uint256(1)), free);
        batch[1] = publication("alice/x", bytes32(uint256(2)), free);
        batch[0].parents = one(2); // published only by the line behind
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownParent.selector, 2));
        vm.prank(creator);
        registry.publishBatch(batch);
        batch[0].parents = new uint256[](17);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryTooManyParents.selector, 17));
        vm.prank(creator);
        registry.publishBatch(batch);
    }

    /// @dev Tokens of the creator under terms.
    function bases(uint256 count, bytes32 termsHash) private returns (uint256[] memory ids) {
        ids = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 digest = keccak256(abi.encode("base", termsHash, i));
            ids[i] = uint256(digest);
            if (registry.tokenOf(ids[i]).owner == address(0)) publishAs(creator, "alice/base", digest, termsHash);
        }
    }

    function derive(address who, uint256[] memory parents) private {
        IModelRegistry.Publication memory p = publication("child/of-many", CHILD, 0);
        p.parents = parents;
        vm.prank(who);
        registry.publish(p);
    }

    function expectForbidden(address who, uint256[] memory parents) private {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryParentForbids.selector, parents[0]));
        derive(who, parents);
    }

    function one(uint256 id) private pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function four(uint256 a, uint256 b, uint256 c, uint256 d) private pure returns (uint256[] memory ids) {
        ids = new uint256[](4);
        (ids[0], ids[1], ids[2], ids[3]) = (a, b, c, d);
    }
}
