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

    function test_TheCreatorAsOwnerOffersItselfAnyShare() public {
        uint48 index = share(0);
        vm.prank(creator);
        licenses.setOffer(tokenId, index, true);
        vm.assertTrue(licenses.isOffered(tokenId, index));
    }

    function test_ALaterOwnerOffersTheCreatorNoLessThanPublicationDid() public {
        sell();
        (uint48 less, uint48 equal, uint48 more) = (share(3999), share(4000), share(4001));
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorShare.selector, 3999, 4000));
        vm.prank(buyer);
        licenses.setOffer(tokenId, less, true);
        vm.assertFalse(licenses.isOffered(tokenId, less));
        vm.startPrank(buyer);
        licenses.setOffer(tokenId, equal, true);
        licenses.setOffer(tokenId, more, true);
        vm.stopPrank();
        vm.assertTrue(licenses.isOffered(tokenId, equal) && licenses.isOffered(tokenId, more));
    }

    /// @dev Without terms of publication all usage is the creator's, and a later owner cannot offer it less.
    function test_ALaterOwnerOffersTheCreatorOfATokenWithoutTermsAll() public {
        uint256 bare = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        (uint48 less, uint48 all) = (share(9_999), share(10_000));
        vm.startPrank(creator);
        licenses.setOffer(bare, less, true);
        registry.transferFrom(creator, buyer, bare);
        vm.stopPrank();
        vm.startPrank(buyer);
        licenses.setOffer(bare, less, false);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorShare.selector, 9_999, 10_000));
        licenses.setOffer(bare, less, true);
        licenses.setOffer(bare, all, true);
        vm.stopPrank();
        vm.assertTrue(licenses.isOffered(bare, all));
    }

    function test_ALaterOwnerWithdrawsWhatTheCreatorOfferedForLess() public {
        uint48 less = share(1);
        vm.prank(creator);
        licenses.setOffer(tokenId, less, true);
        sell();
        vm.assertTrue(licenses.isOffered(tokenId, less));
        vm.startPrank(buyer);
        licenses.setOffer(tokenId, less, false);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorShare.selector, 1, 4000));
        licenses.setOffer(tokenId, less, true);
        vm.stopPrank();
    }

    function test_TheCreatorThatBoughtItsTokenBackIsFreeAgain() public {
        sell();
        vm.prank(buyer);
        registry.transferFrom(buyer, creator, tokenId);
        uint48 less = share(0);
        vm.prank(creator);
        licenses.setOffer(tokenId, less, true);
        vm.assertTrue(licenses.isOffered(tokenId, less));
    }

    function test_RevertWhen_TheCreatorIsNoLongerTheOwner() public {
        sell();
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, creator));
        vm.prank(creator);
        licenses.setOffer(tokenId, others, true);
    }

    function test_RevertWhen_TheTokenDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, 7, creator));
        vm.prank(creator);
        licenses.setOffer(7, others, true);
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

    function sell() private {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
    }

    /// @dev Terms that give the creator a share and the owner the rest.
    function share(uint16 part) private returns (uint48) {
        ILicenseRegistry.Terms memory t = paidTerms();
        t.split = ILicenseRegistry.Split(part, 10_000 - part, 0, 0);
        return licenses.registerTerms(t);
    }
}
