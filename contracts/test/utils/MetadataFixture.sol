// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Base64} from "./Base64.sol";
import {RegistryFixture} from "./RegistryFixture.sol";

/// @dev Reads the documents that marketplaces read.
abstract contract MetadataFixture is RegistryFixture {
    function document(uint256 tokenId) internal view returns (string memory) {
        return decoded(registry.tokenURI(tokenId));
    }

    function decoded(string memory uri) internal pure returns (string memory) {
        bytes memory prefix = "data:application/json;base64,";
        vm.assertEq(bytes29(bytes(uri)), bytes29(prefix));
        return string(Base64.decode(tail(bytes(uri), prefix.length)));
    }

    function svgOf(uint256 tokenId) internal view returns (string memory) {
        bytes memory image = bytes(field(document(tokenId), ".image"));
        return string(Base64.decode(tail(image, bytes("data:image/svg+xml;base64,").length)));
    }

    function field(string memory json, string memory key) internal pure returns (string memory) {
        return vm.parseJsonString(json, key);
    }

    /// @dev Cuts in place: the text itself is not to be used again.
    function tail(bytes memory text, uint256 from) private pure returns (bytes memory rest) {
        assembly ("memory-safe") {
            let length := sub(mload(text), from)
            rest := add(text, from)
            mstore(rest, length)
        }
    }
}
