// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

/// @dev Gas of whole transactions, 21,000 and calldata counted: run with --isolate (`make gas`).
contract GasTest is Fixture {
    string private constant LONGEST =
        "alice/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl";
    uint256 private constant LINES = 100;

    uint48 private open;
    uint48 private paid;

    function setUp() public override {
        super.setUp();
        open = licenses.registerTerms(openTerms());
    }

    function test_Publish() public {
        paid = licenses.registerTerms(paidTerms());
        vm.snapshotGasLastCall("licenses: registerTerms");
        publishAs(creator, "alice/first", keccak256("1"), open);
        vm.snapshotGasLastCall("publish: first, claims its namespace");
        publishAs(creator, "alice/second", keccak256("2"), open);
        uint256 plain = vm.snapshotGasLastCall("publish: new name in one's own namespace");
        publishAs(creator, LONGEST, keccak256("3"), open);
        vm.snapshotGasLastCall("publish: new name of 96 characters");
        publishAs(creator, "alice/second", keccak256("4"), open);
        vm.snapshotGasLastCall("publish: new version");
        batchGas();
        signedGas(plain);
    }

    function test_Transfer() public {
        uint256 tokenId = publishAs(creator, "alice/one", keccak256("1"), open);
        uint256 second = publishAs(creator, "alice/two", keccak256("2"), open);
        publishAs(stranger, "bob/one", keccak256("5"), 0);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.snapshotGasLastCall("transfer: first, to a fresh holder");
        vm.prank(creator);
        registry.transferFrom(creator, buyer, second);
        vm.snapshotGasLastCall("transfer: first, to a known holder");
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        vm.snapshotGasLastCall("transfer: later, to a known holder");
    }

    function test_Grant() public {
        paid = licenses.registerTerms(paidTerms());
        uint256 tokenId = publishAs(creator, "alice/paid", keccak256("6"), paid);
        address[2] memory licensees = [payer, buyer];
        for (uint256 i = 0; i < 2; ++i) {
            fund(licensees[i], address(licenses), 25 * COIN);
            vm.prank(licensees[i]);
            licenses.grant(tokenId, paid, licensees[i], hashOf(paidTerms()));
            vm.snapshotGasLastCall(i == 0 ? "grant: first" : "grant: next");
        }
        licenses.check(tokenId, payer, START);
        vm.snapshotGasLastCall("check: execution of the view, a license with its own text");

        ILicenseRegistry.Terms memory named = paidTerms();
        named.textDigest = 0;
        uint48 index = licenses.registerTerms(named);
        tokenId = publishAs(creator, "alice/named", keccak256("7"), index);
        grantToPayer(tokenId, index);
        licenses.check(tokenId, payer, START);
        vm.snapshotGasLastCall("check: execution of the view");
    }

    function test_Settle() public {
        uint256 tokenId = openToken();
        fund(stranger, address(oracle), 1000 * COIN);
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(stranger);
            oracle.deposit(payer, provider, 100 * COIN);
            vm.snapshotGasLastCall(i == 0 ? "deposit: first" : "deposit: next");
        }
        settleSigned(voucherOf(tokenId, COIN));
        vm.snapshotGasLastCall("settle: first of its key");
        settleSigned(voucherOf(tokenId, 2 * COIN));
        vm.snapshotGasLastCall("settle: next");
        distributeKey(tokenId);
        vm.snapshotGasLastCall("distribute: one key, first");
        settleSigned(voucherOf(tokenId, 3 * COIN));
        distributeKey(tokenId);
        vm.snapshotGasLastCall("distribute: one key, next");
        vm.prank(creator);
        oracle.withdraw(creator);
        vm.snapshotGasLastCall("withdraw");
    }

    function test_CycleOfOneCreator() public {
        cycle("one creator", 0);
    }

    /// @dev Every token has a creator of its own, so that no credit is shared.
    function test_CycleOfManyCreators() public {
        cycle("100 creators", 1);
    }

    function cycle(string memory whose, uint160 step) private {
        uint256[] memory ids = new uint256[](LINES);
        for (uint160 i = 0; i < LINES; ++i) {
            bytes memory name =
                step == 0 ? abi.encodePacked("all/m", letters(i)) : abi.encodePacked("n", letters(i), "/m");
            ids[i] = publishAs(address(0xF00000 + i * step), string(name), keccak256(abi.encode(i)), open);
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
            vm.snapshotValue(string.concat("cycle of a key, ", whose, ": ", when[round]), settling + distributing);
        }
    }

    function test_Roots() public {
        uint256 tokenId = openToken();
        depositFor(payer, provider, 1000 * COIN);
        string[2] memory when = ["first", "next"];
        for (uint96 round = 1; round <= 2; ++round) {
            IUsageOracle.Line memory line = lineOf(tokenId, round * COIN);
            (bytes32 root, bytes32[] memory path) = Trees.path(Trees.lineHash(line), 12345, 17);
            settleTotal(root, round * 100 * COIN);
            vm.snapshotGasLastCall(string.concat("root settlement: ", when[round - 1]));
            vm.prank(provider);
            oracle.claim(payer, provider, line, 12345, path);
            vm.snapshotGasLastCall(string.concat("claim with 17 levels: ", when[round - 1]));
        }
    }

    function batchGas() private {
        IModelRegistry.Publication[] memory many = new IModelRegistry.Publication[](20);
        for (uint256 i = 0; i < many.length; ++i) {
            many[i] = publication(string(abi.encodePacked("alice/batch-", letters(i))), keccak256(abi.encode(i)), open);
        }
        vm.prank(creator);
        registry.publishBatch(many);
        vm.snapshotValue(
            "publish: batch of 20 new names, each", vm.snapshotGasLastCall("publish: batch of 20 new names") / 20
        );
    }

    function signedGas(uint256 plain) private {
        publishAs(payer, "carol/first", keccak256("signed 1"), open);
        IModelRegistry.Publication memory p = publication("carol/other1", keccak256("signed 2"), open);
        bytes memory signature = sign(PAYER_KEY, registry.publishDigest(p, payer, START + 1));
        registry.publishWithSig(p, payer, START + 1, signature);
        vm.snapshotValue(
            "publish: by signature, more than publish",
            vm.snapshotGasLastCall("publish: by signature, new name") - plain
        );
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

    function letters(uint256 i) private pure returns (bytes2) {
        return bytes2(uint16((97 + i / 26) * 256 + 97 + i % 26));
    }
}
