// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {DeploymentMismatch, ILicenseNeighbors, IRegistryNeighbors} from "./interfaces/IDeployment.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Distribution} from "./oracle/Distribution.sol";
import {Funds} from "./oracle/Funds.sol";
import {ProviderStake} from "./oracle/ProviderStake.sol";
import {Settlements} from "./oracle/Settlements.sol";
import {Signers} from "./oracle/Signers.sol";

/// @title Escrow, settlement and division of metered usage
/// @notice What a key has settled only grows, and only the difference is ever paid, in any order of arrival. The signed value is the payer's
/// word; units are recorded for audit. There is no admin. `multicall` settles and distributes in one transaction.
contract UsageOracle is ProviderStake, Multicall {
    /// @param registry_ Model registry.
    /// @param licenses_ License registry that was deployed for it.
    /// @param paymentToken_ The license registry's payment token.
    /// @param treasury_ Account of the protocol's part. It is what usage pays and cannot get back, so it is not zero.
    /// @param escrowThaw_ Seconds that escrow thaws.
    /// @param signerThaw_ Seconds that a signer thaws.
    /// @param challengeWindow_ Seconds during which a provider's receipts can be challenged, and that its stake thaws.
    constructor(
        IModelRegistry registry_,
        ILicenseRegistry licenses_,
        IERC20 paymentToken_,
        address treasury_,
        uint64 escrowThaw_,
        uint64 signerThaw_,
        uint64 challengeWindow_
    )
        Signers(signerThaw_)
        Funds(paymentToken_, escrowThaw_)
        Settlements(licenses_)
        Distribution(registry_, treasury_)
        ProviderStake(challengeWindow_)
    {
        _requireSame(address(IRegistryNeighbors(address(registry_)).licenses()), address(licenses_));
        _requireSame(address(ILicenseNeighbors(address(licenses_)).registry()), address(registry_));
        _requireSame(address(ILicenseNeighbors(address(licenses_)).paymentToken()), address(paymentToken_));
    }

    function _requireSame(address expected, address actual) private pure {
        if (expected != actual) revert DeploymentMismatch(expected, actual);
    }
}
