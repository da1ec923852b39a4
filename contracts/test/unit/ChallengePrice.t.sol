// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {ApprovingWallet} from "../mocks/Wallets.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";

contract ChallengePriceTest is DisputeFixture {
    function test_AWrongCostTakesTenTimesTheDamage() public {
        receipts[3].cost += 7 * COIN * UNIT + 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(3);
        uint96 penalty = 70 * COIN + 10;
        vm.expectEmit(address(disputes));
        emit IReceiptDisputes.Slashed(provider, a.receiptsRoot, buyer, 7 * COIN * UNIT + 1, penalty, penalty / 2);
        vm.prank(buyer);
        vm.assertEq(disputes.challengePrice(a, signature, leaf), penalty);
        vm.assertEq(disputes.balanceOf(buyer), penalty / 2);
        vm.assertEq(disputes.balanceOf(treasury), penalty - penalty / 2);
        expectStake(STAKE - penalty);
        (uint256 damage, uint96 taken) = disputes.caseOf(provider, a.receiptsRoot);
        vm.assertEq(damage, 7 * COIN * UNIT + 1);
        vm.assertEq(taken, penalty);

        vm.expectEmit(address(disputes));
        emit IReceiptDisputes.Withdrawn(buyer, stranger, penalty / 2);
        vm.prank(buyer);
        vm.assertEq(disputes.withdraw(stranger), penalty / 2);
        vm.assertEq(token.balanceOf(stranger), penalty / 2);
        vm.assertEq(disputes.balanceOf(buyer), 0);
    }

    /// @dev What is billed too low is missing to the creator.
    function test_ACostThatIsTooLowCountsByTheDifference() public {
        receipts[3] = receiptOf(keccak256("low"), 90_000_000, 0, 1); // nine coins
        receipts[3].cost -= 7 * COIN * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(3)), 70 * COIN);
    }

    function test_TheLeastPenaltyIsRoundedUp() public {
        stakeFor(provider, 1);
        receipts[3].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(3)), STAKE / 100 + 1);
    }

    function testFuzz_AnyOtherCostIsWrong(uint256 cost, uint64 input, uint64 output, uint64 requests) public {
        receipts[1] = receiptOf(keccak256("fuzz"), input, output, requests);
        uint256 right = receipts[1].cost;
        if (cost == right) cost ^= 1;
        receipts[1].cost = cost;
        // Any path will do: what the other receipts come to does not fit beside the largest cost.
        SumTree.Node[] memory path = new SumTree.Node[](1);
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = besideNothing(1, path);
        vm.assertEq(
            disputes.challengePrice(a, attested(a), leaf), penaltyOf(cost > right ? cost - right : right - cost, STAKE)
        );
    }

    function testFuzz_ARightReceiptCostsNothing(uint256 index, uint64 input, uint64 output, uint64 requests) public {
        index = bound(index, 0, 4);
        receipts[index] = receiptOf(keccak256("fuzz"), input, output, requests);
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(index);
        expectNothingWrong();
        disputes.challengePrice(a, signature, leaf);
        expectStake(STAKE);
    }

    function test_TheLargestUnitsAndPricesHaveACost() public {
        uint64 most = type(uint64).max;
        ITermsRegistry.Terms memory dear = openTerms();
        (dear.inputPrice, dear.outputPrice, dear.requestPrice) = (most, most, most);
        receipts[0] = receiptOf(keccak256("dear"), most, most, most);
        receipts[0].termsHash = register(dear);
        receipts[0].cost = 3 * uint256(most) * most;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        expectNothingWrong();
        disputes.challengePrice(a, signature, leaf);
    }

    /// @dev Each of the three prices has its units.
    function test_EveryPriceCounts() public {
        ITermsRegistry.Terms memory made = openTerms();
        (made.inputPrice, made.outputPrice, made.requestPrice) = (3, 50, 700);
        receipts[0] = receiptOf(keccak256("priced"), 1, 2, 3);
        (receipts[0].termsHash, receipts[0].cost) = (register(made), 3 + 100 + 2100);
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        expectNothingWrong();
        disputes.challengePrice(a, signature, leaf);
    }

    function test_TermsThatAreNotRegisteredAreWrong() public {
        receipts[0].termsHash = keccak256("none");
        receipts[1].termsHash = 0;
        receipts[1].cost = 0;
        expectSlashed(0, receipts[0].cost);
        expectSlashed(1, 0);
    }

    /// @dev A price in another currency is not what the receipt's is in, whatever the number.
    function test_TermsInAnotherCurrencyAreWrong() public {
        ITermsRegistry.Terms memory foreign = openTerms();
        foreign.currency = address(0xE0);
        receipts[0].termsHash = register(foreign);
        expectSlashed(0, receipts[0].cost);
        foreign.currency = address(token);
        receipts[0].termsHash = register(foreign);
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        expectNothingWrong();
        disputes.challengePrice(a, signature, leaf);
    }

    function test_AReceiptLaterThanItsAttestationIsWrong() public {
        receipts[2].timestamp = START + 1;
        expectSlashed(2, receipts[2].cost);
    }

    /// @dev The receipt is right, but its root's parent counts another sum for it.
    function test_AReceiptThatCountsForMoreThanItCostsIsWrong() public {
        SumTree.Node[] memory leaves = new SumTree.Node[](2);
        leaves[0] = SumTree.Node(disputes.receiptHash(receipts[0]), receipts[0].cost + 100 * COIN * UNIT);
        leaves[1] = SumTree.Node(disputes.receiptHash(receipts[1]), receipts[1].cost);
        SumTree.Node[] memory path = new SumTree.Node[](1);
        path[0] = leaves[1];
        bytes32 root = SumTree.hashOf(leaves[0].hash, leaves[0].sum, leaves[1].hash, leaves[1].sum);
        IReceiptDisputes.Attestation memory a =
            IReceiptDisputes.Attestation(provider, payer, root, leaves[0].sum + leaves[1].sum, START);
        IReceiptDisputes.Leaf memory leaf = IReceiptDisputes.Leaf(receipts[0], leaves[0].sum, 0, path);
        vm.assertEq(disputes.challengePrice(a, attested(a), leaf), STAKE);
    }

    /// @dev A root of one receipt has no parent: what is attested is what counts.
    function test_ATotalThatIsNotItsOnlyReceiptsCostIsWrong() public {
        IReceiptDisputes.Attestation memory a = IReceiptDisputes.Attestation(
            provider, payer, disputes.receiptHash(receipts[0]), receipts[0].cost + 5 * COIN * UNIT, START
        );
        bytes memory signature = attested(a);
        IReceiptDisputes.Leaf memory leaf =
            IReceiptDisputes.Leaf(receipts[0], receipts[0].cost, 0, new SumTree.Node[](0));
        expectNotAReceipt(a.receiptsRoot, 0);
        disputes.challengePrice(a, signature, leaf);
        leaf.sum = a.total;
        vm.assertEq(disputes.challengePrice(a, signature, leaf), 50 * COIN);
    }

    /// @dev What a provider saves by accusing itself first is less than what it loses.
    function test_AccusingOneselfCosts() public {
        receipts[0].cost += 20 * COIN * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        vm.prank(provider);
        disputes.challengePrice(a, signature, leaf);
        vm.assertEq(disputes.balanceOf(provider), 100 * COIN);
        expectStake(STAKE - 200 * COIN);
    }

    function testFuzz_WhatIsTakenIsSharedToTheLastUnit(uint96 staked, uint128 damage) public {
        staked = uint96(bound(staked, 1, type(uint96).max - STAKE));
        damage = damage % 2 == 0 ? damage : uint128(damage % (uint256(staked) * UNIT)) + 1;
        provider = vm.addr(PROVIDER_KEY + 1);
        stakeFor(provider, staked);
        receipts[0].cost += damage == 0 ? 1 : damage;
        IReceiptDisputes.Attestation memory a = attestation();
        bytes memory signature = sign(PROVIDER_KEY + 1, disputes.attestationDigest(a));
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        vm.prank(buyer);
        uint256 taken = disputes.challengePrice(a, signature, leaf);
        vm.assertEq(taken, penaltyOf(damage == 0 ? 1 : damage, staked));
        vm.assertEq(disputes.balanceOf(buyer), taken / 2);
        vm.assertEq(disputes.balanceOf(treasury), taken - taken / 2);
        expectStake(staked - taken);
    }

    /// @dev Faults of one root add up: the least is due once, and what the first took counts toward the next.
    function test_EveryFaultOfARootCountsOnce() public {
        receipts[0].cost += 1;
        receipts[1].cost += 3 * COIN * UNIT;
        receipts[2].cost += COIN * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(0)), STAKE / 100);
        // 30 coins and a part of a unit, of which ten are taken.
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(1)), 20 * COIN + 10);
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(2)), 10 * COIN);
        expectStake(STAKE - 40 * COIN - 10);
        for (uint256 i = 0; i < 3; ++i) {
            IReceiptDisputes.Leaf memory leaf = leafAt(i);
            expectShown(a.receiptsRoot, i);
            disputes.challengePrice(a, signature, leaf);
        }
        // Nor by another attestation of the same root.
        (a.payer, a.timestamp, a.total) = (buyer, START + 1, a.total + 1);
        signature = attested(a);
        IReceiptDisputes.Leaf memory again = leafAt(1);
        expectShown(a.receiptsRoot, 1);
        disputes.challengePrice(a, signature, again);
    }

    function test_AFaultThatWasPaidForWithTheLeastCostsNothingMore() public {
        receipts[0].cost += 1;
        receipts[1].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        disputes.challengePrice(a, signature, leafAt(0));
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(1)), 0);
        expectStake(STAKE - STAKE / 100);
    }

    function test_NoPenaltyIsMoreThanTheStake() public {
        receipts[0].cost = type(uint256).max;
        SumTree.Node[] memory path = new SumTree.Node[](1);
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf) = besideNothing(0, path);
        bytes memory signature = attested(a);
        vm.assertEq(disputes.challengePrice(a, signature, leaf), STAKE);
        expectStake(0);
        // What is staked later answers for the rest of it.
        stakeFor(provider, COIN);
        path[0].sum = 1;
        receipts[0].cost -= 2;
        (a, leaf) = besideNothing(0, path);
        vm.assertEq(disputes.challengePrice(a, attested(a), leaf), COIN);
    }

    function test_RevertWhen_ThereIsNoStake() public {
        receipts[0].cost += 1;
        provider = vm.addr(PROVIDER_KEY + 1);
        IReceiptDisputes.Attestation memory a = attestation();
        bytes memory signature = sign(PROVIDER_KEY + 1, disputes.attestationDigest(a));
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeStakeEmpty.selector, provider));
        disputes.challengePrice(a, signature, leaf);
        stakeFor(provider, 1);
        vm.assertEq(disputes.challengePrice(a, signature, leaf), 1);
        vm.assertEq(disputes.balanceOf(treasury), 1);
    }

    function test_ManyFaultsAreShownInOneTransaction() public {
        receipts[0].cost += COIN * UNIT;
        receipts[1].cost += COIN * UNIT;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(disputes.challengePrice, (a, signature, leafAt(0)));
        calls[1] = abi.encodeCall(disputes.challengePrice, (a, signature, leafAt(1)));
        (bool done,) = address(disputes).call(abi.encodeWithSignature("multicall(bytes[])", calls));
        vm.assertTrue(done);
        expectStake(STAKE - 20 * COIN);
    }

    function test_RevertWhen_TheWindowIsOver() public {
        receipts[0].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        vm.warp(START + WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOver.selector, START + WINDOW));
        disputes.challengePrice(a, signature, leaf);
        vm.warp(START + WINDOW);
        vm.assertEq(disputes.challengePrice(a, signature, leaf), STAKE / 100);
    }

    /// @dev Stake that begins to thaw in the second of an attestation is there until the attestation's last second.
    function test_StakeCannotLeaveBeforeTheWindowIsOver() public {
        receipts[0].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        vm.prank(provider);
        disputes.thawStake(STAKE);
        vm.warp(START + WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeThawing.selector, START + WINDOW + 1));
        vm.prank(provider);
        disputes.withdrawStake(provider);
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(0)), STAKE / 100);

        (uint256 amount, uint256 thawing,) = disputes.stakeOf(provider);
        vm.assertEq(amount, STAKE - STAKE / 100);
        vm.assertEq(thawing, amount);
        vm.warp(START + WINDOW + 1);
        vm.prank(provider);
        vm.assertEq(disputes.withdrawStake(provider), STAKE - STAKE / 100);
        expectStake(0);
    }

    function testFuzz_RevertWhen_TheReceiptIsNotUnderTheRoot(uint256 field, uint32 change) public {
        receipts[2].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(2);
        field = bound(field, 0, 11);
        change = uint32(bound(change, 1, type(uint32).max));
        if (field == 0) leaf.receipt.requestId ^= bytes32(uint256(change));
        if (field == 1) leaf.receipt.tokenId ^= change;
        if (field == 2) leaf.receipt.inputUnits += change;
        if (field == 3) leaf.receipt.outputUnits += change;
        if (field == 4) leaf.receipt.requests += change;
        if (field == 5) leaf.receipt.termsHash ^= bytes32(uint256(change));
        if (field == 6) leaf.receipt.cost += change;
        if (field == 7) leaf.receipt.timestamp += change;
        if (field == 8) leaf.index += change;
        if (field == 9) leaf.path[change % 3].hash ^= bytes32(uint256(change));
        if (field == 10) leaf.path[change % 3].sum ^= change;
        if (field == 11) leaf.sum += change;
        expectNotAReceipt(a.receiptsRoot, leaf.index);
        disputes.challengePrice(a, signature, leaf);
    }

    /// @dev A payer, or anybody else, can sign any root: only the provider's own word accuses it.
    function test_RevertWhen_TheProviderDidNotSign() public {
        receipts[0].cost += 1;
        IReceiptDisputes.Attestation memory a = attestation();
        bytes32 digest = disputes.attestationDigest(a);
        authorize(0xBAD, provider, BOTH, NO_LIMIT);
        bytes[4] memory wrong = [sign(PAYER_KEY, digest), bytes(""), new bytes(65), sign(0xBAD, digest)];
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        for (uint256 i = 0; i < 4; ++i) {
            expectNotAttested(a);
            disputes.challengePrice(a, wrong[i], leaf);
        }
    }

    /// @dev A wallet could change its mind about what it signed: it attests on chain, where that is written down.
    function test_AContractAttestsOnChain() public {
        receipts[0].cost += 1;
        ApprovingWallet wallet = new ApprovingWallet();
        provider = address(wallet);
        stakeFor(provider, STAKE);
        IReceiptDisputes.Attestation memory a = attestation();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        bytes32 digest = disputes.attestationDigest(a);
        wallet.approve(digest);
        expectNotAttested(a);
        disputes.challengePrice(a, "approved", leaf);
        expectNotAttested(a);
        disputes.challengePrice(a, "", leaf);
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeNotProvider.selector, provider, stranger));
        vm.prank(stranger);
        disputes.attest(a);

        vm.assertFalse(disputes.isAttested(provider, digest));
        vm.expectEmit(address(disputes));
        emit IReceiptDisputes.Attested(provider, payer, a.receiptsRoot, a.total, START);
        vm.prank(provider);
        disputes.attest(a);
        vm.assertTrue(disputes.isAttested(provider, digest));
        vm.assertFalse(disputes.isAttested(stranger, digest));
        vm.assertEq(disputes.challengePrice(a, "", leaf), STAKE / 100);
    }

    function testFuzz_RevertWhen_AnotherAttestationWasSigned(uint256 field, uint64 change) public {
        receipts[0].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        field = bound(field, 0, 4);
        change = uint64(bound(change, 1, 1000));
        if (field == 0) a.provider = address(uint160(a.provider) ^ change);
        if (field == 1) a.payer = address(uint160(a.payer) ^ change);
        if (field == 2) a.receiptsRoot ^= bytes32(uint256(change));
        if (field == 3) a.timestamp += change;
        if (field == 4) a.total += change;
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        expectNotAttested(a);
        disputes.challengePrice(a, signature, leaf);
    }

    function test_RevertWhen_ItWasSignedForAnotherChain() public {
        receipts[0].cost += 1;
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        IReceiptDisputes.Leaf memory leaf = leafAt(0);
        vm.chainId(block.chainid + 1);
        expectNotAttested(a);
        disputes.challengePrice(a, signature, leaf);
    }

    /// @dev A root of one receipt and a neighbor; sums wrap where they do not fit.
    function besideNothing(uint256 index, SumTree.Node[] memory path)
        private
        view
        returns (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory leaf)
    {
        uint256 cost = receipts[index].cost;
        bytes32 hash = SumTree.hashOf(disputes.receiptHash(receipts[index]), cost, path[0].hash, path[0].sum);
        a = IReceiptDisputes.Attestation(provider, payer, hash, SumTree.add(cost, path[0].sum), START);
        leaf = IReceiptDisputes.Leaf(receipts[index], cost, 0, path);
    }

    function expectSlashed(uint256 index, uint256 damage) private {
        (IReceiptDisputes.Attestation memory a, bytes memory signature) = attest();
        (uint256 staked,,) = disputes.stakeOf(provider);
        uint256 penalty = penaltyOf(damage, staked);
        (uint256 before, uint96 taken) = disputes.caseOf(provider, a.receiptsRoot);
        if (taken != 0) penalty = 0; // the least, which is more than these damages, was taken for this root
        vm.assertEq(disputes.challengePrice(a, signature, leafAt(index)), penalty);
        (uint256 behind,) = disputes.caseOf(provider, a.receiptsRoot);
        vm.assertEq(behind, before + damage);
        expectStake(staked - penalty);
    }

    function expectShown(bytes32 root, uint256 index) private {
        // Kind 0, at its place by depth and index.
        bytes32 fault = keccak256(abi.encode(uint256(0), provider, root, uint256(8 + index)));
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeShownBefore.selector, fault));
    }
}
