// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Somebody picks the second at which it acts.
contract ClocksTest is AttackFixture {
    uint64 private constant HALF_LIFE = 7 days;
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken(); // of which the protocol has 2.5 %, as of every token
        depositFor(payer, provider, 1e15);
    }

    /// @dev Kept back for ten half-lives, a fee counts as if it had been distributed at once.
    function test_Attack_DistributionIsPutOffUntilItShines() public {
        settleBy(PAYER_KEY, tokenId, provider, 2_048_000 * COIN);
        vm.warp(START + 10 * HALF_LIFE);
        distributeKey(tokenId);
        vm.assertEq(oracle.lifetime(tokenId), 51_200 * COIN);
        vm.assertEq(oracle.trending(tokenId, START + 10 * HALF_LIFE), 50 * COIN);
    }

    /// @dev Dust on top of old value leaves it as old as it is.
    function test_Attack_DustRefreshesOldValue() public {
        settleBy(PAYER_KEY, tokenId, provider, 2_048_000 * COIN);
        for (uint96 i = 1; i <= 50; ++i) {
            vm.warp(START + uint64(i) * HALF_LIFE / 5);
            settleBy(PAYER_KEY, tokenId, provider, 2_048_000 * COIN + i);
        }
        distributeKey(tokenId);
        vm.assertEq(block.timestamp, START + 10 * HALF_LIFE);
        vm.assertLe(oracle.trending(tokenId, START + 10 * HALF_LIFE), 50 * COIN);
    }

    /// @dev Settled in parts over time and distributed at any moment: never above what each part settles for by itself, nor above fresh payment.
    /// forge-config: default.fuzz.runs = 250
    function testFuzz_Attack_NoTimingBeatsPromptDistribution(
        uint96[6] memory values,
        uint32[6] memory gaps,
        uint256 when
    ) public {
        uint256 prompt = publishAs(creator, "alice/prompt", keccak256("prompt"), register(openTerms()));
        uint96 total = 0;
        uint256 steps = bound(when, 1, 6);
        for (uint256 i = 0; i < 6; ++i) {
            vm.warp(block.timestamp + bound(gaps[i], 0, 30 days));
            total += uint96(bound(values[i], 40, 1e13)) / 40 * 40; // whole fees, so that rounding does not blur it
            settleBy(PAYER_KEY, tokenId, provider, total);
            settleBy(PAYER_KEY, prompt, provider, total);
            distributeKey(prompt);
            if (i % steps == steps - 1) distributeKey(tokenId);
        }
        distributeKey(tokenId);
        uint64 at = uint64(block.timestamp);
        vm.assertEq(oracle.lifetime(tokenId), oracle.lifetime(prompt));
        // The last bits of the decay are rounded at every step.
        vm.assertLe(oracle.trending(tokenId, at), oracle.trending(prompt, at) + 1);
        vm.assertLe(oracle.trending(tokenId, at), oracle.lifetime(tokenId));
    }

    function test_Attack_TheSecondsAroundAHalfLife() public {
        settleBy(PAYER_KEY, tokenId, provider, 40_000 * COIN);
        distributeKey(tokenId);
        uint256 full = 1_000 * COIN;
        vm.assertEq(oracle.trending(tokenId, START), full);
        vm.assertEq(oracle.trending(tokenId, START + HALF_LIFE), full / 2);
        uint256 before = oracle.trending(tokenId, START + HALF_LIFE - 1);
        uint256 behind = oracle.trending(tokenId, START + HALF_LIFE + 1);
        vm.assertGt(before, full / 2);
        vm.assertLt(behind, full / 2);
        vm.assertLe(before - behind, full / 2 / 400_000); // 2 s of ln 2 / 604,800
    }

    /// @dev Asking for a time before the fees were settled gives no more than they are.
    function testFuzz_Attack_AskingForAnotherTime(uint64 at) public {
        settleBy(PAYER_KEY, tokenId, provider, 40_000 * COIN);
        distributeKey(tokenId);
        vm.assertLe(oracle.trending(tokenId, at), 1_000 * COIN);
    }

    /// @dev The time that a voucher names only bounds its arrival: the score counts from the block.
    function test_Attack_AVoucherFromTheFuture() public {
        uint64 lead = oracle.MAX_CLOCK_LEAD();
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, 40_000 * COIN);
        voucher.timestamp = START + lead + 1;
        expectFuture(abi.encodeCall(oracle.settle, (voucher, signed(voucher))), voucher.timestamp);
        voucher.timestamp = type(uint64).max;
        expectFuture(abi.encodeCall(oracle.settle, (voucher, signed(voucher))), voucher.timestamp);
        voucher.timestamp = START + lead;
        sendVoucher(voucher, signed(voucher));
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).settledAt, START);
        distributeKey(tokenId);
        vm.assertEq(oracle.trending(tokenId, START + HALF_LIFE), 500 * COIN);
    }

    function test_Attack_BatchesAndRootsFromTheFuture() public {
        uint64 at = START + oracle.MAX_CLOCK_LEAD() + 1;
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, COIN);
        IUsageOracle.Batch memory batch = batchOf(lines);
        batch.timestamp = at;
        bytes memory data = packed(lines);
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, data));
        expectFuture(abi.encodeCall(oracle.settleBatch, (batch, data, signature)), at);
        IUsageOracle.RootVoucher memory root = rootVoucherOf(rootOf(lines), COIN);
        root.timestamp = at;
        signature = sign(PAYER_KEY, oracle.rootVoucherDigest(root));
        expectFuture(abi.encodeCall(oracle.settleRoot, (root, signature)), at);
        vm.warp(START + 1);
        sendRoot(root, signature);
    }

    /// @dev An old voucher is as good as its total: its age changes nothing.
    function test_Attack_AVoucherFromThePast() public {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, 40_000 * COIN);
        voucher.timestamp = 0;
        bytes memory signature = signed(voucher);
        vm.warp(START + 10 * HALF_LIFE);
        sendVoucher(voucher, signature);
        distributeKey(tokenId);
        vm.assertEq(oracle.trending(tokenId, START + 10 * HALF_LIFE), 1_000 * COIN);
    }

    /// @dev Roots heaped up over ten half-lives and a dust root on top, claimed at once: nothing is younger than the pot.
    function test_Attack_ADustRootRefreshesOldRoots() public {
        settleTotal(keccak256("old"), 2_048_000 * COIN);
        vm.warp(START + 10 * HALF_LIFE);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = IUsageOracle.Line(tokenId, 0, 0, 0, 2_048_000 * COIN + 1);
        settleTotal(rootOf(lines), 2_048_000 * COIN + 1);
        claimLine(lines, 0);
        distributeKey(tokenId);
        vm.assertEq(oracle.lifetime(tokenId), 51_200 * COIN);
        vm.assertLe(oracle.trending(tokenId, START + 10 * HALF_LIFE), 50 * COIN);
        // An empty pot is filled anew, as of now.
        lines[0].value += 40_000 * COIN;
        settleTotal(rootOf(lines), lines[0].value);
        claimLine(lines, 0);
        distributeKey(tokenId);
        uint256 score = oracle.trending(tokenId, START + 10 * HALF_LIFE);
        vm.assertLe(score, 1_050 * COIN);
        vm.assertGt(score, 1_049 * COIN);
    }

    function expectFuture(bytes memory call, uint64 at) private {
        (bool done, bytes memory reason) = sendRaw(call);
        vm.assertFalse(done);
        vm.assertEq(reason, abi.encodeWithSelector(IUsageOracle.OracleFutureTimestamp.selector, at));
    }
}
