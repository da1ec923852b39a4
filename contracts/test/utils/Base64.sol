// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev Reads what the contracts write.
library Base64 {
    function decode(bytes memory text) internal pure returns (bytes memory data) {
        unchecked {
            uint256 padding;
            while (text[text.length - 1 - padding] == "=") ++padding;
            uint256 length = text.length / 4 * 3 - padding;
            data = new bytes(length + 32);
            for (uint256 i = 0; i < text.length / 4; ++i) {
                uint256 word;
                assembly ("memory-safe") {
                    word := shr(224, mload(add(add(text, 32), mul(i, 4))))
                }
                uint256 bits = (_value(word >> 24) << 18) | (_value(word >> 16 & 255) << 12)
                    | (_value(word >> 8 & 255) << 6) | _value(word & 255);
                assembly ("memory-safe") {
                    mstore(add(add(data, 32), mul(i, 3)), shl(232, bits))
                }
            }
            assembly ("memory-safe") {
                mstore(data, length)
            }
        }
    }

    function _value(uint256 c) private pure returns (uint256) {
        unchecked {
            if (c > 96) return c - 71;
            if (c > 64) return c - 65;
            if (c == 61) return 0;
            return c > 47 ? c + 4 : c == 43 ? 62 : 63;
        }
    }
}
