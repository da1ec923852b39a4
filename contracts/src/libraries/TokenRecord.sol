// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../interfaces/IModelRegistry.sol";

/// @dev A token's owner (160 bits), terms index (40), tag of its name (48), content type (4) and flags (4), from the
/// right.
type TokenRecord is uint256;

using TokenRecords for TokenRecord global;

/// @title One slot of a token
/// @dev A word rather than a struct: a publish or a transfer reads it once and writes it once.
library TokenRecords {
    uint256 private constant TERMS = 160;
    uint256 private constant NAME = 200;
    uint256 private constant CONTENT_TYPE = 248;
    uint256 private constant FLAGS = 252;

    /// @dev Switched off by its owner.
    uint256 internal constant INACTIVE = 1 << FLAGS;
    /// @dev Set at the first transfer and never cleared: from then on the creator is kept apart.
    uint256 internal constant MOVED = 2 << FLAGS;
    /// @dev An account was approved for this token: unless it is set, a transfer has nothing to clear.
    uint256 internal constant APPROVED = 4 << FLAGS;
    /// @dev The creator chose at publication that others than the owner move the token only as the transfer validator
    /// allows.
    uint256 internal constant ENFORCED = 8 << FLAGS;

    function make(address owner_, uint40 terms, bytes32 nameHash, IModelRegistry.ContentType kind, bool enforced)
        internal
        pure
        returns (TokenRecord)
    {
        uint256 word = uint160(owner_) | uint256(terms) << TERMS | uint256(tagOf(nameHash)) << NAME | uint256(kind)
            << CONTENT_TYPE;
        return TokenRecord.wrap(enforced ? word | ENFORCED : word);
    }

    /// @notice The part of a name's hash that a token keeps. It is short: with some days of work somebody finds a name
    /// that shares its tag with a given one. What trusts a tag has to know whose the namespace is as well.
    function tagOf(bytes32 nameHash) internal pure returns (uint48) {
        return uint48(uint256(nameHash));
    }

    function owner(TokenRecord record) internal pure returns (address) {
        return address(uint160(TokenRecord.unwrap(record)));
    }

    function termsIndex(TokenRecord record) internal pure returns (uint40) {
        return uint40(TokenRecord.unwrap(record) >> TERMS);
    }

    function nameTag(TokenRecord record) internal pure returns (uint48) {
        return uint48(TokenRecord.unwrap(record) >> NAME);
    }

    function contentType(TokenRecord record) internal pure returns (IModelRegistry.ContentType) {
        return IModelRegistry.ContentType(TokenRecord.unwrap(record) >> CONTENT_TYPE & 15);
    }

    function has(TokenRecord record, uint256 flag) internal pure returns (bool) {
        return TokenRecord.unwrap(record) & flag != 0;
    }

    function set(TokenRecord record, uint256 flag) internal pure returns (TokenRecord) {
        return TokenRecord.wrap(TokenRecord.unwrap(record) | flag);
    }

    function clear(TokenRecord record, uint256 flag) internal pure returns (TokenRecord) {
        return TokenRecord.wrap(TokenRecord.unwrap(record) & ~flag);
    }

    function withOwner(TokenRecord record, address owner_) internal pure returns (TokenRecord) {
        return TokenRecord.wrap(TokenRecord.unwrap(record) >> TERMS << TERMS | uint160(owner_));
    }
}
