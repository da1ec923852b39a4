// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {TypeHashes} from "./generated/TypeHashes.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "./interfaces/ITermsRegistry.sol";
import {AcceptMessage} from "./libraries/AcceptMessage.sol";
import {Grant, GrantBook} from "./libraries/GrantBooks.sol";
import {GrantPrices} from "./libraries/GrantPrices.sol";
import {Signatures, WalletDeployer} from "./libraries/Signatures.sol";
import {GrantRules, UsagePrices} from "./libraries/TermsRecords.sol";
import {TokenRecord, TokenRecords} from "./libraries/TokenRecord.sol";
import {Earnings} from "./licenses/Earnings.sol";

/// @title Offers and grants, in one payment token
/// @notice The terms that a token was published with are always offered while the token is active. There is no admin.
contract LicenseRegistry is Earnings, EIP712 {
    /// @dev Terms as their registry knows them; all zero for none.
    struct Known {
        bytes32 hash;
        GrantRules rules;
        UsagePrices prices;
        address currency;
    }

    ITermsRegistry private immutable _terms;
    WalletDeployer private immutable _walletDeployer = new WalletDeployer();

    /// @dev By owner, so that a sale ends them.
    mapping(uint256 tokenId => mapping(address owner => mapping(uint40 termsIndex => bool))) private _offers;
    mapping(uint256 tokenId => mapping(address licensee => GrantBook)) private _books;

    /// @param registry_ Model registry whose tokens are licensed.
    /// @param paymentToken_ ERC-20 that all prices are in.
    constructor(IModelRegistry registry_, IERC20 paymentToken_)
        EIP712(TypeHashes.LICENSE_REGISTRY_NAME, TypeHashes.LICENSE_REGISTRY_VERSION)
        Earnings(registry_, paymentToken_)
    {
        _terms = registry_.terms();
    }

    /// @inheritdoc ILicenseRegistry
    function setOffer(uint256 tokenId, uint40 termsIndex, bool offered) external {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (token.owner() != msg.sender) revert LicenseNotOwner(tokenId, msg.sender);
        if (offered) _requireOffer(tokenId, termsIndex, token.termsIndex(), creator == msg.sender);
        _offers[tokenId][msg.sender][termsIndex] = offered;
        emit OfferChanged(tokenId, msg.sender, termsIndex, offered);
    }

    /// @inheritdoc ILicenseRegistry
    function isOffered(uint256 tokenId, uint40 termsIndex) external view returns (bool) {
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord token,) = registry.recordOf(tokenId);
        if (!_isOffered(token, tokenId, termsIndex)) return false;
        Known memory offered = _read(termsIndex);
        return !offered.rules.isOpen() && _isOurs(offered.currency);
    }

    /// @inheritdoc ILicenseRegistry
    function grant(uint256 tokenId, bytes32 termsHash, address licensee)
        external
        nonReentrant
        returns (uint64 expiresAt)
    {
        return _grant(tokenId, termsHash, licensee, msg.sender, msg.sender == licensee);
    }

    /// @inheritdoc ILicenseRegistry
    function grantWithPermit(
        uint256 tokenId,
        bytes32 termsHash,
        address licensee,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint64 expiresAt) {
        uint96 price = _terms.rulesOf(_terms.termsIndexOf(termsHash)).grantPrice();
        // When another account sent the permit first, what counts is the allowance, which the transfer needs.
        // slither-disable-next-line reentrancy-no-eth -- guarded; what is read before, the price of registered terms, never changes
        try IERC20Permit(address(paymentToken)).permit(msg.sender, address(this), price, deadline, v, r, s) {} catch {}
        return _grant(tokenId, termsHash, licensee, msg.sender, msg.sender == licensee);
    }

    /// @inheritdoc ILicenseRegistry
    function grantWithSig(
        uint256 tokenId,
        bytes32 termsHash,
        address licensee,
        address payer,
        uint64 deadline,
        bytes calldata signature
    ) external nonReentrant returns (uint64 expiresAt) {
        if (block.timestamp > deadline) revert LicenseDeadlineOver(deadline);
        if (payer != licensee && payer != msg.sender) revert LicenseInvalidPayer(payer);
        bytes32 digest = acceptDigest(tokenId, termsHash, licensee, payer, deadline);
        if (!Signatures.isSignedBy(licensee, digest, signature, _walletDeployer)) {
            revert LicenseInvalidSignature(licensee);
        }
        return _grant(tokenId, termsHash, licensee, payer, true);
    }

    /// @inheritdoc ILicenseRegistry
    /// @dev A second revocation changes nothing: the first one's notice goes on.
    function revoke(uint256 tokenId, address licensee) external returns (uint64 revokedAt) {
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord token,) = registry.recordOf(tokenId);
        if (token.owner() != msg.sender) revert LicenseNotOwner(tokenId, msg.sender);
        GrantBook storage book = _books[tokenId][licensee];
        Grant memory held = book.newest;
        if (!held.isRunning(block.timestamp)) revert LicenseNoGrant(tokenId, licensee);
        GrantRules rules = _terms.rulesOf(held.termsIndex);
        if (!rules.isRevocable()) revert LicenseNotRevocable(tokenId, licensee);
        if (held.revokedAt != 0) return held.revokedAt;

        held.revokedAt = uint40(block.timestamp) + rules.noticePeriod();
        held.everRevoked = true;
        book.newest = held;
        book.locked[held.termsIndex] = true;
        emit Revoked(tokenId, licensee, held.revokedAt);
        return held.revokedAt;
    }

    /// @inheritdoc ILicenseRegistry
    function userExpires(uint256 tokenId, address licensee) external view returns (uint256) {
        Grant memory held = _books[tokenId][licensee].newest;
        if (!held.isRunning(block.timestamp)) return 0;
        uint40 end = held.end();
        return end == 0 ? type(uint256).max : end;
    }

    /// @inheritdoc ILicenseRegistry
    function check(uint256 tokenId, address licensee, uint64 at) external view returns (Check memory answer) {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) return answer;
        Grant memory held = _books[tokenId][licensee].countingAt(at);
        (answer.status, answer.termsIndex) = _evaluate(held, token.termsIndex(), at);
        answer.owner = token.owner();
        answer.creator = creator;
        answer.active = !token.has(TokenRecords.INACTIVE);
        answer.contentType = uint8(token.contentType());
        if (answer.termsIndex != 0) {
            answer.termsHash = _terms.termsHashOf(answer.termsIndex);
            answer.terms = _terms.termsOf(answer.termsIndex);
        }
        if (answer.status >= Status.Granted) {
            (answer.grantedAt, answer.expiresAt, answer.revokedAt) = (held.grantedAt, held.expiresAt, held.revokedAt);
        }
    }

    /// @inheritdoc ILicenseRegistry
    function statusOf(uint256 tokenId, address licensee, uint64 at)
        external
        view
        returns (Status status, uint40 termsIndex)
    {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) return (Status.UnknownToken, 0);
        return _evaluate(_books[tokenId][licensee].countingAt(at), token.termsIndex(), at);
    }

    /// @inheritdoc ILicenseRegistry
    function grantsOf(uint256 tokenId, address licensee) public view returns (uint32) {
        return _books[tokenId][licensee].newest.sequence;
    }

    /// @inheritdoc ILicenseRegistry
    function acceptDigest(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline)
        public
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(
            AcceptMessage.structHash(licensee, tokenId, termsHash, payer, grantsOf(tokenId, licensee), deadline)
        );
    }

    /// @param chosen True when the licensee itself asks for it, as sender or by its signature.
    function _grant(uint256 tokenId, bytes32 termsHash, address licensee, address payer, bool chosen)
        private
        returns (uint64)
    {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) revert LicenseUnknownToken(tokenId);
        Known memory published = _termsAt(token.termsIndex());
        Known memory taken = published.hash == termsHash ? published : _termsAt(_terms.termsIndexOf(termsHash));
        uint40 termsIndex = taken.rules.index();
        if (termsIndex == 0) revert LicenseUnknownTerms(termsHash);
        _requireGrantable(tokenId, termsIndex, taken);
        if (!_isOffered(token, tokenId, termsIndex)) revert LicenseNotOffered(tokenId, termsIndex);

        // Others extend what the licensee chose, never where an end would leave it with open terms.
        bool renewable = chosen || !published.rules.isOpen();
        Grant memory next = _take(tokenId, licensee, taken.rules, token.owner(), chosen, renewable);
        (uint96 price, uint96 part) = _priceFor(payer, token.owner(), creator, published, taken.rules);
        (uint96 paid, uint96 toCreator) = _collect(tokenId, creator, payer, price, part);
        emit Granted(tokenId, licensee, termsIndex, payer, next.grantedAt, next.expiresAt, paid, toCreator);
        return next.expiresAt;
    }

    /// @dev Writes the grant that follows what the licensee holds now.
    function _take(uint256 tokenId, address licensee, GrantRules rules, address owner, bool chosen, bool renewable)
        private
        returns (Grant memory next)
    {
        GrantBook storage book = _books[tokenId][licensee];
        Grant memory held = book.newest;
        uint40 termsIndex = rules.index();
        bool renewal = held.termsIndex == termsIndex && held.isRunning(block.timestamp);
        if (!chosen && !(renewal && renewable)) revert LicenseNotForOthers(tokenId, licensee);
        if (held.everRevoked && book.locked[termsIndex]) {
            if (msg.sender != owner) revert LicenseRevoked(tokenId, licensee);
            book.locked[termsIndex] = false;
        }

        next.termsIndex = termsIndex;
        next.grantedAt = renewal ? held.grantedAt : uint40(block.timestamp);
        next.sequence = held.sequence + (chosen ? 1 : 0);
        next.everRevoked = held.everRevoked;
        if (rules.period() != 0) {
            uint256 end = uint256(renewal ? held.expiresAt : next.grantedAt) + rules.period();
            if (end > type(uint40).max) revert LicenseGrantRunning(tokenId, licensee);
            next.expiresAt = uint40(end);
        } else if (renewal && held.revokedAt == 0) {
            revert LicenseGrantRunning(tokenId, licensee);
        }
        if (renewal) {
            next.previous = held.previous;
            book.newest = next;
        } else {
            book.follow(held, next);
        }
    }

    /// @dev What a payer is asked for, and the creator's part of it. No account pays itself: an owner that pays owes the creator's part alone.
    function _priceFor(address payer, address owner, address creator, Known memory published, GrantRules rules)
        private
        pure
        returns (uint96 price, uint96 part)
    {
        price = rules.grantPrice();
        if (owner == creator) return payer == owner ? (0, 0) : (price, price);
        // Not above the price: setOffer refuses such terms to this owner.
        part = uint96(GrantPrices.creatorPart(published.rules, published.prices, rules));
        if (payer == owner) price = part;
    }

    /// @dev Reverts unless an owner may offer terms, given those of publication (0 for none).
    function _requireOffer(uint256 tokenId, uint40 termsIndex, uint40 own, bool byCreator) private view {
        Known memory offered = _read(termsIndex);
        _requireGrantable(tokenId, termsIndex, offered);
        if (own == 0) return;
        Known memory published = _read(own);
        if (offered.prices.division() != published.prices.division()) revert LicenseOtherDivision(termsIndex, own);
        if (byCreator) return;
        // Prices in another currency cannot be compared.
        if (!_isOurs(published.currency)) revert LicenseOtherCurrency(own, published.currency);
        if (!GrantPrices.earnNoLess(published.rules, published.prices, offered.rules, offered.prices)) {
            revert LicenseCreatorEarnsLess(termsIndex, own);
        }
    }

    function _requireGrantable(uint256 tokenId, uint40 termsIndex, Known memory wanted) private view {
        if (wanted.rules.isOpen()) revert LicenseOpenTerms(tokenId, termsIndex);
        if (!_isOurs(wanted.currency)) revert LicenseOtherCurrency(termsIndex, wanted.currency);
    }

    /// @dev The status at a time and the terms that it is by, given the grant that counts then. One that is over falls back to open terms of the token.
    function _evaluate(Grant memory held, uint40 own, uint64 at) private view returns (Status, uint40) {
        if (held.isRunning(at)) return (Status.Granted, held.termsIndex);
        if (own != 0 && _terms.rulesOf(own).isOpen()) return (Status.Open, own);
        if (held.termsIndex == 0) return (own == 0 ? Status.NoTerms : Status.NoGrant, own);
        return (held.endsRevoked() ? Status.Revoked : Status.Expired, held.termsIndex);
    }

    /// @dev A deactivated token is not offered to anyone; its grants stay.
    function _isOffered(TokenRecord token, uint256 tokenId, uint40 termsIndex) private view returns (bool) {
        return !token.has(TokenRecords.INACTIVE) && termsIndex != 0
            && (termsIndex == token.termsIndex() || _offers[tokenId][token.owner()][termsIndex]);
    }

    function _isOurs(address currency) private view returns (bool) {
        return currency == address(0) || currency == address(paymentToken);
    }

    function _termsAt(uint40 termsIndex) private view returns (Known memory known) {
        if (termsIndex != 0) return _read(termsIndex);
    }

    /// @dev Reverts when there are no such terms.
    function _read(uint40 termsIndex) private view returns (Known memory known) {
        (known.hash, known.rules, known.prices, known.currency) = _terms.recordOf(termsIndex);
    }
}
