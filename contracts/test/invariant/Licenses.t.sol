// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";
import {LicenseActs} from "./LicenseActs.sol";

/// @dev What holds of licenses after any history of acts.
contract LicenseInvariantsTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Vm private constant vm = Vm(VM_ADDRESS);
    LicenseActs private handler;

    function setUp() public {
        handler = new LicenseActs();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), handler.acts());
    }

    function invariant_StatusOfAnOpenTokenIsOpenForEveryoneWhoDidNotItselfAct() public view {
        uint64[4] memory times =
            [uint64(1), uint64(block.timestamp), uint64(block.timestamp + 60 days), type(uint64).max];
        for (uint256 who = 0; who < handler.ACCOUNTS(); ++who) {
            for (uint256 i = 0; i < times.length && !handler.acted(0, who); ++i) {
                vm.assertEq(
                    uint256(handler.statusAt(0, who, times[i])), uint256(ILicenseRegistry.Status.Open), "not open"
                );
            }
        }
    }

    function invariant_NoAccountNarrowsWhatAnotherHas() public view {
        vm.assertEq(handler.broken(), "");
        // An account that never asked is no licensee either.
        for (uint256 who = 0; who < handler.ACCOUNTS(); ++who) {
            if (handler.acted(1, who)) continue;
            uint256 status = uint256(handler.statusAt(1, who, uint64(block.timestamp)));
            vm.assertEq(status, uint256(ILicenseRegistry.Status.NoGrant));
        }
    }

    function invariant_CreditsAreWhatIsHeld() public view {
        vm.assertEq(handler.held(), handler.credits());
        vm.assertEq(handler.held() + handler.withdrawn(), handler.paid());
    }
}
