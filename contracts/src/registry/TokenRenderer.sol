// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {TokenMetadata} from "../libraries/TokenMetadata.sol";

/// @title Builds the documents that marketplaces read
/// @dev Apart from the registry, which creates it, for room: it is called as a view and holds no state but a link's
/// start, which never changes.
contract TokenRenderer {
    string private _contentBase;

    /// @param contentBase Start of links to content, an https URL that ends with a slash.
    constructor(string memory contentBase) {
        _contentBase = contentBase;
    }

    /// @notice `data:` URI of a token's ERC-721 metadata.
    /// @param name Name that the creator inscribed; empty when there is none.
    /// @param description Description that the creator inscribed; may be empty.
    function tokenURI(
        uint256 tokenId,
        IModelRegistry.Token calldata token,
        string calldata name,
        string calldata description
    ) external view returns (string memory) {
        return TokenMetadata.tokenURI(tokenId, token, name, description, _contentBase);
    }

    /// @notice `data:` URI of the ERC-7572 collection metadata.
    function contractURI() external pure returns (string memory) {
        return TokenMetadata.contractURI();
    }
}
