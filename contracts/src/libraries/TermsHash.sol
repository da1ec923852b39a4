// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../generated/TypeHashes.sol";
import {ITermsRegistry} from "../interfaces/ITermsRegistry.sol";

/// @title The hash that terms are named by
library TermsHash {
    /// @notice EIP-712 struct hash of terms: what stands for a nested `Terms` in any signed message.
    function compute(ITermsRegistry.Terms memory terms) internal pure returns (bytes32 hash) {
        ITermsRegistry.Split memory split = terms.split;
        bytes32 splitHash = keccak256(abi.encode(TypeHashes.SPLIT, split.creator, split.owner, split.provider));
        bytes32 licenseHash = keccak256(bytes(terms.licenseId));
        bytes32 typeHash = TypeHashes.TERMS;
        // The struct lies in memory word by word, as EIP-712 encodes it, but for its first and last members, which are references.
        assembly ("memory-safe") {
            let encoded := mload(0x40) // used beyond the free pointer, and given back
            mstore(encoded, typeHash)
            mcopy(add(encoded, 0x40), add(terms, 0x20), 0x200)
            mstore(add(encoded, 0x20), licenseHash)
            mstore(add(encoded, 0x240), splitHash)
            hash := keccak256(encoded, 0x260)
        }
    }
}
