// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev `thief` holds a signer's key that its payer does not want any more.
contract RevokedSignerTest is AttackFixture {
    uint256 private constant OTHER_KEY = 0x0714E8;
    address private other;
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        other = vm.addr(OTHER_KEY);
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        depositFor(other, provider, 100 * COIN);
        authorize(THIEF_KEY, payer);
        allowFor(payer, tokenId, true);
        allowFor(other, tokenId, true);
    }

    function test_Attack_SignsOnUntilTheThawIsOverAndNoSecondLonger() public {
        vm.prank(payer);
        vm.assertEq(oracle.thawSigner(thief), START + SIGNER_THAW);
        vm.assertEq(send(payer, COIN), COIN);
        vm.warp(START + SIGNER_THAW - 1);
        vm.assertEq(send(payer, 2 * COIN), COIN);
        vm.warp(START + SIGNER_THAW);
        expectRefused(payer, 3 * COIN);
        vm.warp(START + 900 days);
        expectRefused(payer, 3 * COIN);
        vm.assertEq(escrow(payer, provider), 98 * COIN);
    }

    /// @dev The time of signing is the signer's word: what counts is when it arrives.
    function test_Attack_DatesAVoucherBackToItsTimeInOffice() public {
        vm.prank(payer);
        oracle.thawSigner(thief);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, COIN);
        vm.warp(START + SIGNER_THAW);
        bytes memory signature = sign(THIEF_KEY, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, thief));
        sendVoucher(voucher, signature);
    }

    function test_Attack_AsksToThawAgainToMoveTheEnd() public {
        vm.prank(payer);
        oracle.thawSigner(thief);
        vm.warp(START + SIGNER_THAW - 1);
        vm.prank(payer);
        vm.assertEq(oracle.thawSigner(thief), START + SIGNER_THAW);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, thief, thief));
        vm.prank(thief);
        oracle.thawSigner(thief);
    }

    /// @dev A payer cannot take back what it owes by letting go of its signer: the thaw is the provider's time to settle.
    function test_Attack_APayerDropsItsSignerInFrontOfASettlement() public {
        vm.prank(payer);
        oracle.thawSigner(thief);
        vm.assertEq(send(payer, 100 * COIN), 100 * COIN);
        vm.assertEq(escrow(payer, provider), 0);
    }

    /// @dev Nor by cutting what it may pay: that needs the thaw, too.
    function test_Attack_APayerCutsItsSignersAllowanceInFrontOfASettlement() public {
        uint8[2] memory powers = [SIGN, SEND];
        uint96[2] memory allowances = [uint96(1), NO_LIMIT];
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory proof = proofFor(THIEF_KEY, payer, powers[i], allowances[i], START);
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerNarrowed.selector, thief));
            vm.prank(payer);
            oracle.authorizeSigner(thief, powers[i], allowances[i], START, proof);
        }
        vm.assertEq(send(payer, 100 * COIN), 100 * COIN);
    }

    /// @dev Nor by forbidding a token that it has been served.
    function test_Attack_APayerForbidsATokenInFrontOfASettlement() public {
        allowFor(payer, tokenId, false);
        vm.warp(START + SIGNER_THAW - 1);
        vm.assertEq(send(payer, 100 * COIN), 100 * COIN);
    }

    /// @dev Nor by letting a grant end that it was served under.
    function test_Attack_APayerLetsItsGrantEndInFrontOfASettlement() public {
        (uint256 paid, bytes32 hash) = paidToken();
        grantToPayer(paid, hash);
        vm.warp(START + 31 days);
        IUsageOracle.Voucher memory voucher = voucherFor(paid, payer, provider, COIN);
        vm.assertEq(sendVoucher(voucher, sign(THIEF_KEY, oracle.voucherDigest(voucher))), COIN);
    }

    function test_Attack_AnotherPayerTakesTheSignerWhileItServes() public {
        bytes memory proof = proofOf(THIEF_KEY, other);
        expectTaken(proof);
        vm.prank(payer);
        oracle.thawSigner(thief);
        vm.warp(START + SIGNER_THAW - 1);
        expectTaken(proof);
        vm.warp(START + SIGNER_THAW);
        vm.prank(other);
        oracle.authorizeSigner(thief, BOTH, NO_LIMIT, type(uint64).max, proof);
        vm.assertTrue(oracle.isSigner(other, thief, SIGN));
        vm.assertFalse(oracle.isSigner(payer, thief, SIGN));
    }

    function test_Attack_UsesItsNewOfficeAgainstTheOldPayer() public {
        handOver();
        expectRefused(payer, COIN);
        vm.assertEq(send(other, COIN), COIN);
        vm.assertEq(escrow(payer, provider), 100 * COIN);
        vm.assertEq(escrow(other, provider), 99 * COIN);
    }

    function test_Attack_TheOldPayerThawsOrTakesBackASignerOfAnother() public {
        bytes memory oldProof = proofOf(THIEF_KEY, payer);
        handOver();
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, thief));
        vm.prank(payer);
        oracle.thawSigner(thief);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerTaken.selector, thief, other));
        vm.prank(payer);
        oracle.authorizeSigner(thief, BOTH, NO_LIMIT, type(uint64).max, oldProof);
    }

    function test_Attack_SomebodyNamesAKeyThatDidNotAgree() public {
        bytes[3] memory proofs = [proofOf(THIEF_KEY, payer), proofOf(PROVIDER_KEY, other), bytes("")];
        address victim = vm.addr(OTHER_KEY + 1);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, victim));
            vm.prank(other);
            oracle.authorizeSigner(victim, BOTH, NO_LIMIT, type(uint64).max, proofs[i]);
        }
        vm.assertFalse(oracle.isSigner(other, victim, SIGN));
    }

    /// @dev Being somebody's signer takes nothing from a key's own escrow.
    function test_Attack_APayerSpendsItsSignersOwnEscrow() public {
        depositFor(thief, provider, 50 * COIN);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, thief, provider, COIN);
        bytes memory signature = sign(PAYER_KEY, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, thief, payer));
        sendVoucher(voucher, signature);
        vm.assertEq(escrow(thief, provider), 50 * COIN);
    }

    function handOver() private {
        vm.prank(payer);
        oracle.thawSigner(thief);
        vm.warp(START + SIGNER_THAW);
        authorize(THIEF_KEY, other);
    }

    function send(address payer_, uint96 value) private returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer_, provider, value);
        return sendVoucher(voucher, sign(THIEF_KEY, oracle.voucherDigest(voucher)));
    }

    function expectRefused(address payer_, uint96 value) private {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer_, provider, value);
        bytes memory signature = sign(THIEF_KEY, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer_, thief));
        sendVoucher(voucher, signature);
    }

    function expectTaken(bytes memory proof) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerTaken.selector, thief, payer));
        vm.prank(other);
        oracle.authorizeSigner(thief, BOTH, NO_LIMIT, type(uint64).max, proof);
    }
}
