// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IProviderStake} from "../../src/interfaces/IProviderStake.sol";
import {ApprovingWallet} from "../mocks/Wallets.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

contract ChallengeTest is Fixture {
    uint256 private constant PROVIDER_KEY = 0xB0B0;
    uint96 private constant STAKE = 1000 * COIN;

    uint256 private tokenId;
    uint48 private terms;
    IProviderStake.Receipt[] private receipts;

    function setUp() public override {
        super.setUp();
        provider = vm.addr(PROVIDER_KEY);
        tokenId = openToken();
        terms = licenses.termsIndexOf(hashOf(openTerms()));
        stakeFor(provider, STAKE);
        for (uint64 i = 0; i < 5; ++i) {
            receipts.push(receiptOf(keccak256(abi.encode("request", i)), 10 + i, 20 + i, 1));
        }
    }

    function test_AWrongCostTakesATenth() public {
        receipts[3].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        IProviderStake.Leaf memory leaf = leafAt(3);
        vm.expectEmit(address(oracle));
        emit IProviderStake.Slashed(provider, attestation.receiptsRoot, stranger, STAKE / 10, STAKE / 20);
        vm.prank(stranger);
        vm.assertEq(oracle.challenge(attestation, signature, leaf), STAKE / 10);
        vm.assertEq(oracle.balanceOf(stranger), STAKE / 20);
        vm.assertEq(oracle.balanceOf(treasury), STAKE / 20);
        expectStake(STAKE - STAKE / 10);
    }

    function test_TermsThatDoNotExistAreWrong() public {
        receipts[0].termsIndex = terms + 1;
        receipts[1].termsIndex = 0;
        receipts[1].cost = 0;
        expectSlashed(0, STAKE);
        receipts[2].inputTokens += 1;
        expectSlashed(1, STAKE - STAKE / 10);
    }

    function test_AReceiptLaterThanItsAttestationIsWrong() public {
        receipts[2].timestamp = START + 1;
        expectSlashed(2, STAKE);
    }

    function testFuzz_ARightReceiptCostsNothing(uint256 index, uint64 input, uint64 output, uint64 requests) public {
        index = bound(index, 0, 4);
        receipts[index] = receiptOf(keccak256("fuzz"), input, output, requests);
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        IProviderStake.Leaf memory leaf = leafAt(index);
        vm.expectRevert(
            abi.encodeWithSelector(IProviderStake.StakeReceiptIsRight.selector, attestation.receiptsRoot, index)
        );
        oracle.challenge(attestation, signature, leaf);
        expectStake(STAKE);
    }

    function testFuzz_AnyOtherCostIsWrong(uint256 cost, uint64 input, uint64 output, uint64 requests) public {
        receipts[1] = receiptOf(keccak256("fuzz"), input, output, requests);
        if (cost == receipts[1].cost) cost ^= 1;
        receipts[1].cost = cost;
        expectSlashed(1, STAKE);
    }

    function test_TheLargestUnitsAndPricesHaveACost() public {
        uint64 most = type(uint64).max;
        ILicenseRegistry.Terms memory dear = openTerms();
        (dear.inputPrice, dear.outputPrice, dear.requestPrice) = (most, most, most);
        receipts[0] = receiptOf(keccak256("dear"), most, most, most);
        receipts[0].termsIndex = licenses.registerTerms(dear);
        receipts[0].cost = 3 * uint256(most) * most;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        IProviderStake.Leaf memory leaf = leafAt(0);
        vm.expectRevert(
            abi.encodeWithSelector(IProviderStake.StakeReceiptIsRight.selector, attestation.receiptsRoot, 0)
        );
        oracle.challenge(attestation, signature, leaf);
    }

    function testFuzz_WhatIsTakenIsSharedToTheLastUnit(uint96 amount) public {
        amount = uint96(bound(amount, 10, type(uint96).max - STAKE));
        provider = vm.addr(PROVIDER_KEY + 1);
        stakeFor(provider, amount);
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation,) = attest();
        bytes memory signature = sign(PROVIDER_KEY + 1, oracle.attestationDigest(attestation));
        IProviderStake.Leaf memory leaf = leafAt(0);
        vm.prank(stranger);
        uint256 taken = oracle.challenge(attestation, signature, leaf);
        vm.assertEq(taken, amount / 10);
        vm.assertEq(oracle.balanceOf(stranger), taken / 2);
        vm.assertEq(oracle.balanceOf(treasury), taken - taken / 2);
        expectStake(amount - taken);
    }

    /// @dev What a provider gets back by accusing itself is half of what it loses.
    function test_AccusingOneselfCosts() public {
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        IProviderStake.Leaf memory leaf = leafAt(0);
        vm.prank(provider);
        oracle.challenge(attestation, signature, leaf);
        vm.assertEq(oracle.balanceOf(provider), STAKE / 20);
        expectStake(STAKE - STAKE / 10);
    }

    function test_ARequestAtTwoPlacesIsWrong() public {
        receipts[4].requestId = receipts[1].requestId;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        (IProviderStake.Leaf memory first, IProviderStake.Leaf memory second) = (leafAt(1), leafAt(4));
        vm.prank(stranger);
        vm.assertEq(oracle.challengeDuplicate(attestation, signature, first, second), STAKE / 10);
        vm.assertEq(oracle.balanceOf(stranger), STAKE / 20);
        expectStake(STAKE - STAKE / 10);
    }

    function test_TheSameReceiptAtTwoPlacesIsWrong() public {
        receipts[0] = receipts[3];
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        vm.assertEq(oracle.challengeDuplicate(attestation, signature, leafAt(3), leafAt(0)), STAKE / 10);
    }

    /// @dev In a lopsided tree index 1 is a place at depth 1 and another at depth 2.
    function test_TheSameReceiptAtTwoDepthsIsWrong() public {
        bytes32 leaf = oracle.receiptHash(receipts[0]);
        bytes32 inner = Trees.hash("filler", leaf);
        IProviderStake.Leaf memory shallow = IProviderStake.Leaf(receipts[0], 1, new bytes32[](1));
        IProviderStake.Leaf memory deep = IProviderStake.Leaf(receipts[0], 1, new bytes32[](2));
        (shallow.path[0], deep.path[0], deep.path[1]) = (inner, "filler", leaf);
        IProviderStake.Attestation memory attestation =
            IProviderStake.Attestation(provider, payer, Trees.hash(inner, leaf), START);
        bytes memory signature = sign(PROVIDER_KEY, oracle.attestationDigest(attestation));
        vm.assertEq(oracle.challengeDuplicate(attestation, signature, shallow, deep), STAKE / 10);
    }

    function test_RevertWhen_ThereIsNoDuplicate() public {
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        uint256[2] memory others = [uint256(1), 2];
        for (uint256 i = 0; i < 2; ++i) {
            IProviderStake.Leaf memory first = leafAt(1);
            IProviderStake.Leaf memory second = leafAt(others[i]);
            vm.expectRevert(
                abi.encodeWithSelector(IProviderStake.StakeReceiptIsRight.selector, attestation.receiptsRoot, others[i])
            );
            oracle.challengeDuplicate(attestation, signature, first, second);
        }
    }

    function test_RevertWhen_OneOfTheTwoIsNotUnderTheRoot() public {
        receipts[4].requestId = receipts[1].requestId;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        (IProviderStake.Leaf memory first, IProviderStake.Leaf memory second) = (leafAt(1), leafAt(4));
        second.receipt = receipts[1];
        bytes memory notThere =
            abi.encodeWithSelector(IProviderStake.StakeNotAReceipt.selector, attestation.receiptsRoot, 4);
        vm.expectRevert(notThere);
        oracle.challengeDuplicate(attestation, signature, first, second);
        vm.expectRevert(notThere);
        oracle.challengeDuplicate(attestation, signature, second, first);
    }

    function testFuzz_RevertWhen_TheReceiptIsNotUnderTheRoot(uint256 field, uint32 change) public {
        receipts[2].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        IProviderStake.Leaf memory leaf = leafAt(2);
        field = bound(field, 0, 9);
        change = uint32(bound(change, 1, type(uint32).max));
        if (field == 0) leaf.receipt.requestId ^= bytes32(uint256(change));
        if (field == 1) leaf.receipt.tokenId ^= change;
        if (field == 2) leaf.receipt.inputTokens += change;
        if (field == 3) leaf.receipt.outputTokens += change;
        if (field == 4) leaf.receipt.requests += change;
        if (field == 5) leaf.receipt.termsIndex += change;
        if (field == 6) leaf.receipt.cost += change;
        if (field == 7) leaf.receipt.timestamp += change;
        if (field == 8) leaf.index += change;
        if (field == 9) leaf.path[change % 3] ^= bytes32(uint256(change));
        vm.expectRevert(
            abi.encodeWithSelector(IProviderStake.StakeNotAReceipt.selector, attestation.receiptsRoot, leaf.index)
        );
        oracle.challenge(attestation, signature, leaf);
    }

    /// @dev A payer, or anybody else, can sign any root: only the provider's own word accuses it.
    function test_RevertWhen_TheProviderDidNotSign() public {
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation,) = attest();
        bytes32 digest = oracle.attestationDigest(attestation);
        expectNotAttested(attestation, sign(PAYER_KEY, digest));
        expectNotAttested(attestation, "");
        expectNotAttested(attestation, new bytes(65));
        authorizeForProvider(0xBAD);
        vm.assertTrue(oracle.isSigner(provider, vm.addr(0xBAD)));
        expectNotAttested(attestation, sign(0xBAD, digest));
    }

    /// @dev A wallet could change its mind about what it signed.
    function test_RevertWhen_TheProviderIsAContract() public {
        receipts[0].cost += 1;
        ApprovingWallet wallet = new ApprovingWallet();
        provider = address(wallet);
        stakeFor(provider, STAKE);
        (IProviderStake.Attestation memory attestation,) = attest();
        wallet.approve(oracle.attestationDigest(attestation));
        expectNotAttested(attestation, "approved");
    }

    function testFuzz_RevertWhen_AnotherAttestationWasSigned(uint256 field, uint64 change) public {
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        field = bound(field, 0, 3);
        change = uint64(bound(change, 1, 1000));
        if (field == 0) attestation.provider = address(uint160(attestation.provider) ^ change);
        if (field == 1) attestation.payer = address(uint160(attestation.payer) ^ change);
        if (field == 2) attestation.receiptsRoot ^= bytes32(uint256(change));
        if (field == 3) attestation.timestamp += change;
        expectNotAttested(attestation, signature);
    }

    function test_RevertWhen_ItWasSignedForAnotherChain() public {
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        vm.chainId(block.chainid + 1);
        expectNotAttested(attestation, signature);
    }

    function test_RevertWhen_TheWindowIsOver() public {
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        IProviderStake.Leaf memory leaf = leafAt(0);
        vm.warp(START + CHALLENGE_WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeWindowOver.selector, START + CHALLENGE_WINDOW));
        oracle.challenge(attestation, signature, leaf);
        vm.warp(START + CHALLENGE_WINDOW);
        vm.assertEq(oracle.challenge(attestation, signature, leaf), STAKE / 10);
    }

    /// @dev Stake that begins to thaw in the second of an attestation is there until the attestation's last second.
    function test_StakeCannotLeaveBeforeTheWindowIsOver() public {
        receipts[0].cost += 1;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        vm.prank(provider);
        oracle.thawStake(STAKE);
        vm.warp(START + CHALLENGE_WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeThawing.selector, START + CHALLENGE_WINDOW + 1));
        vm.prank(provider);
        oracle.withdrawStake();
        vm.assertEq(oracle.challenge(attestation, signature, leafAt(0)), STAKE / 10);

        (uint256 amount, uint256 thawing,) = oracle.stakeOf(provider);
        vm.assertEq(amount, STAKE - STAKE / 10);
        vm.assertEq(thawing, amount);
        vm.warp(START + CHALLENGE_WINDOW + 1);
        vm.prank(provider);
        vm.assertEq(oracle.withdrawStake(), STAKE - STAKE / 10);
        expectStake(0);
    }

    function test_RevertWhen_TheRootWasSlashedBefore() public {
        receipts[0].cost += 1;
        receipts[4].requestId = receipts[1].requestId;
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        oracle.challenge(attestation, signature, leafAt(0));
        bytes memory already =
            abi.encodeWithSelector(IProviderStake.StakeAlreadySlashed.selector, provider, attestation.receiptsRoot);
        (IProviderStake.Leaf memory first, IProviderStake.Leaf memory second) = (leafAt(1), leafAt(4));
        vm.expectRevert(already);
        oracle.challengeDuplicate(attestation, signature, first, second);
        attestation.timestamp -= 1;
        signature = sign(PROVIDER_KEY, oracle.attestationDigest(attestation));
        first = leafAt(0);
        vm.expectRevert(already);
        oracle.challenge(attestation, signature, first);
    }

    function test_EveryRootCostsATenthOfWhatIsLeft() public {
        uint256 left = STAKE;
        for (uint256 i = 0; i < 4; ++i) {
            receipts[0].cost += 1;
            expectSlashed(0, left);
            left -= left / 10;
        }
    }

    function test_RevertWhen_ThereIsNoStakeWorthATenth() public {
        receipts[0].cost += 1;
        provider = vm.addr(PROVIDER_KEY + 1);
        (IProviderStake.Attestation memory attestation,) = attest();
        bytes memory signature = sign(PROVIDER_KEY + 1, oracle.attestationDigest(attestation));
        IProviderStake.Leaf memory leaf = leafAt(0);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IProviderStake.StakeEmpty.selector, provider));
            oracle.challenge(attestation, signature, leaf);
            if (i == 0) stakeFor(provider, 9);
        }
        stakeFor(provider, 1);
        vm.assertEq(oracle.challenge(attestation, signature, leaf), 1);
        vm.assertEq(oracle.balanceOf(treasury), 1);
    }

    function receiptOf(bytes32 id, uint64 input, uint64 output, uint64 requests)
        private
        view
        returns (IProviderStake.Receipt memory)
    {
        ILicenseRegistry.Terms memory t = openTerms();
        uint256 cost =
            uint256(input) * t.inputPrice + uint256(output) * t.outputPrice + uint256(requests) * t.requestPrice;
        return IProviderStake.Receipt(id, tokenId, input, output, requests, terms, cost, START);
    }

    /// @dev The provider's word on all receipts.
    function attest() private view returns (IProviderStake.Attestation memory attestation, bytes memory signature) {
        (bytes32 root,) = Trees.tree(hashes(), 0);
        attestation = IProviderStake.Attestation(provider, payer, root, START);
        signature = sign(PROVIDER_KEY, oracle.attestationDigest(attestation));
    }

    function leafAt(uint256 index) private view returns (IProviderStake.Leaf memory) {
        (, bytes32[] memory path) = Trees.tree(hashes(), index);
        return IProviderStake.Leaf(receipts[index], index, path);
    }

    /// @dev Spells the leaves out, so that the contract's own hashing is not taken for granted.
    function hashes() private view returns (bytes32[] memory leaves) {
        bytes32 receiptType = keccak256(
            "Receipt(bytes32 requestId,uint256 tokenId,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint48 termsIndex,uint256 cost,uint64 timestamp)"
        );
        leaves = new bytes32[](receipts.length);
        for (uint256 i = 0; i < leaves.length; ++i) {
            leaves[i] = keccak256(abi.encode(receiptType, receipts[i]));
        }
    }

    function stakeFor(address provider_, uint256 amount) private {
        fund(buyer, address(oracle), amount);
        vm.prank(buyer);
        oracle.stake(provider_, amount);
    }

    function authorizeForProvider(uint256 key) private {
        address signer = vm.addr(key);
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug UsageOracle"),
                keccak256("1"),
                block.chainid,
                address(oracle)
            )
        );
        bytes32 message = keccak256(
            abi.encode(keccak256("SignerProof(address payer,address signer,uint64 deadline)"), provider, signer, START)
        );
        bytes memory proof = sign(key, keccak256(abi.encodePacked("\x19\x01", domain, message)));
        vm.prank(provider);
        oracle.authorizeSigner(signer, START, proof);
    }

    function expectSlashed(uint256 index, uint256 held) private {
        (IProviderStake.Attestation memory attestation, bytes memory signature) = attest();
        vm.assertEq(oracle.challenge(attestation, signature, leafAt(index)), held / 10);
        expectStake(held - held / 10);
    }

    function expectNotAttested(IProviderStake.Attestation memory attestation, bytes memory signature) private {
        IProviderStake.Leaf memory leaf = leafAt(0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IProviderStake.StakeNotAttested.selector, attestation.provider, attestation.receiptsRoot
            )
        );
        oracle.challenge(attestation, signature, leaf);
    }

    function expectStake(uint256 expected) private view {
        (uint256 amount,,) = oracle.stakeOf(provider);
        vm.assertEq(amount, expected);
    }
}
