// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract LatestTest is RegistryFixture {
    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;
    IModelRegistry.ContentType private constant DATASET = IModelRegistry.ContentType.Dataset;
    string private constant NAME = "alice/tiny-chat";

    function test_ANameResolvesToItsNewestVersion() public {
        for (uint256 i = 1; i <= 3; ++i) {
            add(MODEL, NAME, i);
            vm.assertEq(registry.latest(MODEL, NAME), i);
        }
        vm.assertEq(registry.latest(MODEL, "alice/other"), 0);
    }

    function test_AModelAndADatasetOfOneNameHaveTheirOwnVersions() public {
        add(MODEL, NAME, 1);
        add(DATASET, NAME, 2);
        add(MODEL, NAME, 3);
        add(DATASET, NAME, 4);
        vm.assertEq(registry.latest(MODEL, NAME), 3);
        vm.assertEq(registry.latest(DATASET, NAME), 4);
        for (uint256 i = 1; i <= 4; ++i) {
            vm.assertEq(registry.isVersionOf(MODEL, NAME, i), i % 2 == 1);
            vm.assertEq(registry.isVersionOf(DATASET, NAME, i), i % 2 == 0);
        }
        vm.assertFalse(registry.isVersionOf(MODEL, "alice/other", 1));
        vm.assertFalse(registry.isVersionOf(MODEL, NAME, 5));
    }

    function test_ADatasetClaimsTheNamespaceForModelsToo() public {
        add(DATASET, "alice/set", 1);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "alice", creator));
        publishAs(buyer, "alice/model", bytes32(uint256(2)), 0);
    }

    function test_ADatasetInANamespaceCalledDatasetsIsItsOwnName() public {
        add(MODEL, "datasets/x", 1);
        add(DATASET, "datasets/x", 2);
        vm.assertEq(registry.latest(MODEL, "datasets/x"), 1);
        vm.assertEq(registry.latest(DATASET, "datasets/x"), 2);
        vm.assertEq(registry.latest(MODEL, "datasets/datasets/x"), 0);
    }

    function test_TheNamespacesOwnerSetsANameBackAndForth() public {
        for (uint256 i = 1; i <= 3; ++i) {
            add(MODEL, NAME, i);
        }
        uint256[4] memory order = [uint256(1), 2, 1, 3];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectEmit(address(registry));
            emit IModelRegistry.LatestChanged(keccak256(bytes(NAME)), order[i]);
            point(creator, MODEL, NAME, order[i]);
            vm.assertEq(registry.latest(MODEL, NAME), order[i]);
        }
    }

    /// @dev What is published next is the newest again; the event says what stood there.
    function test_TheNextPublicationPointsAtItself() public {
        add(MODEL, NAME, 1);
        add(MODEL, NAME, 2);
        point(creator, MODEL, NAME, 1);
        vm.expectEmit(address(registry));
        emit IModelRegistry.Published(3, creator, keccak256(bytes(NAME)), NAME, MODEL, 0, 1, 0);
        add(MODEL, NAME, 3);
        vm.assertEq(registry.latest(MODEL, NAME), 3);
    }

    function test_RevertWhen_TheTokenIsNoVersionOfTheName() public {
        add(MODEL, NAME, 1);
        add(MODEL, "alice/other", 2);
        add(DATASET, NAME, 3);
        publishAs(buyer, "bob/tiny-chat", bytes32(uint256(4)), 0);
        uint256[5] memory ids = [uint256(2), 3, 4, 5, 0];
        for (uint256 i = 0; i < ids.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotAVersion.selector, NAME, ids[i]));
            point(creator, MODEL, NAME, ids[i]);
        }
        point(creator, DATASET, NAME, 3);
        vm.assertEq(registry.latest(MODEL, NAME), 1);
    }

    function test_RevertWhen_TheCallerDoesNotOwnTheNamespace() public {
        add(MODEL, NAME, 1);
        add(MODEL, NAME, 2);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, 1);
        address[2] memory others = [buyer, stranger];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "alice", others[i]));
            point(others[i], MODEL, NAME, 1);
        }
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "absent", creator));
        point(creator, MODEL, "absent/x", 1);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryInvalidName.selector, "alice"));
        point(creator, MODEL, "alice", 1);
    }

    /// @dev After a handover the new owner sets names back, to versions of the old owner's too; the old owner no longer
    /// does.
    function test_TheRightGoesWithTheNamespace() public {
        add(MODEL, NAME, 1);
        add(MODEL, NAME, 2);
        vm.prank(creator);
        registry.offerNamespace("alice", buyer);
        vm.prank(buyer);
        registry.acceptNamespace("alice");
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "alice", creator));
        point(creator, MODEL, NAME, 1);
        point(buyer, MODEL, NAME, 1);
        vm.assertEq(registry.latest(MODEL, NAME), 1);
    }

    /// @dev A buyer of the newest version switches it off: it cannot keep the name with it.
    function test_ABuyerCannotSwitchANameOff() public {
        add(MODEL, NAME, 1);
        add(MODEL, NAME, 2);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, 2);
        vm.prank(buyer);
        registry.setActive(2, false);
        vm.assertFalse(registry.tokenOf(registry.latest(MODEL, NAME)).active);
        point(creator, MODEL, NAME, 1);
        vm.assertTrue(registry.tokenOf(registry.latest(MODEL, NAME)).active);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "alice", buyer));
        point(buyer, MODEL, NAME, 2);
    }

    function add(IModelRegistry.ContentType kind, string memory name, uint256 id) private {
        IModelRegistry.Publication memory p = publication(name, bytes32(id), 0);
        p.contentType = kind;
        vm.prank(creator);
        registry.publish(p);
    }

    function point(address who, IModelRegistry.ContentType kind, string memory name, uint256 id) private {
        vm.prank(who);
        registry.setLatest(kind, name, id);
    }
}
