// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract SettleBatchTest is Fixture {
    uint256 private constant SIGNER_KEY = 0xB0B;

    uint256 private one;
    uint256 private two;

    function setUp() public override {
        super.setUp();
        provider = address(this); // who settles
        one = openToken();
        (two,) = paidToken();
        depositFor(payer, provider, 10 * COIN);
    }

    function test_SettlesEveryLineAndRecordsThem() public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.BatchSettled(payer, provider, batch.receiptsRoot, 7 * COIN, lines);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 7 * COIN);
        expectSettled(3 * COIN, 4 * COIN);
        vm.assertEq(escrow(), 3 * COIN);
        vm.assertEq(oracle.settlementOf(one, payer, provider).settledAt, START);
    }

    function test_SkipsLinesWithNothingToSettle() public {
        settleValue(one, 5 * COIN);
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(5 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 4 * COIN);
        vm.recordLogs();
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        expectSettled(5 * COIN, 4 * COIN);
    }

    function test_ShortEscrowPaysInTheOrderOfTheLines() public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(8 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 10 * COIN);
        expectSettled(8 * COIN, 2 * COIN);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 0);
        depositFor(payer, provider, 5 * COIN);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 2 * COIN);
        expectSettled(8 * COIN, 4 * COIN);
    }

    function test_LinesOfTheSameTokenShareItsTotal() public {
        uint96[4] memory values = [3 * COIN, 3 * COIN, 5 * COIN, 2 * COIN];
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](4);
        for (uint256 i = 0; i < 4; ++i) {
            lines[i] = lineOf(one, values[i]);
        }
        vm.assertEq(settleLines(lines), 5 * COIN);
        expectSettled(5 * COIN, 0);
    }

    function test_VouchersAndBatchesShareATotal() public {
        settleValue(one, 2 * COIN);
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 5 * COIN);
        vm.assertEq(settleValue(one, 4 * COIN), COIN);
        expectSettled(4 * COIN, 4 * COIN);
    }

    function testFuzz_PaysWhatVouchersOneByOneWould(uint96[5] memory values, uint8 which, uint96 deposited) public {
        deposited = uint96(bound(deposited, 1, 200 * COIN));
        depositFor(payer, provider, deposited);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](5);
        uint256 left = 10 * COIN + deposited;
        uint256[2] memory settled;
        for (uint256 i = 0; i < 5; ++i) {
            values[i] = uint96(bound(values[i], 0, 60 * COIN));
            uint256 t = which >> i & 1;
            lines[i] = lineOf(t == 0 ? one : two, values[i]);
            if (values[i] <= settled[t]) continue;
            uint256 part = values[i] - settled[t];
            if (part > left) part = left;
            settled[t] += part;
            left -= part;
        }
        vm.assertEq(settleLines(lines), settled[0] + settled[1]);
        expectSettled(uint96(settled[0]), uint96(settled[1]));
        vm.assertEq(escrow(), left);
    }

    /// @dev One signature covers every field of every line.
    function testFuzz_RefusesLinesThatWereChangedAfterSigning(uint256 position, uint8 change) public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        position = bound(position, 0, lines.length - 1);
        lines[position] = bytes1(uint8(lines[position]) ^ uint8(bound(change, 1, 255)));
        expectUnsigned(batch, lines, signature);
    }

    function test_RefusesLinesThatWereLeftOutAddedOrSwapped() public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        IUsageOracle.Line[] memory others = new IUsageOracle.Line[](1);
        others[0] = lineOf(one, 3 * COIN);
        expectUnsigned(batch, packed(others), signature);
        others[0] = lineOf(two, 4 * COIN);
        expectUnsigned(batch, bytes.concat(lines, packed(others)), signature);
        others = new IUsageOracle.Line[](2);
        (others[0], others[1]) = (lineOf(two, 4 * COIN), lineOf(one, 3 * COIN));
        expectUnsigned(batch, packed(others), signature);
    }

    function testFuzz_RefusesASignatureOfAnyOtherBatch(uint256 field, uint64 change) public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        field = bound(field, 0, 3);
        change = uint64(bound(change, 1, 1000));
        if (field == 0) batch.payer = address(uint160(batch.payer) ^ change);
        if (field == 1) batch.provider = address(uint160(batch.provider) ^ change);
        if (field == 2) batch.receiptsRoot = bytes32(uint256(batch.receiptsRoot) ^ change);
        if (field == 3) batch.timestamp -= change;
        expectUnsigned(batch, lines, signature);
    }

    function test_RefusesASignatureOfAStrangerOrOfAnotherChain() public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        bytes memory bad = sign(0xBAD, oracle.batchDigest(batch, lines));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, vm.addr(0xBAD)));
        oracle.settleBatch(batch, lines, bad);
        expectUnsigned(batch, lines, "");
        vm.chainId(block.chainid + 1);
        expectUnsigned(batch, lines, signature);
    }

    function test_ApprovedBatchesNeedNoSignature() public {
        (IUsageOracle.Batch memory batch, bytes memory lines,) = batchFor(3 * COIN, 4 * COIN);
        bytes32 digest = oracle.batchDigest(batch, lines);
        vm.prank(provider);
        oracle.approve(digest);
        expectUnsigned(batch, lines, "");
        vm.prank(payer);
        oracle.approve(digest);
        vm.assertEq(oracle.settleBatch(batch, lines, ""), 7 * COIN);
    }

    /// @dev What is not payable does not hold up the rest, and a key that the payer itself began is payable.
    function test_ASignersBatchSkipsTokensThatThePayerNeverLicensed() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        (IUsageOracle.Batch memory batch, bytes memory lines,) = batchFor(3 * COIN, 4 * COIN);
        bytes memory signature = sign(SIGNER_KEY, oracle.batchDigest(batch, lines));
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 0);
        allowFor(payer, two, true);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 4 * COIN);
        expectSettled(0, 4 * COIN);
        settleValue(one, 1);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 3 * COIN - 1);
        expectSettled(3 * COIN, 4 * COIN);
    }

    function test_ASignersBatchPaysAsFarAsItsAllowance() public {
        authorize(SIGNER_KEY, payer, SIGN, 5 * COIN);
        allowFor(payer, one, true);
        allowFor(payer, two, true);
        (IUsageOracle.Batch memory batch, bytes memory lines,) = batchFor(3 * COIN, 4 * COIN);
        bytes memory signature = sign(SIGNER_KEY, oracle.batchDigest(batch, lines));
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 5 * COIN);
        expectSettled(3 * COIN, 2 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleAllowanceUsed.selector, vm.addr(SIGNER_KEY)));
        oracle.settleBatch(batch, lines, signature);
        vm.warp(START + 1 days);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 2 * COIN);
        (,,,, uint96 left) = oracle.signerOf(vm.addr(SIGNER_KEY));
        vm.assertEq(left, 3 * COIN);
        vm.assertEq(escrow(), 3 * COIN);
    }

    function test_WithoutEscrowNothingIsPaid() public {
        (IUsageOracle.Batch memory batch, bytes memory lines,) = batchFor(3 * COIN, 4 * COIN);
        batch.provider = buyer;
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, lines));
        vm.prank(buyer);
        vm.assertEq(oracle.settleBatch(batch, lines, signature), 0);
    }

    function test_RevertWhen_AnyoneElseSettles() public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        address[2] memory others = [payer, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, others[i]));
            vm.prank(others[i]);
            oracle.settleBatch(batch, lines, signature);
        }
    }

    function test_RevertWhen_TheBytesAreNotWholeLines() public {
        (IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) = batchFor(3 * COIN, 4 * COIN);
        uint256[5] memory lengths = [uint256(0), 1, 67, 69, 135];
        for (uint256 i = 0; i < lengths.length; ++i) {
            uint256 length = lengths[i];
            assembly ("memory-safe") {
                mstore(lines, length)
            }
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleMalformedLines.selector, length));
            oracle.settleBatch(batch, lines, signature);
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleMalformedLines.selector, length));
            oracle.batchDigest(batch, lines);
        }
    }

    function test_RevertWhen_TheTimeIsMoreThanAnHourAhead() public {
        (IUsageOracle.Batch memory batch, bytes memory lines,) = batchFor(3 * COIN, 4 * COIN);
        batch.timestamp = START + 1 hours + 1;
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, lines));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleFutureTimestamp.selector, START + 1 hours + 1));
        oracle.settleBatch(batch, lines, signature);
    }

    function batchFor(uint96 first, uint96 second)
        private
        view
        returns (IUsageOracle.Batch memory batch, bytes memory data, bytes memory signature)
    {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(one, first), lineOf(two, second));
        batch = batchOf(lines);
        data = packed(lines);
        signature = sign(PAYER_KEY, oracle.batchDigest(batch, data));
    }

    function expectUnsigned(IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature) private {
        vm.prank(batch.provider);
        (bool settled, bytes memory answer) =
            address(oracle).call(abi.encodeCall(oracle.settleBatch, (batch, lines, signature)));
        vm.assertFalse(settled);
        vm.assertEq(abi.encode(bytes4(answer)), abi.encode(IUsageOracle.OracleInvalidSigner.selector));
    }

    function expectSettled(uint96 first, uint96 second) private view {
        vm.assertEq(oracle.settlementOf(one, payer, provider).settled, first);
        vm.assertEq(oracle.settlementOf(two, payer, provider).settled, second);
    }

    function escrow() private view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payer, provider);
    }
}
