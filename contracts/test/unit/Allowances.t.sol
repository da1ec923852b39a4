// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

/// @dev How far a signer's word reaches, and what a payer's own is.
contract AllowancesTest is Fixture {
    uint256 private constant SIGNER_KEY = 0xB0B;

    address private signer;
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        provider = address(this); // who settles
        signer = vm.addr(SIGNER_KEY);
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
    }

    function test_ASignerPaysNoMoreThanItsAllowanceADay() public {
        begin(5 * COIN);
        vm.assertEq(settleBySigner(2 * COIN), 2 * COIN);
        vm.assertEq(settleBySigner(9 * COIN), 3 * COIN);
        expectUsed(9 * COIN);
        vm.warp(endOfDay());
        expectUsed(9 * COIN);
        vm.warp(endOfDay() + 1);
        vm.assertEq(left(), 5 * COIN);
        vm.assertEq(settleBySigner(9 * COIN), 4 * COIN);
        vm.assertEq(left(), COIN);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).settled, 9 * COIN);
    }

    /// @dev Whatever is settled how: together never more than the allowance on any day of UTC.
    function testFuzz_NoDayPassesItsAllowance(uint96[8] memory values, uint32[8] memory waits, uint256 ways) public {
        begin(7 * COIN);
        uint256 day;
        uint256 spent;
        uint96 total;
        for (uint96 i = 0; i < 8; ++i) {
            vm.warp(block.timestamp + bound(waits[i], 0, 1 days));
            if (block.timestamp / 1 days != day) (day, spent) = (block.timestamp / 1 days, 0);
            total += uint96(bound(values[i], 1, 5 * COIN));
            spent += tryBySigner(total, ways >> i & 1 == 0);
            vm.assertLe(spent, 7 * COIN);
            vm.assertEq(left(), 7 * COIN - spent);
        }
    }

    function test_ThePayersOwnWordHasNoLimit() public {
        begin(5 * COIN);
        settleBySigner(5 * COIN);
        vm.assertEq(settleValue(tokenId, 60 * COIN), 55 * COIN);
        vm.assertEq(left(), 0);
    }

    function test_AShortEscrowUsesNoMoreOfTheAllowanceThanItPays() public {
        begin(500 * COIN);
        vm.assertEq(settleBySigner(300 * COIN), 100 * COIN);
        vm.assertEq(left(), 400 * COIN);
    }

    function test_SignersHaveAllowancesOfTheirOwn() public {
        begin(5 * COIN);
        authorize(0xB0C, payer, SIGN, 5 * COIN);
        settleBySigner(5 * COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 9 * COIN);
        vm.assertEq(oracle.settle(voucher, sign(0xB0C, oracle.voucherDigest(voucher))), 4 * COIN);
    }

    /// @dev More at once; what was settled today stays counted.
    function test_AnAllowanceGrowsByANewProof() public {
        begin(5 * COIN);
        settleBySigner(5 * COIN);
        authorize(SIGNER_KEY, payer, BOTH, 8 * COIN);
        vm.assertEq(left(), 3 * COIN);
        vm.assertEq(settleBySigner(9 * COIN), 3 * COIN);
    }

    /// @dev Providers rely on what a signer may pay until its thaw is over.
    function test_RevertWhen_ASignerIsNarrowedWithoutAThaw() public {
        begin(5 * COIN);
        expectNarrowed(SIGN, 5 * COIN - 1);
        expectNarrowed(SEND, 5 * COIN);
        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + SIGNER_THAW - 1);
        expectNarrowed(SIGN, 5 * COIN - 1);
        vm.warp(START + SIGNER_THAW);
        authorize(SIGNER_KEY, payer, SIGN, COIN);
        vm.assertEq(left(), COIN);
    }

    /// @dev Only the account itself relies on what it lets a key send.
    function test_ThePowerToSendIsTakenAtOnce() public {
        authorize(SIGNER_KEY, payer, BOTH, 5 * COIN);
        authorize(SIGNER_KEY, payer, SIGN, 5 * COIN);
        vm.assertFalse(oracle.isSigner(payer, signer, SEND));
        authorize(0xB0C, payer, SEND, 5 * COIN);
        authorize(0xB0C, payer, SEND, 0);
        authorize(0xB0C, payer, SIGN, 0);
        vm.assertTrue(oracle.isSigner(payer, vm.addr(0xB0C), SIGN));
    }

    /// @dev The key serves its old account to the last second, and a new one from the next on the same day.
    function test_AnotherAccountStartsWithAWholeDay() public {
        begin(5 * COIN);
        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + SIGNER_THAW - 1);
        settleBySigner(4 * COIN);
        vm.assertEq(left(), COIN);
        vm.warp(START + SIGNER_THAW);
        vm.assertEq((START + SIGNER_THAW - 1) / 1 days, block.timestamp / 1 days);
        authorize(SIGNER_KEY, buyer, SIGN, 5 * COIN);
        vm.assertEq(left(), 5 * COIN);
    }

    /// @dev The same account cannot win a second allowance of a day by taking its signer up again.
    function test_TheSameAccountStartsWithWhatIsLeft() public {
        begin(5 * COIN);
        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + SIGNER_THAW - 1);
        settleBySigner(4 * COIN);
        vm.warp(START + SIGNER_THAW);
        authorize(SIGNER_KEY, payer, SIGN, 3 * COIN);
        vm.assertEq(left(), 0);
        expectUsed(5 * COIN);
    }

    function test_AGrantMakesATokenPayable() public {
        (uint256 paid, bytes32 hash) = paidToken();
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.assertFalse(oracle.isPayable(paid, payer));
        expectNotLicensed(paid);
        grantToPayer(paid, hash);
        vm.assertTrue(oracle.isPayable(paid, payer));
        vm.assertFalse(oracle.isPayable(paid, buyer));
        // What was served under a grant is paid for when it has ended, too.
        vm.warp(START + 31 days);
        vm.assertTrue(oracle.isPayable(paid, payer));
        IUsageOracle.Voucher memory voucher = voucherOf(paid, COIN);
        vm.assertEq(oracle.settle(voucher, sign(SIGNER_KEY, oracle.voucherDigest(voucher))), COIN);
    }

    function test_OpenTermsAloneMakeNothingPayable() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        expectNotLicensed(tokenId);
        expectNotLicensed(7); // it is not published
        vm.expectEmit(address(oracle));
        emit IUsageOracle.TokenAllowed(payer, tokenId, type(uint64).max);
        allowFor(payer, tokenId, true);
        vm.assertEq(settleBySigner(COIN), COIN);
    }

    /// @dev The first settlement is what begins a key: after that a signer continues, whichever account began it.
    function test_AKeyThatBeganIsPayable() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        settleValue(tokenId, 1);
        vm.assertEq(settleBySigner(COIN), COIN - 1);
    }

    function test_ATokenIsAllowedNoMoreAfterAThaw() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        allowFor(payer, tokenId, true);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.TokenAllowed(payer, tokenId, START + SIGNER_THAW);
        allowFor(payer, tokenId, false);
        vm.warp(START + SIGNER_THAW - 1);
        vm.assertTrue(oracle.isPayable(tokenId, payer));
        allowFor(payer, tokenId, false); // which moves nothing
        vm.warp(START + SIGNER_THAW);
        vm.assertFalse(oracle.isPayable(tokenId, payer));
        expectNotLicensed(tokenId);
        allowFor(payer, 7, false); // never allowed: nor for the time of a thaw
        vm.assertFalse(oracle.isPayable(7, payer));
        allowFor(payer, tokenId, true);
        vm.assertTrue(oracle.isPayable(tokenId, payer));
    }

    function test_WhatIsApprovedHoldsForEver() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 60 * COIN);
        bytes32 digest = oracle.voucherDigest(voucher);
        expectUnapproved(voucher);
        vm.prank(provider);
        oracle.approve(digest);
        expectUnapproved(voucher);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Approved(payer, digest);
        vm.prank(payer);
        oracle.approve(digest);
        vm.assertTrue(oracle.isApproved(payer, digest));
        vm.assertFalse(oracle.isApproved(buyer, digest));
        vm.warp(START + 900 days);
        vm.assertEq(oracle.settle(voucher, ""), 60 * COIN);
        voucher.value += 1;
        expectUnapproved(voucher);
    }

    function begin(uint96 perDay) private {
        authorize(SIGNER_KEY, payer, SIGN, perDay);
        allowFor(payer, tokenId, true);
    }

    function settleBySigner(uint96 value) private returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, value);
        return oracle.settle(voucher, sign(SIGNER_KEY, oracle.voucherDigest(voucher)));
    }

    /// @dev By a batch or by a root: what was paid, and nothing when all is used.
    function tryBySigner(uint96 total, bool byRoot) private returns (uint96 paid) {
        bytes memory call = byRoot ? rootCall(total) : batchCall(total);
        (bool done, bytes memory answer) = address(oracle).call(call);
        if (done) return abi.decode(answer, (uint96));
        bool expected = bytes4(answer) == IUsageOracle.OracleAllowanceUsed.selector
            || bytes4(answer) == IUsageOracle.OracleEscrowEmpty.selector
            || bytes4(answer) == IUsageOracle.OracleNothingToSettle.selector;
        vm.assertTrue(expected);
    }

    function rootCall(uint96 total) private view returns (bytes memory) {
        IUsageOracle.RootVoucher memory root = IUsageOracle.RootVoucher(payer, provider, "root", total, 0, START);
        return abi.encodeCall(oracle.settleRoot, (root, sign(SIGNER_KEY, oracle.rootVoucherDigest(root))));
    }

    function batchCall(uint96 total) private view returns (bytes memory) {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, total);
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory data = packed(lines);
        return abi.encodeCall(oracle.settleBatch, (batch, data, sign(SIGNER_KEY, oracle.batchDigest(batch, data))));
    }

    function left() private view returns (uint96 today) {
        (,,,, today) = oracle.signerOf(signer);
    }

    function endOfDay() private view returns (uint256) {
        return block.timestamp - block.timestamp % 1 days + 1 days - 1;
    }

    function expectUsed(uint96 value) private {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, value);
        bytes memory signature = sign(SIGNER_KEY, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleAllowanceUsed.selector, signer));
        oracle.settle(voucher, signature);
        vm.assertEq(left(), 0);
    }

    function expectNarrowed(uint8 powers, uint96 perDay) private {
        bytes memory proof = proofFor(SIGNER_KEY, payer, powers, perDay, type(uint64).max);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerNarrowed.selector, signer));
        vm.prank(payer);
        oracle.authorizeSigner(signer, powers, perDay, type(uint64).max, proof);
    }

    function expectNotLicensed(uint256 id) private {
        IUsageOracle.Voucher memory voucher = voucherOf(id, COIN);
        bytes memory signature = sign(SIGNER_KEY, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotLicensed.selector, id, payer));
        oracle.settle(voucher, signature);
    }

    function expectUnapproved(IUsageOracle.Voucher memory voucher) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, address(0)));
        oracle.settle(voucher, "");
    }
}
