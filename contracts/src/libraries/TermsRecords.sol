// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../interfaces/ITermsRegistry.sol";

/// @dev What a grant needs of terms, in one word, from the right: price (96 bits), period (32), notice period (32),
/// seats (32), the terms' index (40), and the flags below.
type GrantRules is uint256;

/// @dev What usage needs of terms, in one word, from the right: prices of input, output and requests (64 bits each),
/// shares of creator, owner and provider (16 each), measures of input and output (8 each).
type UsagePrices is uint256;

using TermsRecords for GrantRules global;
using TermsRecords for UsagePrices global;

/// @title Terms in storage
/// @dev The record is the terms, no more and no less: their hash is computed from it.
library TermsRecords {
    /// @dev Terms without a text or a currency of their own take three slots, and cost no more to read.
    struct Record {
        GrantRules rules;
        UsagePrices prices;
        string licenseId;
        bytes32 textDigest;
        address currency;
    }

    uint256 private constant OPEN = 1 << 232;
    uint256 private constant COMMERCIAL = 1 << 233;
    uint256 private constant ATTRIBUTION = 1 << 234;
    uint256 private constant DERIVATIVES = 1 << 235;
    uint256 private constant REVOCABLE = 1 << 236;
    uint256 private constant HAS_TEXT = 1 << 237;
    uint256 private constant HAS_CURRENCY = 1 << 238;

    function grantPrice(GrantRules rules) internal pure returns (uint96) {
        return uint96(GrantRules.unwrap(rules));
    }

    function period(GrantRules rules) internal pure returns (uint32) {
        return uint32(GrantRules.unwrap(rules) >> 96);
    }

    function noticePeriod(GrantRules rules) internal pure returns (uint32) {
        return uint32(GrantRules.unwrap(rules) >> 128);
    }

    function seats(GrantRules rules) internal pure returns (uint32) {
        return uint32(GrantRules.unwrap(rules) >> 160);
    }

    /// @notice The terms' index; 0 when there are no terms.
    function index(GrantRules rules) internal pure returns (uint40) {
        return uint40(GrantRules.unwrap(rules) >> 192);
    }

    function isOpen(GrantRules rules) internal pure returns (bool) {
        return GrantRules.unwrap(rules) & OPEN != 0;
    }

    function isRevocable(GrantRules rules) internal pure returns (bool) {
        return GrantRules.unwrap(rules) & REVOCABLE != 0;
    }

    function allowsDerivatives(GrantRules rules) internal pure returns (bool) {
        return GrantRules.unwrap(rules) & DERIVATIVES != 0;
    }

    function hasCurrency(GrantRules rules) internal pure returns (bool) {
        return GrantRules.unwrap(rules) & HAS_CURRENCY != 0;
    }

    function inputPrice(UsagePrices prices) internal pure returns (uint64) {
        return uint64(UsagePrices.unwrap(prices));
    }

    function outputPrice(UsagePrices prices) internal pure returns (uint64) {
        return uint64(UsagePrices.unwrap(prices) >> 64);
    }

    function requestPrice(UsagePrices prices) internal pure returns (uint64) {
        return uint64(UsagePrices.unwrap(prices) >> 128);
    }

    function creatorShare(UsagePrices prices) internal pure returns (uint16) {
        return uint16(UsagePrices.unwrap(prices) >> 192);
    }

    function ownerShare(UsagePrices prices) internal pure returns (uint16) {
        return uint16(UsagePrices.unwrap(prices) >> 208);
    }

    function providerShare(UsagePrices prices) internal pure returns (uint16) {
        return uint16(UsagePrices.unwrap(prices) >> 224);
    }

    /// @notice Shares and measures alone, to compare terms by.
    function division(UsagePrices prices) internal pure returns (uint256) {
        return UsagePrices.unwrap(prices) >> 192;
    }

    /// @notice Measures of input and output alone, to compare terms by.
    function measures(UsagePrices prices) internal pure returns (uint16) {
        return uint16(UsagePrices.unwrap(prices) >> 240);
    }

    /// @notice Writes recorded terms, as they were registered, over empty ones.
    function load(Record storage record, ITermsRegistry.Terms memory terms) internal view {
        uint256 rules = GrantRules.unwrap(record.rules);
        UsagePrices prices = record.prices;
        terms.licenseId = record.licenseId;
        if (rules & HAS_TEXT != 0) terms.textDigest = record.textDigest;
        if (rules & HAS_CURRENCY != 0) terms.currency = record.currency;
        terms.open = rules & OPEN != 0;
        terms.commercialUse = rules & COMMERCIAL != 0;
        terms.attribution = rules & ATTRIBUTION != 0;
        terms.derivatives = rules & DERIVATIVES != 0;
        terms.revocable = rules & REVOCABLE != 0;
        terms.noticePeriod = uint32(rules >> 128);
        terms.period = uint32(rules >> 96);
        terms.seats = uint32(rules >> 160);
        terms.grantPrice = uint96(rules);
        terms.inputMeasure = uint8(UsagePrices.unwrap(prices) >> 240);
        terms.outputMeasure = uint8(UsagePrices.unwrap(prices) >> 248);
        terms.inputPrice = prices.inputPrice();
        terms.outputPrice = prices.outputPrice();
        terms.requestPrice = prices.requestPrice();
        terms.split = ITermsRegistry.Split(prices.creatorShare(), prices.ownerShare(), prices.providerShare());
    }

    /// @notice Writes terms into an empty record.
    function store(Record storage record, ITermsRegistry.Terms memory terms, uint40 termsIndex) internal {
        (bool hasText, bool foreign) = (terms.textDigest != 0, terms.currency != address(0));
        record.licenseId = terms.licenseId;
        if (hasText) record.textDigest = terms.textDigest;
        if (foreign) record.currency = terms.currency;
        uint256 flags = _flag(terms.open, OPEN) | _flag(terms.commercialUse, COMMERCIAL)
            | _flag(terms.attribution, ATTRIBUTION) | _flag(terms.derivatives, DERIVATIVES)
            | _flag(terms.revocable, REVOCABLE) | _flag(hasText, HAS_TEXT) | _flag(foreign, HAS_CURRENCY);
        record.rules = GrantRules.wrap(
            flags | uint256(termsIndex) << 192 | uint256(terms.seats) << 160 | uint256(terms.noticePeriod) << 128
                | uint256(terms.period) << 96 | terms.grantPrice
        );
        ITermsRegistry.Split memory shares = terms.split;
        record.prices = UsagePrices.wrap(
            uint256(terms.inputPrice) | uint256(terms.outputPrice) << 64 | uint256(terms.requestPrice) << 128
                | uint256(shares.creator) << 192 | uint256(shares.owner) << 208 | uint256(shares.provider) << 224
                | uint256(terms.inputMeasure) << 240 | uint256(terms.outputMeasure) << 248
        );
    }

    function _flag(bool set, uint256 flag) private pure returns (uint256) {
        return set ? flag : 0;
    }
}
