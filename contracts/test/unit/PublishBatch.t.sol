// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Vm} from "../utils/Vm.sol";

contract PublishBatchTest is Fixture {
    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;

    function test_PublishesInOrder() public {
        IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](3);
        batch[0] = publication("alice/a", bytes32(uint256(1)), 0);
        batch[1] = publication("alice/a", bytes32(uint256(2)), 0);
        batch[2] = publication("alice/b", bytes32(uint256(3)), 0);
        batch[2].parent = 2; // published by the line before
        vm.prank(creator);
        uint256[] memory ids = registry.publishBatch(batch);
        vm.assertEq(ids.length, 3);
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(ids[i], i + 1);
            vm.assertEq(registry.ownerOf(ids[i]), creator);
        }
        vm.assertEq(registry.balanceOf(creator), 3);
        vm.assertEq(registry.latest(MODEL, "alice/a"), 2);
        vm.assertEq(registry.previous(2), 1);
        vm.assertEq(registry.latest(MODEL, "alice/b"), 3);
    }

    /// @dev The batch keeps holder and terms in memory: what it stores and logs has to be what single calls do.
    function testFuzz_ABatchDoesWhatSingleCallsDo(uint256 seed) public {
        licenses.registerTerms(openTerms());
        licenses.registerTerms(paidTerms());
        string[5] memory names = ["alice/a", "Alice/a", "wonderland/a", "alice/b", "wonderland/B"];
        IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](8);
        for (uint256 i = 0; i < 8; ++i) {
            uint256 roll = uint256(keccak256(abi.encode(seed, i)));
            batch[i] = publication(names[roll % 5], bytes32(i + 1), uint48((roll >> 8) % 3));
            batch[i].contentType = IModelRegistry.ContentType((roll >> 16) & 1);
            batch[i].metadataDigest = bytes32(roll >> 32);
            if (i != 0) batch[i].parent = (roll >> 24) % (i + 1);
        }
        IModelRegistry single = IModelRegistry(vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(licenses)));
        vm.recordLogs();
        for (uint256 i = 0; i < 8; ++i) {
            vm.prank(creator);
            single.publish(batch[i]);
        }
        Vm.Log[] memory expected = vm.getRecordedLogs();
        vm.prank(creator);
        registry.publishBatch(batch);
        expectSame(vm.getRecordedLogs(), expected);
        for (uint256 id = 1; id <= 8; ++id) {
            vm.assertEq(abi.encode(registry.tokenOf(id)), abi.encode(single.tokenOf(id)));
            vm.assertEq(registry.previous(id), single.previous(id));
        }
        vm.assertEq(registry.balanceOf(creator), 8);
    }

    function test_AnEmptyBatchChangesNothing() public {
        publishAs(creator, "alice/a", bytes32(uint256(1)), 0);
        vm.recordLogs();
        vm.prank(creator);
        vm.assertEq(registry.publishBatch(new IModelRegistry.Publication[](0)).length, 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(registry.balanceOf(creator), 1);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
        publishAs(creator, "alice/b", bytes32(uint256(2)), 0);
    }

    function test_RevertWhen_OneOfManyIsWrong() public {
        publishAs(buyer, "bob/a", bytes32(uint256(9)), 0);
        for (uint256 i = 0; i < 5; ++i) {
            IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](3);
            for (uint256 j = 0; j < 3; ++j) {
                batch[j] = publication("alice/a", bytes32(j + 1), 0);
            }
            bytes memory reason;
            if (i == 0) {
                batch[2].digest = bytes32(uint256(1)); // twice in one batch
                reason = abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, 1);
            } else if (i == 1) {
                batch[2].name = "bob/a";
                reason = abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "bob", buyer);
            } else if (i == 2) {
                batch[2].termsIndex = 1;
                reason = abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, uint48(1));
            } else if (i == 3) {
                batch[1].parent = 3; // published only by the line behind
                reason = abi.encodeWithSelector(IModelRegistry.RegistryUnknownParent.selector, 3);
            } else {
                batch[2].digest = 0;
                reason = abi.encodeWithSelector(IModelRegistry.RegistryZeroDigest.selector);
            }
            vm.expectRevert(reason);
            vm.prank(creator);
            registry.publishBatch(batch);
            vm.assertEq(registry.balanceOf(creator), 0);
            vm.assertEq(registry.latest(MODEL, "alice/a"), 0);
        }
    }

    function expectSame(Vm.Log[] memory left, Vm.Log[] memory right) private pure {
        vm.assertEq(left.length, right.length);
        for (uint256 i = 0; i < left.length; ++i) {
            vm.assertEq(abi.encode(left[i].topics), abi.encode(right[i].topics));
            vm.assertEq(left[i].data, right[i].data);
        }
    }
}
