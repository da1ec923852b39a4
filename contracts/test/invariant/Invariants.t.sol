// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Books} from "./Books.sol";
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
        creditsAreAsBooked();
        scoresAreTheProtocolsParts();
        rightsAreAsBooked(handler.lastPayer());
        pairIsAsBooked(handler.lastPayer(), handler.lastProvider());
    }

    /// @dev At the end of a history all pairs are looked at: no act may have touched another's.
    function afterInvariant() public view {
        for (uint256 p = 0; p < payers; ++p) {
            rightsAreAsBooked(p);
            for (uint256 q = 0; q < providers; ++q) {
                pairIsAsBooked(p, q);
            }
        }
    }

    function pairIsAsBooked(uint256 p, uint256 q) private view {
        Books.Pair memory pair = handler.pairOf(p, q);
        IUsageOracle.RootSettlement memory root = handler.rootSettlement(p, q);
        vm.assertEq(root.settled, pair.rootSettled);
        vm.assertEq(root.claimed, pair.claimed);
        vm.assertLe(root.claimed, root.settled);
        vm.assertLe(root.settled, pair.rootHighest);
        vm.assertEq(root.value, pair.promised);
        vm.assertEq(root.bySigner, pair.bySigner);
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
        Books.Key memory booked = handler.keyOf(p, q, t);
        IUsageOracle.Settlement memory key = handler.settlement(p, q, t);
        vm.assertEq(key.settled, booked.settled);
        vm.assertEq(key.distributed, booked.distributed);
        vm.assertLe(key.distributed, key.settled);
        vm.assertLe(key.settled, booked.highest);
        vm.assertLe(key.settledAt, block.timestamp);
        return key.settled;
    }

    function creditsAreAsBooked() private view {
        for (uint256 i = 0; i < handler.accounts(); ++i) {
            (uint256 expected, uint256 actual) = handler.creditOf(i);
            vm.assertEq(actual, expected);
        }
        for (uint256 t = 0; t < tokens; ++t) {
            (uint256 expected, uint256 actual) = handler.tokenCreditOf(t);
            vm.assertEq(actual, expected);
        }
    }

    /// @dev Only a payer changes what its signers may pay, and how much.
    function rightsAreAsBooked(uint256 p) private view {
        (uint256 expected, uint256 actual) = handler.allowanceOf(p);
        vm.assertEq(actual, expected);
        for (uint256 t = 0; t < tokens; ++t) {
            (bool booked, bool held) = handler.payableOf(p, t);
            vm.assertEq(held, booked);
        }
    }

    function scoresAreTheProtocolsParts() private view {
        for (uint256 t = 0; t < tokens; ++t) {
            (uint256 expected, uint256 actual, uint256 trending) = handler.feesOf(t);
            vm.assertEq(actual, expected);
            vm.assertLe(trending, actual);
        }
    }
}
