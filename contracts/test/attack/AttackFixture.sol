// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

/// @dev Messages of any payer to any provider, and what an account has won in the end.
abstract contract AttackFixture is Fixture {
    uint256 internal constant PROVIDER_KEY = 0xB0B;
    uint256 internal constant THIEF_KEY = 0xBAD;
    address internal thief;

    function setUp() public virtual override {
        super.setUp();
        provider = vm.addr(PROVIDER_KEY);
        thief = vm.addr(THIEF_KEY);
    }

    function voucherFor(uint256 tokenId, address payer_, address provider_, uint96 value)
        internal
        view
        returns (IUsageOracle.Voucher memory)
    {
        return IUsageOracle.Voucher(tokenId, payer_, provider_, 0, 0, 0, value, 0, uint64(block.timestamp));
    }

    /// @dev Settles a voucher that `key` signed for its own account.
    function settleBy(uint256 key, uint256 tokenId, address provider_, uint96 value) internal returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherFor(tokenId, vm.addr(key), provider_, value);
        return sendVoucher(voucher, sign(key, oracle.voucherDigest(voucher)));
    }

    /// @dev The sender is the provider that the message names: only it settles.
    function sendVoucher(IUsageOracle.Voucher memory voucher, bytes memory signature) internal returns (uint96) {
        vm.prank(voucher.provider);
        return oracle.settle(voucher, signature);
    }

    function sendBatch(IUsageOracle.Batch memory batch, bytes memory lines, bytes memory signature)
        internal
        returns (uint96)
    {
        vm.prank(batch.provider);
        return oracle.settleBatch(batch, lines, signature);
    }

    function sendRoot(IUsageOracle.RootVoucher memory voucher, bytes memory signature) internal returns (uint96) {
        vm.prank(voucher.provider);
        return oracle.settleRoot(voucher, signature);
    }

    function sendClaim(
        address payer_,
        address provider_,
        IUsageOracle.Line memory line,
        uint256 index,
        bytes32[] memory path
    ) internal returns (uint96) {
        vm.prank(provider_);
        return oracle.claim(payer_, provider_, line, index, path);
    }

    /// @dev Any call to the oracle, as the provider.
    function sendRaw(bytes memory call) internal returns (bool done, bytes memory answer) {
        vm.prank(provider);
        return address(oracle).call(call);
    }

    function distributeFor(uint256 tokenId, address payer_, address provider_) internal returns (uint96) {
        return oracle.distribute(payer_, provider_, one(tokenId));
    }

    function rootVoucherOf(bytes32 root, uint96 value) internal view returns (IUsageOracle.RootVoucher memory) {
        return IUsageOracle.RootVoucher(payer, provider, root, value, 0, uint64(block.timestamp));
    }

    function rootOf(IUsageOracle.Line[] memory lines) internal pure returns (bytes32 root) {
        (root,) = Trees.tree(leavesOf(lines), 0);
    }

    function claimLine(IUsageOracle.Line[] memory lines, uint256 index) internal returns (uint96) {
        (, bytes32[] memory path) = Trees.tree(leavesOf(lines), index);
        return sendClaim(payer, provider, lines[index], index, path);
    }

    function leavesOf(IUsageOracle.Line[] memory lines) internal pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](lines.length);
        for (uint256 i = 0; i < lines.length; ++i) {
            leaves[i] = Trees.lineHash(lines[i]);
        }
    }

    /// @dev Credits withdrawn and tokens held: what an account could walk away with, but for what its tokens have earned.
    function wealth(address account) internal returns (uint256) {
        if (oracle.balanceOf(account) != 0) {
            vm.prank(account);
            oracle.withdraw(account);
        }
        return token.balanceOf(account);
    }

    function escrow(address payer_, address provider_) internal view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payer_, provider_);
    }

    function one(uint256 id) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function settledOf(uint256 tokenId) internal view returns (uint96) {
        return oracle.settlementOf(tokenId, payer, provider).settled;
    }

    /// @dev A key's consent to act for an account in every way and without limit, until the end of time.
    function proofOf(uint256 key, address account) internal view returns (bytes memory) {
        return proofFor(key, account, BOTH, NO_LIMIT, type(uint64).max);
    }

    function authorize(uint256 key, address account) internal {
        authorize(key, account, BOTH, NO_LIMIT);
    }

    /// @dev The account that the signature would be by.
    function recovered(bytes32 digest, bytes memory signature) internal pure returns (address) {
        (bytes32 r, bytes32 s) = (bytes32(0), bytes32(0));
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
        }
        return ecrecover(digest, uint8(signature[64]), r, s);
    }
}
