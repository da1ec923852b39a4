// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {UsagePrices} from "../../src/libraries/TermsRecords.sol";
import {Score} from "../../src/libraries/Valuation.sol";
import {Fixture} from "../utils/Fixture.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

/// @dev test/vectors/valuation.json. A contract of its own, so that the memory that the file takes is given back after each read.
contract HistoryFile {
    Vm private constant vm = Vm(VM_ADDRESS);
    string private constant FILE = "test/vectors/valuation.json";

    function count() external view returns (uint256) {
        return vm.parseJsonUint(vm.readFile(FILE), ".count");
    }

    function numbers(string calldata path) external view returns (uint256[] memory) {
        return vm.parseJsonUintArray(vm.readFile(FILE), path);
    }

    function exists(string calldata path) external view returns (bool) {
        return vm.keyExistsJson(vm.readFile(FILE), path);
    }
}

/// @dev The histories that Go and Python compute too, acted out on the contracts: each of a token of its own, and a payer of its own.
contract HistoriesTest is Fixture {
    // What a step's array holds, in the order of the file's `fields`.
    uint256 private constant INPUT_UNITS = 0;
    uint256 private constant OUTPUT_UNITS = 1;
    uint256 private constant REQUESTS = 2;
    uint256 private constant DEPOSIT = 3;
    uint256 private constant AT = 4;
    uint256 private constant DISTRIBUTES = 5;
    uint256 private constant LOOK_AT = 6;
    uint256 private constant VALUE = 7;
    uint256 private constant PAID = 8;
    uint256 private constant KEY_TIME = 9;
    uint256 private constant CREATOR = 10; // then owner and provider
    uint256 private constant PROTOCOL = 13;
    uint256 private constant LIFETIME = 14;
    uint256 private constant TRENDING = 15;
    uint256 private constant SCORE_TIME = 16;
    uint256 private constant TRENDING_NOW = 17;

    /// @dev Of one history.
    struct Run {
        uint256 tokenId;
        uint256 key;
        address payer;
        UsagePrices prices;
        uint256 cost;
        uint96 settled;
        uint96 distributed;
        Score score;
    }

    HistoryFile private file;

    function setUp() public override {
        super.setUp();
        file = new HistoryFile();
    }

    function test_TheContractsGiveWhatTheMirrorsDo() public {
        uint256 count = file.count();
        vm.assertGt(count, 32);
        for (uint256 i = 0; i < count; ++i) {
            string memory path = string.concat(".histories[", vm.toString(i), "]");
            Run memory run = begin(i, path);
            uint256 n = 0;
            for (; file.exists(stepPath(path, n)); ++n) {
                act(run, file.numbers(stepPath(path, n)));
            }
            vm.assertGt(n, 0);
        }
    }

    function begin(uint256 i, string memory path) private returns (Run memory run) {
        vm.warp(START);
        uint256[] memory prices = file.numbers(string.concat(path, ".prices"));
        uint256[] memory split = file.numbers(string.concat(path, ".split"));
        ITermsRegistry.Terms memory made = openTerms();
        (made.inputPrice, made.outputPrice, made.requestPrice) =
        (uint64(prices[0]), uint64(prices[1]), uint64(prices[2]));
        made.split = ITermsRegistry.Split(uint16(split[0]), uint16(split[1]), uint16(split[2]));
        bytes32 hash = register(made);
        run.tokenId =
            publishAs(creator, string.concat("alice/history-", vm.toString(i)), keccak256(abi.encode(i)), hash);
        // Apart from the creator, so that the owner's part is counted apart.
        vm.prank(creator);
        registry.transferFrom(creator, buyer, run.tokenId);
        run.prices = terms.pricesOf(terms.termsIndexOf(hash));
        run.key = 0xF1000 + i;
        run.payer = vm.addr(run.key);
    }

    function act(Run memory run, uint256[] memory step) private {
        vm.assertEq(step.length, TRENDING_NOW + 1);
        vm.warp(step[AT]);
        if (step[DEPOSIT] != 0) depositFor(run.payer, provider, step[DEPOSIT]);
        run.cost += step[INPUT_UNITS] * run.prices.inputPrice() + step[OUTPUT_UNITS] * run.prices.outputPrice()
        + step[REQUESTS] * run.prices.requestPrice();
        vm.assertEq(run.cost / 1_000_000, step[VALUE], "value");
        settle(run, uint96(step[VALUE]), step[PAID]);
        if (step[DISTRIBUTES] != 0) distribute(run, step);
        IUsageOracle.Settlement memory key = oracle.settlementOf(run.tokenId, run.payer, provider);
        vm.assertEq(key.settled, run.settled, "settled");
        vm.assertEq(key.distributed, run.distributed, "distributed");
        vm.assertEq(key.settledAt, step[KEY_TIME], "time of settlement");
        expectScore(run, step);
    }

    function settle(Run memory run, uint96 value, uint256 paid) private {
        IUsageOracle.Voucher memory voucher =
            IUsageOracle.Voucher(run.tokenId, run.payer, provider, 0, 0, 0, value, 0, uint64(block.timestamp));
        bytes memory signature = sign(run.key, oracle.voucherDigest(voucher));
        if (value <= run.settled) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, run.settled, value));
        } else if (paid == 0) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, run.payer, provider));
        }
        vm.prank(provider);
        uint96 answer = oracle.settle(voucher, signature);
        if (paid == 0) return;
        vm.assertEq(answer, paid, "paid");
        run.settled += answer;
    }

    function distribute(Run memory run, uint256[] memory step) private {
        uint256[4] memory before = credits(run.tokenId);
        uint256[] memory ids = new uint256[](1);
        ids[0] = run.tokenId;
        oracle.distribute(run.payer, provider, ids);
        uint256[4] memory afterwards = credits(run.tokenId);
        for (uint256 i = 0; i < 4; ++i) {
            vm.assertEq(afterwards[i] - before[i], step[CREATOR + i], "part");
        }
        run.distributed = run.settled;
    }

    /// @dev Of creator, owner, provider and protocol.
    function credits(uint256 tokenId) private view returns (uint256[4] memory) {
        return [
            oracle.balanceOf(creator),
            oracle.balanceOfToken(tokenId),
            oracle.balanceOf(provider),
            oracle.balanceOf(treasury)
        ];
    }

    /// @dev The oracle shows `trending` in whole units; the library alone shows all bits.
    function expectScore(Run memory run, uint256[] memory step) private view {
        if (step[PROTOCOL] != 0) run.score = run.score.add(uint96(step[PROTOCOL]), uint32(step[KEY_TIME]));
        vm.assertEq(Score.unwrap(run.score), step[LIFETIME] | step[TRENDING] << 96 | step[SCORE_TIME] << 224, "score");
        vm.assertEq(oracle.lifetime(run.tokenId), step[LIFETIME], "lifetime");
        vm.assertEq(oracle.trending(run.tokenId, uint64(step[LOOK_AT])), step[TRENDING_NOW], "trending");
        vm.assertEq(run.score.trendingAt(step[LOOK_AT]), step[TRENDING_NOW], "trending by the library");
    }

    function stepPath(string memory path, uint256 n) private pure returns (string memory) {
        return string.concat(path, ".steps[", vm.toString(n), "]");
    }
}
