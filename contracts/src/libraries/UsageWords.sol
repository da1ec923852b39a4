// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev What is settled under a (token, payer, provider): settled value (96 bits), distributed part (96), mean settlement time of what is not
/// distributed, weighted by value (32), from the right. The highest 32 bits are free.
type UsageKey is uint256;

/// @dev What settling touches of a (payer, provider): escrow (96 bits), value settled by roots (96), the mean time at
/// which what is not claimed of that was settled, weighted by value (32), and whether the last root voucher was a signer's word (1), from the right.
type UsagePair is uint256;

using UsageKeys for UsageKey global;
using UsagePairs for UsagePair global;

/// @title One slot of a key
/// @dev A word rather than a struct: a settlement reads it once and writes it once.
library UsageKeys {
    uint256 private constant DISTRIBUTED = 96;
    uint256 private constant SETTLED_AT = 192;
    uint256 private constant DISTRIBUTED_MASK = uint256(type(uint96).max) << DISTRIBUTED;

    function settled(UsageKey key) internal pure returns (uint96) {
        return uint96(UsageKey.unwrap(key));
    }

    function distributed(UsageKey key) internal pure returns (uint96) {
        return uint96(UsageKey.unwrap(key) >> DISTRIBUTED);
    }

    function settledAt(UsageKey key) internal pure returns (uint32) {
        return uint32(UsageKey.unwrap(key) >> SETTLED_AT);
    }

    /// @notice The key when all that is settled is distributed.
    function withAllDistributed(UsageKey key) internal pure returns (UsageKey) {
        return UsageKey.wrap(UsageKey.unwrap(key) & ~DISTRIBUTED_MASK | uint256(key.settled()) << DISTRIBUTED);
    }

    /// @notice The key after more was paid, which is not zero, settled at a time.
    /// @dev The time moves by the weight of the addition, rounded down: a dust settlement cannot make old value look new.
    function add(UsageKey key, uint96 paid, uint32 at) internal pure returns (UsageKey) {
        unchecked {
            // Numbers of 96 bits times numbers of 32. The sum is at most a value of 96 bits.
            uint256 pending = uint256(key.settled()) - key.distributed();
            uint256 mean = (pending * key.settledAt() + uint256(paid) * at) / (pending + paid);
            uint256 rest = UsageKey.unwrap(key) & ~(uint256(type(uint32).max) << SETTLED_AT);
            return UsageKey.wrap(rest + paid | mean << SETTLED_AT);
        }
    }
}

/// @title One slot of a pair
library UsagePairs {
    uint256 private constant ROOT_SETTLED = 96;
    uint256 private constant ROOT_SETTLED_AT = 192;
    uint256 private constant BY_SIGNER = 1 << 224;

    function escrow(UsagePair pair) internal pure returns (uint96) {
        return uint96(UsagePair.unwrap(pair));
    }

    function rootSettled(UsagePair pair) internal pure returns (uint96) {
        return uint96(UsagePair.unwrap(pair) >> ROOT_SETTLED);
    }

    function rootSettledAt(UsagePair pair) internal pure returns (uint32) {
        return uint32(UsagePair.unwrap(pair) >> ROOT_SETTLED_AT);
    }

    /// @notice True when the last root voucher was not the payer's own word.
    function isRootBySigner(UsagePair pair) internal pure returns (bool) {
        return UsagePair.unwrap(pair) & BY_SIGNER != 0;
    }

    function withEscrow(UsagePair pair, uint96 value) internal pure returns (UsagePair) {
        return UsagePair.wrap(UsagePair.unwrap(pair) >> ROOT_SETTLED << ROOT_SETTLED | value);
    }

    /// @notice The pair after a root voucher, of a signer or not, took value, which is not zero, out of its escrow at a time, when `claimed` of what
    /// roots settled was claimed.
    /// @dev The time moves as that of a key does.
    function settleRoot(UsagePair pair, uint96 claimed, uint96 paid, uint32 at, bool bySigner)
        internal
        pure
        returns (UsagePair)
    {
        uint96 settled = pair.rootSettled();
        uint256 mean;
        unchecked {
            // Numbers of 96 bits times numbers of 32.
            uint256 pot = settled - claimed;
            mean = (pot * pair.rootSettledAt() + uint256(paid) * at) / (pot + paid);
        }
        uint256 word = (pair.escrow() - paid) | uint256(settled + paid) << ROOT_SETTLED | mean << ROOT_SETTLED_AT;
        return UsagePair.wrap(bySigner ? word | BY_SIGNER : word);
    }
}
