// SPDX-License-Identifier: Apache-2.0
// Code generated from schema/typed-data.json by tools/typeddata. DO NOT EDIT.
pragma solidity ^0.8.28;

/// @title EIP-712 domains and type hashes
library TypeHashes {
    string internal constant MODEL_REGISTRY_NAME = "DeHug ModelRegistry";
    string internal constant MODEL_REGISTRY_VERSION = "1";
    string internal constant USAGE_ORACLE_NAME = "DeHug UsageOracle";
    string internal constant USAGE_ORACLE_VERSION = "1";

    /// @dev A creator's order to publish, which anybody may send until the deadline.
    bytes32 internal constant PUBLISH = keccak256(
        "Publish(address creator,string name,uint8 contentType,bytes32 digest,bytes32 metadataDigest,uint256 parent,uint48 termsIndex,uint64 deadline)"
    );
    /// @dev A payer's word on all that it owes a provider for one token.
    bytes32 internal constant VOUCHER = keccak256(
        "Voucher(uint256 tokenId,address payer,address provider,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
    );
    /// @dev Cumulative usage of one token: a line of a batch, or a leaf under a settlement root.
    bytes32 internal constant LINE =
        keccak256("Line(uint256 tokenId,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint96 value)");
    /// @dev Vouchers for many tokens of one payer and provider under one signature.
    bytes32 internal constant BATCH = keccak256(
        "Batch(address payer,address provider,Line[] lines,bytes32 receiptsRoot,uint64 timestamp)Line(uint256 tokenId,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint96 value)"
    );
    /// @dev A payer's word on a total for any number of tokens, whose lines are the leaves under a root.
    bytes32 internal constant ROOT_VOUCHER = keccak256(
        "RootVoucher(address payer,address provider,bytes32 linesRoot,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
    );
    /// @dev A provider's word that the receipts under a root are right; it answers for it with its stake.
    bytes32 internal constant ATTESTATION =
        keccak256("Attestation(address provider,address payer,bytes32 receiptsRoot,uint64 timestamp)");
    /// @dev One metered request: a leaf under a receipts root.
    bytes32 internal constant RECEIPT = keccak256(
        "Receipt(bytes32 requestId,uint256 tokenId,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint48 termsIndex,uint256 cost,uint64 timestamp)"
    );
    /// @dev A key's consent to sign for a payer.
    bytes32 internal constant SIGNER_PROOF = keccak256("SignerProof(address payer,address signer,uint64 deadline)");
}
