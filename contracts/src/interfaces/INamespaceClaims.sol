// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Whose word it is that an account rightfully stands for a namespace
/// @notice Anybody attests, and readers choose whose word they take: it changes nothing in the registry, where the
/// first publisher of a namespace has it.
interface INamespaceClaims {
    /// @notice An attestor's word.
    /// @param account Account that stands for the namespace.
    /// @param since Second, since 1970, of the attestation.
    /// @param until Last second at which it holds.
    /// @param evidence What the attestor saw, such as `dns:acme.com` or `hf:acme`.
    struct Claim {
        address account;
        uint40 since;
        uint40 until;
        string evidence;
    }

    event NamespaceAttested(
        bytes32 indexed namespaceHash,
        address indexed attestor,
        address indexed account,
        string namespace,
        string evidence,
        uint40 until
    );
    event AttestationWithdrawn(bytes32 indexed namespaceHash, address indexed attestor);

    /// @notice Evidence has 1 to 96 bytes, and a claim for the zero account, or until a time that is over, is refused.
    error ClaimInvalid();

    /// @notice Says that an account rightfully stands for a namespace. It takes the place of what the caller said of
    /// this namespace before.
    function attest(string calldata namespace, address account, string calldata evidence, uint40 until) external;

    /// @notice Takes the caller's word on a namespace back.
    function withdraw(string calldata namespace) external;

    /// @notice An attestor's word on a namespace, by its hash (libraries/Names.sol); empty when there is none, or when
    /// its time is over.
    function claimOf(address attestor, bytes32 namespaceHash) external view returns (Claim memory);
}
