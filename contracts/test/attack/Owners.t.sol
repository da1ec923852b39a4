// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Knows nothing of licenses: lends a token to any caller, for the length of a call.
contract Vault {
    function lend(address registry, uint256 tokenId, address borrower) external {
        (bool done,) = registry.call(
            abi.encodeWithSignature("transferFrom(address,address,uint256)", address(this), borrower, tokenId)
        );
        require(done);
    }
}

/// @dev Owners, present, past and for a moment, against creators and against each other.
contract OwnersTest is GrantFixture {
    /// @dev The price moves from usage into the grant, of which all was the owner's: 1,000 coins to the buyer, none to the creator.
    function test_Attack_ALaterOwnerMovesThePriceIntoTheGrant() public {
        sell(tokenId);
        ITermsRegistry.Terms memory moved = paidTerms();
        (moved.inputPrice, moved.outputPrice, moved.grantPrice) = (0, 0, 1_000 * COIN);
        expectLess(moved);
        (moved.inputPrice, moved.outputPrice) = (paidTerms().inputPrice, paidTerms().outputPrice);
        grantToPayer(tokenId, offerAs(buyer, tokenId, moved));
        expectCredits(tokenId, 625 * COIN, 375 * COIN);
    }

    function test_Attack_ALaterOwnerCutsTheCreatorsShareByAnOffer() public {
        sell(tokenId);
        ITermsRegistry.Terms memory greedy = paidTerms();
        greedy.split = ITermsRegistry.Split(0, 8_000, 2_000);
        uint40 index_ = terms.registerTerms(greedy);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseOtherDivision.selector, index_, index));
        vm.prank(buyer);
        licenses.setOffer(tokenId, index_, true);
    }

    /// @dev Everything that would sell the creator's part for less, and be paid for elsewhere.
    function test_Attack_ALaterOwnerSellsCheaplyAndIsPaidBesides() public {
        sell(tokenId);
        for (uint256 i = 0; i < 4; ++i) {
            ITermsRegistry.Terms memory cheap = paidTerms();
            if (i == 0) cheap.grantPrice = 0;
            if (i == 1) cheap.period = 0;
            if (i == 2) cheap.period = 365 days;
            if (i == 3) cheap.seats = 1_000;
            expectLess(cheap);
        }
    }

    /// @dev A gift that takes nothing from the creator is the owner's to make; it pays the creator's part.
    function test_Attack_ALaterOwnerGivesGrantsAway() public {
        sell(tokenId);
        bytes memory signature = consent(tokenId, hash, buyer);
        vm.expectRevert();
        vm.prank(buyer);
        licenses.grantWithSig(tokenId, hash, payer, buyer, DEADLINE, signature);
        fund(buyer, address(licenses), CREATORS);
        vm.prank(buyer);
        licenses.grantWithSig(tokenId, hash, payer, buyer, DEADLINE, signature);
        expectCredits(tokenId, CREATORS, 0);
    }

    /// @dev Offered in front of the sale, taken behind it.
    function test_Attack_TheSellerLeavesAnOfferBehind() public {
        bytes32 gift = offerAs(creator, tokenId, endlessTerms());
        sell(tokenId);
        vm.expectRevert(
            abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, terms.termsIndexOf(gift))
        );
        grantAs(payer, tokenId, gift, payer);
    }

    /// @dev The owner of one block: its offer goes with it.
    function test_Attack_ABorrowerLeavesAnOfferBehind() public {
        Vault vault = new Vault();
        vm.prank(creator);
        registry.transferFrom(creator, address(vault), tokenId);
        vault.lend(address(registry), tokenId, buyer);
        bytes32 offered = offerAs(buyer, tokenId, named("LicenseRef-Borrowed"));
        vm.prank(buyer);
        registry.transferFrom(buyer, address(vault), tokenId);
        vm.expectRevert(
            abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, terms.termsIndexOf(offered))
        );
        grantAs(payer, tokenId, offered, payer);
    }

    /// @dev While a contract that knows nothing of this one holds the token, its owners' part waits with the token.
    function test_Attack_TheOwnersPartIsBurntAtAVault() public {
        Vault vault = new Vault();
        vm.prank(creator);
        registry.transferFrom(creator, address(vault), tokenId);
        grantToPayer(tokenId, hash);
        vm.assertEq(licenses.balanceOf(address(vault)), 0);
        expectCredits(tokenId, CREATORS, TOKENS);
        vault.lend(address(registry), tokenId, buyer);
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        vm.assertEq(token.balanceOf(buyer), TOKENS);
    }

    /// @dev A sale in front of a grant changes whose the token's part will be, not what is paid nor for what.
    function test_Attack_TheTokenIsSoldInFrontOfAGrant() public {
        sell(tokenId);
        grantToPayer(tokenId, hash);
        expectCredits(tokenId, CREATORS, TOKENS);
        vm.assertEq(licenses.userExpires(tokenId, payer), START + 30 days);
    }

    /// @dev Sold and bought back by the creator: the token's part is its owner's, and the rest was credited at once.
    function test_Attack_ASellerTakesWhatCameAfterTheSale() public {
        grantToPayer(tokenId, hash);
        sell(tokenId);
        grantToPayer(tokenId, hash);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, creator));
        vm.prank(creator);
        licenses.withdrawToken(tokenId, creator);
        expectCredits(tokenId, PRICE + CREATORS, TOKENS);
    }

    function expectLess(ITermsRegistry.Terms memory made) private {
        uint40 index_ = terms.registerTerms(made);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorEarnsLess.selector, index_, index));
        vm.prank(buyer);
        licenses.setOffer(tokenId, index_, true);
    }
}
