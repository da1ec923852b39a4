// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Gas of grants, each in a transaction of its own.
contract LicenseGasTest is GrantFixture {
    function test_Grant() public {
        // With an allowance for one grant, of all that the licensee has.
        fund(payer, address(licenses), PRICE);
        fund(buyer, address(licenses), PRICE);
        grantAs(payer, tokenId, hash, payer);
        vm.snapshotGasLastCall("grant: first");
        grantAs(buyer, tokenId, hash, buyer);
        vm.snapshotGasLastCall("grant: next");
        fund(payer, address(licenses), PRICE);
        fund(buyer, address(licenses), PRICE);
        vm.warp(START + 1 days);
        grantAs(payer, tokenId, hash, payer);
        vm.snapshotGasLastCall("grant: renewal");
        revokeAs(creator, tokenId);
        vm.snapshotGasLastCall("revoke");
        vm.warp(START + 90 days);
        grantAs(buyer, tokenId, hash, buyer);
        vm.snapshotGasLastCall("grant: anew, the one before is kept");
    }

    function test_GrantOfASoldToken() public {
        sell(tokenId);
        bytes32 offered = offerAs(buyer, tokenId, named("LicenseRef-Offered"));
        vm.snapshotGasLastCall("setOffer");
        fund(payer, address(licenses), 100 * PRICE);
        fund(stranger, address(licenses), 100 * PRICE);
        grantAs(payer, tokenId, hash, payer);
        grantAs(stranger, tokenId, hash, stranger);
        vm.snapshotGasLastCall("grant: next, of a sold token");
        grantAs(payer, tokenId, offered, payer);
        vm.snapshotGasLastCall("grant: swapped for offered terms");
        vm.prank(creator);
        licenses.withdraw(creator);
        vm.snapshotGasLastCall("withdraw: what grants earned a creator");
        vm.prank(buyer);
        licenses.withdrawToken(tokenId, buyer);
        vm.snapshotGasLastCall("withdraw: what grants earned a token");
    }

    function test_GrantWithSig() public {
        fund(buyer, address(licenses), PRICE);
        fund(payer, address(licenses), PRICE);
        grantAs(buyer, tokenId, hash, buyer);
        bytes memory signature = consent(tokenId, hash, payer);
        vm.prank(stranger);
        licenses.grantWithSig(tokenId, hash, payer, payer, DEADLINE, signature);
        vm.snapshotGasLastCall("grant: next, by signature");
    }

    function test_Check() public {
        grantToPayer(tokenId, hash);
        licenses.check(tokenId, payer, START);
        vm.snapshotGasLastCall("check: execution of the view, a license with its own text");
        licenses.statusOf(tokenId, payer, START);
        vm.snapshotGasLastCall("statusOf: execution of the view");
        vm.warp(START + 40 days);
        grantToPayer(tokenId, hash);
        licenses.statusOf(tokenId, payer, START);
        vm.snapshotGasLastCall("statusOf: execution of the view, one grant back");
    }
}
