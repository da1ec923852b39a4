// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {UsageKey, UsagePair} from "../../src/libraries/UsageWords.sol";
import {Fixture} from "../utils/Fixture.sol";

contract UsageWordsTest is Fixture {
    uint96 private constant MOST = type(uint96).max;
    uint32 private constant LAST = type(uint32).max;

    /// @dev The library works on words alone.
    function setUp() public override {}

    function testFuzz_KeyFieldsAreApart(uint96 settled, uint96 distributed, uint32 at, uint32 free) public pure {
        expectKey(keyOf(settled, distributed, at, free), settled, distributed, at, free);
    }

    function testFuzz_DistributingChangesTheDistributedPartAlone(
        uint96 settled,
        uint96 distributed,
        uint32 at,
        uint32 free
    ) public pure {
        UsageKey key = keyOf(settled, distributed, at, free).withAllDistributed();
        expectKey(key, settled, settled, at, free);
    }

    function testFuzz_AddingChangesTheTotalAndTheTimeAlone(
        uint96 settled,
        uint96 distributed,
        uint32 before,
        uint32 free,
        uint96 paid,
        uint32 at
    ) public pure {
        settled = uint96(bound(settled, 0, MOST - 1));
        distributed = uint96(bound(distributed, 0, settled));
        paid = uint96(bound(paid, 1, MOST - settled));
        UsageKey key = keyOf(settled, distributed, before, free).add(paid, at);

        uint256 pending = settled - distributed;
        uint256 mean = (pending * before + uint256(paid) * at) / (pending + paid);
        expectKey(key, settled + paid, distributed, uint32(mean), free);
        vm.assertLe(before < at ? before : at, mean);
        vm.assertLe(mean, before < at ? at : before);
        if (pending == 0) vm.assertEq(mean, at);
    }

    function test_MaximaOfAKey() public pure {
        expectKey(keyOf(MOST, MOST, LAST, LAST), MOST, MOST, LAST, LAST);
        expectKey(keyOf(MOST, 0, LAST, LAST).withAllDistributed(), MOST, MOST, LAST, LAST);
        expectKey(keyOf(0, 0, 0, 0).add(MOST, LAST), MOST, 0, LAST, 0);
        expectKey(keyOf(MOST - 1, 0, LAST, LAST).add(1, LAST), MOST, 0, LAST, LAST);
        expectKey(keyOf(1, 0, LAST, LAST).add(MOST - 1, 0), MOST, 0, 0, LAST);
        expectKey(keyOf(1, 0, 0, 0).add(MOST - 1, LAST), MOST, 0, LAST - 1, 0);
    }

    function testFuzz_PairFieldsAreApart(uint96 escrow, uint96 rootSettled, uint32 at, bool bySigner) public pure {
        expectPair(pairOf(escrow, rootSettled, at, bySigner), escrow, rootSettled, at, bySigner);
    }

    function testFuzz_EscrowChangesAlone(uint96 escrow, uint96 rootSettled, uint32 at, bool bySigner, uint96 next)
        public
        pure
    {
        expectPair(pairOf(escrow, rootSettled, at, bySigner).withEscrow(next), next, rootSettled, at, bySigner);
    }

    /// @dev Whose word the root is, is the last one's alone.
    function testFuzz_RootsMoveValueOutOfTheEscrow(
        uint96 escrow,
        uint96 rootSettled,
        uint96 claimed,
        uint32 before,
        uint96 paid,
        uint32 at,
        bool[2] memory bySigner
    ) public pure {
        rootSettled = uint96(bound(rootSettled, 0, MOST - 1));
        claimed = uint96(bound(claimed, 0, rootSettled));
        escrow = uint96(bound(escrow, 1, MOST));
        paid = uint96(bound(paid, 1, escrow < MOST - rootSettled ? escrow : MOST - rootSettled));
        UsagePair pair = pairOf(escrow, rootSettled, before, bySigner[0]);
        pair = pair.settleRoot(claimed, paid, at, bySigner[1]);
        uint256 pot = rootSettled - claimed;
        uint256 mean = (pot * before + uint256(paid) * at) / (pot + paid);
        expectPair(pair, escrow - paid, rootSettled + paid, uint32(mean), bySigner[1]);
        if (pot == 0) vm.assertEq(mean, at);
    }

    function test_MaximaOfAPair() public {
        expectPair(pairOf(MOST, 0, 0, false).settleRoot(0, MOST, LAST, true), 0, MOST, LAST, true);
        expectPair(pairOf(0, MOST, LAST, true).withEscrow(MOST), MOST, MOST, LAST, true);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        this.settleRoot(pairOf(1, 0, 0, false), 2);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        this.settleRoot(pairOf(1, MOST, 0, false), 1);
    }

    function settleRoot(UsagePair pair, uint96 paid) external pure returns (UsagePair) {
        return pair.settleRoot(0, paid, 0, false);
    }

    /// @dev The layout spelled out, which other programs read storage by.
    function keyOf(uint96 settled, uint96 distributed, uint32 at, uint32 free) private pure returns (UsageKey) {
        return UsageKey.wrap(uint256(bytes32(abi.encodePacked(free, at, distributed, settled))));
    }

    function pairOf(uint96 escrow, uint96 rootSettled, uint32 at, bool bySigner) private pure returns (UsagePair) {
        return UsagePair.wrap(uint256(bytes32(abi.encodePacked(uint24(0), bySigner, at, rootSettled, escrow))));
    }

    function expectKey(UsageKey key, uint96 settled, uint96 distributed, uint32 at, uint32 free) private pure {
        vm.assertEq(key.settled(), settled);
        vm.assertEq(key.distributed(), distributed);
        vm.assertEq(key.settledAt(), at);
        vm.assertEq(UsageKey.unwrap(key), UsageKey.unwrap(keyOf(settled, distributed, at, free)));
    }

    function expectPair(UsagePair pair, uint96 escrow, uint96 rootSettled, uint32 at, bool bySigner) private pure {
        vm.assertEq(pair.escrow(), escrow);
        vm.assertEq(pair.rootSettled(), rootSettled);
        vm.assertEq(pair.rootSettledAt(), at);
        vm.assertEq(pair.isRootBySigner(), bySigner);
        vm.assertEq(UsagePair.unwrap(pair), UsagePair.unwrap(pairOf(escrow, rootSettled, at, bySigner)));
    }
}
