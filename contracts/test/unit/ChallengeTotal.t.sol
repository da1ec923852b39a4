// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";

contract ChallengeTotalTest is DisputeFixture {
    function test_ATotalThatIsNotTheSumIsWrong() public {
        for (uint256 i = 0; i < 2; ++i) {
            receipts[0].requestId = keccak256(abi.encode("root", i));
            IReceiptDisputes.Attestation memory a = attestation();
            a.total = i == 0 ? a.total + 3 * COIN * UNIT : a.total - 1;
            bytes memory signature = attested(a);
            IReceiptDisputes.Branch memory branch = rootBranch(a.total);
            (uint256 staked,,) = disputes.stakeOf(provider);
            vm.prank(buyer);
            uint96 amount = disputes.challengeTotal(a, signature, branch);
            vm.assertEq(amount, i == 0 ? 30 * COIN : (staked + 99) / 100);
            vm.assertEq(disputes.balanceOf(buyer), i == 0 ? 15 * COIN : 15 * COIN + amount / 2);
            expectShown(a.receiptsRoot, 1);
            disputes.challengeTotal(a, signature, branch);
        }
    }

    function testFuzz_AnyOtherTotalIsWrong(uint256 total) public {
        IReceiptDisputes.Attestation memory a = attestation();
        uint256 sum = a.total;
        if (total == sum) total ^= 1;
        a.total = total;
        IReceiptDisputes.Branch memory branch = rootBranch(total);
        uint256 damage = total > sum ? total - sum : sum - total;
        vm.assertEq(disputes.challengeTotal(a, attested(a), branch), penaltyOf(damage, STAKE));
    }

    function test_RevertWhen_TheTotalIsTheSum() public {
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Branch memory branch = rootBranch(a.total);
        expectNothingWrong();
        disputes.challengeTotal(a, signature, branch);
        for (uint256 i = 0; i < 6; ++i) {
            branch = i < 2 ? branchAt(2, i) : branchAt(4, i - 2);
            expectNothingWrong();
            disputes.challengeTotal(a, signature, branch);
        }
        expectStake(STAKE);
    }

    /// @dev The root adds up, but a sum below it does not: it stands for receipts that cannot be shown.
    function test_ASumBelowTheRootThatDoesNotAddUpIsWrong() public {
        SumTree.Node[] memory level = SumTrees.levelOf(SumTrees.leavesOf(receipts), 2);
        level[1].sum += 9 * COIN * UNIT;
        SumTree.Node memory root = SumTrees.parent(level[0], level[1]);
        IReceiptDisputes.Attestation memory a =
            IReceiptDisputes.Attestation(provider, payer, root.hash, root.sum, START);
        bytes memory signature = attested(a);
        IReceiptDisputes.Branch memory branch = branchAt(2, 1);
        expectNotABranch(a.receiptsRoot, 1);
        disputes.challengeTotal(a, signature, branch);
        (branch.sum, branch.path[0]) = (level[1].sum, level[0]);
        vm.assertEq(disputes.challengeTotal(a, signature, branch), 90 * COIN);
        expectShown(a.receiptsRoot, 2 + 1);
        disputes.challengeTotal(a, signature, branch);
    }

    /// @dev Only the attestation of a root specifies the root's sum.
    function test_RevertWhen_AnotherTotalIsShownThanWasAttested() public {
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Branch memory branch = rootBranch(a.total + 1);
        expectNotABranch(a.receiptsRoot, 0);
        disputes.challengeTotal(a, signature, branch);
    }

    function testFuzz_RevertWhen_TheBranchIsNotUnderTheRoot(uint256 field, uint32 change) public {
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Branch memory branch = branchAt(4, 1);
        field = bound(field, 0, 7);
        change = uint32(bound(change, 1, type(uint32).max));
        if (field == 0) branch.left.hash ^= bytes32(uint256(change));
        if (field == 1) branch.left.sum ^= change;
        if (field == 2) branch.right.hash ^= bytes32(uint256(change));
        if (field == 3) branch.right.sum ^= change;
        if (field == 4) branch.sum ^= change;
        if (field == 5) branch.index += change;
        if (field == 6) branch.path[change % 2].hash ^= bytes32(uint256(change));
        if (field == 7) branch.path[change % 2].sum ^= change;
        expectNotABranch(a.receiptsRoot, branch.index);
        disputes.challengeTotal(a, signature, branch);
    }

    function test_RevertWhen_ATotalIsNotAttestedOrTooOld() public {
        IReceiptDisputes.Attestation memory a = attestation();
        a.total += 1;
        bytes memory signature = attested(a);
        IReceiptDisputes.Branch memory branch = rootBranch(a.total);
        expectNotAttested(a);
        disputes.challengeTotal(a, "", branch);
        vm.warp(START + WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOver.selector, START + WINDOW));
        disputes.challengeTotal(a, signature, branch);
    }

    function rootBranch(uint256 total) private view returns (IReceiptDisputes.Branch memory branch) {
        branch = branchAt(1, 0);
        branch.sum = total;
    }

    /// @dev A node of the level that has so many.
    function branchAt(uint256 nodes, uint256 index) private view returns (IReceiptDisputes.Branch memory branch) {
        SumTree.Node[] memory leaves = SumTrees.leavesOf(receipts);
        SumTree.Node[] memory children = SumTrees.levelOf(leaves, 2 * nodes);
        SumTree.Node[] memory level = SumTrees.levelOf(leaves, nodes);
        (branch.left, branch.right) = (children[2 * index], children[2 * index + 1]);
        (branch.sum, branch.index) = (level[index].sum, index);
        (, branch.path) = SumTrees.tree(level, index);
    }

    function expectNotABranch(bytes32 root, uint256 index) private {
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeNotABranch.selector, root, index));
    }

    function expectShown(bytes32 root, uint256 place) private {
        bytes32 fault = keccak256(abi.encode(uint256(3), provider, root, place));
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeShownBefore.selector, fault));
    }
}
