// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Fixture} from "../utils/Fixture.sol";
import {Handler} from "./Handler.sol";

/// @dev What holds after any history of calls.
contract InvariantsTest is Fixture {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Handler private handler;

    function setUp() public override {
        super.setUp();
        handler = new Handler(registry, licenses, oracle, token, treasury);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), handler.acts());
    }

    /// @dev One campaign looks at all rules after every act: the histories cost more than the looking.
    function invariant_EveryRuleHoldsAfterEveryAct() public view {
        oracleHoldsExactlyWhatItOwes();
        nothingIsPaidTwice();
        settledIsWithinVouchersAndDeposits();
        partsOfASplitSumToWhatIsDistributed();
        vm.assertFalse(handler.settledFell());
        vm.assertFalse(handler.boundTermsChanged());
        vm.assertEq(handler.licenceCredits(), token.balanceOf(address(licenses)));
    }

    /// @dev The oracle owes escrows, credits, and what is settled and not distributed.
    function oracleHoldsExactlyWhatItOwes() private view {
        vm.assertEq(handler.escrows() + handler.credits() + handler.undistributed(), token.balanceOf(address(oracle)));
    }

    /// @dev Every token that went in is still in or was paid out, once.
    function nothingIsPaidTwice() private view {
        vm.assertEq(
            handler.deposited(),
            token.balanceOf(address(oracle)) + handler.escrowWithdrawn() + handler.creditsWithdrawn()
        );
        vm.assertLe(handler.creditsWithdrawn(), handler.settled());
    }

    function settledIsWithinVouchersAndDeposits() private view {
        handler.requireSettledWithinVouchers();
        vm.assertLe(handler.settled(), handler.deposited());
    }

    function partsOfASplitSumToWhatIsDistributed() private view {
        vm.assertEq(handler.credits() + handler.creditsWithdrawn(), handler.settled() - handler.undistributed());
    }
}
