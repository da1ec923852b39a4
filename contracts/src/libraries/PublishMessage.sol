// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../generated/TypeHashes.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";

/// @title What a creator signs
library PublishMessage {
    /// @notice EIP-712 struct hash of `Publish`. The terms' hash stands for the terms themselves: a wallet shows them
    /// whole.
    function structHash(IModelRegistry.Publication calldata publication, address creator, uint64 deadline)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(
            abi.encode(
                TypeHashes.PUBLISH,
                creator,
                keccak256(bytes(publication.name)),
                publication.contentType,
                publication.digest,
                publication.metadataDigest,
                keccak256(abi.encodePacked(publication.parents)),
                _oneOrNone(publication.termsHash),
                publication.enforceRoyalty,
                deadline
            )
        );
    }

    /// @dev Hash of an array of the terms alone, or of an empty one when there are none: wallets cannot sign a missing struct.
    function _oneOrNone(bytes32 termsHash) private pure returns (bytes32) {
        return termsHash == 0 ? keccak256("") : keccak256(abi.encode(termsHash));
    }
}
