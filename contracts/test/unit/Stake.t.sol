// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IProviderStake} from "../../src/interfaces/IProviderStake.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract StakeTest is Fixture {
    /// @dev One second more than the window: see the test of a challenge in the last second.
    uint64 private constant STAKE_THAW = CHALLENGE_WINDOW + 1;

    function test_AnyoneAddsToAProvidersStake() public {
        fund(stranger, address(oracle), 10 * COIN);
        vm.expectEmit(address(oracle));
        emit IProviderStake.Staked(provider, stranger, 10 * COIN);
        vm.prank(stranger);
        oracle.stake(provider, 10 * COIN);
        stakeFor(provider, COIN);
        expectStake(11 * COIN, 0, 0);
        vm.assertEq(token.balanceOf(address(oracle)), 11 * COIN);
    }

    function test_StakeIsNeitherEscrowNorCredit() public {
        stakeFor(provider, 10 * COIN);
        vm.assertEq(oracle.balanceOf(provider), 0);
        (uint256 escrow,,) = oracle.escrowOf(payer, provider);
        vm.assertEq(escrow, 0);
        IUsageOracle.Voucher memory voucher = voucherOf(openToken(), COIN);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, provider));
        vm.prank(provider);
        oracle.settle(voucher, signature);
    }

    function test_ProviderTakesItsStakeBackAfterTheThaw() public {
        stakeFor(provider, 10 * COIN);
        vm.expectEmit(address(oracle));
        emit IProviderStake.StakeThawStarted(provider, 4 * COIN, START + STAKE_THAW);
        vm.assertEq(thaw(4 * COIN), START + STAKE_THAW);
        expectStake(10 * COIN, 4 * COIN, START + STAKE_THAW);

        vm.warp(START + STAKE_THAW);
        vm.expectEmit(address(oracle));
        emit IProviderStake.StakeWithdrawn(provider, 4 * COIN);
        vm.prank(provider);
        vm.assertEq(oracle.withdrawStake(), 4 * COIN);
        vm.assertEq(token.balanceOf(provider), 4 * COIN);
        expectStake(6 * COIN, 0, 0);
    }

    function test_MoreThanTheStakeMeansAllOfIt() public {
        stakeFor(provider, 10 * COIN);
        thaw(type(uint256).max);
        expectStake(10 * COIN, 10 * COIN, START + STAKE_THAW);
    }

    function test_LaterThawReplacesTheEarlierOne() public {
        stakeFor(provider, 10 * COIN);
        thaw(4 * COIN);
        vm.warp(START + 1 days);
        thaw(7 * COIN);
        expectStake(10 * COIN, 7 * COIN, START + 1 days + STAKE_THAW);
        vm.warp(START + STAKE_THAW);
        expectThawing(START + 1 days + STAKE_THAW);
    }

    function testFuzz_WhatIsStakedLaterDoesNotThaw(uint96 first, uint96 thawing, uint96 second) public {
        first = uint96(bound(first, 1, type(uint96).max - 1));
        second = uint96(bound(second, 1, type(uint96).max - first));
        thawing = uint96(bound(thawing, 1, first));
        stakeFor(provider, first);
        thaw(thawing);
        stakeFor(provider, second);
        vm.warp(START + STAKE_THAW);
        vm.prank(provider);
        vm.assertEq(oracle.withdrawStake(), thawing);
        expectStake(uint256(first) + second - thawing, 0, 0);
    }

    function test_RevertWhen_TheThawIsNotOver() public {
        stakeFor(provider, 10 * COIN);
        thaw(4 * COIN);
        vm.warp(START + STAKE_THAW - 1);
        expectThawing(START + STAKE_THAW);
    }

    function test_RevertWhen_NothingIsThawed() public {
        expectNothing();
        stakeFor(provider, 10 * COIN);
        expectNothing();
        thaw(10 * COIN);
        vm.warp(START + STAKE_THAW);
        vm.prank(provider);
        oracle.withdrawStake();
        expectNothing();
    }

    function test_RevertWhen_ThereIsNothingToThaw() public {
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeEmpty.selector, provider));
        thaw(1);
        stakeFor(provider, 10 * COIN);
        vm.expectRevert(IUsageOracle.OracleZeroAmount.selector);
        thaw(0);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeEmpty.selector, stranger));
        vm.prank(stranger);
        oracle.thawStake(1);
    }

    function test_RevertWhen_NothingArrives() public {
        vm.expectRevert(IUsageOracle.OracleZeroAmount.selector);
        oracle.stake(provider, 0);
    }

    function test_RevertWhen_TheStakeWouldOverflow() public {
        uint256 most = type(uint96).max;
        stakeFor(provider, most);
        fund(stranger, address(oracle), most + 1);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        vm.prank(stranger);
        oracle.stake(provider, 1);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 96, most + 1));
        vm.prank(stranger);
        oracle.stake(provider, most + 1);
        expectStake(most, 0, 0);
    }

    function stakeFor(address provider_, uint256 amount) private {
        fund(stranger, address(oracle), amount);
        vm.prank(stranger);
        oracle.stake(provider_, amount);
    }

    function thaw(uint256 amount) private returns (uint64) {
        vm.prank(provider);
        return oracle.thawStake(amount);
    }

    function expectThawing(uint64 thawedAt) private {
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeThawing.selector, thawedAt));
        vm.prank(provider);
        oracle.withdrawStake();
    }

    function expectNothing() private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, provider));
        vm.prank(provider);
        oracle.withdrawStake();
    }

    function expectStake(uint256 amount, uint256 thawing, uint64 thawedAt) private view {
        (uint256 a, uint256 b, uint64 c) = oracle.stakeOf(provider);
        vm.assertEq(a, amount);
        vm.assertEq(b, thawing);
        vm.assertEq(c, thawedAt);
    }
}
