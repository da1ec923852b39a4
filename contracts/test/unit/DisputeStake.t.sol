// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";

contract DisputeStakeTest is DisputeFixture {
    /// @dev One second more than the window: see the test of a challenge in the last second.
    uint64 private constant STAKE_THAW = WINDOW + 1;

    /// @dev Another than the fixture's, which has a stake.
    function setUp() public override {
        super.setUp();
        provider = address(0xC0003);
    }

    function test_AnyoneAddsToAProvidersStake() public {
        fund(stranger, address(disputes), 10 * COIN);
        vm.expectEmit(address(disputes));
        emit IReceiptDisputes.Staked(provider, stranger, 10 * COIN);
        vm.prank(stranger);
        disputes.stake(provider, 10 * COIN);
        stakeFor(provider, COIN);
        expectStake(11 * COIN, 0, 0);
        vm.assertEq(token.balanceOf(address(disputes)), STAKE + 11 * COIN);
    }

    /// @dev Stake lies in a contract of its own: neither does it cover a payer, nor is it anybody's credit.
    function test_StakeIsNoCredit() public {
        stakeFor(provider, 10 * COIN);
        vm.assertEq(disputes.balanceOf(provider), 0);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeNothingToWithdraw.selector, provider));
        vm.prank(provider);
        disputes.withdraw(provider);
    }

    function test_ProviderTakesItsStakeBackAfterTheThaw() public {
        stakeFor(provider, 10 * COIN);
        vm.expectEmit(address(disputes));
        emit IReceiptDisputes.StakeThawStarted(provider, 4 * COIN, START + STAKE_THAW);
        vm.assertEq(thaw(4 * COIN), START + STAKE_THAW);
        expectStake(10 * COIN, 4 * COIN, START + STAKE_THAW);

        vm.warp(START + STAKE_THAW);
        vm.expectEmit(address(disputes));
        emit IReceiptDisputes.StakeWithdrawn(provider, buyer, 4 * COIN);
        vm.prank(provider);
        vm.assertEq(disputes.withdrawStake(buyer), 4 * COIN);
        vm.assertEq(token.balanceOf(buyer), 4 * COIN);
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
        vm.assertEq(disputes.withdrawStake(provider), thawing);
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
        disputes.withdrawStake(provider);
        expectNothing();
    }

    function test_RevertWhen_ThereIsNothingToThaw() public {
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeStakeEmpty.selector, provider));
        thaw(1);
        stakeFor(provider, 10 * COIN);
        vm.expectRevert(IReceiptDisputes.DisputeZeroAmount.selector);
        thaw(0);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeStakeEmpty.selector, stranger));
        vm.prank(stranger);
        disputes.thawStake(1);
    }

    function test_RevertWhen_NothingArrives() public {
        vm.expectRevert(IReceiptDisputes.DisputeZeroAmount.selector);
        disputes.stake(provider, 0);
    }

    function test_RevertWhen_TheStakeWouldOverflow() public {
        uint256 most = type(uint96).max;
        stakeFor(provider, most);
        fund(stranger, address(disputes), most + 1);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        vm.prank(stranger);
        disputes.stake(provider, 1);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 96, most + 1));
        vm.prank(stranger);
        disputes.stake(provider, most + 1);
        expectStake(most, 0, 0);
    }

    function thaw(uint256 amount) private returns (uint64) {
        vm.prank(provider);
        return disputes.thawStake(amount);
    }

    function expectThawing(uint64 thawedAt) private {
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeThawing.selector, thawedAt));
        vm.prank(provider);
        disputes.withdrawStake(provider);
    }

    function expectNothing() private {
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeNothingToWithdraw.selector, provider));
        vm.prank(provider);
        disputes.withdrawStake(provider);
    }

    function expectStake(uint256 amount, uint256 thawing, uint64 thawedAt) private view {
        (uint256 a, uint256 b, uint64 c) = disputes.stakeOf(provider);
        vm.assertEq(a, amount);
        vm.assertEq(b, thawing);
        vm.assertEq(c, thawedAt);
    }
}
