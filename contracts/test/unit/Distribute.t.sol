// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract DistributeTest is Fixture {
    function test_DividesByTheBoundTerms() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Distributed(tokenId, payer, provider, 60 * COIN, 10 * COIN, 25 * COIN, 5 * COIN);
        vm.prank(stranger);
        vm.assertEq(oracle.distribute(tokenId, payer, provider), 100 * COIN);
        expectBalances(60 * COIN, 10 * COIN, 25 * COIN, 5 * COIN);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).distributed, 100 * COIN);
    }

    function test_DistributingAgainGivesNothing() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        oracle.distribute(tokenId, payer, provider);
        vm.recordLogs();
        vm.assertEq(oracle.distribute(tokenId, payer, provider), 0);
        vm.assertEq(oracle.distribute(tokenId, provider, payer), 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        expectBalances(60 * COIN, 10 * COIN, 25 * COIN, 5 * COIN);
    }

    function test_WhatIsNotDistributedTravelsWithTheToken() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        oracle.distribute(tokenId, payer, provider);
        vm.assertEq(oracle.balanceOf(buyer), 0);
        vm.assertEq(oracle.balanceOf(stranger), 10 * COIN);
        vm.assertEq(oracle.balanceOf(creator), 60 * COIN);
    }

    function test_TermsSwappedBetweenSettlementAndDistributionDoNotCount() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        uint48 paid = licenses.registerTerms(paidTerms());
        vm.prank(buyer);
        licenses.setOffer(tokenId, paid, true);
        grantToPayer(tokenId, paid);
        oracle.distribute(tokenId, payer, provider);
        expectBalances(60 * COIN, 10 * COIN, 25 * COIN, 5 * COIN);
    }

    function test_OnePartyInAllRolesGetsTheSum() public {
        uint256 tokenId = publishAs(provider, "solo/model", keccak256("solo"), licenses.registerTerms(openTerms()));
        depositFor(payer, provider, COIN);
        settleValue(tokenId, 999_999);
        oracle.distribute(tokenId, payer, provider);
        vm.assertEq(oracle.balanceOf(provider), 999_999 - uint256(999_999) * 500 / 10_000);
        vm.assertEq(oracle.balanceOf(treasury), uint256(999_999) * 500 / 10_000);
    }

    function test_WithoutTreasuryTheCreatorHasItsPart() public {
        deployWith(address(token), address(0));
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        oracle.distribute(tokenId, payer, provider);
        vm.assertEq(oracle.balanceOf(creator), 65 * COIN);
        vm.assertEq(oracle.balanceOf(address(0)), 0);
    }

    function testFuzz_PartsRoundDownAndTheCreatorHasTheRest(uint96 value, uint16 a, uint16 b, uint16 c) public {
        value = uint96(bound(value, 1, 100 * COIN));
        ILicenseRegistry.Terms memory terms = openTerms();
        a = uint16(bound(a, 0, 10_000));
        b = uint16(bound(b, 0, 10_000 - a));
        c = uint16(bound(c, 0, 10_000 - a - b));
        terms.split = ILicenseRegistry.Split(10_000 - a - b - c, a, b, c);
        uint256 tokenId = tokenOwnedByBuyer(terms);
        settleValue(tokenId, value);
        vm.assertEq(oracle.distribute(tokenId, payer, provider), value);

        uint256 toOwner = uint256(value) * a / 10_000;
        uint256 toProvider = uint256(value) * b / 10_000;
        uint256 toProtocol = uint256(value) * c / 10_000;
        expectBalances(value - toOwner - toProvider - toProtocol, toOwner, toProvider, toProtocol);
    }

    function testFuzz_ManyDistributionsLoseNothing(uint96[8] memory steps) public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        uint96 total;
        for (uint256 i = 0; i < steps.length; ++i) {
            total += uint96(bound(steps[i], 1, 9999));
            settleValue(tokenId, total);
            oracle.distribute(tokenId, payer, provider);
        }
        vm.assertEq(
            oracle.balanceOf(creator) + oracle.balanceOf(buyer) + oracle.balanceOf(provider)
                + oracle.balanceOf(treasury),
            total
        );
    }

    function tokenOwnedByBuyer(ILicenseRegistry.Terms memory terms) private returns (uint256 tokenId) {
        tokenId = publishAs(creator, "alice/sold", keccak256("sold"), licenses.registerTerms(terms));
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 100 * COIN);
    }

    function expectBalances(uint256 toCreator, uint256 toOwner, uint256 toProvider, uint256 toProtocol) private view {
        vm.assertEq(oracle.balanceOf(creator), toCreator);
        vm.assertEq(oracle.balanceOf(buyer), toOwner);
        vm.assertEq(oracle.balanceOf(provider), toProvider);
        vm.assertEq(oracle.balanceOf(treasury), toProtocol);
    }
}
