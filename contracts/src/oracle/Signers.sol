// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {TypeHashes} from "../generated/TypeHashes.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {Signatures} from "../libraries/Signatures.sol";

/// @title Who may act for an account
/// @notice The account itself (a key, or a contract by ERC-1271), and keys that it named and that agreed to it: they sign what it pays, and send what
/// it settles as a provider. A key acts for one account at a time.
abstract contract Signers is IUsageOracle, EIP712 {
    /// @dev `thawedAt` is the first second without authority; 0 while no thaw was started.
    struct Authority {
        address payer;
        uint64 thawedAt;
    }

    /// @notice Seconds between `thawSigner` and the end of a signer's authority.
    uint64 public immutable signerThaw;

    mapping(address signer => Authority) private _authorities;

    constructor(uint64 signerThaw_) EIP712(TypeHashes.USAGE_ORACLE_NAME, TypeHashes.USAGE_ORACLE_VERSION) {
        signerThaw = signerThaw_;
    }

    /// @inheritdoc IUsageOracle
    /// @dev Authorizing a signer that thaws ends its thaw.
    function authorizeSigner(address signer, uint64 deadline, bytes calldata proof) external {
        address holder = _authorities[signer].payer;
        if (holder != msg.sender && isSigner(holder, signer)) {
            revert OracleSignerTaken(signer, holder);
        }
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(TypeHashes.SIGNER_PROOF, msg.sender, signer, deadline)));
        bool possible = signer != address(0) && signer != msg.sender && block.timestamp <= deadline;
        if (!possible || Signatures.recover(digest, proof) != signer) {
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
        address signer = Signatures.recover(digest, signature);
        if (signer != address(0) && isSigner(payer, signer)) return;
        if (!Signatures.isAccepted(payer, digest, signature)) revert OracleInvalidSigner(payer, signer);
    }
}
