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

    /// @dev Masks of one word, as far as they matter to the next one.
    struct Masks {
        uint256 dash;
        uint256 dot;
        uint256 slash;
    }

    /// @notice Checks a name.
    /// @return ok True when the name is in the grammar.
    /// @return slash Position of the `/`, which is the length of the namespace.
    function parse(string calldata name) internal pure returns (bool ok, uint256 slash) {
        uint256 length = bytes(name).length;
        if (length < 3 || length > MAX_LENGTH || _endsWithGit(name, length)) return (false, 0);

        // A `/` is taken to stand before the first character: parts begin alike.
        Masks memory before = Masks({dash: 0, dot: 0, slash: 0x80});
        for (uint256 offset = 0; offset < length; offset += 32) {
            (uint256 word, uint256 used) = _load(name, offset, length);
            if (word & HIGH != 0 || _allowed(word) & used != used) return (false, 0);

            Masks memory here = Masks({dash: _equal(word, 0x2d), dot: _equal(word, 0x2e), slash: _equal(word, 0x2f)});
            if (_badPair(before, here)) return (false, 0);
            if (here.slash != 0) {
                if (slash != 0 || here.slash & (here.slash - 1) != 0) return (false, 0);
                slash = offset + _position(here.slash);
            }
            before = here;
        }

        uint256 last = uint256(1) << (7 + 8 * ((32 - (length & 31)) & 31));
        ok = slash != 0 && (before.dash | before.dot | before.slash) & last == 0;
    }

    /// @notice Hash under which a namespace is claimed: keccak256 of its lower-case form, so that `Alice` cannot stand beside `alice`.
    /// @param text String that begins with the namespace.
    /// @param length Length of the namespace.
    function namespaceHash(string calldata text, uint256 length) internal pure returns (bytes32 hash) {
        bytes memory lower = new bytes((length + 31) & ~uint256(31));
        for (uint256 offset = 0; offset < length; offset += 32) {
            (uint256 word,) = _load(text, offset, bytes(text).length);
            word |= _between(word, 0x41, 0x5a) >> 2;
            assembly ("memory-safe") {
                mstore(add(add(lower, 32), offset), word)
            }
        }
        assembly ("memory-safe") {
            hash := keccak256(add(lower, 32), length)
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
        uint256 left = length - offset;
        if (left < 32) used <<= 8 * (32 - left);
        word &= used;
        used &= HIGH;
    }

    /// @dev True when two neighbours may not stand beside each other: `--`, `..`, an empty part, or a part with `-` or `.` at its edge.
    function _badPair(Masks memory before, Masks memory here) private pure returns (bool) {
        uint256 dash = _shifted(before.dash, here.dash);
        uint256 dot = _shifted(before.dot, here.dot);
        uint256 slash = _shifted(before.slash, here.slash);
        uint256 edge = here.dash | here.dot | here.slash;
        return (dash & here.dash) | (dot & here.dot) | (slash & edge) | ((dash | dot) & here.slash) != 0;
    }

    /// @dev Mask of the characters whose left neighbour is in the mask.
    function _shifted(uint256 before, uint256 here) private pure returns (uint256) {
        return (here >> 8) | ((before & 0x80) << 248);
    }

    function _allowed(uint256 word) private pure returns (uint256) {
        // `-`, `.`, `/` and the digits are neighbours.
        return _between(word, 0x2d, 0x39) | _between(word, 0x41, 0x5a) | _between(word, 0x61, 0x7a) | _equal(word, 0x5f);
    }

    function _equal(uint256 word, uint256 character) private pure returns (uint256) {
        return _between(word, character, character);
    }

    function _between(uint256 word, uint256 low, uint256 high) private pure returns (uint256) {
        return _atLeast(word, low) & ~_atLeast(word, high + 1);
    }

    /// @dev No byte borrows from its neighbour: each is at least 0x80 and takes away at most 0x7f.
    function _atLeast(uint256 word, uint256 character) private pure returns (uint256) {
        unchecked {
            return ((word | HIGH) - character * ONES) & HIGH;
        }
    }

    /// @dev Index from the left of the only byte in the mask.
    function _position(uint256 mask) private pure returns (uint256 index) {
        while (mask >> 255 == 0) {
            mask <<= 8;
            ++index;
        }
    }

    function _endsWithGit(string calldata name, uint256 length) private pure returns (bool) {
        return length >= 4 && bytes4(bytes(name)[length - 4:]) == ".git";
    }
}
