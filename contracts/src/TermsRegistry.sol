// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "./interfaces/ITermsRegistry.sol";
import {TermsHash} from "./libraries/TermsHash.sol";
import {GrantRules, TermsRecords, UsagePrices} from "./libraries/TermsRecords.sol";
import {TermsRules} from "./libraries/TermsRules.sol";

/// @title License terms, written once and for ever
/// @notice Terms cannot be changed or removed. There is no admin, no money and no other contract here: everything else
/// may be replaced around it.
contract TermsRegistry is ITermsRegistry {
    using TermsRecords for TermsRecords.Record;

    uint40 private _count;
    mapping(bytes32 termsHash => TermsRecords.Record) private _records;
    mapping(uint40 termsIndex => bytes32 termsHash) private _hashes;

    /// @inheritdoc ITermsRegistry
    function registerTerms(Terms memory terms) external returns (uint40 termsIndex) {
        bytes32 hash = TermsHash.compute(terms);
        TermsRecords.Record storage record = _records[hash];
        termsIndex = record.rules.index();
        if (termsIndex != 0) return termsIndex;

        TermsRules.requireValid(terms);
        termsIndex = ++_count;
        _hashes[termsIndex] = hash;
        record.store(terms, termsIndex);
        emit TermsRegistered(termsIndex, hash, terms.licenseId);
    }

    /// @inheritdoc ITermsRegistry
    function hashOf(Terms calldata terms) external pure returns (bytes32) {
        return TermsHash.compute(terms);
    }

    /// @inheritdoc ITermsRegistry
    function termsOf(uint40 termsIndex) external view returns (Terms memory terms) {
        _records[_known(termsIndex)].load(terms);
    }

    /// @inheritdoc ITermsRegistry
    function termsHashOf(uint40 termsIndex) external view returns (bytes32) {
        return _hashes[termsIndex];
    }

    /// @inheritdoc ITermsRegistry
    function termsIndexOf(bytes32 termsHash) external view returns (uint40) {
        return _records[termsHash].rules.index();
    }

    /// @inheritdoc ITermsRegistry
    function recordOf(uint40 termsIndex)
        external
        view
        returns (bytes32 termsHash, GrantRules rules, UsagePrices prices, address currency)
    {
        termsHash = _known(termsIndex);
        TermsRecords.Record storage record = _records[termsHash];
        (rules, prices) = (record.rules, record.prices);
        if (rules.hasCurrency()) currency = record.currency;
    }

    /// @inheritdoc ITermsRegistry
    function pricesOf(uint40 termsIndex) external view returns (UsagePrices) {
        return _records[_known(termsIndex)].prices;
    }

    /// @inheritdoc ITermsRegistry
    function rulesOf(uint40 termsIndex) external view returns (GrantRules) {
        return _records[_hashes[termsIndex]].rules;
    }

    function _known(uint40 termsIndex) private view returns (bytes32 termsHash) {
        termsHash = _hashes[termsIndex];
        if (termsHash == 0) revert TermsUnknown(termsIndex);
    }
}
