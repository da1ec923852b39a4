// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {TokenRecord} from "../libraries/TokenRecord.sol";
import {UsageKey} from "../libraries/UsageWords.sol";
import {Score} from "../libraries/Valuation.sol";
import {Settlements} from "./Settlements.sol";

/// @title From keys to the parties' credits
/// @notice Parts are rounded down and the creator has what is left, so they sum to the amount. A token that was published without terms,
/// and whose key was not bound to any, gives all to its creator.
abstract contract Distribution is Settlements {
    uint256 private constant WHOLE = 10_000;

    /// @dev What many keys of one pair share, so that it is read and written once.
    struct Round {
        address payer;
        address provider;
        uint96 amount;
        uint96 toProvider;
        uint96 toProtocol;
        uint96 refunded;
        uint48 termsIndex;
        ILicenseRegistry.Split split;
    }

    struct Parts {
        uint96 creator;
        uint96 owner;
        uint96 provider;
        uint96 protocol;
    }

    /// @notice Registry of the tokens whose usage is settled.
    IModelRegistry public immutable registry;
    /// @notice Receives the protocol's part.
    address public immutable treasury;

    mapping(uint256 tokenId => Score) private _scores;

    constructor(IModelRegistry registry_, address treasury_) {
        if (treasury_ == address(0)) revert OracleZeroTreasury();
        registry = registry_;
        treasury = treasury_;
    }

    /// @inheritdoc IUsageOracle
    function distribute(address payer, address provider, uint256[] calldata tokenIds) external returns (uint96) {
        // slither-disable-next-line uninitialized-local -- memory starts as zero
        Round memory round;
        (round.payer, round.provider, round.split.creator) = (payer, provider, uint16(WHOLE));
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
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord record,) = registry.recordOf(tokenId);
        uint48 termsIndex = key.termsIndex() != 0 ? key.termsIndex() : record.termsIndex();
        return Settlement(key.settled(), key.distributed(), termsIndex, key.settledAt());
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
        _useTerms(round, key.termsIndex() != 0 ? key.termsIndex() : record.termsIndex());
        Parts memory parts = _divide(round.split, amount);
        round.amount += amount;
        round.toProvider += parts.provider;
        round.toProtocol += parts.protocol;
        address owner = record.owner();
        if (owner == creator) {
            _credit(creator, parts.creator + parts.owner);
        } else {
            _credit(creator, parts.creator);
            _credit(owner, parts.owner);
        }
        if (parts.protocol != 0) _scores[tokenId] = _scores[tokenId].add(parts.protocol, key.settledAt());
        emit Distributed(
            tokenId, round.payer, round.provider, parts.creator, parts.owner, parts.provider, parts.protocol
        );
    }

    /// @dev Looks the split up unless the key before had the same.
    function _useTerms(Round memory round, uint48 termsIndex) private view {
        if (termsIndex == round.termsIndex) return;
        round.termsIndex = termsIndex;
        if (termsIndex == 0) round.split = ILicenseRegistry.Split(uint16(WHOLE), 0, 0, 0);
        else round.split = licenses.splitOf(termsIndex);
    }

    /// @dev Parts of an amount, rounded down but for the creator's.
    function _divide(ILicenseRegistry.Split memory split, uint96 amount) private pure returns (Parts memory parts) {
        unchecked {
            // A share is at most the whole, and all four are the whole together.
            parts.owner = uint96(uint256(amount) * split.owner / WHOLE);
            parts.provider = uint96(uint256(amount) * split.provider / WHOLE);
            parts.protocol = uint96(uint256(amount) * split.protocol / WHOLE);
            parts.creator = amount - parts.owner - parts.provider - parts.protocol;
        }
    }
}
