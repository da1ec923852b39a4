// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MetadataFixture} from "../utils/MetadataFixture.sol";

contract TokenURITest is MetadataFixture {
    /// @dev Digest of the empty UnixFS directory, whose CID every IPFS node knows.
    bytes32 private constant EMPTY_DIRECTORY = 0x59948439065f29619ef41280cbb932be52c56d99c5966b65e0111239f098bbef;
    string private constant EMPTY_DIRECTORY_CID = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354";

    function test_NamesTheContentByItsCID() public {
        publishAs(creator, "alice/empty", EMPTY_DIRECTORY, 0);
        string memory json = document(uint256(EMPTY_DIRECTORY));
        vm.assertEq(field(json, ".properties.dehug.cid"), EMPTY_DIRECTORY_CID);
        vm.assertEq(field(json, ".external_url"), string.concat(CONTENT_BASE, EMPTY_DIRECTORY_CID));
        vm.assertEq(field(json, ".name"), string.concat("DeHug Model ", EMPTY_DIRECTORY_CID));
        vm.assertEq(vm.parseJsonAddress(json, ".properties.dehug.creator"), creator);
    }

    function test_AttributesFollowTheToken() public {
        register(openTerms());
        (uint256 tokenId,) = paidToken();
        vm.assertEq(field(document(tokenId), ".attributes[0].value"), "Model");
        vm.assertEq(field(document(tokenId), ".attributes[1].value"), "yes");
        vm.assertEq(field(document(tokenId), ".attributes[2].value"), "2");
        vm.prank(creator);
        registry.setActive(tokenId, false);
        vm.assertEq(field(document(tokenId), ".attributes[1].value"), "no");
    }

    function testFuzz_EveryDigestGivesItsOwnWellFormedCID(bytes32 digest) public {
        vm.assume(digest != 0);
        publishAs(creator, "alice/any", digest, 0);
        vm.assertEq(field(document(uint256(digest)), ".properties.dehug.cid"), spelled(digest));
    }

    function test_ImageIsACard() public {
        publishAs(creator, "alice/empty", EMPTY_DIRECTORY, 0);
        string memory svg = svgOf(uint256(EMPTY_DIRECTORY));
        vm.assertEq(
            svg,
            string.concat(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="#599484"/>',
                '<g font-family="monospace" fill="#fff" stroke="#000" stroke-width=".4"><text x="24" y="60" font-size="32">',
                'Model</text><text x="24" y="100" font-size="16"></text><text x="24" y="370" font-size="9.5">',
                EMPTY_DIRECTORY_CID,
                "</text></g></svg>"
            )
        );
    }

    function test_CollectionDocumentIsJson() public view {
        vm.assertEq(field(decoded(registry.contractURI()), ".name"), "DeHug");
        vm.assertEq(registry.name(), "DeHug");
        vm.assertEq(registry.symbol(), "DEHUG");
    }

    function test_RevertWhen_TokenDoesNotExist() public {
        vm.expectRevert();
        registry.tokenURI(7);
    }

    /// @dev Base32 of the 36 CID bytes, bit by bit.
    function spelled(bytes32 digest) private pure returns (string memory) {
        bytes memory cid = abi.encodePacked(hex"01701220", digest);
        bytes memory alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        bytes memory text = new bytes(59);
        text[0] = "b";
        for (uint256 i = 0; i < 58; ++i) {
            uint256 value;
            for (uint256 bit = i * 5; bit < i * 5 + 5; ++bit) {
                value = value * 2 + (bit < 288 ? (uint8(cid[bit / 8]) >> (7 - bit % 8)) & 1 : 0);
            }
            text[i + 1] = alphabet[value];
        }
        return string(text);
    }
}
