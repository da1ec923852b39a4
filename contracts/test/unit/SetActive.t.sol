// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract SetActiveTest is RegistryFixture {
    event MetadataUpdate(uint256 _tokenId);

    function test_OwnerSwitchesOffAndOn() public {
        (uint256 tokenId,) = paidToken();
        IModelRegistry.Token memory before = registry.tokenOf(tokenId);
        for (uint256 i = 0; i < 2; ++i) {
            bool active = i == 1;
            vm.expectEmit(address(registry));
            emit IModelRegistry.ActiveChanged(tokenId, active);
            vm.expectEmit(address(registry));
            emit MetadataUpdate(tokenId);
            vm.prank(creator);
            registry.setActive(tokenId, active);
            before.active = active;
            vm.assertEq(abi.encode(registry.tokenOf(tokenId)), abi.encode(before));
        }
        vm.assertEq(registry.latest(IModelRegistry.ContentType.Model, "alice/tiny-paid"), tokenId);
    }

    function test_SwitchingTwiceIsHarmless() public {
        uint256 tokenId = openToken();
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(creator);
            registry.setActive(tokenId, false);
            vm.assertFalse(registry.tokenOf(tokenId).active);
        }
    }

    function test_RevertWhen_CallerIsNotTheOwner() public {
        uint256 tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotOwner.selector, tokenId, creator));
        vm.prank(creator);
        registry.setActive(tokenId, false);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotOwner.selector, 7, creator));
        vm.prank(creator);
        registry.setActive(7, false);
    }
}
