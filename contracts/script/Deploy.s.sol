// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {VM_ADDRESS, Vm} from "../test/utils/Vm.sol";

interface IDeployed {
    function licenses() external view returns (address);
    function registry() external view returns (address);
    function paymentToken() external view returns (address);
    function treasury() external view returns (address);
    function escrowThaw() external view returns (uint64);
    function signerThaw() external view returns (uint64);
}

/// @title Deploys a network: a dry run unless forge is given --broadcast
/// @notice Environment: PAYMENT_TOKEN (an ERC-20; without it and with
/// ALLOW_DEV_TOKEN=true a worthless development token is deployed), TREASURY (zero: no protocol part), ESCROW_THAW and SIGNER_THAW in seconds, ADDRESSES (file to write).
contract Deploy {
    /// @dev forge looks for it to know a script.
    bool public constant IS_SCRIPT = true;

    Vm private constant vm = Vm(VM_ADDRESS);

    struct Deployment {
        address paymentToken;
        address registry;
        address licenses;
        address oracle;
        address treasury;
        uint64 escrowThaw;
        uint64 signerThaw;
    }

    error DeployPaymentTokenMissing();
    error DeployReadBackDiffers(string what, address expected, address actual);

    function run() external returns (Deployment memory d) {
        d.paymentToken = vm.envOr("PAYMENT_TOKEN", address(0));
        d.treasury = vm.envOr("TREASURY", address(0));
        d.escrowThaw = uint64(vm.envOr("ESCROW_THAW", uint256(7 days)));
        d.signerThaw = uint64(vm.envOr("SIGNER_THAW", uint256(1 days)));
        bool development = vm.envOr("ALLOW_DEV_TOKEN", false);
        if (d.paymentToken == address(0) && !development) revert DeployPaymentTokenMissing();

        vm.startBroadcast();
        if (d.paymentToken == address(0)) d.paymentToken = create("DevToken.sol:DevToken", "");
        deploy(d);
        vm.stopBroadcast();
        readBack(d);
        vm.writeFile(vm.envOr("ADDRESSES", string("deployments/addresses.json")), document(d));
    }

    /// @dev The registry is told the address that the licence registry will have: the sender's next one.
    function deploy(Deployment memory d) private {
        (, address sender,) = vm.readCallers();
        address ahead = vm.computeCreateAddress(sender, vm.getNonce(sender) + 1);
        d.registry = create("ModelRegistry.sol:ModelRegistry", abi.encode(ahead));
        d.licenses = create("LicenseRegistry.sol:LicenseRegistry", abi.encode(d.registry, d.paymentToken));
        d.oracle = create(
            "UsageOracle.sol:UsageOracle",
            abi.encode(d.registry, d.licenses, d.paymentToken, d.treasury, d.escrowThaw, d.signerThaw)
        );
    }

    function create(string memory artifact, bytes memory arguments) private returns (address deployed) {
        bytes memory code = abi.encodePacked(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
            if iszero(deployed) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function readBack(Deployment memory d) private view {
        same("registry.licenses", d.licenses, IDeployed(d.registry).licenses());
        same("licenses.registry", d.registry, IDeployed(d.licenses).registry());
        same("licenses.paymentToken", d.paymentToken, IDeployed(d.licenses).paymentToken());
        same("oracle.registry", d.registry, IDeployed(d.oracle).registry());
        same("oracle.licenses", d.licenses, IDeployed(d.oracle).licenses());
        same("oracle.paymentToken", d.paymentToken, IDeployed(d.oracle).paymentToken());
        same("oracle.treasury", d.treasury, IDeployed(d.oracle).treasury());
    }

    function same(string memory what, address expected, address actual) private pure {
        if (expected != actual) revert DeployReadBackDiffers(what, expected, actual);
    }

    function document(Deployment memory d) private view returns (string memory) {
        return string.concat(
            '{\n  "chainID": ',
            vm.toString(block.chainid),
            ',\n  "registry": "',
            vm.toString(d.registry),
            '",\n  "licenses": "',
            vm.toString(d.licenses),
            '",\n  "oracle": "',
            vm.toString(d.oracle),
            '",\n  "paymentToken": "',
            vm.toString(d.paymentToken),
            '"\n}\n'
        );
    }
}
