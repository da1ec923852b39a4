// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INamespaceClaims} from "./interfaces/INamespaceClaims.sol";
import {Names} from "./libraries/Names.sol";

/// @title Whose word it is that an account rightfully stands for a namespace
/// @notice There is no admin: an attestor changes its own claims alone.
contract NamespaceClaims is INamespaceClaims {
    uint256 private constant MAX_EVIDENCE = 96;

    mapping(address attestor => mapping(bytes32 namespaceHash => Claim)) private _claims;

    /// @inheritdoc INamespaceClaims
    function attest(string calldata namespace, address account, string calldata evidence, uint40 until) external {
        uint256 length = bytes(evidence).length;
        if (account == address(0) || until < block.timestamp || length == 0 || length > MAX_EVIDENCE) {
            revert ClaimInvalid();
        }
        bytes32 hash = _hashOf(namespace);
        _claims[msg.sender][hash] = Claim(account, uint40(block.timestamp), until, evidence);
        emit NamespaceAttested(hash, msg.sender, account, namespace, evidence, until);
    }

    /// @inheritdoc INamespaceClaims
    function withdraw(string calldata namespace) external {
        bytes32 hash = _hashOf(namespace);
        delete _claims[msg.sender][hash];
        emit AttestationWithdrawn(hash, msg.sender);
    }

    /// @inheritdoc INamespaceClaims
    function claimOf(address attestor, bytes32 namespaceHash) external view returns (Claim memory claim) {
        claim = _claims[attestor][namespaceHash];
        if (block.timestamp > claim.until) delete claim;
    }

    function _hashOf(string calldata namespace) private pure returns (bytes32) {
        return Names.namespaceHash(namespace, bytes(namespace).length);
    }
}
