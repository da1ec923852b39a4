// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Handler} from "./Handler.sol";

/// @dev What holds after any history of calls.
contract InvariantsTest is Fixture {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Handler private handler;
    uint256 private payers;
    uint256 private providers;
    uint256 private tokens;

    function setUp() public override {
        super.setUp();
        handler = new Handler(registry, licenses, oracle, token, treasury);
        (payers, providers, tokens) = (handler.PAYERS(), handler.PROVIDERS(), handler.TOKENS());
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), handler.acts());
    }

    /// @dev One campaign looks at all rules after every act: the histories cost more than the looking. They are long enough for a pair to be
    /// settled in every way, distributed and drained again.
    /// forge-config: default.invariant.depth = 160
    function invariant_EveryRuleHoldsAfterEveryAct() public view {
        vm.assertEq(token.balanceOf(address(oracle)), handler.owed());
        vm.assertEq(handler.credits(), handler.credited() - handler.taken());
        vm.assertEq(token.balanceOf(address(licenses)), handler.licenseCredits());
        for (uint256 q = 0; q < providers; ++q) {
            (uint256 expected, uint256 actual) = handler.stakeOf(q);
            vm.assertEq(actual, expected);
        }
        scoresAreTheProtocolsParts();
        pairIsAsBooked(handler.lastPayer(), handler.lastProvider());
    }

    /// @dev At the end of a history all pairs are looked at: no act may have touched another's.
    function afterInvariant() public view {
        for (uint256 p = 0; p < payers; ++p) {
            for (uint256 q = 0; q < providers; ++q) {
                pairIsAsBooked(p, q);
            }
        }
    }

    function pairIsAsBooked(uint256 p, uint256 q) private view {
        Handler.Pair memory pair = handler.pairOf(p, q);
        IUsageOracle.RootSettlement memory root = handler.rootSettlement(p, q);
        vm.assertEq(root.settled, pair.rootSettled);
        vm.assertEq(root.claimed, pair.claimed);
        vm.assertLe(root.claimed, root.settled);
        vm.assertLe(root.settled, pair.rootHighest);
        vm.assertLe(root.settledAt, block.timestamp);
        vm.assertEq(root.settledAt == 0, root.settled == 0);
        // Nothing leaves an escrow but what was signed for and what its payer took back.
        vm.assertEq(handler.escrow(p, q), pair.escrow);
        vm.assertEq(pair.escrow + pair.collected + pair.withdrawn, pair.deposited + pair.refunded);
        uint256 settled = root.settled - root.claimed;
        for (uint256 t = 0; t < tokens; ++t) {
            settled += keyIsAsBooked(p, q, t);
        }
        vm.assertEq(settled, pair.collected);
    }

    /// @dev The books only add, so a key that is as booked never falls.
    function keyIsAsBooked(uint256 p, uint256 q, uint256 t) private view returns (uint96) {
        Handler.Key memory booked = handler.keyOf(p, q, t);
        IUsageOracle.Settlement memory key = handler.settlement(p, q, t);
        vm.assertEq(key.settled, booked.settled);
        vm.assertEq(key.distributed, booked.distributed);
        vm.assertLe(key.distributed, key.settled);
        vm.assertLe(key.settled, booked.highest);
        vm.assertLe(key.settledAt, block.timestamp);
        vm.assertEq(key.termsIndex, booked.terms != 0 ? booked.terms : handler.publishedTerms(t));
        return key.settled;
    }

    function scoresAreTheProtocolsParts() private view {
        for (uint256 t = 0; t < tokens; ++t) {
            (uint256 expected, uint256 actual, uint256 trending) = handler.feesOf(t);
            vm.assertEq(actual, expected);
            vm.assertLe(trending, actual);
        }
    }
}
