// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";

/// @title What terms must hold to be registered
library TermsRules {
    uint256 private constant MAX_LICENSE_ID = 64;
    /// @dev All shares of a split together, in basis points.
    uint16 internal constant WHOLE = 10_000;

    /// @notice Reverts with the first rule that terms break.
    function requireValid(ILicenseRegistry.Terms calldata terms) internal pure {
        if (!isLicenseId(bytes(terms.licenseId))) {
            revert ILicenseRegistry.LicenseInvalidTerms("licenseId must be 1 to 64 of A-Z a-z 0-9 . - +");
        }
        ILicenseRegistry.Split calldata split = terms.split;
        if (uint256(split.creator) + split.owner + split.provider + split.protocol != WHOLE) {
            revert ILicenseRegistry.LicenseInvalidTerms("split must sum to 10000");
        }
        if (terms.open && (terms.grantPrice != 0 || terms.period != 0 || terms.seats != 0 || terms.revocable)) {
            revert ILicenseRegistry.LicenseInvalidTerms("open terms have no grantPrice, period, seats or revocation");
        }
    }

    /// @notice True for a string in the alphabet of SPDX license identifiers.
    function isLicenseId(bytes calldata text) internal pure returns (bool) {
        if (text.length == 0 || text.length > MAX_LICENSE_ID) return false;
        for (uint256 i = 0; i < text.length; ++i) {
            bytes1 c = text[i];
            bool letter = (c >= "a" && c <= "z") || (c >= "A" && c <= "Z");
            if (!letter && !(c >= "0" && c <= "9") && c != "." && c != "-" && c != "+") return false;
        }
        return true;
    }
}
