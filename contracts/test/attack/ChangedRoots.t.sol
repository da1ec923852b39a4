// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Trees} from "../utils/Trees.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Roots that change, overlap or promise more than was paid. Per pair, what was claimed never exceeds what roots settled.
contract ChangedRootsTest is AttackFixture {
    uint256[3] private ids;

    function setUp() public override {
        super.setUp();
        ids[0] = publishAs(creator, "alice/a", bytes32(uint256(1)), 0);
        ids[1] = publishAs(creator, "alice/b", bytes32(uint256(2)), 0);
        ids[2] = publishAs(creator, "alice/c", bytes32(uint256(3)), 0);
        depositFor(payer, provider, 1_000 * COIN);
    }

    function test_Attack_ANewRootListsClaimedLinesAgain() public {
        IUsageOracle.Line[] memory lines = linesOf(40, 60, 0);
        settleTotal(rootOf(lines), 100 * COIN);
        claimLine(lines, 0);
        claimLine(lines, 1);
        lines = linesOf(40, 60, 10);
        settleTotal(rootOf(lines), 110 * COIN);
        expectNothing(lines, 0, 40);
        expectNothing(lines, 1, 60);
        vm.assertEq(claimLine(lines, 2), 10 * COIN);
        expectTotals(110, 110, 890);
    }

    function test_Attack_OneLineIsClaimedAgain() public {
        IUsageOracle.Line[] memory lines = linesOf(40, 60, 0);
        settleTotal(rootOf(lines), 100 * COIN);
        vm.assertEq(claimLine(lines, 0), 40 * COIN);
        for (uint256 i = 0; i < 3; ++i) {
            expectNothing(lines, 0, 40);
        }
        expectTotals(100, 40, 900);
    }

    function test_Attack_TwoRootsPromiseThePotTwice() public {
        IUsageOracle.Line[] memory first = linesOf(100, 0, 0);
        settleTotal(rootOf(first), 100 * COIN);
        IUsageOracle.Line[] memory second = linesOf(0, 100, 0);
        settleTotal(rootOf(second), 100 * COIN + 1);
        vm.assertEq(claimLine(second, 1), 100 * COIN);
        expectNotALine(first, 0, rootOf(second));
        IUsageOracle.RootSettlement memory pot = oracle.rootSettlementOf(payer, provider);
        vm.assertEq(pot.settled - pot.claimed, 1);
        vm.assertEq(settledOf(ids[0]), 0);
        vm.assertEq(settledOf(ids[1]), 100 * COIN);
    }

    function test_Attack_ALineIsLargerThanThePot() public {
        IUsageOracle.Line[] memory lines = linesOf(900, 900, 900);
        settleTotal(rootOf(lines), 100 * COIN);
        vm.assertEq(claimLine(lines, 0), 100 * COIN);
        for (uint256 i = 0; i < 3; ++i) {
            expectEmptyPot(lines, i);
        }
        // The pot grows under the same root, and the same line takes the rest.
        settleTotal(rootOf(lines), 150 * COIN);
        vm.assertEq(claimLine(lines, 0), 50 * COIN);
        expectEmptyPot(lines, 1);
        expectTotals(150, 150, 850);
    }

    function test_Attack_AClaimAgainstTheOldRoot() public {
        IUsageOracle.Line[] memory old = linesOf(40, 60, 0);
        settleTotal(rootOf(old), 100 * COIN);
        IUsageOracle.Line[] memory lines = linesOf(50, 70, 0);
        settleTotal(rootOf(lines), 120 * COIN);
        expectNotALine(old, 0, rootOf(lines));
        vm.assertEq(claimLine(lines, 0), 50 * COIN);
        expectNotALine(old, 1, rootOf(lines));
        vm.assertEq(claimLine(lines, 1), 70 * COIN);
        expectTotals(120, 120, 880);
    }

    /// @dev A root voucher is sent again: its total is settled already, so it changes nothing, and its root does not come back.
    function test_Attack_AnOldRootIsSentAgain() public {
        IUsageOracle.Line[] memory old = linesOf(40, 60, 0);
        IUsageOracle.RootVoucher memory voucher = rootVoucherOf(rootOf(old), 100 * COIN);
        bytes memory signature = sign(PAYER_KEY, oracle.rootVoucherDigest(voucher));
        sendRoot(voucher, signature);
        IUsageOracle.Line[] memory lines = linesOf(50, 70, 0);
        settleTotal(rootOf(lines), 120 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 120 * COIN, 100 * COIN));
        sendRoot(voucher, signature);
        vm.assertEq(oracle.rootSettlementOf(payer, provider).linesRoot, rootOf(lines));
        expectTotals(120, 0, 880);
    }

    /// @dev A line that a voucher has settled already takes only the difference out of the pot.
    function test_Attack_OneTotalIsSettledByVoucherAndByRoot() public {
        settleValue(ids[0], 70 * COIN);
        IUsageOracle.Line[] memory lines = linesOf(100, 0, 0);
        settleTotal(rootOf(lines), 30 * COIN);
        vm.assertEq(claimLine(lines, 0), 30 * COIN);
        vm.assertEq(settledOf(ids[0]), 100 * COIN);
        expectNothing(lines, 0, 100);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 100 * COIN, 100 * COIN));
        this.settleAgain(ids[0], 100 * COIN);
        expectTotals(30, 30, 900);
    }

    function test_Attack_ALineAtAnotherPlaceOrInAnotherTree() public {
        IUsageOracle.Line[] memory lines = linesOf(40, 60, 70);
        bytes32 root = rootOf(lines);
        settleTotal(root, 170 * COIN);
        (, bytes32[] memory path) = Trees.tree(leavesOf(lines), 1);
        uint256[4] memory places = [uint256(0), 2, 1 + 4, 1 + (1 << 64)];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, root, lines[1].tokenId));
            sendClaim(payer, provider, lines[1], places[i], path);
        }
        IUsageOracle.Line memory more = lines[1];
        more.value += 1;
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, root, more.tokenId));
        sendClaim(payer, provider, more, 1, path);
        expectTotals(170, 0, 830);
    }

    /// @dev Where no root was settled, the root is zero; no path leads there.
    function testFuzz_Attack_AClaimWithoutARoot(uint256 index, bytes32[] memory path) public {
        IUsageOracle.Line memory line = lineOf(ids[0], COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, bytes32(0), ids[0]));
        sendClaim(payer, provider, line, index, path);
    }

    /// @dev Ten roots of one payer over three tokens, claimed in any order, under growing and shrinking lines.
    /// forge-config: default.fuzz.runs = 250
    function testFuzz_Attack_NoHistoryOfRootsPaysMoreThanItSettled(uint256 seed) public {
        uint96 total = 0;
        for (uint256 round = 0; round < 10; ++round) {
            uint256 roll = uint256(keccak256(abi.encode(seed, round)));
            IUsageOracle.Line[] memory lines = linesOf(roll % 97, (roll >> 8) % 97, (roll >> 16) % 97);
            total += uint96(1 + (roll >> 24) % (20 * COIN));
            settleTotal(rootOf(lines), total);
            for (uint256 i = 0; i < 4; ++i) {
                tryClaim(lines, (roll >> (64 + 2 * i)) % 3);
            }
            IUsageOracle.RootSettlement memory pot = oracle.rootSettlementOf(payer, provider);
            vm.assertEq(pot.settled, total);
            vm.assertLe(pot.claimed, total);
            vm.assertEq(settledOf(ids[0]) + settledOf(ids[1]) + settledOf(ids[2]), pot.claimed);
        }
        vm.assertEq(escrow(payer, provider), 1_000 * COIN - total);
    }

    function settleAgain(uint256 id, uint96 value) external {
        IUsageOracle.Voucher memory voucher = voucherFor(id, payer, provider, value);
        bytes memory signature = sign(PAYER_KEY, oracle.voucherDigest(voucher));
        (bool done, bytes memory reason) = sendRaw(abi.encodeCall(oracle.settle, (voucher, signature)));
        vm.assertFalse(done);
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }

    function tryClaim(IUsageOracle.Line[] memory lines, uint256 index) private {
        (, bytes32[] memory path) = Trees.tree(leavesOf(lines), index);
        vm.prank(provider);
        try oracle.claim(payer, provider, lines[index], index, path) {} catch {}
    }

    /// @dev Totals of the three tokens in whole coins.
    function linesOf(uint256 a, uint256 b, uint256 c) private view returns (IUsageOracle.Line[] memory lines) {
        lines = new IUsageOracle.Line[](3);
        lines[0] = lineOf(ids[0], uint96(a * COIN));
        lines[1] = lineOf(ids[1], uint96(b * COIN));
        lines[2] = lineOf(ids[2], uint96(c * COIN));
    }

    function expectNothing(IUsageOracle.Line[] memory lines, uint256 index, uint256 settled) private {
        vm.expectRevert(
            abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, settled * COIN, lines[index].value)
        );
        claimLine(lines, index);
    }

    function expectEmptyPot(IUsageOracle.Line[] memory lines, uint256 index) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToClaim.selector, payer, provider));
        claimLine(lines, index);
    }

    function expectNotALine(IUsageOracle.Line[] memory lines, uint256 index, bytes32 root) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, root, lines[index].tokenId));
        claimLine(lines, index);
    }

    /// @dev Settled by roots, claimed of it, and escrow that is left; in whole coins.
    function expectTotals(uint256 settled, uint256 claimed, uint256 left) private view {
        IUsageOracle.RootSettlement memory pot = oracle.rootSettlementOf(payer, provider);
        vm.assertEq(pot.settled, settled * COIN);
        vm.assertEq(pot.claimed, claimed * COIN);
        vm.assertEq(escrow(payer, provider), left * COIN);
    }
}
