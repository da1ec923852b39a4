// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ILicenseRegistry} from "./ILicenseRegistry.sol";
import {IModelRegistry} from "./IModelRegistry.sol";

/// @title What a registry says of its neighbors, so that constructors refuse contracts that do not belong together
interface IRegistryNeighbors {
    /// @notice License registry that publications are checked against.
    function licenses() external view returns (ILicenseRegistry);
}

/// @title The same of a license registry
interface ILicenseNeighbors {
    /// @notice Model registry whose tokens are licensed.
    function registry() external view returns (IModelRegistry);

    /// @notice ERC-20 that all prices are in.
    function paymentToken() external view returns (IERC20);
}

/// @notice A constructor was given contracts that were not deployed for each other.
error DeploymentMismatch(address expected, address actual);
