// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {UsageKey, UsagePair} from "../../src/libraries/UsageWords.sol";

/// @dev What holds of every word of storage. That the mean of two times lies between them is for the fuzz tests: it divides two unknown numbers.
contract UsageWordsProof {
    /// @dev What is added is settled, and what was distributed stays so.
    function check_AddingToAKey(uint256 word, uint96 paid, uint32 at) external pure {
        UsageKey key = UsageKey.wrap(word);
        if (paid == 0 || key.distributed() > key.settled() || uint256(key.settled()) + paid > type(uint96).max) return;
        UsageKey next = key.add(paid, at);
        assert(next.settled() == key.settled() + paid);
        assert(next.distributed() == key.distributed());
    }

    /// @dev All that is settled is distributed, and nothing else changes.
    function check_DistributingAKey(uint256 word) external pure {
        UsageKey next = UsageKey.wrap(word).withAllDistributed();
        assert(next.distributed() == UsageKey.wrap(word).settled());
        assert(next.settled() == UsageKey.wrap(word).settled());
        assert(UsageKey.unwrap(next) >> 192 == word >> 192);
    }

    /// @dev What leaves the escrow is what roots settled.
    function check_SettlingARoot(uint256 word, uint96 claimed, uint96 paid, uint32 at, bool bySigner) external pure {
        UsagePair pair = UsagePair.wrap(word);
        if (paid == 0 || paid > pair.escrow() || claimed > pair.rootSettled()) return;
        if (uint256(pair.rootSettled()) + paid > type(uint96).max) return;
        UsagePair next = pair.settleRoot(claimed, paid, at, bySigner);
        assert(uint256(next.escrow()) + next.rootSettled() == uint256(pair.escrow()) + pair.rootSettled());
        assert(next.rootSettled() - pair.rootSettled() == paid);
    }
}
