// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Score, Valuation} from "../../src/libraries/Valuation.sol";
import {Fixture} from "../utils/Fixture.sol";

contract DecayTest is Fixture {
    /// @dev The library works on numbers alone.
    function setUp() public override {}

    /// @dev floor(10^15 · 2^32 · 2^(−t / 604800)), worked out with 150 digits.
    function test_IsThePowerOfTwo() public pure {
        uint256[2][10] memory vectors = [
            [uint256(0), 4294967296000000000000000],
            [uint256(1), 4294962373640929464962816],
            [uint256(3600), 4277283299267063311115869],
            [uint256(86400), 3890053517226763067693184],
            [uint256(604799), 2147486109182355969623921],
            [uint256(604800), 2147483648000000000000000],
            [uint256(604801), 2147481186820464732481408],
            [uint256(1209600), 1073741824000000000000000],
            [uint256(2592000), 220207095362832627536591],
            [uint256(31536000), 863765396]
        ];
        for (uint256 i = 0; i < vectors.length; ++i) {
            uint256 decayed = Valuation.decay(1e15 << 32, vectors[i][0]);
            vm.assertLe(decayed, vectors[i][1]);
            vm.assertLe(vectors[i][1], decayed + 1);
        }
    }

    /// @dev One second, two, four, …: floor(2^(128 − 2^bit / 604800)), worked out with 120 digits. The largest amount shows each digit.
    function test_EachFactorIsExact() public pure {
        uint256[20] memory factors = [
            uint256(0xffffecc5a413f4130eddd8859e03e445),
            0xffffd98b49999f18ef77ee540236ed9b,
            0xffffb31698fa198e127201b14d4db0f0,
            0xffff662d490f9d1457eae363d31f7af9,
            0xfffecc5aee8cc644ab306eb1582705b2,
            0xfffd98b74eceded3329117cfa6f8b9ff,
            0xfffb3174646c15a498cf152b6772f146,
            0xfff662ffe3da026ce2d170749910c729,
            0xffecc65c31ff220c3619b515dc14827a,
            0xffd98e29ff4932c5bc19fbeb98e77764,
            0xffb32219fcb93b56f84d30036f654840,
            0xff665b487a5b5904c7b6e56306d9e1eb,
            0xfecd12c7421017a474d42cd7673995e3,
            0xfd9b958a7b985d123e9c541a7cf89159,
            0xfb3ce4222557513f9c202835dd32fb92,
            0xf69075d6b08791524b557c2fef53039e,
            0xed79f3fd630915352c93e8e5ab2f8bf5,
            0xdc4b07dbb77174aaa554e57ff08981ea,
            0xbd910b7f3e463d9b3c1922480e615c8f,
            0x8c5f7d27e89c7121e2b9c163f592a4d0
        ];
        for (uint256 bit = 0; bit < factors.length; ++bit) {
            vm.assertEq(Valuation.decay(type(uint128).max, 1 << bit), factors[bit] - 1);
        }
    }

    function testFuzz_WholeHalfLivesAreShifts(uint128 amount, uint8 halvings) public pure {
        uint256 expected = halvings > 127 ? 0 : uint256(amount) >> halvings;
        vm.assertEq(Valuation.decay(amount, uint256(halvings) * 7 days), expected);
    }

    function test_NothingIsLeftAfter128HalfLives() public pure {
        uint256 most = type(uint128).max;
        vm.assertEq(Valuation.decay(most, 127 * 7 days), 1);
        vm.assertEq(Valuation.decay(1 << 127, 127 * 7 days), 1);
        vm.assertEq(Valuation.decay((1 << 127) - 1, 127 * 7 days), 0);
        vm.assertEq(Valuation.decay(most, 128 * 7 days - 1), 1);
        vm.assertEq(Valuation.decay(most, 128 * 7 days), 0);
        vm.assertEq(Valuation.decay(most, type(uint256).max), 0);
        vm.assertEq(Valuation.decay(0, 0), 0);
    }

    function testFuzz_FallsWithTimeAndGrowsWithTheAmount(uint128 amount, uint128 more, uint256 elapsed, uint32 later)
        public
        pure
    {
        elapsed = bound(elapsed, 0, 130 * 7 days);
        uint256 decayed = Valuation.decay(amount, elapsed);
        vm.assertLe(decayed, amount);
        vm.assertLe(Valuation.decay(amount, elapsed + later), decayed);
        if (more > amount) vm.assertLe(decayed, Valuation.decay(more, elapsed));
    }

    /// @dev Second by second across the end of a half-life, where the way of reckoning changes.
    function testFuzz_FallsAcrossTheEndOfAHalfLife(uint128 amount, uint8 halvings) public pure {
        uint256 end = (1 + uint256(halvings) % 127) * 7 days;
        for (uint256 at = end - 2; at < end + 2; ++at) {
            vm.assertLe(Valuation.decay(amount, at + 1), Valuation.decay(amount, at));
        }
    }

    /// @dev Up to the size at which the factors' own rounding shows.
    function testFuzz_OneStepIsTwo(uint120 amount, uint256 first, uint256 second) public pure {
        (first, second) = (bound(first, 0, 60 * 7 days), bound(second, 0, 60 * 7 days));
        uint256 once = Valuation.decay(amount, first + second);
        uint256 twice = Valuation.decay(Valuation.decay(amount, first), second);
        vm.assertLe(once, twice + 2);
        vm.assertLe(twice, once + 2);
    }
}

