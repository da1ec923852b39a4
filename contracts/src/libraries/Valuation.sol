// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev A token's value: `lifetime` in the smallest unit of the payment token (96 bits), `trending` in 2^-32 of it (128), and the time
/// that `trending` holds for in seconds since 1970 (32), from the right.
type Score is uint256;

using Valuation for Score global;

/// @title What usage is worth to a token: linear in the protocol fees that settled usage paid
/// @notice `lifetime` is the sum of all protocol fees ever distributed for a token. `trending` at time t is the sum over the same fees f,
/// settled at s, of f · 2^(−(t − s) / 7 days).
/// Both are linear in what cannot be got back: a fee goes to the treasury. So usage that is split over any number of addresses scores what one
/// address would, less what rounding each fee down takes, and a faker of usage pays one for one for the score.
/// A square root of each payer's fees, summed, would reward splitting: 1,000 payers of $1 would score 1,000 where one of $1,000 scores 31.6.
/// Example: fees of 8 at day 0 and 4 at day 7 give on day 7 lifetime 12 and trending 8/2 + 4 = 8; on day 14 12 and 4.
/// @dev `trending` is kept with 32 fractional bits and rounded down at every step, so it never exceeds the exact sum.
/// `internal/usage` mirrors this bit for bit.
library Valuation {
    /// @notice Time in which a fee's weight in `trending` halves.
    uint256 internal constant HALF_LIFE = 7 days;
    uint256 private constant FRACTION_BITS = 32;

    uint256 private constant TRENDING = 96;
    uint256 private constant TIME = 224;

    function lifetime(Score score) internal pure returns (uint96) {
        return uint96(Score.unwrap(score));
    }

    /// @notice Score after a fee that was settled at `settledAt`, before or after the fees that are counted already.
    function add(Score score, uint96 fee, uint32 settledAt) internal pure returns (Score) {
        uint256 time = Score.unwrap(score) >> TIME;
        uint256 trending = _trending(score);
        uint256 addition = uint256(fee) << FRACTION_BITS;
        if (settledAt > time) {
            trending = decay(trending, settledAt - time) + addition;
            time = settledAt;
        } else {
            trending += decay(addition, time - settledAt);
        }
        // `trending` is at most `lifetime` in 2^-32, so that it fits when that does.
        return Score.wrap(uint256(score.lifetime() + fee) | trending << TRENDING | time << TIME);
    }

    /// @notice `trending` at a time, in the smallest unit of the payment token, rounded down. A time before the score's own is taken for that.
    function trendingAt(Score score, uint256 at) internal pure returns (uint96) {
        uint256 time = Score.unwrap(score) >> TIME;
        return uint96(decay(_trending(score), at > time ? at - time : 0) >> FRACTION_BITS);
    }

    /// @notice amount · 2^(−elapsed / HALF_LIFE), rounded down. The amount has at most 128 bits.
    /// @dev Whole half-lives are shifts; each bit of the seconds that are left multiplies by floor(2^(128 − 2^bit / HALF_LIFE)) / 2^128.
    function decay(uint256 amount, uint256 elapsed) internal pure returns (uint256) {
        uint256 halvings = elapsed / HALF_LIFE;
        if (amount == 0 || halvings > 127) return 0;
        uint256 rest = elapsed % HALF_LIFE;
        uint256 factor = 1 << 128;
        unchecked {
            if (rest & 0x1 != 0) factor = (factor * 0xffffecc5a413f4130eddd8859e03e445) >> 128;
            if (rest & 0x2 != 0) factor = (factor * 0xffffd98b49999f18ef77ee540236ed9b) >> 128;
            if (rest & 0x4 != 0) factor = (factor * 0xffffb31698fa198e127201b14d4db0f0) >> 128;
            if (rest & 0x8 != 0) factor = (factor * 0xffff662d490f9d1457eae363d31f7af9) >> 128;
            if (rest & 0x10 != 0) factor = (factor * 0xfffecc5aee8cc644ab306eb1582705b2) >> 128;
            if (rest & 0x20 != 0) factor = (factor * 0xfffd98b74eceded3329117cfa6f8b9ff) >> 128;
            if (rest & 0x40 != 0) factor = (factor * 0xfffb3174646c15a498cf152b6772f146) >> 128;
            if (rest & 0x80 != 0) factor = (factor * 0xfff662ffe3da026ce2d170749910c729) >> 128;
            if (rest & 0x100 != 0) factor = (factor * 0xffecc65c31ff220c3619b515dc14827a) >> 128;
            if (rest & 0x200 != 0) factor = (factor * 0xffd98e29ff4932c5bc19fbeb98e77764) >> 128;
            if (rest & 0x400 != 0) factor = (factor * 0xffb32219fcb93b56f84d30036f654840) >> 128;
            if (rest & 0x800 != 0) factor = (factor * 0xff665b487a5b5904c7b6e56306d9e1eb) >> 128;
            if (rest & 0x1000 != 0) factor = (factor * 0xfecd12c7421017a474d42cd7673995e3) >> 128;
            if (rest & 0x2000 != 0) factor = (factor * 0xfd9b958a7b985d123e9c541a7cf89159) >> 128;
            if (rest & 0x4000 != 0) factor = (factor * 0xfb3ce4222557513f9c202835dd32fb92) >> 128;
            if (rest & 0x8000 != 0) factor = (factor * 0xf69075d6b08791524b557c2fef53039e) >> 128;
            if (rest & 0x10000 != 0) factor = (factor * 0xed79f3fd630915352c93e8e5ab2f8bf5) >> 128;
            if (rest & 0x20000 != 0) factor = (factor * 0xdc4b07dbb77174aaa554e57ff08981ea) >> 128;
            if (rest & 0x40000 != 0) factor = (factor * 0xbd910b7f3e463d9b3c1922480e615c8f) >> 128;
            if (rest & 0x80000 != 0) factor = (factor * 0x8c5f7d27e89c7121e2b9c163f592a4d0) >> 128;
            return ((amount * factor) >> 128) >> halvings;
        }
    }

    function _trending(Score score) private pure returns (uint256) {
        return uint128(Score.unwrap(score) >> TRENDING);
    }
}
