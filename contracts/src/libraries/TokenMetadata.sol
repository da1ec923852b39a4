// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {ContentId} from "./ContentId.sol";

/// @title Metadata documents that marketplaces read, built from what is on chain
/// @dev A name's grammar has nothing that JSON or SVG must escape; a description is escaped.
library TokenMetadata {
    /// @dev Longest name that fits on the card as it is; longer ones are squeezed.
    uint256 private constant WIDEST = 36;

    /// @notice `data:` URI of a token's ERC-721 metadata.
    /// @param name Name that the creator inscribed; empty when there is none.
    /// @param description Description that the creator inscribed; may be empty.
    /// @param contentBase Start of links to content, an https URL.
    function tokenURI(
        uint256 tokenId,
        IModelRegistry.Token memory token,
        string memory name,
        string memory description,
        string memory contentBase
    ) internal pure returns (string memory) {
        string memory cid = ContentId.toText(bytes32(tokenId));
        string memory kind = token.contentType == IModelRegistry.ContentType.Model ? "Model" : "Dataset";
        string memory title = bytes(name).length != 0 ? name : string.concat("DeHug ", kind, " ", cid);
        return _asDataURI(
            string.concat(
                _head(title, description),
                _image(tokenId, kind, name, cid),
                '","external_url":"',
                contentBase,
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

    /// @dev The description is the only text of a publisher's that names' grammar does not bound.
    function _head(string memory title, string memory description) private pure returns (string memory) {
        string memory text = "One immutable content version, named by its IPFS CID.";
        if (bytes(description).length != 0) text = Strings.escapeJSON(description);
        return string.concat('{"name":"', title, '","description":"', text, '","image":"');
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
    function _image(uint256 tokenId, string memory kind, string memory name, string memory cid)
        private
        pure
        returns (string memory)
    {
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
                '</text><text x="24" y="100" font-size="16',
                bytes(name).length > WIDEST ? '" textLength="352" lengthAdjust="spacingAndGlyphs">' : '">',
                name,
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
