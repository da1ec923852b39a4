// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";
import {YesWallet} from "./mocks/Wallets.sol";

/// @dev Somebody wants an honest provider's stake.
contract FramingTest is DisputeFixture {
    uint256 private constant THIEF_KEY = 0xBAD;
    address private thief;
    IReceiptDisputes.Attestation private honest;
    /// @dev Made beforehand, as `expectRevert` holds for the very next call.
    bytes private signature;

    function setUp() public override {
        super.setUp();
        thief = vm.addr(THIEF_KEY);
        (honest, signature) = attest();
    }

    /// @dev That the tools of this file do slash: a wrong receipt costs ten times its damage, half of it for the challenger.
    function test_AWrongReceiptUnderAnAttestedRootIsSlashed() public {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        bytes memory own = attested(a);
        vm.prank(thief);
        vm.assertEq(disputes.challengePrice(a, own, leaf), 90 * COIN);
        vm.assertEq(disputes.balanceOf(thief), 45 * COIN);
        vm.assertEq(disputes.balanceOf(treasury), 45 * COIN);
        expectStake(STAKE - 90 * COIN);
    }

    function test_Attack_ThePayerOrAStrangerSignsAWrongRoot() public {
        uint256[2] memory keys = [PAYER_KEY, THIEF_KEY];
        for (uint256 i = 0; i < 2; ++i) {
            expectNotAccused(keys[i]);
        }
    }

    function test_Attack_AnAuthorizedSignerOfTheProviderSignsAWrongRoot() public {
        authorize(THIEF_KEY, provider, BOTH, NO_LIMIT);
        vm.assertTrue(oracle.isSigner(provider, thief, BOTH));
        expectNotAccused(THIEF_KEY);
    }

    function test_Attack_AWalletThatSaysYesIsNamedAsProvider() public {
        provider = address(new YesWallet());
        stakeFor(provider, STAKE);
        expectNotAccused(THIEF_KEY);
        // Nor does what it approves as a payer make it attest.
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        bytes32 digest = disputes.attestationDigest(a);
        vm.prank(provider);
        oracle.approve(digest);
        expectNotAttested(a);
        disputes.challengePrice(a, "", leaf);
    }

    function test_Attack_SomebodyAttestsForAnother() public {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeNotProvider.selector, provider, thief));
        vm.prank(thief);
        disputes.attest(a);
        a.provider = thief;
        vm.prank(thief);
        disputes.attest(a);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeStakeEmpty.selector, thief));
        disputes.challengePrice(a, "", leaf);
        a.provider = provider;
        expectNotAttested(a);
        disputes.challengePrice(a, "", leaf);
        expectStake(STAKE);
    }

    /// @dev A voucher over a wrong root is settled, which accuses no provider.
    function test_Attack_ThePayerSettlesAVoucherOverAWrongRoot() public {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        depositFor(payer, provider, COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        voucher.receiptsRoot = a.receiptsRoot;
        bytes memory ofPayer = signed(voucher);
        vm.prank(provider);
        oracle.settle(voucher, ofPayer);
        expectNotAttested(a);
        disputes.challengePrice(a, ofPayer, leaf);
        expectStake(STAKE);
    }

    function test_Attack_TheProvidersAttestationIsChangedInAnyField() public {
        (IReceiptDisputes.Attestation memory a,) = wrong();
        for (uint256 i = 0; i < 4; ++i) {
            IReceiptDisputes.Attestation memory other = honest;
            if (i == 0) other.receiptsRoot = a.receiptsRoot;
            if (i == 1) other.timestamp = START - 1; // receipts would be later than it
            if (i == 2) other.payer = thief; // a second bill
            if (i == 3) other.total += 1;
            IReceiptDisputes.Leaf memory leaf = leafAt(0);
            expectNotAttested(other);
            disputes.challengePrice(other, signature, leaf);
            (other, a) = (honest, other);
            expectNotAttested(a);
            disputes.challengeDoubleBilling(other, signature, leaf, a, signature, leaf);
        }
        expectStake(STAKE);
    }

    function test_Attack_ARightReceiptIsAccused() public {
        for (uint256 i = 0; i < 5; ++i) {
            IReceiptDisputes.Leaf memory leaf = leafAt(i);
            expectNothingWrong();
            disputes.challengePrice(honest, signature, leaf);
        }
        expectStake(STAKE);
    }

    /// @dev In every tree of right receipts, no place can be shown to be wrong in any way, whatever is made up around it.
    function testFuzz_Attack_NoProviderIsFramed(uint64[5] memory units, uint256 junk, uint256 a, uint256 b) public {
        for (uint256 i = 0; i < 5; ++i) {
            receipts[i] = receiptOf(keccak256(abi.encode(i)), units[i], units[4 - i], 1);
        }
        (honest, signature) = attest();
        (a, b) = (bound(a, 0, 4), bound(b, 0, 4));
        (IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory second) = (leafAt(a), leafAt(b));
        if (junk & 1 != 0) first.sum = junk;
        if (junk & 2 != 0) second.receipt = receipts[a];
        if (junk & 4 != 0) second.index ^= junk;
        if (junk & 8 != 0) first.receipt.cost = junk;
        if (junk & 16 != 0) second.path[junk % 3] = SumTree.Node(bytes32(junk), junk);
        if (junk & 32 != 0) second.path = new SumTree.Node[](junk % 5);
        SumTree.Node[] memory level = SumTrees.levelOf(SumTrees.leavesOf(receipts), 2);
        IReceiptDisputes.Branch memory branch =
            IReceiptDisputes.Branch(level[0], level[1], honest.total, 0, new SumTree.Node[](0));
        if (junk & 64 != 0) branch.left.sum = junk;
        if (junk & 128 != 0) branch.sum = junk;
        if (junk & 256 != 0) (branch.left, branch.right) = (branch.right, branch.left);
        if (junk & 512 != 0) branch.path = new SumTree.Node[](1);
        expectAllRefused(first, second, branch);
        expectStake(STAKE);
    }

    function test_Attack_OneReceiptIsShownTwice() public {
        IReceiptDisputes.Leaf memory again = leafAt(2);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        accuse(leafAt(2), again);

        // At an index beyond the tree that has the same lower bits: depth 3, so index + 8.
        uint256[2] memory beyond = [uint256(8), 1 << 255];
        for (uint256 i = 0; i < 2; ++i) {
            again.index = 2 + beyond[i];
            expectNotAReceipt(honest.receiptsRoot, again.index);
            accuse(leafAt(2), again);
        }
        // The same with a path that is long enough for the index.
        again.index = 2 + 8;
        again.path = longer(again.path);
        expectNotAReceipt(honest.receiptsRoot, again.index);
        accuse(leafAt(2), again);
        expectStake(STAKE);
    }

    function test_Attack_OneReceiptIsShownAtAnothersPlace() public {
        for (uint256 at = 0; at < 5; ++at) {
            if (at == 2) continue;
            IReceiptDisputes.Leaf memory moved = leafAt(at);
            (moved.receipt, moved.sum) = (receipts[2], receipts[2].cost);
            expectNotAReceipt(honest.receiptsRoot, at);
            accuse(leafAt(2), moved);
        }
        expectStake(STAKE);
    }

    /// @dev A receipt hashes to no inner node, so all that is left is to cut or stretch the path.
    function test_Attack_AnInnerNodePassesForALeaf() public {
        IReceiptDisputes.Leaf memory cut = leafAt(0);
        SumTree.Node[] memory short = new SumTree.Node[](2);
        (short[0], short[1]) = (cut.path[1], cut.path[2]);
        SumTree.Node[][3] memory paths = [short, new SumTree.Node[](0), new SumTree.Node[](65)];
        for (uint256 i = 0; i < 3; ++i) {
            cut.path = paths[i];
            expectNotAReceipt(honest.receiptsRoot, 0);
            disputes.challengePrice(honest, signature, cut);
        }
        expectStake(STAKE);
    }

    /// @dev Under a root that is one receipt, what counts for it is what was attested: a challenger cannot say another sum.
    function test_Attack_AnotherSumIsSaidOfAnOnlyReceipt() public {
        IReceiptDisputes.Attestation memory a =
            IReceiptDisputes.Attestation(provider, payer, disputes.receiptHash(receipts[0]), receipts[0].cost, START);
        bytes memory own = attested(a);
        IReceiptDisputes.Leaf memory leaf =
            IReceiptDisputes.Leaf(receipts[0], receipts[0].cost * 2, 0, new SumTree.Node[](0));
        expectNotAReceipt(a.receiptsRoot, 0);
        disputes.challengePrice(a, own, leaf);
        leaf.sum = receipts[0].cost;
        expectNothingWrong();
        disputes.challengePrice(a, own, leaf);
    }

    /// @dev Roots that follow each other share no request; a root that is attested anew is the same bill.
    function test_Attack_ABillIsShownBesideItself() public {
        IReceiptDisputes.Leaf memory leaf = leafAt(2);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        disputes.challengeDoubleBilling(honest, signature, leaf, honest, signature, leaf);
        IReceiptDisputes.Attestation memory later = honest;
        later.timestamp += 1;
        bytes memory own = attested(later);
        vm.expectRevert(IReceiptDisputes.DisputeOutOfOrder.selector);
        disputes.challengeDoubleBilling(honest, signature, leaf, later, own, leaf);
        expectStake(STAKE);
    }

    function test_Attack_OneFaultIsPunishedTwice() public {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        disputes.challengePrice(a, attested(a), leaf);
        for (uint256 i = 0; i < 2; ++i) {
            // Nor by an attestation of the same root for another payer or time.
            if (i == 1) (a.payer, a.timestamp) = (thief, START + 1);
            bytes memory own = attested(a);
            bytes32 fault = keccak256(abi.encode(uint256(0), provider, a.receiptsRoot, uint256(1)));
            vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeShownBefore.selector, fault));
            disputes.challengePrice(a, own, leaf);
        }
        expectStake(STAKE - 90 * COIN);
    }

    function test_Attack_AnOldRootIsDugOut() public {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        bytes memory own = attested(a);
        vm.warp(START + WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOver.selector, START + WINDOW));
        disputes.challengePrice(a, own, leaf);
        vm.warp(START + WINDOW);
        disputes.challengePrice(a, own, leaf);
    }

    /// @dev What thaws is no cover: once thawed it can leave in front of a challenge, and `stakeOf` says how much that is.
    function test_Attack_ThawedStakeLeavesInFrontOfAChallenge() public {
        vm.prank(provider);
        disputes.thawStake(600 * COIN);
        vm.warp(START + WINDOW);
        // Not while the window of an attestation from before the thaw is open, to its last second.
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeThawing.selector, START + WINDOW + 1));
        vm.prank(provider);
        disputes.withdrawStake(provider);
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        vm.assertEq(disputes.challengePrice(a, attested(a), leaf), 90 * COIN);

        vm.warp(START + 365 days);
        (uint256 amount, uint256 thawing,) = disputes.stakeOf(provider);
        vm.assertEq(amount - thawing, 310 * COIN);
        vm.prank(provider);
        vm.assertEq(disputes.withdrawStake(provider), 600 * COIN);
        expectStake(310 * COIN);
    }

    function wrong() private view returns (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) {
        IReceiptDisputes.Receipt memory receipt = receipts[0];
        receipt.cost += 9 * COIN * UNIT;
        a = IReceiptDisputes.Attestation(provider, payer, disputes.receiptHash(receipt), receipt.cost, START);
        leaf = IReceiptDisputes.Leaf(receipt, receipt.cost, 0, new SumTree.Node[](0));
    }

    function accuse(IReceiptDisputes.Leaf memory first, IReceiptDisputes.Leaf memory second) private {
        disputes.challengeDuplicate(honest, signature, first, second);
    }

    function longer(SumTree.Node[] memory path) private view returns (SumTree.Node[] memory more) {
        more = new SumTree.Node[](path.length + 1);
        for (uint256 i = 0; i < path.length; ++i) {
            more[i] = path[i];
        }
        more[path.length].hash = honest.receiptsRoot;
    }

    function expectNotAccused(uint256 key) private {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = wrong();
        bytes memory others = sign(key, disputes.attestationDigest(a));
        expectNotAttested(a);
        disputes.challengePrice(a, others, leaf);
        expectNotAttested(a);
        disputes.challengeDuplicate(a, others, leaf, leaf);
        expectNotAttested(a);
        disputes.challengeDoubleBilling(a, others, leaf, a, others, leaf);
        IReceiptDisputes.Branch memory branch;
        expectNotAttested(a);
        disputes.challengeTotal(a, others, branch);
        expectStake(STAKE);
    }

    function expectAllRefused(
        IReceiptDisputes.Leaf memory first,
        IReceiptDisputes.Leaf memory second,
        IReceiptDisputes.Branch memory branch
    ) private {
        bytes[6] memory calls = [
            abi.encodeCall(disputes.challengePrice, (honest, signature, first)),
            abi.encodeCall(disputes.challengePrice, (honest, signature, second)),
            abi.encodeCall(disputes.challengeDuplicate, (honest, signature, first, second)),
            abi.encodeCall(disputes.challengeDuplicate, (honest, signature, second, first)),
            abi.encodeCall(disputes.challengeDoubleBilling, (honest, signature, first, honest, signature, second)),
            abi.encodeCall(disputes.challengeTotal, (honest, signature, branch))
        ];
        for (uint256 i = 0; i < 6; ++i) {
            vm.prank(thief);
            (bool done,) = address(disputes).call(calls[i]);
            vm.assertFalse(done);
        }
    }
}
