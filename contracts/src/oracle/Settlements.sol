// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../generated/TypeHashes.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {Lines} from "../libraries/Lines.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {UsageKey, UsagePair} from "../libraries/UsageWords.sol";
import {Funds} from "./Funds.sol";
import {Signers} from "./Signers.sol";

/// @title From escrow to keys
/// @notice Three ways to settle, one total per key. Nothing here calls out but to the license registry, for a signer's first word on a token:
/// a refusal costs little for every signer.
abstract contract Settlements is Signers, Funds {
    /// @dev `missing` is what the last root voucher names above what roots have settled: nothing, unless escrow or allowance were short.
    struct Roots {
        bytes32 linesRoot;
        uint96 claimed;
        uint96 missing;
    }

    /// @notice How far a voucher's time may lie ahead of the chain's, which may lag behind a signer's clock.
    uint64 public constant MAX_CLOCK_LEAD = 1 hours;

    mapping(address payer => mapping(address provider => mapping(uint256 tokenId => UsageKey))) internal _keys;
    // slither-disable-next-line uninitialized-state -- written by reference
    mapping(address payer => mapping(address provider => Roots)) private _roots;

    /// @inheritdoc IUsageOracle
    function settle(Voucher calldata voucher, bytes calldata signature) external returns (uint96 paid) {
        (uint256 tokenId, address payer, address provider) = (voucher.tokenId, voucher.payer, voucher.provider);
        _requireProvider(provider);
        _requireTime(voucher.timestamp);
        address signer = _signerOf(payer, voucherDigest(voucher), signature);
        uint96 value = voucher.value;
        mapping(uint256 tokenId => UsageKey) storage keys = _keys[payer][provider];
        UsageKey key = keys[tokenId];
        uint96 settled = key.settled();
        if (value <= settled) revert OracleNothingToSettle(settled, value);
        if (!_mayPay(signer, settled, tokenId, payer)) revert OracleNotLicensed(tokenId, payer);
        mapping(address provider => UsagePair) storage pairs = _pairs[payer];
        UsagePair pair = pairs[provider];
        if (pair.escrow() == 0) revert OracleEscrowEmpty(payer, provider);

        paid = _limit(signer, _least(value - settled, pair.escrow()));
        keys[tokenId] = key.add(paid, uint32(block.timestamp));
        pairs[provider] = pair.withEscrow(pair.escrow() - paid);
        _spend(signer, paid);
        emit Settled(
            tokenId,
            payer,
            provider,
            paid,
            settled + paid,
            voucher.inputUnits,
            voucher.outputUnits,
            voucher.requests,
            voucher.receiptsRoot
        );
    }

    /// @inheritdoc IUsageOracle
    function settleBatch(Batch calldata batch, bytes calldata lines, bytes calldata signature)
        external
        returns (uint96 paid)
    {
        _requireProvider(batch.provider);
        _requireTime(batch.timestamp);
        address payer = batch.payer;
        address signer = _signerOf(payer, batchDigest(batch, lines), signature);
        mapping(uint256 tokenId => UsageKey) storage keys = _keys[payer][batch.provider];
        UsagePair pair = _pairs[payer][batch.provider];
        uint96 most = _limit(signer, pair.escrow());
        uint96 left = most;

        for (uint256 offset = 0; offset < lines.length && left != 0; offset += Lines.SIZE) {
            (uint256 tokenId, uint96 value) = Lines.at(lines, offset);
            UsageKey key = keys[tokenId];
            uint96 settled = key.settled();
            if (value <= settled || !_mayPay(signer, settled, tokenId, payer)) continue;
            uint96 part = _least(value - settled, left);
            keys[tokenId] = key.add(part, uint32(block.timestamp));
            left -= part;
        }
        if (left == most) return 0;
        paid = most - left;
        _pairs[payer][batch.provider] = pair.withEscrow(pair.escrow() - paid);
        _spend(signer, paid);
        emit BatchSettled(payer, batch.provider, batch.receiptsRoot, paid, lines);
    }

    /// @inheritdoc IUsageOracle
    function settleRoot(RootVoucher calldata voucher, bytes calldata signature) external returns (uint96 paid) {
        (address payer, address provider, uint96 value) = (voucher.payer, voucher.provider, voucher.value);
        _requireProvider(provider);
        _requireTime(voucher.timestamp);
        address signer = _signerOf(payer, rootVoucherDigest(voucher), signature);
        mapping(address provider => UsagePair) storage pairs = _pairs[payer];
        UsagePair pair = pairs[provider];
        uint96 settled = pair.rootSettled();
        if (value <= settled) revert OracleNothingToSettle(settled, value);
        if (pair.escrow() == 0) revert OracleEscrowEmpty(payer, provider);

        paid = _limit(signer, _least(value - settled, pair.escrow()));
        uint96 missing;
        unchecked {
            // What is paid is at most the difference.
            settled += paid;
            missing = value - settled;
        }
        Roots storage roots = _roots[payer][provider];
        pairs[provider] = pair.settleRoot(roots.claimed, paid, uint32(block.timestamp), signer != address(0));
        roots.linesRoot = voucher.linesRoot;
        // Written only when it changes: a root that is paid in full costs nothing for it.
        if (roots.missing != missing) roots.missing = missing;
        _spend(signer, paid);
        emit RootSettled(payer, provider, voucher.linesRoot, voucher.receiptsRoot, settled);
    }

    /// @inheritdoc IUsageOracle
    /// @dev What is claimed counts as settled at the mean time of what roots have settled and were not claimed when the last root was.
    /// What a line was paid above its part by an earlier root, or by vouchers, stays with it; the pot that is left then goes by the order of claims.
    function claim(address payer, address provider, Line calldata line, uint256 index, bytes32[] calldata path)
        external
        returns (uint96 paid)
    {
        _requireProvider(provider);
        Roots storage roots = _roots[payer][provider];
        bytes32 leaf = keccak256(abi.encode(TypeHashes.LINE, line));
        if (!Merkle.contains(roots.linesRoot, leaf, index, path)) revert OracleNotALine(roots.linesRoot, line.tokenId);
        UsageKey key = _keys[payer][provider][line.tokenId];
        uint96 settled = key.settled();
        UsagePair pair = _pairs[payer][provider];
        uint96 due = _partOf(line.value, pair.rootSettled(), roots.missing);
        if (due <= settled) revert OracleNothingToSettle(settled, due);
        bool begun = settled != 0 || !pair.isRootBySigner();
        if (!begun && !isPayable(line.tokenId, payer)) revert OracleNotLicensed(line.tokenId, payer);
        uint96 pot = pair.rootSettled() - roots.claimed;
        if (pot == 0) revert OracleNothingToClaim(payer, provider);

        paid = _least(due - settled, pot);
        _keys[payer][provider][line.tokenId] = key.add(paid, pair.rootSettledAt());
        roots.claimed += paid;
        emit Claimed(
            line.tokenId, payer, provider, paid, settled + paid, line.inputUnits, line.outputUnits, line.requests
        );
    }

    /// @inheritdoc IUsageOracle
    function rootSettlementOf(address payer, address provider) external view returns (RootSettlement memory) {
        UsagePair pair = _pairs[payer][provider];
        Roots memory roots = _roots[payer][provider];
        uint96 settled = pair.rootSettled();
        return RootSettlement({
            linesRoot: roots.linesRoot,
            settled: settled,
            claimed: roots.claimed,
            value: settled + roots.missing,
            settledAt: pair.rootSettledAt(),
            bySigner: pair.isRootBySigner()
        });
    }

    /// @inheritdoc IUsageOracle
    function voucherDigest(Voucher calldata voucher) public view returns (bytes32) {
        bytes32 typeHash = TypeHashes.VOUCHER;
        bytes32 hash;
        // All members are words, and lie in calldata as EIP-712 encodes them.
        assembly ("memory-safe") {
            let encoded := mload(0x40) // used beyond the free pointer, and given back
            mstore(encoded, typeHash)
            calldatacopy(add(encoded, 0x20), voucher, 0x120)
            hash := keccak256(encoded, 0x140)
        }
        return _hashTypedDataV4(hash);
    }

    /// @inheritdoc IUsageOracle
    function batchDigest(Batch calldata batch, bytes calldata lines) public view returns (bytes32) {
        if (lines.length == 0 || lines.length % Lines.SIZE != 0) revert OracleMalformedLines(lines.length);
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    TypeHashes.BATCH,
                    batch.payer,
                    batch.provider,
                    Lines.hash(lines),
                    batch.receiptsRoot,
                    batch.timestamp
                )
            )
        );
    }

    /// @inheritdoc IUsageOracle
    function rootVoucherDigest(RootVoucher calldata voucher) public view returns (bytes32) {
        bytes32 typeHash = TypeHashes.ROOT_VOUCHER;
        bytes32 hash;
        assembly ("memory-safe") {
            let encoded := mload(0x40)
            mstore(encoded, typeHash)
            calldatacopy(add(encoded, 0x20), voucher, 0xc0)
            hash := keccak256(encoded, 0xe0)
        }
        return _hashTypedDataV4(hash);
    }

    /// @dev Without the provider's consent a payer could settle its escrow to a token of its own, and so take its cover back without a thaw.
    function _requireProvider(address provider) private view {
        if (msg.sender != provider && !isSigner(provider, msg.sender, SEND)) {
            revert OracleNotProvider(provider, msg.sender);
        }
    }

    function _requireTime(uint64 timestamp) private view {
        if (timestamp > block.timestamp + MAX_CLOCK_LEAD) revert OracleFutureTimestamp(timestamp);
    }

    /// @dev False for a signer's word that would begin a key of a token that is not the payer's to pay for.
    function _mayPay(address signer, uint96 settled, uint256 tokenId, address payer) private view returns (bool) {
        return settled != 0 || signer == address(0) || isPayable(tokenId, payer);
    }

    /// @dev What a line has of its value while roots have settled a part of what the last of them names.
    function _partOf(uint96 value, uint96 settled, uint96 missing) private pure returns (uint96) {
        if (missing == 0) return value;
        return uint96(uint256(value) * settled / (uint256(settled) + missing));
    }

    function _least(uint96 a, uint96 b) private pure returns (uint96) {
        return a < b ? a : b;
    }
}
