// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Fixture} from "../utils/Fixture.sol";

contract RoyaltyTest is Fixture {
    function testFuzz_FivePerCentGoToTheCreatorWhoeverOwnsTheToken(uint256 price) public {
        uint256 tokenId = openToken();
        address[4] memory holders = [creator, buyer, stranger, creator];
        for (uint256 i = 0; i < 3; ++i) {
            expectRoyalty(tokenId, price);
            vm.prank(holders[i]);
            registry.transferFrom(holders[i], holders[i + 1], tokenId);
        }
        expectRoyalty(tokenId, price);
        vm.assertEq(registry.tokenOf(tokenId).creator, creator);

        // Back with its creator and sold again: the one who sells now is still not the creator of record.
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        expectRoyalty(tokenId, price);
    }

    function test_RoyaltyOfAPriceIsExact() public {
        (, uint256 amount) = registry.royaltyInfo(openToken(), 1_000_019);
        vm.assertEq(amount, 50_000);
    }

    function test_NobodyIsPaidForATokenThatDoesNotExist() public view {
        (address receiver, uint256 amount) = registry.royaltyInfo(7, 100);
        vm.assertEq(receiver, address(0));
        vm.assertEq(amount, 0);
    }

    function test_SaysWhichStandardsItKnows() public view {
        bytes4[5] memory known =
            [bytes4(0x01ffc9a7), bytes4(0x80ac58cd), bytes4(0x5b5e139f), bytes4(0x2a55205a), bytes4(0x49064906)];
        for (uint256 i = 0; i < known.length; ++i) {
            vm.assertTrue(registry.supportsInterface(known[i]));
        }
        vm.assertFalse(registry.supportsInterface(0xffffffff));
    }

    function expectRoyalty(uint256 tokenId, uint256 price) private view {
        (address receiver, uint256 amount) = registry.royaltyInfo(tokenId, price);
        vm.assertEq(receiver, creator);
        vm.assertEq(amount, price / 20);
    }
}
