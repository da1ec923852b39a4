// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Content identifiers as text
library ContentId {
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    /// @notice CIDv1 (dag-pb, sha2-256, base32 in lower case) of a digest: 59 characters from `bafybei`.
    /// @dev The first 30 of the 32 prefix bits 0x01701220 are `afybei`; the last two are zero and lead the digest's own 256 bits.
    function toText(bytes32 digest) internal pure returns (string memory) {
        bytes memory text = "bafybei0000000000000000000000000000000000000000000000000000";
        uint256 bits = uint256(digest);
        for (uint256 i = 0; i < 51; ++i) {
            text[7 + i] = ALPHABET[(bits >> (253 - 5 * i)) & 31];
        }
        text[58] = ALPHABET[(bits << 2) & 31];
        return string(text);
    }
}
