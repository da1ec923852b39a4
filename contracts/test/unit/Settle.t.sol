// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract SettleTest is Fixture {
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        provider = address(this); // who settles
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
    }

    function test_PaysTheValueAndRecordsUnitsAndRoot() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 3 * COIN);
        bytes memory signature = signed(voucher);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Settled(
            tokenId,
            payer,
            provider,
            3 * COIN,
            3 * COIN,
            voucher.inputUnits,
            voucher.outputUnits,
            voucher.requests,
            voucher.receiptsRoot
        );
        vm.assertEq(oracle.settle(voucher, signature), 3 * COIN);
        expectSettlement(3 * COIN, 0, START);
        vm.assertEq(escrow(), 97 * COIN);
    }

    /// @dev A payer that could settle would settle its escrow to a token of its own, and so need not wait for a thaw.
    function test_RevertWhen_AnyoneElseSettles() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 3 * COIN);
        bytes memory signature = signed(voucher);
        address[3] memory others = [payer, creator, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, others[i]));
            vm.prank(others[i]);
            oracle.settle(voucher, signature);
        }
        expectSettlement(0, 0, 0);
    }

    function test_PaysOnlyTheDifferenceToWhatWasSettled() public {
        settleValue(tokenId, 3 * COIN);
        vm.assertEq(settleValue(tokenId, 5 * COIN), 2 * COIN);
        expectSettlement(5 * COIN, 0, START);
        vm.assertEq(escrow(), 95 * COIN);
    }

    function test_ResendAndLateVouchersChangeNothing() public {
        IUsageOracle.Voucher memory early = voucherOf(tokenId, 2 * COIN);
        IUsageOracle.Voucher memory late = voucherOf(tokenId, 5 * COIN);
        bytes[2] memory signatures = [signed(early), signed(late)];
        oracle.settle(late, signatures[1]);
        expectNothing(late, signatures[1], 5 * COIN);
        expectNothing(early, signatures[0], 5 * COIN);
        expectSettlement(5 * COIN, 0, START);
    }

    function test_ShortEscrowPaysInPartAndTheRestWhenItIsFilled() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 130 * COIN);
        bytes memory signature = signed(voucher);
        vm.assertEq(oracle.settle(voucher, signature), 100 * COIN);
        expectSettlement(100 * COIN, 0, START);

        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, provider));
        oracle.settle(voucher, signature);
        depositFor(payer, provider, 50 * COIN);
        vm.assertEq(oracle.settle(voucher, signature), 30 * COIN);
        expectSettlement(130 * COIN, 0, START);
        vm.assertEq(escrow(), 20 * COIN);
        expectNothing(voucher, signature, 130 * COIN);
    }

    function testFuzz_AnyOrderOfArrivalPaysTheHighestValueOnce(uint96[6] memory values) public {
        uint96 highest;
        uint256 paid;
        for (uint256 i = 0; i < values.length; ++i) {
            values[i] = uint96(bound(values[i], 1, 100 * COIN));
            IUsageOracle.Voucher memory voucher = voucherOf(tokenId, values[i]);
            bytes memory signature = signed(voucher);
            if (values[i] > highest) {
                paid += oracle.settle(voucher, signature);
                highest = values[i];
            } else {
                expectNothing(voucher, signature, highest);
            }
        }
        vm.assertEq(paid, highest);
        vm.assertEq(escrow(), 100 * COIN - highest);
    }

    function testFuzz_NeverPaysMoreThanTheEscrowHolds(uint96 value, uint96 more) public {
        more = uint96(bound(more, 1, type(uint96).max - 100 * COIN));
        depositFor(payer, provider, more);
        uint256 held = escrow();
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 1);
        voucher.value = value == 0 ? 1 : value;
        uint256 paid = oracle.settle(voucher, signed(voucher));
        vm.assertEq(paid, voucher.value < held ? voucher.value : held);
        vm.assertEq(escrow(), held - paid);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).settled, paid);
    }

    function test_KeysAreApart() public {
        (uint256 other,) = paidToken();
        settleValue(tokenId, 3 * COIN);
        settleValue(other, 4 * COIN);
        expectSettlement(3 * COIN, 0, START);
        vm.assertEq(oracle.settlementOf(other, payer, provider).settled, 4 * COIN);
        vm.assertEq(oracle.settlementOf(tokenId, provider, payer).settled, 0);
        vm.assertEq(escrow(), 93 * COIN);
    }

    function test_TimeIsTheMeanOfWhatIsNotDistributed() public {
        settleValue(tokenId, 1 * COIN);
        vm.warp(START + 1000);
        settleValue(tokenId, 4 * COIN);
        expectSettlement(4 * COIN, 0, START + 750);
        distributeKey(tokenId);
        expectSettlement(4 * COIN, 4 * COIN, START + 750);

        vm.warp(START + 2000);
        settleValue(tokenId, 5 * COIN);
        expectSettlement(5 * COIN, 4 * COIN, START + 2000);
    }

    function test_DustDoesNotMakeOldValueLookNew() public {
        settleValue(tokenId, 50 * COIN);
        vm.warp(START + 30 days);
        settleValue(tokenId, 50 * COIN + 1);
        expectSettlement(50 * COIN + 1, 0, START);
    }

    function testFuzz_MeanTimeIsExact(uint96[4] memory parts, uint32[4] memory waits) public {
        uint96 total;
        uint256 at = START;
        uint256 mean;
        for (uint256 i = 0; i < parts.length; ++i) {
            parts[i] = uint96(bound(parts[i], 1, 20 * COIN));
            at += bound(waits[i], 0, 30 days);
            vm.warp(at);
            settleValue(tokenId, total + parts[i]);
            mean = (total * mean + parts[i] * at) / (total + parts[i]);
            total += parts[i];
        }
        expectSettlement(total, 0, uint64(mean));
    }

    function test_TokensWithoutTermsAndUnpublishedOnesSettleToo() public {
        uint256[2] memory ids = [publishAs(creator, "alice/bare", keccak256("bare"), 0), 7];
        for (uint256 i = 0; i < 2; ++i) {
            vm.assertEq(settleValue(ids[i], COIN), COIN);
            vm.assertEq(oracle.settlementOf(ids[i], payer, provider).settled, COIN);
        }
    }

    function test_ReplayOnAnotherChainIsRefused() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        vm.chainId(block.chainid + 1);
        expectUnsigned(voucher, signature);
    }

    function test_ReplayOnAnotherContractIsRefused() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        oracle = oracleFor(licenses, address(token), treasury);
        depositFor(payer, provider, COIN);
        expectUnsigned(voucher, signature);
        vm.assertEq(settleValue(tokenId, COIN), COIN);
    }

    function test_ClocksMayDifferByAnHourAndNotMore() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        voucher.timestamp = START + 1 hours + 1;
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleFutureTimestamp.selector, START + 1 hours + 1));
        oracle.settle(voucher, signature);
        voucher.timestamp = START + 1 hours;
        oracle.settle(voucher, signed(voucher));
    }

    function test_RevertWhen_TheValueIsZero() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 0);
        expectNothing(voucher, signed(voucher), 0);
    }

    function expectUnsigned(IUsageOracle.Voucher memory voucher, bytes memory signature) private {
        vm.prank(voucher.provider);
        (bool settled, bytes memory answer) = address(oracle).call(abi.encodeCall(oracle.settle, (voucher, signature)));
        vm.assertFalse(settled);
        vm.assertEq(abi.encode(bytes4(answer)), abi.encode(IUsageOracle.OracleInvalidSigner.selector));
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).settled, 0);
    }

    function expectNothing(IUsageOracle.Voucher memory voucher, bytes memory signature, uint96 settled) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, settled, voucher.value));
        oracle.settle(voucher, signature);
    }

    function expectSettlement(uint96 settled, uint96 distributed, uint64 settledAt) private view {
        vm.assertEq(
            abi.encode(oracle.settlementOf(tokenId, payer, provider)),
            abi.encode(IUsageOracle.Settlement(settled, distributed, settledAt))
        );
    }

    function escrow() private view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payer, provider);
    }
}
