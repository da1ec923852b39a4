// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {TypeHashes} from "../generated/TypeHashes.sol";
import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {Lines} from "../libraries/Lines.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {UsageKey, UsagePair} from "../libraries/UsageWords.sol";
import {Funds} from "./Funds.sol";
import {Signers} from "./Signers.sol";

/// @title From escrow to keys
/// @notice Three ways to settle, one total per key. Nothing here calls out but to a payer's own ERC-1271 wallet, statically.
abstract contract Settlements is Signers, Funds {
    struct Roots {
        bytes32 linesRoot;
        uint96 claimed;
    }

    /// @notice How far a voucher's time may lie ahead of the chain's, which may lag behind a signer's clock.
    uint64 public constant MAX_CLOCK_LEAD = 1 hours;

    /// @notice Registry of the terms that divide settlements.
    ILicenseRegistry public immutable licenses;

    /// @dev A key without bound terms is divided by those of publication, which never change.
    mapping(address payer => mapping(address provider => mapping(uint256 tokenId => UsageKey))) internal _keys;
    // slither-disable-next-line uninitialized-state -- written by reference
    mapping(address payer => mapping(address provider => Roots)) internal _roots;

    constructor(ILicenseRegistry licenses_) {
        licenses = licenses_;
    }

    /// @inheritdoc IUsageOracle
    function bindTerms(uint256 tokenId, address payer, address provider, uint48 expectedTermsIndex) external {
        _requireProvider(provider);
        UsageKey key = _keys[payer][provider][tokenId];
        if (UsageKey.unwrap(key) != 0) revert OracleTermsFixed(tokenId, payer, provider);
        uint48 termsIndex = licenses.applicableTerms(tokenId, payer, uint64(block.timestamp));
        if (termsIndex == 0 || termsIndex != expectedTermsIndex) {
            revert OracleTermsDiffer(tokenId, payer, expectedTermsIndex, termsIndex);
        }
        _keys[payer][provider][tokenId] = key.withTerms(SafeCast.toUint32(termsIndex));
        emit TermsBound(tokenId, payer, provider, termsIndex);
    }

    /// @inheritdoc IUsageOracle
    function settle(Voucher calldata voucher, bytes calldata signature) external returns (uint96 paid) {
        (uint256 tokenId, address payer, address provider) = (voucher.tokenId, voucher.payer, voucher.provider);
        _requireProvider(provider);
        _requireSigned(payer, voucherDigest(voucher), signature);
        _requireTime(voucher.timestamp);
        uint96 value = voucher.value;
        UsageKey key = _keys[payer][provider][tokenId];
        uint96 settled = key.settled();
        if (value <= settled) revert OracleNothingToSettle(settled, value);
        UsagePair pair = _pairs[payer][provider];
        if (pair.escrow() == 0) revert OracleEscrowEmpty(payer, provider);

        paid = _least(value - settled, pair.escrow());
        _keys[payer][provider][tokenId] = key.add(paid, uint32(block.timestamp));
        _pairs[payer][provider] = pair.withEscrow(pair.escrow() - paid);
        emit Settled(
            tokenId,
            payer,
            provider,
            paid,
            settled + paid,
            voucher.inputTokens,
            voucher.outputTokens,
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
        _requireSigned(batch.payer, batchDigest(batch, lines), signature);
        _requireTime(batch.timestamp);
        mapping(uint256 tokenId => UsageKey) storage keys = _keys[batch.payer][batch.provider];
        UsagePair pair = _pairs[batch.payer][batch.provider];
        uint96 escrow = pair.escrow();
        uint96 left = escrow;

        for (uint256 offset = 0; offset < lines.length && left != 0; offset += Lines.SIZE) {
            (uint256 tokenId, uint96 value) = Lines.at(lines, offset);
            UsageKey key = keys[tokenId];
            uint96 settled = key.settled();
            if (value <= settled) continue;
            uint96 part = _least(value - settled, left);
            keys[tokenId] = key.add(part, uint32(block.timestamp));
            left -= part;
        }
        if (left == escrow) return 0;
        paid = escrow - left;
        _pairs[batch.payer][batch.provider] = pair.withEscrow(left);
        emit BatchSettled(batch.payer, batch.provider, batch.receiptsRoot, paid, lines);
    }

    /// @inheritdoc IUsageOracle
    function settleRoot(RootVoucher calldata voucher, bytes calldata signature) external returns (uint96 paid) {
        (address payer, address provider, uint96 value) = (voucher.payer, voucher.provider, voucher.value);
        _requireProvider(provider);
        _requireSigned(payer, rootVoucherDigest(voucher), signature);
        _requireTime(voucher.timestamp);
        UsagePair pair = _pairs[payer][provider];
        uint96 settled = pair.rootSettled();
        if (value <= settled) revert OracleNothingToSettle(settled, value);
        if (pair.escrow() == 0) revert OracleEscrowEmpty(payer, provider);

        paid = _least(value - settled, pair.escrow());
        Roots storage roots = _roots[payer][provider];
        _pairs[payer][provider] = pair.settleRoot(roots.claimed, paid, uint32(block.timestamp));
        roots.linesRoot = voucher.linesRoot;
        emit RootSettled(payer, provider, voucher.linesRoot, voucher.receiptsRoot, settled + paid);
    }

    /// @inheritdoc IUsageOracle
    /// @dev What is claimed counts as settled at the mean time of what roots have settled and nobody had claimed when the last root was.
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
        if (line.value <= settled) revert OracleNothingToSettle(settled, line.value);
        UsagePair pair = _pairs[payer][provider];
        uint96 claimed = roots.claimed;
        uint96 pot = pair.rootSettled() - claimed;
        if (pot == 0) revert OracleNothingToClaim(payer, provider);

        paid = _least(line.value - settled, pot);
        _keys[payer][provider][line.tokenId] = key.add(paid, pair.rootSettledAt());
        roots.claimed = claimed + paid;
        emit Claimed(
            line.tokenId, payer, provider, paid, settled + paid, line.inputTokens, line.outputTokens, line.requests
        );
    }

    /// @inheritdoc IUsageOracle
    function rootSettlementOf(address payer, address provider) external view returns (RootSettlement memory) {
        UsagePair pair = _pairs[payer][provider];
        Roots memory roots = _roots[payer][provider];
        return RootSettlement(roots.linesRoot, pair.rootSettled(), roots.claimed, pair.rootSettledAt());
    }

    /// @inheritdoc IUsageOracle
    function voucherDigest(Voucher calldata voucher) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(TypeHashes.VOUCHER, voucher)));
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
        return _hashTypedDataV4(keccak256(abi.encode(TypeHashes.ROOT_VOUCHER, voucher)));
    }

    /// @dev Without the provider's consent a payer could settle its escrow to a token of its own, and so take its cover back without a thaw.
    function _requireProvider(address provider) private view {
        if (msg.sender != provider && !isSigner(provider, msg.sender)) revert OracleNotProvider(provider, msg.sender);
    }

    function _requireTime(uint64 timestamp) private view {
        if (timestamp > block.timestamp + MAX_CLOCK_LEAD) revert OracleFutureTimestamp(timestamp);
    }

    function _least(uint96 a, uint96 b) private pure returns (uint96) {
        return a < b ? a : b;
    }
}
