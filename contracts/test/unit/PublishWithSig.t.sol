// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {ApprovingWallet} from "../mocks/Wallets.sol";
import {SignatureFixture} from "../utils/SignatureFixture.sol";

contract PublishWithSigTest is SignatureFixture {
    uint64 private constant DEADLINE = START + 1 hours;
    bytes32 private constant ONE = keccak256("one");

    function test_AnybodySendsWhatTheCreatorSigned() public {
        IModelRegistry.Publication memory p = full();
        bytes memory signature = sign(SIGNER_KEY, registry.publishDigest(p, signer, DEADLINE));
        vm.expectEmit(address(registry));
        emit INamespaces.NamespaceClaimed(keccak256("alice"), signer, "alice");
        vm.expectEmit(address(registry));
        emit IModelRegistry.Published(
            uint256(ONE), signer, ~keccak256("alice/set"), p.name, p.contentType, p.metadataDigest, 0, 1
        );
        vm.expectEmit(address(registry));
        emit IModelRegistry.Derived(uint256(ONE), p.parents);
        vm.prank(stranger);
        vm.assertEq(registry.publishWithSig(p, signer, DEADLINE, signature), uint256(ONE));
        vm.assertEq(registry.ownerOf(uint256(ONE)), signer);
        vm.assertEq(registry.balanceOf(signer), 1);
        vm.assertEq(registry.balanceOf(stranger), 0);
        vm.assertEq(registry.tokenOf(uint256(ONE)).creator, signer);
    }

    /// @dev The digest written out, so that a change of schema or domain is seen.
    function testFuzz_DigestIsTheTypedDatas(string memory name, bytes32[4] memory words, uint256[] memory parents)
        public
        view
    {
        IModelRegistry.Publication memory p = publication(name, words[0], words[1]);
        p.contentType = IModelRegistry.ContentType(uint256(words[3]) & 1);
        p.metadataDigest = words[2];
        p.parents = parents;
        p.enforceRoyalty = uint256(words[3]) & 2 != 0;
        uint64 deadline = uint64(uint256(words[3]) >> 8);
        vm.assertEq(registry.publishDigest(p, signer, deadline), spelledDigest(p, signer, deadline));
        p.termsHash = 0;
        vm.assertEq(registry.publishDigest(p, signer, deadline), spelledDigest(p, signer, deadline));
    }

    function test_TakesTheSixtyFourByteForm() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(SIGNER_KEY, registry.publishDigest(p, signer, DEADLINE));
        registry.publishWithSig(p, signer, DEADLINE, abi.encodePacked(r, uint256(s) | uint256(v - 27) << 255));
        vm.assertEq(registry.ownerOf(uint256(ONE)), signer);
    }

    function test_TakesAContractWalletsWord() public {
        ApprovingWallet wallet = new ApprovingWallet();
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        expectInvalid(p, address(wallet), DEADLINE, "");
        wallet.approve(registry.publishDigest(p, address(wallet), DEADLINE));
        registry.publishWithSig(p, address(wallet), DEADLINE, "");
        vm.assertEq(registry.ownerOf(uint256(ONE)), address(wallet));
    }

    function test_HoldsInItsLastSecondAndNotBehindIt() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        bytes memory signature = sign(SIGNER_KEY, registry.publishDigest(p, signer, DEADLINE));
        vm.warp(DEADLINE + 1);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryDeadlineOver.selector, DEADLINE));
        registry.publishWithSig(p, signer, DEADLINE, signature);
        vm.warp(DEADLINE);
        registry.publishWithSig(p, signer, DEADLINE, signature);
    }

    function test_IsUsedUpByBeingUsed() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        bytes memory signature = sign(SIGNER_KEY, registry.publishDigest(p, signer, DEADLINE));
        registry.publishWithSig(p, signer, DEADLINE, signature);
        vm.prank(signer);
        registry.transferFrom(signer, buyer, uint256(ONE));
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, uint256(ONE)));
        registry.publishWithSig(p, signer, DEADLINE, signature);
    }

    function test_RevertWhen_AnyFieldIsNotTheSignedOne() public {
        IModelRegistry.Publication memory p = full();
        bytes memory signature = sign(SIGNER_KEY, registry.publishDigest(p, signer, DEADLINE));
        for (uint256 i = 0; i < 9; ++i) {
            IModelRegistry.Publication memory other = full();
            if (i == 0) other.name = "alice/seT";
            if (i == 1) other.contentType = IModelRegistry.ContentType.Model;
            if (i == 2) other.digest = keccak256("other");
            if (i == 3) other.metadataDigest = 0;
            if (i == 4) other.parents = new uint256[](0);
            if (i == 5) other.parents[0] = uint256(keccak256("aunt"));
            if (i == 6) other.termsHash = 0;
            if (i == 7) other.termsHash = hashOf(paidTerms());
            if (i == 8) other.enforceRoyalty = true;
            expectInvalid(other, signer, DEADLINE, signature);
        }
        expectInvalid(p, signer, DEADLINE + 1, signature);
        expectInvalid(p, stranger, DEADLINE, signature);
        expectInvalid(p, address(0), DEADLINE, signature);
        registry.publishWithSig(p, signer, DEADLINE, signature);
    }

    function test_RevertWhen_SignedByAnother() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        expectInvalid(p, signer, DEADLINE, sign(0xBAD, registry.publishDigest(p, signer, DEADLINE)));
    }

    function test_RevertWhen_WhatWasSignedCannotBePublished() public {
        publishAs(creator, "alice/base", keccak256("base"), 0);
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        bytes memory signature = sign(SIGNER_KEY, registry.publishDigest(p, signer, DEADLINE));
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "alice", creator));
        registry.publishWithSig(p, signer, DEADLINE, signature);
    }

    function full() private returns (IModelRegistry.Publication memory p) {
        p = publication("alice/set", ONE, register(openTerms()));
        register(paidTerms());
        p.contentType = IModelRegistry.ContentType.Dataset;
        p.metadataDigest = keccak256("metadata");
        p.parents = new uint256[](1);
        p.parents[0] = uint256(keccak256("parent"));
        if (registry.tokenOf(p.parents[0]).owner == address(0)) {
            publishAs(buyer, "bob/parent", keccak256("parent"), p.termsHash);
            publishAs(buyer, "bob/aunt", keccak256("aunt"), p.termsHash);
        }
    }

    function expectInvalid(
        IModelRegistry.Publication memory p,
        address creator_,
        uint64 deadline,
        bytes memory signature
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, creator_));
        registry.publishWithSig(p, creator_, deadline, signature);
    }
}
