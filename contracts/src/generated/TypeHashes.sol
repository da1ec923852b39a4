// SPDX-License-Identifier: Apache-2.0
// Code generated from schema/typed-data.json by tools/typeddata. DO NOT EDIT.
pragma solidity ^0.8.28;

/// @title EIP-712 domains and type hashes
library TypeHashes {
    string internal constant LICENSE_REGISTRY_NAME = "DeHug LicenseRegistry";
    string internal constant LICENSE_REGISTRY_VERSION = "1";
    string internal constant MODEL_REGISTRY_NAME = "DeHug ModelRegistry";
    string internal constant MODEL_REGISTRY_VERSION = "1";
    string internal constant RECEIPT_DISPUTES_NAME = "DeHug ReceiptDisputes";
    string internal constant RECEIPT_DISPUTES_VERSION = "1";
    string internal constant USAGE_ORACLE_NAME = "DeHug UsageOracle";
    string internal constant USAGE_ORACLE_VERSION = "1";

    /// @dev How usage and grants are divided after the protocol's part, in basis points that sum to 10,000.
    bytes32 internal constant SPLIT = keccak256("Split(uint16 creator,uint16 owner,uint16 provider)");
    /// @dev Terms of a license. Their EIP-712 struct hash is the hash that everything binds them by.
    bytes32 internal constant TERMS = keccak256(
        "Terms(string licenseId,bytes32 textDigest,bool open,bool commercialUse,bool attribution,bool derivatives,bool revocable,uint32 noticePeriod,uint32 period,uint32 seats,address currency,uint96 grantPrice,uint8 inputMeasure,uint8 outputMeasure,uint64 inputPrice,uint64 outputPrice,uint64 requestPrice,Split split)Split(uint16 creator,uint16 owner,uint16 provider)"
    );
    /// @dev A creator's order to publish, which anybody may send until the deadline.
    bytes32 internal constant PUBLISH = keccak256(
        "Publish(address creator,string name,uint8 contentType,bytes32 digest,bytes32 metadataDigest,uint256[] parents,Terms[] terms,bool enforceRoyalty,uint64 deadline)Split(uint16 creator,uint16 owner,uint16 provider)Terms(string licenseId,bytes32 textDigest,bool open,bool commercialUse,bool attribution,bool derivatives,bool revocable,uint32 noticePeriod,uint32 period,uint32 seats,address currency,uint96 grantPrice,uint8 inputMeasure,uint8 outputMeasure,uint64 inputPrice,uint64 outputPrice,uint64 requestPrice,Split split)"
    );
    /// @dev A licensee's consent to one grant, which its payer may take until the deadline.
    bytes32 internal constant ACCEPT = keccak256(
        "Accept(address licensee,uint256 tokenId,Terms terms,address payer,uint32 sequence,uint64 deadline)Split(uint16 creator,uint16 owner,uint16 provider)Terms(string licenseId,bytes32 textDigest,bool open,bool commercialUse,bool attribution,bool derivatives,bool revocable,uint32 noticePeriod,uint32 period,uint32 seats,address currency,uint96 grantPrice,uint8 inputMeasure,uint8 outputMeasure,uint64 inputPrice,uint64 outputPrice,uint64 requestPrice,Split split)"
    );
    /// @dev A payer's word on all that it owes a provider for one token.
    bytes32 internal constant VOUCHER = keccak256(
        "Voucher(uint256 tokenId,address payer,address provider,uint64 inputUnits,uint64 outputUnits,uint64 requests,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
    );
    /// @dev Cumulative usage of one token: a line of a batch, or a leaf under a settlement root.
    bytes32 internal constant LINE =
        keccak256("Line(uint256 tokenId,uint64 inputUnits,uint64 outputUnits,uint64 requests,uint96 value)");
    /// @dev Vouchers for many tokens of one payer and provider under one signature.
    bytes32 internal constant BATCH = keccak256(
        "Batch(address payer,address provider,Line[] lines,bytes32 receiptsRoot,uint64 timestamp)Line(uint256 tokenId,uint64 inputUnits,uint64 outputUnits,uint64 requests,uint96 value)"
    );
    /// @dev A payer's word on a total for any number of tokens, whose lines are the leaves under a root.
    bytes32 internal constant ROOT_VOUCHER = keccak256(
        "RootVoucher(address payer,address provider,bytes32 linesRoot,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
    );
    /// @dev A key's consent to act for an account.
    bytes32 internal constant SIGNER_PROOF =
        keccak256("SignerProof(address account,address signer,uint8 powers,uint96 perDay,uint64 deadline)");
    /// @dev A provider's word that the receipts under a root are right; it answers for it with its stake.
    bytes32 internal constant ATTESTATION =
        keccak256("Attestation(address provider,address payer,bytes32 receiptsRoot,uint256 total,uint64 timestamp)");
    /// @dev One metered request: a leaf under a receipts root.
    bytes32 internal constant RECEIPT = keccak256(
        "Receipt(bytes32 requestId,uint256 tokenId,uint64 inputUnits,uint64 outputUnits,uint64 requests,bytes32 termsHash,uint256 cost,uint64 timestamp)"
    );
}
