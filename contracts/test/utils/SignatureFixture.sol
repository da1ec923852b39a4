// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {TermsFixture} from "./TermsFixture.sol";

/// @dev A creator that signs, and what it signs spelled out without the library under test.
abstract contract SignatureFixture is TermsFixture {
    uint256 internal constant SIGNER_KEY = 0x51617E4;
    address internal signer = vm.addr(SIGNER_KEY);

    string private constant PUBLISH_TYPE =
        "Publish(address creator,string name,uint8 contentType,bytes32 digest,bytes32 metadataDigest,uint256[] parents,Terms[] terms,bool enforceRoyalty,uint64 deadline)";

    function signPublication(IModelRegistry.Publication memory p, address creator_, uint64 deadline)
        internal
        view
        returns (bytes memory)
    {
        return sign(SIGNER_KEY, registry.publishDigest(p, creator_, deadline));
    }

    function spelledDigest(IModelRegistry.Publication memory p, address creator_, uint64 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes memory termsList = p.termsHash == 0 ? bytes("") : abi.encode(p.termsHash);
        bytes32 message = keccak256(
            abi.encode(
                keccak256(abi.encodePacked(PUBLISH_TYPE, SPLIT_TYPE, TERMS_TYPE)),
                creator_,
                keccak256(bytes(p.name)),
                uint8(p.contentType),
                p.digest,
                p.metadataDigest,
                keccak256(abi.encodePacked(p.parents)),
                keccak256(termsList),
                p.enforceRoyalty,
                deadline
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domainOf(address(registry)), message));
    }

    function domainOf(address registry_) internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug ModelRegistry"),
                keccak256("1"),
                block.chainid,
                registry_
            )
        );
    }
}
