// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

/// @dev Gas of whole transactions, 21,000 and calldata counted: run with --isolate (`make gas`).
contract GasTest is Fixture {
    function test_Gas() public {
        uint48 open = licenses.registerTerms(openTerms());
        measure("licenses: registerTerms");
        uint48 paid = licenses.registerTerms(paidTerms());

        publishAs(creator, "alice/first", keccak256("1"), open);
        measure("registry: publish, first of its namespace");
        publishAs(creator, "alice/second", keccak256("2"), open);
        measure("registry: publish, new name in one's own namespace");
        publishAs(
            creator,
            "alice/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl",
            keccak256("3"),
            open
        );
        measure("registry: publish, new name of 96 characters");
        uint256 tokenId = publishAs(creator, "alice/second", keccak256("4"), open);
        measure("registry: publish, new version");
        transferGas(tokenId);
        grantGas(paid);
        settleGas(uint256(keccak256("1")));
    }

    function transferGas(uint256 tokenId) private {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        measure("registry: transfer, first");
        publishAs(stranger, "bob/one", keccak256("5"), 0);
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        measure("registry: transfer, later, to a known holder");
    }

    function grantGas(uint48 paid) private {
        uint256 tokenId = publishAs(creator, "alice/paid", keccak256("6"), paid);
        address[2] memory licensees = [payer, buyer];
        for (uint256 i = 0; i < 2; ++i) {
            fund(licensees[i], address(licenses), 100 * COIN);
            vm.prank(licensees[i]);
            licenses.grant(tokenId, paid, licensees[i], hashOf(paidTerms()));
            measure(i == 0 ? "licenses: grant, first" : "licenses: grant, next");
        }
        licenses.check(tokenId, payer, START);
        measure("licenses: check, execution of the view");
    }

    function settleGas(uint256 tokenId) private {
        fund(stranger, address(oracle), 1000 * COIN);
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(stranger);
            oracle.deposit(payer, provider, 100 * COIN);
            measure(i == 0 ? "oracle: deposit, first" : "oracle: deposit, next");
        }
        settleSigned(voucherOf(tokenId, COIN));
        measure("oracle: settle, first of its key");
        settleSigned(voucherOf(tokenId, 2 * COIN));
        measure("oracle: settle, next");
        oracle.distribute(tokenId, payer, provider);
        measure("oracle: distribute, first");
        settleSigned(voucherOf(tokenId, 3 * COIN));
        oracle.distribute(tokenId, payer, provider);
        measure("oracle: distribute, next");
        vm.prank(creator);
        oracle.withdraw(creator);
        measure("oracle: withdraw");
    }

    function settleSigned(IUsageOracle.Voucher memory voucher) private {
        bytes memory signature = signed(voucher);
        oracle.settle(voucher, signature);
    }

    function measure(string memory act) private {
        vm.snapshotGasLastCall(act);
    }
}
