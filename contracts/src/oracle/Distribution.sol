// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {TokenRecord} from "../libraries/TokenRecord.sol";
import {UsagePrices} from "../libraries/TermsRecords.sol";
import {UsageKey} from "../libraries/UsageWords.sol";
import {Score} from "../libraries/Valuation.sol";
import {Settlements} from "./Settlements.sol";

/// @title From keys to the parties' credits
/// @notice The protocol has one part for all tokens, so that what it earned means one thing; the rest is divided by the terms of publication,
/// which no later owner can change. Parts are rounded down and the creator has what is left, so they sum to the amount. A token without terms
/// gives all of the rest to its creator.
abstract contract Distribution is Settlements {
    /// @notice The protocol's part of usage, in basis points.
    uint256 public constant PROTOCOL_SHARE = 250;
    uint256 private constant WHOLE = 10_000;

    /// @dev What many keys of one pair share, so that it is read and written once.
    struct Round {
        address payer;
        address provider;
        uint96 amount;
        uint96 toProvider;
        uint96 toProtocol;
        uint96 refunded;
        uint40 termsIndex;
        uint16 ownerShare;
        uint16 providerShare;
    }

    /// @notice Registry of the terms that tokens were published under.
    ITermsRegistry public immutable terms;
    /// @inheritdoc IUsageOracle
    address public immutable treasury;

    mapping(uint256 tokenId => Score) private _scores;

    constructor(ITermsRegistry terms_, address treasury_) {
        if (treasury_ == address(0)) revert OracleZeroTreasury();
        terms = terms_;
        treasury = treasury_;
    }

    /// @inheritdoc IUsageOracle
    function distribute(address payer, address provider, uint256[] calldata tokenIds) external returns (uint96) {
        // slither-disable-next-line uninitialized-local -- memory starts as zero
        Round memory round;
        (round.payer, round.provider) = (payer, provider);
        mapping(uint256 tokenId => UsageKey) storage keys = _keys[payer][provider];
        for (uint256 i = 0; i < tokenIds.length; ++i) {
            _distribute(round, keys, tokenIds[i]);
        }
        _credit(provider, round.toProvider);
        _credit(treasury, round.toProtocol);
        if (round.refunded != 0) _refill(payer, provider, round.refunded);
        return round.amount;
    }

    /// @inheritdoc IUsageOracle
    function settlementOf(uint256 tokenId, address payer, address provider) external view returns (Settlement memory) {
        UsageKey key = _keys[payer][provider][tokenId];
        return Settlement(key.settled(), key.distributed(), key.settledAt());
    }

    /// @inheritdoc IUsageOracle
    function lifetime(uint256 tokenId) external view returns (uint96) {
        return _scores[tokenId].lifetime();
    }

    /// @inheritdoc IUsageOracle
    function trending(uint256 tokenId, uint64 at) external view returns (uint96) {
        return _scores[tokenId].trendingAt(at);
    }

    function _distribute(Round memory round, mapping(uint256 tokenId => UsageKey) storage keys, uint256 tokenId)
        private
    {
        UsageKey key = keys[tokenId];
        uint96 amount = key.settled() - key.distributed();
        if (amount == 0) return;
        keys[tokenId] = key.withAllDistributed();

        (TokenRecord record, address creator) = registry.recordOf(tokenId);
        if (creator == address(0)) {
            round.refunded += amount;
            emit Refunded(tokenId, round.payer, round.provider, amount);
            return;
        }
        _useTerms(round, record.termsIndex());
        (uint96 toCreator, uint96 toOwner, uint96 toProvider, uint96 toProtocol) = _divide(round, amount);
        round.amount += amount;
        round.toProvider += toProvider;
        round.toProtocol += toProtocol;
        if (record.owner() == creator) {
            _credit(creator, toCreator + toOwner);
        } else {
            _credit(creator, toCreator);
            _creditToken(tokenId, toOwner);
        }
        if (toProtocol != 0) _scores[tokenId] = _scores[tokenId].add(toProtocol, key.settledAt());
        emit Distributed(tokenId, round.payer, round.provider, toCreator, toOwner, toProvider, toProtocol);
    }

    /// @dev Looks the shares up unless the key before had the same terms.
    function _useTerms(Round memory round, uint40 termsIndex) private view {
        if (termsIndex == round.termsIndex) return;
        round.termsIndex = termsIndex;
        (round.ownerShare, round.providerShare) = (0, 0);
        if (termsIndex == 0) return;
        UsagePrices prices = terms.pricesOf(termsIndex);
        (round.ownerShare, round.providerShare) = (prices.ownerShare(), prices.providerShare());
    }

    /// @dev Parts of an amount, rounded down but for the creator's.
    function _divide(Round memory round, uint96 amount)
        private
        pure
        returns (uint96 toCreator, uint96 toOwner, uint96 toProvider, uint96 toProtocol)
    {
        unchecked {
            // A share is at most the whole, and all three are the whole together.
            toProtocol = uint96(uint256(amount) * PROTOCOL_SHARE / WHOLE);
            uint96 rest = amount - toProtocol;
            toOwner = uint96(uint256(rest) * round.ownerShare / WHOLE);
            toProvider = uint96(uint256(rest) * round.providerShare / WHOLE);
            toCreator = rest - toOwner - toProvider;
        }
    }
}
