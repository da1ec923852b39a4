// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev One party is owner, payer and provider and buys itself a score.
contract WashingTest is AttackFixture {
    uint256 private constant FEE = 250; // the protocol's basis points of all usage
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = publishAs(thief, "thief/hyped", keccak256("hyped"), register(openTerms()));
    }

    function test_Attack_OneAddressWashesItsOwnUsage() public {
        wash(THIEF_KEY, thief, 1_000 * COIN);
        vm.assertEq(wealth(thief), 975 * COIN);
        expectScore(25 * COIN);
    }

    function test_Attack_AThousandAddressesWashWhatOneCould() public {
        // 12,345 units a payer: each fee of 308.625 is rounded down, so splitting scores 625 less than one payer would.
        uint96 part = 12_345;
        for (uint256 i = 1; i <= 1_000; ++i) {
            wash(i, thief, part);
        }
        uint256 fees = 1_000 * (uint256(part) * FEE / 10_000);
        vm.assertEq(fees, 308_000);
        vm.assertEq(wealth(thief), 1_000 * uint256(part) - fees);
        expectScore(fees);
    }

    function test_Attack_AThousandProvidersToo() public {
        for (uint256 i = 1; i <= 1_000; ++i) {
            wash(THIEF_KEY, address(uint160(0x1000 + i)), 12_345);
        }
        expectScore(308_000);
        uint256 back = wealth(thief);
        for (uint256 i = 1; i <= 1_000; ++i) {
            back += wealth(address(uint160(0x1000 + i)));
        }
        vm.assertEq(back, 12_345_000 - 308_000);
    }

    /// forge-config: default.fuzz.runs = 250
    function testFuzz_Attack_NoSplitScoresMoreThanItsFeesOrThanOnePayer(uint96[8] memory parts) public {
        uint256 total = 0;
        uint256 fees = 0;
        for (uint256 i = 0; i < 8; ++i) {
            parts[i] = uint96(bound(parts[i], 1, 1e18));
            wash(i + 1, thief, parts[i]);
            total += parts[i];
            fees += uint256(parts[i]) * FEE / 10_000;
        }
        expectScore(fees);
        vm.assertEq(total - wealth(thief), fees);
        vm.assertLe(fees, total * FEE / 10_000);
        vm.assertLt(total * FEE / 10_000, fees + 8);
    }

    /// @dev L11: a publisher cannot choose what a score costs. Whatever the terms, and without any, the same usage scores the same.
    function testFuzz_Attack_APublisherPicksItsOwnExchangeRate(uint16 a, uint16 b, uint96 value) public {
        value = uint96(bound(value, 1, 1e18));
        ITermsRegistry.Terms memory made = openTerms();
        made.split.owner = uint16(bound(a, 0, 10_000));
        made.split.provider = uint16(bound(b, 0, 10_000 - made.split.owner));
        made.split.creator = 10_000 - made.split.owner - made.split.provider;
        bytes32[2] memory hashes = [register(made), bytes32(0)];
        uint256 fee = uint256(value) * FEE / 10_000;
        for (uint256 i = 0; i < 2; ++i) {
            uint256 id = publishAs(thief, "thief/other", keccak256(abi.encode(i)), hashes[i]);
            depositFor(thief, thief, value);
            settleBy(THIEF_KEY, id, thief, value);
            distributeFor(id, thief, thief);
            vm.assertEq(oracle.lifetime(id), fee);
            vm.assertEq(oracle.trending(id, START), fee);
        }
        vm.assertEq(wealth(thief), 2 * (value - fee));
    }

    /// @dev Money that went round once scores once more only for a further fee.
    function test_Attack_TheSameMoneyGoesRoundAndRound() public {
        uint256 money = 1_000 * COIN;
        token.mint(thief, money);
        uint96 total = 0;
        uint256 fees = 0;
        for (uint256 i = 0; i < 20; ++i) {
            vm.startPrank(thief);
            token.approve(address(oracle), money);
            oracle.deposit(thief, thief, money);
            vm.stopPrank();
            total += uint96(money);
            settleBy(THIEF_KEY, tokenId, thief, total);
            distributeFor(tokenId, thief, thief);
            fees += money * FEE / 10_000;
            money = wealth(thief);
        }
        vm.assertEq(money + fees, 1_000 * COIN);
        expectScore(fees);
    }

    function wash(uint256 key, address provider_, uint96 value) private {
        depositFor(vm.addr(key), provider_, value);
        settleBy(key, tokenId, provider_, value);
        distributeFor(tokenId, vm.addr(key), provider_);
    }

    /// @dev Lifetime and trending are the fees, which the treasury has.
    function expectScore(uint256 fees) private view {
        vm.assertEq(oracle.lifetime(tokenId), fees);
        vm.assertEq(oracle.trending(tokenId, START), fees);
        vm.assertEq(oracle.balanceOf(treasury), fees);
    }
}
