// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Grammar of `namespace/name`
/// @notice Exactly one `/`; each part has the characters A-Z a-z 0-9 `.` `_` `-` and neither begins nor ends with `.` or `-`;
/// no `--`, no `..`; the whole is at most 96 characters and does not end with `.git`. That is a Hugging Face repo id.
/// @dev Works on 32 characters at a time: a mask has the high bit of each byte that it names.
library Names {
    uint256 private constant MAX_LENGTH = 96;
    uint256 private constant ONES = 0x0101010101010101010101010101010101010101010101010101010101010101;
    uint256 private constant HIGH = 0x8080808080808080808080808080808080808080808080808080808080808080;

    /// @notice Checks a name.
    /// @return ok True when the name is in the grammar.
    /// @return slash Position of the `/`, which is the length of the namespace.
    function parse(string calldata name) internal pure returns (bool ok, uint256 slash) {
        uint256 length = bytes(name).length;
        if (length < 3 || length > MAX_LENGTH || _endsWithGit(name, length)) return (false, 0);

        // What the character before is, as the masks of a word of which it is the last. Parts begin as if a `/` stood there.
        uint256 dash = 0;
        uint256 dot = 0;
        uint256 bar = 0x80;
        for (uint256 offset = 0; offset < length; offset = _next(offset)) {
            (uint256 word, uint256 used) = _load(name, offset, length);
            if ((word & HIGH) | (used & ~_allowed(word)) != 0) return (false, 0);

            (uint256 leftDash, uint256 leftDot, uint256 leftBar) = (dash << 248, dot << 248, bar << 248);
            (dash, dot, bar) = (_equal(word, 0x2d), _equal(word, 0x2e), _equal(word, 0x2f));
            (leftDash, leftDot, leftBar) = (leftDash | dash >> 8, leftDot | dot >> 8, leftBar | bar >> 8);
            if (_badPair(leftDash, leftDot, leftBar, dash, dot, bar)) return (false, 0);
            if (bar != 0) {
                unchecked {
                    if (slash != 0 || bar & (bar - 1) != 0) return (false, 0);
                    slash = offset + _position(bar);
                }
            }
        }

        uint256 last;
        unchecked {
            last = 0x80 << ((0 - length & 31) << 3);
        }
        ok = slash != 0 && (dash | dot | bar) & last == 0;
    }

    /// @notice Hash under which a namespace is claimed: keccak256 of its lower-case form, so that `Alice` cannot stand beside `alice`.
    /// @param text String that begins with the namespace.
    /// @param length Length of the namespace.
    function namespaceHash(string calldata text, uint256 length) internal pure returns (bytes32 hash) {
        uint256 memoryEnd;
        assembly ("memory-safe") {
            memoryEnd := mload(0x40) // used beyond it, and given back
        }
        for (uint256 offset = 0; offset < length; offset = _next(offset)) {
            (uint256 word,) = _load(text, offset, bytes(text).length);
            word |= _between(word, 0x41, 0x5a) >> 2;
            assembly ("memory-safe") {
                mstore(add(memoryEnd, offset), word)
            }
        }
        assembly ("memory-safe") {
            hash := keccak256(memoryEnd, length)
        }
    }

    /// @dev 32 characters from `offset`, zero behind the end, and the mask of those that are there.
    function _load(string calldata text, uint256 offset, uint256 length)
        private
        pure
        returns (uint256 word, uint256 used)
    {
        assembly ("memory-safe") {
            word := calldataload(add(text.offset, offset))
        }
        used = type(uint256).max;
        unchecked {
            uint256 left = length - offset;
            if (left < 32) used <<= (32 - left) << 3;
        }
        word &= used;
        used &= HIGH;
    }

    /// @dev True when two neighbors may not stand beside each other: `--`, `..`, an empty part, or a part with `-` or `.` at its edge.
    /// The first three masks have the characters whose left neighbor is one; only the highest bit of what is shifted in is used.
    function _badPair(uint256 leftDash, uint256 leftDot, uint256 leftBar, uint256 dash, uint256 dot, uint256 bar)
        private
        pure
        returns (bool)
    {
        return (leftDash & dash) | (leftDot & dot) | (leftBar & (dash | dot | bar)) | ((leftDash | leftDot) & bar) != 0;
    }

    function _next(uint256 offset) private pure returns (uint256) {
        unchecked {
            return offset + 32;
        }
    }

    function _allowed(uint256 word) private pure returns (uint256) {
        // `-`, `.`, `/` and the digits are neighbors.
        return _between(word, 0x2d, 0x39) | _between(word, 0x41, 0x5a) | _between(word, 0x61, 0x7a) | _equal(word, 0x5f);
    }

    function _equal(uint256 word, uint256 character) private pure returns (uint256) {
        return _between(word, character, character);
    }

    function _between(uint256 word, uint256 low, uint256 high) private pure returns (uint256) {
        unchecked {
            return _atLeast(word, low) & ~_atLeast(word, high + 1);
        }
    }

    /// @dev No byte borrows from its neighbor: each is at least 0x80 and takes away at most 0x7f.
    function _atLeast(uint256 word, uint256 character) private pure returns (uint256) {
        unchecked {
            return ((word | HIGH) - character * ONES) & HIGH;
        }
    }

    /// @dev Index from the left of the only byte in the mask, halving five times.
    function _position(uint256 mask) private pure returns (uint256 index) {
        assembly ("memory-safe") {
            let half := shl(4, iszero(shr(128, mask)))
            index := half
            mask := shl(shl(3, half), mask)
            half := shl(3, iszero(shr(192, mask)))
            index := add(index, half)
            mask := shl(shl(3, half), mask)
            half := shl(2, iszero(shr(224, mask)))
            index := add(index, half)
            mask := shl(shl(3, half), mask)
            half := shl(1, iszero(shr(240, mask)))
            index := add(index, half)
            mask := shl(shl(3, half), mask)
            index := add(index, iszero(shr(248, mask)))
        }
    }

    function _endsWithGit(string calldata name, uint256 length) private pure returns (bool) {
        uint256 end;
        assembly ("memory-safe") {
            end := shr(224, calldataload(sub(add(name.offset, length), 4)))
        }
        return length >= 4 && end == 0x2e676974;
    }
}
