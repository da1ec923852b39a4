// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract OfferTest is Fixture {
    uint256 private tokenId;
    uint48 private terms;
    uint48 private others;

    function setUp() public override {
        super.setUp();
        (tokenId, terms) = paidToken();
        others = licenses.registerTerms(openTerms());
    }

    function test_OwnerOffersAndWithdrawsFurtherTerms() public {
        vm.assertFalse(licenses.isOffered(tokenId, others));
        for (uint256 i = 0; i < 2; ++i) {
            bool offered = i == 0;
            vm.expectEmit(address(licenses));
            emit ILicenseRegistry.OfferChanged(tokenId, others, offered);
            vm.prank(creator);
            licenses.setOffer(tokenId, others, offered);
            vm.assertEq(licenses.isOffered(tokenId, others), offered);
        }
    }

    function test_TermsOfPublicationAreAlwaysOffered() public {
        vm.assertTrue(licenses.isOffered(tokenId, terms));
        vm.prank(creator);
        licenses.setOffer(tokenId, terms, false);
        vm.assertTrue(licenses.isOffered(tokenId, terms));
    }

    function test_OffersPassToTheNextOwner() public {
        vm.prank(creator);
        licenses.setOffer(tokenId, others, true);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.assertTrue(licenses.isOffered(tokenId, others));
        vm.prank(buyer);
        licenses.setOffer(tokenId, others, false);
        vm.assertFalse(licenses.isOffered(tokenId, others));
    }

    function test_GrantStaysWhenItsOfferIsWithdrawn() public {
        vm.prank(creator);
        licenses.setOffer(tokenId, others, true);
        vm.prank(payer);
        licenses.grant(tokenId, others, payer, hashOf(openTerms()));
        vm.prank(creator);
        licenses.setOffer(tokenId, others, false);
        vm.assertEq(uint256(licenses.check(tokenId, payer, START).status), uint256(ILicenseRegistry.Status.Granted));
    }

    function test_NothingIsOfferedForNoTermsOrNoToken() public view {
        vm.assertFalse(licenses.isOffered(tokenId, 0));
        vm.assertFalse(licenses.isOffered(7, terms));
        vm.assertFalse(licenses.isOffered(7, 0));
    }

    function test_RevertWhen_CallerIsNotTheOwner() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, stranger));
        vm.prank(stranger);
        licenses.setOffer(tokenId, others, true);
    }

    function test_RevertWhen_TermsAreUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, uint48(99)));
        vm.prank(creator);
        licenses.setOffer(tokenId, 99, true);
    }
}
