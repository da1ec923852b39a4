// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

contract UserExpiresTest is GrantFixture {
    function test_IsTheEndOfTheRunningGrant() public {
        vm.assertEq(expires(), 0);
        grantToPayer(tokenId, hash);
        vm.assertEq(expires(), START + 30 days);
        grantToPayer(tokenId, hash);
        vm.assertEq(expires(), START + 60 days);
        vm.assertEq(licenses.userExpires(tokenId, buyer), 0);
        vm.assertEq(licenses.userExpires(7, payer), 0);
        vm.warp(START + 60 days - 1);
        vm.assertEq(expires(), START + 60 days);
        vm.warp(START + 60 days);
        vm.assertEq(expires(), 0);
    }

    function test_ARevocationEndsItAfterItsNotice() public {
        grantToPayer(tokenId, hash);
        revokeAs(creator, tokenId);
        vm.assertEq(expires(), START + 3 days);
        vm.warp(START + 3 days - 1);
        vm.assertEq(expires(), START + 3 days);
        vm.warp(START + 3 days);
        vm.assertEq(expires(), 0);
    }

    function test_ARevocationBehindTheEndChangesNothing() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 29 days);
        revokeAs(creator, tokenId);
        vm.assertEq(expires(), START + 30 days);
    }

    function test_IsTheLargestNumberWithoutAnEnd() public {
        ITermsRegistry.Terms memory endless = paidTerms();
        endless.period = 0;
        grantToPayer(tokenId, offerAs(creator, tokenId, endless));
        vm.assertEq(expires(), type(uint256).max);
        revokeAs(creator, tokenId);
        vm.assertEq(expires(), START + 3 days);
    }

    function test_OpenTermsAloneAreNoGrant() public {
        vm.assertEq(licenses.userExpires(openToken(), payer), 0);
    }

    /// @dev Running now by one is running now by the other.
    function testFuzz_AgreesWithCheck(uint64 at, uint64 revokedAt, bool revoke) public {
        grantToPayer(tokenId, hash);
        vm.warp(bound(revokedAt, START, START + 29 days));
        if (revoke) revokeAs(creator, tokenId);
        at = uint64(bound(at, block.timestamp, START + 40 days));
        vm.warp(at);
        bool granted = licenses.check(tokenId, payer, at).status == ILicenseRegistry.Status.Granted;
        vm.assertEq(expires() > at, granted);
        vm.assertEq(expires() != 0, granted);
    }

    function expires() private view returns (uint256) {
        return licenses.userExpires(tokenId, payer);
    }
}
