// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ApprovingWallet} from "../mocks/Wallets.sol";
import {Fixture} from "../utils/Fixture.sol";

contract PublishWithSigTest is Fixture {
    uint64 private constant DEADLINE = START + 1 hours;
    bytes32 private constant ONE = keccak256("one");
    bytes32 private constant PUBLISH = keccak256(
        "Publish(address creator,string name,uint8 contentType,bytes32 digest,bytes32 metadataDigest,uint256 parent,uint48 termsIndex,uint64 deadline)"
    );

    function test_AnybodySendsWhatTheCreatorSigned() public {
        IModelRegistry.Publication memory p = full();
        bytes memory signature = sign(PAYER_KEY, registry.publishDigest(p, payer, DEADLINE));
        vm.expectEmit(address(registry));
        emit IModelRegistry.NamespaceClaimed(keccak256("alice"), payer, "alice");
        vm.expectEmit(address(registry));
        emit IModelRegistry.Published(
            uint256(ONE),
            payer,
            ~keccak256("alice/set"),
            p.name,
            p.contentType,
            p.metadataDigest,
            p.parent,
            p.termsIndex
        );
        vm.prank(stranger);
        vm.assertEq(registry.publishWithSig(p, payer, DEADLINE, signature), uint256(ONE));
        vm.assertEq(registry.ownerOf(uint256(ONE)), payer);
        vm.assertEq(registry.balanceOf(payer), 1);
        vm.assertEq(registry.balanceOf(stranger), 0);
        vm.assertEq(registry.tokenOf(uint256(ONE)).creator, payer);
    }

    /// @dev The digest written out, so that a change of schema or domain is seen.
    function testFuzz_DigestIsTheTypedDatas(string memory name, bytes32[4] memory words, uint48 terms, uint64 deadline)
        public
        view
    {
        IModelRegistry.Publication memory p = IModelRegistry.Publication(
            name, IModelRegistry.ContentType(uint256(words[3]) & 1), words[0], words[1], uint256(words[2]), terms
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug ModelRegistry"),
                keccak256("1"),
                block.chainid,
                address(registry)
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                PUBLISH,
                payer,
                keccak256(bytes(p.name)),
                uint8(p.contentType),
                p.digest,
                p.metadataDigest,
                p.parent,
                p.termsIndex,
                deadline
            )
        );
        vm.assertEq(registry.publishDigest(p, payer, deadline), keccak256(abi.encodePacked(hex"1901", domain, message)));
    }

    function test_TakesTheSixtyFourByteForm() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(PAYER_KEY, registry.publishDigest(p, payer, DEADLINE));
        registry.publishWithSig(p, payer, DEADLINE, abi.encodePacked(r, uint256(s) | uint256(v - 27) << 255));
        vm.assertEq(registry.ownerOf(uint256(ONE)), payer);
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
        bytes memory signature = sign(PAYER_KEY, registry.publishDigest(p, payer, DEADLINE));
        vm.warp(DEADLINE + 1);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryDeadlineOver.selector, DEADLINE));
        registry.publishWithSig(p, payer, DEADLINE, signature);
        vm.warp(DEADLINE);
        registry.publishWithSig(p, payer, DEADLINE, signature);
    }

    function test_IsUsedUpByBeingUsed() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        bytes memory signature = sign(PAYER_KEY, registry.publishDigest(p, payer, DEADLINE));
        registry.publishWithSig(p, payer, DEADLINE, signature);
        vm.prank(payer);
        registry.transferFrom(payer, buyer, uint256(ONE));
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, uint256(ONE)));
        registry.publishWithSig(p, payer, DEADLINE, signature);
    }

    function test_RevertWhen_AnyFieldIsNotTheSignedOne() public {
        IModelRegistry.Publication memory p = full();
        bytes memory signature = sign(PAYER_KEY, registry.publishDigest(p, payer, DEADLINE));
        for (uint256 i = 0; i < 6; ++i) {
            IModelRegistry.Publication memory other = full();
            if (i == 0) other.name = "alice/seT";
            if (i == 1) other.contentType = IModelRegistry.ContentType.Model;
            if (i == 2) other.digest = keccak256("other");
            if (i == 3) other.metadataDigest = 0;
            if (i == 4) other.parent = 0;
            if (i == 5) other.termsIndex = 0;
            expectInvalid(other, payer, DEADLINE, signature);
        }
        expectInvalid(p, payer, DEADLINE + 1, signature);
        expectInvalid(p, stranger, DEADLINE, signature);
        expectInvalid(p, address(0), DEADLINE, signature);
        registry.publishWithSig(p, payer, DEADLINE, signature);
    }

    function test_RevertWhen_SignedByAnother() public {
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        expectInvalid(p, payer, DEADLINE, sign(0xBAD, registry.publishDigest(p, payer, DEADLINE)));
    }

    function test_RevertWhen_WhatWasSignedCannotBePublished() public {
        publishAs(creator, "alice/base", keccak256("base"), 0);
        IModelRegistry.Publication memory p = publication("alice/a", ONE, 0);
        bytes memory signature = sign(PAYER_KEY, registry.publishDigest(p, payer, DEADLINE));
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "alice", creator));
        registry.publishWithSig(p, payer, DEADLINE, signature);
    }

    function full() private returns (IModelRegistry.Publication memory p) {
        p = publication("alice/set", ONE, licenses.registerTerms(openTerms()));
        p.contentType = IModelRegistry.ContentType.Dataset;
        p.metadataDigest = keccak256("metadata");
        p.parent = uint256(keccak256("parent"));
        if (registry.tokenOf(p.parent).owner == address(0)) publishAs(buyer, "bob/parent", keccak256("parent"), 0);
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
