// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";

/// @dev M6: a provider bills what it did not serve. `watcher` holds its receipts and attestations, and nothing else.
contract BillingTest is DisputeFixture {
    address private watcher = address(0x3A7C4);

    function setUp() public override {
        super.setUp();
        receipts[1] = receiptOf(keccak256("dear"), 400_000_000, 0, 1); // 40 coins
    }

    /// @dev M6 a: one request under two roots of two payers, neither of which sees the other's.
    function test_Attack_OneRequestIsBilledUnderTwoRoots() public {
        (IReceiptDisputes.Attestation memory a, bytes memory ofA) = attest();
        IReceiptDisputes.Leaf memory leafA = leafAt(1);
        receipts[0] = receiptOf(keccak256("another"), 1, 1, 1);
        IReceiptDisputes.Attestation memory b = attestation();
        b.payer = buyer;
        bytes memory ofB = attested(b);
        IReceiptDisputes.Leaf memory leafB = leafAt(1);
        bool ordered = disputes.billOf(a) < disputes.billOf(b);
        vm.prank(watcher);
        if (ordered) disputes.challengeDoubleBilling(a, ofA, leafA, b, ofB, leafB);
        else disputes.challengeDoubleBilling(b, ofB, leafB, a, ofA, leafA);
        expectWon(40 * COIN);
    }

    /// @dev M6 b: the attested total is above what the receipts sum to.
    function test_Attack_ATotalIsAboveTheSumOfItsReceipts() public {
        IReceiptDisputes.Attestation memory a = attestation();
        a.total += 40 * COIN * UNIT;
        bytes memory signature = attested(a);
        SumTree.Node[] memory level = SumTrees.levelOf(SumTrees.leavesOf(receipts), 2);
        vm.prank(watcher);
        disputes.challengeTotal(
            a, signature, IReceiptDisputes.Branch(level[0], level[1], a.total, 0, new SumTree.Node[](0))
        );
        expectWon(40 * COIN);
    }

    /// @dev M6 c: what a fraud costs follows its size. It was a tenth of what is left of the stake, for a unit as for a million coins.
    function testFuzz_Attack_AFraudIsWorthMoreThanItCosts(uint96 gained) public {
        gained = uint96(bound(gained, 1, STAKE / 10));
        receipts[2].cost += gained * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(2);
        vm.prank(watcher);
        uint96 amount = disputes.challengePrice(a, signature, leaf);
        vm.assertLe(10 * uint256(gained), amount);
        vm.assertLe(amount, 10 * uint256(gained) > STAKE / 100 ? 10 * uint256(gained) : STAKE / 100);
    }

    /// @dev A provider shows a small fault of its own to shield a great one under the same root.
    function test_Attack_AProviderShieldsAGreatFraudByASmallOne() public {
        receipts[0].cost += 1;
        receipts[2].cost += 40 * COIN * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory small = leafAt(0);
        vm.prank(provider);
        disputes.challengePrice(a, signature, small);
        IReceiptDisputes.Leaf memory great = leafAt(2);
        vm.prank(watcher);
        uint96 amount = disputes.challengePrice(a, signature, great);
        vm.assertEq(amount, 400 * COIN + 10 - STAKE / 100);
        expectStake(STAKE - 400 * COIN - 10);
    }

    /// @dev Many small frauds under one root cost together what one of their size would.
    function test_Attack_AProviderSpreadsAFraudOverManyReceipts() public {
        for (uint256 i = 0; i < 5; ++i) {
            receipts[i].cost += 8 * COIN * UNIT;
        }
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        for (uint256 i = 0; i < 5; ++i) {
            IReceiptDisputes.Leaf memory leaf = leafAt(i);
            vm.prank(watcher);
            disputes.challengePrice(a, signature, leaf);
        }
        expectWon(40 * COIN);
    }

    /// @dev A provider challenges itself before a watcher can: it saves half of the penalty and has lost five times what it gained.
    function testFuzz_Attack_AProviderAccusesItselfFirst(uint96 gained) public {
        gained = uint96(bound(gained, 1, 90 * COIN));
        receipts[2].cost += gained * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(2);
        vm.prank(provider);
        disputes.challengePrice(a, signature, leaf);
        (uint256 left,,) = disputes.stakeOf(provider);
        vm.assertLe(left + disputes.balanceOf(provider) + 5 * uint256(gained), STAKE);
    }

    /// @dev Nothing of what a provider did not sign is lost, and what others staked is theirs.
    function test_Attack_APenaltyReachesAnothersStake() public {
        stakeFor(buyer, 7 * COIN);
        receipts[0].cost = 1e40;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        disputes.challengePrice(a, signature, leafAt(0));
        expectStake(0);
        (uint256 others,,) = disputes.stakeOf(buyer);
        vm.assertEq(others, 7 * COIN);
        vm.assertEq(token.balanceOf(address(disputes)), STAKE + 7 * COIN);
    }

    /// @dev Ten times the damage, half of it the watcher's.
    function expectWon(uint96 damage) private view {
        vm.assertEq(disputes.balanceOf(watcher), 5 * uint256(damage));
        vm.assertEq(disputes.balanceOf(treasury), 5 * uint256(damage));
        expectStake(STAKE - 10 * uint256(damage));
    }
}
