// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

contract CheckTest is GrantFixture {
    function test_UnknownTokenIsAllZero() public view {
        ILicenseRegistry.Check memory none;
        vm.assertEq(abi.encode(licenses.check(7, payer, START)), abi.encode(none));
        expectStatus(7, START, ILicenseRegistry.Status.UnknownToken, 0);
    }

    function test_TokenWithoutTermsLicensesNoAccount() public {
        uint256 bare = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        expectStatus(bare, START, ILicenseRegistry.Status.NoTerms, 0);
        vm.assertEq(licenses.check(bare, creator, START).owner, creator);
    }

    function test_OpenTermsLicenseEverybody() public {
        uint256 open = openToken();
        expectStatus(open, START, ILicenseRegistry.Status.Open, hashOf(openTerms()));
        ILicenseRegistry.Check memory answer = licenses.check(open, payer, START);
        vm.assertEq(abi.encode(answer.terms), abi.encode(openTerms()));
        vm.assertEq(answer.contentType, uint256(IModelRegistry.ContentType.Model));
        vm.assertTrue(answer.active);
        vm.assertEq(answer.grantedAt, 0);
    }

    /// @dev The very first terms have the lowest index that is one.
    function test_TheFirstTermsThatAreRegisteredMayBeOpen() public {
        deployRegistry();
        licenses = licensesIn(address(token));
        uint256 open = openToken();
        vm.assertEq(terms.termsIndexOf(hashOf(openTerms())), 1);
        expectStatus(open, START, ILicenseRegistry.Status.Open, hashOf(openTerms()));
    }

    function test_TellsOwnerAndCreatorApart() public {
        sell(tokenId);
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, stranger, START);
        vm.assertEq(answer.owner, buyer);
        vm.assertEq(answer.creator, creator);
    }

    function test_GrantRunsFromItsFirstSecondToItsLast() public {
        expectStatus(tokenId, START, ILicenseRegistry.Status.NoGrant, hash);
        grantToPayer(tokenId, hash);

        expectStatus(tokenId, START - 1, ILicenseRegistry.Status.NoGrant, hash);
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, hash);
        expectStatus(tokenId, START + 30 days - 1, ILicenseRegistry.Status.Granted, hash);
        expectStatus(tokenId, START + 30 days, ILicenseRegistry.Status.Expired, hash);
        vm.assertEq(uint256(licenses.check(tokenId, stranger, START).status), uint256(ILicenseRegistry.Status.NoGrant));

        ILicenseRegistry.Check memory answer = licenses.check(tokenId, payer, START + 30 days);
        vm.assertEq(answer.grantedAt, START);
        vm.assertEq(answer.expiresAt, START + 30 days);
        vm.assertEq(answer.revokedAt, 0);
        vm.assertEq(abi.encode(answer.terms), abi.encode(paidTerms()));
    }

    function test_GrantOnOfferedTermsWinsOverOpenOnes() public {
        uint256 open = openToken();
        bytes32 paid = offerAs(creator, open, paidBesideOpen());
        grantToPayer(open, paid);
        expectStatus(open, START, ILicenseRegistry.Status.Granted, paid);

        // When it is over, the open terms hold again and nothing of the old grant is told.
        expectStatus(open, START + 30 days, ILicenseRegistry.Status.Open, hashOf(openTerms()));
        ILicenseRegistry.Check memory answer = licenses.check(open, payer, START + 30 days);
        vm.assertEq(answer.grantedAt, 0);
        vm.assertEq(answer.expiresAt, 0);
    }

    function test_GrantHoldsOnATokenWithoutTermsOfItsOwn() public {
        uint256 bare = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        offerAs(creator, bare, paidTerms());
        grantToPayer(bare, hash);
        expectStatus(bare, START, ILicenseRegistry.Status.Granted, hash);
        expectStatus(bare, START + 30 days, ILicenseRegistry.Status.Expired, hash);
        vm.assertEq(uint256(licenses.check(bare, stranger, START).status), uint256(ILicenseRegistry.Status.NoTerms));
    }

    function testFuzz_StatusOfIsThatOfCheck(uint64 at, bool revoked) public {
        grantToPayer(tokenId, hash);
        if (revoked) revokeAs(creator, tokenId);
        at = uint64(bound(at, START - 1 days, START + 40 days));
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, payer, at);
        expectStatus(tokenId, at, answer.status, answer.termsHash);
    }
}
