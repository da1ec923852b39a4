// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev A signature is sent where it was not meant to go.
contract ReplayTest is AttackFixture {
    IReceiptDisputes private disputes;
    uint256 private tokenId;
    IUsageOracle.Voucher private voucher;
    IUsageOracle.Batch private batch;
    IUsageOracle.RootVoucher private root;
    IReceiptDisputes.Attestation private attestation;
    IModelRegistry.Publication private draft;
    bytes private lines;
    bytes[5] private signatures;
    bytes private proof;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        voucher = voucherOf(tokenId, COIN);
        IUsageOracle.Line[] memory list = new IUsageOracle.Line[](1);
        list[0] = lineOf(tokenId, 2 * COIN);
        batch = batchOf(list);
        lines = packed(list);
        root = rootVoucherOf(rootOf(list), COIN);
        disputes = besideOracle();
        attestation = IReceiptDisputes.Attestation(provider, payer, keccak256("root"), COIN, START);
        draft = publication("bob/draft", keccak256("draft"), 0);
        signatures[0] = sign(PAYER_KEY, oracle.voucherDigest(voucher));
        signatures[1] = sign(PAYER_KEY, oracle.batchDigest(batch, lines));
        signatures[2] = sign(PAYER_KEY, oracle.rootVoucherDigest(root));
        signatures[3] = sign(PROVIDER_KEY, disputes.attestationDigest(attestation));
        signatures[4] = sign(PAYER_KEY, registry.publishDigest(draft, payer, START));
        proof = proofOf(THIEF_KEY, payer);
    }

    function test_Attack_OnAForkOfTheChain() public {
        vm.chainId(block.chainid + 1);
        expectNothingGoes();
    }

    function test_Attack_OnASecondDeployment() public {
        registry = registryAfter(address(0));
        licenses = licensesIn(address(token));
        oracle = oracleFor(licenses, address(token), treasury);
        disputes = besideOracle();
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
        expectNothingGoes();
    }

    function test_TheSameSignaturesGoWhereTheyBelong() public {
        sendVoucher(voucher, signatures[0]);
        sendBatch(batch, lines, signatures[1]);
        sendRoot(root, signatures[2]);
        registry.publishWithSig(draft, payer, START, signatures[4]);
        vm.prank(payer);
        oracle.authorizeSigner(thief, BOTH, NO_LIMIT, type(uint64).max, proof);
        vm.assertEq(escrow(payer, provider), 97 * COIN);
    }

    /// @dev Every signature for every type but its own.
    function test_Attack_AsAnotherTypeOfMessage() public {
        for (uint256 i = 0; i < 5; ++i) {
            if (i != 0) expectRefused(abi.encodeCall(oracle.settle, (voucher, signatures[i])));
            if (i != 1) expectRefused(abi.encodeCall(oracle.settleBatch, (batch, lines, signatures[i])));
            if (i != 2) expectRefused(abi.encodeCall(oracle.settleRoot, (root, signatures[i])));
            expectRefused(
                payer, abi.encodeCall(oracle.authorizeSigner, (thief, BOTH, NO_LIMIT, type(uint64).max, signatures[i]))
            );
        }
        vm.assertEq(escrow(payer, provider), 100 * COIN);
    }

    /// @dev The message types differ even where their fields could be made to.
    function test_NoTwoMessagesHaveOneDigest() public view {
        bytes32[5] memory digests = [
            oracle.voucherDigest(voucher),
            oracle.batchDigest(batch, lines),
            oracle.rootVoucherDigest(root),
            disputes.attestationDigest(attestation),
            registry.publishDigest(draft, payer, START)
        ];
        for (uint256 i = 0; i < 5; ++i) {
            for (uint256 j = 0; j < i; ++j) {
                vm.assertNotEq(digests[i], digests[j]);
            }
        }
        // A batch of one line, and a voucher on the same token, payer, provider and value.
        IUsageOracle.Line[] memory list = new IUsageOracle.Line[](1);
        list[0] = lineOf(tokenId, COIN);
        IUsageOracle.Batch memory same = IUsageOracle.Batch(payer, provider, voucher.receiptsRoot, voucher.timestamp);
        vm.assertNotEq(oracle.batchDigest(same, packed(list)), oracle.voucherDigest(voucher));
    }

    function test_Attack_AVoucherIsSentAgainAndAgain() public {
        vm.assertEq(sendVoucher(voucher, signatures[0]), COIN);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, COIN, COIN));
            sendVoucher(voucher, signatures[0]);
        }
        vm.assertEq(sendBatch(batch, lines, signatures[1]), COIN);
        vm.assertEq(sendBatch(batch, lines, signatures[1]), 0);
        vm.assertEq(sendRoot(root, signatures[2]), COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, COIN, COIN));
        sendRoot(root, signatures[2]);
        vm.assertEq(escrow(payer, provider), 97 * COIN);
    }

    function besideOracle() private returns (IReceiptDisputes) {
        return IReceiptDisputes(
            vm.deployCode("ReceiptDisputes.sol:ReceiptDisputes", abi.encode(address(oracle), uint64(10 days)))
        );
    }

    function expectNothingGoes() private {
        expectRefused(abi.encodeCall(oracle.settle, (voucher, signatures[0])));
        expectRefused(abi.encodeCall(oracle.settleBatch, (batch, lines, signatures[1])));
        expectRefused(abi.encodeCall(oracle.settleRoot, (root, signatures[2])));
        expectRefused(payer, abi.encodeCall(oracle.authorizeSigner, (thief, BOTH, NO_LIMIT, type(uint64).max, proof)));

        IReceiptDisputes.Receipt memory receipt;
        IReceiptDisputes.Leaf memory leaf = IReceiptDisputes.Leaf(receipt, 0, 0, new SumTree.Node[](0));
        vm.expectRevert(
            abi.encodeWithSelector(IReceiptDisputes.DisputeNotAttested.selector, provider, attestation.receiptsRoot)
        );
        disputes.challengePrice(attestation, signatures[3], leaf);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, payer));
        registry.publishWithSig(draft, payer, START, signatures[4]);
        vm.assertEq(escrow(payer, provider), 100 * COIN);
        vm.assertFalse(oracle.isSigner(payer, thief, SIGN));
    }

    /// @dev For want of a right signature and for nothing else.
    function expectRefused(bytes memory call) private {
        expectRefused(provider, call);
    }

    function expectRefused(address sender, bytes memory call) private {
        vm.prank(sender);
        (bool done, bytes memory reason) = address(oracle).call(call);
        vm.assertFalse(done);
        bool ofSigner = bytes4(reason) == IUsageOracle.OracleInvalidSigner.selector
            || bytes4(reason) == IUsageOracle.OracleInvalidSignerProof.selector;
        vm.assertTrue(ofSigner);
    }
}
