// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {ReentrantToken} from "../mocks/Tokens.sol";
import {FalseToken, FreezingToken} from "./mocks/Tokens.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev The doors that stay open during a transfer move no tokens; going through them then has to do what it does at any other time.
/// That the others are shut is tested in unit/HostileTokens.t.sol.
contract ReentrantPaymentTest is AttackFixture {
    uint256 private tokenId;
    ReentrantToken private evil;

    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:ReentrantToken";
    }

    function setUp() public override {
        super.setUp();
        evil = ReentrantToken(address(token));
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
    }

    function test_Attack_DistributesWhileADepositArrives() public {
        settleValue(tokenId, 100 * COIN);
        evil.arm(address(oracle), distribution(tokenId));
        depositFor(payer, provider, 7 * COIN);
        expectWentThrough();
        vm.assertEq(escrow(payer, provider), 7 * COIN);
        expectPaidOut();
    }

    function test_Attack_DistributesWhileAWithdrawalLeaves() public {
        settleValue(tokenId, 10 * COIN);
        distributeKey(tokenId);
        settleValue(tokenId, 100 * COIN);
        evil.arm(address(oracle), distribution(tokenId));
        vm.prank(creator);
        vm.assertEq(oracle.withdraw(creator), 7_312_500);
        expectWentThrough();
        vm.assertEq(oracle.balanceOf(creator), 73_125_000 - 7_312_500);
        expectPaidOut();
    }

    /// @dev A refund comes into the escrow that a deposit or a withdrawal is just changing.
    function test_Attack_RefundsWhileEscrowMoves() public {
        settleValue(7, 40 * COIN);
        evil.arm(address(oracle), distribution(7));
        depositFor(payer, provider, 5 * COIN);
        expectWentThrough();
        vm.assertEq(escrow(payer, provider), 105 * COIN);

        settleValue(7, 80 * COIN);
        vm.prank(payer);
        oracle.thaw(provider, 50 * COIN);
        vm.warp(START + ESCROW_THAW);
        evil.arm(address(oracle), distribution(7));
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, payer), 50 * COIN);
        expectWentThrough();
        vm.assertEq(escrow(payer, provider), 55 * COIN);
        vm.assertEq(token.balanceOf(address(oracle)), 55 * COIN);
    }

    function test_Attack_SettlesWhileADepositArrives() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 100 * COIN);
        evil.arm(address(oracle), abi.encodeCall(oracle.settle, (voucher, signed(voucher))));
        depositFor(payer, provider, 7 * COIN);
        vm.assertFalse(evil.succeeded());
        vm.assertEq(
            evil.answer(), abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, address(token))
        );
        vm.assertEq(escrow(payer, provider), 107 * COIN);
    }

    function test_Attack_TokensThatArriveByThemselvesBelongToNoAccount() public {
        evil.mint(address(oracle), 50 * COIN);
        evil.mint(address(licenses), 50 * COIN);
        depositFor(payer, provider, COIN);
        vm.assertEq(escrow(payer, provider), 101 * COIN);
    }

    function distribution(uint256 id) private view returns (bytes memory) {
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(oracle.distribute, (payer, provider, one(id)));
        return abi.encodeCall(oracle.multicall, (calls));
    }

    function expectWentThrough() private view {
        vm.assertTrue(evil.attempted());
        vm.assertTrue(evil.succeeded());
    }

    function expectPaidOut() private {
        vm.assertEq(wealth(creator), 73_125_000);
        vm.assertEq(wealth(provider), 24_375_000);
        vm.assertEq(wealth(treasury), 2_500_000);
        vm.assertEq(token.balanceOf(address(oracle)), escrow(payer, provider));
    }
}

