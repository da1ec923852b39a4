// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract RevokeTest is Fixture {
    uint256 private tokenId;
    uint48 private terms;

    function setUp() public override {
        super.setUp();
        (tokenId, terms) = paidToken();
        grantToPayer(tokenId, terms);
    }

    function test_RevocationHoldsAfterItsNotice() public {
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Revoked(tokenId, payer, START + 3 days);
        vm.prank(creator);
        vm.assertEq(licenses.revoke(tokenId, payer), START + 3 days);
        vm.assertEq(statusAt(START + 3 days - 1), uint256(ILicenseRegistry.Status.Granted));
        vm.assertEq(statusAt(START + 3 days), uint256(ILicenseRegistry.Status.Revoked));
        vm.assertEq(licenses.check(tokenId, payer, START).revokedAt, START + 3 days);
    }

    function test_SecondRevocationDoesNotMoveTheFirst() public {
        vm.prank(creator);
        licenses.revoke(tokenId, payer);
        vm.warp(START + 1 days);
        vm.prank(creator);
        vm.assertEq(licenses.revoke(tokenId, payer), START + 3 days);
    }

    function test_PeriodThatEndsWithinTheNoticeExpires() public {
        vm.warp(START + 29 days);
        vm.prank(creator);
        licenses.revoke(tokenId, payer);
        vm.assertEq(statusAt(START + 30 days), uint256(ILicenseRegistry.Status.Expired));
        vm.assertEq(statusAt(START + 40 days), uint256(ILicenseRegistry.Status.Expired));
    }

    function test_NewOwnerMayRevoke() public {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.prank(buyer);
        licenses.revoke(tokenId, payer);
    }

    function test_RevokedLicenseeNeedsTheOwnerForAnotherGrant() public {
        vm.prank(creator);
        licenses.revoke(tokenId, payer);
        uint64[2] memory times = [START + 1 days, START + 4 days];
        for (uint256 i = 0; i < 2; ++i) {
            vm.warp(times[i]);
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, terms));
            vm.prank(payer);
            licenses.grant(tokenId, terms, payer, hashOf(paidTerms()));
        }
        vm.prank(creator);
        licenses.grant(tokenId, terms, payer, hashOf(paidTerms()));
        vm.assertEq(statusAt(START + 5 days), uint256(ILicenseRegistry.Status.Granted));
        grantToPayer(tokenId, terms);
    }

    function test_OwnerCannotCutTheNoticeShortByOtherTerms() public {
        ILicenseRegistry.Terms memory brief = paidTerms();
        brief.period = 1;
        uint48 index = licenses.registerTerms(brief);
        vm.startPrank(creator);
        licenses.setOffer(tokenId, index, true);
        licenses.revoke(tokenId, payer);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, tokenId, payer));
        licenses.grant(tokenId, index, payer, hashOf(brief));
        vm.stopPrank();
    }

    function test_OwnerTakesARevocationBackByRenewing() public {
        vm.startPrank(creator);
        licenses.revoke(tokenId, payer);
        vm.assertEq(licenses.grant(tokenId, terms, payer, hashOf(paidTerms())), START + 60 days);
        vm.stopPrank();
        vm.assertEq(statusAt(START + 59 days), uint256(ILicenseRegistry.Status.Granted));
        vm.assertEq(licenses.check(tokenId, payer, START).revokedAt, 0);
    }

    function test_RevertWhen_CallerIsNotTheOwner() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, payer));
        vm.prank(payer);
        licenses.revoke(tokenId, payer);
    }

    function test_RevertWhen_ThereIsNoRunningGrant() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNoGrant.selector, tokenId, buyer));
        vm.prank(creator);
        licenses.revoke(tokenId, buyer);
        vm.warp(START + 30 days);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNoGrant.selector, tokenId, payer));
        vm.prank(creator);
        licenses.revoke(tokenId, payer);
    }

    function test_RevertWhen_TermsAreNotRevocable() public {
        ILicenseRegistry.Terms memory firm = paidTerms();
        (firm.revocable, firm.grantPrice) = (false, 0);
        uint48 index = licenses.registerTerms(firm);
        uint256 other = publishAs(creator, "alice/firm", keccak256("firm"), index);
        licenses.grant(other, index, payer, hashOf(firm));
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotRevocable.selector, other, payer));
        vm.prank(creator);
        licenses.revoke(other, payer);
    }

    function statusAt(uint64 at) private view returns (uint256) {
        return uint256(licenses.check(tokenId, payer, at).status);
    }
}
