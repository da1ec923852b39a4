// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Somebody changes terms or owner between settlement and distribution.
contract SwappedTermsTest is AttackFixture {
    uint256 private tokenId;
    uint48 private published;
    uint48 private greedy;

    function setUp() public override {
        super.setUp();
        (tokenId, published) = paidToken(); // 4000, 3000, 2000, 1000
        greedy = licenses.registerTerms(greedyTerms());
        depositFor(payer, provider, 1_000 * COIN);
    }

    function test_Attack_TheOwnerOffersOthersAndThePayerTakesThem() public {
        settleValue(tokenId, 100 * COIN);
        offerGreedy();
        grantToPayer(tokenId, greedy);
        distributeKey(tokenId);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).termsIndex, published);
        expectCredits(70, 0, 20, 10);
        // Nor do they divide what is settled later under this key.
        settleValue(tokenId, 200 * COIN);
        distributeKey(tokenId);
        expectCredits(140, 0, 40, 20);
    }

    function test_Attack_TheProviderBindsBetterTermsLate() public {
        settleValue(tokenId, 100 * COIN);
        uint48 generous = offerGenerous();
        grantToPayer(tokenId, generous);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleTermsFixed.selector, tokenId, payer, provider));
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, generous);
        distributeKey(tokenId);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleTermsFixed.selector, tokenId, payer, provider));
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, generous);
        expectCredits(70, 0, 20, 10);
    }

    function test_Attack_BoundTermsAreSwappedByAnotherGrant() public {
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, published);
        offerGreedy();
        grantToPayer(tokenId, greedy);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleTermsFixed.selector, tokenId, payer, provider));
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, greedy);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        expectCredits(70, 0, 20, 10);
    }

    /// @dev Bound to what the payer's grant says at that moment, and for good: neither its end nor its revocation changes the key.
    function test_Attack_TheGrantEndsBeforeDistribution() public {
        uint48 generous = offerGenerous();
        grantToPayer(tokenId, generous);
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, generous);
        settleValue(tokenId, 100 * COIN);
        vm.prank(creator);
        licenses.revoke(tokenId, payer);
        vm.warp(START + 90 days);
        distributeKey(tokenId);
        expectCredits(50, 0, 40, 10);
    }

    /// @dev A provider binds its own keys only: another's binding does not divide them.
    function test_Attack_AThiefBindsForAnotherProvider() public {
        offerGreedy();
        grantToPayer(tokenId, greedy);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, thief));
        vm.prank(thief);
        oracle.bindTerms(tokenId, payer, provider, greedy);
        vm.prank(thief);
        oracle.bindTerms(tokenId, payer, thief, greedy);
        vm.assertEq(oracle.settlementOf(tokenId, payer, thief).termsIndex, greedy);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).termsIndex, published);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        expectCredits(70, 0, 20, 10);
    }

    /// @dev Seen in front of a binding: the payer takes other terms, or the owner gives it some. The provider gets what it expects, or nothing.
    function test_Attack_TheGrantIsSwappedInFrontOfABinding() public {
        offerGreedy();
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, tokenId, payer));
        vm.prank(creator);
        licenses.grant(tokenId, greedy, payer, hashOf(greedyTerms()));
        grantToPayer(tokenId, greedy);
        vm.expectRevert(
            abi.encodeWithSelector(IUsageOracle.OracleTermsDiffer.selector, tokenId, payer, published, greedy)
        );
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, published);
        vm.assertEq(settledOf(tokenId), 0);
    }

    /// @dev A unit settled in front of a binding would shut it out: nobody but the provider can.
    function test_Attack_AUnitIsSettledInFrontOfABinding() public {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, 1);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, payer));
        vm.prank(payer);
        oracle.settle(voucher, signature);
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, published);
    }

    /// @dev The owner's part goes with the token. A buyer reads it beforehand: undistributed value times the owner's share.
    function test_Attack_TheTokenIsSoldBetweenSettlementAndDistribution() public {
        settleValue(tokenId, 100 * COIN);
        vm.assertEq(pendingOfOwner(), 30 * COIN);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        distributeKey(tokenId);
        expectCredits(40, 30, 20, 10);
        vm.assertEq(pendingOfOwner(), 0);
    }

    /// @dev The seller distributes in front of its own sale: the buyer sees it gone from `settlementOf`.
    function test_Attack_TheSellerDistributesInFrontOfTheSale() public {
        settleValue(tokenId, 100 * COIN);
        vm.prank(creator);
        distributeKey(tokenId);
        vm.assertEq(pendingOfOwner(), 0);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.assertEq(distributeKey(tokenId), 0);
        expectCredits(70, 0, 20, 10);
    }

    /// @dev Sold and sold back around a distribution: the creator's own part cannot be taken.
    function test_Attack_TheOwnerBorrowsTheTokenForADistribution() public {
        settleValue(tokenId, 100 * COIN);
        vm.prank(creator);
        registry.transferFrom(creator, thief, tokenId);
        distributeKey(tokenId);
        vm.prank(thief);
        registry.transferFrom(thief, creator, tokenId);
        vm.assertEq(oracle.balanceOf(thief), 30 * COIN);
        settleValue(tokenId, 200 * COIN);
        distributeKey(tokenId);
        vm.assertEq(oracle.balanceOf(thief), 30 * COIN);
        vm.assertEq(oracle.balanceOf(creator), 110 * COIN);
    }

    function test_Attack_ALaterOwnerCutsTheCreatorByAnOffer() public {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseCreatorShare.selector, 0, 4000));
        vm.prank(buyer);
        licenses.setOffer(tokenId, greedy, true);
    }

    /// @dev All to the owner.
    function greedyTerms() private pure returns (ILicenseRegistry.Terms memory t) {
        t = paidTerms();
        t.split = ILicenseRegistry.Split(0, 10_000, 0, 0);
    }

    function offerGreedy() private {
        vm.prank(creator);
        licenses.setOffer(tokenId, greedy, true);
    }

    /// @dev Twice as much for the provider.
    function offerGenerous() private returns (uint48 index) {
        ILicenseRegistry.Terms memory t = paidTerms();
        t.split = ILicenseRegistry.Split(4000, 1000, 4000, 1000);
        index = licenses.registerTerms(t);
        vm.prank(creator);
        licenses.setOffer(tokenId, index, true);
    }

    function pendingOfOwner() private view returns (uint256) {
        IUsageOracle.Settlement memory s = oracle.settlementOf(tokenId, payer, provider);
        return uint256(s.settled - s.distributed) * licenses.splitOf(s.termsIndex).owner / 10_000;
    }

    /// @dev In whole coins.
    function expectCredits(uint256 ofCreator, uint256 ofBuyer, uint256 ofProvider, uint256 ofTreasury) private view {
        vm.assertEq(oracle.balanceOf(creator), ofCreator * COIN);
        vm.assertEq(oracle.balanceOf(buyer), ofBuyer * COIN);
        vm.assertEq(oracle.balanceOf(provider), ofProvider * COIN);
        vm.assertEq(oracle.balanceOf(treasury), ofTreasury * COIN);
    }
}
