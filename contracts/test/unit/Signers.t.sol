// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

contract SignersTest is Fixture {
    uint256 private constant SIGNER_KEY = 0xB0B;
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    address private signer;
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        provider = address(this); // who settles
        signer = vm.addr(SIGNER_KEY);
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        allowFor(payer, tokenId, true);
    }

    function test_AuthorizedSignerSignsForThePayer() public {
        vm.assertFalse(oracle.isSigner(payer, signer, SIGN));
        bytes memory proof = proofFor(SIGNER_KEY, payer, SIGN, 5 * COIN, START);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.SignerAuthorized(payer, signer, SIGN, 5 * COIN);
        vm.prank(payer);
        oracle.authorizeSigner(signer, SIGN, 5 * COIN, START, proof);
        expectPowers(payer, true, false);
        vm.assertEq(settleBySigner(COIN), COIN);
    }

    function test_AnAccountHasBothPowersForItself() public view {
        vm.assertTrue(oracle.isSigner(payer, payer, BOTH));
        vm.assertFalse(oracle.isSigner(payer, provider, SIGN));
        vm.assertFalse(oracle.isSigner(address(0), address(0), SIGN));
        vm.assertFalse(oracle.isSigner(address(0), signer, SIGN));
    }

    function test_EachPowerIsApart() public {
        authorize(SIGNER_KEY, payer, SIGN, COIN);
        expectPowers(payer, true, false);
        vm.assertFalse(oracle.isSigner(payer, signer, BOTH));
        authorize(SIGNER_KEY, payer, BOTH, COIN);
        expectPowers(payer, true, true);
        vm.assertTrue(oracle.isSigner(payer, signer, BOTH));
        authorize(0xB0C, payer, SEND, COIN);
        vm.assertFalse(oracle.isSigner(payer, vm.addr(0xB0C), SIGN));
        vm.assertTrue(oracle.isSigner(payer, vm.addr(0xB0C), SEND));
    }

    function test_SignersAreShownAsTheyAre() public {
        expectSigner(address(0), 0, 0, 0, 0);
        authorize(SIGNER_KEY, payer, SIGN, 5 * COIN);
        expectSigner(payer, SIGN, 0, 5 * COIN, 5 * COIN);
        settleBySigner(2 * COIN);
        vm.prank(payer);
        oracle.thawSigner(signer);
        expectSigner(payer, SIGN, START + SIGNER_THAW, 5 * COIN, 3 * COIN);
        vm.warp(START + SIGNER_THAW);
        expectSigner(payer, SIGN, START + SIGNER_THAW, 5 * COIN, 0);
        authorize(SIGNER_KEY, payer, SEND, 5 * COIN);
        expectSigner(payer, SEND, 0, 5 * COIN, 0);
    }

    function test_SignaturesHoldUntilTheThawIsOver() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.SignerThawStarted(payer, signer, START + SIGNER_THAW);
        vm.prank(payer);
        oracle.thawSigner(signer);

        vm.warp(START + SIGNER_THAW - 1);
        vm.assertEq(settleBySigner(COIN), COIN);
        vm.warp(START + SIGNER_THAW);
        vm.assertFalse(oracle.isSigner(payer, signer, SIGN));
        expectRefused(payer, signer, SIGNER_KEY);
    }

    function test_SecondThawDoesNotMoveTheFirst() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + 100);
        vm.prank(payer);
        vm.assertEq(oracle.thawSigner(signer), START + SIGNER_THAW);
    }

    function test_AuthorizingAgainEndsTheThaw() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.prank(payer);
        oracle.thawSigner(signer);
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.warp(START + SIGNER_THAW);
        vm.assertTrue(oracle.isSigner(payer, signer, SIGN));
    }

    function test_SignerServesAnotherPayerOnlyWhenItIsFree() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        bytes memory proof = proofFor(SIGNER_KEY, buyer, SIGN, COIN, START);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerTaken.selector, signer, payer));
        vm.prank(buyer);
        oracle.authorizeSigner(signer, SIGN, COIN, START, proof);

        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + SIGNER_THAW);
        authorize(SIGNER_KEY, buyer, SIGN, NO_LIMIT);
        vm.assertTrue(oracle.isSigner(buyer, signer, SIGN));
        vm.assertFalse(oracle.isSigner(payer, signer, SIGN));
        expectRefused(payer, signer, SIGNER_KEY);
    }

    function test_RevertWhen_TheProofIsNotTheSigners() public {
        bytes memory proof = proofFor(SIGNER_KEY, payer, SIGN, COIN, START);
        // For another account, other powers, another allowance, another deadline, another signer, and for the zero address.
        expectBadProof(buyer, signer, SIGN, COIN, START, proof);
        expectBadProof(payer, signer, BOTH, COIN, START, proof);
        expectBadProof(payer, signer, SIGN, COIN + 1, START, proof);
        expectBadProof(payer, signer, SIGN, COIN, START + 1, proof);
        expectBadProof(payer, provider, SIGN, COIN, START, proof);
        expectBadProof(payer, address(0), SIGN, COIN, START, "");
        vm.warp(START + 1);
        expectBadProof(payer, signer, SIGN, COIN, START, proof);
    }

    function test_RevertWhen_ThereIsNoSuchPower() public {
        for (uint8 powers = 0; powers < 6; powers += 4) {
            bytes memory proof = proofFor(SIGNER_KEY, payer, powers, COIN, START);
            expectBadProof(payer, signer, powers, COIN, START, proof);
        }
    }

    function test_RevertWhen_AnAccountNamesItself() public {
        bytes memory proof = proofFor(SIGNER_KEY, signer, SIGN, COIN, START);
        expectBadProof(signer, signer, SIGN, COIN, START, proof);
    }

    function test_RevertWhen_ThawedByAnyoneElse() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, stranger, signer));
        vm.prank(stranger);
        oracle.thawSigner(signer);
    }

    function test_RevertWhen_AStrangerSigns() public {
        expectRefused(payer, signer, SIGNER_KEY);
    }

    function test_AcceptsTheCompactForm() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(PAYER_KEY, oracle.voucherDigest(voucher));
        bytes memory compact = abi.encodePacked(r, uint256(s) | (uint256(v - 27) << 255));
        vm.assertEq(compact.length, 64);
        vm.assertEq(oracle.settle(voucher, compact), COIN);
    }

    function test_RefusesTheMalleableTwinOfASignature() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(PAYER_KEY, oracle.voucherDigest(voucher));
        bytes memory twin = abi.encodePacked(r, ORDER - uint256(s), v == 27 ? uint8(28) : uint8(27));
        expectInvalid(voucher, twin, address(0));
    }

    function test_RefusesSignaturesOfOtherLengths() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        uint256[4] memory lengths = [uint256(1), 63, 66, 96];
        for (uint256 i = 0; i < 4; ++i) {
            expectInvalid(voucher, new bytes(lengths[i]), address(0));
        }
        expectInvalid(voucher, new bytes(65), address(0));
    }

    function testFuzz_RefusesASignatureOfAnyOtherVoucher(uint256 field, uint64 change) public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        field = bound(field, 0, 8);
        change = uint64(bound(change, 1, 1000));
        if (field == 0) voucher.inputUnits += change;
        if (field == 1) voucher.outputUnits += change;
        if (field == 2) voucher.requests += change;
        if (field == 3) voucher.value += change;
        if (field == 4) voucher.receiptsRoot = keccak256(abi.encode(change));
        if (field == 5) voucher.timestamp -= change;
        if (field == 6) voucher.tokenId ^= uint256(change) << 240;
        if (field == 7) voucher.provider = address(uint160(voucher.provider) + change);
        if (field == 8) voucher.payer = address(uint160(voucher.payer) ^ change);
        expectUnsigned(voucher.provider, abi.encodeCall(oracle.settle, (voucher, signature)));
    }

    /// @dev Under one key, what was signed as one kind of message is worth nothing as another.
    function test_ASignatureServesOneKindOfMessageOnly() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, COIN);
        IUsageOracle.Batch memory batch = batchOf(lines);
        IUsageOracle.RootVoucher memory root =
            IUsageOracle.RootVoucher(payer, provider, Trees.lineHash(lines[0]), COIN, 0, START);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory data = packed(lines);
        bytes[3] memory signatures = [
            signed(voucher),
            sign(PAYER_KEY, oracle.batchDigest(batch, data)),
            sign(PAYER_KEY, oracle.rootVoucherDigest(root))
        ];
        for (uint256 i = 0; i < 3; ++i) {
            if (i != 0) expectUnsigned(provider, abi.encodeCall(oracle.settle, (voucher, signatures[i])));
            if (i != 1) expectUnsigned(provider, abi.encodeCall(oracle.settleBatch, (batch, data, signatures[i])));
            if (i != 2) expectUnsigned(provider, abi.encodeCall(oracle.settleRoot, (root, signatures[i])));
        }
        vm.assertEq(oracle.settle(voucher, signatures[0]), COIN);
        vm.assertEq(oracle.settleRoot(root, signatures[2]), COIN);
    }

    /// @dev A key that may only send signs nothing for its account, and one that may only sign sends nothing.
    function test_ASenderSignsNothing() public {
        authorize(SIGNER_KEY, payer, SEND, NO_LIMIT);
        expectRefused(payer, signer, SIGNER_KEY);
    }

    function test_AuthorizedSignerSignsBatchesAndRoots() public {
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, COIN);
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory data = packed(lines);
        vm.assertEq(oracle.settleBatch(batch, data, sign(SIGNER_KEY, oracle.batchDigest(batch, data))), COIN);
        IUsageOracle.RootVoucher memory root = IUsageOracle.RootVoucher(payer, provider, "root", COIN, 0, START);
        vm.assertEq(oracle.settleRoot(root, sign(SIGNER_KEY, oracle.rootVoucherDigest(root))), COIN);
    }

    function test_AuthorizedSignerSettlesForTheProvider() public {
        IUsageOracle.Line memory line = lineOf(tokenId, 3 * COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, signer));
        vm.prank(signer);
        oracle.settle(voucher, signature);

        authorize(SIGNER_KEY, provider, SEND, 0);
        vm.prank(signer);
        vm.assertEq(oracle.settle(voucher, signature), COIN);
        settleBatchBySender(signer, lineOf(tokenId, 2 * COIN));
        IUsageOracle.RootVoucher memory root =
            IUsageOracle.RootVoucher(payer, provider, Trees.lineHash(line), COIN, 0, START);
        signature = sign(PAYER_KEY, oracle.rootVoucherDigest(root));
        vm.prank(signer);
        vm.assertEq(oracle.settleRoot(root, signature), COIN);
        vm.prank(signer);
        vm.assertEq(oracle.claim(payer, provider, line, 0, new bytes32[](0)), COIN);
    }

    function test_WhoMaySignForAProviderSendsNothing() public {
        authorize(SIGNER_KEY, provider, SIGN, NO_LIMIT);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, signer));
        vm.prank(signer);
        oracle.settle(voucher, signature);
    }

    function test_ThePayersSignerSettlesNothing() public {
        authorize(SIGNER_KEY, payer, BOTH, NO_LIMIT);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, signer));
        vm.prank(signer);
        oracle.settle(voucher, signature);
    }

    function test_AProvidersSignerEndsWithItsThaw() public {
        authorize(SIGNER_KEY, provider, SEND, 0);
        vm.prank(provider);
        oracle.thawSigner(signer);
        vm.warp(START + SIGNER_THAW - 1);
        settleBatchBySender(signer, lineOf(tokenId, COIN));
        vm.warp(START + SIGNER_THAW);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 2 * COIN);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, signer));
        vm.prank(signer);
        oracle.settle(voucher, signature);
    }

    function settleBatchBySender(address sender, IUsageOracle.Line memory line) private {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = line;
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory data = packed(lines);
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, data));
        vm.prank(sender);
        vm.assertEq(oracle.settleBatch(batch, data, signature), COIN);
    }

    function settleBySigner(uint96 value) private returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, value);
        return oracle.settle(voucher, sign(SIGNER_KEY, oracle.voucherDigest(voucher)));
    }

    function expectRefused(address payer_, address signer_, uint256 key) private {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 50 * COIN);
        bytes memory signature = sign(key, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer_, signer_));
        oracle.settle(voucher, signature);
    }

    function expectUnsigned(address sender, bytes memory call) private {
        vm.prank(sender);
        (bool settled, bytes memory answer) = address(oracle).call(call);
        vm.assertFalse(settled);
        vm.assertEq(abi.encode(bytes4(answer)), abi.encode(IUsageOracle.OracleInvalidSigner.selector));
    }

    function expectInvalid(IUsageOracle.Voucher memory voucher, bytes memory signature, address recovered) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, recovered));
        oracle.settle(voucher, signature);
    }

    function expectBadProof(
        address account,
        address signer_,
        uint8 powers,
        uint96 perDay,
        uint64 deadline,
        bytes memory proof
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, signer_));
        vm.prank(account);
        oracle.authorizeSigner(signer_, powers, perDay, deadline, proof);
    }

    function expectPowers(address account, bool signs, bool sends) private view {
        vm.assertEq(oracle.isSigner(account, signer, SIGN), signs);
        vm.assertEq(oracle.isSigner(account, signer, SEND), sends);
    }

    function expectSigner(address account, uint8 powers, uint64 thawedAt, uint96 perDay, uint96 left) private view {
        (address a, uint8 b, uint64 c, uint96 d, uint96 e) = oracle.signerOf(signer);
        vm.assertEq(abi.encode(a, b, c, d, e), abi.encode(account, powers, thawedAt, perDay, left));
    }
}
