// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract VersionsTest is Fixture {
    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;
    IModelRegistry.ContentType private constant DATASET = IModelRegistry.ContentType.Dataset;
    string private constant NAME = "alice/tiny-chat";

    function test_ANameResolvesToItsNewestVersion() public {
        for (uint256 i = 1; i <= 3; ++i) {
            add(MODEL, NAME, i);
            vm.assertEq(registry.latest(MODEL, NAME), i);
        }
        vm.assertEq(registry.latest(MODEL, "alice/other"), 0);
        vm.assertEq(registry.previous(3), 2);
        vm.assertEq(registry.previous(2), 1);
        vm.assertEq(registry.previous(1), 0);
    }

    function test_ListsNewestFirst() public {
        for (uint256 i = 1; i <= 5; ++i) {
            add(MODEL, NAME, i);
        }
        expect(registry.versions(MODEL, NAME, 0, 10), 5, 5);
        expect(registry.versions(MODEL, NAME, 0, 5), 5, 5);
        expect(registry.versions(MODEL, NAME, 0, 2), 5, 2);
        expect(registry.versions(MODEL, NAME, 4, 2), 3, 2);
        expect(registry.versions(MODEL, NAME, 2, type(uint256).max), 1, 1);
        expect(registry.versions(MODEL, NAME, 1, 10), 0, 0);
        expect(registry.versions(MODEL, NAME, 0, 0), 0, 0);
        expect(registry.versions(MODEL, "alice/other", 0, 10), 0, 0);
        expect(registry.versions(MODEL, NAME, 99, 10), 0, 0);
    }

    function testFuzz_PagesJoinToTheWhole(uint256 count, uint256 page) public {
        count = bound(count, 0, 12);
        page = bound(page, 1, 13);
        for (uint256 i = 1; i <= count; ++i) {
            add(MODEL, NAME, i);
        }
        uint256 expected = count;
        uint256 before = 0;
        while (true) {
            uint256[] memory ids = registry.versions(MODEL, NAME, before, page);
            if (ids.length == 0) break;
            vm.assertTrue(ids.length == page || ids.length == expected);
            expect(ids, expected, ids.length);
            expected -= ids.length;
            before = ids[ids.length - 1];
        }
        vm.assertEq(expected, 0);
    }

    function test_AModelAndADatasetOfOneNameHaveTheirOwnVersions() public {
        add(MODEL, NAME, 1);
        add(DATASET, NAME, 2);
        add(MODEL, NAME, 3);
        add(DATASET, NAME, 4);
        vm.assertEq(registry.latest(MODEL, NAME), 3);
        vm.assertEq(registry.latest(DATASET, NAME), 4);
        vm.assertEq(abi.encode(registry.versions(MODEL, NAME, 0, 9)), abi.encode(pair(3, 1)));
        vm.assertEq(abi.encode(registry.versions(DATASET, NAME, 0, 9)), abi.encode(pair(4, 2)));
        vm.assertEq(registry.namespaceOwner("alice"), creator);
    }

    function test_ADatasetClaimsTheNamespaceForModelsToo() public {
        add(DATASET, "alice/set", 1);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "alice", creator));
        publishAs(buyer, "alice/model", bytes32(uint256(2)), 0);
    }

    function test_ADatasetInANamespaceCalledDatasetsIsItsOwnName() public {
        add(MODEL, "datasets/x", 1);
        add(DATASET, "datasets/x", 2);
        vm.assertEq(registry.latest(MODEL, "datasets/x"), 1);
        vm.assertEq(registry.latest(DATASET, "datasets/x"), 2);
        vm.assertEq(registry.latest(MODEL, "datasets/datasets/x"), 0);
        vm.assertEq(registry.versions(MODEL, "datasets/datasets/x", 0, 9).length, 0);
    }

    function test_VersionsOfOneNameHaveOneFirstVersion() public {
        add(MODEL, NAME, 1);
        add(MODEL, "alice/other", 2);
        add(MODEL, NAME, 3);
        add(DATASET, NAME, 4);
        add(MODEL, NAME, 5);
        uint256[6] memory firsts = [uint256(0), 1, 2, 1, 4, 1];
        for (uint256 i = 0; i < 6; ++i) {
            vm.assertEq(registry.firstVersionOf(i), firsts[i]);
        }
        vm.assertEq(registry.firstVersionOf(6), 0);
    }

    function test_VersionsStayWhenATokenIsSoldOrSwitchedOff() public {
        add(MODEL, NAME, 1);
        add(MODEL, NAME, 2);
        vm.startPrank(creator);
        registry.setActive(1, false);
        registry.transferFrom(creator, buyer, 2);
        vm.stopPrank();
        expect(registry.versions(MODEL, NAME, 0, 9), 2, 2);
        vm.assertEq(registry.firstVersionOf(2), 1);
        add(MODEL, NAME, 3);
        expect(registry.versions(MODEL, NAME, 0, 9), 3, 3);
    }

    function add(IModelRegistry.ContentType kind, string memory name, uint256 id) private {
        IModelRegistry.Publication memory p = publication(name, bytes32(id), 0);
        p.contentType = kind;
        vm.prank(creator);
        registry.publish(p);
    }

    /// @dev `count` ids that fall by one from `newest`.
    function expect(uint256[] memory ids, uint256 newest, uint256 count) private pure {
        vm.assertEq(ids.length, count);
        for (uint256 i = 0; i < count; ++i) {
            vm.assertEq(ids[i], newest - i);
        }
    }

    function pair(uint256 a, uint256 b) private pure returns (uint256[] memory ids) {
        ids = new uint256[](2);
        (ids[0], ids[1]) = (a, b);
    }
}
