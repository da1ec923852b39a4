// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Score, Valuation} from "../../src/libraries/Valuation.sol";

/// @dev What holds for all numbers at once, shown by Halmos (`make prove`); forge does not run it. An overflow fails a proof as an assertion does.
contract ValuationProof {
    uint256 private constant WEEK = 7 days;
    uint32 private constant NOW = 1_800_000_000;

    /// @dev The last factor, 2^19 seconds, alone; the solvers do not settle the others within minutes.
    function check_DecayNeverGrows(uint128 amount) external pure {
        assert(Valuation.decay(amount, 1 << 19) <= amount);
    }

    function check_NothingDecaysInNoTime(uint128 amount) external pure {
        assert(Valuation.decay(amount, 0) == amount);
    }

    /// @dev A half-life later exactly half is left, rounded down, whichever factors the seconds before take.
    function check_AHalfLifeHalves(uint128 amount) external pure {
        expectHalved(amount, 0);
        expectHalved(amount, 1);
        expectHalved(amount, 3600);
        expectHalved(amount, 524_287);
        expectHalved(amount, WEEK - 1);
    }

    function check_NothingIsLeftAfter128HalfLives(uint128 amount) external pure {
        assert(Valuation.decay(amount, 127 * WEEK) == amount >> 127);
        assert(Valuation.decay(amount, 128 * WEEK) == 0);
        assert(Valuation.decay(amount, type(uint256).max) == 0);
    }

    /// @dev A fee is in `lifetime` whole, and in `trending` for what it is worth; neither runs into the other, or into the time.
    function check_AFeeOfTheSameTimeCountsWhole(uint96 lifetime, uint128 trending, uint96 fee) external pure {
        if (trending > uint256(lifetime) << 32 || uint256(lifetime) + fee > type(uint96).max) return;
        Score score = scoreOf(lifetime, trending).add(fee, NOW);
        expectWord(score, uint256(lifetime) + fee, trending + (uint256(fee) << 32), NOW);
    }

    function check_AFeeOfAWeekLaterHalvesWhatIsThere(uint96 lifetime, uint128 trending, uint96 fee) external pure {
        if (trending > uint256(lifetime) << 32 || uint256(lifetime) + fee > type(uint96).max) return;
        Score score = scoreOf(lifetime, trending).add(fee, uint32(NOW + WEEK));
        expectWord(score, uint256(lifetime) + fee, trending / 2 + (uint256(fee) << 32), NOW + WEEK);
    }

    function check_AFeeOfAWeekBeforeCountsHalf(uint96 lifetime, uint128 trending, uint96 fee) external pure {
        if (trending > uint256(lifetime) << 32 || uint256(lifetime) + fee > type(uint96).max) return;
        Score score = scoreOf(lifetime, trending).add(fee, uint32(NOW - WEEK));
        expectWord(score, uint256(lifetime) + fee, trending + (uint256(fee) << 31), NOW);
    }

    function expectHalved(uint128 amount, uint256 at) private pure {
        assert(Valuation.decay(amount, at + WEEK) == Valuation.decay(amount, at) / 2);
        assert(Valuation.decay(amount, at + 9 * WEEK) == Valuation.decay(amount, at) >> 9);
    }

    function expectWord(Score score, uint256 lifetime, uint256 trending, uint256 time) private pure {
        assert(Score.unwrap(score) == (lifetime | trending << 96 | time << 224));
    }

    function scoreOf(uint96 lifetime, uint128 trending) private pure returns (Score) {
        return Score.wrap(uint256(lifetime) | uint256(trending) << 96 | uint256(NOW) << 224);
    }
}
