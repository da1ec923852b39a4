// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Trees} from "../utils/Trees.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev A cluster that pays for what it serves itself: payer and provider are one account. `thief` holds the key of its reporter, which may sign and
/// send, and has a token of its own, all of whose usage is the creator's.
contract StolenReporterTest is AttackFixture {
    uint96 private constant PER_DAY = 10 * COIN;

    uint256 private tokenId;
    uint256 private own;
    /// @dev Why the next call is refused: `expectRevert` would hold for the digest that the call is made of.
    bytes private _expected;

    function setUp() public override {
        super.setUp();
        provider = payer;
        tokenId = openToken();
        own = publishAs(thief, "thief/own", keccak256("own"), 0);
        depositFor(payer, payer, 100 * COIN);
        authorize(THIEF_KEY, payer, BOTH, PER_DAY);
        allowFor(payer, tokenId, true);
    }

    /// @dev The tools of this file do settle, for what the cluster serves.
    function test_TheReporterSettlesWhatTheClusterServes() public {
        vm.assertEq(settleByThief(tokenId, COIN), COIN);
    }

    function test_Attack_AStolenReporterPaysTheThiefsOwnToken() public {
        expectNotLicensed(own);
        settleByThief(own, 100 * COIN);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(own, 100 * COIN);
        vm.assertEq(settleBatchByThief(lines), 0);
        settleRootByThief(rootOf(lines), 100 * COIN);
        expectNotLicensed(own);
        claimByThief(lines, 0);
        distributeFor(own, payer, payer);
        vm.assertEq(wealth(thief), 0);
    }

    /// @dev Nor can the thief make the cluster a licensee of its token: only a licensee begins a grant.
    function test_Attack_AThiefGrantsItsTokenToTheCluster() public {
        uint256 paid = publishAs(thief, "thief/paid", keccak256("paid"), register(paidTerms()));
        bytes32 hash = hashOf(paidTerms());
        vm.prank(thief);
        (bool granted,) = address(licenses).call(abi.encodeCall(licenses.grant, (paid, hash, payer)));
        vm.assertFalse(granted);
        vm.prank(thief);
        oracle.allowTokens(one(paid), true);
        vm.assertFalse(oracle.isPayable(paid, payer));
        expectNotLicensed(paid);
        settleByThief(paid, COIN);
    }

    /// @dev For tokens that the cluster does use, the thief reports what it likes, and wins no account more than the allowance of a day.
    function test_Attack_AStolenReporterOverstatesUsage() public {
        vm.assertEq(settleByThief(tokenId, 100 * COIN), PER_DAY);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, 100 * COIN);
        expectUsed();
        settleBatchByThief(lines);
        expectUsed();
        settleRootByThief(rootOf(lines), 100 * COIN);
        vm.assertEq(escrow(payer, payer), 90 * COIN);
        vm.prank(payer);
        oracle.thawSigner(thief);
        vm.warp(START + SIGNER_THAW - 1);
        vm.assertEq(settleByThief(tokenId, 100 * COIN), PER_DAY); // a day of UTC later
        vm.warp(START + SIGNER_THAW);
        _expected = abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, payer, thief);
        settleByThief(tokenId, 100 * COIN);
        vm.assertEq(escrow(payer, payer), 80 * COIN);
    }

    /// @dev Many tokens, one allowance.
    function test_Attack_AStolenReporterSpreadsOverManyTokens() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](5);
        for (uint256 i = 0; i < 5; ++i) {
            uint256 id = publishAs(creator, "alice/many", keccak256(abi.encode(i)), 0);
            allowFor(payer, id, true);
            lines[i] = lineOf(id, 9 * COIN);
        }
        vm.assertEq(settleBatchByThief(lines), PER_DAY);
        expectUsed();
        settleByThief(lines[4].tokenId, 9 * COIN);
    }

    /// @dev The thief's own key is not the signer, so its proof and its allowance cannot be made larger by it.
    function test_Attack_AStolenReporterRaisesItsOwnAllowance() public {
        bytes memory proof = proofFor(THIEF_KEY, payer, BOTH, NO_LIMIT, START);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleSignerTaken.selector, thief, payer));
        vm.prank(thief);
        oracle.authorizeSigner(thief, BOTH, NO_LIMIT, START, proof);
        vm.prank(thief);
        oracle.allowTokens(one(own), true);
        expectNotLicensed(own);
        settleByThief(own, COIN);
        // What it approves is its own word, not the cluster's.
        IUsageOracle.Voucher memory voucher = voucherFor(own, payer, payer, COIN);
        bytes32 digest = oracle.voucherDigest(voucher);
        vm.prank(thief);
        oracle.approve(digest);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, address(0)));
        vm.prank(thief);
        oracle.settle(voucher, "");
    }

    /// @dev With keys apart, one of them alone moves nothing.
    function test_Attack_OneOfTwoPowersIsStolen() public {
        uint256 signerKey = 0x516;
        authorize(signerKey, payer, SIGN, PER_DAY);
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, payer, payer, COIN);
        bytes memory signature = sign(signerKey, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, payer, vm.addr(signerKey)));
        vm.prank(vm.addr(signerKey));
        oracle.settle(voucher, signature);

        uint256 senderKey = 0x5E4D;
        authorize(senderKey, payer, SEND, PER_DAY);
        signature = sign(senderKey, oracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, vm.addr(senderKey)));
        vm.prank(vm.addr(senderKey));
        oracle.settle(voucher, signature);
        vm.assertEq(escrow(payer, payer), 100 * COIN);
    }

    /// @dev A root of the thief's leaves its lines behind: once the payer's own root is settled, only that one's lines can be claimed.
    function test_Attack_AThiefsLinesAreClaimedUnderThePayersRoot() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(own, PER_DAY);
        settleRootByThief(rootOf(lines), PER_DAY);
        IUsageOracle.Line[] memory honest = new IUsageOracle.Line[](1);
        honest[0] = lineOf(tokenId, PER_DAY + 1);
        settleTotal(rootOf(honest), PER_DAY + 1);
        _expected = abi.encodeWithSelector(IUsageOracle.OracleNotALine.selector, rootOf(honest), own);
        claimByThief(lines, 0);
        vm.assertEq(claimLine(honest, 0), PER_DAY + 1);
        vm.assertEq(settledOf(own), 0);
    }

    function settleByThief(uint256 id, uint96 value) private returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherFor(id, payer, payer, value);
        (bool done, bytes memory answer) = send(abi.encodeCall(oracle.settle, (voucher, byThief(voucher))));
        return done ? abi.decode(answer, (uint96)) : rethrow(answer);
    }

    function settleBatchByThief(IUsageOracle.Line[] memory lines) private returns (uint96) {
        IUsageOracle.Batch memory batch = IUsageOracle.Batch(payer, payer, 0, START);
        bytes memory data = packed(lines);
        bytes memory signature = sign(THIEF_KEY, oracle.batchDigest(batch, data));
        (bool done, bytes memory answer) = send(abi.encodeCall(oracle.settleBatch, (batch, data, signature)));
        return done ? abi.decode(answer, (uint96)) : rethrow(answer);
    }

    function settleRootByThief(bytes32 root, uint96 value) private returns (uint96) {
        IUsageOracle.RootVoucher memory voucher = rootVoucherOf(root, value);
        bytes memory signature = sign(THIEF_KEY, oracle.rootVoucherDigest(voucher));
        (bool done, bytes memory answer) = send(abi.encodeCall(oracle.settleRoot, (voucher, signature)));
        return done ? abi.decode(answer, (uint96)) : rethrow(answer);
    }

    function claimByThief(IUsageOracle.Line[] memory lines, uint256 index) private returns (uint96) {
        (, bytes32[] memory path) = Trees.tree(leavesOf(lines), index);
        (bool done, bytes memory answer) = send(abi.encodeCall(oracle.claim, (payer, payer, lines[index], index, path)));
        return done ? abi.decode(answer, (uint96)) : rethrow(answer);
    }

    function byThief(IUsageOracle.Voucher memory voucher) private view returns (bytes memory) {
        return sign(THIEF_KEY, oracle.voucherDigest(voucher));
    }

    function send(bytes memory call) private returns (bool done, bytes memory answer) {
        vm.prank(thief);
        (done, answer) = address(oracle).call(call);
        if (_expected.length == 0) return (done, answer);
        vm.assertFalse(done);
        vm.assertEq(answer, _expected);
        delete _expected;
        return (true, abi.encode(uint96(0)));
    }

    function expectNotLicensed(uint256 id) private {
        _expected = abi.encodeWithSelector(IUsageOracle.OracleNotLicensed.selector, id, payer);
    }

    function expectUsed() private {
        _expected = abi.encodeWithSelector(IUsageOracle.OracleAllowanceUsed.selector, thief);
    }

    function rethrow(bytes memory reason) private pure returns (uint96) {
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
