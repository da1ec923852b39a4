// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract SettleBatchTest is Fixture {
    uint256 private one;
    uint256 private two;

    function setUp() public override {
        super.setUp();
        one = openToken();
        (two,) = paidToken();
        depositFor(payer, provider, 10 * COIN);
    }

    function test_SettlesEveryLine() public {
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(3 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 7 * COIN);
        expectSettled(3 * COIN, 4 * COIN);
    }

    function test_SkipsLinesWithNothingToSettle() public {
        settleValue(one, 5 * COIN);
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(5 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 4 * COIN);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 0);
        expectSettled(5 * COIN, 4 * COIN);
    }

    function test_ShortEscrowPaysInTheOrderOfTheLines() public {
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(8 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 10 * COIN);
        expectSettled(8 * COIN, 2 * COIN);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 0);
        depositFor(payer, provider, 5 * COIN);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 2 * COIN);
        expectSettled(8 * COIN, 4 * COIN);
    }

    function test_TheSameLineTwiceIsPaidOnce() public {
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(3 * COIN, 4 * COIN);
        (vouchers[1], signatures[1]) = (vouchers[0], signatures[0]);
        vm.assertEq(oracle.settleBatch(vouchers, signatures), 3 * COIN);
    }

    function test_SettlesAndDistributesInOneTransaction() public {
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(3 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleAndDistribute(vouchers, signatures), 7 * COIN);
        vm.assertEq(oracle.settlementOf(one, payer, provider).distributed, 3 * COIN);
        vm.assertEq(oracle.settlementOf(two, payer, provider).distributed, 4 * COIN);
        vm.assertEq(oracle.balanceOf(provider), 3 * COIN * 2500 / 10_000 + 4 * COIN * 2000 / 10_000);
        vm.assertEq(oracle.settleAndDistribute(vouchers, signatures), 0);
    }

    function test_DistributesWhatASkippedLineHadSettledBefore() public {
        settleValue(one, 3 * COIN);
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(3 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleAndDistribute(vouchers, signatures), 4 * COIN);
        vm.assertEq(oracle.settlementOf(one, payer, provider).distributed, 3 * COIN);
    }

    function test_RevertWhen_ALineIsSignedByAnother() public {
        (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures) = lines(3 * COIN, 4 * COIN);
        signatures[1] = sign(0xBAD, oracle.voucherDigest(vouchers[1]));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, vm.addr(0xBAD)));
        oracle.settleBatch(vouchers, signatures);
    }

    function test_RevertWhen_ASignatureIsMissing() public {
        (IUsageOracle.Voucher[] memory vouchers,) = lines(3 * COIN, 4 * COIN);
        vm.expectRevert();
        oracle.settleBatch(vouchers, new bytes[](1));
    }

    function test_NoLinesSettleNothing() public {
        vm.assertEq(oracle.settleBatch(new IUsageOracle.Voucher[](0), new bytes[](0)), 0);
    }

    function lines(uint96 first, uint96 second)
        private
        view
        returns (IUsageOracle.Voucher[] memory vouchers, bytes[] memory signatures)
    {
        vouchers = new IUsageOracle.Voucher[](2);
        signatures = new bytes[](2);
        (vouchers[0], vouchers[1]) = (voucherOf(one, first), voucherOf(two, second));
        (signatures[0], signatures[1]) = (signed(vouchers[0]), signed(vouchers[1]));
    }

    function expectSettled(uint96 first, uint96 second) private view {
        vm.assertEq(oracle.settlementOf(one, payer, provider).settled, first);
        vm.assertEq(oracle.settlementOf(two, payer, provider).settled, second);
    }
}
