// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INamespaceClaims} from "../../src/interfaces/INamespaceClaims.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract NamespaceClaimsTest is RegistryFixture {
    bytes32 private constant ACME = keccak256("acme");
    uint40 private constant UNTIL = uint40(START + 365 days);
    address private notary = address(0x207A);

    INamespaceClaims private claims;

    function setUp() public override {
        super.setUp();
        claims = INamespaceClaims(vm.deployCode("NamespaceClaims.sol:NamespaceClaims", ""));
    }

    function test_AnybodyAttests() public {
        vm.expectEmit(address(claims));
        emit INamespaceClaims.NamespaceAttested(ACME, notary, creator, "Acme", "dns:acme.com", UNTIL);
        attest(notary, "Acme", creator, "dns:acme.com", UNTIL);
        expectClaim(notary, INamespaceClaims.Claim(creator, uint40(START), UNTIL, "dns:acme.com"));
    }

    /// @dev Readers choose whose word they take: one attestor's is nothing to another's.
    function test_EachAttestorHasItsOwnWord() public {
        attest(notary, "acme", creator, "dns:acme.com", UNTIL);
        attest(stranger, "acme", stranger, "hf:acme", UNTIL);
        expectClaim(notary, INamespaceClaims.Claim(creator, uint40(START), UNTIL, "dns:acme.com"));
        expectClaim(stranger, INamespaceClaims.Claim(stranger, uint40(START), UNTIL, "hf:acme"));
        expectNone(buyer);
        vm.prank(stranger);
        claims.withdraw("acme");
        expectNone(stranger);
        expectClaim(notary, INamespaceClaims.Claim(creator, uint40(START), UNTIL, "dns:acme.com"));
    }

    function test_ALaterWordReplacesTheEarlier() public {
        attest(notary, "acme", creator, "a long piece of evidence that takes more than one slot", UNTIL);
        vm.warp(START + 5);
        attest(notary, "ACME", buyer, "hf:acme", UNTIL + 1);
        expectClaim(notary, INamespaceClaims.Claim(buyer, uint40(START + 5), UNTIL + 1, "hf:acme"));
    }

    function test_ItIsTakenBack() public {
        attest(notary, "acme", creator, "dns:acme.com", UNTIL);
        vm.expectEmit(address(claims));
        emit INamespaceClaims.AttestationWithdrawn(ACME, notary);
        vm.prank(notary);
        claims.withdraw("aCME");
        expectNone(notary);
        vm.prank(notary);
        claims.withdraw("acme"); // nothing to take back is no error
        expectNone(notary);
    }

    function test_ItHoldsInItsLastSecondAndNotBehindIt() public {
        attest(notary, "acme", creator, "dns:acme.com", UNTIL);
        vm.warp(UNTIL);
        expectClaim(notary, INamespaceClaims.Claim(creator, uint40(START), UNTIL, "dns:acme.com"));
        vm.warp(UNTIL + 1);
        expectNone(notary);
    }

    function test_RevertWhen_ItSaysNothing() public {
        expectInvalid("acme", address(0), "dns:acme.com", UNTIL);
        expectInvalid("acme", creator, "", UNTIL);
        expectInvalid("acme", creator, string(new bytes(97)), UNTIL);
        expectInvalid("acme", creator, "dns:acme.com", uint40(START - 1));
        attest(notary, "acme", creator, string(new bytes(96)), uint40(START));
    }

    /// @dev It is a statement outside the registry: the first publisher has the namespace, whichever account ought to have it.
    function test_ItChangesNothingInTheRegistry() public {
        publishAs(stranger, "acme/x", keccak256("x"), 0);
        attest(notary, "acme", creator, "dns:acme.com", UNTIL);
        vm.assertEq(registry.namespaceOwner("acme"), stranger);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "acme", stranger));
        publishAs(creator, "acme/y", keccak256("y"), 0);
    }

    function attest(address who, string memory namespace, address account, string memory evidence, uint40 until)
        private
    {
        vm.prank(who);
        claims.attest(namespace, account, evidence, until);
    }

    function expectInvalid(string memory namespace, address account, string memory evidence, uint40 until) private {
        vm.expectRevert(INamespaceClaims.ClaimInvalid.selector);
        attest(notary, namespace, account, evidence, until);
        expectNone(notary);
    }

    function expectClaim(address attestor, INamespaceClaims.Claim memory want) private view {
        vm.assertEq(abi.encode(claims.claimOf(attestor, ACME)), abi.encode(want));
    }

    function expectNone(address attestor) private view {
        INamespaceClaims.Claim memory none;
        expectClaim(attestor, none);
    }
}
