// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Where the price of a grant goes, and how it is taken out.
contract GrantEarningsTest is GrantFixture {
    function test_TheSmallestPriceIsPaid() public {
        ITermsRegistry.Terms memory made = paidTerms();
        made.grantPrice = 1;
        grantToPayer(tokenId, offerAs(creator, tokenId, made));
        expectCredits(tokenId, 1, 0);
    }

    /// @dev Not even a payment token that has stopped altogether keeps a licensee from what is free.
    function test_AGrantWithoutAPriceAsksNothingOfThePaymentToken() public {
        bytes32 free = offerAs(creator, tokenId, endlessTerms());
        vm.etch(address(token), hex"fe");
        grantAs(payer, tokenId, free, payer);
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, free);
    }

    function test_TheCreatorGetsAllWhileItOwnsTheToken() public {
        grantToPayer(tokenId, hash);
        expectCredits(tokenId, PRICE, 0);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Withdrawn(creator, stranger, PRICE);
        vm.prank(creator);
        vm.assertEq(licenses.withdraw(stranger), PRICE);
        vm.assertEq(token.balanceOf(stranger), PRICE);
        expectCredits(tokenId, 0, 0);
    }

    function test_CreatorAndTokenDivideByTheSharesOfPublication() public {
        sell(tokenId);
        fund(payer, address(licenses), PRICE);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, payer, START, START + 30 days, PRICE, CREATORS);
        grantAs(payer, tokenId, hash, payer);
        expectCredits(tokenId, CREATORS, TOKENS);
        vm.assertEq(licenses.balanceOf(buyer), 0);
    }

    function test_TheTokensPartIsForItsOwnerOfThen() public {
        sell(tokenId);
        grantToPayer(tokenId, hash);
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        address[3] memory others = [buyer, creator, payer];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, others[i]));
            vm.prank(others[i]);
            licenses.withdrawToken(tokenId, others[i]);
        }
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.TokenWithdrawn(tokenId, stranger, payer, TOKENS);
        vm.prank(stranger);
        vm.assertEq(licenses.withdrawToken(tokenId, payer), TOKENS);
        vm.assertEq(token.balanceOf(payer), TOKENS);
        expectCredits(tokenId, CREATORS, 0);
    }

    function test_RevertWhen_ThereIsNothingToWithdraw() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNothingToWithdraw.selector, stranger));
        vm.prank(stranger);
        licenses.withdraw(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNothingToWithdraw.selector, creator));
        vm.prank(creator);
        licenses.withdrawToken(tokenId, creator);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, 7, creator));
        vm.prank(creator);
        licenses.withdrawToken(7, creator);
    }

    /// @dev Two tokens' parts do not mix, nor does a creator's with what its own tokens hold.
    function test_EachTokenHasItsOwn() public {
        uint256 other = publishAs(creator, "alice/other", keccak256("other"), hash);
        sell(tokenId);
        sell(other);
        grantToPayer(tokenId, hash);
        grantToPayer(other, hash);
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        vm.assertEq(licenses.balanceOfToken(other), TOKENS);
        vm.assertEq(licenses.balanceOf(creator), 2 * CREATORS);
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.assertEq(token.balanceOf(address(licenses)), TOKENS);
    }

    /// @dev No account pays itself.
    function test_TheCreatorThatOwnsRenewsForNothing() public {
        grantToPayer(tokenId, hash);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, creator, START, START + 60 days, 0, 0);
        grantAs(creator, tokenId, hash, payer);
        expectCredits(tokenId, PRICE, 0);
    }

    /// @dev The owner's gift takes nothing from the creator.
    function test_AnotherOwnerRenewsForTheCreatorsPart() public {
        sell(tokenId);
        grantToPayer(tokenId, hash);
        fund(buyer, address(licenses), CREATORS);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, buyer, START, START + 60 days, CREATORS, CREATORS);
        grantAs(buyer, tokenId, hash, payer);
        vm.assertEq(token.balanceOf(buyer), 0);
        expectCredits(tokenId, 2 * CREATORS, TOKENS);
    }

    function test_AnotherOwnerLicensesItselfForTheCreatorsPart() public {
        sell(tokenId);
        fund(buyer, address(licenses), CREATORS);
        grantAs(buyer, tokenId, hash, buyer);
        vm.assertEq(licenses.userExpires(tokenId, buyer), START + 30 days);
        expectCredits(tokenId, CREATORS, 0);
    }

    /// @dev Sent by the owner, paid by the licensee: that is no gift.
    function test_WhatTheLicenseePaysIsWholeFromAnySender() public {
        sell(tokenId);
        fund(payer, address(licenses), PRICE);
        bytes memory signature = consent(tokenId, hash, payer);
        vm.prank(buyer);
        licenses.grantWithSig(tokenId, hash, payer, payer, DEADLINE, signature);
        expectCredits(tokenId, CREATORS, TOKENS);
    }

    function test_WithoutTermsOfPublicationAllIsTheCreators() public {
        uint256 bare = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        sell(bare);
        bytes32 offered = offerAs(buyer, bare, paidTerms());
        grantToPayer(bare, offered);
        expectCredits(bare, PRICE, 0);
    }

    function test_OfferedTermsDivideAsPublicationDoes() public {
        sell(tokenId);
        ITermsRegistry.Terms memory dear = paidTerms();
        dear.grantPrice = 80 * COIN;
        grantToPayer(tokenId, offerAs(buyer, tokenId, dear));
        expectCredits(tokenId, 50 * COIN, 30 * COIN);
    }

    /// @dev A lower price comes out of the owner's part.
    function test_ACheaperOfferLeavesTheCreatorItsPart() public {
        sell(tokenId);
        ITermsRegistry.Terms memory cheap = paidTerms();
        cheap.grantPrice = CREATORS + 1;
        grantToPayer(tokenId, offerAs(buyer, tokenId, cheap));
        expectCredits(tokenId, CREATORS, 1);
    }

    function test_ATransferThatBringsNothingCreditsNothing() public {
        sell(tokenId);
        ITermsRegistry.Terms memory free = paidTerms();
        free.grantPrice = 0;
        uint256 other = publishAs(creator, "alice/free", keccak256("free"), register(free));
        sell(other);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(
            other, payer, terms.termsIndexOf(hashOf(free)), payer, START, START + 30 days, 0, 0
        );
        grantAs(payer, other, hashOf(free), payer);
        expectCredits(other, 0, 0);
    }

    /// @dev Whatever is granted, what is credited is what was paid.
    function testFuzz_CreditsAreWhatWasPaid(uint96 price, uint16 share, uint16 ownShare, bool sold) public {
        ITermsRegistry.Terms memory made = paidTerms();
        made.grantPrice = price;
        made.split.creator = uint16(bound(share, 0, 9_999));
        made.split.owner = uint16(bound(ownShare, 1, 10_000 - made.split.creator));
        made.split.provider = 10_000 - made.split.creator - made.split.owner;
        uint256 other = publishAs(creator, "alice/any", keccak256("any"), register(made));
        if (sold) sell(other);
        grantToPayer(other, hashOf(made));
        vm.assertEq(licenses.balanceOf(creator) + licenses.balanceOfToken(other), price);
        vm.assertEq(token.balanceOf(address(licenses)), price);
        uint256 whole = uint256(made.split.creator) + made.split.owner;
        uint256 exact = uint256(price) * made.split.creator;
        if (!sold) vm.assertEq(licenses.balanceOf(creator), price);
        else vm.assertEq(licenses.balanceOf(creator), (exact + whole - 1) / whole);
    }
}
