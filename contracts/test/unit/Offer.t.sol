// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

contract OfferTest is GrantFixture {
    uint40 private others;

    function setUp() public override {
        super.setUp();
        others = indexOf(named("LicenseRef-Other"));
    }

    function test_OwnerOffersAndWithdrawsFurtherTerms() public {
        vm.assertFalse(licenses.isOffered(tokenId, others));
        for (uint256 i = 0; i < 2; ++i) {
            bool offered = i == 0;
            vm.expectEmit(address(licenses));
            emit ILicenseRegistry.OfferChanged(tokenId, creator, others, offered);
            vm.prank(creator);
            licenses.setOffer(tokenId, others, offered);
            vm.assertEq(licenses.isOffered(tokenId, others), offered);
        }
    }

    function test_WithdrawingAsksNothingOfTheTerms() public {
        uint40 unknown = others + 1;
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.OfferChanged(tokenId, creator, unknown, false);
        vm.prank(creator);
        licenses.setOffer(tokenId, unknown, false);
    }

    function test_TermsOfPublicationAreAlwaysOffered() public {
        vm.assertTrue(licenses.isOffered(tokenId, index));
        vm.prank(creator);
        licenses.setOffer(tokenId, index, false);
        vm.assertTrue(licenses.isOffered(tokenId, index));
    }

    function test_OffersDieWithTheSaleAndHoldAgainForTheSameOwner() public {
        vm.prank(creator);
        licenses.setOffer(tokenId, others, true);
        sell(tokenId);
        vm.assertFalse(licenses.isOffered(tokenId, others));
        bytes32 othersHash = terms.termsHashOf(others);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, others));
        grantAs(payer, tokenId, othersHash, payer);
        vm.prank(buyer);
        registry.transferFrom(buyer, creator, tokenId);
        vm.assertTrue(licenses.isOffered(tokenId, others));
    }

    function test_GrantStaysWhenItsOfferIsWithdrawn() public {
        bytes32 endless = offerAs(creator, tokenId, endlessTerms());
        grantAs(payer, tokenId, endless, payer);
        uint40 termsIndex = terms.termsIndexOf(endless);
        vm.prank(creator);
        licenses.setOffer(tokenId, termsIndex, false);
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, endless);
    }

    function test_NothingIsOfferedForNoTermsOrNoToken() public {
        vm.assertFalse(licenses.isOffered(tokenId, 0));
        vm.assertFalse(licenses.isOffered(7, index));
        vm.assertFalse(licenses.isOffered(7, 0));
        uint256 open = openToken();
        vm.assertFalse(licenses.isOffered(open, terms.termsIndexOf(hashOf(openTerms()))));
    }

    function test_RevertWhen_TermsAreOpen() public {
        ITermsRegistry.Terms memory open = openTerms();
        open.split = paidTerms().split;
        uint40 made = indexOf(open);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseOpenTerms.selector, tokenId, made));
        offer(creator, made);
    }

    function test_RevertWhen_TermsAreInAnotherCurrency() public {
        ITermsRegistry.Terms memory made = paidTerms();
        made.currency = address(0xF0E);
        uint40 foreign = indexOf(made);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseOtherCurrency.selector, foreign, address(0xF0E)));
        offer(creator, foreign);
        made.currency = address(token);
        offer(creator, indexOf(made));
        vm.assertTrue(licenses.isOffered(tokenId, indexOf(made)));
    }

    /// @dev The creator too: it would divide and measure usage otherwise than its buyers see at publication.
    function test_RevertWhen_TermsDivideOrMeasureOtherwise() public {
        for (uint256 i = 0; i < 4; ++i) {
            ITermsRegistry.Terms memory made = paidTerms();
            if (i == 0) (made.split.creator, made.split.owner) = (5001, 2999);
            if (i == 1) (made.split.owner, made.split.provider) = (2999, 2001);
            if (i == 2) made.inputMeasure = 1;
            if (i == 3) made.outputMeasure = 1;
            uint40 other = indexOf(made);
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseOtherDivision.selector, other, index));
            offer(creator, other);
            vm.assertFalse(licenses.isOffered(tokenId, other));
        }
    }

    function test_WithoutTermsOfPublicationAnyDivisionIsOffered() public {
        uint256 bare = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        ITermsRegistry.Terms memory made = paidTerms();
        made.split = ITermsRegistry.Split(0, 10_000, 0);
        offerAs(creator, bare, made);
        sell(bare);
        made.grantPrice = 1;
        bytes32 offered = offerAs(buyer, bare, made);
        vm.assertTrue(licenses.isOffered(bare, terms.termsIndexOf(offered)));
    }

    /// @dev All is its own while it owns the token.
    function test_TheCreatorAsOwnerOffersItselfAnyPrice() public {
        uint40 free = indexOf(endlessTerms());
        offer(creator, free);
        vm.assertTrue(licenses.isOffered(tokenId, free));
        ITermsRegistry.Terms memory made = paidTerms();
        (made.inputPrice, made.outputPrice) = (0, 0);
        offer(creator, indexOf(made));
    }

    function test_ALaterOwnerLowersTheGrantPriceToTheCreatorsPart() public {
        sell(tokenId);
        ITermsRegistry.Terms memory made = paidTerms();
        made.grantPrice = CREATORS - 1;
        expectLess(indexOf(made));
        made.grantPrice = CREATORS;
        offer(buyer, indexOf(made));
        vm.assertTrue(licenses.isOffered(tokenId, indexOf(made)));
    }

    function test_ALaterOwnerScalesThePriceToTheTime() public {
        sell(tokenId);
        ITermsRegistry.Terms memory made = paidTerms();
        made.period = 60 days;
        made.grantPrice = 2 * CREATORS - 1;
        expectLess(indexOf(made));
        made.grantPrice = 2 * CREATORS;
        offer(buyer, indexOf(made));
        (made.period, made.grantPrice) = (1 days, 520_833); // 15,625,000 / 30, rounded down
        expectLess(indexOf(made));
        made.grantPrice = 520_834;
        offer(buyer, indexOf(made));
    }

    function test_ALaterOwnerOffersNoEndAndNoLimitForAnyPrice() public {
        sell(tokenId);
        ITermsRegistry.Terms memory made = paidTerms();
        (made.period, made.grantPrice) = (0, type(uint96).max);
        expectLess(indexOf(made));
        made.period = 30 days;
        offer(buyer, indexOf(made));
        made.seats = 0;
        expectLess(indexOf(made));
    }

    function test_ALaterOwnerScalesThePriceToMoreSeats() public {
        sell(tokenId);
        ITermsRegistry.Terms memory made = paidTerms();
        (made.seats, made.grantPrice) = (8, 2 * CREATORS - 1);
        expectLess(indexOf(made));
        made.grantPrice = 2 * CREATORS;
        offer(buyer, indexOf(made));
        (made.seats, made.grantPrice) = (1, CREATORS - 1);
        expectLess(indexOf(made));
        made.grantPrice = CREATORS;
        offer(buyer, indexOf(made));
    }

    function test_ALaterOwnerLowersNoUnitPrice() public {
        ITermsRegistry.Terms memory own = paidTerms();
        own.requestPrice = 7;
        uint256 other = publishAs(creator, "alice/units", keccak256("units"), register(own));
        sell(other);
        for (uint256 i = 0; i < 6; ++i) {
            ITermsRegistry.Terms memory made = paidTerms();
            made.requestPrice = 7;
            uint64 step = i < 3 ? uint64(0) : 2;
            if (i % 3 == 0) made.inputPrice = made.inputPrice - 1 + step;
            if (i % 3 == 1) made.outputPrice = made.outputPrice - 1 + step;
            if (i % 3 == 2) made.requestPrice = made.requestPrice - 1 + step;
            uint40 made_ = indexOf(made);
            if (i < 3) {
                vm.expectRevert(
                    abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorEarnsLess.selector, made_, indexOf(own))
                );
            }
            vm.prank(buyer);
            licenses.setOffer(other, made_, true);
        }
    }

    /// @dev Nothing is owed of grants where publication asks for none.
    function test_ALaterOwnerOfAnOpenTokenOffersAnyGrantPrice() public {
        uint256 open = openToken();
        sell(open);
        ITermsRegistry.Terms memory made = endlessTerms();
        made.split = openTerms().split;
        bytes32 offered = offerAs(buyer, open, made);
        grantAs(payer, open, offered, payer);
        expectStatus(open, START, ILicenseRegistry.Status.Granted, offered);
    }

    /// @dev Prices in two currencies cannot be compared.
    function test_ALaterOwnerOffersNothingBesideTermsInAnotherCurrency() public {
        ITermsRegistry.Terms memory own = paidTerms();
        own.currency = address(0xF0E);
        uint256 other = publishAs(creator, "alice/foreign", keccak256("foreign"), register(own));
        offerAs(creator, other, paidTerms());
        sell(other);
        vm.expectRevert(
            abi.encodeWithSelector(ILicenseRegistry.LicenseOtherCurrency.selector, indexOf(own), address(0xF0E))
        );
        vm.prank(buyer);
        licenses.setOffer(other, index, true);
    }

    function test_TheCreatorThatBoughtItsTokenBackIsFreeAgain() public {
        sell(tokenId);
        uint40 free = indexOf(endlessTerms());
        expectLess(free);
        vm.prank(buyer);
        registry.transferFrom(buyer, creator, tokenId);
        offer(creator, free);
        vm.assertTrue(licenses.isOffered(tokenId, free));
    }

    function test_RevertWhen_CallerIsNotTheOwner() public {
        sell(tokenId);
        address[2] memory callers = [creator, stranger];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, callers[i]));
            offer(callers[i], others);
        }
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, 7, creator));
        vm.prank(creator);
        licenses.setOffer(7, others, true);
    }

    function test_RevertWhen_TermsAreUnknown() public {
        uint40[2] memory unknown = [uint40(99), 0];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITermsRegistry.TermsUnknown.selector, unknown[i]));
            offer(creator, unknown[i]);
        }
    }

    function indexOf(ITermsRegistry.Terms memory made) private returns (uint40) {
        return terms.registerTerms(made);
    }

    function offer(address who, uint40 termsIndex) private {
        vm.prank(who);
        licenses.setOffer(tokenId, termsIndex, true);
    }

    function expectLess(uint40 termsIndex) private {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorEarnsLess.selector, termsIndex, index));
        offer(buyer, termsIndex);
    }
}
