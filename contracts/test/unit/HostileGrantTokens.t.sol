// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {FalseToken, FreezingToken} from "../attack/mocks/Tokens.sol";
import {ReentrantToken} from "../mocks/Tokens.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Payment tokens that call back, take fees, say nothing, say no or freeze accounts, at the license registry.
contract ReentrantGrantTokenTest is GrantFixture {
    ReentrantToken private evil;

    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:ReentrantToken";
    }

    function setUp() public override {
        super.setUp();
        evil = ReentrantToken(address(token));
    }

    function test_EveryDoorIsShutWhileTheLicenseRegistryTakesOrGivesTokens() public {
        bytes[5] memory doors = [
            abi.encodeCall(licenses.grant, (tokenId, hash, stranger)),
            abi.encodeCall(licenses.withdraw, (stranger)),
            abi.encodeCall(licenses.withdrawToken, (tokenId, stranger)),
            abi.encodeCall(licenses.grantWithPermit, (tokenId, hash, stranger, START, 27, 0, 0)),
            abi.encodeCall(licenses.grantWithSig, (tokenId, hash, stranger, stranger, START, ""))
        ];
        sell(tokenId);
        for (uint256 i = 0; i < doors.length; ++i) {
            evil.mint(payer, PRICE);
            vm.prank(payer);
            evil.approve(address(licenses), PRICE);
            evil.arm(address(licenses), doors[i]);
            grantAs(payer, tokenId, hash, payer);
            expectShut();
        }
        evil.arm(address(licenses), doors[2]);
        vm.prank(creator);
        licenses.withdraw(creator);
        expectShut();
        evil.arm(address(licenses), doors[1]);
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        expectShut();
        vm.assertEq(token.balanceOf(creator), 5 * CREATORS);
        vm.assertEq(token.balanceOf(buyer), 5 * TOKENS);
    }

    function expectShut() private view {
        vm.assertTrue(evil.attempted());
        vm.assertFalse(evil.succeeded());
        vm.assertEq(
            evil.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
    }
}

contract FeeGrantTokenTest is GrantFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FeeToken";
    }

    /// @dev The fee is the owner's: the creator gets its part first.
    function test_WhatArrivedIsCredited() public {
        grantToPayer(tokenId, hash);
        expectCredits(tokenId, PRICE * 99 / 100, 0);
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.assertEq(token.balanceOf(address(licenses)), 0);

        sell(tokenId);
        grantToPayer(tokenId, hash);
        expectCredits(tokenId, CREATORS, PRICE * 99 / 100 - CREATORS);
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        vm.assertEq(token.balanceOf(address(licenses)), 0);
    }

    /// @dev A gift's price is the creator's part, of which no more than what arrived can be credited.
    function test_NoMoreThanArrivedIsCreditedOfAGift() public {
        sell(tokenId);
        grantToPayer(tokenId, hash);
        fund(buyer, address(licenses), CREATORS);
        grantAs(buyer, tokenId, hash, payer);
        expectCredits(tokenId, CREATORS + (CREATORS - CREATORS / 100), PRICE * 99 / 100 - CREATORS);
        vm.assertEq(token.balanceOf(address(licenses)), licenses.balanceOf(creator) + licenses.balanceOfToken(tokenId));
    }
}

contract FalseGrantTokenTest is GrantFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FalseToken";
    }

    function test_ATokenThatSaysNoIsNotTakenForYes() public {
        sell(tokenId);
        grantToPayer(tokenId, hash);
        fund(payer, address(licenses), PRICE);
        FalseToken(address(token)).lie(true);
        expectFailure();
        grantAs(payer, tokenId, hash, payer);
        expectFailure();
        vm.prank(creator);
        licenses.withdraw(creator);
        expectFailure();
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        expectCredits(tokenId, CREATORS, TOKENS);
        vm.assertEq(licenses.userExpires(tokenId, payer), START + 30 days);
    }

    function expectFailure() private {
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
    }
}

contract MuteGrantTokenTest is GrantFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:MuteToken";
    }

    function test_ATokenThatSaysNothingWorks() public {
        sell(tokenId);
        grantToPayer(tokenId, hash);
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        vm.assertEq(token.balanceOf(creator), CREATORS);
        vm.assertEq(token.balanceOf(buyer), TOKENS);
    }

    /// @dev It has no permit: an allowance does.
    function test_APermitOfATokenWithoutOneIsPassedOver() public {
        fund(payer, address(licenses), PRICE);
        vm.prank(payer);
        licenses.grantWithPermit(tokenId, hash, payer, START, 27, 0, 0);
        vm.assertEq(licenses.balanceOf(creator), PRICE);
    }
}

contract FreezingGrantTokenTest is GrantFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FreezingToken";
    }

    /// @dev A frozen creator keeps no account from buying, and takes its own out to another account.
    function test_AFrozenAccountHoldsUpNoOther() public {
        sell(tokenId);
        FreezingToken(address(token)).freeze(creator);
        grantToPayer(tokenId, hash);
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        vm.expectRevert("frozen");
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.prank(creator);
        licenses.withdraw(stranger);
        vm.assertEq(token.balanceOf(stranger), CREATORS);
        vm.assertEq(token.balanceOf(buyer), TOKENS);
    }
}
