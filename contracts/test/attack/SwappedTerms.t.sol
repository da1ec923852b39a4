// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Somebody changes terms or owner between settlement and distribution. What divides usage is the terms of publication, and nothing else.
contract SwappedTermsTest is AttackFixture {
    uint256 private tokenId;
    bytes32 private published;

    function setUp() public override {
        super.setUp();
        (tokenId, published) = paidToken(); // of 97.5 %: 5000, 3000, 2000
        depositFor(payer, provider, 1_000 * COIN);
    }

    function test_Attack_TheOwnerOffersOthersAndThePayerTakesThem() public {
        settleValue(tokenId, 100 * COIN);
        ITermsRegistry.Terms memory others = paidTerms();
        (others.grantPrice, others.inputPrice) = (0, 1);
        bytes32 hash = register(others);
        uint40 index = terms.termsIndexOf(hash);
        vm.prank(creator);
        licenses.setOffer(tokenId, index, true);
        grantToPayer(tokenId, hash);
        distributeKey(tokenId);
        expectCredits(78_000_000, 0, 19_500_000, 2_500_000);
        // Nor do they divide what is settled later under this key.
        settleValue(tokenId, 200 * COIN);
        distributeKey(tokenId);
        expectCredits(156_000_000, 0, 39_000_000, 5_000_000);
    }

    /// @dev The owner's part goes with the token. A buyer reads it beforehand: what the token has, and undistributed value times the owner's share.
    function test_Attack_TheTokenIsSoldBetweenSettlementAndDistribution() public {
        settleValue(tokenId, 100 * COIN);
        vm.assertEq(pendingOfOwner(), 29_250_000);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        distributeKey(tokenId);
        expectCredits(48_750_000, 29_250_000, 19_500_000, 2_500_000);
        vm.assertEq(pendingOfOwner(), 0);
        vm.prank(buyer);
        vm.assertEq(oracle.withdrawToken(tokenId, buyer), 29_250_000);
    }

    /// @dev A creator that sells distributes in front of its own sale: the buyer sees it gone from `settlementOf`.
    function test_Attack_TheSellerDistributesInFrontOfTheSale() public {
        settleValue(tokenId, 100 * COIN);
        vm.prank(creator);
        distributeKey(tokenId);
        vm.assertEq(pendingOfOwner(), 0);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.assertEq(distributeKey(tokenId), 0);
        expectCredits(78_000_000, 0, 19_500_000, 2_500_000);
    }

    /// @dev Sold and sold back around a distribution: the borrower has the owner's part of that one, never the creator's own.
    function test_Attack_TheOwnerBorrowsTheTokenForADistribution() public {
        settleValue(tokenId, 100 * COIN);
        vm.prank(creator);
        registry.transferFrom(creator, thief, tokenId);
        distributeKey(tokenId);
        vm.prank(thief);
        oracle.withdrawToken(tokenId, thief);
        vm.prank(thief);
        registry.transferFrom(thief, creator, tokenId);
        vm.assertEq(wealth(thief), 29_250_000);
        settleValue(tokenId, 200 * COIN);
        distributeKey(tokenId);
        vm.assertEq(wealth(thief), 29_250_000);
        vm.assertEq(wealth(creator), 48_750_000 + 78_000_000);
    }

    function pendingOfOwner() private view returns (uint256) {
        IUsageOracle.Settlement memory s = oracle.settlementOf(tokenId, payer, provider);
        return partsOf(s.settled - s.distributed, terms.termsOf(terms.termsIndexOf(published)).split)[1];
    }

    function expectCredits(uint256 ofCreator, uint256 ofToken, uint256 ofProvider, uint256 ofTreasury) private view {
        vm.assertEq(oracle.balanceOf(creator), ofCreator);
        vm.assertEq(oracle.balanceOfToken(tokenId), ofToken);
        vm.assertEq(oracle.balanceOf(provider), ofProvider);
        vm.assertEq(oracle.balanceOf(treasury), ofTreasury);
    }
}
