// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";

/// @dev One request at two places under a root, or in two bills.
contract ChallengeTwiceTest is DisputeFixture {
    uint64 private constant DEAR = 400_000_000; // input units of 40 coins

    IReceiptDisputes.Attestation private other;
    bytes private otherSignature;
    IReceiptDisputes.Leaf private otherLeaf;

    function test_ARequestAtTwoPlacesIsWrong() public {
        receipts[1] = receiptOf(keccak256("twice"), DEAR, 0, 1);
        receipts[4] = receiptOf(keccak256("twice"), DEAR / 4, 0, 1);
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        (IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory second) = (leafAt(1), leafAt(4));
        vm.prank(buyer);
        vm.assertEq(disputes.challengeDuplicate(a, signature, first, second), 100 * COIN); // ten times the smaller
        vm.assertEq(disputes.balanceOf(buyer), 50 * COIN);
        expectStake(STAKE - 100 * COIN);
        expectShown(1, a.receiptsRoot, 8 + 4);
        disputes.challengeDuplicate(a, signature, first, second);
    }

    function test_TheSmallerOfTwoCountsAlsoWhenItIsTheFirst() public {
        receipts[1] = receiptOf(keccak256("twice"), DEAR / 4, 0, 1);
        receipts[4] = receiptOf(keccak256("twice"), DEAR, 0, 1);
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        vm.assertEq(disputes.challengeDuplicate(a, signature, leafAt(1), leafAt(4)), 100 * COIN);
    }

    function test_TheSameReceiptAtThreePlacesIsWrongTwice() public {
        receipts[0] = receiptOf(keccak256("thrice"), DEAR / 4, 0, 1);
        (receipts[2], receipts[3]) = (receipts[0], receipts[0]);
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        vm.assertEq(disputes.challengeDuplicate(a, signature, leafAt(2), leafAt(3)), 100 * COIN);
        vm.assertEq(disputes.challengeDuplicate(a, signature, leafAt(0), leafAt(2)), 100 * COIN);
        (IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory third) = (leafAt(0), leafAt(3));
        expectShown(1, a.receiptsRoot, 8 + 3);
        disputes.challengeDuplicate(a, signature, first, third);
        expectStake(STAKE - 200 * COIN);
    }

    /// @dev In a lopsided tree index 1 is a place at depth 1 and another at depth 2.
    function test_TheSameReceiptAtTwoDepthsIsWrong() public {
        SumTree.Node memory leaf = SumTree.Node(disputes.receiptHash(receipts[0]), receipts[0].cost);
        SumTree.Node memory filler = SumTree.Node("filler", 1);
        SumTree.Node memory inner = SumTrees.parent(filler, leaf);
        SumTree.Node memory root = SumTrees.parent(inner, leaf);
        SumTree.Node[] memory high = new SumTree.Node[](1);
        SumTree.Node[] memory low = new SumTree.Node[](2);
        (high[0], low[0], low[1]) = (inner, filler, leaf);
        IReceiptDisputes.Leaf memory shallow = IReceiptDisputes.Leaf(receipts[0], leaf.sum, 1, high);
        IReceiptDisputes.Leaf memory deep = IReceiptDisputes.Leaf(receipts[0], leaf.sum, 1, low);
        IReceiptDisputes.Attestation memory a =
            IReceiptDisputes.Attestation(provider, payer, root.hash, root.sum, START);
        bytes memory signature = attested(a);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        disputes.challengeDuplicate(a, signature, deep, shallow);
        vm.assertEq(disputes.challengeDuplicate(a, signature, shallow, deep), STAKE / 100);
    }

    function test_RevertWhen_ThereIsNoDuplicate() public {
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        (IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory second) = (leafAt(1), leafAt(2));
        expectNothingWrong();
        disputes.challengeDuplicate(a, signature, first, second);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        disputes.challengeDuplicate(a, signature, first, first);
    }

    function test_RevertWhen_OneOfTheTwoIsNotUnderTheRoot() public {
        receipts[4].requestId = receipts[1].requestId;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        (IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory second) = (leafAt(1), leafAt(4));
        second.receipt = receipts[1];
        expectNotAReceipt(a.receiptsRoot, 4);
        disputes.challengeDuplicate(a, signature, first, second);
        expectNotAReceipt(a.receiptsRoot, 4);
        disputes.challengeDuplicate(a, signature, second, first);
    }

    function test_RevertWhen_ADuplicateIsNotAttestedOrTooOld() public {
        receipts[4].requestId = receipts[1].requestId;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        (IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory second) = (leafAt(1), leafAt(4));
        expectNotAttested(a);
        disputes.challengeDuplicate(a, "", first, second);
        vm.warp(START + WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOver.selector, START + WINDOW));
        disputes.challengeDuplicate(a, signature, first, second);
    }

    function test_ARequestUnderTwoRootsIsWrong() public {
        receipts[1] = receiptOf(keccak256("twice"), DEAR, 0, 1);
        keepOther(1);
        receipts[0] = receiptOf(keccak256("next"), 5, 5, 1);
        receipts[1].inputUnits /= 4;
        receipts[1].cost /= 4;
        vm.assertEq(challengeOrdered(1), 100 * COIN);
        expectStake(STAKE - 100 * COIN);
    }

    /// @dev Which of two bills is the first depends on their hashes alone.
    function test_OfTwoBillsTheSmallerCountsInEitherOrder() public {
        receipts[1] = receiptOf(keccak256("twice"), DEAR, 0, 1);
        keepOther(1);
        receipts[1] = receiptOf(keccak256("twice"), DEAR / 4, 0, 1);
        bool[2] memory shown;
        for (uint256 salt = 0; !shown[0] || !shown[1]; ++salt) {
            receipts[0] = receiptOf(keccak256(abi.encode(salt)), 5, 5, 1);
            IReceiptDisputes.Attestation memory a = attestation();
            uint256 order = disputes.billOf(other) < disputes.billOf(a) ? 0 : 1;
            if (shown[order]) continue;
            shown[order] = true;
            vm.assertEq(challenge(a, 1), 100 * COIN);
        }
    }

    /// @dev Under one root the same receipts are billed to two payers.
    function test_ARootThatIsBilledToTwoPayersIsWrong() public {
        receipts[1] = receiptOf(keccak256("twice"), DEAR / 4, 0, 1);
        keepOther(1);
        (IReceiptDisputes.Attestation memory a,) = attest();
        a.payer = buyer;
        vm.assertEq(challenge(a, 1), 100 * COIN);
    }

    /// @dev To attest a root again for its payer is no second bill.
    function test_RevertWhen_OneBillIsAttestedTwice() public {
        keepOther(1);
        (IReceiptDisputes.Attestation memory a,) = attest();
        (a.timestamp, a.total) = (START + 1, a.total + 1);
        bytes memory signature = attested(a);
        IReceiptDisputes.Leaf memory leaf = leafAt(1);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        disputes.challengeDoubleBilling(a, signature, leaf, other, otherSignature, otherLeaf);
    }

    function test_RevertWhen_TheRequestsAreTwo() public {
        keepOther(1);
        receipts[1].requestId = keccak256("another");
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(1);
        expectNothingWrong();
        disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
    }

    /// @dev Ids are each provider's own: two may give the same.
    function test_RevertWhen_TheProvidersAreTwo() public {
        keepOther(1);
        provider = vm.addr(PROVIDER_KEY + 1);
        receipts[0].cost = 0;
        IReceiptDisputes.Attestation memory a = attestation();
        bytes memory signature = sign(PROVIDER_KEY + 1, disputes.attestationDigest(a));
        IReceiptDisputes.Leaf memory leaf = leafAt(1);
        expectNothingWrong();
        disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
    }

    /// @dev Three bills of one request: two of them are wrong, whichever pairs are shown.
    function test_EveryFurtherBillIsOneFault() public {
        IReceiptDisputes.Attestation[3] memory bills;
        receipts[1] = receiptOf(keccak256("thrice"), DEAR / 4, 0, 1);
        for (uint256 i = 0; i < 3; ++i) {
            (bills[i],) = attest();
            bills[i].payer = address(uint160(0xF00 + i));
        }
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 j = i; j > 0 && disputes.billOf(bills[j]) < disputes.billOf(bills[j - 1]); --j) {
                (bills[j], bills[j - 1]) = (bills[j - 1], bills[j]);
            }
        }
        vm.assertEq(challengePair(bills[0], bills[2]), 100 * COIN);
        vm.assertEq(challengePair(bills[0], bills[1]), 100 * COIN);
        (bytes memory one, bytes memory two) = (attested(bills[1]), attested(bills[2]));
        IReceiptDisputes.Leaf memory leaf = leafAt(1);
        expectShown(2, disputes.billOf(bills[2]), uint256(keccak256("thrice")));
        disputes.challengeDoubleBilling(bills[1], one, leaf, bills[2], two, leaf);
        expectStake(STAKE - 200 * COIN);
    }

    /// @dev A request that is billed once more when the first window is over is still billed twice.
    function test_TheLaterBillsWindowCounts() public {
        receipts[1] = receiptOf(keccak256("twice"), DEAR / 4, 0, 1);
        keepOther(1);
        vm.warp(START + WINDOW + 1 days);
        (IReceiptDisputes.Attestation memory a,) = attest();
        (a.payer, a.timestamp) = (buyer, START + WINDOW + 1 days);
        uint256 snapshot = vm.snapshotState();
        vm.assertEq(challenge(a, 1), 100 * COIN);
        vm.assertTrue(vm.revertToState(snapshot));
        vm.warp(START + 2 * WINDOW + 1 days + 1);
        (bytes memory signature, IReceiptDisputes.Leaf memory leaf) = (attested(a), leafAt(1));
        vm.expectRevert(
            abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOver.selector, START + 2 * WINDOW + 1 days)
        );
        disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
        vm.expectRevert(
            abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOver.selector, START + 2 * WINDOW + 1 days)
        );
        disputes.challengeDoubleBilling(a, signature, leaf, other, otherSignature, otherLeaf);
    }

    function test_RevertWhen_OneOfTheBillsIsNotAttestedOrHasNoSuchReceipt() public {
        keepOther(1);
        (IReceiptDisputes.Attestation memory a,) = attest();
        a.payer = buyer;
        bytes memory signature = attested(a);
        IReceiptDisputes.Leaf memory leaf = leafAt(1);
        expectNotAttested(a);
        disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, "", leaf);
        expectNotAttested(a);
        disputes.challengeDoubleBilling(a, "", leaf, other, otherSignature, otherLeaf);
        leaf.index = 2;
        expectNotAReceipt(a.receiptsRoot, 2);
        disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
        expectNotAReceipt(a.receiptsRoot, 2);
        disputes.challengeDoubleBilling(a, signature, leaf, other, otherSignature, otherLeaf);
    }

    /// @dev Keeps the receipts' bill as it is, to be shown beside another.
    function keepOther(uint256 index) private {
        (other, otherSignature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(index);
        (otherLeaf.receipt, otherLeaf.sum, otherLeaf.index) = (leaf.receipt, leaf.sum, leaf.index);
        for (uint256 i = 0; i < leaf.path.length; ++i) {
            otherLeaf.path.push(leaf.path[i]);
        }
    }

    function challengeOrdered(uint256 index) private returns (uint96) {
        (IReceiptDisputes.Attestation memory a,) = attest();
        return challenge(a, index);
    }

    /// @dev Shows a bill beside the other in the order that is asked for; the other order is refused.
    function challenge(IReceiptDisputes.Attestation memory a, uint256 index) private returns (uint96) {
        (bytes memory signature, IReceiptDisputes.Leaf memory leaf) = (attested(a), leafAt(index));
        bool behind = disputes.billOf(other) < disputes.billOf(a);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        if (behind) disputes.challengeDoubleBilling(a, signature, leaf, other, otherSignature, otherLeaf);
        else disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
        if (behind) return disputes.challengeDoubleBilling(other, otherSignature, otherLeaf, a, signature, leaf);
        return disputes.challengeDoubleBilling(a, signature, leaf, other, otherSignature, otherLeaf);
    }

    function challengePair(IReceiptDisputes.Attestation memory first, IReceiptDisputes.Attestation memory second)
        private
        returns (uint96)
    {
        IReceiptDisputes.Leaf memory leaf = leafAt(1);
        return disputes.challengeDoubleBilling(first, attested(first), leaf, second, attested(second), leaf);
    }

    function expectShown(uint256 kind, bytes32 bill, uint256 place) private {
        bytes32 fault = keccak256(abi.encode(kind, provider, bill, place));
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeShownBefore.selector, fault));
    }
}
