// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {ApprovingWallet, HostileWallet} from "../mocks/Wallets.sol";
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
    }

    function test_AuthorizedSignerSignsForThePayer() public {
        vm.assertFalse(oracle.isSigner(payer, signer));
        vm.expectEmit(address(oracle));
        emit IUsageOracle.SignerAuthorized(payer, signer);
        authorize(payer);
        vm.assertTrue(oracle.isSigner(payer, signer));
        vm.assertEq(settleBySigner(COIN), COIN);
    }

    function test_PayerAlwaysMaySign() public view {
        vm.assertTrue(oracle.isSigner(payer, payer));
        vm.assertFalse(oracle.isSigner(payer, provider));
        vm.assertFalse(oracle.isSigner(address(0), address(0)));
        vm.assertFalse(oracle.isSigner(address(0), signer));
    }

    function test_SignaturesHoldUntilTheThawIsOver() public {
        authorize(payer);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.SignerThawStarted(payer, signer, START + SIGNER_THAW);
        vm.prank(payer);
        oracle.thawSigner(signer);

        vm.warp(START + SIGNER_THAW - 1);
        vm.assertEq(settleBySigner(COIN), COIN);
        vm.warp(START + SIGNER_THAW);
        vm.assertFalse(oracle.isSigner(payer, signer));
        expectRefused(payer, signer, SIGNER_KEY);
    }

    function test_SecondThawDoesNotMoveTheFirst() public {
        authorize(payer);
        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + 100);
        vm.prank(payer);
        vm.assertEq(oracle.thawSigner(signer), START + SIGNER_THAW);
    }

    function test_AuthorizingAgainEndsTheThaw() public {
        authorize(payer);
        vm.prank(payer);
        oracle.thawSigner(signer);
        authorize(payer);
        vm.warp(START + SIGNER_THAW);
        vm.assertTrue(oracle.isSigner(payer, signer));
    }

    function test_SignerServesAnotherPayerOnlyWhenItIsFree() public {
        authorize(payer);
        bytes memory proof = proofFor(buyer, START);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerTaken.selector, signer, payer));
        vm.prank(buyer);
        oracle.authorizeSigner(signer, START, proof);

        vm.prank(payer);
        oracle.thawSigner(signer);
        vm.warp(START + SIGNER_THAW);
        authorize(buyer);
        vm.assertTrue(oracle.isSigner(buyer, signer));
        vm.assertFalse(oracle.isSigner(payer, signer));
        expectRefused(payer, signer, SIGNER_KEY);
    }

    function test_RevertWhen_TheProofIsNotTheSigners() public {
        bytes memory proof = proofFor(payer, START);
        // For another payer, for another deadline, too late, and for nobody.
        expectBadProof(buyer, signer, START, proof);
        expectBadProof(payer, signer, START + 1, proof);
        expectBadProof(payer, provider, START, proof);
        expectBadProof(payer, address(0), START, "");
        vm.warp(START + 1);
        expectBadProof(payer, signer, START, proof);
    }

    function test_RevertWhen_ThawedByAnyoneElse() public {
        authorize(payer);
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
        uint256[4] memory lengths = [uint256(0), 63, 66, 96];
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
        if (field == 0) voucher.inputTokens += change;
        if (field == 1) voucher.outputTokens += change;
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

    function test_AuthorizedSignerSignsBatchesAndRoots() public {
        authorize(payer);
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

        authorize(provider);
        vm.prank(signer);
        oracle.bindTerms(tokenId, payer, provider, 1);
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

    function test_ThePayersSignerSettlesNothing() public {
        authorize(payer);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, signer));
        vm.prank(signer);
        oracle.settle(voucher, signature);
    }

    function test_AProvidersSignerEndsWithItsThaw() public {
        authorize(provider);
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

    function test_ContractWalletSignsByERC1271() public {
        ApprovingWallet wallet = new ApprovingWallet();
        depositFor(address(wallet), provider, COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        voucher.payer = address(wallet);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, address(wallet), address(0)));
        oracle.settle(voucher, "approved");
        wallet.approve(oracle.voucherDigest(voucher));
        vm.assertEq(oracle.settle(voucher, "approved"), COIN);
    }

    function test_HostileWalletsApproveNothing() public {
        for (uint8 i = 0; i <= uint8(type(HostileWallet.Answer).max); ++i) {
            HostileWallet wallet = new HostileWallet(HostileWallet.Answer(i));
            depositFor(address(wallet), provider, COIN);
            IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
            voucher.payer = address(wallet);
            (bool settled,) = address(oracle).call{gas: 3_000_000}(abi.encodeCall(oracle.settle, (voucher, "anything")));
            vm.assertFalse(settled);
        }
    }

    function authorize(address payer_) private {
        bytes memory proof = proofFor(payer_, uint64(block.timestamp));
        vm.prank(payer_);
        oracle.authorizeSigner(signer, uint64(block.timestamp), proof);
    }

    /// @dev Spells the typed data out, so that the contract's own hashing is not taken for granted.
    function proofFor(address payer_, uint64 deadline) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug UsageOracle"),
                keccak256("1"),
                block.chainid,
                address(oracle)
            )
        );
        bytes32 message = keccak256(
            abi.encode(keccak256("SignerProof(address payer,address signer,uint64 deadline)"), payer_, signer, deadline)
        );
        return sign(SIGNER_KEY, keccak256(abi.encodePacked("\x19\x01", domain, message)));
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

    function test_RevertWhen_AnAccountNamesItself() public {
        bytes memory proof = proofFor(signer, START);
        expectBadProof(signer, signer, START, proof);
    }

    function expectBadProof(address payer_, address signer_, uint64 deadline, bytes memory proof) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, signer_));
        vm.prank(payer_);
        oracle.authorizeSigner(signer_, deadline, proof);
    }
}
