// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {TypeHashes} from "../generated/TypeHashes.sol";
import {ICreatorToken, ITransferValidator} from "../interfaces/ICreatorToken.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {INamespaces} from "../interfaces/INamespaces.sol";
import {TokenRecord, TokenRecords} from "../libraries/TokenRecord.sol";
import {Namespaces} from "./Namespaces.sol";
import {TokenRenderer} from "./TokenRenderer.sol";

/// @title Tokens: who owns them, what they show, how they move
/// @dev OpenZeppelin's ERC-721 over storage of our own: owner, terms, name and flags of a token share one slot, and a
/// holder's balance one with a namespace.
abstract contract Tokens is IModelRegistry, Namespaces, ERC721, EIP712, IERC2981, IERC4906, ICreatorToken {
    /// @dev A creator's part of a sale is price / 20, that is 5 %.
    uint256 private constant ROYALTY_DIVISOR = 20;
    uint256 private constant MAX_DESCRIPTION = 280;
    /// @dev ERC-721C before it named the validating function: some markets still ask for this id.
    bytes4 private constant CREATOR_TOKEN_LEGACY =
        ICreatorToken.getTransferValidator.selector ^ ICreatorToken.setTransferValidator.selector;
    uint256 internal constant BALANCE_BITS = 64;

    struct Inscription {
        string name;
        string description;
    }

    ITransferValidator private immutable _validator;
    TokenRenderer private immutable _renderer;

    mapping(uint256 tokenId => TokenRecord) internal _records;
    /// @dev Balance in the right 64 bits; in the left 192 those of the hash of a namespace that the holder owns, which
    /// saves a look-up at each publish.
    mapping(address account => uint256) internal _holders;
    mapping(uint256 tokenId => address) private _creators;
    mapping(uint256 tokenId => Inscription) private _inscriptions;

    constructor(address validator_, string memory contentBase_)
        ERC721("DeHug", "DEHUG")
        EIP712(TypeHashes.MODEL_REGISTRY_NAME, TypeHashes.MODEL_REGISTRY_VERSION)
    {
        _validator = ITransferValidator(validator_);
        _renderer = new TokenRenderer(contentBase_);
        emit TransferValidatorUpdated(address(0), validator_);
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
    function inscribe(ContentType contentType, string calldata name, uint256 tokenId, string calldata description)
        external
    {
        _requireNamespaceOf(name);
        _requireVersion(contentType, name, tokenId);
        // slither-disable-next-line unused-return -- the record has no part in this
        (, address creator) = recordOf(tokenId);
        if (creator != msg.sender) revert RegistryNotCreator(tokenId, msg.sender);
        _requireText(bytes(description));
        _inscriptions[tokenId] = Inscription(name, description);
        emit Inscribed(tokenId, name, description);
        emit MetadataUpdate(tokenId);
    }

    /// @inheritdoc IModelRegistry
    function isVersionOf(ContentType contentType, string calldata name, uint256 tokenId) public view returns (bool) {
        TokenRecord record = _records[tokenId];
        return record.owner() != address(0) && record.contentType() == contentType
            && record.nameTag() == TokenRecords.tagOf(_nameHash(contentType, name));
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
            termsIndex: record.termsIndex(),
            enforcesRoyalty: record.has(TokenRecords.ENFORCED),
            nameTag: record.nameTag()
        });
    }

    /// @inheritdoc IERC2981
    /// @dev No account receives anything for a token that does not exist.
    function royaltyInfo(uint256 tokenId, uint256 salePrice) external view returns (address receiver, uint256 amount) {
        // slither-disable-next-line unused-return -- the record has no part in this
        (, receiver) = recordOf(tokenId);
        if (receiver != address(0)) amount = salePrice / ROYALTY_DIVISOR;
    }

    /// @inheritdoc ICreatorToken
    function getTransferValidator() external view returns (address validator) {
        return address(_validator);
    }

    /// @inheritdoc ICreatorToken
    function setTransferValidator(address) external view {
        revert RegistryNotOwner(0, msg.sender);
    }

    /// @inheritdoc ICreatorToken
    function getTransferValidationFunction() external pure returns (bytes4 functionSignature, bool isViewFunction) {
        return (ITransferValidator.validateTransfer.selector, true);
    }

    /// @inheritdoc ERC721
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        Inscription storage inscription = _inscriptions[tokenId];
        return _renderer.tokenURI(tokenId, tokenOf(tokenId), inscription.name, inscription.description);
    }

    /// @notice ERC-7572 metadata of the collection. It never changes.
    function contractURI() external view returns (string memory) {
        return _renderer.contractURI();
    }

    /// @inheritdoc ERC721
    function balanceOf(address account) public view override(ERC721, IERC721) returns (uint256) {
        if (account == address(0)) revert ERC721InvalidOwner(address(0));
        return uint64(_holders[account]);
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return interfaceId == type(IERC2981).interfaceId || interfaceId == bytes4(0x49064906)
            || interfaceId == type(ICreatorToken).interfaceId || interfaceId == CREATOR_TOKEN_LEGACY
            || interfaceId == type(IModelRegistry).interfaceId || interfaceId == type(INamespaces).interfaceId
            || super.supportsInterface(interfaceId);
    }

    /// @dev The complement of a dataset's: no string that is asked for as a model has it as its hash.
    function _nameHash(ContentType contentType, string calldata name) internal pure returns (bytes32 hash) {
        hash = keccak256(bytes(name));
        return contentType == ContentType.Model ? hash : ~hash;
    }

    function _requireVersion(ContentType contentType, string calldata name, uint256 tokenId) internal view {
        if (!isVersionOf(contentType, name, tokenId)) revert RegistryNotAVersion(name, tokenId);
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
    /// @dev Only transfers come here: publishing writes its record at once and nothing burns a token. An owner's own
    /// transfers ask no validator.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        TokenRecord record = _records[tokenId];
        from = record.owner();
        _checkAuthorized(from, auth, tokenId);
        if (record.has(TokenRecords.ENFORCED) && msg.sender != from) {
            _validator.validateTransfer(msg.sender, from, to, tokenId);
        }
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

    /// @inheritdoc Namespaces
    function _forget(address account, bytes32 namespaceHash) internal override {
        uint256 holder = _holders[account];
        if ((uint256(namespaceHash) ^ holder) >> BALANCE_BITS == 0) _holders[account] = uint64(holder);
    }

    /// @dev Control characters are refused; what JSON must escape is escaped when it is shown.
    function _requireText(bytes calldata text) private pure {
        if (text.length > MAX_DESCRIPTION) revert RegistryInvalidDescription();
        for (uint256 i = 0; i < text.length; ++i) {
            if (text[i] < 0x20 || text[i] == 0x7f) revert RegistryInvalidDescription();
        }
    }
}
