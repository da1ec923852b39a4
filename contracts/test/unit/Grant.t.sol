// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract GrantTest is Fixture {
    uint256 private tokenId;
    uint48 private terms;
    bytes32 private hash;

    function setUp() public override {
        super.setUp();
        (tokenId, terms) = paidToken();
        hash = hashOf(paidTerms());
    }

    function test_LicenseePaysTheOwnerForOnePeriod() public {
        fund(payer, address(licenses), 100 * COIN);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, terms, START, START + 30 days, 25 * COIN);
        vm.prank(payer);
        vm.assertEq(licenses.grant(tokenId, terms, payer, hash), START + 30 days);
        vm.assertEq(token.balanceOf(payer), 75 * COIN);
        vm.assertEq(licenses.balanceOf(creator), 25 * COIN);

        vm.prank(creator);
        vm.assertEq(licenses.withdraw(stranger), 25 * COIN);
        vm.assertEq(token.balanceOf(stranger), 25 * COIN);
        vm.assertEq(licenses.balanceOf(creator), 0);
    }

    function test_OwnerAtTheTimeIsPaid() public {
        grantToPayer(tokenId, terms);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        grantToPayer(tokenId, terms);
        vm.assertEq(licenses.balanceOf(creator), 25 * COIN);
        vm.assertEq(licenses.balanceOf(buyer), 25 * COIN);
    }

    function test_OwnerGrantsForNothing() public {
        vm.prank(creator);
        licenses.grant(tokenId, terms, payer, hash);
        vm.assertEq(licenses.balanceOf(creator), 0);
        vm.assertEq(uint256(licenses.check(tokenId, payer, START).status), uint256(ILicenseRegistry.Status.Granted));
    }

    function test_RenewalBeginsWhereTheRunningGrantEnds() public {
        grantToPayer(tokenId, terms);
        vm.warp(START + 29 days);
        vm.assertEq(grantToPayer(tokenId, terms), START + 60 days);
        vm.assertEq(licenses.check(tokenId, payer, START + 45 days).grantedAt, START);
    }

    function test_AnyoneMayRenewForTheLicensee() public {
        grantToPayer(tokenId, terms);
        fund(stranger, address(licenses), 25 * COIN);
        vm.prank(stranger);
        vm.assertEq(licenses.grant(tokenId, terms, payer, hash), START + 60 days);
        vm.assertEq(token.balanceOf(stranger), 0);
    }

    function test_GrantAfterTheEndBeginsNow() public {
        grantToPayer(tokenId, terms);
        vm.warp(START + 30 days);
        vm.assertEq(grantToPayer(tokenId, terms), START + 60 days);
        vm.assertEq(licenses.check(tokenId, payer, START + 31 days).grantedAt, START + 30 days);
    }

    function test_GrantWithoutPeriodHasNoEnd() public {
        uint48 endless = offerEndless();
        vm.prank(payer);
        vm.assertEq(licenses.grant(tokenId, endless, payer, hashOf(endlessTerms())), 0);
        vm.assertEq(
            uint256(licenses.check(tokenId, payer, type(uint64).max).status), uint256(ILicenseRegistry.Status.Granted)
        );
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseGrantRunning.selector, tokenId, payer));
        vm.prank(payer);
        licenses.grant(tokenId, endless, payer, hashOf(endlessTerms()));
    }

    function test_OnlyTheLicenseeSwapsARunningGrantForOtherTerms() public {
        grantToPayer(tokenId, terms);
        uint48 endless = offerEndless();
        address[2] memory others = [stranger, creator];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, tokenId, payer));
            vm.prank(others[i]);
            licenses.grant(tokenId, endless, payer, hashOf(endlessTerms()));
        }
        vm.prank(payer);
        licenses.grant(tokenId, endless, payer, hashOf(endlessTerms()));
        vm.assertEq(licenses.check(tokenId, payer, START).termsIndex, endless);
    }

    function test_OthersBeginTheTokensOwnTermsForALicensee() public {
        fund(stranger, address(licenses), 25 * COIN);
        vm.prank(stranger);
        vm.assertEq(licenses.grant(tokenId, terms, payer, hash), START + 30 days);
        vm.assertEq(token.balanceOf(stranger), 0);
        vm.assertEq(licenses.userExpires(tokenId, payer), START + 30 days);
    }

    /// @dev Also when the licensee has none that runs: further terms are its own choice.
    function test_OnlyTheLicenseeTakesFurtherTerms() public {
        uint48 endless = offerEndless();
        address[2] memory others = [stranger, creator];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, tokenId, payer));
            vm.prank(others[i]);
            licenses.grant(tokenId, endless, payer, hashOf(endlessTerms()));
        }
        vm.prank(payer);
        licenses.grant(tokenId, endless, payer, hashOf(endlessTerms()));
    }

    /// @dev A running grant on further terms may be renewed by others, as any.
    function test_OthersRenewFurtherTerms() public {
        ILicenseRegistry.Terms memory further = paidTerms();
        further.period = 1 days;
        uint48 index = licenses.registerTerms(further);
        vm.prank(creator);
        licenses.setOffer(tokenId, index, true);
        grantToPayer(tokenId, index);
        fund(stranger, address(licenses), 25 * COIN);
        vm.prank(stranger);
        vm.assertEq(licenses.grant(tokenId, index, payer, hashOf(further)), START + 2 days);
    }

    function test_RevertWhen_TokenOrTermsAreUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownToken.selector, 7));
        licenses.grant(7, terms, payer, hash);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, uint48(99)));
        licenses.grant(tokenId, 99, payer, hash);
    }

    function test_RevertWhen_TheAgreedTermsAreOthers() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseTermsChanged.selector, bytes32(0), hash));
        licenses.grant(tokenId, terms, payer, 0);
    }

    function test_RevertWhen_TermsAreNotOffered() public {
        uint48 others = licenses.registerTerms(openTerms());
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, others));
        licenses.grant(tokenId, others, payer, hashOf(openTerms()));
    }

    function test_RevertWhen_CallerCannotPay() public {
        vm.expectRevert();
        vm.prank(payer);
        licenses.grant(tokenId, terms, payer, hash);
        vm.assertEq(uint256(licenses.check(tokenId, payer, START).status), uint256(ILicenseRegistry.Status.NoGrant));
    }

    function test_RevertWhen_ThereIsNothingToWithdraw() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNothingToWithdraw.selector, stranger));
        vm.prank(stranger);
        licenses.withdraw(stranger);
    }

    function endlessTerms() private pure returns (ILicenseRegistry.Terms memory t) {
        t = paidTerms();
        (t.period, t.grantPrice, t.revocable) = (0, 0, false);
    }

    function offerEndless() private returns (uint48 index) {
        index = licenses.registerTerms(endlessTerms());
        vm.prank(creator);
        licenses.setOffer(tokenId, index, true);
    }
}
