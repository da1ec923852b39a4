// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../generated/TypeHashes.sol";

/// @title What a licensee signs
library AcceptMessage {
    /// @notice EIP-712 struct hash of `Accept`. The terms' hash stands for the terms themselves: a wallet shows them whole.
    function structHash(
        address licensee,
        uint256 tokenId,
        bytes32 termsHash,
        address payer,
        uint32 sequence,
        uint64 deadline
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(TypeHashes.ACCEPT, licensee, tokenId, termsHash, payer, sequence, deadline));
    }
}