contract ScoreTest is Fixture {
    struct Fee {
        uint64 amount;
        uint32 at;
    }

    uint32 private constant DAY = 1 days;
    uint32 private constant NOW = uint32(START);

    /// @dev The library works on words alone.
    function setUp() public override {}

    function test_ExampleOfTheSpecification() public pure {
        Score score = none().add(8, 0).add(4, 7 * DAY);
        vm.assertEq(score.lifetime(), 12);
        vm.assertEq(score.trendingAt(7 * DAY), 8);
        vm.assertEq(score.trendingAt(14 * DAY), 4);
    }

    function test_ATimeBeforeTheScoresOwnIsTakenForThat() public pure {
        Score score = none().add(8, NOW);
        vm.assertEq(score.trendingAt(0), 8);
        vm.assertEq(score.trendingAt(NOW), 8);
        vm.assertEq(score.trendingAt(type(uint64).max), 0);
    }

    function test_MaximaFit() public {
        uint96 most = type(uint96).max;
        Score score = none().add(most, type(uint32).max);
        vm.assertEq(score.lifetime(), most);
        vm.assertEq(score.trendingAt(type(uint32).max), most);
        vm.assertEq(score.trendingAt(uint256(type(uint32).max) + 7 days), most / 2);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        this.add(score, 1);
    }

    /// @dev Splitting a fee at one moment changes at most the last digit, and never for the better.
    function testFuzz_SplittingAFeeGainsNothing(uint64 amount, uint8 parts, uint32 before, uint32 at, uint32 later)
        public
        pure
    {
        parts = uint8(bound(parts, 1, 50));
        Score whole = none().add(1, before).add(amount, at);
        Score split = none().add(1, before);
        for (uint256 i = 0; i < parts; ++i) {
            uint96 part = amount / parts;
            if (i == 0) part += amount % parts;
            split = split.add(part, at);
        }
        vm.assertEq(split.lifetime(), whole.lifetime());
        uint256 time = uint256(before > at ? before : at) + later;
        vm.assertLe(split.trendingAt(time), whole.trendingAt(time));
        vm.assertLe(whole.trendingAt(time), split.trendingAt(time) + 1);
    }

    function testFuzz_OrderOfArrivalDoesNotCount(Fee[6] memory fees, uint256 order, uint32 later) public pure {
        uint256 end = lastOf(fees) + later;
        Score first = sumOf(fees);
        for (uint256 i = fees.length - 1; i > 0; --i) {
            uint256 j = order % (i + 1);
            order /= i + 1;
            (fees[i], fees[j]) = (fees[j], fees[i]);
        }
        Score second = sumOf(fees);
        vm.assertEq(second.lifetime(), first.lifetime());
        vm.assertLe(second.trendingAt(end), first.trendingAt(end) + 1);
        vm.assertLe(first.trendingAt(end), second.trendingAt(end) + 1);
    }

    /// @dev The exact sum in 2^-64: each term is rounded down by less than 2.
    function testFuzz_IsNeverAboveTheExactSumAndHardlyBelow(Fee[6] memory fees, uint32 later) public pure {
        uint256 end = lastOf(fees) + later;
        uint256 total;
        uint256 exact;
        for (uint256 i = 0; i < fees.length; ++i) {
            total += fees[i].amount;
            exact += Valuation.decay(uint256(fees[i].amount) << 64, end - fees[i].at);
        }
        Score score = sumOf(fees);
        vm.assertEq(score.lifetime(), total);
        uint256 trending = uint256(score.trendingAt(end)) << 64;
        vm.assertLe(trending, exact + 2 * fees.length);
        vm.assertLe(exact, trending + (uint256(1) << 64) + (fees.length << 33));
        vm.assertLe(score.trendingAt(end), total);
    }

    function testFuzz_TrendingFallsUntilTheNextFee(Fee[6] memory fees, uint32 first, uint32 second) public pure {
        Score score = sumOf(fees);
        if (first > second) (first, second) = (second, first);
        vm.assertLe(score.trendingAt(second), score.trendingAt(first));
    }

    function add(Score score, uint96 fee) external pure returns (Score) {
        return score.add(fee, 0);
    }

    function none() private pure returns (Score) {
        return Score.wrap(0);
    }

    function sumOf(Fee[6] memory fees) private pure returns (Score score) {
        for (uint256 i = 0; i < fees.length; ++i) {
            score = score.add(fees[i].amount, fees[i].at);
        }
    }

    /// @dev Moves the fees within four years of each other, so that they are worth something together, and answers the last time.
    function lastOf(Fee[6] memory fees) private pure returns (uint256 last) {
        for (uint256 i = 0; i < fees.length; ++i) {
            fees[i].at = uint32(NOW + fees[i].at % (4 * 365 days));
            if (fees[i].at > last) last = fees[i].at;
        }
    }
}

