// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {Fixture} from "../utils/Fixture.sol";

contract RegisterTermsTest is Fixture {
    function test_IndexesAreSequentialFromOne() public {
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.TermsRegistered(1, hashOf(openTerms()), stranger, "MIT");
        vm.prank(stranger);
        vm.assertEq(licenses.registerTerms(openTerms()), 1);
        vm.assertEq(licenses.registerTerms(paidTerms()), 2);
    }

    function test_TheSameTermsKeepTheirIndex() public {
        licenses.registerTerms(openTerms());
        vm.recordLogs();
        vm.prank(stranger);
        vm.assertEq(licenses.registerTerms(openTerms()), 1);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(licenses.registerTerms(paidTerms()), 2);
    }

    function testFuzz_TermsAreKeptWordForWord(ILicenseRegistry.Terms memory terms, uint256 idLength) public {
        mend(terms, idLength);
        uint48 index = licenses.registerTerms(terms);
        vm.assertEq(abi.encode(licenses.termsOf(index)), abi.encode(terms));
        vm.assertEq(licenses.termsHashOf(index), hashOf(terms));
        vm.assertEq(licenses.termsIndexOf(hashOf(terms)), index);
        vm.assertEq(abi.encode(licenses.splitOf(index)), abi.encode(terms.split));
    }

    /// @dev Only terms with a text of their own have a slot for it.
    function test_TermsWithAndWithoutATextAreApart() public {
        ILicenseRegistry.Terms memory terms = openTerms();
        uint48 without = licenses.registerTerms(terms);
        vm.assertEq(licenses.termsOf(without).textDigest, 0);
        terms.textDigest = bytes32(uint256(1));
        uint48 with_ = licenses.registerTerms(terms);
        vm.assertEq(licenses.termsOf(with_).textDigest, bytes32(uint256(1)));
        vm.assertEq(licenses.termsOf(without).textDigest, 0);
        vm.assertNotEq(licenses.termsHashOf(without), licenses.termsHashOf(with_));
    }

    function testFuzz_TermsWithoutATextAreKeptWordForWord(ILicenseRegistry.Terms memory terms, uint256 idLength)
        public
    {
        mend(terms, idLength);
        terms.textDigest = 0;
        vm.assertEq(abi.encode(licenses.termsOf(licenses.registerTerms(terms))), abi.encode(terms));
    }

    function test_UnknownTermsHaveNoHashAndNoIndex() public view {
        vm.assertEq(licenses.termsHashOf(1), 0);
        vm.assertEq(licenses.termsIndexOf(keccak256("x")), 0);
    }

    function test_RevertWhen_ReadingUnknownTerms() public {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, uint48(1)));
        licenses.termsOf(1);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, uint48(0)));
        licenses.splitOf(0);
    }

    function test_RevertWhen_LicenseIdIsNotOne() public {
        string[9] memory ids = ["", "MIT OR ISC", "MIT\"", "MIT/2", "MIT:", "MIT@", "MIT[", "MIT`", "MIT{"];
        for (uint256 i = 0; i < ids.length; ++i) {
            ILicenseRegistry.Terms memory terms = openTerms();
            terms.licenseId = ids[i];
            expectRefusal(terms, "licenseId must be 1 to 64 of A-Z a-z 0-9 . - +");
        }
        ILicenseRegistry.Terms memory long = openTerms();
        long.licenseId = string(new bytes(65));
        expectRefusal(long, "licenseId must be 1 to 64 of A-Z a-z 0-9 . - +");
    }

    function test_AcceptsEveryCharacterOfALicenseId() public {
        ILicenseRegistry.Terms memory terms = openTerms();
        terms.licenseId = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
        licenses.registerTerms(terms);
        terms.licenseId = "+";
        licenses.registerTerms(terms);
    }

    function testFuzz_RevertWhen_SplitDoesNotSumToTheWhole(uint16[4] memory parts) public {
        vm.assume(uint256(parts[0]) + parts[1] + parts[2] + parts[3] != 10_000);
        ILicenseRegistry.Terms memory terms = openTerms();
        terms.split = ILicenseRegistry.Split(parts[0], parts[1], parts[2], parts[3]);
        expectRefusal(terms, "split must sum to 10000");
    }

    function test_RevertWhen_OpenTermsAskForAGrant() public {
        for (uint256 i = 0; i < 4; ++i) {
            ILicenseRegistry.Terms memory terms = openTerms();
            if (i == 0) terms.grantPrice = 1;
            if (i == 1) terms.period = 1;
            if (i == 2) terms.seats = 1;
            if (i == 3) terms.revocable = true;
            expectRefusal(terms, "open terms have no grantPrice, period, seats or revocation");
        }
    }

    function expectRefusal(ILicenseRegistry.Terms memory terms, string memory reason) private {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseInvalidTerms.selector, reason));
        licenses.registerTerms(terms);
    }

    /// @dev Makes arbitrary terms valid.
    function mend(ILicenseRegistry.Terms memory terms, uint256 idLength) private pure {
        bytes memory id = new bytes(bound(idLength, 1, 64));
        for (uint256 i = 0; i < id.length; ++i) {
            id[i] = bytes1(uint8(65 + i % 26));
        }
        terms.licenseId = string(id);
        terms.split.creator = uint16(bound(terms.split.creator, 0, 10_000));
        terms.split.owner = uint16(bound(terms.split.owner, 0, 10_000 - terms.split.creator));
        terms.split.provider = uint16(bound(terms.split.provider, 0, 10_000 - terms.split.creator - terms.split.owner));
        terms.split.protocol = 10_000 - terms.split.creator - terms.split.owner - terms.split.provider;
        if (terms.open) (terms.grantPrice, terms.period, terms.seats, terms.revocable) = (0, 0, 0, false);
    }
}
