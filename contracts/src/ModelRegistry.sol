// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IRegistryNeighbours} from "./interfaces/IDeployment.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Names} from "./libraries/Names.sol";
import {TokenMetadata} from "./libraries/TokenMetadata.sol";

/// @title Models and datasets as ERC-721 tokens that name their content by digest
/// @notice Nobody, not even a token's owner, can change a token's content, name, creator or terms. There is no admin.
/// A namespace belongs for life to its first publisher, in whatever case it is written: claims are by the lower-case form.
/// @dev OpenZeppelin's ERC-721 over storage of our own: owner, terms, kind and flags of a token share one slot.
contract ModelRegistry is IModelRegistry, IRegistryNeighbours, ERC721, IERC2981, IERC4906 {
    /// @dev A creator's part of a sale is price / 20, that is 5 %.
    uint256 private constant ROYALTY_DIVISOR = 20;

    uint8 private constant INACTIVE = 1;
    /// @dev Set at the first transfer and never cleared: from then on the creator is in `_creators`.
    uint8 private constant MOVED = 2;
    /// @dev The token is the first version of its name: its link is the name's hash.
    uint8 private constant FIRST = 4;

    struct Record {
        address owner;
        uint48 termsIndex;
        ContentType contentType;
        uint8 flags;
    }

    struct Holder {
        uint64 balance;
        /// @dev Left 192 bits of the hash of the first namespace that the holder claimed; saves a read at each publish.
        uint192 namespace;
    }

    /// @inheritdoc IRegistryNeighbours
    ILicenseRegistry public immutable licenses;

    mapping(uint256 tokenId => Record) private _records;
    mapping(address account => Holder) private _holders;
    mapping(bytes32 namespaceHash => address) private _namespaces;
    mapping(bytes32 nameHash => uint256 tokenId) private _latest;
    /// @dev The version before, or the hash of the name when there is none.
    mapping(uint256 tokenId => uint256) private _links;
    mapping(uint256 tokenId => address) private _creators;

    /// @param licenses_ Licence registry, which may be deployed after this one at an address computed ahead.
    constructor(ILicenseRegistry licenses_) ERC721("DeHug", "DEHUG") {
        licenses = licenses_;
    }

    /// @inheritdoc IModelRegistry
    function publish(Publication calldata publication) external returns (uint256 tokenId) {
        tokenId = uint256(publication.digest);
        if (tokenId == 0) revert RegistryZeroDigest();
        if (_records[tokenId].owner != address(0)) revert RegistryAlreadyPublished(tokenId);
        if (publication.parent != 0 && _records[publication.parent].owner == address(0)) {
            revert RegistryUnknownParent(publication.parent);
        }
        if (publication.termsIndex != 0 && licenses.termsHashOf(publication.termsIndex) == 0) {
            revert RegistryUnknownTerms(publication.termsIndex);
        }

        uint192 claimed = _enterNamespace(publication.name);
        bytes32 nameHash = keccak256(bytes(publication.name));
        uint8 flags = _appendVersion(publication, nameHash, tokenId);

        _records[tokenId] = Record(msg.sender, publication.termsIndex, publication.contentType, flags);
        Holder storage holder = _holders[msg.sender];
        (holder.balance, holder.namespace) = (holder.balance + 1, claimed);

        emit Transfer(address(0), msg.sender, tokenId);
        emit Published(
            tokenId,
            msg.sender,
            nameHash,
            publication.name,
            publication.contentType,
            publication.metadataDigest,
            publication.parent,
            publication.termsIndex
        );
    }

    /// @inheritdoc IModelRegistry
    function setActive(uint256 tokenId, bool active) external {
        Record storage record = _records[tokenId];
        if (record.owner != msg.sender) revert RegistryNotOwner(tokenId, msg.sender);
        record.flags = active ? record.flags & ~INACTIVE : record.flags | INACTIVE;
        emit ActiveChanged(tokenId, active);
        emit MetadataUpdate(tokenId);
    }

    /// @inheritdoc IModelRegistry
    function latest(string calldata name) external view returns (uint256 tokenId) {
        return _latest[keccak256(bytes(name))];
    }

    /// @inheritdoc IModelRegistry
    function previous(uint256 tokenId) external view returns (uint256) {
        return _records[tokenId].flags & FIRST == 0 ? _links[tokenId] : 0;
    }

    /// @inheritdoc IModelRegistry
    /// @dev Walks to the name's first version: meant for calls, not for transactions.
    function nameHashOf(uint256 tokenId) external view returns (bytes32) {
        while (_records[tokenId].flags & FIRST == 0) {
            tokenId = _links[tokenId];
            if (tokenId == 0) return 0;
        }
        return bytes32(_links[tokenId]);
    }

    /// @inheritdoc IModelRegistry
    function namespaceOwner(string calldata namespace) external view returns (address) {
        return _namespaces[Names.namespaceHash(namespace, bytes(namespace).length)];
    }

    /// @inheritdoc IModelRegistry
    function tokenOf(uint256 tokenId) public view returns (Token memory token) {
        Record memory record = _records[tokenId];
        if (record.owner == address(0)) return token;
        return Token({
            owner: record.owner,
            creator: record.flags & MOVED == 0 ? record.owner : _creators[tokenId],
            contentType: record.contentType,
            active: record.flags & INACTIVE == 0,
            termsIndex: record.termsIndex
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
        return _holders[account].balance;
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return interfaceId == type(IERC2981).interfaceId || interfaceId == bytes4(0x49064906)
            || interfaceId == type(IModelRegistry).interfaceId || super.supportsInterface(interfaceId);
    }

    /// @dev Checks a name and that its namespace is the caller's, claiming it when it is free.
    /// @return The namespace to keep beside the caller's balance.
    function _enterNamespace(string calldata name) private returns (uint192) {
        (bool ok, uint256 slash) = Names.parse(name);
        if (!ok) revert RegistryInvalidName(name);

        bytes32 hash = Names.namespaceHash(name, slash);
        uint192 known = _holders[msg.sender].namespace;
        uint192 short = uint192(bytes24(hash));
        if (short == known) return known;

        address owner = _namespaces[hash];
        if (owner == address(0)) {
            string memory namespace = name[:slash];
            _namespaces[hash] = msg.sender;
            emit NamespaceClaimed(hash, msg.sender, namespace);
        } else if (owner != msg.sender) {
            revert RegistryNamespaceTaken(name[:slash], owner);
        }
        return known == 0 ? short : known;
    }

    /// @dev Makes a token the newest version of its name.
    function _appendVersion(Publication calldata publication, bytes32 nameHash, uint256 tokenId)
        private
        returns (uint8)
    {
        uint256 newest = _latest[nameHash];
        _latest[nameHash] = tokenId;
        if (newest == 0) {
            _links[tokenId] = uint256(nameHash);
            return FIRST;
        }
        if (_records[newest].contentType != publication.contentType) {
            revert RegistryContentTypeMismatch(publication.name);
        }
        _links[tokenId] = newest;
        return 0;
    }

    /// @inheritdoc ERC721
    function _ownerOf(uint256 tokenId) internal view override returns (address) {
        return _records[tokenId].owner;
    }

    /// @inheritdoc ERC721
    /// @dev Only transfers come here: publishing writes its record at once and nothing burns a token.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        Record storage record = _records[tokenId];
        from = record.owner;
        _checkAuthorized(from, auth, tokenId);
        _approve(address(0), tokenId, address(0), false);

        if (record.flags & MOVED == 0) _creators[tokenId] = from;
        (record.owner, record.flags) = (to, record.flags | MOVED);
        _holders[from].balance -= 1;
        _holders[to].balance += 1;
        emit Transfer(from, to, tokenId);
    }
}
