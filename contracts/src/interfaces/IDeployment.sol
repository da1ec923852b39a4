// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A constructor was given contracts that do not belong together.
error DeploymentMismatch(address expected, address actual);
