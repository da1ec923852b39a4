// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IUsageOracle} from "./interfaces/IUsageOracle.sol";

/// @title Who may sign for a payer
/// @notice A payer itself (a key, or a contract by ERC-1271), and keys that the payer named and that agreed to it.
/// A key signs for one payer at a time.
abstract contract Signers is IUsageOracle, EIP712 {
    bytes32 private constant SIGNER_PROOF_TYPEHASH =
        keccak256("SignerProof(address payer,address signer,uint64 deadline)");

    /// @dev `thawedAt` is the first second without authority; 0 while no thaw was started.
    struct Authority {
        address payer;
        uint64 thawedAt;
    }

    /// @notice Seconds between `thawSigner` and the end of a signer's authority.
    uint64 public immutable signerThaw;

    mapping(address signer => Authority) private _authorities;

    constructor(string memory name, string memory version, uint64 signerThaw_) EIP712(name, version) {
        signerThaw = signerThaw_;
    }

    /// @inheritdoc IUsageOracle
    /// @dev Authorising a signer that thaws ends its thaw.
    function authorizeSigner(address signer, uint64 deadline, bytes calldata proof) external {
        address holder = _authorities[signer].payer;
        if (holder != msg.sender && isSigner(holder, signer)) {
            revert OracleSignerTaken(signer, holder);
        }
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(SIGNER_PROOF_TYPEHASH, msg.sender, signer, deadline)));
        if (block.timestamp > deadline || signer == address(0) || _recover(digest, proof) != signer) {
            revert OracleInvalidSignerProof(signer);
        }
        _authorities[signer] = Authority(msg.sender, 0);
        emit SignerAuthorized(msg.sender, signer);
    }

    /// @inheritdoc IUsageOracle
    /// @dev A second call changes nothing: the first one's thaw goes on.
    function thawSigner(address signer) external returns (uint64 thawedAt) {
        Authority storage authority = _authorities[signer];
        if (authority.payer != msg.sender) revert OracleInvalidSigner(msg.sender, signer);
        if (authority.thawedAt != 0) return authority.thawedAt;
        thawedAt = uint64(block.timestamp) + signerThaw;
        authority.thawedAt = thawedAt;
        emit SignerThawStarted(msg.sender, signer, thawedAt);
    }

    /// @inheritdoc IUsageOracle
    function isSigner(address payer, address signer) public view returns (bool) {
        if (payer == signer) return payer != address(0);
        Authority memory authority = _authorities[signer];
        return authority.payer == payer && payer != address(0)
            && (authority.thawedAt == 0 || block.timestamp < authority.thawedAt);
    }

    /// @dev Reverts unless the digest was signed by the payer or for it.
    function _requireSigned(address payer, bytes32 digest, bytes calldata signature) internal view {
        address signer = _recover(digest, signature);
        if (signer != address(0) && isSigner(payer, signer)) return;
        if (payer.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(payer, digest, signature)) return;
        revert OracleInvalidSigner(payer, signer);
    }

    /// @dev Signer of 65 bytes, or 64 by EIP-2098; zero when it is neither, or not the canonical one of its two forms.
    function _recover(bytes32 digest, bytes calldata signature) private pure returns (address signer) {
        // Which form is wrong does not matter: the signer is zero then.
        // slither-disable-start unused-return
        if (signature.length == 64) {
            (signer,,) = ECDSA.tryRecover(digest, bytes32(signature[:32]), bytes32(signature[32:]));
        } else {
            (signer,,) = ECDSA.tryRecover(digest, signature);
        }
        // slither-disable-end unused-return
    }
}
