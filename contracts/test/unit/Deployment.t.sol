// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeploymentMismatch} from "../../src/interfaces/IDeployment.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

interface IDomain {
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory);
}

/// @dev Lets a failed `new` be told from a failed cheatcode.
contract Deployer {
    function deploy(bytes calldata creation) external returns (address deployed) {
        bytes memory code = creation;
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
            if iszero(deployed) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }
}

contract DeploymentTest is Fixture {
    function test_PartsKnowEachOther() public view {
        vm.assertEq(address(registry.licenses()), address(licenses));
        vm.assertEq(address(oracle.registry()), address(registry));
        vm.assertEq(address(oracle.licenses()), address(licenses));
        vm.assertEq(oracle.treasury(), treasury);
        vm.assertEq(oracle.escrowThaw(), ESCROW_THAW);
        vm.assertEq(oracle.signerThaw(), SIGNER_THAW);
        vm.assertEq(oracle.challengeWindow(), CHALLENGE_WINDOW);
        vm.assertEq(oracle.MAX_CLOCK_LEAD(), 1 hours);
        vm.assertEq(oracle.paymentToken(), address(token));
        (, string memory name, string memory version,,,,) = IDomain(address(oracle)).eip712Domain();
        vm.assertEq(name, "DeHug UsageOracle");
        vm.assertEq(version, "1");
    }

    function test_DevelopmentTokenIsFreeAndHasSixDecimals() public {
        token.mint(stranger, 5);
        vm.assertEq(token.balanceOf(stranger), 5);
        vm.assertEq(token.decimals(), 6);
    }

    function test_RevertWhen_TheRegistryExpectsAnotherLicenseRegistry() public {
        Deployer deployer = new Deployer();
        address next = vm.computeCreateAddress(address(deployer), 1);
        vm.expectRevert(abi.encodeWithSelector(DeploymentMismatch.selector, address(licenses), next));
        deployer.deploy(
            abi.encodePacked(
                vm.getCode("LicenseRegistry.sol:LicenseRegistry"), abi.encode(address(registry), address(token))
            )
        );
    }

    function test_RevertWhen_TheOracleIsGivenPartsOfOtherDeployments() public {
        (address r, address l) = (address(registry), address(licenses));
        address otherToken = vm.deployCode("DevToken.sol:DevToken", "");
        deployWith(otherToken, treasury);
        expectMismatch(r, address(licenses), otherToken, l, address(licenses));
        expectMismatch(r, l, otherToken, address(token), otherToken);
    }

    /// @dev The protocol's part is the price of a score: nobody may pay it to nobody, or to a payer.
    function test_RevertWhen_ThereIsNoTreasury() public {
        Deployer deployer = new Deployer();
        bytes memory creation = oracleCreation(address(registry), address(licenses), address(token), address(0));
        vm.expectRevert(IUsageOracle.OracleZeroTreasury.selector);
        deployer.deploy(creation);
    }

    function expectMismatch(address r, address l, address t, address expected, address actual) private {
        Deployer deployer = new Deployer();
        bytes memory creation = oracleCreation(r, l, t, treasury);
        vm.expectRevert(abi.encodeWithSelector(DeploymentMismatch.selector, expected, actual));
        deployer.deploy(creation);
    }

    function oracleCreation(address r, address l, address t, address treasury_) private view returns (bytes memory) {
        return abi.encodePacked(
            vm.getCode("UsageOracle.sol:UsageOracle"),
            abi.encode(r, l, t, treasury_, ESCROW_THAW, SIGNER_THAW, CHALLENGE_WINDOW)
        );
    }
}
