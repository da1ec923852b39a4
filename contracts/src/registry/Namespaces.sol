// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INamespaces} from "../interfaces/INamespaces.sol";
import {Names} from "../libraries/Names.sol";

/// @title Who may publish under which names
abstract contract Namespaces is INamespaces {
    struct Limit {
        uint32 left;
        uint64 until;
    }

    uint256 private constant HANDOVERS = 160;

    /// @notice Registry before this one, or zero: a namespace that is claimed there can be claimed here by its owner
    /// there alone.
    INamespaces public immutable predecessor;

    /// @dev Its owner in the right 160 bits; in the others how often it changed hands. A word, so that a claim is one
    /// write.
    mapping(bytes32 namespaceHash => uint256) private _holdings;
    /// @dev A namespace changes hands only by the acceptance of its offer, which ends the offer.
    mapping(bytes32 namespaceHash => address) private _offers;
    /// @dev By the count of handovers, so that publishers of one owner are nothing to the next, nor to itself when it
    /// comes back.
    mapping(bytes32 namespaceHash => mapping(uint256 handovers => mapping(address publisher => Limit))) private
        _publishers;

    constructor(INamespaces predecessor_) {
        predecessor = predecessor_;
    }

    /// @inheritdoc INamespaces
    function offerNamespace(string calldata namespace, address to) external {
        (bytes32 hash,) = _owned(namespace);
        _offers[hash] = to;
        emit NamespaceOffered(hash, msg.sender, to);
    }

    /// @inheritdoc INamespaces
    function acceptNamespace(string calldata namespace) external {
        bytes32 hash = _hashOf(namespace);
        if (_offers[hash] != msg.sender) revert RegistryNotOffered(namespace, msg.sender);
        delete _offers[hash];
        (address from, uint256 handovers) = _holdingOf(hash);
        _holdings[hash] = handovers + 1 << HANDOVERS | uint160(msg.sender);
        _forget(from, hash);
        emit NamespaceTransferred(hash, from, msg.sender);
    }

    /// @inheritdoc INamespaces
    function setPublisher(string calldata namespace, address publisher, uint32 limit, uint64 until) external {
        (bytes32 hash, uint256 handovers) = _owned(namespace);
        _publishers[hash][handovers][publisher] = Limit(limit, until);
        emit PublisherChanged(hash, msg.sender, publisher, limit, until);
    }

    /// @inheritdoc INamespaces
    function publisherOf(string calldata namespace, address publisher)
        external
        view
        returns (uint32 left, uint64 until)
    {
        bytes32 hash = _hashOf(namespace);
        (, uint256 handovers) = _holdingOf(hash);
        Limit memory limit = _publishers[hash][handovers][publisher];
        return (limit.left, limit.until);
    }

    /// @inheritdoc INamespaces
    function namespaceOwner(string calldata namespace) external view returns (address) {
        return ownerOfNamespace(_hashOf(namespace));
    }

    /// @inheritdoc INamespaces
    function ownerOfNamespace(bytes32 namespaceHash) public view returns (address owner) {
        (owner,) = _holdingOf(namespaceHash);
        if (owner == address(0)) owner = _reservedFor(namespaceHash);
    }

    /// @dev Checks a name. Answers the hash of its namespace, and where that ends.
    function _parse(string calldata name) internal pure returns (bytes32 namespaceHash, uint256 slash) {
        bool ok;
        (ok, slash) = Names.parse(name);
        if (!ok) revert RegistryInvalidName(name);
        namespaceHash = Names.namespaceHash(name, slash);
    }

    /// @dev Reverts unless a name's namespace is an account's, claiming it when it is free.
    function _enter(bytes32 hash, string calldata namespace, address account) internal {
        (address owner,) = _holdingOf(hash);
        if (owner == account) return;
        if (owner == address(0)) owner = _reservedFor(hash);
        if (owner != address(0) && owner != account) revert RegistryNamespaceTaken(namespace, owner);
        _holdings[hash] = uint160(account);
        emit NamespaceClaimed(hash, account, namespace);
    }

    /// @dev Takes one publication off the caller's limit in an owner's namespace.
    function _usePublisher(string calldata name, address owner) internal {
        (bytes32 hash,) = _parse(name);
        (address holder, uint256 handovers) = _holdingOf(hash);
        Limit storage limit = _publishers[hash][handovers][msg.sender];
        if (holder != owner || limit.left == 0 || block.timestamp > limit.until) {
            revert RegistryNotPublisher(name, msg.sender);
        }
        --limit.left;
    }

    /// @dev Reverts unless a name's namespace is the caller's.
    function _requireNamespaceOf(string calldata name) internal view {
        (bytes32 hash, uint256 slash) = _parse(name);
        (address owner,) = _holdingOf(hash);
        if (owner != msg.sender) revert RegistryNotNamespaceOwner(name[:slash], msg.sender);
    }

    /// @dev Called when an account loses a namespace.
    function _forget(address account, bytes32 namespaceHash) internal virtual;

    function _owned(string calldata namespace) private view returns (bytes32 hash, uint256 handovers) {
        address owner;
        hash = _hashOf(namespace);
        (owner, handovers) = _holdingOf(hash);
        if (owner != msg.sender) revert RegistryNotNamespaceOwner(namespace, msg.sender);
    }

    function _holdingOf(bytes32 hash) private view returns (address owner, uint256 handovers) {
        uint256 holding = _holdings[hash];
        return (address(uint160(holding)), holding >> HANDOVERS);
    }

    /// @dev Owner, in the registry before this one, of a namespace that is not claimed here.
    function _reservedFor(bytes32 hash) private view returns (address) {
        // slither-disable-next-line calls-loop -- once a namespace, to a registry that was named at deployment
        return address(predecessor) == address(0) ? address(0) : predecessor.ownerOfNamespace(hash);
    }

    function _hashOf(string calldata namespace) private pure returns (bytes32) {
        return Names.namespaceHash(namespace, bytes(namespace).length);
    }
}
