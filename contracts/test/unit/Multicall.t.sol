// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract MulticallTest is Fixture {
    uint256 private one;
    uint256 private two;

    function setUp() public override {
        super.setUp();
        one = openToken();
        (two,) = paidToken();
        depositFor(payer, provider, 10 * COIN);
    }

    function test_SettlesAndDistributesInOneTransaction() public {
        settleValue(one, 2 * COIN);
        bytes[] memory calls = settleAndDistribute(3 * COIN, 4 * COIN);
        vm.prank(provider);
        bytes[] memory answers = oracle.multicall(calls);
        vm.assertEq(abi.decode(answers[0], (uint256)), 5 * COIN);
        vm.assertEq(abi.decode(answers[1], (uint256)), 7 * COIN);
        vm.assertEq(oracle.settlementOf(one, payer, provider).distributed, 3 * COIN);
        vm.assertEq(oracle.settlementOf(two, payer, provider).distributed, 4 * COIN);
        uint256 first = partsOf(3 * COIN, openTerms().split)[2];
        vm.assertEq(oracle.balanceOf(provider), first + partsOf(4 * COIN, paidTerms().split)[2]);
        vm.prank(provider);
        answers = oracle.multicall(calls);
        vm.assertEq(abi.decode(answers[0], (uint256)), 0);
        vm.assertEq(abi.decode(answers[1], (uint256)), 0);
    }

    /// @dev Every call is the caller's own: the guard opens again after each, and no account's rights change.
    function test_CallsAreTheCallers() public {
        fund(provider, address(oracle), 5 * COIN);
        uint256[] memory ids = new uint256[](1);
        ids[0] = one;
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(IUsageOracle.allowTokens, (ids, true));
        calls[1] = abi.encodeCall(IUsageOracle.deposit, (provider, payer, 2 * COIN));
        calls[2] = abi.encodeCall(IUsageOracle.deposit, (provider, payer, 3 * COIN));
        calls[3] = abi.encodeCall(IUsageOracle.thaw, (payer, 4 * COIN));
        vm.prank(provider);
        oracle.multicall(calls);
        (uint256 balance, uint256 thawing,) = oracle.escrowOf(provider, payer);
        vm.assertEq(balance, 5 * COIN);
        vm.assertEq(thawing, 4 * COIN);
        vm.assertTrue(oracle.isPayable(one, provider));
    }

    function test_CreditsAreTakenOnce() public {
        settleValue(one, 8 * COIN);
        distributeKey(one);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IUsageOracle.withdraw, (provider));
        calls[1] = calls[0];
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, provider));
        vm.prank(provider);
        oracle.multicall(calls);
        vm.assertEq(oracle.balanceOf(provider), 1_950_000);
        vm.assertEq(token.balanceOf(provider), 0);
    }

    function test_RevertWhen_OneCallDoes() public {
        bytes[] memory calls = settleAndDistribute(3 * COIN, 4 * COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(one, 3 * COIN);
        calls[1] = abi.encodeCall(IUsageOracle.settle, (voucher, signed(voucher)));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 3 * COIN, 3 * COIN));
        vm.prank(provider);
        oracle.multicall(calls);
        vm.assertEq(oracle.settlementOf(two, payer, provider).settled, 0);
    }

    function settleAndDistribute(uint96 first, uint96 second) private view returns (bytes[] memory calls) {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(one, first), lineOf(two, second));
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory data = packed(lines);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (one, two);
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, data));
        calls = new bytes[](2);
        calls[0] = abi.encodeCall(IUsageOracle.settleBatch, (batch, data, signature));
        calls[1] = abi.encodeCall(IUsageOracle.distribute, (payer, provider, ids));
    }
}
