// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract WithdrawTest is Fixture {
    function setUp() public override {
        super.setUp();
        uint256 tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
    }

    function test_EachPartyTakesItsOwn() public {
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Withdrawn(creator, stranger, 73_125_000);
        vm.prank(creator);
        vm.assertEq(oracle.withdraw(stranger), 73_125_000);
        vm.assertEq(token.balanceOf(stranger), 73_125_000);
        vm.assertEq(oracle.balanceOf(creator), 0);
        vm.assertEq(oracle.balanceOf(provider), 24_375_000);
        vm.assertEq(token.balanceOf(address(oracle)), 26_875_000);
    }

    /// @dev The token's credits are its owner's of whenever they are withdrawn, and go with a sale.
    function test_OwnersTakeWhatTheTokenEarned() public {
        uint256 tokenId = soldToken();
        vm.assertEq(oracle.balanceOfToken(tokenId), 9_750_000);
        expectNotOwner(tokenId, creator);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.TokenWithdrawn(tokenId, buyer, stranger, 9_750_000);
        vm.prank(buyer);
        vm.assertEq(oracle.withdrawToken(tokenId, stranger), 9_750_000);
        vm.assertEq(token.balanceOf(stranger), 9_750_000);
        vm.assertEq(oracle.balanceOfToken(tokenId), 0);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, buyer));
        vm.prank(buyer);
        oracle.withdrawToken(tokenId, buyer);
    }

    function test_WhatTheTokenEarnedGoesWithTheSale() public {
        uint256 tokenId = soldToken();
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        expectNotOwner(tokenId, buyer);
        vm.prank(stranger);
        vm.assertEq(oracle.withdrawToken(tokenId, stranger), 9_750_000);
    }

    function test_AnUnpublishedTokenHasNoOwner() public {
        expectNotOwner(7, stranger);
    }

    function soldToken() private returns (uint256 tokenId) {
        tokenId = publishAs(creator, "alice/sold", keccak256("sold"), register(openTerms()));
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 100 * COIN);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
    }

    function expectNotOwner(uint256 tokenId, address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotOwner.selector, tokenId, caller));
        vm.prank(caller);
        oracle.withdrawToken(tokenId, caller);
    }

    function test_RevertWhen_ThereIsNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, stranger));
        vm.prank(stranger);
        oracle.withdraw(stranger);
    }

    function test_RevertWhen_ItIsTakenTwice() public {
        vm.prank(provider);
        oracle.withdraw(provider);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, provider));
        vm.prank(provider);
        oracle.withdraw(provider);
    }

    function test_NothingIsLostWhenTheReceiverIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        vm.prank(provider);
        oracle.withdraw(address(0));
        vm.assertEq(oracle.balanceOf(provider), 24_375_000);
    }

    function test_EscrowOfThePayerIsNoCredit() public {
        depositFor(payer, provider, 5 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, payer));
        vm.prank(payer);
        oracle.withdraw(payer);
    }
}
