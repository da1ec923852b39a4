// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GrantRules, UsagePrices} from "./TermsRecords.sol";

/// @title What of a grant's price is the creator's
/// @notice A token's terms of publication say it for all further terms of the token. Every division rounds to the creator's favor.
library GrantPrices {
    /// @notice The creator's share of a price by the shares of publication: creator / (creator + owner). All of it without such shares.
    function shareOf(uint96 price, UsagePrices published) internal pure returns (uint96) {
        uint256 share = published.creatorShare();
        uint256 whole = share + published.ownerShare();
        if (whole == 0) return price;
        return uint96(Math.ceilDiv(price * share, whole)); // not above the price, as the share is not above the whole
    }

    /// @notice The creator's part of a grant on terms `taken` of a token: its share of their price, and never less than publication's price would
    /// earn it for the same time.
    /// @return part Above every price when no price is enough.
    function creatorPart(GrantRules published, UsagePrices prices, GrantRules taken)
        internal
        pure
        returns (uint256 part)
    {
        return Math.max(shareOf(taken.grantPrice(), prices), owed(published, prices, taken));
    }

    /// @notice True when terms that somebody else than the creator offers earn the creator no less than those of publication: no unit price is
    /// lower, and the creator's part of a grant is within its price.
    function earnNoLess(GrantRules published, UsagePrices prices, GrantRules offered, UsagePrices offeredPrices)
        internal
        pure
        returns (bool)
    {
        return offeredPrices.inputPrice() >= prices.inputPrice() && offeredPrices.outputPrice() >= prices.outputPrice()
            && offeredPrices.requestPrice() >= prices.requestPrice()
            && creatorPart(published, prices, offered) <= offered.grantPrice();
    }

    /// @dev The creator's part of publication's price, scaled to the offered time, and up to the offered seats when there are more. What was
    /// published without an end is owed in full for each grant, and nothing pays for what has an end, or a limit, there and none here.
    function owed(GrantRules published, UsagePrices prices, GrantRules offered) internal pure returns (uint256) {
        uint256 part = shareOf(published.grantPrice(), prices);
        if (part == 0) return 0;
        (uint256 time, uint256 perTime) = (offered.period(), published.period());
        (uint256 seats, uint256 perSeats) = (offered.seats(), published.seats());
        if ((perTime != 0 && time == 0) || (perSeats != 0 && seats == 0)) return type(uint256).max;
        if (perTime == 0) (time, perTime) = (1, 1);
        if (perSeats == 0 || seats < perSeats) (seats, perSeats) = (1, 1);
        return Math.ceilDiv(part * time * seats, perTime * perSeats);
    }
}
