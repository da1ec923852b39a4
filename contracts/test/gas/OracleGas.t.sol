// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {DisputeFixture} from "../utils/DisputeFixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";
import {Trees} from "../utils/Trees.sol";

/// @dev Gas of whole transactions, 21,000 and calldata counted: run with --isolate (`make gas`).
contract OracleGasTest is DisputeFixture {
    uint256 private constant LINES = 100;
    uint256 private constant SIGNER_KEY = 0x516;
    uint256 private constant LEVELS = 17;

    function test_Settle() public {
        fund(stranger, address(oracle), 1000 * COIN);
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(stranger);
            oracle.deposit(payer, provider, 100 * COIN);
            vm.snapshotGasLastCall(i == 0 ? "deposit: first" : "deposit: next");
        }
        settleSigned(voucherOf(tokenId, COIN));
        vm.snapshotGasLastCall("settle: first of its key");
        settleSigned(voucherOf(tokenId, 2 * COIN));
        uint256 plain = vm.snapshotGasLastCall("settle: next");
        vm.assertLe(plain, 46_000);
        distributeKey(tokenId);
        vm.snapshotGasLastCall("distribute: one key, first");
        settleSigned(voucherOf(tokenId, 3 * COIN));
        distributeKey(tokenId);
        vm.snapshotGasLastCall("distribute: one key, next");
        vm.prank(creator);
        oracle.withdraw(creator);
        vm.snapshotGasLastCall("withdraw");
        othersWords(plain);
    }

    /// @dev What the rights of signers cost more than the payer's own key.
    function othersWords(uint256 plain) private {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.snapshotGasLastCall("authorizeSigner: first");
        settleBySigner(tokenId, 4 * COIN);
        vm.snapshotValue(
            "settle: by a signer, first of a day, more", vm.snapshotGasLastCall("settle: by a signer") - plain
        );
        settleBySigner(tokenId, 5 * COIN);
        vm.snapshotValue("settle: by a signer, next, more", vm.snapshotGasLastCall("settle: by a signer") - plain);
        uint256 other = publishAs(creator, "alice/other", keccak256("other"), termsHash);
        allowFor(payer, other, true);
        vm.snapshotGasLastCall("allowTokens: one");
        settleBySigner(other, COIN);
        vm.snapshotGasLastCall("settle: by a signer, first of its key");

        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 6 * COIN);
        bytes32 digest = oracle.voucherDigest(voucher);
        vm.prank(payer);
        oracle.approve(digest);
        vm.snapshotGasLastCall("approve");
        vm.prank(provider);
        oracle.settle(voucher, "");
        vm.snapshotGasLastCall("settle: what was approved");
    }

    /// @dev The owner's part goes to the token when somebody else than the creator owns it.
    function test_DistributeOfASoldToken() public {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 100 * COIN);
        string[2] memory when = ["first", "next"];
        for (uint96 i = 0; i < 2; ++i) {
            settleValue(tokenId, (i + 1) * COIN);
            distributeKey(tokenId);
            vm.snapshotGasLastCall(string.concat("distribute: one key of a sold token, ", when[i]));
        }
        vm.prank(buyer);
        oracle.withdrawToken(tokenId, buyer);
        vm.snapshotGasLastCall("withdrawToken");
    }

    function test_CycleOfOneCreator() public {
        vm.assertLe(cycle("one creator", 0), 30_000);
    }

    /// @dev Every token has a creator of its own, so that no credit is shared.
    function test_CycleOfManyCreators() public {
        vm.assertLe(cycle("100 creators", 1), 33_000);
    }

    function cycle(string memory whose, uint160 step) private returns (uint256 last) {
        uint256[] memory ids = new uint256[](LINES);
        for (uint160 i = 0; i < LINES; ++i) {
            bytes memory name =
                step == 0 ? abi.encodePacked("all/m", letters(i)) : abi.encodePacked("n", letters(i), "/m");
            ids[i] = publishAs(address(0xF00000 + i * step), string(name), keccak256(abi.encode(i)), termsHash);
        }
        depositFor(payer, provider, 1000 * COIN);
        string[2] memory when = ["first", "next"];
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](LINES);
        for (uint96 round = 0; round < 2; ++round) {
            vm.warp(block.timestamp + 1 days + 1);
            for (uint256 i = 0; i < LINES; ++i) {
                lines[i] = lineOf(ids[i], (round + 1) * COIN);
            }
            settleLines(lines);
            uint256 settling = each("batch of 100 tokens, each: ", when[round]);
            oracle.distribute(payer, provider, ids);
            uint256 distributing = each(string.concat("distribute 100 keys, ", whose, ", each: "), when[round]);
            last = settling + distributing;
            vm.snapshotValue(string.concat("cycle of a key, ", whose, ": ", when[round]), last);
            if (round == 1) vm.assertLe(settling, 8_000);
        }
    }

    function test_Roots() public {
        depositFor(payer, provider, 1000 * COIN);
        string[2] memory when = ["first", "next"];
        for (uint96 round = 1; round <= 2; ++round) {
            IUsageOracle.Line memory line = lineOf(tokenId, round * COIN);
            (bytes32 root, bytes32[] memory path) = Trees.path(Trees.lineHash(line), 12345, LEVELS);
            settleTotal(root, round * 100 * COIN);
            uint256 gas = vm.snapshotGasLastCall(string.concat("root settlement: ", when[round - 1]));
            if (round == 2) vm.assertLe(gas, 46_000);
            vm.prank(provider);
            oracle.claim(payer, provider, line, 12345, path);
            vm.snapshotGasLastCall(string.concat("claim with 17 levels: ", when[round - 1]));
        }
        // A root that is short writes down what is missing, and its claims read it.
        IUsageOracle.Line memory more = lineOf(tokenId, 10 * COIN);
        (bytes32 short, bytes32[] memory where) = Trees.path(Trees.lineHash(more), 12345, LEVELS);
        settleTotal(short, 2000 * COIN);
        vm.snapshotGasLastCall("root settlement: short of escrow");
        vm.prank(provider);
        oracle.claim(payer, provider, more, 12345, where);
        vm.snapshotGasLastCall("claim with 17 levels: of a short root");
    }

    function test_Disputes() public {
        receipts[0].cost += COIN * UNIT;
        SumTree.Node memory leaf = SumTree.Node(disputes.receiptHash(receipts[0]), receipts[0].cost);
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.path(leaf, 12345, LEVELS);
        IReceiptDisputes.Attestation memory a =
            IReceiptDisputes.Attestation(provider, payer, root.hash, root.sum, START);
        bytes memory signature = attested(a);
        vm.prank(stranger);
        disputes.challengePrice(a, signature, IReceiptDisputes.Leaf(receipts[0], leaf.sum, 12345, path));
        vm.snapshotGasLastCall("challengePrice with 17 levels: first");
        fund(stranger, address(disputes), COIN);
        vm.prank(stranger);
        disputes.stake(provider, COIN);
        vm.snapshotGasLastCall("stake: next");
        a.total += 1;
        vm.prank(provider);
        disputes.attest(a);
        vm.snapshotGasLastCall("attest on chain");
    }

    function each(string memory act, string memory when) private returns (uint256 gas) {
        gas = vm.snapshotGasLastCall("last") / LINES;
        vm.snapshotValue(string.concat(act, when), gas);
    }

    function settleSigned(IUsageOracle.Voucher memory voucher) private {
        bytes memory signature = signed(voucher);
        vm.prank(provider);
        oracle.settle(voucher, signature);
    }

    function settleBySigner(uint256 id, uint96 value) private {
        IUsageOracle.Voucher memory voucher = voucherOf(id, value);
        bytes memory signature = sign(SIGNER_KEY, oracle.voucherDigest(voucher));
        vm.prank(provider);
        oracle.settle(voucher, signature);
    }

    function letters(uint256 i) private pure returns (bytes2) {
        return bytes2(uint16((97 + i / 26) * 256 + 97 + i % 26));
    }
}
