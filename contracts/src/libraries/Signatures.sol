// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures of keys and of contract wallets
library Signatures {
    /// @notice Signer of 65 bytes, or of 64 by EIP-2098; zero when it is neither, or not the canonical one of its two forms.
    function recover(bytes32 digest, bytes calldata signature) internal pure returns (address signer) {
        // Which form is wrong does not matter: the signer is zero then.
        // slither-disable-start unused-return
        if (signature.length == 64) {
            (signer,,) = ECDSA.tryRecover(digest, bytes32(signature[:32]), bytes32(signature[32:]));
        } else {
            (signer,,) = ECDSA.tryRecover(digest, signature);
        }
        // slither-disable-end unused-return
    }

    /// @notice True when a contract wallet accepts a signature by ERC-1271.
    function isAccepted(address wallet, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        return wallet.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(wallet, digest, signature);
    }
}
