// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {ContentId} from "./ContentId.sol";

/// @title Metadata documents that marketplaces read, built from what is on chain
/// @dev Nothing here is a publisher's text, so nothing can break out of the JSON.
library TokenMetadata {
    /// @notice `data:` URI of a token's ERC-721 metadata.
    function tokenURI(uint256 tokenId, IModelRegistry.Token memory token) internal pure returns (string memory) {
        string memory cid = ContentId.toText(bytes32(tokenId));
        string memory kind = token.contentType == IModelRegistry.ContentType.Model ? "Model" : "Dataset";
        return _asDataURI(
            string.concat(
                '{"name":"DeHug ',
                kind,
                " ",
                cid,
                '","description":"One immutable content version, named by its IPFS CID.","image":"',
                _image(tokenId, kind, cid),
                '","external_url":"ipfs://',
                cid,
                '","attributes":[',
                _attributes(kind, token),
                '],"properties":{"dehug":{"cid":"',
                cid,
                '","creator":"',
                Strings.toChecksumHexString(token.creator),
                '"}}}'
            )
        );
    }

    /// @notice `data:` URI of the ERC-7572 collection metadata.
    function contractURI() internal pure returns (string memory) {
        return _asDataURI(
            '{"name":"DeHug","symbol":"DEHUG","description":"Models and datasets, each token one immutable content version on IPFS. 5 % of a resale goes to the creator."}'
        );
    }

    function _attributes(string memory kind, IModelRegistry.Token memory token) private pure returns (string memory) {
        return string.concat(
            '{"trait_type":"Content type","value":"',
            kind,
            '"},{"trait_type":"Active","value":"',
            token.active ? "yes" : "no",
            '"},{"trait_type":"Terms","value":"',
            Strings.toString(token.termsIndex),
            '"}'
        );
    }

    /// @dev A card in a color of the digest's first three bytes.
    function _image(uint256 tokenId, string memory kind, string memory cid) private pure returns (string memory) {
        bytes memory color = bytes(Strings.toHexString(tokenId >> 232, 3));
        (color[0], color[1]) = ("#", color[2]);
        for (uint256 i = 2; i < 7; ++i) {
            color[i] = color[i + 1];
        }
        assembly ("memory-safe") {
            mstore(color, 7)
        }
        bytes memory svg = bytes(
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="',
                string(color),
                '"/><g font-family="monospace" fill="#fff" stroke="#000" stroke-width=".4"><text x="24" y="60" font-size="32">',
                kind,
                '</text><text x="24" y="370" font-size="9.5">',
                cid,
                "</text></g></svg>"
            )
        );
        return string.concat("data:image/svg+xml;base64,", Base64.encode(svg));
    }

    function _asDataURI(string memory json) private pure returns (string memory) {
        return string.concat("data:application/json;base64,", Base64.encode(bytes(json)));
    }
}
