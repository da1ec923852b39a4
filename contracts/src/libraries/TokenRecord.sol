// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../interfaces/IModelRegistry.sol";

/// @dev A token's owner (160 bits), terms index (48), content type (8) and flags (8), from the right.
type TokenRecord is uint256;

using TokenRecords for TokenRecord global;

/// @title One slot of a token
/// @dev A word rather than a struct: a publish or a transfer reads it once and writes it once.
library TokenRecords {
    uint256 private constant TERMS = 160;
    uint256 private constant CONTENT_TYPE = 208;
    uint256 private constant FLAGS = 216;

    /// @dev Switched off by its owner.
    uint256 internal constant INACTIVE = 1 << FLAGS;
    /// @dev Set at the first transfer and never cleared: from then on the creator is kept apart.
    uint256 internal constant MOVED = 2 << FLAGS;
    /// @dev An account was approved for this token: unless it is set, a transfer has nothing to clear.
    uint256 internal constant APPROVED = 4 << FLAGS;

    function make(address owner_, uint48 terms, IModelRegistry.ContentType kind) internal pure returns (TokenRecord) {
        return TokenRecord.wrap(uint160(owner_) | uint256(terms) << TERMS | uint256(kind) << CONTENT_TYPE);
    }

    function owner(TokenRecord record) internal pure returns (address) {
        return address(uint160(TokenRecord.unwrap(record)));
    }

    function termsIndex(TokenRecord record) internal pure returns (uint48) {
        return uint48(TokenRecord.unwrap(record) >> TERMS);
    }

    function contentType(TokenRecord record) internal pure returns (IModelRegistry.ContentType) {
        return IModelRegistry.ContentType(uint8(TokenRecord.unwrap(record) >> CONTENT_TYPE));
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
