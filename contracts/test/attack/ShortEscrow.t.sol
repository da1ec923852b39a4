// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Trees} from "../utils/Trees.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev An escrow that does not reach: what is left is paid later, in full and once.
contract ShortEscrowTest is AttackFixture {
    uint256 private tokenId;
    uint256 private second;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        second = publishAs(creator, "alice/second", keccak256("second"), 0);
    }

    function test_Attack_AVoucherIsPaidInParts() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 100 * COIN);
        bytes memory signature = signed(voucher);
        uint96[4] memory refills = [30 * COIN, 1, 50 * COIN, 90 * COIN];
        uint96[4] memory pays = [30 * COIN, 1, 50 * COIN, 20 * COIN - 1];
        uint96 settled = 0;
        for (uint256 i = 0; i < 4; ++i) {
            depositFor(payer, provider, refills[i]);
            vm.assertEq(sendVoucher(voucher, signature), pays[i]);
            settled += pays[i];
            vm.assertEq(settledOf(tokenId), settled);
            if (i < 3) {
                vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, provider));
                sendVoucher(voucher, signature);
            }
        }
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 100 * COIN, 100 * COIN));
        sendVoucher(voucher, signature);
        vm.assertEq(escrow(payer, provider), 70 * COIN + 1);
    }

    function test_Attack_ABatchIsPaidInTheOrderOfItsLines() public {
        depositFor(payer, provider, 70 * COIN);
        IUsageOracle.Line[] memory lines = twoLines(50 * COIN, 50 * COIN);
        vm.assertEq(settleLines(lines), 70 * COIN);
        vm.assertEq(settledOf(tokenId), 50 * COIN);
        vm.assertEq(settledOf(second), 20 * COIN);
        vm.assertEq(settleLines(lines), 0);
        depositFor(payer, provider, 70 * COIN);
        vm.assertEq(settleLines(lines), 30 * COIN);
        vm.assertEq(settleLines(lines), 0);
        vm.assertEq(settledOf(second), 50 * COIN);
        vm.assertEq(escrow(payer, provider), 40 * COIN);
    }

    function test_Attack_ARootIsPaidInParts() public {
        depositFor(payer, provider, 70 * COIN);
        IUsageOracle.Line[] memory lines = twoLines(50 * COIN, 50 * COIN);
        bytes32 root = rootOf(lines);
        vm.assertEq(settleTotal(root, 100 * COIN), 70 * COIN);
        vm.assertEq(claimLine(lines, 1), 35 * COIN);
        depositFor(payer, provider, 70 * COIN);
        vm.assertEq(settleTotal(root, 100 * COIN), 30 * COIN);
        vm.assertEq(claimLine(lines, 0), 50 * COIN);
        vm.assertEq(claimLine(lines, 1), 15 * COIN);
        vm.assertEq(settledOf(tokenId) + settledOf(second), 100 * COIN);
        vm.assertEq(escrow(payer, provider), 40 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 100 * COIN, 100 * COIN));
        this.settleRootOf(root, 100 * COIN);
    }

    /// @dev Without its part for each line, a provider would pay its own line in full and leave another creator's with nothing.
    function test_Attack_AProviderStarvesAnothersLine() public {
        uint256 own = publishAs(provider, "provider/own", keccak256("own"), 0);
        depositFor(payer, provider, 100 * COIN);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(own, 100 * COIN), lineOf(tokenId, 100 * COIN));
        settleTotal(rootOf(lines), 200 * COIN);
        vm.assertEq(claimLine(lines, 0), 50 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 50 * COIN, 50 * COIN));
        this.claimAgain(lines, 0);
        vm.assertEq(claimLine(lines, 1), 50 * COIN);
        vm.assertEq(settledOf(tokenId), 50 * COIN);
    }

    /// @dev A second root of the same totals, and dust to settle it: what the first left for others stays theirs.
    function test_Attack_AProviderStarvesAnothersLineByRootAfterRoot() public {
        uint256 own = publishAs(provider, "provider/own", keccak256("own"), 0);
        depositFor(payer, provider, 100 * COIN);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(own, 100 * COIN), lineOf(tokenId, 100 * COIN));
        settleTotal(rootOf(lines), 200 * COIN);
        claimLine(lines, 0);
        for (uint96 i = 1; i <= 5; ++i) {
            depositFor(payer, provider, 2);
            lines[1].value += 1;
            settleTotal(rootOf(lines), 200 * COIN + i);
            (bool more,) = sendRaw(claimCall(lines, 0));
            vm.assertLe(settledOf(own), 50 * COIN + (more ? i : 0) + i);
        }
        claimLine(lines, 1);
        vm.assertLe(settledOf(own), settledOf(tokenId) + 10);
    }

    /// @dev A smaller voucher in between, one larger, and the first again: each pays what the one before left.
    function test_Attack_VouchersArriveInTheWrongOrder() public {
        depositFor(payer, provider, 25 * COIN);
        vm.assertEq(settleValue(tokenId, 100 * COIN), 25 * COIN);
        depositFor(payer, provider, 500 * COIN);
        vm.assertEq(settleValue(tokenId, 60 * COIN), 35 * COIN);
        vm.assertEq(settleValue(tokenId, 110 * COIN), 50 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 110 * COIN, 100 * COIN));
        this.settleOf(tokenId, 100 * COIN);
        vm.assertEq(escrow(payer, provider), 415 * COIN);
    }

    /// @dev Three ways, one total per key, refilled at random: never more than the largest total that was signed, and all of it in the end.
    /// forge-config: default.fuzz.runs = 250
    function testFuzz_Attack_AnyOrderOfPartsPaysOnce(uint256 seed) public {
        uint96 largest = 0;
        uint256 paid = 0;
        for (uint256 i = 0; i < 16; ++i) {
            uint256 roll = uint256(keccak256(abi.encode(seed, i)));
            depositFor(payer, provider, 1 + roll % (20 * COIN));
            uint96 value = uint96(1 + (roll >> 64) % (100 * COIN));
            if (value > largest) largest = value;
            paid += roll & 1 == 0 ? tryVoucher(value) : tryBatch(value);
            vm.assertEq(paid, settledOf(tokenId));
            vm.assertLe(paid, largest);
        }
        depositFor(payer, provider, 100 * COIN);
        paid += tryVoucher(largest);
        vm.assertEq(paid, largest);
        vm.assertEq(distributeKey(tokenId), largest);
        vm.assertEq(token.balanceOf(address(oracle)), escrow(payer, provider) + largest);
    }

    /// @dev What went back for an unpublished token counts as settled: the voucher does not take it a second time.
    function test_Attack_ARefundIsSettledAgain() public {
        depositFor(payer, provider, 100 * COIN);
        vm.assertEq(settleValue(7, 60 * COIN), 60 * COIN);
        vm.assertEq(distributeKey(7), 0);
        vm.assertEq(escrow(payer, provider), 100 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 60 * COIN, 60 * COIN));
        this.settleOf(7, 60 * COIN);
        vm.assertEq(distributeKey(7), 0);
        vm.assertEq(escrow(payer, provider), 100 * COIN);
    }

    function settleOf(uint256 id, uint96 value) external {
        bubble(voucherCall(id, value));
    }

    function claimAgain(IUsageOracle.Line[] memory lines, uint256 index) external {
        bubble(claimCall(lines, index));
    }

    function claimCall(IUsageOracle.Line[] memory lines, uint256 index) private view returns (bytes memory) {
        (, bytes32[] memory path) = Trees.tree(leavesOf(lines), index);
        return abi.encodeCall(oracle.claim, (payer, provider, lines[index], index, path));
    }

    function settleRootOf(bytes32 root, uint96 value) external {
        IUsageOracle.RootVoucher memory voucher = rootVoucherOf(root, value);
        bytes memory signature = sign(PAYER_KEY, oracle.rootVoucherDigest(voucher));
        bubble(abi.encodeCall(oracle.settleRoot, (voucher, signature)));
    }

    function bubble(bytes memory call) private {
        (bool done, bytes memory answer) = sendRaw(call);
        if (done) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    function voucherCall(uint256 id, uint96 value) private view returns (bytes memory) {
        IUsageOracle.Voucher memory voucher = voucherFor(id, payer, provider, value);
        bytes memory signature = sign(PAYER_KEY, oracle.voucherDigest(voucher));
        return abi.encodeCall(oracle.settle, (voucher, signature));
    }

    function tryVoucher(uint96 value) private returns (uint96) {
        (bool done, bytes memory answer) = sendRaw(voucherCall(tokenId, value));
        return done ? abi.decode(answer, (uint96)) : 0;
    }

    function tryBatch(uint96 value) private returns (uint96) {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, value);
        return settleLines(lines);
    }

    function twoLines(uint96 a, uint96 b) private view returns (IUsageOracle.Line[] memory lines) {
        lines = new IUsageOracle.Line[](2);
        (lines[0], lines[1]) = (lineOf(tokenId, a), lineOf(second, b));
    }
}
