// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TokenRecord} from "../libraries/TokenRecord.sol";
import {INamespaces} from "./INamespaces.sol";
import {ITermsRegistry} from "./ITermsRegistry.sol";

/// @title Registry of models and datasets as ERC-721 tokens
/// @notice A token is one immutable content version: its id is the sha2-256 digest of the content's root CID, so no account
/// can change which bytes a token names. Names (`namespace/name`) resolve to one version, the newest unless the
/// namespace's owner has set them back.
/// @dev Implementations are also ERC-721, ERC-2981 (5 % to the creator), ERC-4906, ERC-7572 and ERC-721C's
/// ICreatorToken. They know terms and no money: any number of license registries and usage oracles serve the same
/// tokens.
interface IModelRegistry is INamespaces {
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
    /// @param termsIndex Index of the terms of publication; 0 means no terms, that is no license.
    /// @param enforcesRoyalty True when others than the owner move it only as the transfer validator allows.
    /// @param nameTag Part of the hash of the name that it was published under: versions of one name have one tag.
    struct Token {
        address owner;
        address creator;
        ContentType contentType;
        bool active;
        uint40 termsIndex;
        bool enforcesRoyalty;
        uint48 nameTag;
    }

    /// @notice What a publisher says of a new content version.
    /// @param name `namespace/name`, by the Hugging Face repo-id grammar.
    /// @param contentType Kind of content. A model and a dataset may have one name, as on Hugging Face: each has its
    /// own versions.
    /// @param digest sha2-256 digest of the root CID; becomes the token id. Not zero.
    /// @param metadataDigest Digest of the metadata document, kept in the event only; zero when there is none.
    /// @param parents Token ids that this content derives from: its base model, its data sets. At most 16.
    /// @param termsHash Hash of terms that are registered; zero for none.
    /// @param enforceRoyalty True to let others than the owner move the token only as the transfer validator allows.
    struct Publication {
        string name;
        ContentType contentType;
        bytes32 digest;
        bytes32 metadataDigest;
        uint256[] parents;
        bytes32 termsHash;
        bool enforceRoyalty;
    }

    /// @notice A content version was published. `nameHash` is keccak256 of the name, for a dataset its bitwise
    /// complement; `previous` is what the name resolved to before, 0 for the first.
    event Published(
        uint256 indexed tokenId,
        address indexed creator,
        bytes32 indexed nameHash,
        string name,
        ContentType contentType,
        bytes32 metadataDigest,
        uint256 previous,
        uint40 termsIndex
    );
    /// @notice What a published content says that it derives from.
    event Derived(uint256 indexed tokenId, uint256[] parents);
    /// @notice A publication of a batch was left out: its content has a token already, or a parent forbids it.
    event PublicationSkipped(uint256 indexed tokenId);
    /// @notice The namespace's owner set which version a name resolves to.
    event LatestChanged(bytes32 indexed nameHash, uint256 indexed tokenId);
    /// @notice The owner switched a token off or on again.
    event ActiveChanged(uint256 indexed tokenId, bool active);
    /// @notice The creator wrote the token's name and a description into its metadata.
    event Inscribed(uint256 indexed tokenId, string name, string description);

    error RegistryAlreadyPublished(uint256 tokenId);
    error RegistryZeroDigest();
    error RegistryUnknownTerms(bytes32 termsHash);
    error RegistryUnknownParent(uint256 parent);
    /// @notice The parent's terms of publication allow no derived works, and the publisher neither made nor owns it.
    error RegistryParentForbids(uint256 parent);
    error RegistryTooManyParents(uint256 count);
    error RegistryInvalidSignature(address creator);
    error RegistryDeadlineOver(uint64 deadline);
    error RegistryNotOwner(uint256 tokenId, address caller);
    error RegistryNotCreator(uint256 tokenId, address caller);
    /// @notice The token was not published under this name.
    error RegistryNotAVersion(string name, uint256 tokenId);
    error RegistryInvalidDescription();

    /// @notice Mints a token for a content version to the caller and points its name at it.
    /// The first publish of a namespace claims it.
    /// @return tokenId The content digest as a number.
    function publish(Publication calldata publication) external returns (uint256 tokenId);

    /// @notice `publish`, after the terms were registered, in one transaction.
    /// @param terms Terms to register, which is nothing new when they are there already; the publication names them by
    /// hash.
    function publishWithTerms(Publication calldata publication, ITermsRegistry.Terms calldata terms)
        external
        returns (uint256 tokenId);

    /// @notice Publishes many content versions of the caller's at once, in order. A content that has a token already,
    /// or a parent that forbids it, is left out and its id is 0: a stranger who minted one first stops that one and
    /// what derives from it, not the rest.
    function publishBatch(Publication[] calldata publications) external returns (uint256[] memory tokenIds);

    /// @notice Publishes in a namespace for its owner, who is the token's creator, as a publisher that the owner named.
    function publishFor(address creator, Publication calldata publication) external returns (uint256 tokenId);

    /// @notice Publishes for a creator who signed it (EIP-712 `Publish`; 65 bytes, 64 bytes EIP-2098, ERC-1271, or
    /// ERC-6492). Anyone may send it. A digest is published once, so a signature is used up by being used; until the
    /// deadline it cannot be taken back but by publishing. It becomes the newest version when it is sent, whenever that
    /// is: sign short deadlines.
    /// @param deadline Last second, since 1970, at which it may be sent.
    function publishWithSig(
        Publication calldata publication,
        address creator,
        uint64 deadline,
        bytes calldata signature
    ) external returns (uint256 tokenId);

    /// @notice Switches a token on or off for new grants; only its owner may. Nothing is erased.
    function setActive(uint256 tokenId, bool active) external;

    /// @notice Points a name at one of its versions; only the namespace's owner may. The next publication points it at
    /// itself again.
    function setLatest(ContentType contentType, string calldata name, uint256 tokenId) external;

    /// @notice Writes the name and a description into the metadata that marketplaces read; only the token's creator
    /// may, again and again, as long as the namespace is its own.
    /// @param name Name that the token was published under.
    /// @param description At most 280 bytes without control characters; may be empty.
    function inscribe(ContentType contentType, string calldata name, uint256 tokenId, string calldata description)
        external;

    /// @notice Version that a name resolves to; 0 when it is not published.
    function latest(ContentType contentType, string calldata name) external view returns (uint256 tokenId);

    /// @notice True when a token was published under a name, by the tag that it keeps of the name. Others can make a
    /// name of theirs that shares the tag: that the token is the namespace owner's is told by its creator.
    function isVersionOf(ContentType contentType, string calldata name, uint256 tokenId) external view returns (bool);

    /// @notice EIP-712 digest that a creator signs for `publishWithSig`.
    function publishDigest(Publication calldata publication, address creator, uint64 deadline)
        external
        view
        returns (bytes32);

    /// @notice What the registry knows of a token; all zero when it does not exist.
    function tokenOf(uint256 tokenId) external view returns (Token memory);

    /// @notice The same in two words, for contracts (libraries/TokenRecord.sol).
    function recordOf(uint256 tokenId) external view returns (TokenRecord record, address creator);

    /// @notice Registry of the terms that publications name.
    function terms() external view returns (ITermsRegistry);
}
