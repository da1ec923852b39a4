// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Trees} from "../utils/Trees.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Somebody wants what lies in a payer's escrow for an honest provider.
contract DrainingTest is AttackFixture {
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
    }

    function test_Attack_AFakeProviderSettlesAgainstAnothersCover() public {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, thief, 100 * COIN);
        bytes memory signature = sign(PAYER_KEY, oracle.voucherDigest(voucher));
        expectEmpty();
        sendVoucher(voucher, signature);

        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, 100 * COIN);
        IUsageOracle.Batch memory batch = IUsageOracle.Batch(payer, thief, 0, START);
        bytes memory data = packed(lines);
        vm.assertEq(sendBatch(batch, data, sign(PAYER_KEY, oracle.batchDigest(batch, data))), 0);

        IUsageOracle.RootVoucher memory root = rootVoucherOf(rootOf(lines), 100 * COIN);
        root.provider = thief;
        signature = sign(PAYER_KEY, oracle.rootVoucherDigest(root));
        expectEmpty();
        sendRoot(root, signature);
        expectUntouched();
    }

    function test_Attack_AVoucherIsTurnedToAnotherProvider() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 100 * COIN);
        bytes memory signature = signed(voucher);
        depositFor(payer, thief, 100 * COIN);
        voucher.provider = thief;
        bytes32 digest = oracle.voucherDigest(voucher);
        address found = recovered(digest, signature);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, found));
        sendVoucher(voucher, signature);
        vm.assertEq(escrow(payer, thief), 100 * COIN);
        expectUntouched();
    }

    function test_Attack_APotOfOneProviderIsClaimedForAnother() public {
        IUsageOracle.Line memory line = lineOf(tokenId, 100 * COIN);
        settleTotal(Trees.lineHash(line), 100 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, bytes32(0), tokenId));
        sendClaim(payer, thief, line, 0, new bytes32[](0));
        vm.assertEq(sendClaim(payer, provider, line, 0, new bytes32[](0)), 100 * COIN);
    }

    /// @dev The payer signs its provider's cover to a token of its own, which would skip the thaw: in each of the ways to settle.
    function test_Attack_ThePayerSettlesItsEscrowToItself() public {
        uint256 own = publishAs(payer, "payer/own", keccak256("own"), 0);
        IUsageOracle.Voucher memory voucher = voucherFor(own, payer, provider, 100 * COIN);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(own, 100 * COIN);
        bytes memory data = packed(lines);
        IUsageOracle.Batch memory batch = batchOf(lines);
        IUsageOracle.RootVoucher memory root = rootVoucherOf(rootOf(lines), 100 * COIN);
        bytes[4] memory calls = [
            abi.encodeCall(oracle.settle, (voucher, signed(voucher))),
            abi.encodeCall(oracle.settleBatch, (batch, data, sign(PAYER_KEY, oracle.batchDigest(batch, data)))),
            abi.encodeCall(oracle.settleRoot, (root, sign(PAYER_KEY, oracle.rootVoucherDigest(root)))),
            abi.encodeCall(oracle.claim, (payer, provider, lines[0], 0, new bytes32[](0)))
        ];
        address[3] memory senders = [payer, thief, address(this)];
        authorize(THIEF_KEY, payer);
        for (uint256 i = 0; i < 12; ++i) {
            vm.prank(senders[i / 4]);
            (bool done, bytes memory reason) = address(oracle).call(calls[i % 4]);
            vm.assertFalse(done);
            vm.assertEq(
                reason, abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, senders[i / 4])
            );
        }
        expectUntouched();
        vm.assertEq(wealth(payer), 0);
    }

    /// @dev What a root paid lies in the provider's pot: no later root moves it without the provider.
    function test_Attack_ThePayerTakesAPotBackByANewRoot() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, 60 * COIN);
        settleTotal(rootOf(lines), 60 * COIN);
        uint256 own = publishAs(payer, "payer/own", keccak256("own"), 0);
        IUsageOracle.Line[] memory mine = new IUsageOracle.Line[](1);
        mine[0] = lineOf(own, 100 * COIN);
        IUsageOracle.RootVoucher memory root = rootVoucherOf(rootOf(mine), 60 * COIN + 1);
        bytes memory signature = sign(PAYER_KEY, oracle.rootVoucherDigest(root));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, payer));
        vm.prank(payer);
        oracle.settleRoot(root, signature);
        vm.assertEq(claimLine(lines, 0), 60 * COIN);
        vm.assertEq(settledOf(own), 0);
    }

    /// @dev A provider's own signer settles for it, until it is thawed.
    function test_TheProvidersSignerSettles() public {
        authorize(THIEF_KEY, provider, SEND, 0);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, COIN);
        bytes memory signature = signed(voucher);
        vm.prank(thief);
        vm.assertEq(oracle.settle(voucher, signature), COIN);
        vm.prank(provider);
        oracle.thawSigner(thief);
        vm.warp(START + SIGNER_THAW);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, thief));
        vm.prank(thief);
        oracle.settle(voucher, signature);
    }

    /// @dev With all powers and no limit a stolen key can sign all of the escrow to a provider that takes it, never the payer's other money.
    function test_Attack_AStolenSignerKeyReachesNoFurtherThanEscrow() public {
        authorize(THIEF_KEY, payer);
        allowFor(payer, tokenId, true);
        token.mint(payer, 500 * COIN);
        vm.prank(payer);
        token.approve(address(oracle), type(uint256).max);

        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, type(uint96).max);
        vm.assertEq(sendVoucher(voucher, sign(THIEF_KEY, oracle.voucherDigest(voucher))), 100 * COIN);
        distributeKey(tokenId);
        vm.assertEq(wealth(creator), 73_125_000);
        vm.assertEq(wealth(provider), 24_375_000);
        vm.assertEq(wealth(treasury), 2_500_000);
        vm.assertEq(wealth(thief), 0);
        vm.assertEq(token.balanceOf(payer), 500 * COIN);
    }

    function test_Attack_AStolenSignerKeyMovesNothingByItself() public {
        authorize(THIEF_KEY, payer);
        vm.startPrank(thief);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, thief, provider));
        oracle.thaw(provider, 1);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, thief));
        oracle.withdrawEscrow(provider, payer);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, thief, thief));
        oracle.thawSigner(thief);
        vm.stopPrank();
        expectUntouched();
    }

    function test_Attack_AStolenSignerKeyIsWorthlessOnceThawed() public {
        authorize(THIEF_KEY, payer);
        vm.prank(payer);
        uint64 end = oracle.thawSigner(thief);
        vm.warp(end);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 100 * COIN);
        bytes memory signature = sign(THIEF_KEY, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, thief));
        sendVoucher(voucher, signature);
        expectUntouched();
    }

    /// @dev Usage of an unpublished digest: refunded once distributed, which anybody may do; a thief that publishes later gets none of it.
    function test_Attack_ADigestIsPublishedForTheUsageThatWaitsForIt() public {
        bytes32 seen = keccak256("seen");
        settleValue(uint256(seen), 60 * COIN);
        vm.prank(stranger);
        distributeKey(uint256(seen));
        publishAs(thief, "thief/seen", seen, 0);
        vm.assertEq(distributeKey(uint256(seen)), 0);
        vm.assertEq(wealth(thief), 0);
        expectUntouched();
    }

    function test_Attack_APayerWithdrawsInFrontOfASettlement() public {
        vm.startPrank(payer);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, payer));
        oracle.withdrawEscrow(provider, payer);
        oracle.thaw(provider, type(uint256).max);
        vm.warp(START + ESCROW_THAW - 1);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleThawing.selector, START + ESCROW_THAW));
        oracle.withdrawEscrow(provider, payer);
        vm.stopPrank();
        vm.assertEq(settleValue(tokenId, 60 * COIN), 60 * COIN);
        vm.warp(START + ESCROW_THAW);
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, payer), 40 * COIN);
        vm.assertEq(escrow(payer, provider), 0);
    }

    /// @dev A finished thaw can be kept, but what `escrowOf` calls thawing is no cover, and it reaches later deposits only as far as it was.
    function test_Attack_AFinishedThawWaitsForALaterDeposit() public {
        vm.prank(payer);
        oracle.thaw(provider, 30 * COIN);
        vm.warp(START + 90 days);
        settleValue(tokenId, 100 * COIN);
        depositFor(payer, provider, 50 * COIN);
        (uint256 balance, uint256 thawing,) = oracle.escrowOf(payer, provider);
        vm.assertEq(balance - thawing, 20 * COIN);
        vm.prank(payer);
        vm.assertEq(oracle.withdrawEscrow(provider, payer), 30 * COIN);
        vm.assertEq(escrow(payer, provider), 20 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, payer));
        vm.prank(payer);
        oracle.withdrawEscrow(provider, payer);
    }

    function expectEmpty() private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, thief));
    }

    function expectUntouched() private view {
        vm.assertEq(escrow(payer, provider), 100 * COIN);
        vm.assertEq(settledOf(tokenId), 0);
    }
}
