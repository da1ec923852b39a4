// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
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
        oracle.distribute(tokenId, payer, provider);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 5 * COIN);
        bytes memory signature = signed(voucher);
        IUsageOracle.Voucher[] memory vouchers = new IUsageOracle.Voucher[](1);
        bytes[] memory signatures = new bytes[](1);
        (vouchers[0], signatures[0]) = (voucher, signature);

        bytes[7] memory doors = [
            abi.encodeCall(oracle.deposit, (payer, provider, 1)),
            abi.encodeCall(oracle.settle, (voucher, signature)),
            abi.encodeCall(oracle.settleBatch, (vouchers, signatures)),
            abi.encodeCall(oracle.settleAndDistribute, (vouchers, signatures)),
            abi.encodeCall(oracle.distribute, (tokenId, payer, provider)),
            abi.encodeCall(oracle.withdraw, (stranger)),
            abi.encodeCall(oracle.withdrawEscrow, (provider))
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            evil.mint(stranger, COIN);
            vm.prank(stranger);
            evil.approve(address(oracle), COIN);
            evil.arm(address(oracle), doors[i]);
            vm.prank(stranger);
            oracle.deposit(payer, provider, COIN);
            expectShut();
        }
        evil.arm(address(oracle), doors[5]);
        vm.prank(creator);
        oracle.withdraw(creator);
        expectShut();
    }

    function test_EveryDoorIsShutWhileTheLicenceRegistryTakesOrGivesTokens() public {
        (uint256 tokenId, uint48 terms) = paidToken();
        bytes[2] memory doors = [
            abi.encodeCall(licenses.grant, (tokenId, terms, stranger, hashOf(paidTerms()))),
            abi.encodeCall(licenses.withdraw, (stranger))
        ];
        for (uint256 i = 0; i < 2; ++i) {
            evil.mint(payer, 25 * COIN);
            vm.prank(payer);
            evil.approve(address(licenses), 25 * COIN);
            evil.arm(address(licenses), doors[i]);
            vm.prank(payer);
            licenses.grant(tokenId, terms, payer, hashOf(paidTerms()));
            expectShut();
        }
        evil.arm(address(licenses), doors[1]);
        vm.prank(creator);
        licenses.withdraw(creator);
        expectShut();
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
        oracle.distribute(tokenId, payer, provider);
        address[3] memory parties = [creator, provider, treasury];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(parties[i]);
            oracle.withdraw(parties[i]);
        }
        vm.assertEq(token.balanceOf(address(oracle)), 0);
    }

    function test_OwnerIsCreditedWhatAGrantBrought() public {
        (uint256 tokenId, uint48 terms) = paidToken();
        grantToPayer(tokenId, terms);
        vm.assertEq(licenses.balanceOf(creator), 25 * COIN * 99 / 100);
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.assertEq(token.balanceOf(address(licenses)), 0);
    }
}
