// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../interfaces/ITermsRegistry.sol";

/// @title What terms must hold to be registered
library TermsRules {
    uint256 private constant MAX_LICENSE_ID = 64;
    /// @dev A bit for each of `+`, `-`, `.`, 0-9, A-Z and a-z, at its code.
    uint256 private constant ALPHABET = 0x07fffffe07fffffe03ff680000000000;
    /// @dev All shares of a split together, in basis points.
    uint16 internal constant WHOLE = 10_000;

    /// @notice Reverts with the first rule that terms break.
    function requireValid(ITermsRegistry.Terms memory terms) internal pure {
        if (!isLicenseId(bytes(terms.licenseId))) {
            revert ITermsRegistry.TermsInvalid("licenseId must be 1 to 64 of A-Z a-z 0-9 . - +");
        }
        ITermsRegistry.Split memory split = terms.split;
        if (uint256(split.creator) + split.owner + split.provider != WHOLE) {
            revert ITermsRegistry.TermsInvalid("split must sum to 10000");
        }
        if (terms.grantPrice != 0 && split.creator == 0 && split.owner == 0) {
            revert ITermsRegistry.TermsInvalid("a grant price needs a share of creator or owner");
        }
        if (terms.open && (terms.grantPrice != 0 || terms.period != 0 || terms.seats != 0 || terms.revocable)) {
            revert ITermsRegistry.TermsInvalid("open terms have no grantPrice, period, seats or revocation");
        }
    }

    /// @notice True for a string in the alphabet of SPDX license identifiers.
    function isLicenseId(bytes memory text) internal pure returns (bool) {
        uint256 length = text.length;
        if (length == 0 || length > MAX_LICENSE_ID) return false;
        for (uint256 i = 0; i < length; ++i) {
            if (ALPHABET >> uint8(text[i]) & 1 == 0) return false;
        }
        return true;
    }
}