/// @dev What the oracle makes of it.
contract ValuationTest is Fixture {
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        depositFor(payer, provider, 1000 * COIN);
    }

    function test_LifetimeIsTheSumOfProtocolParts() public {
        uint256 sum;
        for (uint96 total = 7; total < 100 * COIN; total = total * 3 + 1) {
            settleValue(tokenId, total);
            uint96 amount = distributeKey(tokenId);
            sum += uint256(amount) * 250 / 10_000;
            vm.assertEq(oracle.lifetime(tokenId), sum);
        }
        vm.assertEq(oracle.balanceOf(treasury), sum);
        vm.assertEq(oracle.trending(tokenId, START), sum);
    }

    function test_AFeeCountsFromItsSettlementNotFromItsDistribution() public {
        settleValue(tokenId, 100 * COIN);
        vm.assertEq(oracle.lifetime(tokenId), 0);
        vm.warp(START + 7 days);
        distributeKey(tokenId);
        vm.assertEq(oracle.lifetime(tokenId), 2_500_000);
        vm.assertEq(oracle.trending(tokenId, START), 2_500_000);
        vm.assertEq(oracle.trending(tokenId, START + 7 days), 1_250_000);
        vm.assertEq(oracle.trending(tokenId, START + 14 days), 625_000);
        vm.assertEq(oracle.trending(tokenId, START + 128 * 7 days), 0);
    }

    function test_OtherTokensScoresStayAsTheyAre() public {
        (uint256 other,) = paidToken();
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        vm.assertEq(oracle.lifetime(other), 0);
        vm.assertEq(oracle.trending(other, START), 0);
    }

    /// @dev Many payers who share the usage of one score what that one would, less what rounding takes.
    function testFuzz_ManyAddressesScoreNoMoreThanOne(uint96 value, uint8 payers, uint32 later) public {
        uint256 n = bound(payers, 2, 8);
        value = uint96(bound(value, n, 1000 * COIN));
        (uint256 shared,) = sharedBy(value, n);
        settleValue(tokenId, value);
        distributeKey(tokenId);
        expectNotAbove(shared, tokenId, n, later);
    }

    /// @dev The same with one payer and many providers and moments of distribution.
    function testFuzz_ManyKeysScoreNoMoreThanOne(uint96 value, uint8 steps, uint32 later) public {
        uint256 n = bound(steps, 2, 8);
        value = uint96(bound(value, n, 500 * COIN));
        uint256 other = publishAs(creator, "alice/other", keccak256("other"), hashOf(openTerms()));
        for (uint256 i = 1; i <= n; ++i) {
            settleValue(other, uint96(value * i / n));
            distributeKey(other);
        }
        settleValue(tokenId, value);
        distributeKey(tokenId);
        expectNotAbove(other, tokenId, n, later);
    }

    function sharedBy(uint96 value, uint256 n) private returns (uint256 shared, uint96 sum) {
        shared = publishAs(creator, "alice/shared", keccak256("shared"), hashOf(openTerms()));
        uint256[] memory ids = new uint256[](1);
        ids[0] = shared;
        for (uint256 i = 0; i < n; ++i) {
            IUsageOracle.Voucher memory voucher = voucherOf(shared, uint96(value / n));
            if (i == 0) voucher.value += uint96(value % n);
            voucher.payer = vm.addr(0xF00 + i);
            depositFor(voucher.payer, provider, voucher.value);
            bytes memory signature = sign(0xF00 + i, oracle.voucherDigest(voucher));
            vm.prank(provider);
            oracle.settle(voucher, signature);
            sum += oracle.distribute(voucher.payer, provider, ids);
        }
        vm.assertEq(sum, value);
    }

    function expectNotAbove(uint256 split, uint256 whole, uint256 parts, uint32 later) private view {
        vm.assertLe(oracle.lifetime(split), oracle.lifetime(whole));
        vm.assertLe(oracle.lifetime(whole), oracle.lifetime(split) + parts);
        uint64 at = START + later;
        vm.assertLe(oracle.trending(split, at), oracle.trending(whole, at));
        vm.assertLe(oracle.trending(whole, at), oracle.trending(split, at) + parts);
    }
}
