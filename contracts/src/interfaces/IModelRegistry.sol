// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TokenRecord} from "../libraries/TokenRecord.sol";

/// @title Registry of models and datasets as ERC-721 tokens
/// @notice A token is one immutable content version: its id is the sha2-256 digest of the content's root CID,
/// so nobody can change which bytes a token names. Names (`namespace/name`) resolve to their newest version.
/// @dev Implementations are also ERC-721, ERC-2981 (5 % to the creator), ERC-4906 and ERC-7572.
interface IModelRegistry {
    /// @notice What kind of content a token names.
    enum ContentType {
        Dataset,
        Model
    }

    /// @notice Everything that the registry knows of a token.
    /// @param owner Current holder of the token.
    /// @param creator Account that published it; the creator of record for life.
    /// @param contentType Kind of content.
    /// @param active False after the owner deactivated it.
    /// @param termsIndex Sequential index of the terms in the license registry; 0 means no terms, that is no license.
    struct Token {
        address owner;
        address creator;
        ContentType contentType;
        bool active;
        uint48 termsIndex;
    }

    /// @notice What a publisher says of a new content version.
    /// @param name `namespace/name`, by the Hugging Face repo-id grammar.
    /// @param contentType Kind of content. A model and a dataset may have one name, as on Hugging Face: each has its own versions.
    /// @param digest sha2-256 digest of the root CID; becomes the token id. Not zero.
    /// @param metadataDigest Digest of the metadata document, kept in the event only; zero when there is none.
    /// @param parent Token id that this content derives from; zero when there is none.
    /// @param termsIndex Terms of use, registered before; zero for none.
    struct Publication {
        string name;
        ContentType contentType;
        bytes32 digest;
        bytes32 metadataDigest;
        uint256 parent;
        uint48 termsIndex;
    }

    /// @notice A content version was published. `nameHash` is keccak256 of the name, for a dataset its bitwise complement.
    event Published(
        uint256 indexed tokenId,
        address indexed creator,
        bytes32 indexed nameHash,
        string name,
        ContentType contentType,
        bytes32 metadataDigest,
        uint256 parent,
        uint48 termsIndex
    );
    /// @notice A namespace was claimed by its first publisher.
    event NamespaceClaimed(bytes32 indexed namespaceHash, address indexed owner, string namespace);
    /// @notice The owner switched a token off or on again.
    event ActiveChanged(uint256 indexed tokenId, bool active);

    error RegistryInvalidName(string name);
    error RegistryNamespaceTaken(string namespace, address owner);
    error RegistryAlreadyPublished(uint256 tokenId);
    error RegistryZeroDigest();
    error RegistryUnknownTerms(uint48 termsIndex);
    error RegistryUnknownParent(uint256 parent);
    error RegistryInvalidSignature(address creator);
    error RegistryDeadlineOver(uint64 deadline);
    error RegistryNotOwner(uint256 tokenId, address caller);

    /// @notice Mints a token for a content version to the caller and points its name at it.
    /// The first publish of a namespace claims it.
    /// @return tokenId The content digest as a number.
    function publish(Publication calldata publication) external returns (uint256 tokenId);

    /// @notice Publishes many content versions of the caller's at once, in order.
    function publishBatch(Publication[] calldata publications) external returns (uint256[] memory tokenIds);

    /// @notice Publishes for a creator who signed it (EIP-712 `Publish`; 65 bytes, 64 bytes EIP-2098, or ERC-1271). Anyone may send it.
    /// A digest is published once, so a signature is used up by being used; until the deadline it cannot be taken back but by publishing.
    /// It becomes the newest version when it is sent, whenever that is: sign short deadlines.
    /// @param deadline Last second, since 1970, at which it may be sent.
    function publishWithSig(
        Publication calldata publication,
        address creator,
        uint64 deadline,
        bytes calldata signature
    ) external returns (uint256 tokenId);

    /// @notice Switches a token on or off; only its owner may. Nothing is erased.
    function setActive(uint256 tokenId, bool active) external;

    /// @notice Newest version of a name; 0 when nobody published it.
    function latest(ContentType contentType, string calldata name) external view returns (uint256 tokenId);

    /// @notice Version before `tokenId` under the same name; 0 for the first.
    function previous(uint256 tokenId) external view returns (uint256);

    /// @notice Versions of a name, newest first.
    /// @param before Version to go on behind; 0 to begin with the newest.
    /// @param limit At most so many.
    function versions(ContentType contentType, string calldata name, uint256 before, uint256 limit)
        external
        view
        returns (uint256[] memory tokenIds);

    /// @notice First version of the name that a token was published under: two tokens with the same one are versions of one name.
    /// 0 when the token does not exist.
    function firstVersionOf(uint256 tokenId) external view returns (uint256);

    /// @notice EIP-712 digest that a creator signs for `publishWithSig`.
    function publishDigest(Publication calldata publication, address creator, uint64 deadline)
        external
        view
        returns (bytes32);

    /// @notice Owner of a namespace; zero when it is free.
    function namespaceOwner(string calldata namespace) external view returns (address);

    /// @notice What the registry knows of a token; all zero when it does not exist.
    function tokenOf(uint256 tokenId) external view returns (Token memory);

    /// @notice The same in two words, for contracts (libraries/TokenRecord.sol).
    function recordOf(uint256 tokenId) external view returns (TokenRecord record, address creator);
}
