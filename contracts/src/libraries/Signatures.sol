// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title Calls a factory for a signature of a wallet that is not deployed yet
/// @notice It owns nothing and no contract trusts it, so that whatever it is made to call gains nothing by coming from here.
contract WalletDeployer {
    function deploy(address factory, bytes calldata data) external returns (bool done) {
        bytes memory call_ = data;
        // What it answers does not matter, and is not copied: only whether the wallet is there afterwards.
        assembly ("memory-safe") {
            done := call(gas(), factory, 0, add(call_, 0x20), mload(call_), 0, 0)
        }
    }
}

/// @title Signatures of keys and of contract wallets
library Signatures {
    /// @dev What a signature by ERC-6492 ends with.
    bytes32 private constant COUNTERFACTUAL = 0x6492649264926492649264926492649264926492649264926492649264926492;

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

    /// @notice True when a digest was signed by an account: by its key, by ERC-1271, or by ERC-6492 when it is a wallet that `deployer` can still deploy.
    function isSignedBy(address account, bytes32 digest, bytes calldata signature, WalletDeployer deployer)
        internal
        returns (bool)
    {
        if (account == address(0)) return false;
        if (recover(digest, signature) == account) return true;
        if (signature.length >= 128 && bytes32(signature[signature.length - 32:]) == COUNTERFACTUAL) {
            (address factory, bytes memory data, bytes memory inner) =
                abi.decode(signature[:signature.length - 32], (address, bytes, bytes));
            // slither-disable-next-line unused-return -- what counts is whether the wallet is there now
            if (account.code.length == 0) deployer.deploy(factory, data);
            return _isAccepted(account, digest, inner);
        }
        return _isAccepted(account, digest, signature);
    }

    /// @dev Asks a wallet statically and reads one word of its answer, however much it gives.
    function _isAccepted(address wallet, bytes32 digest, bytes memory signature) private view returns (bool accepted) {
        if (wallet.code.length == 0) return false;
        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        bytes32 magic = bytes32(IERC1271.isValidSignature.selector);
        assembly ("memory-safe") {
            let answered := staticcall(gas(), wallet, add(question, 0x20), mload(question), 0x00, 0x20)
            accepted := and(and(answered, gt(returndatasize(), 0x1f)), eq(mload(0x00), magic))
        }
    }
}
