// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Namespaces, by the hash of their lower-case form
/// @notice A namespace belongs to its first publisher, in whatever case it is written, until that account hands it
/// over. A publisher key may publish for the owner within a limit and can do nothing else with it.
interface INamespaces {
    /// @notice A namespace was claimed by its first publisher.
    event NamespaceClaimed(bytes32 indexed namespaceHash, address indexed owner, string namespace);
    /// @notice The owner offered its namespace to an account; zero withdraws the offer.
    event NamespaceOffered(bytes32 indexed namespaceHash, address indexed owner, address indexed to);
    event NamespaceTransferred(bytes32 indexed namespaceHash, address indexed from, address indexed to);
    event PublisherChanged(
        bytes32 indexed namespaceHash, address indexed owner, address indexed publisher, uint32 limit, uint64 until
    );

    error RegistryInvalidName(string name);
    error RegistryNamespaceTaken(string namespace, address owner);
    error RegistryNotNamespaceOwner(string namespace, address caller);
    error RegistryNotOffered(string namespace, address caller);
    /// @notice The caller is no publisher of the namespace, or its limit or time is used up.
    error RegistryNotPublisher(string name, address caller);

    /// @notice Offers a namespace of the caller's to an account; zero withdraws the offer.
    function offerNamespace(string calldata namespace, address to) external;

    /// @notice Takes a namespace that its owner offered to the caller. Tokens stay whose they are; publishers end.
    function acceptNamespace(string calldata namespace) external;

    /// @notice Lets a key publish in a namespace for its owner.
    /// @param limit How many publications; 0 ends it.
    /// @param until Last second, since 1970, at which it may publish.
    function setPublisher(string calldata namespace, address publisher, uint32 limit, uint64 until) external;

    /// @notice What is left of a publisher's limit.
    function publisherOf(string calldata namespace, address publisher) external view returns (uint32 left, uint64 until);

    /// @notice Owner of a namespace; zero when it is free. One that is not claimed here belongs to its owner in the
    /// registry before this one.
    function namespaceOwner(string calldata namespace) external view returns (address);

    /// @notice The same by hash (libraries/Names.sol), for a registry that comes after this one.
    function ownerOfNamespace(bytes32 namespaceHash) external view returns (address);
}