contract FeePaymentTest is AttackFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FeeToken";
    }

    /// @dev One per cent is lost on the way in: no account is credited what did not arrive, and everybody can be paid.
    function testFuzz_Attack_MoreIsCreditedThanArrived(uint96 deposit, uint96 value) public {
        deposit = uint96(bound(deposit, 1_000, 1e15));
        uint256 tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, deposit);
        uint256 inEscrow = escrow(payer, provider);
        vm.assertEq(inEscrow, deposit - deposit / 100);

        value = uint96(bound(value, 1, inEscrow));
        settleBy(PAYER_KEY, tokenId, provider, value);
        distributeKey(tokenId);
        if (value < inEscrow) {
            vm.prank(payer);
            oracle.thaw(provider, deposit);
            vm.warp(START + 30 days);
            vm.prank(payer);
            oracle.withdrawEscrow(provider, payer);
        }
        if (oracle.balanceOfToken(tokenId) != 0) {
            vm.prank(buyer);
            oracle.withdrawToken(tokenId, buyer);
        }
        wealth(creator);
        wealth(provider);
        wealth(treasury);
        vm.assertEq(token.balanceOf(address(oracle)), 0);
    }
}

contract FalsePaymentTest is AttackFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FalseToken";
    }

    function test_Attack_ATokenThatSaysNoIsNotTakenForYes() public {
        (uint256 tokenId, bytes32 hash) = paidToken();
        depositFor(payer, provider, 10 * COIN);
        settleValue(tokenId, 10 * COIN);
        distributeKey(tokenId);
        fund(payer, address(oracle), 100 * COIN);
        FalseToken(address(token)).lie(true);

        expectFailure();
        vm.prank(payer);
        oracle.deposit(payer, provider, COIN);
        expectFailure();
        vm.prank(payer);
        licenses.grant(tokenId, hash, payer);
        uint256 credit = oracle.balanceOf(creator);
        expectFailure();
        vm.prank(creator);
        oracle.withdraw(creator);

        vm.assertEq(escrow(payer, provider), 0);
        vm.assertEq(licenses.userExpires(tokenId, payer), 0);
        vm.assertEq(oracle.balanceOf(creator), credit);
        FalseToken(address(token)).lie(false);
        vm.assertEq(wealth(creator), credit);
    }

    function expectFailure() private {
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
    }
}

contract MutePaymentTest is AttackFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:MuteToken";
    }

    function test_ATokenThatSaysNothingWorks() public {
        (uint256 tokenId, bytes32 hash) = paidToken();
        grantToPayer(tokenId, hash);
        vm.prank(creator);
        licenses.withdraw(creator);
        depositFor(payer, provider, 100 * COIN);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        vm.assertEq(wealth(creator), 25 * COIN + 78 * COIN);
        vm.assertEq(wealth(provider), 19_500_000);
        vm.assertEq(wealth(treasury), 2_500_000);
    }

    /// @dev It has no permit: an allowance does.
    function test_APermitOfATokenWithoutOneIsPassedOver() public {
        (uint256 tokenId, bytes32 hash) = paidToken();
        fund(payer, address(licenses), 25 * COIN);
        vm.prank(payer);
        licenses.grantWithPermit(tokenId, hash, payer, START, 27, 0, 0);
        vm.assertEq(licenses.balanceOf(creator), 25 * COIN);
    }
}

/// @dev L9: a token that freezes an account, as USDC does. What it has here it can take out to another, and no other account is held up.
contract FreezingPaymentTest is AttackFixture {
    function _paymentToken() internal pure override returns (string memory) {
        return "Tokens.sol:FreezingToken";
    }

    function test_Attack_AFrozenAccountKeepsItsMoneyOutOfReach() public {
        uint256 tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 100 * COIN);
        settleValue(tokenId, 60 * COIN);
        distributeKey(tokenId);
        vm.prank(payer);
        oracle.thaw(provider, 40 * COIN);
        vm.warp(START + ESCROW_THAW);
        address[4] memory frozen = [payer, creator, buyer, provider];
        for (uint256 i = 0; i < 4; ++i) {
            FreezingToken(address(token)).freeze(frozen[i]);
        }
        vm.expectRevert("frozen");
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
        vm.prank(payer);
        oracle.withdrawEscrow(provider, stranger);
        vm.prank(creator);
        oracle.withdraw(stranger);
        vm.prank(buyer);
        oracle.withdrawToken(tokenId, stranger);
        vm.prank(provider);
        oracle.withdraw(stranger);
        vm.assertEq(token.balanceOf(stranger), 100 * COIN - oracle.balanceOf(treasury));
        vm.assertEq(wealth(treasury), 1_500_000);
    }
}
