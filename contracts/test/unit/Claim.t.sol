// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

contract ClaimTest is Fixture {
    uint256 private constant TOKENS = 5;
    uint256 private constant SIGNER_KEY = 0xB0B;

    uint256[TOKENS] private ids;
    /// @dev The lines under the root that was settled last.
    IUsageOracle.Line[] private lines;

    function setUp() public override {
        super.setUp();
        provider = address(this); // who settles
        ids[0] = openToken();
        for (uint256 i = 1; i < TOKENS; ++i) {
            ids[i] = publishAs(
                creator, string(abi.encodePacked("alice/m", bytes1(uint8(97 + i)))), bytes32(i), hashOf(openTerms())
            );
        }
        depositFor(payer, provider, 1000 * COIN);
    }

    function test_MovesALineToItsKey() public {
        settleRootOf([uint96(COIN), 2 * COIN, 3 * COIN, 4 * COIN, 5 * COIN], 15 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(2);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Claimed(
            ids[2], payer, provider, 3 * COIN, 3 * COIN, line.inputUnits, line.outputUnits, line.requests
        );
        vm.assertEq(oracle.claim(payer, provider, line, 2, path), 3 * COIN);
        vm.assertEq(settled(2), 3 * COIN);
        expectClaimed(15 * COIN, 3 * COIN);
        vm.assertEq(distributeKey(ids[2]), 3 * COIN);
        vm.assertEq(oracle.balanceOf(provider), partsOf(3 * COIN, openTerms().split)[2]);
    }

    function testFuzz_EveryLineIsClaimedOnceInAnyOrder(uint96[TOKENS] memory values, uint256 order) public {
        uint96 total;
        for (uint256 i = 0; i < TOKENS; ++i) {
            values[i] = uint96(bound(values[i], 1, 100 * COIN));
            total += values[i];
        }
        settleRootOf(values, total);
        uint256[TOKENS] memory turn = [uint256(0), 1, 2, 3, 4];
        for (uint256 i = TOKENS; i > 0; --i) {
            uint256 j = order % i;
            order /= i;
            uint256 at = turn[j];
            (turn[j], turn[i - 1]) = (turn[i - 1], at);
            vm.assertEq(claimLine(at), values[at]);
            expectNothing(at, values[at]);
        }
        expectClaimed(total, total);
    }

    /// @dev A claim counts as settled when the root was, not when the provider got round to claiming it.
    function test_CountsFromTheRootsSettlement() public {
        settleRootOf([uint96(COIN), 0, 0, 0, 0], COIN);
        vm.warp(START + 30 days);
        claimLine(0);
        vm.assertEq(oracle.settlementOf(ids[0], payer, provider).settledAt, START);
    }

    /// @dev A little more does not make all of the pot new.
    function test_ANewRootDoesNotMakeAnOldPotLookNew() public {
        settleRootOf([5 * uint96(COIN), 4 * COIN, 0, 0, 0], 9 * COIN);
        vm.warp(START + 30 days);
        claimLine(0);
        expectSettledAt(START);
        settleRootOf([5 * uint96(COIN), 5 * COIN, 0, 0, 0], 9 * COIN + 1);
        expectSettledAt(START);
        claimLine(1);
        vm.assertEq(oracle.settlementOf(ids[1], payer, provider).settledAt, START);

        settleRootOf([5 * uint96(COIN), 6 * COIN, COIN, 0, 0], 11 * COIN);
        expectSettledAt(START + 30 days);
        vm.warp(START + 60 days);
        claimLine(2);
        vm.assertEq(oracle.settlementOf(ids[2], payer, provider).settledAt, START + 30 days);
    }

    function test_RevertWhen_AnyoneElseClaims() public {
        settleRootOf([uint96(COIN), 0, 0, 0, 0], COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(0);
        address[2] memory others = [payer, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, others[i]));
            vm.prank(others[i]);
            oracle.claim(payer, provider, line, 0, path);
        }
    }

    function test_AKeyHasOneTotalWhicheverWayItIsSettled() public {
        settleValue(ids[0], 2 * COIN);
        settleRootOf([5 * uint96(COIN), COIN, 0, 0, 0], 6 * COIN);
        vm.assertEq(claimLine(0), 3 * COIN);
        vm.assertEq(settled(0), 5 * COIN);
        vm.assertEq(settleValue(ids[0], 6 * COIN), COIN);

        IUsageOracle.Line[] memory batch = new IUsageOracle.Line[](2);
        (batch[0], batch[1]) = (lineOf(ids[0], 6 * COIN), lineOf(ids[1], 4 * COIN));
        vm.assertEq(settleLines(batch), 4 * COIN);
        expectNothing(0, 6 * COIN);
        expectNothing(1, 4 * COIN);
        expectClaimed(6 * COIN, 3 * COIN);
    }

    /// @dev Cumulative leaves sum to more than what a root adds: without a limit per pair, two roots would pay twice.
    function test_ClaimsOfTwoRootsTogetherStayWithinWhatRootsPaid() public {
        settleRootOf([10 * uint96(COIN), 0, 0, 0, 0], 10 * COIN);
        claimLine(0);
        settleRootOf([10 * uint96(COIN), 10 * COIN, 0, 0, 0], 12 * COIN);
        vm.assertEq(claimLine(1), 2 * COIN);
        expectClaimed(12 * COIN, 12 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(1);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToClaim.selector, payer, provider));
        oracle.claim(payer, provider, line, 1, path);

        settleRootOf([10 * uint96(COIN), 10 * COIN, 0, 0, 0], 20 * COIN);
        vm.assertEq(claimLine(1), 8 * COIN);
        expectClaimed(20 * COIN, 20 * COIN);
    }

    /// @dev A line of dust that is never claimed.
    function test_FreshUsageCountsAsFreshThoughDustIsLeftInThePot() public {
        settleRootOf([uint96(COIN), 1, 0, 0, 0], COIN + 1);
        claimLine(0);
        vm.warp(START + 364 days);
        settleRootOf([101 * uint96(COIN), 1, 0, 0, 0], 101 * COIN + 1);
        claimLine(0);
        vm.assertEq(oracle.rootSettlementOf(payer, provider).settledAt, START + 364 days - 1);
    }

    function testFuzz_ClaimsNeverExceedWhatRootsPaid(uint96[TOKENS] memory values, uint96[3] memory totals) public {
        uint96 highest;
        for (uint256 round = 0; round < 3; ++round) {
            for (uint256 i = 0; i < TOKENS; ++i) {
                values[i] = uint96(bound(uint256(keccak256(abi.encode(values[i]))), 0, 200 * COIN));
            }
            uint96 total = highest + uint96(bound(totals[round], 1, 300 * COIN));
            settleRootOf(values, total);
            highest = total;
            uint256 sum;
            for (uint256 i = 0; i < TOKENS; ++i) {
                tryClaim(i);
                sum += settled(i);
                vm.assertLe(settled(i), 200 * COIN);
            }
            IUsageOracle.RootSettlement memory root = oracle.rootSettlementOf(payer, provider);
            vm.assertEq(root.claimed, sum);
            vm.assertLe(root.claimed, root.settled);
        }
    }

    /// @dev While the escrow is short, every line has the part of its value that the root has of its own, in any order.
    function testFuzz_AShortRootPaysAllLinesAlike(uint96[TOKENS] memory values, uint96 covered, uint256 order) public {
        uint96 total = sumOf(values);
        covered = uint96(bound(covered, 1, total - 1));
        leaveInEscrow(covered);
        settleRootOf(values, total);
        uint256 snapshot = vm.snapshotState();
        bytes memory forth = claimAll([uint256(0), 1, 2, 3, 4]);
        vm.assertTrue(vm.revertToState(snapshot));
        vm.assertEq(claimAll(shuffled(order)), forth);
        uint256 sum;
        for (uint256 i = 0; i < TOKENS; ++i) {
            vm.assertEq(settled(i), uint256(values[i]) * covered / total);
            sum += settled(i);
        }
        vm.assertLe(sum, covered);
        vm.assertLt(covered, sum + TOKENS); // less than a unit for each line is left to rounding
    }

    function test_ARootThatLacksASingleUnitIsShared() public {
        leaveInEscrow(9);
        settleRootOf([uint96(5), 5, 0, 0, 0], 10);
        vm.assertEq(claimLine(0), 4);
        vm.assertEq(claimLine(1), 4);
        expectClaimed(9, 8);
    }

    /// @dev Filled in two steps, with claims of some lines in between: in the end every line has all of its value.
    function testFuzz_AShortRootIsPaidInFullWhenTheEscrowIsFilled(
        uint96[TOKENS] memory values,
        uint96[2] memory covered,
        uint256 order
    ) public {
        uint96 total = sumOf(values);
        covered[0] = uint96(bound(covered[0], 1, total - 2));
        covered[1] = uint96(bound(covered[1], covered[0] + 1, total - 1));
        leaveInEscrow(covered[0]);
        settleRootOf(values, total);
        for (uint256 i = 0; i < TOKENS; ++i) {
            if (order >> 128 + i & 1 == 0) tryClaim(i);
        }
        depositFor(payer, provider, covered[1] - covered[0]);
        settleRootOf(values, total);
        claimAll(shuffled(order));
        for (uint256 i = 0; i < TOKENS; ++i) {
            vm.assertEq(settled(i), uint256(values[i]) * covered[1] / total);
        }
        depositFor(payer, provider, 1000 * COIN);
        settleRootOf(values, total);
        claimAll(shuffled(~order));
        for (uint256 i = 0; i < TOKENS; ++i) {
            vm.assertEq(settled(i), values[i]);
        }
        expectClaimed(total, total);
    }

    /// @dev What an earlier root has paid a line above its part of a short one stays with it, and the others share what is there.
    function test_WhatALineHasAlreadyIsNotTakenBack() public {
        settleRootOf([60 * uint96(COIN), 0, 0, 0, 0], 60 * COIN);
        claimLine(0);
        leaveInEscrow(20 * COIN);
        settleRootOf([60 * uint96(COIN), 100 * COIN, 0, 0, 0], 160 * COIN);
        expectNothing(0, 60 * COIN, 30 * COIN);
        vm.assertEq(claimLine(1), 20 * COIN); // 50 by its part, of which the pot has 20
        expectClaimed(80 * COIN, 80 * COIN);
    }

    /// @dev A root that a signer settled begins no key of a token that its payer neither licensed nor allowed.
    function test_UnderASignersRootOnlyPayableTokensBegin() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        settleValue(ids[2], COIN);
        linesFor([uint96(COIN), 2 * COIN, 3 * COIN, 0, 0]);
        IUsageOracle.RootVoucher memory voucher =
            IUsageOracle.RootVoucher(payer, provider, rootOfLines(), 6 * COIN, 0, uint64(block.timestamp));
        oracle.settleRoot(voucher, sign(SIGNER_KEY, oracle.rootVoucherDigest(voucher)));
        allowFor(payer, ids[1], true);
        expectNotLicensed(0);
        vm.assertEq(claimLine(1), 2 * COIN);
        vm.assertEq(claimLine(2), 2 * COIN); // the payer itself began it

        settleTotal(rootOfLines(), 7 * COIN);
        vm.assertEq(claimLine(0), COIN); // the payer itself stands by the root now
    }

    function test_OnlyTheLastRootHolds() public {
        settleRootOf([uint96(COIN), 2 * COIN, 0, 0, 0], 3 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(1);
        settleRootOf([uint96(COIN), 3 * COIN, 0, 0, 0], 4 * COIN);
        expectNotALine(line, 1, path);
        vm.assertEq(claimLine(1), 3 * COIN);
    }

    function test_OneLineIsItsOwnRoot() public {
        IUsageOracle.Line memory line = lineOf(ids[0], COIN);
        settleTotal(Trees.lineHash(line), COIN);
        vm.assertEq(oracle.claim(payer, provider, line, 0, new bytes32[](0)), COIN);
    }

    function test_ALineOfAnUnpublishedTokenIsRefunded() public {
        IUsageOracle.Line memory line = lineOf(7, COIN);
        settleTotal(Trees.lineHash(line), COIN);
        oracle.claim(payer, provider, line, 0, new bytes32[](0));
        vm.assertEq(distributeKey(7), 0);
        (uint256 balance,,) = oracle.escrowOf(payer, provider);
        vm.assertEq(balance, 1000 * COIN);
        expectClaimed(COIN, COIN);
    }

    function testFuzz_RevertWhen_TheLineIsAnother(uint256 field, uint64 change) public {
        settleRootOf([uint96(COIN), 2 * COIN, 3 * COIN, 4 * COIN, 5 * COIN], 15 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(2);
        field = bound(field, 0, 4);
        change = uint64(bound(change, 1, 1000));
        if (field == 0) line.tokenId ^= change;
        if (field == 1) line.inputUnits += change;
        if (field == 2) line.outputUnits += change;
        if (field == 3) line.requests += change;
        if (field == 4) line.value += change;
        expectNotALine(line, 2, path);
    }

    function testFuzz_RevertWhen_TheIndexIsAnother(uint256 index) public {
        settleRootOf([uint96(COIN), 2 * COIN, 3 * COIN, 4 * COIN, 5 * COIN], 15 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(2);
        if (index != 2) expectNotALine(line, index, path);
        expectNotALine(line, index | 8, path);
    }

    function test_RevertWhen_ThePathIsAnother() public {
        settleRootOf([uint96(COIN), 2 * COIN, 3 * COIN, 4 * COIN, 5 * COIN], 15 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(2);
        expectNotALine(line, 2, new bytes32[](0));
        expectNotALine(line, 2, new bytes32[](3));
        bytes32[] memory longer = new bytes32[](4);
        (longer[0], longer[1], longer[2]) = (path[0], path[1], path[2]);
        expectNotALine(line, 2, longer);
        bytes32[] memory shorter = new bytes32[](2);
        (shorter[0], shorter[1]) = (path[1], path[2]);
        expectNotALine(line, 1, shorter);
    }

    function test_RevertWhen_ThePairIsAnother() public {
        settleRootOf([uint96(COIN), 2 * COIN, 3 * COIN, 4 * COIN, 5 * COIN], 15 * COIN);
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(2);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, bytes32(0), ids[2]));
        vm.prank(payer);
        oracle.claim(provider, payer, line, 2, path);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, bytes32(0), ids[2]));
        vm.prank(buyer);
        oracle.claim(payer, buyer, line, 2, path);
    }

    function test_RevertWhen_TheLineIsWorthNothing() public {
        settleRootOf([uint96(COIN), 0, 0, 0, 0], COIN);
        expectNothing(1, 0);
    }

    function settleRootOf(uint96[TOKENS] memory values, uint96 total) private {
        linesFor(values);
        settleTotal(rootOfLines(), total);
    }

    function linesFor(uint96[TOKENS] memory values) private {
        delete lines;
        for (uint256 i = 0; i < TOKENS; ++i) {
            lines.push(lineOf(ids[i], values[i]));
        }
    }

    function rootOfLines() private view returns (bytes32 root) {
        (root,) = Trees.tree(hashes(), 0);
    }

    /// @dev Bounds values and answers their sum.
    function sumOf(uint96[TOKENS] memory values) private pure returns (uint96 total) {
        for (uint256 i = 0; i < TOKENS; ++i) {
            values[i] = uint96(bound(values[i], 1, 100 * COIN));
            total += values[i];
        }
    }

    function shuffled(uint256 order) private pure returns (uint256[TOKENS] memory turn) {
        turn = [uint256(0), 1, 2, 3, 4];
        for (uint256 i = TOKENS; i > 0; --i) {
            uint256 j = order % i;
            order /= i;
            (turn[j], turn[i - 1]) = (turn[i - 1], turn[j]);
        }
    }

    /// @dev What each line has when all were claimed in turn.
    function claimAll(uint256[TOKENS] memory turn) private returns (bytes memory has) {
        for (uint256 i = 0; i < TOKENS; ++i) {
            tryClaim(turn[i]);
        }
        return abi.encode(settled(0), settled(1), settled(2), settled(3), settled(4));
    }

    /// @dev Lets the payer take back all but so much of its escrow.
    function leaveInEscrow(uint256 amount) private {
        (uint256 balance,,) = oracle.escrowOf(payer, provider);
        vm.prank(payer);
        oracle.thaw(provider, balance - amount);
        vm.warp(block.timestamp + ESCROW_THAW);
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
    }

    function claimLine(uint256 index) private returns (uint96) {
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(index);
        return oracle.claim(payer, provider, line, index, path);
    }

    /// @dev Claims when there is something to, and fails on any other reason.
    function tryClaim(uint256 index) private {
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(index);
        try oracle.claim(payer, provider, line, index, path) {}
        catch (bytes memory reason) {
            bool nothing = bytes4(reason) == IUsageOracle.OracleNothingToSettle.selector
                || bytes4(reason) == IUsageOracle.OracleNothingToClaim.selector;
            vm.assertTrue(nothing);
        }
    }

    function placeOf(uint256 index) private view returns (IUsageOracle.Line memory line, bytes32[] memory path) {
        line = lines[index];
        (, path) = Trees.tree(hashes(), index);
    }

    function hashes() private view returns (bytes32[] memory leaves) {
        leaves = new bytes32[](TOKENS);
        for (uint256 i = 0; i < TOKENS; ++i) {
            leaves[i] = Trees.lineHash(lines[i]);
        }
    }

    function settled(uint256 index) private view returns (uint96) {
        return oracle.settlementOf(ids[index], payer, provider).settled;
    }

    function expectClaimed(uint96 total, uint96 claimed) private view {
        IUsageOracle.RootSettlement memory root = oracle.rootSettlementOf(payer, provider);
        vm.assertEq(root.settled, total);
        vm.assertEq(root.claimed, claimed);
    }

    function expectSettledAt(uint64 time) private view {
        vm.assertEq(oracle.rootSettlementOf(payer, provider).settledAt, time);
    }

    function expectNothing(uint256 index, uint96 already) private {
        expectNothing(index, already, lines[index].value);
    }

    function expectNothing(uint256 index, uint96 already, uint96 due) private {
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(index);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, already, due));
        oracle.claim(payer, provider, line, index, path);
    }

    function expectNotLicensed(uint256 index) private {
        (IUsageOracle.Line memory line, bytes32[] memory path) = placeOf(index);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotLicensed.selector, line.tokenId, payer));
        oracle.claim(payer, provider, line, index, path);
    }

    function expectNotALine(IUsageOracle.Line memory line, uint256 index, bytes32[] memory path) private {
        bytes32 root = oracle.rootSettlementOf(payer, provider).linesRoot;
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, root, line.tokenId));
        oracle.claim(payer, provider, line, index, path);
    }
}
