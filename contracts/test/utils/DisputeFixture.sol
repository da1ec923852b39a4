// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {Fixture} from "./Fixture.sol";
import {SumTrees} from "./SumTrees.sol";

/// @dev An oracle with disputes beside it, a provider with a stake, and five right receipts of its.
abstract contract DisputeFixture is Fixture {
    uint64 internal constant WINDOW = CHALLENGE_WINDOW;
    uint256 internal constant PROVIDER_KEY = 0xB0B0;
    uint96 internal constant STAKE = 1000 * COIN;
    /// @dev What a unit of the payment token is in the units of receipts.
    uint256 internal constant UNIT = 1e6;

    IReceiptDisputes internal disputes;
    uint256 internal tokenId;
    bytes32 internal termsHash;
    IReceiptDisputes.Receipt[] internal receipts;

    function setUp() public virtual override {
        super.setUp();
        disputes =
            IReceiptDisputes(vm.deployCode("ReceiptDisputes.sol:ReceiptDisputes", abi.encode(address(oracle), WINDOW)));
        provider = vm.addr(PROVIDER_KEY);
        tokenId = openToken();
        termsHash = hashOf(openTerms());
        stakeFor(provider, STAKE);
        for (uint64 i = 0; i < 5; ++i) {
            receipts.push(receiptOf(keccak256(abi.encode("request", i)), 10 + i, 20 + i, 1));
        }
    }

    function stakeFor(address provider_, uint256 amount) internal {
        fund(stranger, address(disputes), amount);
        vm.prank(stranger);
        disputes.stake(provider_, amount);
    }

    /// @dev By openTerms.
    function receiptOf(bytes32 requestId, uint64 input, uint64 output, uint64 requests)
        internal
        view
        returns (IReceiptDisputes.Receipt memory)
    {
        uint256 cost = uint256(input) * 100_000 + uint256(output) * 400_000;
        return IReceiptDisputes.Receipt(requestId, tokenId, input, output, requests, termsHash, cost, START);
    }

    /// @dev The receipts' root, with the sum that they come to.
    function attestation() internal view returns (IReceiptDisputes.Attestation memory) {
        (SumTree.Node memory root,) = SumTrees.tree(SumTrees.leavesOf(receipts), 0);
        return IReceiptDisputes.Attestation(provider, payer, root.hash, root.sum, START);
    }

    function attested(IReceiptDisputes.Attestation memory a) internal view returns (bytes memory) {
        return sign(PROVIDER_KEY, disputes.attestationDigest(a));
    }

    /// @dev Both, for the receipts as they are.
    function attest() internal view returns (IReceiptDisputes.Attestation memory a, bytes memory signature) {
        a = attestation();
        signature = attested(a);
    }

    function leafAt(uint256 index) internal view returns (IReceiptDisputes.Leaf memory) {
        (, SumTree.Node[] memory path) = SumTrees.tree(SumTrees.leavesOf(receipts), index);
        return IReceiptDisputes.Leaf(receipts[index], receipts[index].cost, index, path);
    }

    /// @dev What a first fault of a root costs: ten times the damage in whole units, at least a hundredth of the stake, at most all of it.
    function penaltyOf(uint256 damage, uint256 staked) internal pure returns (uint256) {
        uint256 units = damage / UNIT + (damage % UNIT == 0 ? 0 : 1);
        if (units > staked) return staked;
        uint256 least = staked / 100 + (staked % 100 == 0 ? 0 : 1);
        uint256 penalty = units * 10 > least ? units * 10 : least;
        return penalty < staked ? penalty : staked;
    }

    function expectStake(uint256 expected) internal view {
        (uint256 amount,,) = disputes.stakeOf(provider);
        vm.assertEq(amount, expected);
    }

    function expectNotAttested(IReceiptDisputes.Attestation memory a) internal {
        vm.expectRevert(
            abi.encodeWithSelector(IReceiptDisputes.DisputeNotAttested.selector, a.provider, a.receiptsRoot)
        );
    }

    function expectNotAReceipt(bytes32 root, uint256 index) internal {
        vm.expectRevert(abi.encodeWithSelector(IReceiptDisputes.DisputeNotAReceipt.selector, root, index));
    }

    function expectNothingWrong() internal {
        vm.expectRevert(IReceiptDisputes.DisputeNothingWrong.selector);
    }
}
