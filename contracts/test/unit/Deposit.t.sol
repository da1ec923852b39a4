// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract DepositTest is Fixture {
    function test_AnyoneFillsTheEscrowOfAPair() public {
        fund(stranger, address(oracle), 10 * COIN);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Deposited(payer, provider, stranger, 10 * COIN);
        vm.prank(stranger);
        oracle.deposit(payer, provider, 10 * COIN);
        depositFor(payer, provider, COIN);
        expectEscrow(payer, provider, 11 * COIN);
        vm.assertEq(token.balanceOf(address(oracle)), 11 * COIN);
    }

    function test_EscrowOfOneProviderIsNoCoverForAnother() public {
        depositFor(payer, provider, 10 * COIN);
        expectEscrow(payer, buyer, 0);
        expectEscrow(provider, payer, 0);
        uint256 tokenId = openToken();
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        voucher.provider = buyer;
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, buyer));
        vm.prank(buyer);
        oracle.settle(voucher, signature);
    }

    function test_RevertWhen_NothingArrives() public {
        vm.expectRevert(IUsageOracle.OracleZeroAmount.selector);
        oracle.deposit(payer, provider, 0);
    }

    function testFuzz_DepositsOfAnyoneAddUp(uint96[6] memory amounts, uint8 pairs) public {
        address[2] memory providers = [provider, buyer];
        uint256[2] memory sums;
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] = uint96(bound(amounts[i], 1, type(uint96).max / 6));
            depositFor(payer, providers[pairs >> i & 1], amounts[i]);
            sums[pairs >> i & 1] += amounts[i];
        }
        expectEscrow(payer, provider, sums[0]);
        expectEscrow(payer, buyer, sums[1]);
        vm.assertEq(token.balanceOf(address(oracle)), sums[0] + sums[1]);
    }

    function test_RevertWhen_TheEscrowWouldOverflow() public {
        uint256 most = type(uint96).max;
        depositFor(payer, provider, most);
        fund(stranger, address(oracle), most + 1);
        bytes[2] memory reasons = [
            abi.encodeWithSignature("Panic(uint256)", 0x11),
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 96, most + 1)
        ];
        uint256[2] memory more = [uint256(1), most + 1];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(reasons[i]);
            vm.prank(stranger);
            oracle.deposit(payer, provider, more[i]);
        }
        expectEscrow(payer, provider, most);
    }

    function expectEscrow(address payer_, address provider_, uint256 amount) private view {
        (uint256 balance, uint256 thawing, uint64 thawedAt) = oracle.escrowOf(payer_, provider_);
        vm.assertEq(balance, amount);
        vm.assertEq(thawing, 0);
        vm.assertEq(thawedAt, 0);
    }
}
