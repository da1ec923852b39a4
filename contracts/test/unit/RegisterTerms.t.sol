// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantRules, UsagePrices} from "../../src/libraries/TermsRecords.sol";
import {TermsFixture} from "../utils/TermsFixture.sol";

contract RegisterTermsTest is TermsFixture {
    function test_IndexesAreSequentialFromOne() public {
        vm.expectEmit(address(terms));
        emit ITermsRegistry.TermsRegistered(1, hashOf(openTerms()), "MIT");
        vm.prank(stranger);
        vm.assertEq(terms.registerTerms(openTerms()), 1);
        vm.assertEq(terms.registerTerms(paidTerms()), 2);
    }

    function test_TheSameTermsKeepTheirIndex() public {
        terms.registerTerms(openTerms());
        vm.recordLogs();
        vm.prank(stranger);
        vm.assertEq(terms.registerTerms(openTerms()), 1);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(terms.registerTerms(paidTerms()), 2);
    }

    function testFuzz_TermsAreKeptWordForWord(ITermsRegistry.Terms memory made, uint256 idLength) public {
        mend(made, idLength);
        uint40 index = terms.registerTerms(made);
        vm.assertEq(abi.encode(terms.termsOf(index)), abi.encode(made));
        vm.assertEq(terms.termsHashOf(index), spelledHash(made));
        vm.assertEq(terms.termsIndexOf(spelledHash(made)), index);
    }

    /// @dev Terms have slots for a text and a currency only when they have these.
    function testFuzz_TermsWithoutATextOrACurrencyAreKeptWordForWord(
        ITermsRegistry.Terms memory made,
        uint256 idLength,
        bool text,
        bool currency
    ) public {
        mend(made, idLength);
        if (!text) made.textDigest = 0;
        if (!currency) made.currency = address(0);
        vm.assertEq(abi.encode(terms.termsOf(terms.registerTerms(made))), abi.encode(made));
    }

    /// @dev Every field that differs makes other terms, and none is kept in another's place.
    function test_EveryFieldCounts() public {
        bytes32 before = register(paidTerms());
        for (uint256 i = 0; i < 18; ++i) {
            ITermsRegistry.Terms memory other = paidTerms();
            change(other, i);
            bytes32 hash = register(other);
            vm.assertTrue(hash != before, vm.toString(i));
            vm.assertEq(terms.termsIndexOf(hash), i + 2);
            vm.assertEq(abi.encode(terms.termsOf(uint40(i + 2))), abi.encode(other));
        }
        vm.assertEq(abi.encode(terms.termsOf(1)), abi.encode(paidTerms()));
    }

    function testFuzz_WordsSayWhatTheTermsSay(ITermsRegistry.Terms memory made, uint256 idLength) public {
        mend(made, idLength);
        uint40 index = terms.registerTerms(made);
        (bytes32 hash, GrantRules rules, UsagePrices prices, address currency) = terms.recordOf(index);
        vm.assertEq(hash, spelledHash(made));
        vm.assertEq(currency, made.currency);
        vm.assertEq(
            abi.encode(rules.grantPrice(), rules.period(), rules.noticePeriod(), rules.seats(), rules.index()),
            abi.encode(made.grantPrice, made.period, made.noticePeriod, made.seats, index)
        );
        vm.assertEq(
            abi.encode(rules.isOpen(), rules.isRevocable(), rules.allowsDerivatives(), rules.hasCurrency()),
            abi.encode(made.open, made.revocable, made.derivatives, made.currency != address(0))
        );
        vm.assertEq(
            abi.encode(prices.inputPrice(), prices.outputPrice(), prices.requestPrice()),
            abi.encode(made.inputPrice, made.outputPrice, made.requestPrice)
        );
        vm.assertEq(
            abi.encode(prices.creatorShare(), prices.ownerShare(), prices.providerShare()), abi.encode(made.split)
        );
        vm.assertEq(prices.measures(), uint256(made.outputMeasure) << 8 | made.inputMeasure);
        vm.assertEq(prices.division(), UsagePrices.unwrap(prices) >> 192);
        vm.assertEq(UsagePrices.unwrap(terms.pricesOf(index)), UsagePrices.unwrap(prices));
        vm.assertEq(GrantRules.unwrap(terms.rulesOf(index)), GrantRules.unwrap(rules));
    }

    function test_OnlyTermsWithACurrencyOfTheirOwnSaySo() public {
        ITermsRegistry.Terms memory made = paidTerms();
        (made.textDigest, made.currency) = (keccak256("text"), address(0));
        vm.assertFalse(terms.rulesOf(terms.registerTerms(made)).hasCurrency());
        made.currency = address(1);
        vm.assertTrue(terms.rulesOf(terms.registerTerms(made)).hasCurrency());
    }

    function test_UnknownTermsHaveNoHashIndexOrRules() public view {
        vm.assertEq(terms.termsHashOf(1), 0);
        vm.assertEq(terms.termsIndexOf(keccak256("x")), 0);
        vm.assertEq(GrantRules.unwrap(terms.rulesOf(0)), 0);
        vm.assertEq(GrantRules.unwrap(terms.rulesOf(1)), 0);
    }

    function test_RevertWhen_ReadingUnknownTerms() public {
        register(openTerms());
        uint40[3] memory unknown = [uint40(0), 2, type(uint40).max];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory reason = abi.encodeWithSelector(ITermsRegistry.TermsUnknown.selector, unknown[i]);
            vm.expectRevert(reason);
            terms.termsOf(unknown[i]);
            vm.expectRevert(reason);
            terms.recordOf(unknown[i]);
            vm.expectRevert(reason);
            terms.pricesOf(unknown[i]);
        }
    }

    function test_RevertWhen_LicenseIdIsNotOne() public {
        string[14] memory ids = [
            "",
            "/MIT",
            "MIT OR ISC",
            "MIT\"",
            "MIT/2",
            "MIT:",
            "MIT@",
            "MIT[",
            "MIT`",
            "MIT{",
            "MIT,",
            "MIT*",
            "MIT_",
            "MIT\\"
        ];
        for (uint256 i = 0; i < ids.length; ++i) {
            ITermsRegistry.Terms memory made = openTerms();
            made.licenseId = ids[i];
            expectRefusal(made, "licenseId must be 1 to 64 of A-Z a-z 0-9 . - +");
        }
        ITermsRegistry.Terms memory long = openTerms();
        long.licenseId = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.+";
        expectRefusal(long, "licenseId must be 1 to 64 of A-Z a-z 0-9 . - +");
    }

    function test_AcceptsEveryCharacterOfALicenseId() public {
        ITermsRegistry.Terms memory made = openTerms();
        made.licenseId = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
        terms.registerTerms(made);
        made.licenseId = "+";
        terms.registerTerms(made);
    }

    function testFuzz_RevertWhen_SplitDoesNotSumToTheWhole(uint16[3] memory parts) public {
        vm.assume(uint256(parts[0]) + parts[1] + parts[2] != 10_000);
        ITermsRegistry.Terms memory made = openTerms();
        made.split = ITermsRegistry.Split(parts[0], parts[1], parts[2]);
        expectRefusal(made, "split must sum to 10000");
    }

    /// @dev 16 bits hold sums beyond them: 65,536 + 10,000 is not the whole.
    function test_RevertWhen_SplitSumsToTheWholeOnlyBeyondItsBits() public {
        ITermsRegistry.Terms memory made = openTerms();
        made.split = ITermsRegistry.Split(60_000, 15_000, 536);
        expectRefusal(made, "split must sum to 10000");
    }

    function test_RevertWhen_NoAccountWouldBePaidForAGrant() public {
        ITermsRegistry.Terms memory made = paidTerms();
        made.split = ITermsRegistry.Split(0, 0, 10_000);
        expectRefusal(made, "a grant price needs a share of creator or owner");
        made.grantPrice = 0;
        terms.registerTerms(made);
        (made.grantPrice, made.split) = (1, ITermsRegistry.Split(1, 0, 9999));
        terms.registerTerms(made);
        made.split = ITermsRegistry.Split(0, 1, 9999);
        terms.registerTerms(made);
    }

    function test_RevertWhen_OpenTermsAskForAGrant() public {
        for (uint256 i = 0; i < 4; ++i) {
            ITermsRegistry.Terms memory made = openTerms();
            if (i == 0) made.grantPrice = 1;
            if (i == 1) made.period = 1;
            if (i == 2) made.seats = 1;
            if (i == 3) made.revocable = true;
            expectRefusal(made, "open terms have no grantPrice, period, seats or revocation");
        }
    }

    function expectRefusal(ITermsRegistry.Terms memory made, string memory reason) private {
        vm.expectRevert(abi.encodeWithSelector(ITermsRegistry.TermsInvalid.selector, reason));
        terms.registerTerms(made);
        vm.assertEq(terms.termsHashOf(terms.termsIndexOf(hashOf(made))), 0);
    }

    /// @dev Changes the field of a number, so that the terms stay valid.
    function change(ITermsRegistry.Terms memory made, uint256 field) private pure {
        if (field == 0) made.licenseId = "LicenseRef-Commercial.";
        if (field == 1) made.textDigest = 0;
        if (field == 2) (made.open, made.grantPrice, made.period, made.seats, made.revocable) = (true, 0, 0, 0, false);
        if (field == 3) made.commercialUse = !made.commercialUse;
        if (field == 4) made.attribution = !made.attribution;
        if (field == 5) made.derivatives = !made.derivatives;
        if (field == 6) made.revocable = !made.revocable;
        if (field == 7) ++made.noticePeriod;
        if (field == 8) ++made.period;
        if (field == 9) ++made.seats;
        if (field == 10) made.currency = address(1);
        if (field == 11) ++made.grantPrice;
        if (field == 12) ++made.inputMeasure;
        if (field == 13) ++made.outputMeasure;
        if (field == 14) ++made.inputPrice;
        if (field == 15) ++made.outputPrice;
        if (field == 16) ++made.requestPrice;
        if (field == 17) (made.split.creator, made.split.owner) = (made.split.creator + 1, made.split.owner - 1);
    }
}
