// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {SignatureFixture} from "../utils/SignatureFixture.sol";

/// @dev The thief sees a transaction and sends its own first.
contract SnipingTest is SignatureFixture {
    address private thief = address(0xBAD);

    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;
    bytes32 private constant SEEN = keccak256("seen");

    /// @dev The thief has a token that says who minted it; the honest name is untouched, and the content goes out under
    /// a wrapper's digest.
    function test_Attack_ADigestIsMintedFirst() public {
        publishAs(thief, "thief/copy", SEEN, 0);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, uint256(SEEN)));
        publishAs(creator, "alice/chat", SEEN, 0);
        vm.assertEq(registry.tokenOf(uint256(SEEN)).creator, thief);
        vm.assertEq(registry.latest(MODEL, "alice/chat"), 0);
        vm.assertEq(registry.namespaceOwner("alice"), address(0));

        uint256 wrapped = publishAs(creator, "alice/chat", keccak256("wrapped"), 0);
        vm.assertEq(registry.latest(MODEL, "alice/chat"), wrapped);
        vm.assertEq(registry.tokenOf(wrapped).creator, creator);
    }

    function test_Attack_ANamespaceIsTakenInAnotherCase() public {
        publishAs(creator, "alice/chat", SEEN, 0);
        string[4] memory names = ["Alice/chat", "ALICE/chat", "alicE/other", "aLiCe/chat"];
        string[4] memory namespaces = ["Alice", "ALICE", "alicE", "aLiCe"];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, namespaces[i], creator));
            publishAs(thief, names[i], keccak256("x"), 0);
        }
        // Neighbors in spelling are free: case is all that is folded.
        publishAs(thief, "alice_/chat", keccak256("y"), 0);
        publishAs(thief, "alice-x/chat", keccak256("z"), 0);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
    }

    /// @dev Characters that differ from others by the bit of case only: `@` and backtick, `[` and `{`, are in no name
    /// at all.
    function test_Attack_OnlyLettersAreFolded() public {
        publishAs(creator, "a_1/x", SEEN, 0);
        publishAs(thief, "a.1/x", keccak256("x"), 0);
        publishAs(thief, "a-1/x", keccak256("y"), 0);
        vm.assertEq(registry.namespaceOwner("a_1"), creator);
        vm.assertEq(registry.namespaceOwner("a.1"), thief);
        vm.assertEq(registry.namespaceOwner("A-1"), thief);
    }

    /// @dev Whole batches of names, the first of them the victim's.
    function test_Attack_ANamespaceIsTakenInTheMiddleOfABatch() public {
        publishAs(creator, "alice/chat", SEEN, 0);
        IModelRegistry.Publication[] memory batch = new IModelRegistry.Publication[](3);
        batch[0] = publication("thief/a", bytes32(uint256(1)), 0);
        batch[1] = publication("Alice/b", bytes32(uint256(2)), 0);
        batch[2] = publication("thief/c", bytes32(uint256(3)), 0);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "Alice", creator));
        vm.prank(thief);
        registry.publishBatch(batch);
        vm.assertEq(registry.balanceOf(thief), 0);
    }

    function test_Attack_ASignedPublicationIsSentByTheThief() public {
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        vm.prank(thief);
        registry.publishWithSig(p, signer, START, signature);
        vm.assertEq(registry.ownerOf(uint256(SEEN)), signer);
        vm.assertEq(registry.tokenOf(uint256(SEEN)).creator, signer);
        vm.assertEq(registry.namespaceOwner("bob"), signer);
        vm.assertEq(registry.balanceOf(thief), 0);
    }

    function test_Attack_TheThiefPutsItselfInTheCreatorsPlace() public {
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, thief));
        vm.prank(thief);
        registry.publishWithSig(p, thief, START, signature);
    }

    /// @dev It can still be first with the digest or the namespace, as with `publish`: the signature goes unused and
    /// gives the thief nothing.
    function test_Attack_ASignedPublicationIsOvertaken() public {
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        publishAs(thief, "bob/other", keccak256("other"), 0);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "bob", thief));
        registry.publishWithSig(p, signer, START, signature);
        vm.assertEq(registry.tokenOf(uint256(SEEN)).owner, address(0));
    }

    /// @dev The order of signatures is the sender's: one that is held back becomes the newest version, but not behind
    /// its deadline.
    function test_Attack_ASignatureIsHeldBack() public {
        IModelRegistry.Publication memory old = publication("bob/draft", keccak256("v1"), 0);
        IModelRegistry.Publication memory next = publication("bob/draft", keccak256("v2"), 0);
        bytes memory first = sign(SIGNER_KEY, registry.publishDigest(old, signer, START + 1));
        bytes memory second = sign(SIGNER_KEY, registry.publishDigest(next, signer, START + 1));
        registry.publishWithSig(next, signer, START + 1, second);
        registry.publishWithSig(old, signer, START + 1, first);
        vm.assertEq(registry.latest(MODEL, "bob/draft"), uint256(old.digest));
        // Whose name it is sets it right.
        vm.prank(signer);
        registry.setLatest(MODEL, "bob/draft", uint256(next.digest));
        vm.assertEq(registry.latest(MODEL, "bob/draft"), uint256(next.digest));

        IModelRegistry.Publication memory late = publication("bob/draft", keccak256("v3"), 0);
        bytes memory third = sign(SIGNER_KEY, registry.publishDigest(late, signer, START + 1));
        vm.warp(START + 2);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryDeadlineOver.selector, START + 1));
        registry.publishWithSig(late, signer, START + 1, third);
    }

    /// @dev Other terms get the index that was expected, as after a reorganization: what was signed and sent binds a
    /// hash.
    function test_Attack_OtherTermsGetTheIndexFirst() public {
        bytes32 wanted = hashOf(paidTerms());
        IModelRegistry.Publication memory p = publication("bob/draft", SEEN, wanted);
        bytes memory signature = signPublication(p, signer, START);
        vm.prank(thief);
        terms.registerTerms(openTerms()); // index 1, where paidTerms were expected
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, wanted));
        registry.publishWithSig(p, signer, START, signature);
        register(paidTerms());
        registry.publishWithSig(p, signer, START, signature);
        vm.assertEq(terms.termsHashOf(registry.tokenOf(uint256(SEEN)).termsIndex), wanted);
    }

    /// @dev A thief sees an offer of a namespace: it is for one account.
    function test_Attack_AnOfferedNamespaceIsTakenOnItsWay() public {
        publishAs(creator, "alice/chat", SEEN, 0);
        vm.prank(creator);
        registry.offerNamespace("alice", buyer);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotOffered.selector, "alice", thief));
        vm.prank(thief);
        registry.acceptNamespace("alice");
        vm.prank(buyer);
        registry.acceptNamespace("alice");
        vm.assertEq(registry.namespaceOwner("alice"), buyer);
    }

    /// @dev A signature that is held back until the namespace has gone to another publishes nothing there.
    function test_Attack_ASignatureOutlivesTheNamespace() public {
        publishAs(signer, "bob/first", keccak256("first"), 0);
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        vm.prank(signer);
        registry.offerNamespace("bob", buyer);
        vm.prank(buyer);
        registry.acceptNamespace("bob");
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "bob", buyer));
        vm.prank(thief);
        registry.publishWithSig(p, signer, START, signature);
    }

    function signedDraft() private view returns (IModelRegistry.Publication memory p, bytes memory signature) {
        p = publication("bob/draft", SEEN, 0);
        signature = sign(SIGNER_KEY, registry.publishDigest(p, signer, START));
    }
}
