// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {HostileWallet} from "../mocks/Wallets.sol";
import {FickleWallet, ReentrantWallet, YesWallet} from "./mocks/Wallets.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Payers that are contracts and do not behave: none of them is ever asked. A contract approves on chain, or names keys.
contract HostileWalletsTest is AttackFixture {
    uint256 private constant SIGNER_KEY = 0x516;
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
    }

    function test_Attack_AnyAnswerOfAWalletCountsForNothing() public {
        address[8] memory wallets = [
            address(new YesWallet()),
            address(new ReentrantWallet()),
            address(0),
            address(0),
            address(0),
            address(0),
            address(0),
            address(0)
        ];
        for (uint256 i = 0; i <= uint256(type(HostileWallet.Answer).max); ++i) {
            wallets[2 + i] = address(new HostileWallet(HostileWallet.Answer(i)));
        }
        for (uint256 i = 0; i < wallets.length; ++i) {
            depositFor(wallets[i], provider, COIN);
            expectRefused(wallets[i], "");
            expectRefused(wallets[i], "yes");
            expectRefused(wallets[i], sign(THIEF_KEY, keccak256("other")));
            vm.assertEq(escrow(wallets[i], provider), COIN);
        }
    }

    /// @dev L7: a wallet that burns all gas, or answers with a bomb, cost the settler 1,101,137 gas. Now a refusal costs what reading a
    /// voucher and recovering a signer do, for any payer.
    function test_Attack_ARefusalCostsABoundedAmountOfGas() public {
        HostileWallet.Answer[2] memory answers = [HostileWallet.Answer.BurnGas, HostileWallet.Answer.Bomb];
        for (uint256 i = 0; i < 2; ++i) {
            address wallet = address(new HostileWallet(answers[i]));
            depositFor(wallet, provider, COIN);
            IUsageOracle.Voucher memory voucher = voucherFor(tokenId, wallet, provider, COIN);
            bytes memory signature = sign(THIEF_KEY, oracle.voucherDigest(voucher));
            bytes[3] memory calls = [
                abi.encodeCall(oracle.settle, (voucher, bytes(""))),
                abi.encodeCall(oracle.settle, (voucher, bytes("yes"))),
                abi.encodeCall(oracle.settle, (voucher, signature))
            ];
            for (uint256 j = 0; j < 3; ++j) {
                uint256 before = gasleft();
                (bool done,) = sendRaw(calls[j]);
                vm.assertFalse(done);
                vm.assertLe(before - gasleft(), 50_000);
            }
        }
    }

    /// @dev M7: what a contract approved it cannot unsay, whatever becomes of it.
    function test_Attack_AWalletChangesItsMind() public {
        FickleWallet wallet = new FickleWallet();
        depositFor(address(wallet), provider, 10 * COIN);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, address(wallet), provider, 4 * COIN);
        expectRefused(address(wallet), ""); // its yes alone is nothing
        bytes32 digest = oracle.voucherDigest(voucher);
        vm.prank(address(wallet));
        oracle.approve(digest);
        wallet.set(false);
        vm.etch(address(wallet), hex"fe");
        vm.warp(START + 900 days);
        vm.assertEq(sendVoucher(voucher, ""), 4 * COIN);
        vm.assertEq(distributeFor(tokenId, address(wallet), provider), 4 * COIN);
        vm.assertEq(escrow(address(wallet), provider), 6 * COIN);
    }

    /// @dev Batches and roots, too; and an approval is of one message, in one's own name.
    function test_Attack_AnApprovalIsUsedForSomethingElse() public {
        address wallet = address(new YesWallet());
        depositFor(wallet, provider, 10 * COIN);
        depositFor(payer, provider, 10 * COIN);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, wallet, provider, 4 * COIN);
        IUsageOracle.Voucher memory others = voucherFor(tokenId, payer, provider, 4 * COIN);
        bytes32[2] memory digests = [oracle.voucherDigest(voucher), oracle.voucherDigest(others)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(wallet);
            oracle.approve(digests[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, address(0)));
        sendVoucher(others, "");
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, wallet));
        vm.prank(wallet);
        oracle.settle(voucher, "");
        vm.assertEq(sendVoucher(voucher, ""), 4 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 4 * COIN, 4 * COIN));
        sendVoucher(voucher, "");
        voucher.value += 1;
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, wallet, address(0)));
        sendVoucher(voucher, "");
    }

    /// @dev M7: the keys that a contract names have a thaw, which gives a provider the time to settle.
    function test_Attack_AWalletDropsItsSignerInFrontOfASettlement() public {
        address wallet = address(new YesWallet());
        depositFor(wallet, provider, 10 * COIN);
        authorize(SIGNER_KEY, wallet, SIGN, NO_LIMIT);
        allowFor(wallet, tokenId, true);
        vm.prank(wallet);
        oracle.thawSigner(vm.addr(SIGNER_KEY));
        allowFor(wallet, tokenId, false);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, wallet, provider, 4 * COIN);
        bytes memory signature = sign(SIGNER_KEY, oracle.voucherDigest(voucher));
        vm.warp(START + SIGNER_THAW - 1);
        vm.assertEq(sendVoucher(voucher, signature), 4 * COIN);
    }

    function test_Attack_AWalletIsNamedAsASigner() public {
        address wallet = address(new YesWallet());
        bytes[2] memory proofs = [bytes(""), bytes("yes")];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, wallet));
            vm.prank(payer);
            oracle.authorizeSigner(wallet, SIGN, COIN, START, proofs[i]);
        }
    }

    function expectRefused(address wallet, bytes memory signature) private {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, wallet, provider, COIN);
        (bool done, bytes memory reason) = sendRaw(abi.encodeCall(oracle.settle, (voucher, signature)));
        vm.assertFalse(done);
        vm.assertEq(bytes32(bytes4(reason)), bytes32(IUsageOracle.OracleInvalidSigner.selector));
    }
}
