// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

contract GrantTest is GrantFixture {
    function test_LicenseePaysForOnePeriod() public {
        fund(payer, address(licenses), 100 * COIN);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, payer, START, START + 30 days, PRICE, PRICE);
        vm.assertEq(grantAs(payer, tokenId, hash, payer), START + 30 days);
        vm.assertEq(token.balanceOf(payer), 75 * COIN);
        expectCredits(tokenId, PRICE, 0);
        vm.assertEq(licenses.grantsOf(tokenId, payer), 1);
    }

    function test_RenewalBeginsWhereTheRunningGrantEnds() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 29 days);
        vm.assertEq(grantToPayer(tokenId, hash), START + 60 days);
        vm.assertEq(licenses.check(tokenId, payer, START + 45 days).grantedAt, START);
        vm.assertEq(licenses.grantsOf(tokenId, payer), 2);
    }

    function test_AnyoneMayRenewWhatRuns() public {
        grantToPayer(tokenId, hash);
        fund(stranger, address(licenses), PRICE);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, stranger, START, START + 60 days, PRICE, PRICE);
        vm.assertEq(grantAs(stranger, tokenId, hash, payer), START + 60 days);
        vm.assertEq(token.balanceOf(stranger), 0);
        vm.assertEq(licenses.grantsOf(tokenId, payer), 1);
    }

    /// @dev Also terms that were offered beside the token's own.
    function test_OthersRenewFurtherTerms() public {
        ITermsRegistry.Terms memory further = paidTerms();
        further.period = 1 days;
        bytes32 brief = offerAs(creator, tokenId, further);
        grantToPayer(tokenId, brief);
        fund(stranger, address(licenses), PRICE);
        vm.assertEq(grantAs(stranger, tokenId, brief, payer), START + 2 days);
    }

    function test_GrantAfterTheEndBeginsNow() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 30 days);
        vm.assertEq(grantToPayer(tokenId, hash), START + 60 days);
        vm.assertEq(licenses.check(tokenId, payer, START + 31 days).grantedAt, START + 30 days);
    }

    function test_GrantWithoutPeriodHasNoEnd() public {
        bytes32 endless = offerAs(creator, tokenId, endlessTerms());
        vm.assertEq(grantAs(payer, tokenId, endless, payer), 0);
        expectStatus(tokenId, type(uint64).max, ILicenseRegistry.Status.Granted, endless);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseGrantRunning.selector, tokenId, payer));
        grantAs(payer, tokenId, endless, payer);
    }

    function test_AGrantIsRenewedNoFurtherThanTimeIsCounted() public {
        ITermsRegistry.Terms memory long = paidTerms();
        (long.period, long.grantPrice) = (type(uint32).max, 0);
        bytes32 terms_ = offerAs(creator, tokenId, long);
        uint64 end = START;
        while (end + uint64(type(uint32).max) <= type(uint40).max) {
            end += type(uint32).max;
            vm.assertEq(grantAs(payer, tokenId, terms_, payer), end);
        }
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseGrantRunning.selector, tokenId, payer));
        grantAs(payer, tokenId, terms_, payer);
    }

    function test_AGrantMayEndInTheLastSecondThatIsCounted() public {
        vm.warp(type(uint40).max - 30 days);
        vm.assertEq(grantToPayer(tokenId, hash), type(uint40).max);
    }

    function test_TheLicenseeSwapsARunningGrantForOtherTerms() public {
        grantToPayer(tokenId, hash);
        bytes32 endless = offerAs(creator, tokenId, endlessTerms());
        address[2] memory others = [stranger, creator];
        for (uint256 i = 0; i < 2; ++i) {
            expectNotForOthers(tokenId);
            grantAs(others[i], tokenId, endless, payer);
        }
        grantAs(payer, tokenId, endless, payer);
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, endless);
    }

    function test_OthersBeginNothing() public {
        bytes32 endless = offerAs(creator, tokenId, endlessTerms());
        address[2] memory others = [stranger, creator];
        for (uint256 i = 0; i < 2; ++i) {
            fund(others[i], address(licenses), PRICE);
            expectNotForOthers(tokenId);
            grantAs(others[i], tokenId, endless, payer);
            expectNotForOthers(tokenId);
            grantAs(others[i], tokenId, hash, payer);
        }
        expectStatus(tokenId, START, ILicenseRegistry.Status.NoGrant, hash);
    }

    /// @dev Its last second is the last in which others renew it.
    function test_OthersBeginNothingAnewThatIsOver() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 30 days);
        expectNotForOthers(tokenId);
        grantAs(creator, tokenId, hash, payer);
        vm.warp(START + 30 days - 1);
        vm.assertEq(grantAs(creator, tokenId, hash, payer), START + 60 days);
    }

    /// @dev On an open token an end leaves the licensee with open terms: only it puts that off.
    function test_OthersRenewNothingOfAnOpenToken() public {
        uint256 open = openToken();
        bytes32 paid = offerAs(creator, open, paidBesideOpen());
        grantToPayer(open, paid);
        fund(stranger, address(licenses), PRICE);
        expectNotForOthers(open);
        grantAs(stranger, open, paid, payer);
        vm.assertEq(grantToPayer(open, paid), START + 60 days);
    }

    function test_OpenTermsAreNotGranted() public {
        uint256 open = openToken();
        bytes32 own = hashOf(openTerms());
        address[3] memory callers = [payer, creator, stranger];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(ILicenseRegistry.LicenseOpenTerms.selector, open, terms.termsIndexOf(own))
            );
            grantAs(callers[i], open, own, payer);
        }
        expectStatus(open, START, ILicenseRegistry.Status.Open, own);
    }

    function test_RevertWhen_TokenOrTermsAreUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownToken.selector, 7));
        licenses.grant(7, hash, payer);
        bytes32[2] memory unknown = [bytes32(uint256(99)), bytes32(0)];
        uint256 bare = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, unknown[i]));
            grantAs(payer, tokenId, unknown[i], payer);
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, unknown[i]));
            grantAs(payer, bare, unknown[i], payer);
        }
    }

    function test_RevertWhen_TermsAreNotOffered() public {
        bytes32 others = register(endlessTerms());
        vm.expectRevert(
            abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, terms.termsIndexOf(others))
        );
        grantAs(payer, tokenId, others, payer);
    }

    function test_RevertWhen_TermsAreInAnotherCurrency() public {
        ITermsRegistry.Terms memory foreign = paidTerms();
        foreign.currency = address(0xF0E);
        bytes32 terms_ = register(foreign);
        uint256 other = publishAs(creator, "alice/foreign", keccak256("foreign"), terms_);
        vm.expectRevert(
            abi.encodeWithSelector(
                ILicenseRegistry.LicenseOtherCurrency.selector, terms.termsIndexOf(terms_), address(0xF0E)
            )
        );
        grantAs(payer, other, terms_, payer);
        vm.assertFalse(licenses.isOffered(other, terms.termsIndexOf(terms_)));

        foreign.currency = address(token);
        terms_ = register(foreign);
        other = publishAs(creator, "alice/named", keccak256("named"), terms_);
        vm.assertEq(grantToPayer(other, terms_), START + 30 days);
    }

    function test_AnInactiveTokenGivesNoGrantAndNoRenewal() public {
        grantToPayer(tokenId, hash);
        vm.prank(creator);
        registry.setActive(tokenId, false);
        address[2] memory licensees = [payer, stranger];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, index));
            grantAs(licensees[i], tokenId, hash, licensees[i]);
        }
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, hash);
        vm.assertFalse(licenses.check(tokenId, payer, START).active);
        vm.assertFalse(licenses.isOffered(tokenId, index));
    }

    function test_RevertWhen_CallerCannotPay() public {
        vm.expectRevert();
        grantAs(payer, tokenId, hash, payer);
        expectStatus(tokenId, START, ILicenseRegistry.Status.NoGrant, hash);
    }
}
