// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Other bytes for the same signature, and bytes that are none.
contract MalleabilityTest is AttackFixture {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    uint256 private tokenId;
    IUsageOracle.Voucher private voucher;
    uint8 private v;
    bytes32 private r;
    bytes32 private s;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        voucher = voucherOf(tokenId, COIN);
        (v, r, s) = vm.sign(PAYER_KEY, oracle.voucherDigest(voucher));
    }

    function test_BothCanonicalFormsAreTakenAndPayOnce() public {
        vm.assertEq(sendVoucher(voucher, abi.encodePacked(r, compact())), COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, COIN, COIN));
        sendVoucher(voucher, abi.encodePacked(r, s, v));
        vm.assertEq(escrow(payer, provider), 99 * COIN);
    }

    function test_Attack_TheMirroredSignature() public {
        bytes32 high = bytes32(ORDER - uint256(s));
        uint8 other = v == 27 ? 28 : 27;
        vm.assertEq(ecrecover(oracle.voucherDigest(voucher), other, r, high), payer); // it is one, but not the canonical
        expectRefused(abi.encodePacked(r, high, other));
        expectRefused(abi.encodePacked(r, high, v));
        // In 64 bytes the upper half of s has no room: its top bit says the parity.
        expectRefused(abi.encodePacked(r, high));
        expectRefused(abi.encodePacked(r, uint256(compact()) ^ (1 << 255)));
    }

    function test_Attack_EveryOtherRecoveryByte() public {
        for (uint256 i = 0; i < 256; ++i) {
            if (i != v) expectRefused(abi.encodePacked(r, s, uint8(i)));
        }
        vm.assertEq(sendVoucher(voucher, abi.encodePacked(r, s, v)), COIN);
    }

    function test_Attack_EveryOtherLength() public {
        bytes memory whole = abi.encodePacked(r, s, v, v, v);
        for (uint256 length = 0; length < 68; ++length) {
            if (length == 65) continue;
            bytes memory part = new bytes(length);
            for (uint256 i = 0; i < length && i < whole.length; ++i) {
                part[i] = whole[i];
            }
            // 64 bytes of a signature with odd parity lack the parity bit; with even parity they are the compact form.
            if (length == 64 && v == 27) continue;
            expectRefused(part);
        }
    }

    function test_Attack_NumbersThatAreNoSignature() public {
        expectRefused(new bytes(64));
        expectRefused(new bytes(65));
        expectRefused(abi.encodePacked(uint256(0), uint256(0), uint8(27)));
        expectRefused(abi.encodePacked(r, uint256(0), v));
        expectRefused(abi.encodePacked(uint256(0), s, v));
        expectRefused(abi.encodePacked(ORDER, s, v));
        expectRefused(abi.encodePacked(r, ORDER, v));
        expectRefused(abi.encodePacked(type(uint256).max, type(uint256).max, uint8(28)));
    }

    function testFuzz_Attack_RandomBytes(bytes calldata noise) public {
        expectRefused(noise);
    }

    /// @dev What fails to recover is the zero address: no account may be taken for it.
    function test_Attack_ThePayerWithoutAnAddress() public {
        depositFor(address(0), provider, 10 * COIN);
        voucher.payer = address(0);
        bytes[4] memory bad = [bytes(""), new bytes(64), new bytes(65), abi.encodePacked(r, s, uint8(0))];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, address(0), address(0)));
            sendVoucher(voucher, bad[i]);
        }
        vm.assertEq(escrow(address(0), provider), 10 * COIN);
        vm.assertFalse(oracle.isSigner(address(0), address(0), SIGN));
        vm.assertFalse(oracle.isSigner(address(0), thief, SIGN));
    }

    function test_Attack_TheOtherZeroAddresses() public {
        IReceiptDisputes disputes = IReceiptDisputes(
            vm.deployCode("ReceiptDisputes.sol:ReceiptDisputes", abi.encode(address(oracle), uint64(10 days)))
        );
        IReceiptDisputes.Attestation memory attestation =
            IReceiptDisputes.Attestation(address(0), payer, keccak256("root"), 0, START);
        fund(stranger, address(disputes), COIN);
        vm.prank(stranger);
        disputes.stake(address(0), COIN);
        IReceiptDisputes.Leaf memory leaf;
        bytes[2] memory bad = [bytes(""), new bytes(65)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IReceiptDisputes.DisputeNotAttested.selector, address(0), attestation.receiptsRoot
                )
            );
            disputes.challengePrice(attestation, bad[i], leaf);
        }

        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, address(0)));
        registry.publishWithSig(publication("zero/x", keccak256("x"), 0), address(0), START, new bytes(65));

        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, address(0)));
        vm.prank(thief);
        oracle.authorizeSigner(address(0), SIGN, COIN, START, new bytes(65));
    }

    function compact() private view returns (bytes32) {
        return bytes32(uint256(s) | uint256(v - 27) << 255);
    }

    function expectRefused(bytes memory signature) private {
        (bool done, bytes memory reason) = sendRaw(abi.encodeCall(oracle.settle, (voucher, signature)));
        vm.assertFalse(done);
        vm.assertEq(bytes32(bytes4(reason)), bytes32(IUsageOracle.OracleInvalidSigner.selector));
        vm.assertEq(escrow(payer, provider), 100 * COIN);
    }
}
