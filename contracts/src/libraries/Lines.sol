// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../generated/TypeHashes.sol";

/// @title Lines of usage, packed
/// @notice A line takes 68 bytes: tokenId (32), value (12), inputUnits (8), outputUnits (8), requests (8), big-endian.
/// What is signed is the EIP-712 hash of each line's fields, so packing hides nothing from a wallet.
library Lines {
    uint256 internal constant SIZE = 68;

    /// @notice Hash of the `Line[]` that the bytes hold: keccak256 of the lines' struct hashes, one after the other.
    /// @dev The caller has checked that the length is a multiple of SIZE. Memory is used beyond the free pointer and given back.
    function hash(bytes calldata lines) internal pure returns (bytes32 result) {
        bytes32 lineType = TypeHashes.LINE;
        assembly ("memory-safe") {
            let fields := mload(0x40)
            let hashes := add(fields, 0xc0)
            let next := hashes
            mstore(fields, lineType)
            for { let line := lines.offset } lt(line, add(lines.offset, lines.length)) { line := add(line, SIZE) } {
                let units := calldataload(add(line, 36)) // 8 bytes of value, inputUnits, outputUnits, requests
                mstore(add(fields, 0x20), calldataload(line))
                mstore(add(fields, 0x40), and(shr(128, units), 0xffffffffffffffff))
                mstore(add(fields, 0x60), and(shr(64, units), 0xffffffffffffffff))
                mstore(add(fields, 0x80), and(units, 0xffffffffffffffff))
                mstore(add(fields, 0xa0), shr(160, calldataload(add(line, 32))))
                mstore(next, keccak256(fields, 0xc0))
                next := add(next, 0x20)
            }
            result := keccak256(hashes, sub(next, hashes))
        }
    }

    /// @notice Token and value of the line at a byte offset.
    function at(bytes calldata lines, uint256 offset) internal pure returns (uint256 tokenId, uint96 value) {
        assembly ("memory-safe") {
            let line := add(lines.offset, offset)
            tokenId := calldataload(line)
            value := shr(160, calldataload(add(line, 32)))
        }
    }
}
