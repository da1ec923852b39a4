// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract WithdrawTest is Fixture {
    function setUp() public override {
        super.setUp();
        uint256 tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
    }

    function test_EachPartyTakesItsOwn() public {
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Withdrawn(creator, stranger, 70 * COIN);
        vm.prank(creator);
        vm.assertEq(oracle.withdraw(stranger), 70 * COIN);
        vm.assertEq(token.balanceOf(stranger), 70 * COIN);
        vm.assertEq(oracle.balanceOf(creator), 0);
        vm.assertEq(oracle.balanceOf(provider), 25 * COIN);
        vm.assertEq(token.balanceOf(address(oracle)), 30 * COIN);
    }

    function test_RevertWhen_ThereIsNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, stranger));
        vm.prank(stranger);
        oracle.withdraw(stranger);
    }

    function test_RevertWhen_ItIsTakenTwice() public {
        vm.prank(provider);
        oracle.withdraw(provider);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, provider));
        vm.prank(provider);
        oracle.withdraw(provider);
    }

    function test_NothingIsLostWhenTheReceiverIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        vm.prank(provider);
        oracle.withdraw(address(0));
        vm.assertEq(oracle.balanceOf(provider), 25 * COIN);
    }

    function test_EscrowOfThePayerIsNoCredit() public {
        depositFor(payer, provider, 5 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, payer));
        vm.prank(payer);
        oracle.withdraw(payer);
    }
}
