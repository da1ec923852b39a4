// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract SetActiveTest is Fixture {
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
        vm.assertEq(registry.firstVersionOf(tokenId), tokenId);
    }

    function test_SwitchingTwiceIsHarmless() public {
        uint256 tokenId = openToken();
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(creator);
            registry.setActive(tokenId, false);
            vm.assertFalse(registry.tokenOf(tokenId).active);
        }
    }

    function test_InactiveTokenGivesNoNewGrantButKeepsItsLicenses() public {
        (uint256 tokenId, uint48 terms) = paidToken();
        grantToPayer(tokenId, terms);
        vm.prank(creator);
        registry.setActive(tokenId, false);

        ILicenseRegistry.Check memory answer = licenses.check(tokenId, payer, START);
        vm.assertEq(uint256(answer.status), uint256(ILicenseRegistry.Status.Granted));
        vm.assertFalse(answer.active);
        vm.assertFalse(licenses.isOffered(tokenId, terms));
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, terms));
        licenses.grant(tokenId, terms, buyer, hashOf(paidTerms()));
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
