// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ReentrantToken} from "../mocks/Tokens.sol";
import {Fixture} from "../utils/Fixture.sol";

contract ReentrantTokenTest is Fixture {
    ReentrantToken private evil;

    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:ReentrantToken";
    }

    function setUp() public override {
        super.setUp();
        evil = ReentrantToken(address(token));
    }

    function test_EveryDoorIsShutWhileTheOracleTakesOrGivesTokens() public {
        uint256 tokenId = openToken();
        depositFor(payer, provider, 10 * COIN);
        settleValue(tokenId, 4 * COIN);
        distributeKey(tokenId);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(oracle.deposit, (payer, provider, 1));
        bytes[5] memory doors = [
            abi.encodeCall(oracle.deposit, (payer, provider, 1)),
            abi.encodeCall(oracle.withdraw, (stranger)),
            abi.encodeCall(oracle.withdrawEscrow, (provider, stranger)),
            abi.encodeCall(oracle.withdrawToken, (tokenId, stranger)),
            abi.encodeCall(oracle.multicall, (calls))
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            fund(stranger, address(oracle), 2 * COIN);
            evil.arm(address(oracle), doors[i]);
            vm.prank(stranger);
            oracle.deposit(payer, provider, COIN);
            expectShut();
        }
        evil.arm(address(oracle), doors[1]);
        vm.prank(creator);
        oracle.withdraw(creator);
        expectShut();
    }

    function test_EveryDoorIsShutWhileEscrowAndTokensCreditsAreWithdrawn() public {
        uint256 tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 2 * COIN);
        settleValue(tokenId, COIN);
        distributeKey(tokenId);
        vm.prank(payer);
        oracle.thaw(provider, COIN);
        vm.warp(START + 30 days);
        evil.arm(address(oracle), abi.encodeCall(oracle.withdrawEscrow, (provider, payer)));
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
        expectShut();
        evil.arm(address(oracle), abi.encodeCall(oracle.withdrawToken, (tokenId, buyer)));
        vm.prank(buyer);
        oracle.withdrawToken(tokenId, buyer);
        expectShut();
        vm.assertEq(token.balanceOf(payer), COIN);
        vm.assertEq(token.balanceOf(buyer), 97_500);
        vm.assertEq(token.balanceOf(address(oracle)), COIN - 97_500);
    }

    function expectShut() private view {
        vm.assertTrue(evil.attempted());
        vm.assertFalse(evil.succeeded());
        vm.assertEq(
            evil.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
    }
}

contract FeeTokenTest is Fixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FeeToken";
    }

    function test_EscrowIsWhatArrived() public {
        depositFor(payer, provider, 100 * COIN);
        (uint256 balance,,) = oracle.escrowOf(payer, provider);
        vm.assertEq(balance, 99 * COIN);
        vm.assertEq(token.balanceOf(address(oracle)), 99 * COIN);
    }

    function test_EveryCreditCanBePaidOut() public {
        uint256 tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        settleValue(tokenId, 99 * COIN);
        distributeKey(tokenId);
        address[3] memory parties = [creator, provider, treasury];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(parties[i]);
            oracle.withdraw(parties[i]);
        }
        vm.assertEq(token.balanceOf(address(oracle)), 0);
    }
}
