// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";

/// @dev What a grant needs of terms, in one word, from the right: price (96 bits), period (32), notice period (32), seats (32), and the flags below.
type GrantRules is uint256;

using TermsRecords for GrantRules global;

/// @title Terms in storage
library TermsRecords {
    /// @dev Terms whose license has no text of its own take four slots, and cost no more to read. `prices` holds, from the right, the prices of
    /// input, output and requests (64 bits each) and the shares of creator, owner, provider and protocol (16 each).
    struct Record {
        bytes32 hash;
        string licenseId;
        bytes32 textDigest;
        GrantRules rules;
        uint256 prices;
    }

    uint256 private constant OPEN = 1 << 192;
    uint256 private constant COMMERCIAL = 1 << 193;
    uint256 private constant ATTRIBUTION = 1 << 194;
    uint256 private constant DERIVATIVES = 1 << 195;
    uint256 private constant REVOCABLE = 1 << 196;
    uint256 private constant HAS_TEXT = 1 << 197;

    function grantPrice(GrantRules rules) internal pure returns (uint96) {
        return uint96(GrantRules.unwrap(rules));
    }

    function period(GrantRules rules) internal pure returns (uint32) {
        return uint32(GrantRules.unwrap(rules) >> 96);
    }

    function noticePeriod(GrantRules rules) internal pure returns (uint32) {
        return uint32(GrantRules.unwrap(rules) >> 128);
    }

    function isOpen(GrantRules rules) internal pure returns (bool) {
        return GrantRules.unwrap(rules) & OPEN != 0;
    }

    function isRevocable(GrantRules rules) internal pure returns (bool) {
        return GrantRules.unwrap(rules) & REVOCABLE != 0;
    }

    /// @notice The creator's share of usage value, in basis points.
    function creatorShare(Record storage record) internal view returns (uint16) {
        return uint16(record.prices >> 192);
    }

    /// @notice How recorded terms divide usage value.
    function split(Record storage record) internal view returns (ILicenseRegistry.Split memory) {
        return _split(record.prices);
    }

    /// @notice Writes recorded terms, as they were registered, over empty ones.
    function load(Record storage record, ILicenseRegistry.Terms memory terms) internal view {
        uint256 rules = GrantRules.unwrap(record.rules);
        uint256 prices = record.prices;
        terms.licenseId = record.licenseId;
        if (rules & HAS_TEXT != 0) terms.textDigest = record.textDigest;
        terms.open = rules & OPEN != 0;
        terms.commercialUse = rules & COMMERCIAL != 0;
        terms.attribution = rules & ATTRIBUTION != 0;
        terms.derivatives = rules & DERIVATIVES != 0;
        terms.revocable = rules & REVOCABLE != 0;
        terms.noticePeriod = uint32(rules >> 128);
        terms.period = uint32(rules >> 96);
        terms.seats = uint32(rules >> 160);
        terms.grantPrice = uint96(rules);
        terms.inputPrice = uint64(prices);
        terms.outputPrice = uint64(prices >> 64);
        terms.requestPrice = uint64(prices >> 128);
        terms.split = _split(prices);
    }

    /// @notice Writes terms into an empty record.
    function store(Record storage record, ILicenseRegistry.Terms calldata terms, bytes32 hash) internal {
        bool hasText = terms.textDigest != 0;
        record.hash = hash;
        record.licenseId = terms.licenseId;
        if (hasText) record.textDigest = terms.textDigest;
        uint256 flags = _flag(terms.open, OPEN) | _flag(terms.commercialUse, COMMERCIAL)
            | _flag(terms.attribution, ATTRIBUTION) | _flag(terms.derivatives, DERIVATIVES)
            | _flag(terms.revocable, REVOCABLE) | _flag(hasText, HAS_TEXT);
        record.rules = GrantRules.wrap(
            flags | uint256(terms.seats) << 160 | uint256(terms.noticePeriod) << 128 | uint256(terms.period) << 96
                | terms.grantPrice
        );
        ILicenseRegistry.Split calldata shares = terms.split;
        record.prices = uint256(terms.inputPrice) | uint256(terms.outputPrice) << 64 | uint256(terms.requestPrice)
            << 128 | uint256(shares.creator) << 192 | uint256(shares.owner) << 208 | uint256(shares.provider) << 224
            | uint256(shares.protocol) << 240;
    }

    function _split(uint256 prices) private pure returns (ILicenseRegistry.Split memory) {
        return ILicenseRegistry.Split({
            creator: uint16(prices >> 192),
            owner: uint16(prices >> 208),
            provider: uint16(prices >> 224),
            protocol: uint16(prices >> 240)
        });
    }

    function _flag(bool set, uint256 flag) private pure returns (uint256) {
        return set ? flag : 0;
    }
}
