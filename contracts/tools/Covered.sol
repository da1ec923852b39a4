// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Deployer} from "../src/Deployer.sol";
import {LicenseRegistry} from "../src/LicenseRegistry.sol";
import {ModelRegistry} from "../src/ModelRegistry.sol";
import {NamespaceClaims} from "../src/NamespaceClaims.sol";
import {ReceiptDisputes} from "../src/ReceiptDisputes.sol";
import {RoyaltyPolicy} from "../src/RoyaltyPolicy.sol";
import {TermsRegistry} from "../src/TermsRegistry.sol";
import {UsageOracle} from "../src/UsageOracle.sol";

/// @dev Stands in for forge's cheatcodes where coverage is measured (`make coverage`): code from an artifact on disk is not instrumented.
/// The code is in a library that forge links, because the compiler runs out of memory when each test contract holds all of it.
library Covered {
    function deployCode(string memory artifact, bytes memory arguments) internal returns (address deployed) {
        bytes memory code = abi.encodePacked(getCode(artifact), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
            if iszero(deployed) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function getCode(string memory artifact) public pure returns (bytes memory) {
        bytes32 name = keccak256(bytes(artifact));
        if (name == keccak256("TermsRegistry.sol:TermsRegistry")) return type(TermsRegistry).creationCode;
        if (name == keccak256("ModelRegistry.sol:ModelRegistry")) return type(ModelRegistry).creationCode;
        if (name == keccak256("LicenseRegistry.sol:LicenseRegistry")) return type(LicenseRegistry).creationCode;
        if (name == keccak256("ReceiptDisputes.sol:ReceiptDisputes")) return type(ReceiptDisputes).creationCode;
        if (name == keccak256("RoyaltyPolicy.sol:RoyaltyPolicy")) return type(RoyaltyPolicy).creationCode;
        if (name == keccak256("NamespaceClaims.sol:NamespaceClaims")) return type(NamespaceClaims).creationCode;
        if (name == keccak256("Deployer.sol:Deployer")) return type(Deployer).creationCode;
        if (name == keccak256("UsageOracle.sol:UsageOracle")) return type(UsageOracle).creationCode;
        revert(string.concat("tools/Covered.sol does not know ", artifact));
    }
}
