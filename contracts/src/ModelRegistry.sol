// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {TypeHashes} from "./generated/TypeHashes.sol";
import {IRegistryNeighbors} from "./interfaces/IDeployment.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Names} from "./libraries/Names.sol";
import {Signatures} from "./libraries/Signatures.sol";
import {TokenRecord, TokenRecords} from "./libraries/TokenRecord.sol";
import {TokenMetadata} from "./libraries/TokenMetadata.sol";

/// @title Models and datasets as ERC-721 tokens that name their content by digest
/// @notice Nobody, not even a token's owner, can change a token's content, name, creator or terms. There is no admin.
/// A namespace belongs for life to its first publisher, in whatever case it is written: claims are by the lower-case form.
/// @dev OpenZeppelin's ERC-721 over storage of our own: owner, terms, kind and flags of a token share one slot, and a holder's balance
/// one with a namespace.
contract ModelRegistry is IModelRegistry, IRegistryNeighbors, ERC721, EIP712, IERC2981, IERC4906 {
    /// @dev A creator's part of a sale is price / 20, that is 5 %.
    uint256 private constant ROYALTY_DIVISOR = 20;

    uint256 private constant BALANCE_MASK = type(uint64).max;

    /// @dev What the publications of one call share. The terms are the last ones that were seen to exist.
    struct Session {
        address creator;
        uint256 holder;
        uint48 termsIndex;
    }

    /// @inheritdoc IRegistryNeighbors
    ILicenseRegistry public immutable licenses;

    mapping(uint256 tokenId => TokenRecord) private _records;
    /// @dev Balance in the right 64 bits; in the left 192 those of the hash of the first namespace that the holder claimed, which saves a
    /// look-up at each publish.
    mapping(address account => uint256) private _holders;
    mapping(bytes32 namespaceHash => address) private _namespaces;
    mapping(bytes32 nameHash => uint256 tokenId) private _latest;
    /// @dev The version before; empty for the first of a name.
    mapping(uint256 tokenId => uint256) private _previous;
    mapping(uint256 tokenId => address) private _creators;

    /// @param licenses_ License registry, which may be deployed after this one at an address computed ahead.
    constructor(ILicenseRegistry licenses_)
        ERC721("DeHug", "DEHUG")
        EIP712(TypeHashes.MODEL_REGISTRY_NAME, TypeHashes.MODEL_REGISTRY_VERSION)
    {
        licenses = licenses_;
    }

    /// @inheritdoc IModelRegistry
    function publish(Publication calldata publication) external returns (uint256 tokenId) {
        Session memory session = _open(msg.sender);
        tokenId = _publish(session, publication);
        _close(session);
    }

    /// @inheritdoc IModelRegistry
    function publishBatch(Publication[] calldata publications) external returns (uint256[] memory tokenIds) {
        Session memory session = _open(msg.sender);
        tokenIds = new uint256[](publications.length);
        for (uint256 i = 0; i < publications.length; ++i) {
            tokenIds[i] = _publish(session, publications[i]);
        }
        _close(session);
    }

    /// @inheritdoc IModelRegistry
    function publishWithSig(
        Publication calldata publication,
        address creator,
        uint64 deadline,
        bytes calldata signature
    ) external returns (uint256 tokenId) {
        if (block.timestamp > deadline) revert RegistryDeadlineOver(deadline);
        bytes32 digest = publishDigest(publication, creator, deadline);
        address signer = Signatures.recover(digest, signature);
        bool agreed = creator != address(0) && signer == creator;
        if (!agreed && !Signatures.isAccepted(creator, digest, signature)) revert RegistryInvalidSignature(creator);

        Session memory session = _open(creator);
        tokenId = _publish(session, publication);
        _close(session);
    }

    /// @inheritdoc IModelRegistry
    function setActive(uint256 tokenId, bool active) external {
        TokenRecord record = _records[tokenId];
        if (record.owner() != msg.sender) revert RegistryNotOwner(tokenId, msg.sender);
        _records[tokenId] = active ? record.clear(TokenRecords.INACTIVE) : record.set(TokenRecords.INACTIVE);
        emit ActiveChanged(tokenId, active);
        emit MetadataUpdate(tokenId);
    }

    /// @inheritdoc IModelRegistry
    function latest(ContentType contentType, string calldata name) external view returns (uint256 tokenId) {
        return _latest[_nameHash(contentType, name)];
    }

    /// @inheritdoc IModelRegistry
    function previous(uint256 tokenId) external view returns (uint256) {
        return _previous[tokenId];
    }

    /// @inheritdoc IModelRegistry
    /// @dev Walks the versions: meant for calls, not for transactions.
    function versions(ContentType contentType, string calldata name, uint256 before, uint256 limit)
        external
        view
        returns (uint256[] memory tokenIds)
    {
        uint256 first = before == 0 ? _latest[_nameHash(contentType, name)] : _previous[before];
        uint256 count = 0;
        for (uint256 id = first; id != 0 && count < limit; id = _previous[id]) {
            ++count;
        }
        tokenIds = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            tokenIds[i] = first;
            first = _previous[first];
        }
    }

    /// @inheritdoc IModelRegistry
    /// @dev Walks the versions: meant for calls, not for transactions.
    function firstVersionOf(uint256 tokenId) external view returns (uint256) {
        if (_ownerOf(tokenId) == address(0)) return 0;
        for (uint256 id = _previous[tokenId]; id != 0; id = _previous[id]) {
            tokenId = id;
        }
        return tokenId;
    }

    /// @inheritdoc IModelRegistry
    function publishDigest(Publication calldata publication, address creator, uint64 deadline)
        public
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    TypeHashes.PUBLISH,
                    creator,
                    keccak256(bytes(publication.name)),
                    publication.contentType,
                    publication.digest,
                    publication.metadataDigest,
                    publication.parent,
                    publication.termsIndex,
                    deadline
                )
            )
        );
    }

    /// @inheritdoc IModelRegistry
    function namespaceOwner(string calldata namespace) external view returns (address) {
        return _namespaces[Names.namespaceHash(namespace, bytes(namespace).length)];
    }

    /// @inheritdoc IModelRegistry
    function recordOf(uint256 tokenId) public view returns (TokenRecord record, address creator) {
        record = _records[tokenId];
        creator = record.has(TokenRecords.MOVED) ? _creators[tokenId] : record.owner();
    }

    /// @inheritdoc IModelRegistry
    function tokenOf(uint256 tokenId) public view returns (Token memory token) {
        (TokenRecord record, address creator) = recordOf(tokenId);
        if (creator == address(0)) return token;
        return Token({
            owner: record.owner(),
            creator: creator,
            contentType: record.contentType(),
            active: !record.has(TokenRecords.INACTIVE),
            termsIndex: record.termsIndex()
        });
    }

    /// @inheritdoc IERC2981
    /// @dev Nobody receives anything for a token that does not exist.
    function royaltyInfo(uint256 tokenId, uint256 salePrice) external view returns (address receiver, uint256 amount) {
        receiver = tokenOf(tokenId).creator;
        if (receiver != address(0)) amount = salePrice / ROYALTY_DIVISOR;
    }

    /// @inheritdoc ERC721
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        return TokenMetadata.tokenURI(tokenId, tokenOf(tokenId));
    }

    /// @notice ERC-7572 metadata of the collection. It never changes.
    function contractURI() external pure returns (string memory) {
        return TokenMetadata.contractURI();
    }

    /// @inheritdoc ERC721
    function balanceOf(address account) public view override(ERC721, IERC721) returns (uint256) {
        if (account == address(0)) revert ERC721InvalidOwner(address(0));
        return _holders[account] & BALANCE_MASK;
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return interfaceId == type(IERC2981).interfaceId || interfaceId == bytes4(0x49064906)
            || interfaceId == type(IModelRegistry).interfaceId || super.supportsInterface(interfaceId);
    }

    function _open(address creator) private view returns (Session memory) {
        return Session(creator, _holders[creator], 0);
    }

    function _close(Session memory session) private {
        _holders[session.creator] = session.holder;
    }

    function _publish(Session memory session, Publication calldata publication) private returns (uint256 tokenId) {
        tokenId = uint256(publication.digest);
        if (tokenId == 0) revert RegistryZeroDigest();
        if (_ownerOf(tokenId) != address(0)) revert RegistryAlreadyPublished(tokenId);
        uint256 parent = publication.parent;
        if (parent != 0 && _ownerOf(parent) == address(0)) revert RegistryUnknownParent(parent);
        uint48 termsIndex = publication.termsIndex;
        _requireTerms(session, termsIndex);
        string calldata name = publication.name;
        _enterNamespace(session, name);

        address creator = session.creator;
        ContentType contentType = publication.contentType;
        bytes32 nameHash = _nameHash(contentType, name);
        uint256 newest = _latest[nameHash];
        if (newest != 0) _previous[tokenId] = newest;
        _latest[nameHash] = tokenId;
        _records[tokenId] = TokenRecords.make(creator, termsIndex, contentType);
        unchecked {
            session.holder += 1; // nobody publishes 2^64 times
        }

        emit Transfer(address(0), creator, tokenId);
        _announce(tokenId, creator, nameHash, name, publication);
    }

    function _announce(
        uint256 tokenId,
        address creator,
        bytes32 nameHash,
        string calldata name,
        Publication calldata publication
    ) private {
        emit Published(
            tokenId,
            creator,
            nameHash,
            name,
            publication.contentType,
            publication.metadataDigest,
            publication.parent,
            publication.termsIndex
        );
    }

    function _requireTerms(Session memory session, uint48 termsIndex) private view {
        if (termsIndex == session.termsIndex || termsIndex == 0) return;
        if (licenses.termsHashOf(termsIndex) == 0) revert RegistryUnknownTerms(termsIndex);
        session.termsIndex = termsIndex;
    }

    /// @dev Checks a name and that its namespace is the creator's, claiming it when it is free.
    function _enterNamespace(Session memory session, string calldata name) private {
        (bool ok, uint256 slash) = Names.parse(name);
        if (!ok) revert RegistryInvalidName(name);

        bytes32 hash = Names.namespaceHash(name, slash);
        uint256 holder = session.holder;
        if ((uint256(hash) ^ holder) >> 64 == 0) return;

        address owner = _namespaces[hash];
        if (owner == address(0)) {
            _namespaces[hash] = session.creator;
            emit NamespaceClaimed(hash, session.creator, name[:slash]);
        } else if (owner != session.creator) {
            revert RegistryNamespaceTaken(name[:slash], owner);
        }
        if (holder >> 64 == 0) session.holder = holder | (uint256(hash) & ~BALANCE_MASK);
    }

    /// @dev The complement of a dataset's: no string that is asked for as a model has it as its hash.
    function _nameHash(ContentType contentType, string calldata name) private pure returns (bytes32 hash) {
        hash = keccak256(bytes(name));
        return contentType == ContentType.Model ? hash : ~hash;
    }

    /// @inheritdoc ERC721
    function _ownerOf(uint256 tokenId) internal view override returns (address) {
        return _records[tokenId].owner();
    }

    /// @inheritdoc ERC721
    function _approve(address to, uint256 tokenId, address auth, bool emitEvent) internal override {
        super._approve(to, tokenId, auth, emitEvent);
        _records[tokenId] = _records[tokenId].set(TokenRecords.APPROVED);
    }

    /// @inheritdoc ERC721
    /// @dev Only transfers come here: publishing writes its record at once and nothing burns a token.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        TokenRecord record = _records[tokenId];
        from = record.owner();
        _checkAuthorized(from, auth, tokenId);
        if (record.has(TokenRecords.APPROVED)) super._approve(address(0), tokenId, address(0), false);
        if (!record.has(TokenRecords.MOVED)) _creators[tokenId] = from;

        _records[tokenId] = record.withOwner(to).set(TokenRecords.MOVED).clear(TokenRecords.APPROVED);
        unchecked {
            // A holder's balance counts its tokens, so it neither falls below zero nor reaches 2^64.
            _holders[from] -= 1;
            _holders[to] += 1;
        }
        emit Transfer(from, to, tokenId);
    }
}
