// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {INamespaces} from "./interfaces/INamespaces.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "./interfaces/ITermsRegistry.sol";
import {PublishMessage} from "./libraries/PublishMessage.sol";
import {Signatures, WalletDeployer} from "./libraries/Signatures.sol";
import {TokenRecord, TokenRecords} from "./libraries/TokenRecord.sol";
import {Namespaces} from "./registry/Namespaces.sol";
import {Tokens} from "./registry/Tokens.sol";

/// @title Models and datasets as ERC-721 tokens that name their content by digest
/// @notice No account, not even a token's owner, can change a token's content, name, creator or terms. There is no admin.
contract ModelRegistry is Tokens, Multicall {
    uint256 private constant MAX_PARENTS = 16;

    /// @inheritdoc IModelRegistry
    ITermsRegistry public immutable terms;
    WalletDeployer private immutable _walletDeployer = new WalletDeployer();

    mapping(bytes32 nameHash => uint256 tokenId) private _latest;

    /// @param terms_ Registry of the terms that publications name.
    /// @param predecessor_ Registry whose namespaces are honored here; zero for none.
    /// @param validator_ Transfer validator of the tokens that enforce their royalty.
    /// @param contentBase_ Start of the links to a token's content, an https URL that ends with a slash.
    constructor(ITermsRegistry terms_, INamespaces predecessor_, address validator_, string memory contentBase_)
        Namespaces(predecessor_)
        Tokens(validator_, contentBase_)
    {
        terms = terms_;
    }

    /// @inheritdoc IModelRegistry
    function publish(Publication calldata publication) external returns (uint256 tokenId) {
        return _publishAs(msg.sender, publication);
    }

    /// @inheritdoc IModelRegistry
    function publishWithTerms(Publication calldata publication, ITermsRegistry.Terms calldata newTerms)
        external
        returns (uint256 tokenId)
    {
        // slither-disable-next-line unused-return -- the publication names terms by hash
        terms.registerTerms(newTerms);
        return _publishAs(msg.sender, publication);
    }

    /// @inheritdoc IModelRegistry
    function publishBatch(Publication[] calldata publications) external returns (uint256[] memory tokenIds) {
        tokenIds = new uint256[](publications.length);
        uint256 holder = _holders[msg.sender];
        (bytes32 termsHash, uint40 termsIndex) = (0, 0);
        for (uint256 i = 0; i < publications.length; ++i) {
            Publication calldata publication = publications[i];
            if (publication.termsHash != termsHash) {
                termsHash = publication.termsHash;
                termsIndex = _indexOf(termsHash);
            }
            (tokenIds[i], holder) = _publish(msg.sender, holder, termsIndex, publication, true);
        }
        _holders[msg.sender] = holder;
    }

    /// @inheritdoc IModelRegistry
    function publishFor(address creator, Publication calldata publication) external returns (uint256 tokenId) {
        _usePublisher(publication.name, creator);
        return _publishAs(creator, publication);
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
        if (!Signatures.isSignedBy(creator, digest, signature, _walletDeployer)) {
            revert RegistryInvalidSignature(creator);
        }
        return _publishAs(creator, publication);
    }

    /// @inheritdoc IModelRegistry
    function setLatest(ContentType contentType, string calldata name, uint256 tokenId) external {
        _requireNamespaceOf(name);
        _requireVersion(contentType, name, tokenId);
        bytes32 nameHash = _nameHash(contentType, name);
        _latest[nameHash] = tokenId;
        emit LatestChanged(nameHash, tokenId);
    }

    /// @inheritdoc IModelRegistry
    function latest(ContentType contentType, string calldata name) external view returns (uint256 tokenId) {
        return _latest[_nameHash(contentType, name)];
    }

    /// @inheritdoc IModelRegistry
    function publishDigest(Publication calldata publication, address creator, uint64 deadline)
        public
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(PublishMessage.structHash(publication, creator, deadline));
    }

    function _publishAs(address creator, Publication calldata publication) private returns (uint256 tokenId) {
        (tokenId, _holders[creator]) =
            _publish(creator, _holders[creator], _indexOf(publication.termsHash), publication, false);
    }

    /// @dev Nothing that it calls calls back, so that what it is given of a holder's slot holds until the caller writes
    /// it back.
    /// @param lenient True to leave out, and answer 0 for, what strangers may have made impossible.
    function _publish(
        address creator,
        uint256 holder,
        uint40 termsIndex,
        Publication calldata publication,
        bool lenient
    ) private returns (uint256 tokenId, uint256 holderAfter) {
        tokenId = uint256(publication.digest);
        if (tokenId == 0) revert RegistryZeroDigest();
        uint256[] calldata parents = publication.parents;
        if (!_mayPublish(creator, tokenId, parents, lenient)) return (0, holder);

        (string calldata name, ContentType contentType) = (publication.name, publication.contentType);
        unchecked {
            holderAfter = _enterName(creator, holder, name) + 1; // 2^64 publications are out of reach
        }
        bytes32 nameHash = _nameHash(contentType, name);
        uint256 before = _latest[nameHash];
        _latest[nameHash] = tokenId;
        _records[tokenId] = TokenRecords.make(creator, termsIndex, nameHash, contentType, publication.enforceRoyalty);

        emit Transfer(address(0), creator, tokenId);
        emit Published(tokenId, creator, nameHash, name, contentType, publication.metadataDigest, before, termsIndex);
        if (parents.length != 0) emit Derived(tokenId, parents);
    }

    function _mayPublish(address creator, uint256 tokenId, uint256[] calldata parents, bool lenient)
        private
        returns (bool may)
    {
        if (_ownerOf(tokenId) == address(0)) {
            if (parents.length == 0) return true;
            uint256 forbidding = _forbidding(creator, parents);
            if (forbidding == 0) return true;
            if (!lenient) revert RegistryParentForbids(forbidding);
        } else if (!lenient) {
            revert RegistryAlreadyPublished(tokenId);
        }
        emit PublicationSkipped(tokenId);
    }

    function _indexOf(bytes32 termsHash) private view returns (uint40 termsIndex) {
        if (termsHash == 0) return 0;
        termsIndex = terms.termsIndexOf(termsHash);
        if (termsIndex == 0) revert RegistryUnknownTerms(termsHash);
    }

    /// @dev Checks a name and that its namespace is the creator's, claiming it when it is free.
    function _enterName(address creator, uint256 holder, string calldata name) private returns (uint256) {
        (bytes32 hash, uint256 slash) = _parse(name);
        if ((uint256(hash) ^ holder) >> BALANCE_BITS == 0) return holder;

        _enter(hash, name[:slash], creator);
        if (holder >> BALANCE_BITS != 0) return holder;
        return holder | uint256(hash) >> BALANCE_BITS << BALANCE_BITS;
    }

    /// @dev The first parent from which a creator may not derive; 0 when there is none. It may from what it made or
    /// owns, and from what everybody may by the parent's terms of publication.
    function _forbidding(address creator, uint256[] calldata parents) private view returns (uint256 parent) {
        if (parents.length > MAX_PARENTS) revert RegistryTooManyParents(parents.length);
        for (uint256 i = 0; i < parents.length; ++i) {
            parent = parents[i];
            (TokenRecord record, address author) = recordOf(parent);
            if (author == address(0)) revert RegistryUnknownParent(parent);
            bool own = author == creator || record.owner() == creator;
            // slither-disable-next-line calls-loop -- at most MAX_PARENTS, to a contract of ours
            if (!own && !terms.rulesOf(record.termsIndex()).allowsDerivatives()) return parent;
        }
        return 0;
    }
}
