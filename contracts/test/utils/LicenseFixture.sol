// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {RegistryFixture} from "./RegistryFixture.sol";

/// @dev The payment token as tests use it.
interface ITestToken {
    function mint(address to, uint256 amount) external;
    function approve(address spender, uint256 amount) external returns (bool);
    function transfer(address to, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
    function decimals() external view returns (uint8);
}

/// @dev Tokens with a license registry in one payment token, and a licensee.
abstract contract LicenseFixture is RegistryFixture {
    uint256 internal constant PAYER_KEY = 0xA11CE;
    address internal payer;

    ITestToken internal token;
    ILicenseRegistry internal licenses;

    function setUp() public virtual override {
        super.setUp();
        payer = vm.addr(PAYER_KEY);
        token = ITestToken(vm.deployCode(_paymentToken(), ""));
        licenses = licensesIn(address(token));
    }

    function _paymentToken() internal pure virtual returns (string memory) {
        return "DevToken.sol:DevToken";
    }

    /// @dev A license registry in another payment token, for the same tokens.
    function licensesIn(address paymentToken) internal returns (ILicenseRegistry) {
        return ILicenseRegistry(
            vm.deployCode("LicenseRegistry.sol:LicenseRegistry", abi.encode(address(registry), paymentToken))
        );
    }

    function fund(address who, address spender, uint256 amount) internal {
        token.mint(who, amount);
        vm.prank(who);
        token.approve(spender, amount);
    }

    /// @dev Buys `payer` a grant with its own money.
    function grantToPayer(uint256 tokenId, bytes32 termsHash) internal returns (uint64) {
        ITermsRegistry.Terms memory bought = terms.termsOf(terms.termsIndexOf(termsHash));
        fund(payer, address(licenses), bought.grantPrice);
        vm.prank(payer);
        return licenses.grant(tokenId, termsHash, payer);
    }
}
