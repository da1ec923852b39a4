// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ICreatorToken} from "../../src/interfaces/ICreatorToken.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";
import {Vm} from "../utils/Vm.sol";

contract RoyaltyTest is RegistryFixture {
    function testFuzz_FivePerCentGoToTheCreatorUnderAnyOwner(uint256 price) public {
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

    function test_NoAccountIsPaidForATokenThatDoesNotExist() public view {
        (address receiver, uint256 amount) = registry.royaltyInfo(7, 100);
        vm.assertEq(receiver, address(0));
        vm.assertEq(amount, 0);
    }

    function test_SaysWhichStandardsItKnows() public view {
        bytes4[9] memory known = [
            bytes4(0x01ffc9a7), // ERC-165
            bytes4(0x80ac58cd), // ERC-721
            bytes4(0x5b5e139f), // its metadata
            bytes4(0x2a55205a), // ERC-2981
            bytes4(0x49064906), // ERC-4906
            bytes4(0xad0d7f6c), // ERC-721C's ICreatorToken
            bytes4(0xa07d229a), // the same before it named the validating function
            type(IModelRegistry).interfaceId,
            type(INamespaces).interfaceId
        ];
        for (uint256 i = 0; i < known.length; ++i) {
            vm.assertTrue(registry.supportsInterface(known[i]));
        }
        vm.assertFalse(registry.supportsInterface(0xffffffff));
        vm.assertFalse(registry.supportsInterface(0x150b7a02)); // a receiver of tokens
    }

    function test_NamesItsValidatorForEver() public {
        vm.assertEq(registry.getTransferValidator(), validator);
        (bytes4 selector, bool isView) = registry.getTransferValidationFunction();
        vm.assertEq(bytes32(selector), bytes32(bytes4(keccak256("validateTransfer(address,address,address,uint256)"))));
        vm.assertTrue(isView);
        address[2] memory callers = [creator, address(this)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotOwner.selector, 0, callers[i]));
            vm.prank(callers[i]);
            registry.setTransferValidator(address(0));
        }
        vm.assertEq(registry.getTransferValidator(), validator);
    }

    function test_TellsItsValidatorWhenItIsDeployed() public {
        vm.recordLogs();
        address made = address(registryAfter(address(0)));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 told;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != made || logs[i].topics[0] != ICreatorToken.TransferValidatorUpdated.selector) {
                continue;
            }
            vm.assertEq(logs[i].data, abi.encode(address(0), validator));
            ++told;
        }
        vm.assertEq(told, 1);
    }

    function expectRoyalty(uint256 tokenId, uint256 price) private view {
        (address receiver, uint256 amount) = registry.royaltyInfo(tokenId, price);
        vm.assertEq(receiver, creator);
        vm.assertEq(amount, price / 20);
    }
}
