// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DisputeFixture} from "../utils/DisputeFixture.sol";
import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {Disputing} from "./Disputing.sol";

/// @dev What holds of stakes after any history of calls.
contract DisputeInvariantsTest is DisputeFixture {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Disputing private handler;

    function setUp() public override {
        super.setUp();
        disputes =
            IReceiptDisputes(vm.deployCode("ReceiptDisputes.sol:ReceiptDisputes", abi.encode(address(oracle), WINDOW)));
        handler = new Disputing(disputes, token, treasury, termsHash);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), handler.acts());
    }

    function invariant_StakesAndCreditsAreAllThereIs() public view {
        uint256 balance = token.balanceOf(address(disputes));
        vm.assertEq(balance, handler.owed());
        vm.assertEq(balance + handler.paidOut(), handler.paidIn());
        for (uint256 q = 0; q < 2; ++q) {
            (uint256 expected, uint256 actual) = handler.stakeOf(q);
            vm.assertEq(actual, expected);
        }
        for (uint256 i = 0; i < 3; ++i) {
            (uint256 expected, uint256 actual) = handler.creditOf(i);
            vm.assertEq(actual, expected);
        }
        // An honest provider has what was staked for it, less what it took out itself.
        (, uint256 honest) = handler.stakeOf(0);
        vm.assertEq(honest + handler.honestOut(), handler.honestIn());
    }
}
