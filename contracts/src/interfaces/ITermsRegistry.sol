// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {GrantRules, UsagePrices} from "../libraries/TermsRecords.sol";

/// @title License terms, written once and for ever
/// @notice Terms are named by their hash, which is their EIP-712 struct hash, so that a wallet shows what a message
/// binds. They hold no money and know no other contract. A sequential index stands for a hash where storage is short;
/// it means the same terms for ever.
interface ITermsRegistry {
    /// @notice How grants and usage are divided after the protocol's part, in basis points that sum to 10,000.
    /// Grants divide theirs between creator and owner alone.
    struct Split {
        uint16 creator;
        uint16 owner;
        uint16 provider;
    }

    /// @notice Terms of a license. Prices are in the smallest unit of the currency.
    /// @param licenseId SPDX identifier such as `MIT`, or `LicenseRef-…` for own text; 1 to 64 bytes.
    /// @param textDigest sha2-256 digest of the license text's root CID; zero when `licenseId` says it all.
    /// @param open True when no grant is needed.
    /// @param commercialUse True when commercial use is allowed.
    /// @param attribution True when the creator must be named.
    /// @param derivatives True when derived works are allowed.
    /// @param revocable True when the owner may end a grant early.
    /// @param noticePeriod Seconds between a revocation and its effect.
    /// @param period Seconds that one grant lasts; 0 means without end.
    /// @param seats Replicas that one grant may run at once; 0 means without limit.
    /// @param currency ERC-20 that the prices are in; zero for the payment token of whichever contract reads the terms.
    /// @param grantPrice Price of one grant (one period).
    /// @param inputMeasure What one input unit is (generated/Measures.sol); codes that are not named yet are allowed.
    /// @param outputMeasure What one output unit is.
    /// @param inputPrice Price of 1,000,000 input units.
    /// @param outputPrice Price of 1,000,000 output units.
    /// @param requestPrice Price of 1,000,000 requests.
    /// @param split Division of grants and usage.
    struct Terms {
        string licenseId;
        bytes32 textDigest;
        bool open;
        bool commercialUse;
        bool attribution;
        bool derivatives;
        bool revocable;
        uint32 noticePeriod;
        uint32 period;
        uint32 seats;
        address currency;
        uint96 grantPrice;
        uint8 inputMeasure;
        uint8 outputMeasure;
        uint64 inputPrice;
        uint64 outputPrice;
        uint64 requestPrice;
        Split split;
    }

    event TermsRegistered(uint40 indexed termsIndex, bytes32 indexed termsHash, string licenseId);

    error TermsUnknown(uint40 termsIndex);
    error TermsInvalid(string reason);

    /// @notice Writes terms down, unless they are there already. Anyone may.
    /// @return termsIndex Their index, from 1.
    function registerTerms(Terms calldata terms) external returns (uint40 termsIndex);

    /// @notice EIP-712 struct hash of terms, registered or not.
    function hashOf(Terms calldata terms) external pure returns (bytes32);

    /// @notice Terms by index; reverts when there are none.
    function termsOf(uint40 termsIndex) external view returns (Terms memory);

    /// @notice Hash of the terms with an index; zero when there are none.
    function termsHashOf(uint40 termsIndex) external view returns (bytes32);

    /// @notice Index of the terms with a hash; 0 when they are not registered.
    function termsIndexOf(bytes32 termsHash) external view returns (uint40);

    /// @notice What contracts need of terms, in words (libraries/TermsRecords.sol); reverts when there are none under
    /// this index.
    function recordOf(uint40 termsIndex)
        external
        view
        returns (bytes32 termsHash, GrantRules rules, UsagePrices prices, address currency);

    /// @notice Prices, measures and split of terms in one word; reverts when there are none under this index.
    function pricesOf(uint40 termsIndex) external view returns (UsagePrices);

    /// @notice Rules of terms in one word; empty when there are none under this index.
    function rulesOf(uint40 termsIndex) external view returns (GrantRules);
}
