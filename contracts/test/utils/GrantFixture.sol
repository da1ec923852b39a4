// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {LicenseFixture} from "./LicenseFixture.sol";

/// @dev A token of `creator` under paid terms, of which 5/8 of a price are the creator's, and helpers for what owners and licensees do.
abstract contract GrantFixture is LicenseFixture {
    uint96 internal constant PRICE = 25 * COIN;
    uint96 internal constant CREATORS = 15_625_000;
    uint96 internal constant TOKENS = PRICE - CREATORS;
    uint64 internal constant DEADLINE = START + 1 hours;

    uint256 internal tokenId;
    bytes32 internal hash;
    uint40 internal index;

    function setUp() public virtual override {
        super.setUp();
        (tokenId, hash) = paidToken();
        index = terms.termsIndexOf(hash);
    }

    /// @dev Without a price and without an end, and not to be revoked.
    function endlessTerms() internal pure returns (ITermsRegistry.Terms memory made) {
        made = paidTerms();
        (made.period, made.grantPrice, made.revocable) = (0, 0, false);
    }

    /// @dev Paid terms under another name.
    function named(string memory licenseId) internal pure returns (ITermsRegistry.Terms memory made) {
        made = paidTerms();
        made.licenseId = licenseId;
    }

    /// @dev Paid terms that divide as the open ones do, so that an open token can offer them.
    function paidBesideOpen() internal pure returns (ITermsRegistry.Terms memory made) {
        made = paidTerms();
        made.split = openTerms().split;
    }

    function sell(uint256 id) internal {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, id);
    }

    function offerAs(address owner, uint256 id, ITermsRegistry.Terms memory offered) internal returns (bytes32 made) {
        made = register(offered);
        uint40 termsIndex = terms.termsIndexOf(made);
        vm.prank(owner);
        licenses.setOffer(id, termsIndex, true);
    }

    function grantAs(address who, uint256 id, bytes32 termsHash, address licensee) internal returns (uint64) {
        vm.prank(who);
        return licenses.grant(id, termsHash, licensee);
    }

    function revokeAs(address owner, uint256 id) internal returns (uint64) {
        vm.prank(owner);
        return licenses.revoke(id, payer);
    }

    /// @dev What the payer signs to take a grant of the paid token.
    function consent(uint256 id, bytes32 termsHash, address payer_) internal view returns (bytes memory) {
        return sign(PAYER_KEY, licenses.acceptDigest(id, termsHash, payer, payer_, DEADLINE));
    }

    function expectStatus(uint256 id, uint64 at, ILicenseRegistry.Status status, bytes32 termsHash) internal view {
        ILicenseRegistry.Check memory answer = licenses.check(id, payer, at);
        vm.assertEq(uint256(answer.status), uint256(status), "status");
        vm.assertEq(answer.termsHash, termsHash, "terms");
        (ILicenseRegistry.Status brief, uint40 termsIndex) = licenses.statusOf(id, payer, at);
        vm.assertEq(uint256(brief), uint256(status), "status alone");
        vm.assertEq(termsIndex, answer.termsIndex, "index alone");
    }

    function expectNotForOthers(uint256 id) internal {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, id, payer));
    }

    function expectRevoked(uint256 id) internal {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseRevoked.selector, id, payer));
    }

    function expectCredits(uint256 id, uint256 ofCreator, uint256 ofToken) internal view {
        vm.assertEq(licenses.balanceOf(creator), ofCreator, "creator's");
        vm.assertEq(licenses.balanceOfToken(id), ofToken, "token's");
    }
}
