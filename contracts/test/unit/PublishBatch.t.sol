// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {ITestRegistry, RegistryFixture} from "../utils/RegistryFixture.sol";
import {Vm} from "../utils/Vm.sol";

contract PublishBatchTest is RegistryFixture {
    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;

    function test_PublishesInOrder() public {
        IModelRegistry.Publication[] memory batch = batchOf(3);
        batch[2].name = "alice/b";
        batch[2].parents = new uint256[](1);
        batch[2].parents[0] = 2; // published by the line before
        vm.prank(creator);
        uint256[] memory ids = registry.publishBatch(batch);
        vm.assertEq(ids.length, 3);
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(ids[i], i + 1);
            vm.assertEq(registry.ownerOf(ids[i]), creator);
        }
        vm.assertEq(registry.balanceOf(creator), 3);
        vm.assertEq(registry.latest(MODEL, "alice/a"), 2);
        vm.assertEq(registry.latest(MODEL, "alice/b"), 3);
    }

    /// @dev The batch keeps holder and terms in memory: what it stores and logs has to be what single calls do.
    function testFuzz_ABatchDoesWhatSingleCallsDo(uint256 seed) public {
        IModelRegistry.Publication[] memory batch = randomBatch(seed);
        ITestRegistry single = registryAfter(address(0));
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

    /// @dev A stranger mints one digest of a batch first: the others are published as if it were not there.
    function test_ADigestThatIsTakenIsLeftOut() public {
        for (uint256 sniped = 0; sniped < 3; ++sniped) {
            uint256 before = vm.snapshotState();
            publishAs(stranger, "thief/copy", bytes32(sniped + 1), 0);
            vm.expectEmit(address(registry));
            emit IModelRegistry.PublicationSkipped(sniped + 1);
            vm.prank(creator);
            uint256[] memory ids = registry.publishBatch(batchOf(3));
            for (uint256 i = 0; i < 3; ++i) {
                vm.assertEq(ids[i], i == sniped ? 0 : i + 1);
                vm.assertEq(registry.ownerOf(i + 1), i == sniped ? stranger : creator);
            }
            vm.assertEq(registry.balanceOf(creator), 2);
            vm.assertEq(registry.latest(MODEL, "alice/a"), sniped == 2 ? 2 : 3);
            vm.revertToState(before);
        }
    }

    function test_ADigestThatComesTwiceIsPublishedOnce() public {
        IModelRegistry.Publication[] memory batch = batchOf(3);
        batch[2].digest = bytes32(uint256(1));
        vm.prank(creator);
        uint256[] memory ids = registry.publishBatch(batch);
        vm.assertEq(ids[2], 0);
        vm.assertEq(registry.balanceOf(creator), 2);
        vm.assertEq(registry.latest(MODEL, "alice/a"), 2);
    }

    /// @dev What is left out claims nothing, not even its namespace.
    function test_ABatchThatIsLeftOutWholeChangesNothing() public {
        publishAs(stranger, "thief/copy", bytes32(uint256(1)), 0);
        vm.prank(creator);
        registry.publishBatch(batchOf(1));
        vm.assertEq(registry.balanceOf(creator), 0);
        vm.assertEq(registry.namespaceOwner("alice"), address(0));
        vm.assertEq(registry.latest(MODEL, "alice/a"), 0);
    }

    function test_RevertWhen_OneOfManyIsWrong() public {
        publishAs(buyer, "bob/a", bytes32(uint256(9)), 0);
        for (uint256 i = 0; i < 3; ++i) {
            IModelRegistry.Publication[] memory batch = batchOf(3);
            bytes memory reason;
            if (i == 0) {
                batch[2].name = "bob/a";
                reason = abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "bob", buyer);
            } else if (i == 1) {
                batch[2].termsHash = keccak256("unknown");
                reason = abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, keccak256("unknown"));
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

    function batchOf(uint256 count) private pure returns (IModelRegistry.Publication[] memory batch) {
        batch = new IModelRegistry.Publication[](count);
        for (uint256 i = 0; i < count; ++i) {
            batch[i] = publication("alice/a", bytes32(i + 1), 0);
        }
    }

    function randomBatch(uint256 seed) private returns (IModelRegistry.Publication[] memory batch) {
        string[5] memory names = ["alice/a", "Alice/a", "wonderland/a", "alice/b", "wonderland/B"];
        bytes32[3] memory hashes = [bytes32(0), register(openTerms()), register(paidTerms())];
        batch = new IModelRegistry.Publication[](8);
        for (uint256 i = 0; i < 8; ++i) {
            uint256 roll = uint256(keccak256(abi.encode(seed, i)));
            batch[i] = publication(names[roll % 5], bytes32(i + 1), hashes[(roll >> 8) % 3]);
            batch[i].contentType = IModelRegistry.ContentType((roll >> 16) & 1);
            batch[i].metadataDigest = bytes32(roll >> 32);
            batch[i].enforceRoyalty = (roll >> 17) & 1 == 1;
            batch[i].parents = new uint256[]((roll >> 24) % (i + 1));
            for (uint256 j = 0; j < batch[i].parents.length; ++j) {
                batch[i].parents[j] = j + 1;
            }
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
