// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IProviderStake} from "../../src/interfaces/IProviderStake.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Trees} from "../utils/Trees.sol";
import {YesWallet} from "./mocks/Wallets.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Somebody wants an honest provider's stake.
contract FramingTest is AttackFixture {
    uint256 private tokenId;
    bytes32 private honestRoot;
    bytes32[] private leaves;
    /// @dev Made beforehand, as `expectRevert` holds for the very next call.
    bytes private honestSignature;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        fund(stranger, address(oracle), 100 * COIN);
        vm.prank(stranger);
        oracle.stake(provider, 100 * COIN);
        for (uint256 i = 0; i < 5; ++i) {
            leaves.push(oracle.receiptHash(receipt(i, 1)));
        }
        (honestRoot,) = Trees.tree(leaves, 0);
        honestSignature = attested(PROVIDER_KEY, attestation(honestRoot));
    }

    /// @dev That the tools of this file do slash: one wrong receipt costs a tenth, half of it for the challenger.
    function test_AWrongReceiptUnderAnAttestedRootIsSlashed() public {
        IProviderStake.Attestation memory a = attestation(wrongRoot());
        bytes memory signature = attested(PROVIDER_KEY, a);
        vm.prank(thief);
        vm.assertEq(oracle.challenge(a, signature, wrongLeaf()), 10 * COIN);
        vm.assertEq(wealth(thief), 5 * COIN);
        vm.assertEq(wealth(treasury), 5 * COIN);
        expectStake(90 * COIN);
    }

    function test_Attack_ThePayerSignsAWrongRootItself() public {
        expectNotAttested(attestation(wrongRoot()), PAYER_KEY);
    }

    function test_Attack_AStrangerSignsAWrongRoot() public {
        expectNotAttested(attestation(wrongRoot()), THIEF_KEY);
    }

    function test_Attack_AnAuthorizedSignerOfTheProviderSignsAWrongRoot() public {
        authorize(THIEF_KEY, provider);
        vm.assertTrue(oracle.isSigner(provider, thief));
        expectNotAttested(attestation(wrongRoot()), THIEF_KEY);
    }

    function test_Attack_AWalletThatSaysYesIsNamedAsProvider() public {
        address wallet = address(new YesWallet());
        fund(stranger, address(oracle), 100 * COIN);
        vm.prank(stranger);
        oracle.stake(wallet, 100 * COIN);
        IProviderStake.Attestation memory a = attestation(wrongRoot());
        a.provider = wallet;
        expectNotAttested(a, THIEF_KEY);
    }

    /// @dev A voucher over a wrong root is settled, which accuses nobody.
    function test_Attack_ThePayerSettlesAVoucherOverAWrongRoot() public {
        depositFor(payer, provider, COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        voucher.receiptsRoot = wrongRoot();
        bytes memory signature = signed(voucher);
        sendVoucher(voucher, signature);
        IProviderStake.Attestation memory a = attestation(voucher.receiptsRoot);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeNotAttested.selector, provider, a.receiptsRoot));
        oracle.challenge(a, signature, wrongLeaf());
        expectStake(100 * COIN);
    }

    function test_Attack_TheProvidersAttestationIsChangedInAnyField() public {
        IProviderStake.Attestation memory a = attestation(honestRoot);
        bytes memory signature = attested(PROVIDER_KEY, a);
        for (uint256 i = 0; i < 3; ++i) {
            IProviderStake.Attestation memory other = attestation(honestRoot);
            if (i == 0) other.receiptsRoot = wrongRoot();
            if (i == 1) other.timestamp = START - 1; // receipts would be later than it
            if (i == 2) other.payer = thief;
            vm.expectRevert(
                abi.encodeWithSelector(IProviderStake.StakeNotAttested.selector, provider, other.receiptsRoot)
            );
            oracle.challenge(other, signature, leafAt(0));
        }
        expectStake(100 * COIN);
    }

    function test_Attack_ARightReceiptIsAccused() public {
        IProviderStake.Attestation memory a = attestation(honestRoot);
        bytes memory signature = attested(PROVIDER_KEY, a);
        for (uint256 i = 0; i < 5; ++i) {
            expectRight(honestRoot, i);
            oracle.challenge(a, signature, leafAt(i));
        }
        expectStake(100 * COIN);
    }

    function test_Attack_OneReceiptIsShownTwice() public {
        IProviderStake.Leaf memory again = leafAt(2);
        expectRight(honestRoot, 2);
        accuse(leafAt(2), again);

        // At an index beyond the tree that has the same lower bits: depth 3, so index + 8.
        again.index = 2 + 8;
        expectNotAReceipt(again.index);
        accuse(leafAt(2), again);
        again.index = 2 + (1 << 255);
        expectNotAReceipt(again.index);
        accuse(leafAt(2), again);
        // The same with a path that is long enough for the index.
        again.index = 2 + 8;
        again.path = longer(again.path);
        expectNotAReceipt(again.index);
        accuse(leafAt(2), again);
        expectStake(100 * COIN);
    }

    function test_Attack_OneReceiptIsShownAtAnothersPlace() public {
        for (uint256 at = 0; at < 8; ++at) {
            if (at == 2) continue;
            IProviderStake.Leaf memory moved = leafAt(at);
            moved.receipt = receipt(2, 1);
            expectNotAReceipt(at);
            accuse(leafAt(2), moved);
        }
        expectStake(100 * COIN);
    }

    function test_Attack_TwoDifferentReceiptsAreCalledDuplicates() public {
        expectRight(honestRoot, 1);
        accuse(leafAt(0), leafAt(1));
    }

    /// @dev No receipt hashes to an inner node, so all that is left is to cut or stretch the path.
    function test_Attack_AnInnerNodePassesForALeaf() public {
        IProviderStake.Attestation memory a = attestation(honestRoot);
        bytes memory signature = attested(PROVIDER_KEY, a);
        IProviderStake.Leaf memory cut = leafAt(0);
        bytes32[] memory short = new bytes32[](2);
        (short[0], short[1]) = (cut.path[1], cut.path[2]);
        cut.path = short;
        expectNotAReceipt(0);
        oracle.challenge(a, signature, cut);
        cut.path = new bytes32[](0);
        expectNotAReceipt(0);
        oracle.challenge(a, signature, cut);
        cut.path = new bytes32[](65);
        expectNotAReceipt(0);
        oracle.challenge(a, signature, cut);
        expectStake(100 * COIN);
    }

    function test_Attack_AWrongReceiptOfAnotherRootIsShown() public {
        IProviderStake.Attestation memory a = attestation(honestRoot);
        bytes memory signature = attested(PROVIDER_KEY, a);
        expectNotAReceipt(0);
        oracle.challenge(a, signature, wrongLeaf());
        // Under a root of another provider, attested by that one.
        a = attestation(wrongRoot());
        a.provider = thief;
        signature = attested(THIEF_KEY, a);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeEmpty.selector, thief));
        oracle.challenge(a, signature, wrongLeaf());
        expectStake(100 * COIN);
    }

    function test_Attack_OneRootIsPunishedTwice() public {
        IProviderStake.Attestation memory a = attestation(wrongRoot());
        bytes memory signature = attested(PROVIDER_KEY, a);
        oracle.challenge(a, signature, wrongLeaf());
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeAlreadySlashed.selector, provider, a.receiptsRoot));
        oracle.challenge(a, signature, wrongLeaf());
        // Nor by an attestation of the same root for another payer or time.
        (a.payer, a.timestamp) = (thief, START + 1);
        signature = attested(PROVIDER_KEY, a);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeAlreadySlashed.selector, provider, a.receiptsRoot));
        oracle.challenge(a, signature, wrongLeaf());
        expectStake(90 * COIN);
    }

    function test_Attack_AnOldRootIsDugOut() public {
        IProviderStake.Attestation memory a = attestation(wrongRoot());
        bytes memory signature = attested(PROVIDER_KEY, a);
        vm.warp(START + CHALLENGE_WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeWindowOver.selector, START + CHALLENGE_WINDOW));
        oracle.challenge(a, signature, wrongLeaf());
        vm.warp(START + CHALLENGE_WINDOW);
        oracle.challenge(a, signature, wrongLeaf());
    }

    /// @dev What thaws is no cover: once thawed it can leave in front of a challenge, and `stakeOf` says how much that is.
    function test_Attack_ThawedStakeLeavesInFrontOfAChallenge() public {
        vm.prank(provider);
        oracle.thawStake(60 * COIN);
        vm.warp(START + CHALLENGE_WINDOW);
        IProviderStake.Attestation memory a = attestation(wrongRoot());
        bytes memory signature = attested(PROVIDER_KEY, a);
        // Not while the window of an attestation from before the thaw is open, to its last second.
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeThawing.selector, START + CHALLENGE_WINDOW + 1));
        vm.prank(provider);
        oracle.withdrawStake();
        vm.assertEq(oracle.challenge(a, signature, wrongLeaf()), 10 * COIN);

        vm.warp(START + 365 days);
        (uint256 amount, uint256 thawing,) = oracle.stakeOf(provider);
        vm.assertEq(amount - thawing, 30 * COIN);
        vm.prank(provider);
        vm.assertEq(oracle.withdrawStake(), 60 * COIN);
        expectStake(30 * COIN);
    }

    /// @dev Accusing oneself saves half of what a challenger would have taken and loses the other half.
    function test_Attack_AProviderAccusesItselfFirst() public {
        IProviderStake.Attestation memory a = attestation(wrongRoot());
        bytes memory signature = attested(PROVIDER_KEY, a);
        vm.prank(provider);
        oracle.challenge(a, signature, wrongLeaf());
        expectStake(90 * COIN);
        vm.assertEq(wealth(provider), 5 * COIN);
        vm.assertEq(wealth(treasury), 5 * COIN);
    }

    function receipt(uint256 id, uint256 factor) private view returns (IProviderStake.Receipt memory) {
        // 10 · 100,000 + 20 · 400,000 by openTerms.
        return IProviderStake.Receipt(bytes32(id + 1), tokenId, 10, 20, 1, 1, 9_000_000 * factor, START);
    }

    function leafAt(uint256 index) private view returns (IProviderStake.Leaf memory leaf) {
        (, bytes32[] memory path) = Trees.tree(leaves, index);
        return IProviderStake.Leaf(receipt(index, 1), index, path);
    }

    /// @dev A root of one receipt of twice the price.
    function wrongRoot() private view returns (bytes32) {
        return oracle.receiptHash(receipt(0, 2));
    }

    function wrongLeaf() private view returns (IProviderStake.Leaf memory) {
        return IProviderStake.Leaf(receipt(0, 2), 0, new bytes32[](0));
    }

    function attestation(bytes32 root) private view returns (IProviderStake.Attestation memory) {
        return IProviderStake.Attestation(provider, payer, root, START);
    }

    function attested(uint256 key, IProviderStake.Attestation memory a) private view returns (bytes memory) {
        return sign(key, oracle.attestationDigest(a));
    }

    function accuse(IProviderStake.Leaf memory first, IProviderStake.Leaf memory second) private {
        oracle.challengeDuplicate(attestation(honestRoot), honestSignature, first, second);
    }

    function longer(bytes32[] memory path) private view returns (bytes32[] memory more) {
        more = new bytes32[](path.length + 1);
        for (uint256 i = 0; i < path.length; ++i) {
            more[i] = path[i];
        }
        more[path.length] = honestRoot;
    }

    function expectNotAttested(IProviderStake.Attestation memory a, uint256 key) private {
        bytes memory signature = attested(key, a);
        IProviderStake.Leaf memory leaf = wrongLeaf();
        bytes memory reason =
            abi.encodeWithSelector(IProviderStake.StakeNotAttested.selector, a.provider, a.receiptsRoot);
        vm.expectRevert(reason);
        oracle.challenge(a, signature, leaf);
        vm.expectRevert(reason);
        oracle.challengeDuplicate(a, signature, leaf, leaf);
        expectStake(100 * COIN);
    }

    function expectNotAReceipt(uint256 index) private {
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeNotAReceipt.selector, honestRoot, index));
    }

    function expectRight(bytes32 root, uint256 index) private {
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeReceiptIsRight.selector, root, index));
    }

    function expectStake(uint256 expected) private view {
        (uint256 amount,,) = oracle.stakeOf(provider);
        vm.assertEq(amount, expected);
    }
}
