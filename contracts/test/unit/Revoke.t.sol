// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

contract RevokeTest is GrantFixture {
    function setUp() public override {
        super.setUp();
        grantToPayer(tokenId, hash);
    }

    function test_RevocationHoldsAfterItsNotice() public {
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Revoked(tokenId, payer, START + 3 days);
        vm.assertEq(revokeAs(creator, tokenId), START + 3 days);
        expectStatus(tokenId, START + 3 days - 1, ILicenseRegistry.Status.Granted, hash);
        expectStatus(tokenId, START + 3 days, ILicenseRegistry.Status.Revoked, hash);
        vm.assertEq(licenses.check(tokenId, payer, START).revokedAt, START + 3 days);
    }

    function test_SecondRevocationDoesNotMoveTheFirst() public {
        revokeAs(creator, tokenId);
        vm.warp(START + 1 days);
        vm.assertEq(revokeAs(creator, tokenId), START + 3 days);
        vm.assertEq(licenses.userExpires(tokenId, payer), START + 3 days);
    }

    function test_PeriodThatEndsWithinTheNoticeExpires() public {
        vm.warp(START + 29 days);
        revokeAs(creator, tokenId);
        expectStatus(tokenId, START + 30 days, ILicenseRegistry.Status.Expired, hash);
        expectStatus(tokenId, START + 40 days, ILicenseRegistry.Status.Expired, hash);
    }

    function test_PeriodThatEndsWithTheNoticeExpires() public {
        vm.warp(START + 27 days);
        vm.assertEq(revokeAs(creator, tokenId), START + 30 days);
        expectStatus(tokenId, START + 30 days - 1, ILicenseRegistry.Status.Granted, hash);
        expectStatus(tokenId, START + 30 days, ILicenseRegistry.Status.Expired, hash);
    }

    function test_NewOwnerMayRevoke() public {
        sell(tokenId);
        revokeAs(buyer, tokenId);
        expectStatus(tokenId, START + 3 days, ILicenseRegistry.Status.Revoked, hash);
    }

    /// @dev Neither itself nor another that pays, neither within the notice nor behind it.
    function test_RevokedLicenseeNeedsTheOwnerForTheSameTerms() public {
        revokeAs(creator, tokenId);
        uint64[2] memory times = [START + 1 days, START + 4 days];
        for (uint256 i = 0; i < 2; ++i) {
            vm.warp(times[i]);
            expectRevoked(tokenId);
            grantAs(payer, tokenId, hash, payer);
            if (i == 0) expectRevoked(tokenId);
            else expectNotForOthers(tokenId);
            grantAs(stranger, tokenId, hash, payer);
        }
        bytes memory signature = sign(PAYER_KEY, licenses.acceptDigest(tokenId, hash, payer, payer, START + 5 days));
        expectRevoked(tokenId);
        vm.prank(stranger);
        licenses.grantWithSig(tokenId, hash, payer, payer, START + 5 days, signature);
    }

    /// @dev Behind the notice it takes both: the licensee's word and the owner's sending.
    function test_OwnerGrantsAgainWhatTheLicenseeAccepts() public {
        revokeAs(creator, tokenId);
        vm.warp(START + 4 days);
        expectNotForOthers(tokenId);
        grantAs(creator, tokenId, hash, payer);
        bytes memory signature = sign(PAYER_KEY, licenses.acceptDigest(tokenId, hash, payer, creator, START + 5 days));
        vm.prank(creator);
        vm.assertEq(licenses.grantWithSig(tokenId, hash, payer, creator, START + 5 days, signature), START + 34 days);
        expectStatus(tokenId, START + 5 days, ILicenseRegistry.Status.Granted, hash);
        // The lock is off: the licensee renews as before.
        vm.assertEq(grantToPayer(tokenId, hash), START + 64 days);
    }

    function test_OwnerTakesARevocationBackByRenewing() public {
        revokeAs(creator, tokenId);
        vm.assertEq(grantAs(creator, tokenId, hash, payer), START + 60 days);
        expectStatus(tokenId, START + 59 days, ILicenseRegistry.Status.Granted, hash);
        vm.assertEq(licenses.check(tokenId, payer, START).revokedAt, 0);
        vm.assertEq(grantToPayer(tokenId, hash), START + 90 days);
    }

    /// @dev Other offered terms stay free, within the notice too; the lock on the old ones does not go with the grant.
    function test_RevokedLicenseeTakesOtherTerms() public {
        bytes32 other = offerAs(creator, tokenId, named("LicenseRef-Other"));
        bytes32 third = offerAs(creator, tokenId, named("LicenseRef-Third"));
        revokeAs(creator, tokenId);
        vm.warp(START + 1 days);
        vm.assertEq(grantToPayer(tokenId, other), START + 31 days);
        for (uint256 i = 0; i < 2; ++i) {
            expectRevoked(tokenId);
            grantAs(payer, tokenId, hash, payer);
            vm.assertGt(grantToPayer(tokenId, third), START + 1 days);
            vm.warp(START + 60 days);
        }
        vm.assertEq(grantToPayer(tokenId, other), START + 90 days);
    }

    function test_LocksOfSeveralTermsAreApart() public {
        bytes32 other = offerAs(creator, tokenId, named("LicenseRef-Other"));
        revokeAs(creator, tokenId);
        grantToPayer(tokenId, other);
        revokeAs(creator, tokenId);
        vm.assertEq(grantAs(creator, tokenId, other, payer), START + 60 days);
        expectRevoked(tokenId);
        grantAs(payer, tokenId, hash, payer);
        vm.assertEq(grantToPayer(tokenId, other), START + 90 days);
    }

    function test_ARevocationShutsOutNoOther() public {
        revokeAs(creator, tokenId);
        fund(stranger, address(licenses), PRICE);
        vm.assertEq(grantAs(stranger, tokenId, hash, stranger), START + 30 days);
        uint256 other = publishAs(creator, "alice/other", keccak256("other"), hash);
        vm.assertEq(grantToPayer(other, hash), START + 30 days);
    }

    function test_OwnerCannotCutTheNoticeShortByOtherTerms() public {
        ITermsRegistry.Terms memory brief = paidTerms();
        brief.period = 1;
        bytes32 other = offerAs(creator, tokenId, brief);
        revokeAs(creator, tokenId);
        expectNotForOthers(tokenId);
        grantAs(creator, tokenId, other, payer);
    }

    /// @dev A grant without an end that is under notice is the owner's to renew, and no other account's.
    function test_OwnerTakesARevocationWithoutEndBack() public {
        ITermsRegistry.Terms memory endless = paidTerms();
        (endless.period, endless.grantPrice) = (0, 0);
        bytes32 other = offerAs(creator, tokenId, endless);
        grantAs(payer, tokenId, other, payer);
        revokeAs(creator, tokenId);
        vm.assertEq(licenses.userExpires(tokenId, payer), START + 3 days);
        vm.assertEq(grantAs(creator, tokenId, other, payer), 0);
        vm.assertEq(licenses.userExpires(tokenId, payer), type(uint256).max);
    }

    function test_RevertWhen_CallerIsNotTheOwner() public {
        address[2] memory callers = [payer, stranger];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOwner.selector, tokenId, callers[i]));
            revokeAs(callers[i], tokenId);
        }
    }

    function test_RevertWhen_ThereIsNoRunningGrant() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNoGrant.selector, tokenId, buyer));
        vm.prank(creator);
        licenses.revoke(tokenId, buyer);
        vm.warp(START + 30 days);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNoGrant.selector, tokenId, payer));
        revokeAs(creator, tokenId);
    }

    function test_RevertWhen_TermsAreNotRevocable() public {
        bytes32 firm = offerAs(creator, tokenId, endlessTerms());
        grantAs(payer, tokenId, firm, payer);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotRevocable.selector, tokenId, payer));
        revokeAs(creator, tokenId);
    }
}
