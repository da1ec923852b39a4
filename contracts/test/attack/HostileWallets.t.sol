// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {HostileWallet} from "../mocks/Wallets.sol";
import {FickleWallet, ReentrantWallet, YesWallet} from "./mocks/Wallets.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Payers and creators that are contracts and do not behave.
contract HostileWalletsTest is AttackFixture {
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
    }

    function test_Attack_AnAnswerThatIsNotYes() public {
        for (uint256 i = 0; i <= uint256(type(HostileWallet.Answer).max); ++i) {
            address wallet = address(new HostileWallet(HostileWallet.Answer(i)));
            depositFor(wallet, provider, COIN);
            IUsageOracle.Voucher memory voucher = voucherFor(tokenId, wallet, provider, COIN);
            vm.assertFalse(sent(address(oracle), abi.encodeCall(oracle.settle, (voucher, bytes("")))));
            vm.assertEq(escrow(wallet, provider), COIN);

            IModelRegistry.Publication memory p = publication("wallet/x", keccak256("x"), 0);
            vm.assertFalse(
                sent(address(registry), abi.encodeCall(registry.publishWithSig, (p, wallet, START, bytes(""))))
            );
            vm.assertEq(registry.balanceOf(wallet), 0);
        }
    }

    /// @dev Whoever sends it pays for it, and loses no more than the gas that it gave; nobody else is held up.
    function test_Attack_AWalletBurnsAllGas() public {
        address wallet = address(new HostileWallet(HostileWallet.Answer.BurnGas));
        depositFor(wallet, provider, COIN);
        depositFor(payer, provider, COIN);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, wallet, provider, COIN);
        bytes memory call = abi.encodeCall(oracle.settle, (voucher, bytes("")));
        uint256 before = gasleft();
        vm.assertFalse(sent(address(oracle), call));
        vm.assertLe(before - gasleft(), 3_100_000);
        vm.assertEq(settleValue(tokenId, COIN), COIN);
    }

    function test_Attack_AWalletThatSaysYesToAllLosesOnlyItsOwn() public {
        address wallet = address(new YesWallet());
        depositFor(wallet, provider, 10 * COIN);
        depositFor(payer, provider, 10 * COIN);
        vm.assertEq(settleAs(wallet, 50 * COIN), 10 * COIN);
        vm.assertEq(escrow(wallet, provider), 0);
        vm.assertEq(escrow(payer, provider), 10 * COIN);

        // It is nobody's signer, so its yes to another payer's voucher is not asked for.
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, provider, COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, address(0)));
        sendVoucher(voucher, "");
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, wallet));
        vm.prank(payer);
        oracle.authorizeSigner(wallet, START, "");
    }

    function test_Attack_AWalletThatSaysYesToAllIsMadeACreator() public {
        address wallet = address(new YesWallet());
        registry.publishWithSig(publication("wallet/spam", keccak256("spam"), 0), wallet, START, "");
        vm.assertEq(registry.ownerOf(uint256(keccak256("spam"))), wallet);
        vm.assertEq(registry.namespaceOwner("wallet"), wallet);
        publishAs(creator, "alice/still-mine", keccak256("mine"), 0);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "alice", creator));
        registry.publishWithSig(publication("alice/x", keccak256("x"), 0), wallet, START, "");
    }

    /// @dev What was settled stays settled; what was not needs a yes again.
    function test_Attack_AWalletChangesItsMind() public {
        FickleWallet wallet = new FickleWallet();
        depositFor(address(wallet), provider, 10 * COIN);
        vm.assertEq(settleAs(address(wallet), 4 * COIN), 4 * COIN);
        wallet.set(false);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, address(wallet), provider, 10 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, address(wallet), address(0)));
        sendVoucher(voucher, "");
        vm.assertEq(distributeFor(tokenId, address(wallet), provider), 4 * COIN);
        vm.assertEq(escrow(address(wallet), provider), 6 * COIN);
        // A second yes pays the difference to the same total, not the total again.
        wallet.set(true);
        vm.assertEq(settleAs(address(wallet), 10 * COIN), 6 * COIN);
    }

    /// @dev It is asked by a static call, in which nothing can be changed.
    function test_Attack_AWalletCallsBackWhileItIsAsked() public {
        ReentrantWallet wallet = new ReentrantWallet();
        depositFor(address(wallet), provider, 10 * COIN);
        depositFor(address(wallet), thief, 10 * COIN);
        IUsageOracle.Voucher memory inner = voucherFor(tokenId, payer, address(wallet), COIN);
        depositFor(payer, address(wallet), COIN);
        bytes[5] memory doors = [
            abi.encodeCall(oracle.settle, (inner, sign(PAYER_KEY, oracle.voucherDigest(inner)))),
            abi.encodeCall(oracle.deposit, (address(wallet), provider, 0)),
            abi.encodeCall(oracle.thaw, (provider, 10 * COIN)),
            abi.encodeCall(oracle.bindTerms, (tokenId, payer, address(wallet), 1)),
            abi.encodeCall(oracle.withdraw, (thief))
        ];
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, address(wallet), provider, COIN);
        for (uint256 i = 0; i < doors.length; ++i) {
            wallet.arm(address(oracle), doors[i]);
            vm.assertFalse(sent(address(oracle), abi.encodeCall(oracle.settle, (voucher, bytes("")))));
        }
        (, uint256 thawing,) = oracle.escrowOf(address(wallet), provider);
        vm.assertEq(thawing, 0);
        vm.assertEq(escrow(address(wallet), provider), 10 * COIN);
        vm.assertEq(escrow(payer, address(wallet)), COIN);
        // The same call goes through when the wallet is not being asked.
        vm.assertEq(sendVoucher(inner, sign(PAYER_KEY, oracle.voucherDigest(inner))), COIN);
    }

    /// @dev An address that has no code yet agrees to nothing.
    function test_Attack_AnAddressWithoutCodeIsAsked() public {
        address empty = address(0xE0A);
        depositFor(empty, provider, COIN);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, empty, provider, COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, empty, address(0)));
        sendVoucher(voucher, "");
    }

    function settleAs(address wallet, uint96 value) private returns (uint96) {
        return sendVoucher(voucherFor(tokenId, wallet, provider, value), "");
    }

    function sent(address target, bytes memory call) private returns (bool done) {
        vm.prank(provider);
        (done,) = target.call{gas: 3_000_000}(call);
    }
}
