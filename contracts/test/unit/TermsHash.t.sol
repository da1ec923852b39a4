// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {TermsFixture} from "../utils/TermsFixture.sol";

contract TermsHashTest is TermsFixture {
    function testFuzz_IsTheStructHashOfTypedData(ITermsRegistry.Terms memory made) public view {
        vm.assertEq(terms.hashOf(made), spelledHash(made));
    }

    /// @dev The id's length and what lies behind the terms in the calldata do not shift what is hashed.
    function testFuzz_IsOfWholeStrings(string memory licenseId) public view {
        ITermsRegistry.Terms memory made = paidTerms();
        made.licenseId = licenseId;
        vm.assertEq(terms.hashOf(made), spelledHash(made));
    }
}
