// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Creates the contracts of one layer at addresses that are known ahead
/// @notice It is created by a CREATE2 factory, so that its own address depends on its code, its owner and a salt, and the addresses of what it
/// creates on nothing but its own: they are the same on every chain, whatever the contracts are given there. All are created in one
/// transaction or none is, once.
contract Deployer {
    /// @notice The only account that may deploy: otherwise anybody could take the addresses with other settings.
    address public immutable owner;
    /// @notice True when it has deployed. It never deploys again.
    bool public done;

    event Deployed(address[] contracts);

    error DeployerNotOwner(address caller);
    error DeployerDone();

    constructor(address owner_) {
        owner = owner_;
    }

    /// @notice Creates contracts in order. The first is at this contract's CREATE address of nonce 1, the second of nonce 2, and so on.
    /// @param creations Creation code of each, with its arguments. Constructors may be given the addresses of those that come later.
    function deploy(bytes[] calldata creations) external returns (address[] memory contracts) {
        if (msg.sender != owner) revert DeployerNotOwner(msg.sender);
        if (done) revert DeployerDone();
        done = true;
        contracts = new address[](creations.length);
        for (uint256 i = 0; i < creations.length; ++i) {
            contracts[i] = _create(creations[i]);
        }
        emit Deployed(contracts);
    }

    /// @dev Reverts with what the constructor reverted with.
    function _create(bytes memory creation) private returns (address created) {
        assembly ("memory-safe") {
            created := create(0, add(creation, 0x20), mload(creation))
            if iszero(created) {
                let reason := mload(0x40)
                returndatacopy(reason, 0, returndatasize())
                revert(reason, returndatasize())
            }
        }
    }
}
