// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {RegistryFixture} from "./RegistryFixture.sol";

/// @dev Any terms, made valid, and their hash without the library under test.
abstract contract TermsFixture is RegistryFixture {
    string internal constant SPLIT_TYPE = "Split(uint16 creator,uint16 owner,uint16 provider)";
    string internal constant TERMS_TYPE =
        "Terms(string licenseId,bytes32 textDigest,bool open,bool commercialUse,bool attribution,bool derivatives,bool revocable,uint32 noticePeriod,uint32 period,uint32 seats,address currency,uint96 grantPrice,uint8 inputMeasure,uint8 outputMeasure,uint64 inputPrice,uint64 outputPrice,uint64 requestPrice,Split split)";

    function mend(ITermsRegistry.Terms memory made, uint256 idLength) internal pure {
        bytes memory id = new bytes(bound(idLength, 1, 64));
        for (uint256 i = 0; i < id.length; ++i) {
            id[i] = bytes1(uint8(65 + i % 26));
        }
        made.licenseId = string(id);
        made.split.creator = uint16(bound(made.split.creator, 1, 10_000));
        made.split.owner = uint16(bound(made.split.owner, 0, 10_000 - made.split.creator));
        made.split.provider = 10_000 - made.split.creator - made.split.owner;
        if (made.open) (made.grantPrice, made.period, made.seats, made.revocable) = (0, 0, 0, false);
    }

    /// @dev The struct hash by the words of EIP-712, member by member.
    function spelledHash(ITermsRegistry.Terms memory made) internal pure returns (bytes32) {
        bytes memory head = abi.encode(
            keccak256(abi.encodePacked(TERMS_TYPE, SPLIT_TYPE)),
            keccak256(bytes(made.licenseId)),
            made.textDigest,
            made.open,
            made.commercialUse,
            made.attribution,
            made.derivatives,
            made.revocable
        );
        bytes memory middle =
            abi.encode(made.noticePeriod, made.period, made.seats, made.currency, made.grantPrice, made.inputMeasure);
        bytes memory tail = abi.encode(
            made.outputMeasure,
            made.inputPrice,
            made.outputPrice,
            made.requestPrice,
            keccak256(abi.encode(keccak256(bytes(SPLIT_TYPE)), made.split))
        );
        return keccak256(bytes.concat(head, middle, tail));
    }
}
