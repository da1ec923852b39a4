// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

contract GrantWithPermitTest is GrantFixture {
    function setUp() public override {
        super.setUp();
        token.mint(payer, 100 * COIN);
    }

    function test_PaysInOneTransaction() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, payer, START, START + 30 days, PRICE, PRICE);
        vm.assertEq(take(DEADLINE, v, r, s), START + 30 days);
        vm.assertEq(token.balanceOf(payer), 75 * COIN);
        vm.assertEq(licenses.balanceOf(creator), PRICE);
        vm.assertEq(allowance(), 0);
    }

    function test_WorksWhenSomebodySentThePermitBefore() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        vm.prank(stranger);
        IERC20Permit(address(token)).permit(payer, address(licenses), PRICE, DEADLINE, v, r, s);
        take(DEADLINE, v, r, s);
        vm.assertEq(token.balanceOf(payer), 75 * COIN);
    }

    function test_AnAllowanceMakesABadPermitHarmless() public {
        vm.prank(payer);
        token.approve(address(licenses), PRICE);
        take(DEADLINE, 27, bytes32(uint256(1)), bytes32(uint256(1)));
        vm.assertEq(token.balanceOf(payer), 75 * COIN);
    }

    function test_PaysForAnother() public {
        fund(buyer, address(licenses), PRICE);
        grantAs(buyer, tokenId, hash, buyer);
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        vm.prank(payer);
        licenses.grantWithPermit(tokenId, hash, buyer, DEADLINE, v, r, s);
        vm.assertEq(licenses.userExpires(tokenId, buyer), START + 60 days);
        vm.assertEq(licenses.userExpires(tokenId, payer), 0);
        vm.assertEq(token.balanceOf(payer), 75 * COIN);
    }

    function test_RevertWhen_ItWouldBeginAnothersGrant() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseNotForOthers.selector, tokenId, buyer));
        vm.prank(payer);
        licenses.grantWithPermit(tokenId, hash, buyer, DEADLINE, v, r, s);
    }

    function test_RevertWhen_ThePermitIsAnothers() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        expectNoAllowance(0);
        vm.prank(stranger);
        licenses.grantWithPermit(tokenId, hash, stranger, DEADLINE, v, r, s);
        vm.assertEq(token.balanceOf(payer), 100 * COIN);
    }

    function test_RevertWhen_ThePermitIsForAnotherAmount() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE - 1, DEADLINE);
        expectNoAllowance(0);
        take(DEADLINE, v, r, s);
    }

    function test_RevertWhen_ThePermitIsOver() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        vm.warp(DEADLINE + 1);
        expectNoAllowance(0);
        take(DEADLINE, v, r, s);
    }

    function test_RevertWhen_TermsAreUnknown() public {
        (uint8 v, bytes32 r, bytes32 s) = permit(PRICE, DEADLINE);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseUnknownTerms.selector, bytes32(0)));
        vm.prank(payer);
        licenses.grantWithPermit(tokenId, 0, payer, DEADLINE, v, r, s);
        vm.assertEq(allowance(), 0); // the permit was rolled back with the rest
    }

    function take(uint256 deadline, uint8 v, bytes32 r, bytes32 s) private returns (uint64) {
        vm.prank(payer);
        return licenses.grantWithPermit(tokenId, hash, payer, deadline, v, r, s);
    }

    function permit(uint256 amount, uint256 deadline) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 message = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                payer,
                address(licenses),
                amount,
                IERC20Permit(address(token)).nonces(payer),
                deadline
            )
        );
        bytes32 domain = IERC20Permit(address(token)).DOMAIN_SEPARATOR();
        return vm.sign(PAYER_KEY, keccak256(abi.encodePacked(hex"1901", domain, message)));
    }

    function allowance() private view returns (uint256) {
        return IERC20(address(token)).allowance(payer, address(licenses));
    }

    function expectNoAllowance(uint256 has) private {
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(licenses), has, PRICE)
        );
    }
}
