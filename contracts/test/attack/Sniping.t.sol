// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev The thief sees a transaction and sends its own first.
contract SnipingTest is AttackFixture {
    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;
    bytes32 private constant SEEN = keccak256("seen");

    /// @dev The thief has a token that says who minted it; the honest name is untouched, and the content goes out under a wrapper's digest.
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
            vm.expectRevert(
                abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, namespaces[i], creator)
            );
            publishAs(thief, names[i], keccak256("x"), 0);
        }
        // Neighbors in spelling are free: case is all that is folded.
        publishAs(thief, "alice_/chat", keccak256("y"), 0);
        publishAs(thief, "alice-x/chat", keccak256("z"), 0);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
    }

    /// @dev Characters that differ from others by the bit of case only: `@` and backtick, `[` and `{`, are in no name at all.
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
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "Alice", creator));
        vm.prank(thief);
        registry.publishBatch(batch);
        vm.assertEq(registry.balanceOf(thief), 0);
    }

    function test_Attack_ASignedPublicationIsSentByTheThief() public {
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        vm.prank(thief);
        registry.publishWithSig(p, payer, START, signature);
        vm.assertEq(registry.ownerOf(uint256(SEEN)), payer);
        vm.assertEq(registry.tokenOf(uint256(SEEN)).creator, payer);
        vm.assertEq(registry.namespaceOwner("bob"), payer);
        vm.assertEq(registry.balanceOf(thief), 0);
    }

    function test_Attack_TheThiefPutsItselfInTheCreatorsPlace() public {
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, thief));
        vm.prank(thief);
        registry.publishWithSig(p, thief, START, signature);
    }

    /// @dev It can still be first with the digest or the namespace, as with `publish`: the signature goes unused and gives the thief nothing.
    function test_Attack_ASignedPublicationIsOvertaken() public {
        (IModelRegistry.Publication memory p, bytes memory signature) = signedDraft();
        publishAs(thief, "bob/other", keccak256("other"), 0);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "bob", thief));
        registry.publishWithSig(p, payer, START, signature);
        vm.assertEq(registry.tokenOf(uint256(SEEN)).owner, address(0));
    }

    /// @dev The order of signatures is the sender's: one that is held back becomes the newest version, but not behind its deadline.
    function test_Attack_ASignatureIsHeldBack() public {
        IModelRegistry.Publication memory old = publication("bob/draft", keccak256("v1"), 0);
        IModelRegistry.Publication memory next = publication("bob/draft", keccak256("v2"), 0);
        bytes memory first = sign(PAYER_KEY, registry.publishDigest(old, payer, START + 1));
        bytes memory second = sign(PAYER_KEY, registry.publishDigest(next, payer, START + 1));
        registry.publishWithSig(next, payer, START + 1, second);
        registry.publishWithSig(old, payer, START + 1, first);
        vm.assertEq(registry.latest(MODEL, "bob/draft"), uint256(old.digest));
        vm.assertEq(registry.previous(uint256(old.digest)), uint256(next.digest));

        IModelRegistry.Publication memory late = publication("bob/draft", keccak256("v3"), 0);
        bytes memory third = sign(PAYER_KEY, registry.publishDigest(late, payer, START + 1));
        vm.warp(START + 2);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryDeadlineOver.selector, START + 1));
        registry.publishWithSig(late, payer, START + 1, third);
    }

    /// @dev Usage of a digest that nobody published: refunded once distributed, which anybody may do; a thief that publishes later gets none of it.
    function test_Attack_ADigestIsPublishedForTheUsageThatWaitsForIt() public {
        depositFor(payer, provider, 100 * COIN);
        settleValue(uint256(SEEN), 60 * COIN);
        distributeKey(uint256(SEEN));
        vm.assertEq(escrow(payer, provider), 100 * COIN);
        publishAs(thief, "thief/seen", SEEN, 0);
        vm.assertEq(distributeKey(uint256(SEEN)), 0);
        vm.assertEq(wealth(thief), 0);
    }

    function test_Attack_TheOwnerSwapsTheOfferInFrontOfAGrant() public {
        (uint256 tokenId,) = paidToken();
        ILicenseRegistry.Terms memory cheap = paidTerms();
        cheap.grantPrice = COIN;
        uint48 offered = licenses.registerTerms(cheap);
        vm.prank(creator);
        licenses.setOffer(tokenId, offered, true);
        fund(payer, address(licenses), 1_000 * COIN);

        vm.prank(creator);
        licenses.setOffer(tokenId, offered, false);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, offered));
        vm.prank(payer);
        licenses.grant(tokenId, offered, payer, hashOf(cheap));
        vm.assertEq(token.balanceOf(payer), 1_000 * COIN);
    }

    /// @dev What stands under an index never changes; the hash protects whoever read the index on another chain or before a reorganization.
    function test_Attack_OtherTermsGetTheIndexFirst() public {
        uint256 tokenId = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        ILicenseRegistry.Terms memory dear = paidTerms();
        dear.grantPrice = 900 * COIN;
        vm.prank(thief);
        uint48 index = licenses.registerTerms(dear);
        vm.assertEq(index, 1); // where the payer expected paidTerms
        vm.prank(creator);
        licenses.setOffer(tokenId, index, true);
        fund(payer, address(licenses), 1_000 * COIN);
        bytes32 expected = hashOf(paidTerms());
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseTermsChanged.selector, expected, hashOf(dear)));
        vm.prank(payer);
        licenses.grant(tokenId, index, payer, expected);
        vm.assertEq(token.balanceOf(payer), 1_000 * COIN);
    }

    /// @dev A sale in front of a grant changes who is paid, not what is paid nor for what.
    function test_Attack_TheTokenIsSoldInFrontOfAGrant() public {
        (uint256 tokenId, uint48 terms) = paidToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        grantToPayer(tokenId, terms);
        vm.assertEq(licenses.balanceOf(buyer), 25 * COIN);
        vm.assertEq(licenses.balanceOf(creator), 0);
        vm.assertEq(licenses.userExpires(tokenId, payer), START + 30 days);
    }

    /// @dev Others begin the token's own terms for a payer, or renew; they do not put it under prices that it did not choose.
    function test_Attack_SomebodyElseChoosesThePayersTerms() public {
        uint256 tokenId = openToken();
        ILicenseRegistry.Terms memory dear = paidTerms();
        (dear.inputPrice, dear.grantPrice) = (1e15, 0);
        uint48 terms = licenses.registerTerms(dear);
        vm.prank(creator);
        licenses.setOffer(tokenId, terms, true);
        address[2] memory others = [creator, thief];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, tokenId, payer));
            vm.prank(others[i]);
            licenses.grant(tokenId, terms, payer, hashOf(dear));
        }
        vm.assertEq(licenses.check(tokenId, payer, START).terms.inputPrice, openTerms().inputPrice);
    }

    /// @dev Somebody else renews first: the payer's renewal then adds a further period, and nobody's is lost.
    function test_Attack_SomebodyRenewsFirst() public {
        (uint256 tokenId, uint48 terms) = paidToken();
        grantToPayer(tokenId, terms);
        fund(thief, address(licenses), 25 * COIN);
        vm.prank(thief);
        licenses.grant(tokenId, terms, payer, hashOf(paidTerms()));
        vm.assertEq(grantToPayer(tokenId, terms), START + 90 days);
        vm.assertEq(token.balanceOf(thief), 0);
    }

    function signedDraft() private view returns (IModelRegistry.Publication memory p, bytes memory signature) {
        p = publication("bob/draft", SEEN, 0);
        signature = sign(PAYER_KEY, registry.publishDigest(p, payer, START));
    }
}
