// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DeploymentMismatch, ILicenseNeighbors, IRegistryNeighbors} from "./interfaces/IDeployment.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {GrantRules, TermsRecords} from "./libraries/TermsRecords.sol";
import {TermsRules} from "./libraries/TermsRules.sol";
import {TokenRecord, TokenRecords} from "./libraries/TokenRecord.sol";

/// @title Terms, offers and grants
/// @notice What a grant costs goes in full to the token's owner at that time, to be withdrawn. There is no admin.
/// The terms that a token was published with are always offered while the token is active.
/// @dev A grant is one slot. Only the licensee can take other terms than the token's own, or swap a running grant; after a revocation
/// only the token's owner can grant to that licensee again.
contract LicenseRegistry is ILicenseRegistry, ILicenseNeighbors, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using TermsRecords for TermsRecords.Record;

    struct Grant {
        uint48 termsIndex;
        uint64 grantedAt;
        uint64 expiresAt;
        uint64 revokedAt;
    }

    /// @inheritdoc ILicenseNeighbors
    IModelRegistry public immutable registry;
    /// @inheritdoc ILicenseNeighbors
    IERC20 public immutable paymentToken;

    uint48 private _termsCount;
    mapping(uint48 termsIndex => TermsRecords.Record) private _terms;
    mapping(bytes32 termsHash => uint48 termsIndex) private _indexOf;
    mapping(uint256 tokenId => mapping(uint48 termsIndex => bool)) private _offers;
    mapping(uint256 tokenId => mapping(address licensee => Grant)) private _grants;
    mapping(address account => uint256) private _balances;

    /// @param registry_ Model registry that was deployed for this license registry.
    /// @param paymentToken_ ERC-20 that all prices are in.
    constructor(IModelRegistry registry_, IERC20 paymentToken_) {
        address expected = address(IRegistryNeighbors(address(registry_)).licenses());
        if (expected != address(this)) revert DeploymentMismatch(expected, address(this));
        registry = registry_;
        paymentToken = paymentToken_;
    }

    /// @inheritdoc ILicenseRegistry
    function registerTerms(Terms calldata terms) external returns (uint48 termsIndex) {
        bytes32 hash = keccak256(abi.encode(terms));
        termsIndex = _indexOf[hash];
        if (termsIndex != 0) return termsIndex;

        TermsRules.requireValid(terms);
        termsIndex = ++_termsCount;
        _indexOf[hash] = termsIndex;
        _terms[termsIndex].store(terms, hash);
        emit TermsRegistered(termsIndex, hash, msg.sender, terms.licenseId);
    }

    /// @inheritdoc ILicenseRegistry
    function termsOf(uint48 termsIndex) external view returns (Terms memory terms) {
        _known(termsIndex).load(terms);
    }

    /// @inheritdoc ILicenseRegistry
    function termsHashOf(uint48 termsIndex) external view returns (bytes32) {
        return _terms[termsIndex].hash;
    }

    /// @inheritdoc ILicenseRegistry
    function termsIndexOf(bytes32 termsHash) external view returns (uint48) {
        return _indexOf[termsHash];
    }

    /// @inheritdoc ILicenseRegistry
    function splitOf(uint48 termsIndex) external view returns (Split memory) {
        return _known(termsIndex).split();
    }

    /// @inheritdoc ILicenseRegistry
    function setOffer(uint256 tokenId, uint48 termsIndex, bool offered) external {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (token.owner() != msg.sender) revert LicenseNotOwner(tokenId, msg.sender);
        uint16 share = _known(termsIndex).creatorShare();
        uint48 own = token.termsIndex();
        uint16 published = own == 0 ? TermsRules.WHOLE : _terms[own].creatorShare();
        if (offered && share < published && creator != msg.sender) revert LicenseCreatorShare(share, published);
        _offers[tokenId][termsIndex] = offered;
        emit OfferChanged(tokenId, termsIndex, offered);
    }

    /// @inheritdoc ILicenseRegistry
    /// @dev A deactivated token is not offered to anyone; its grants stay.
    function isOffered(uint256 tokenId, uint48 termsIndex) external view returns (bool) {
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord token,) = registry.recordOf(tokenId);
        return _isOffered(token, tokenId, termsIndex);
    }

    /// @inheritdoc ILicenseRegistry
    function grant(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash)
        external
        nonReentrant
        returns (uint64 expiresAt)
    {
        return _grant(tokenId, termsIndex, licensee, expectedTermsHash);
    }

    /// @inheritdoc ILicenseRegistry
    function grantWithPermit(
        uint256 tokenId,
        uint48 termsIndex,
        address licensee,
        bytes32 expectedTermsHash,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint64 expiresAt) {
        uint96 price = _known(termsIndex).rules.grantPrice();
        // Whoever sent the permit first, what counts is the allowance, which the transfer needs.
        // slither-disable-next-line reentrancy-no-eth -- guarded; what is read before, the price of registered terms, never changes
        try IERC20Permit(address(paymentToken)).permit(msg.sender, address(this), price, deadline, v, r, s) {} catch {}
        return _grant(tokenId, termsIndex, licensee, expectedTermsHash);
    }

    /// @inheritdoc ILicenseRegistry
    /// @dev A second revocation changes nothing: the first one's notice goes on.
    function revoke(uint256 tokenId, address licensee) external returns (uint64 revokedAt) {
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord token,) = registry.recordOf(tokenId);
        if (token.owner() != msg.sender) revert LicenseNotOwner(tokenId, msg.sender);
        Grant storage held = _grants[tokenId][licensee];
        if (!_isRunning(held, _now())) revert LicenseNoGrant(tokenId, licensee);
        GrantRules rules = _terms[held.termsIndex].rules;
        if (!rules.isRevocable()) revert LicenseNotRevocable(tokenId, licensee);
        if (held.revokedAt != 0) return held.revokedAt;

        revokedAt = _now() + rules.noticePeriod();
        held.revokedAt = revokedAt;
        emit Revoked(tokenId, licensee, revokedAt);
    }

    /// @inheritdoc ILicenseRegistry
    function userExpires(uint256 tokenId, address licensee) external view returns (uint256) {
        Grant memory held = _grants[tokenId][licensee];
        if (!_isRunning(held, _now())) return 0;
        // slither-disable-next-line incorrect-equality -- 0 stands for no end, and nothing counts up to it
        uint64 end = held.expiresAt == 0 ? type(uint64).max : held.expiresAt;
        if (held.revokedAt != 0 && held.revokedAt < end) end = held.revokedAt;
        // slither-disable-next-line incorrect-equality -- the same, as the last number
        return end == type(uint64).max ? type(uint256).max : end;
    }

    /// @inheritdoc ILicenseRegistry
    function check(uint256 tokenId, address licensee, uint64 at) external view returns (Check memory answer) {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) return answer;
        Grant memory held = _grants[tokenId][licensee];
        (answer.status, answer.termsIndex) = _evaluate(held, token.termsIndex(), at);
        answer.owner = token.owner();
        answer.creator = creator;
        answer.active = !token.has(TokenRecords.INACTIVE);
        answer.contentType = uint8(token.contentType());
        if (answer.termsIndex != 0) {
            TermsRecords.Record storage terms = _terms[answer.termsIndex];
            answer.termsHash = terms.hash;
            terms.load(answer.terms);
        }
        if (_isFromGrant(answer.status)) {
            answer.grantedAt = held.grantedAt;
            answer.expiresAt = held.expiresAt;
            answer.revokedAt = held.revokedAt;
        }
    }

    /// @inheritdoc ILicenseRegistry
    function applicableTerms(uint256 tokenId, address licensee, uint64 at) external view returns (uint48 termsIndex) {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) return 0;
        (, termsIndex) = _evaluate(_grants[tokenId][licensee], token.termsIndex(), at);
    }

    /// @inheritdoc ILicenseRegistry
    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc ILicenseRegistry
    function withdraw(address to) external nonReentrant returns (uint256 amount) {
        amount = _balances[msg.sender];
        if (amount == 0) revert LicenseNothingToWithdraw(msg.sender);
        _balances[msg.sender] = 0;
        paymentToken.safeTransfer(to, amount);
        emit Withdrawn(msg.sender, amount);
    }

    function _grant(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash)
        private
        returns (uint64)
    {
        (TokenRecord token, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) revert LicenseUnknownToken(tokenId);
        address owner = token.owner();
        TermsRecords.Record storage terms = _known(termsIndex);
        if (terms.hash != expectedTermsHash) revert LicenseTermsChanged(expectedTermsHash, terms.hash);
        if (!_isOffered(token, tokenId, termsIndex)) revert LicenseNotOffered(tokenId, termsIndex);

        GrantRules rules = terms.rules;
        Grant memory next = _nextGrant(tokenId, termsIndex, licensee, token, rules.period());
        _grants[tokenId][licensee] = next;
        uint96 paid = msg.sender == owner ? 0 : _collect(rules.grantPrice(), owner);
        emit Granted(tokenId, licensee, termsIndex, next.grantedAt, next.expiresAt, paid);
        return next.expiresAt;
    }

    // Zero stands for "none", so equality cannot be hit or missed by a clock.
    // slither-disable-start incorrect-equality
    /// @dev The status at a time and the terms that it is by. A grant that is over falls back to open terms of the token.
    function _evaluate(Grant memory held, uint48 tokenTerms, uint64 at) private view returns (Status, uint48) {
        bool begun = held.termsIndex != 0 && at >= held.grantedAt;
        if (begun && _isRunning(held, at)) return (Status.Granted, held.termsIndex);
        if (tokenTerms != 0 && _terms[tokenTerms].rules.isOpen()) return (Status.Open, tokenTerms);
        if (!begun) return (tokenTerms == 0 ? Status.NoTerms : Status.NoGrant, tokenTerms);
        bool revoked = held.revokedAt != 0 && (held.expiresAt == 0 || held.revokedAt < held.expiresAt);
        return (revoked ? Status.Revoked : Status.Expired, held.termsIndex);
    }

    /// @dev The grant that follows what the licensee holds now.
    function _nextGrant(uint256 tokenId, uint48 termsIndex, address licensee, TokenRecord token, uint32 period)
        private
        view
        returns (Grant memory next)
    {
        Grant memory held = _grants[tokenId][licensee];
        if (held.revokedAt != 0 && msg.sender != token.owner()) revert LicenseNotOffered(tokenId, termsIndex);

        next = Grant({termsIndex: termsIndex, grantedAt: _now(), expiresAt: 0, revokedAt: 0});
        uint64 begin = next.grantedAt;
        bool running = _isRunning(held, _now());
        bool renewal = running && held.termsIndex == termsIndex;
        // Others may renew, or begin the token's own terms: anything else would put a licensee under prices that it did not choose.
        bool chosen = msg.sender == licensee || renewal || (!running && termsIndex == token.termsIndex());
        bool endless = renewal && held.expiresAt == 0 && held.revokedAt == 0;
        if (!chosen) revert LicenseNotForOthers(tokenId, licensee);
        if (endless) revert LicenseGrantRunning(tokenId, licensee);
        if (renewal) (next.grantedAt, begin) = (held.grantedAt, held.expiresAt);
        if (period != 0) next.expiresAt = begin + period;
    }

    // slither-disable-end incorrect-equality

    /// @dev Takes the price from the caller and credits what arrived.
    function _collect(uint96 price, address beneficiary) private returns (uint96 received) {
        if (price == 0) return 0;
        uint256 before = paymentToken.balanceOf(address(this));
        paymentToken.safeTransferFrom(msg.sender, address(this), price);
        uint256 arrived = paymentToken.balanceOf(address(this)) - before;
        received = arrived < price ? uint96(arrived) : price;
        _balances[beneficiary] += received;
    }

    function _isOffered(TokenRecord token, uint256 tokenId, uint48 termsIndex) private view returns (bool) {
        return !token.has(TokenRecords.INACTIVE) && termsIndex != 0
            && (termsIndex == token.termsIndex() || _offers[tokenId][termsIndex]);
    }

    // Zero stands for "none", so equality cannot be hit or missed by a clock.
    // slither-disable-start incorrect-equality
    function _isRunning(Grant memory held, uint64 at) private pure returns (bool) {
        return held.termsIndex != 0 && (held.expiresAt == 0 || at < held.expiresAt)
            && (held.revokedAt == 0 || at < held.revokedAt);
    }

    function _isFromGrant(Status status) private pure returns (bool) {
        return status == Status.Granted || status == Status.Expired || status == Status.Revoked;
    }

    // slither-disable-end incorrect-equality

    function _known(uint48 termsIndex) private view returns (TermsRecords.Record storage record) {
        record = _terms[termsIndex];
        if (record.hash == 0) revert LicenseUnknownTerms(termsIndex);
    }

    function _now() private view returns (uint64) {
        return uint64(block.timestamp);
    }
}
