// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Somebody narrows, takes or falsifies what a licensee has.
contract LicenseesTest is GrantFixture {
    address private thief = address(0xBAD);

    /// @dev A grant on open terms would replace "open to all" by something that can be declined, and never end.
    function test_Attack_AStrangerGrantsOpenTermsOverOpenTerms() public {
        uint256 open = openToken();
        bytes32 own = hashOf(openTerms());
        address[3] memory senders = [thief, creator, payer];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(ILicenseRegistry.LicenseOpenTerms.selector, open, terms.termsIndexOf(own))
            );
            grantAs(senders[i], open, own, payer);
        }
        expectStatus(open, START, ILicenseRegistry.Status.Open, own);
        expectStatus(open, START + 36_500 days, ILicenseRegistry.Status.Open, own);
    }

    /// @dev Nor by a detour: open terms of another kind, offered beside, or paid ones.
    function test_Attack_TheOwnerPutsAnOpenTokenUnderOtherTerms() public {
        uint256 open = openToken();
        ITermsRegistry.Terms memory second = openTerms();
        second.licenseId = "Apache-2.0";
        uint40 index_ = terms.registerTerms(second);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseOpenTerms.selector, open, index_));
        vm.prank(creator);
        licenses.setOffer(open, index_, true);

        ITermsRegistry.Terms memory dear = paidBesideOpen();
        (dear.inputPrice, dear.grantPrice, dear.period) = (1e15, 0, 0);
        bytes32 worse = offerAs(creator, open, dear);
        address[2] memory others = [creator, thief];
        for (uint256 i = 0; i < 2; ++i) {
            expectNotForOthers(open);
            grantAs(others[i], open, worse, payer);
        }
        vm.assertEq(licenses.check(open, payer, START).terms.inputPrice, openTerms().inputPrice);
    }

    /// @dev A licensee that tried paid terms goes back to open ones when its grant ends: no account puts that off or brings it back.
    function test_Attack_AStrangerKeepsALicenseeOnTermsThatItLeft() public {
        uint256 open = openToken();
        ITermsRegistry.Terms memory dear = paidBesideOpen();
        (dear.inputPrice, dear.grantPrice) = (1e15, 0);
        bytes32 worse = offerAs(creator, open, dear);
        grantAs(payer, open, worse, payer);
        uint64[2] memory times = [START + 29 days, START + 31 days];
        for (uint256 i = 0; i < 2; ++i) {
            vm.warp(times[i]);
            expectNotForOthers(open);
            grantAs(thief, open, worse, payer);
        }
        expectStatus(open, START + 30 days, ILicenseRegistry.Status.Open, hashOf(openTerms()));
    }

    /// @dev A gift and its revocation would leave the licensee shut out of terms that it never asked for.
    function test_Attack_TheOwnerShutsALicenseeOutByAGiftAndARevocation() public {
        expectNotForOthers(tokenId);
        grantAs(creator, tokenId, hash, payer);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNoGrant.selector, tokenId, payer));
        revokeAs(creator, tokenId);
        vm.assertEq(grantToPayer(tokenId, hash), START + 30 days);
        // Nor when its own grant is over.
        vm.warp(START + 30 days);
        expectNotForOthers(tokenId);
        grantAs(creator, tokenId, hash, payer);
        vm.assertEq(grantToPayer(tokenId, hash), START + 60 days);
    }

    function test_Attack_ARevocationShutsALicenseeOutOfOtherTerms() public {
        bytes32 other = offerAs(creator, tokenId, named("LicenseRef-Other"));
        grantToPayer(tokenId, hash);
        revokeAs(creator, tokenId);
        vm.warp(START + 10 days);
        vm.assertEq(grantToPayer(tokenId, other), START + 40 days);
    }

    /// @dev Other terms in between do not wash a revocation off.
    function test_Attack_ALicenseeWashesARevocationOff() public {
        ITermsRegistry.Terms memory free = named("LicenseRef-Free");
        (free.grantPrice, free.period) = (0, 1);
        bytes32 other = offerAs(creator, tokenId, free);
        grantToPayer(tokenId, hash);
        revokeAs(creator, tokenId);
        for (uint64 i = 1; i < 4; ++i) {
            vm.warp(START + i * 2 days);
            grantAs(payer, tokenId, other, payer);
            expectRevoked(tokenId);
            grantAs(payer, tokenId, hash, payer);
        }
    }

    /// @dev A time that was paid for stays paid for, whatever came later.
    function test_Attack_HistoryIsOverwritten() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 60 days);
        grantToPayer(tokenId, hash);
        expectStatus(tokenId, START + 10 days, ILicenseRegistry.Status.Granted, hash);
        expectStatus(tokenId, START + 45 days, ILicenseRegistry.Status.Expired, hash);
    }

    /// @dev Taken once, a signature renews nothing again, although a renewal begins no grant.
    function test_Attack_ASignatureIsSentUntilTheAllowanceIsEmpty() public {
        fund(payer, address(licenses), 100 * PRICE);
        vm.prank(payer);
        licenses.grant(tokenId, hash, payer);
        bytes memory signature = consent(tokenId, hash, payer);
        vm.prank(thief);
        licenses.grantWithSig(tokenId, hash, payer, payer, DEADLINE, signature);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseInvalidSignature.selector, payer));
        vm.prank(thief);
        licenses.grantWithSig(tokenId, hash, payer, payer, DEADLINE, signature);
        vm.assertEq(token.balanceOf(payer), 98 * PRICE);
    }

    /// @dev An account that once allowed the registry to take tokens pays for no other account's grants.
    function test_Attack_AnAllowanceIsSpentOnAnothersGrant() public {
        fund(payer, address(licenses), 100 * PRICE);
        uint256 key = 0x7E1F;
        address licensee = vm.addr(key);
        bytes memory signature = sign(key, licenses.acceptDigest(tokenId, hash, licensee, payer, DEADLINE));
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseInvalidPayer.selector, payer));
        vm.prank(thief);
        licenses.grantWithSig(tokenId, hash, licensee, payer, DEADLINE, signature);
        vm.assertEq(token.balanceOf(payer), 100 * PRICE);
    }

    function test_Attack_TheOwnerSwapsTheOfferInFrontOfAGrant() public {
        ITermsRegistry.Terms memory cheap = paidTerms();
        cheap.grantPrice = COIN;
        bytes32 offered = offerAs(creator, tokenId, cheap);
        uint40 offeredIndex = terms.termsIndexOf(offered);
        fund(payer, address(licenses), 1_000 * COIN);
        vm.prank(creator);
        licenses.setOffer(tokenId, offeredIndex, false);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotOffered.selector, tokenId, offeredIndex));
        grantAs(payer, tokenId, offered, payer);
        vm.assertEq(token.balanceOf(payer), 1_000 * COIN);
    }

    /// @dev Somebody else renews first: the licensee's renewal then adds a further period, and none is lost.
    function test_Attack_SomebodyRenewsFirst() public {
        grantToPayer(tokenId, hash);
        fund(thief, address(licenses), PRICE);
        grantAs(thief, tokenId, hash, payer);
        vm.assertEq(grantToPayer(tokenId, hash), START + 90 days);
        vm.assertEq(token.balanceOf(thief), 0);
    }

    /// @dev The owner revokes in the last second: the notice ends behind the period, which then counts.
    function test_Attack_ARevocationInTheLastSecond() public {
        grantToPayer(tokenId, hash);
        uint64 end = START + 30 days;
        vm.warp(end - 1);
        vm.assertEq(revokeAs(creator, tokenId), end - 1 + 3 days);
        expectStatus(tokenId, end, ILicenseRegistry.Status.Expired, hash);
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNoGrant.selector, tokenId, payer));
        revokeAs(creator, tokenId);
    }
}
