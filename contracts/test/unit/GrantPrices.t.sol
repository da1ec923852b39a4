// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {GrantPrices} from "../../src/libraries/GrantPrices.sol";
import {GrantRules, UsagePrices} from "../../src/libraries/TermsRecords.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

/// @dev The arithmetic alone, over all that fits.
contract GrantPricesTest is RegistryFixture {
    struct Grants {
        uint96 price;
        uint32 period;
        uint32 seats;
        uint96 offeredPrice;
        uint32 offeredPeriod;
        uint32 offeredSeats;
    }

    function setUp() public override {}

    function testFuzz_AShareIsTheSmallestThatIsNoLess(uint96 price, uint16 creator_, uint16 owner) public pure {
        (creator_, owner) = shares(creator_, owner);
        uint256 part = GrantPrices.shareOf(price, split(creator_, owner));
        uint256 whole = uint256(creator_) + owner;
        vm.assertLe(part, price);
        if (whole == 0) return vm.assertEq(part, price);
        vm.assertTrue(part * whole >= uint256(price) * creator_);
        if (part != 0) vm.assertTrue((part - 1) * whole < uint256(price) * creator_);
    }

    function test_SharesAtTheirEnds() public pure {
        vm.assertEq(GrantPrices.shareOf(type(uint96).max, split(10_000, 0)), type(uint96).max);
        vm.assertEq(GrantPrices.shareOf(type(uint96).max, split(0, 1)), 0);
        vm.assertEq(GrantPrices.shareOf(1, split(1, 9_999)), 1);
        vm.assertEq(GrantPrices.shareOf(0, split(1, 9_999)), 0);
        vm.assertEq(GrantPrices.shareOf(7, split(0, 0)), 7);
    }

    /// @dev For the time and the seats that it sells, an offer earns the creator no less than publication's price, and no unit more than rounding.
    function testFuzz_TheCreatorEarnsNoLessThanPublication(Grants memory g, uint16 creator_, uint16 owner) public pure {
        (creator_, owner) = shares(creator_, owner);
        (g.period, g.offeredPeriod) = (uint32(bound(g.period, 1, 1e9)), uint32(bound(g.offeredPeriod, 1, 1e9)));
        (g.seats, g.offeredSeats) = (uint32(bound(g.seats, 1, 1e6)), uint32(bound(g.offeredSeats, 1, 1e6)));
        uint256 published = GrantPrices.shareOf(g.price, split(creator_, owner));
        uint256 part = partOf(g, creator_, owner);
        uint256 more = g.offeredSeats > g.seats ? g.offeredSeats : g.seats;
        uint256 want = published * g.offeredPeriod * more;
        uint256 per = uint256(g.period) * g.seats;
        vm.assertTrue(part * per >= want, "time and seats");
        uint256 share = GrantPrices.shareOf(g.offeredPrice, split(creator_, owner));
        vm.assertTrue(part >= share, "share");
        vm.assertTrue(part == share || (part - 1) * per < want, "no more");
    }

    /// @dev Terms are worth what they are worth: publication's own need no more than their price.
    function testFuzz_PublicationEarnsItself(Grants memory g, uint16 creator_, uint16 owner) public pure {
        (creator_, owner) = shares(creator_, owner);
        (g.offeredPrice, g.offeredPeriod, g.offeredSeats) = (g.price, g.period, g.seats);
        vm.assertEq(partOf(g, creator_, owner), GrantPrices.shareOf(g.price, split(creator_, owner)));
        vm.assertTrue(accepts(g, creator_, owner));
    }

    /// @dev Short grants one after the other earn the creator no less than the one grant of publication's for the same time.
    function testFuzz_ManyShortGrantsEarnNoLess(uint96 price, uint32 count, uint32 period) public pure {
        period = uint32(bound(period, 1, 1e6));
        count = uint32(bound(count, 1, 1e3));
        Grants memory g = Grants(price, period * count, 0, 0, period, 0);
        vm.assertTrue(partOf(g, 5_000, 3_000) * count >= GrantPrices.shareOf(price, split(5_000, 3_000)));
    }

    function testFuzz_WhatHasAnEndBuysNothingWithoutOne(uint96 price, uint96 offered, bool time) public pure {
        price = uint96(bound(price, 1, type(uint96).max));
        Grants memory g = Grants(price, 1, 1, offered, time ? 0 : 1, time ? 1 : 0);
        vm.assertEq(partOf(g, 1, 1), type(uint256).max);
        vm.assertFalse(accepts(g, 1, 1));
        // A creator that earns nothing there loses nothing here.
        vm.assertEq(partOf(g, 0, 1), 0);
        g.price = 0;
        vm.assertTrue(accepts(g, 1, 1));
    }

    function testFuzz_WhatHasNoEndIsOwedInFull(uint96 price, uint32 period, uint96 offered) public pure {
        uint256 part = partOf(Grants(price, 0, 0, offered, period, 0), 5_000, 3_000);
        uint96 more = price > offered ? price : offered;
        vm.assertEq(part, GrantPrices.shareOf(more, split(5_000, 3_000)));
    }

    function testFuzz_AnOfferIsTakenWhenItsPriceCoversThePart(Grants memory g, uint16 creator_, uint16 owner)
        public
        pure
    {
        (creator_, owner) = shares(creator_, owner);
        vm.assertEq(accepts(g, creator_, owner), partOf(g, creator_, owner) <= g.offeredPrice);
    }

    function testFuzz_NoUnitPriceIsLower(uint64[3] memory prices, uint64[3] memory offered) public pure {
        bool want = offered[0] >= prices[0] && offered[1] >= prices[1] && offered[2] >= prices[2];
        GrantRules none = GrantRules.wrap(0);
        vm.assertEq(GrantPrices.earnNoLess(none, units(prices), none, units(offered)), want);
    }

    function partOf(Grants memory g, uint16 creator_, uint16 owner) private pure returns (uint256) {
        return GrantPrices.creatorPart(
            rules(g.price, g.period, g.seats),
            split(creator_, owner),
            rules(g.offeredPrice, g.offeredPeriod, g.offeredSeats)
        );
    }

    function accepts(Grants memory g, uint16 creator_, uint16 owner) private pure returns (bool) {
        UsagePrices prices = split(creator_, owner);
        return GrantPrices.earnNoLess(
            rules(g.price, g.period, g.seats), prices, rules(g.offeredPrice, g.offeredPeriod, g.offeredSeats), prices
        );
    }

    function shares(uint16 creator_, uint16 owner) private pure returns (uint16, uint16) {
        creator_ = uint16(bound(creator_, 0, 10_000));
        return (creator_, uint16(bound(owner, 0, 10_000 - creator_)));
    }

    function split(uint16 creator_, uint16 owner) private pure returns (UsagePrices) {
        return UsagePrices.wrap(uint256(creator_) << 192 | uint256(owner) << 208);
    }

    function units(uint64[3] memory prices) private pure returns (UsagePrices) {
        return UsagePrices.wrap(uint256(prices[0]) | uint256(prices[1]) << 64 | uint256(prices[2]) << 128);
    }

    function rules(uint96 price, uint32 period, uint32 seats) private pure returns (GrantRules) {
        return GrantRules.wrap(uint256(price) | uint256(period) << 96 | uint256(seats) << 160);
    }
}
