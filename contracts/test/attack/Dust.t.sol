// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Payments so small that rounding eats them, and messages so large that they cost only gas.
contract DustTest is AttackFixture {
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId); // creator and owner have parts of their own
        depositFor(payer, provider, 1_000 * COIN);
    }

    /// @dev One unit at a time, nothing reaches anyone but the creator: 100 units cost the others what 100 units are worth to them.
    function test_Attack_UnitByUnit() public {
        for (uint96 i = 1; i <= 100; ++i) {
            settleValue(tokenId, i);
            vm.prank(thief);
            distributeKey(tokenId);
        }
        vm.assertEq(oracle.balanceOf(creator), 100);
        vm.assertEq(oracle.balanceOfToken(tokenId) + oracle.balanceOf(provider) + oracle.balanceOf(treasury), 0);
        vm.assertEq(oracle.lifetime(tokenId), 0);
        vm.assertEq(oracle.balanceOf(thief), 0);
    }

    /// @dev Each step costs owner, provider and protocol less than a unit, and the creator has exactly what they lost.
    /// forge-config: default.fuzz.runs = 250
    function testFuzz_Attack_AnySteps(uint96[12] memory parts) public {
        uint96 total = 0;
        for (uint256 i = 0; i < 12; ++i) {
            uint96 part = uint96(bound(parts[i], 1, 1e6));
            total += part;
            settleBy(PAYER_KEY, tokenId, provider, total);
            vm.assertEq(distributeKey(tokenId), part);
        }
        uint256[4] memory whole = partsOf(total, openTerms().split);
        uint256[4] memory has =
            [0, oracle.balanceOfToken(tokenId), oracle.balanceOf(provider), oracle.balanceOf(treasury)];
        uint256 others = 0;
        for (uint256 i = 1; i < 4; ++i) {
            // A fee that is rounded down leaves up to a unit more to divide each time.
            vm.assertLe(has[i], whole[i] + 12);
            vm.assertLt(whole[i], has[i] + 12);
            others += has[i];
        }
        vm.assertLe(has[3], whole[3]);
        vm.assertEq(oracle.balanceOf(creator), total - others);
        vm.assertEq(oracle.lifetime(tokenId), oracle.balanceOf(treasury));
    }

    /// @dev Only the provider picks the vouchers that count.
    function test_Attack_AStrangerSendsAnOldVoucherOfAUnit() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 1);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, thief));
        vm.prank(thief);
        oracle.settle(voucher, signature);
        // And were it sent, the rest would be paid by the next.
        vm.assertEq(sendVoucher(voucher, signature), 1);
        vm.assertEq(settleValue(tokenId, 100 * COIN), 100 * COIN - 1);
    }

    function test_Attack_ABatchOfEmptyLines() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](301);
        for (uint256 i = 0; i < 300; ++i) {
            lines[i] = IUsageOracle.Line(i % 2 == 0 ? 0 : i, 0, 0, 0, 0);
        }
        lines[300] = lineOf(tokenId, COIN);
        vm.assertEq(settleLines(lines), COIN);
        vm.assertEq(settledOf(tokenId), COIN);
        vm.assertEq(settledOf(0) + settledOf(1), 0);
        vm.assertEq(settleLines(lines), 0); // and again: nothing, without a revert
    }

    /// @dev One token on many lines: the largest counts, once.
    function test_Attack_ATokenOnManyLines() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](4);
        lines[0] = lineOf(tokenId, 3 * COIN);
        lines[1] = lineOf(tokenId, 5 * COIN);
        lines[2] = lineOf(tokenId, 4 * COIN);
        lines[3] = lineOf(tokenId, 5 * COIN);
        vm.assertEq(settleLines(lines), 5 * COIN);
        vm.assertEq(escrow(payer, provider), 995 * COIN);
    }

    function test_Attack_LinesThatAreNotWhole() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(tokenId, COIN), lineOf(7, COIN));
        bytes memory whole = packed(lines);
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, whole));
        uint256[8] memory lengths = [uint256(0), 1, 67, 69, 100, 135, 137, 203];
        for (uint256 i = 0; i < lengths.length; ++i) {
            bytes memory part = new bytes(lengths[i]);
            for (uint256 j = 0; j < part.length && j < whole.length; ++j) {
                part[j] = whole[j];
            }
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleMalformedLines.selector, lengths[i]));
            sendBatch(batch, part, signature);
        }
        vm.assertEq(sendBatch(batch, whole, signature), 2 * COIN);
    }

    /// @dev Any line left out, added, swapped or changed in any byte is not what was signed.
    function test_Attack_LinesThatAreNotThoseSigned() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(tokenId, COIN), lineOf(7, 2 * COIN));
        bytes memory data = packed(lines);
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, data));
        for (uint256 i = 0; i < data.length; ++i) {
            data[i] ^= 0x01;
            expectUnsigned(batch, data, signature);
            data[i] ^= 0x01;
        }
        (lines[0], lines[1]) = (lines[1], lines[0]);
        expectUnsigned(batch, packed(lines), signature);
        expectUnsigned(batch, bytes.concat(data, new bytes(68)), signature);
        IUsageOracle.Line[] memory first = new IUsageOracle.Line[](1);
        first[0] = lines[1];
        expectUnsigned(batch, packed(first), signature);
    }

    function test_Attack_TokensThatHaveNothingToDistribute() public {
        uint256[] memory ids = new uint256[](300);
        for (uint256 i = 0; i < 300; ++i) {
            ids[i] = i;
        }
        vm.assertEq(oracle.distribute(payer, provider, ids), 0);
        settleValue(tokenId, COIN);
        // The same three hundred times.
        for (uint256 i = 0; i < 300; ++i) {
            ids[i] = tokenId;
        }
        vm.assertEq(oracle.distribute(payer, provider, ids), COIN);
        vm.assertEq(oracle.balanceOf(provider), 243_750);
    }

    function expectUnsigned(IUsageOracle.Batch memory batch, bytes memory data, bytes memory signature) private {
        (bool done, bytes memory reason) = sendRaw(abi.encodeCall(oracle.settleBatch, (batch, data, signature)));
        vm.assertFalse(done);
        vm.assertEq(bytes32(bytes4(reason)), bytes32(IUsageOracle.OracleInvalidSigner.selector));
    }
}
