// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract ThawTest is Fixture {
    function setUp() public override {
        super.setUp();
        depositFor(payer, provider, 10 * COIN);
    }

    function test_PayerTakesItsEscrowBackAfterTheThaw() public {
        vm.expectEmit(address(oracle));
        emit IUsageOracle.ThawStarted(payer, provider, 4 * COIN, START + ESCROW_THAW);
        thawAs(4 * COIN);
        expectEscrow(10 * COIN, 4 * COIN, START + ESCROW_THAW);

        vm.warp(START + ESCROW_THAW);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.EscrowWithdrawn(payer, provider, stranger, 4 * COIN);
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, stranger), 4 * COIN);
        vm.assertEq(token.balanceOf(stranger), 4 * COIN);
        vm.assertEq(token.balanceOf(payer), 0);
        expectEscrow(6 * COIN, 0, 0);
    }

    function test_MoreThanTheBalanceMeansAllOfIt() public {
        thawAs(type(uint256).max);
        expectEscrow(10 * COIN, 10 * COIN, START + ESCROW_THAW);
    }

    function test_LaterThawReplacesTheEarlierOne() public {
        thawAs(4 * COIN);
        vm.warp(START + 1 days);
        thawAs(1 * COIN);
        expectEscrow(10 * COIN, 1 * COIN, START + 1 days + ESCROW_THAW);
    }

    function test_ThawingEscrowStillPaysVouchers() public {
        thawAs(10 * COIN);
        vm.warp(START + ESCROW_THAW - 1);
        vm.assertEq(settleValue(openToken(), 7 * COIN), 7 * COIN);
        expectEscrow(3 * COIN, 3 * COIN, START + ESCROW_THAW);
        vm.warp(START + ESCROW_THAW);
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, payer), 3 * COIN);
    }

    function test_ThawingEscrowStillPaysBatchesAndRoots() public {
        thawAs(10 * COIN);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(openToken(), 2 * COIN);
        vm.assertEq(settleLines(lines), 2 * COIN);
        vm.assertEq(settleTotal(keccak256("root"), 3 * COIN), 3 * COIN);
        expectEscrow(5 * COIN, 5 * COIN, START + ESCROW_THAW);
    }

    function test_WhatIsDepositedLaterDoesNotThaw() public {
        thawAs(4 * COIN);
        depositFor(payer, provider, 10 * COIN);
        vm.warp(START + ESCROW_THAW);
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, payer), 4 * COIN);
        expectEscrow(16 * COIN, 0, 0);
    }

    function testFuzz_NotMoreIsTakenOutThanIsLeft(uint96 thawing, uint96 spent) public {
        thawing = uint96(bound(thawing, 1, 20 * COIN));
        spent = uint96(bound(spent, 1, 10 * COIN - 1));
        uint256 expected = thawing < 10 * COIN ? thawing : 10 * COIN;
        if (expected > 10 * COIN - spent) expected = 10 * COIN - spent;
        thawAs(thawing);
        settleValue(openToken(), spent);
        vm.warp(START + ESCROW_THAW);
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, payer), expected);
        expectEscrow(10 * COIN - spent - expected, 0, 0);
    }

    function test_RevertWhen_VouchersTookAllThatThawed() public {
        thawAs(10 * COIN);
        settleValue(openToken(), 10 * COIN);
        vm.warp(START + ESCROW_THAW);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, provider));
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
    }

    function test_RevertWhen_TheThawIsNotOver() public {
        thawAs(4 * COIN);
        vm.warp(START + ESCROW_THAW - 1);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleThawing.selector, START + ESCROW_THAW));
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
    }

    function test_RevertWhen_NothingWasThawed() public {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, payer));
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
    }

    function test_RevertWhen_ItIsWithdrawnTwice() public {
        thawAs(4 * COIN);
        vm.warp(START + ESCROW_THAW);
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, payer));
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
    }

    function test_RevertWhen_ThereIsNothingToThaw() public {
        vm.expectRevert(IUsageOracle.OracleZeroAmount.selector);
        thawAs(0);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, provider, payer));
        vm.prank(provider);
        oracle.thaw(payer, 1);
    }

    function thawAs(uint256 amount) private {
        vm.prank(payer);
        oracle.thaw(provider, amount);
    }

    function expectEscrow(uint256 balance, uint256 thawing, uint64 thawedAt) private view {
        (uint256 a, uint256 b, uint64 c) = oracle.escrowOf(payer, provider);
        vm.assertEq(a, balance);
        vm.assertEq(b, thawing);
        vm.assertEq(c, thawedAt);
    }
}
