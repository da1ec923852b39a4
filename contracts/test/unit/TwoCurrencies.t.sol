// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";
import {ITestToken} from "../utils/LicenseFixture.sol";

/// @dev A second license registry, in another currency, serves the tokens that are there: nothing is published anew.
contract TwoCurrenciesTest is GrantFixture {
    ITestToken private euro;
    ILicenseRegistry private inEuro;

    function setUp() public override {
        super.setUp();
        euro = ITestToken(vm.deployCode("DevToken.sol:DevToken", ""));
        inEuro = licensesIn(address(euro));
    }

    function test_BothServeOneToken() public {
        vm.assertEq(address(licenses.registry()), address(inEuro.registry()));
        vm.assertEq(address(licenses.paymentToken()), address(token));
        vm.assertEq(address(inEuro.paymentToken()), address(euro));
        sell(tokenId);
        grantToPayer(tokenId, hash);
        vm.assertEq(uint256(inEuro.check(tokenId, payer, START).status), uint256(ILicenseRegistry.Status.NoGrant));
        grantInEuro(tokenId, hash);
        vm.assertEq(euro.balanceOf(address(inEuro)), PRICE);
        vm.assertEq(token.balanceOf(address(licenses)), PRICE);
        vm.assertEq(inEuro.balanceOf(creator), CREATORS);
        vm.assertEq(inEuro.balanceOfToken(tokenId), TOKENS);
        vm.prank(buyer);
        inEuro.withdrawToken(tokenId, buyer);
        vm.assertEq(euro.balanceOf(buyer), TOKENS);
        expectCredits(tokenId, CREATORS, TOKENS);
    }

    /// @dev Terms that name a currency are sold where it is paid, and nowhere else.
    function test_TermsThatNameACurrencyAreSoldInIt() public {
        ITermsRegistry.Terms memory inDollars = paidTerms();
        inDollars.currency = address(token);
        bytes32 dollars = register(inDollars);
        uint256 id = publishAs(creator, "alice/dollars", keccak256("dollars"), dollars);
        ITermsRegistry.Terms memory inEuros = paidTerms();
        (inEuros.currency, inEuros.grantPrice) = (address(euro), 22 * COIN);
        bytes32 euros = register(inEuros);
        uint40 eurosIndex = terms.termsIndexOf(euros);

        vm.expectRevert(
            abi.encodeWithSelector(ILicenseRegistry.LicenseOtherCurrency.selector, eurosIndex, address(euro))
        );
        vm.prank(creator);
        licenses.setOffer(id, eurosIndex, true);
        vm.prank(creator);
        inEuro.setOffer(id, eurosIndex, true);
        vm.expectRevert(
            abi.encodeWithSelector(
                ILicenseRegistry.LicenseOtherCurrency.selector, terms.termsIndexOf(dollars), address(token)
            )
        );
        vm.prank(payer);
        inEuro.grant(id, dollars, payer);

        grantToPayer(id, dollars);
        grantInEuro(id, euros);
        vm.assertEq(licenses.balanceOf(creator), PRICE);
        vm.assertEq(inEuro.balanceOf(creator), 22 * COIN);
        vm.assertEq(licenses.check(id, payer, START).termsHash, dollars);
        vm.assertEq(inEuro.check(id, payer, START).termsHash, euros);
    }

    function test_OpenTermsAreOpenInBoth() public {
        uint256 open = openToken();
        vm.assertEq(uint256(licenses.check(open, payer, START).status), uint256(ILicenseRegistry.Status.Open));
        vm.assertEq(uint256(inEuro.check(open, payer, START).status), uint256(ILicenseRegistry.Status.Open));
    }

    function grantInEuro(uint256 id, bytes32 termsHash) private {
        euro.mint(payer, PRICE);
        vm.startPrank(payer);
        euro.approve(address(inEuro), PRICE);
        inEuro.grant(id, termsHash, payer);
        vm.stopPrank();
    }
}
