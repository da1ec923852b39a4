// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeploymentMismatch} from "../../src/interfaces/IDeployment.sol";
import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
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
        vm.assertEq(address(licenses.registry()), address(registry));
        vm.assertEq(address(oracle.registry()), address(registry));
        vm.assertEq(address(oracle.licenses()), address(licenses));
        vm.assertEq(address(oracle.terms()), address(terms));
        vm.assertEq(oracle.treasury(), treasury);
        vm.assertEq(oracle.escrowThaw(), ESCROW_THAW);
        vm.assertEq(oracle.signerThaw(), SIGNER_THAW);
        vm.assertEq(oracle.MAX_CLOCK_LEAD(), 1 hours);
        vm.assertEq(oracle.PROTOCOL_SHARE(), 250);
        vm.assertEq(oracle.paymentToken(), address(token));
        expectDomain(address(oracle), "DeHug UsageOracle");
    }

    function test_DisputesStandBesideTheOracle() public {
        IReceiptDisputes disputes = IReceiptDisputes(
            vm.deployCode("ReceiptDisputes.sol:ReceiptDisputes", abi.encode(address(oracle), uint64(10 days)))
        );
        vm.assertEq(address(disputes.oracle()), address(oracle));
        vm.assertEq(disputes.challengeWindow(), 10 days);
        expectDomain(address(disputes), "DeHug ReceiptDisputes");
    }

    function test_DevelopmentTokenIsFreeAndHasSixDecimals() public {
        token.mint(stranger, 5);
        vm.assertEq(token.balanceOf(stranger), 5);
        vm.assertEq(token.decimals(), 6);
    }

    /// @dev Another registry's licenses, or prices in another currency, would make other tokens payable than those that are used.
    function test_RevertWhen_TheOracleIsGivenPartsThatDoNotBelongTogether() public {
        address first = address(registry);
        address other = address(registryAfter(address(0)));
        address otherToken = vm.deployCode("DevToken.sol:DevToken", "");
        expectMismatch(other, address(licenses), address(token), other, first);
        expectMismatch(first, address(licenses), otherToken, otherToken, address(token));
        expectMismatch(first, address(licensesIn(otherToken)), address(token), address(token), otherToken);
    }

    /// @dev A second oracle serves the same tokens, in the same payment token or in another.
    function test_OraclesInOtherCurrenciesServeTheSameTokens() public {
        address otherToken = vm.deployCode("DevToken.sol:DevToken", "");
        vm.assertEq(oracleFor(licensesIn(otherToken), otherToken, treasury).paymentToken(), otherToken);
        vm.assertEq(oracleFor(licenses, address(token), treasury).paymentToken(), address(token));
    }

    /// @dev The protocol's part is the price of a score: it may be paid neither to the zero address nor to a payer.
    function test_RevertWhen_ThereIsNoTreasury() public {
        bytes memory creation =
            oracleCreation(address(registry), address(licenses), address(token), address(0), ESCROW_THAW, SIGNER_THAW);
        expectRefused(creation, abi.encodeWithSelector(IUsageOracle.OracleZeroTreasury.selector));
    }

    /// @dev A thaw of no time protects no provider, and one of half a million years keeps every escrow for ever.
    function test_RevertWhen_AThawIsTooShortOrTooLong() public {
        uint64[4] memory times = [uint64(1 hours - 1), 30 days + 1, 0, type(uint64).max];
        for (uint256 i = 0; i < 4; ++i) {
            bytes memory reason = abi.encodeWithSelector(IUsageOracle.OracleTimeOutOfBounds.selector, times[i]);
            expectRefused(creationWith(times[i], SIGNER_THAW), reason);
            expectRefused(creationWith(ESCROW_THAW, times[i]), reason);
        }
        Deployer deployer = new Deployer();
        vm.assertTrue(deployer.deploy(creationWith(1 hours, 30 days)) != address(0));
        vm.assertTrue(deployer.deploy(creationWith(30 days, 1 hours)) != address(0));
    }

    function test_RevertWhen_AChallengeWindowIsTooShortOrTooLong() public {
        uint64[4] memory times = [uint64(1 days - 1), 30 days + 1, 0, type(uint64).max];
        for (uint256 i = 0; i < 4; ++i) {
            bytes memory reason = abi.encodeWithSelector(IReceiptDisputes.DisputeWindowOutOfBounds.selector, times[i]);
            expectRefused(disputesCreation(times[i]), reason);
        }
        Deployer deployer = new Deployer();
        vm.assertTrue(deployer.deploy(disputesCreation(1 days)) != address(0));
        vm.assertTrue(deployer.deploy(disputesCreation(30 days)) != address(0));
    }

    function expectMismatch(address r, address l, address t, address expected, address actual) private {
        bytes memory creation = oracleCreation(r, l, t, treasury, ESCROW_THAW, SIGNER_THAW);
        expectRefused(creation, abi.encodeWithSelector(DeploymentMismatch.selector, expected, actual));
    }

    function expectRefused(bytes memory creation, bytes memory reason) private {
        Deployer deployer = new Deployer();
        vm.expectRevert(reason);
        deployer.deploy(creation);
    }

    function expectDomain(address contract_, string memory expected) private view {
        (, string memory name, string memory version,,,,) = IDomain(contract_).eip712Domain();
        vm.assertEq(name, expected);
        vm.assertEq(version, "1");
    }

    function creationWith(uint64 escrowThaw, uint64 signerThaw) private view returns (bytes memory) {
        return oracleCreation(address(registry), address(licenses), address(token), treasury, escrowThaw, signerThaw);
    }

    function oracleCreation(address r, address l, address t, address treasury_, uint64 escrowThaw, uint64 signerThaw)
        private
        view
        returns (bytes memory)
    {
        return abi.encodePacked(
            vm.getCode("UsageOracle.sol:UsageOracle"), abi.encode(r, l, t, treasury_, escrowThaw, signerThaw)
        );
    }

    function disputesCreation(uint64 window) private view returns (bytes memory) {
        return abi.encodePacked(vm.getCode("ReceiptDisputes.sol:ReceiptDisputes"), abi.encode(address(oracle), window));
    }
}
