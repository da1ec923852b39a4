// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract CheckTest is Fixture {
    function test_UnknownTokenIsAllZero() public view {
        ILicenseRegistry.Check memory none;
        vm.assertEq(abi.encode(licenses.check(7, payer, START)), abi.encode(none));
        vm.assertEq(licenses.applicableTerms(7, payer, START), 0);
    }

    function test_TokenWithoutTermsLicensesNobody() public {
        uint256 tokenId = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, creator, START);
        expect(answer, ILicenseRegistry.Status.NoTerms, 0);
        vm.assertEq(answer.owner, creator);
        vm.assertEq(answer.termsHash, 0);
    }

    function test_OpenTermsLicenseEverybody() public {
        uint256 tokenId = openToken();
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, stranger, START);
        expect(answer, ILicenseRegistry.Status.Open, 1);
        vm.assertEq(answer.termsHash, hashOf(openTerms()));
        vm.assertEq(abi.encode(answer.terms), abi.encode(openTerms()));
        vm.assertEq(answer.contentType, uint256(IModelRegistry.ContentType.Model));
        vm.assertTrue(answer.active);
    }

    function test_TellsOwnerAndCreatorApart() public {
        uint256 tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, stranger, START);
        vm.assertEq(answer.owner, buyer);
        vm.assertEq(answer.creator, creator);
    }

    function test_GrantRunsFromItsFirstSecondToItsLast() public {
        (uint256 tokenId, uint48 terms) = paidToken();
        expect(licenses.check(tokenId, payer, START), ILicenseRegistry.Status.NoGrant, terms);
        grantToPayer(tokenId, terms);

        expect(licenses.check(tokenId, payer, START - 1), ILicenseRegistry.Status.NoGrant, terms);
        expect(licenses.check(tokenId, payer, START), ILicenseRegistry.Status.Granted, terms);
        expect(licenses.check(tokenId, payer, START + 30 days - 1), ILicenseRegistry.Status.Granted, terms);
        expect(licenses.check(tokenId, payer, START + 30 days), ILicenseRegistry.Status.Expired, terms);
        expect(licenses.check(tokenId, stranger, START), ILicenseRegistry.Status.NoGrant, terms);

        ILicenseRegistry.Check memory answer = licenses.check(tokenId, payer, START + 30 days);
        vm.assertEq(answer.grantedAt, START);
        vm.assertEq(answer.expiresAt, START + 30 days);
        vm.assertEq(answer.revokedAt, 0);
        vm.assertEq(abi.encode(answer.terms), abi.encode(paidTerms()));
    }

    function test_GrantOnOfferedTermsWinsOverTheTokensOwn() public {
        uint256 tokenId = openToken();
        uint48 paid = licenses.registerTerms(paidTerms());
        vm.prank(creator);
        licenses.setOffer(tokenId, paid, true);
        grantToPayer(tokenId, paid);
        expect(licenses.check(tokenId, payer, START), ILicenseRegistry.Status.Granted, paid);

        // When it is over, the open terms hold again and nothing of the old grant is told.
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, payer, START + 30 days);
        expect(answer, ILicenseRegistry.Status.Open, 1);
        vm.assertEq(answer.grantedAt, 0);
        vm.assertEq(answer.expiresAt, 0);
    }

    function test_GrantHoldsOnATokenWithoutTermsOfItsOwn() public {
        uint256 tokenId = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        uint48 paid = licenses.registerTerms(paidTerms());
        vm.prank(creator);
        licenses.setOffer(tokenId, paid, true);
        grantToPayer(tokenId, paid);
        expect(licenses.check(tokenId, payer, START), ILicenseRegistry.Status.Granted, paid);
        expect(licenses.check(tokenId, payer, START + 30 days), ILicenseRegistry.Status.Expired, paid);
        expect(licenses.check(tokenId, stranger, START), ILicenseRegistry.Status.NoTerms, 0);
    }

    function testFuzz_ApplicableTermsAreThoseOfCheck(uint64 at, bool revoked) public {
        (uint256 tokenId, uint48 terms) = paidToken();
        grantToPayer(tokenId, terms);
        if (revoked) {
            vm.prank(creator);
            licenses.revoke(tokenId, payer);
        }
        at = uint64(bound(at, START - 1 days, START + 40 days));
        vm.assertEq(licenses.applicableTerms(tokenId, payer, at), licenses.check(tokenId, payer, at).termsIndex);
    }

    function expect(ILicenseRegistry.Check memory answer, ILicenseRegistry.Status status, uint48 terms) private pure {
        vm.assertEq(uint256(answer.status), uint256(status));
        vm.assertEq(answer.termsIndex, terms);
    }
}
