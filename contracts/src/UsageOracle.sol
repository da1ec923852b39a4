// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {DeploymentMismatch} from "./interfaces/IDeployment.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Distribution} from "./oracle/Distribution.sol";
import {Funds} from "./oracle/Funds.sol";
import {Signers} from "./oracle/Signers.sol";

/// @title Escrow, settlement and division of metered usage
/// @notice What a key has settled only grows, and only the difference is ever paid, in any order of arrival. The signed value is the payer's
/// word; units are recorded for audit. There is no admin. `multicall` settles and distributes in one transaction.
/// Any number of these contracts may serve the same tokens, each in one payment token.
contract UsageOracle is Distribution, Multicall {
    uint64 private constant SHORTEST_THAW = 1 hours;
    uint64 private constant LONGEST_THAW = 30 days;

    /// @param registry_ Model registry whose tokens are used.
    /// @param licenses_ License registry that serves it in the same payment token.
    /// @param paymentToken_ ERC-20 of escrow and credits.
    /// @param treasury_ Account of the protocol's part. It is what usage pays and cannot get back, so it is not zero.
    /// @param escrowThaw_ Seconds that escrow thaws, an hour to 30 days.
    /// @param signerThaw_ Seconds that a signer thaws, an hour to 30 days.
    constructor(
        IModelRegistry registry_,
        ILicenseRegistry licenses_,
        IERC20 paymentToken_,
        address treasury_,
        uint64 escrowThaw_,
        uint64 signerThaw_
    )
        Signers(licenses_, signerThaw_)
        Funds(registry_, paymentToken_, escrowThaw_)
        Distribution(registry_.terms(), treasury_)
    {
        _requireSame(address(registry_), address(licenses_.registry()));
        _requireSame(address(paymentToken_), address(licenses_.paymentToken()));
        _requireThaw(escrowThaw_);
        _requireThaw(signerThaw_);
    }

    function _requireSame(address expected, address actual) private pure {
        if (expected != actual) revert DeploymentMismatch(expected, actual);
    }

    function _requireThaw(uint64 time) private pure {
        if (time < SHORTEST_THAW || time > LONGEST_THAW) revert OracleTimeOutOfBounds(time);
    }
}
