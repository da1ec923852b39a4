// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RegistryFixture} from "../utils/RegistryFixture.sol";

interface ITestDeployer {
    event Deployed(address[] contracts);

    error DeployerNotOwner(address caller);
    error DeployerDone();

    function owner() external view returns (address);
    function done() external view returns (bool);
    function deploy(bytes[] calldata creations) external returns (address[] memory contracts);
}

/// @dev A contract that is told of another, which may not stand there yet.
contract Part {
    address public immutable other;
    uint256 public immutable setting;

    constructor(address other_, uint256 setting_) {
        (other, setting) = (other_, setting_);
    }
}

/// @dev A contract that cannot be created.
contract Refusing {
    error Refused(uint256 setting);

    constructor(uint256 setting) {
        if (setting == 0) {
            assembly {
                invalid()
            }
        }
        require(setting != 1, "refused in words");
        revert Refused(setting);
    }
}

/// @dev A contract whose constructor calls the account that deploys it.
contract Calling {
    constructor(Owner owner) {
        owner.deployAgain();
    }
}

/// @dev An owner that is a contract.
contract Owner {
    ITestDeployer private _deployer;

    function deploy(ITestDeployer deployer, bytes[] calldata creations) external {
        _deployer = deployer;
        deployer.deploy(creations);
    }

    function deployAgain() external {
        _deployer.deploy(new bytes[](0));
    }
}

contract DeployerTest is RegistryFixture {
    /// @dev The keyless CREATE2 factory, by Arachnid, and its code as it stands on all chains.
    address private constant FACTORY = 0x4e59b44847b379578588920cA78FbF26c0B4956C;
    bytes private constant FACTORY_CODE =
        hex"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3";
    bytes32 private constant SALT = "DeHug";

    address private owner = address(0xD001);

    function setUp() public override {
        super.setUp();
        vm.etch(FACTORY, FACTORY_CODE);
    }

    function test_TheFactoryPutsItAtAnAddressThatIsKnownAhead() public {
        address predicted = predict(SALT, owner);
        vm.assertEq(predicted.code.length, 0);
        ITestDeployer deployer = create(SALT, owner);
        vm.assertEq(address(deployer), predicted);
        vm.assertEq(deployer.owner(), owner);
        vm.assertFalse(deployer.done());
    }

    function test_ContractsStandInOrderAtAddressesThatAreKnownAhead() public {
        address at = predict(SALT, owner);
        address[] memory predicted = partsOf(at, 3);
        ITestDeployer deployer = create(SALT, owner);
        // The first is told of the last, which comes later.
        bytes[] memory creations = partsWith(predicted[2], 7, 3);
        vm.expectEmit(at);
        emit ITestDeployer.Deployed(predicted);
        vm.prank(owner);
        address[] memory contracts = deployer.deploy(creations);
        vm.assertEq(contracts.length, 3);
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(contracts[i], predicted[i]);
            vm.assertEq(Part(contracts[i]).other(), predicted[2]);
            vm.assertEq(Part(contracts[i]).setting(), 7 + i);
        }
        vm.assertTrue(deployer.done());
    }

    /// @dev The layer that is for ever, whose last constructor reads the ones before.
    function test_DeploysTheRegistryLayer() public {
        ITestDeployer deployer = create(SALT, owner);
        address[] memory at = partsOf(address(deployer), 3);
        bytes[] memory creations = new bytes[](3);
        creations[0] = vm.getCode("TermsRegistry.sol:TermsRegistry");
        creations[1] = abi.encodePacked(vm.getCode("RoyaltyPolicy.sol:RoyaltyPolicy"), abi.encode(new address[](0)));
        creations[2] = abi.encodePacked(
            vm.getCode("ModelRegistry.sol:ModelRegistry"), abi.encode(at[0], address(0), at[1], CONTENT_BASE)
        );
        vm.prank(owner);
        deployer.deploy(creations);
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertTrue(at[i].code.length != 0);
        }
        (bool ok, bytes memory answer) = at[2].staticcall(abi.encodeWithSignature("terms()"));
        vm.assertTrue(ok);
        vm.assertEq(abi.decode(answer, (address)), at[0]);
    }

    /// @dev On one chain and on another, with whatever the contracts are given there.
    function testFuzz_AddressesDependOnNoArguments(address other, uint64 setting, uint8 count, uint32 chain) public {
        uint256 length = bound(count, 1, 8);
        uint256 before = vm.snapshotState();
        address[] memory here = deployParts(owner, 5, address(1), 2);
        vm.revertToState(before);
        vm.chainId(bound(chain, 2, type(uint32).max));
        address[] memory there = deployParts(owner, length, other, setting);
        for (uint256 i = 0; i < length && i < 5; ++i) {
            vm.assertEq(there[i], here[i]);
        }
        vm.assertEq(Part(there[0]).other(), other);
        vm.assertEq(Part(there[0]).setting(), setting);
    }

    function test_RevertWhen_TheCallerIsNotTheOwner() public {
        ITestDeployer deployer = create(SALT, owner);
        bytes[] memory creations = partsWith(stranger, 1, 2);
        address[3] memory callers = [stranger, FACTORY, address(this)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITestDeployer.DeployerNotOwner.selector, callers[i]));
            vm.prank(callers[i]);
            deployer.deploy(creations);
        }
        vm.assertFalse(deployer.done());
        vm.assertEq(vm.getNonce(address(deployer)), 1);
    }

    function test_RevertWhen_ItHasDeployed() public {
        ITestDeployer deployer = create(SALT, owner);
        bytes[] memory creations = partsWith(address(0), 1, 1);
        vm.prank(owner);
        deployer.deploy(creations);
        bytes[][2] memory more = [creations, new bytes[](0)];
        for (uint256 i = 0; i < more.length; ++i) {
            vm.expectRevert(ITestDeployer.DeployerDone.selector);
            vm.prank(owner);
            deployer.deploy(more[i]);
        }
        vm.assertEq(partsOf(address(deployer), 2)[1].code.length, 0);
    }

    /// @dev Nothing at all counts too.
    function test_RevertWhen_ItHasDeployedNothing() public {
        ITestDeployer deployer = create(SALT, owner);
        vm.prank(owner);
        vm.assertEq(deployer.deploy(new bytes[](0)).length, 0);
        vm.expectRevert(ITestDeployer.DeployerDone.selector);
        vm.prank(owner);
        deployer.deploy(new bytes[](0));
    }

    function test_RevertWhen_AConstructorDeploysByAnOwnerThatIsAContract() public {
        Owner contractOwner = new Owner();
        ITestDeployer deployer = create(SALT, address(contractOwner));
        bytes[] memory creations = new bytes[](1);
        creations[0] = abi.encodePacked(type(Calling).creationCode, abi.encode(contractOwner));
        vm.expectRevert(ITestDeployer.DeployerDone.selector);
        contractOwner.deploy(deployer, creations);
        vm.assertFalse(deployer.done());
    }

    /// @dev A layer stands whole or not at all, and a failure tells its reason and uses nothing up.
    function test_RevertWhen_OneOfTheContractsCannotBeCreated() public {
        ITestDeployer deployer = create(SALT, owner);
        address[] memory at = partsOf(address(deployer), 3);
        refuse(deployer, 2, abi.encodeWithSelector(Refusing.Refused.selector, 2));
        refuse(deployer, 1, abi.encodeWithSignature("Error(string)", "refused in words"));
        refuse(deployer, 0, "");
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(at[i].code.length, 0);
        }
        vm.assertFalse(deployer.done());
        vm.prank(owner);
        address[] memory contracts = deployer.deploy(partsWith(address(0), 1, 3));
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(contracts[i], at[i]);
        }
    }

    /// @dev A stranger who is first makes a deployer of its own elsewhere, or the owner's deployer for the owner.
    function test_AStrangerWhoIsFirstTakesNoAddress() public {
        address at = predict(SALT, owner);
        vm.prank(stranger);
        ITestDeployer other = create(SALT, stranger);
        vm.assertTrue(address(other) != at);
        vm.prank(stranger);
        address[] memory strangers = other.deploy(partsWith(stranger, 1, 2));

        vm.prank(stranger);
        ITestDeployer deployer = create(SALT, owner);
        vm.assertEq(address(deployer), at);
        vm.expectRevert(abi.encodeWithSelector(ITestDeployer.DeployerNotOwner.selector, stranger));
        vm.prank(stranger);
        deployer.deploy(partsWith(stranger, 1, 2));
        // The owner's own creation comes too late, which it need not mind.
        (bool created,) = FACTORY.call{gas: 10_000_000}(abi.encodePacked(SALT, creationOf(owner)));
        vm.assertFalse(created);
        vm.prank(owner);
        address[] memory contracts = deployer.deploy(partsWith(owner, 1, 2));
        address[] memory predicted = partsOf(at, 2);
        for (uint256 i = 0; i < 2; ++i) {
            vm.assertEq(contracts[i], predicted[i]);
            vm.assertTrue(strangers[i] != predicted[i]);
            vm.assertEq(Part(contracts[i]).other(), owner);
        }
    }

    function test_OtherSaltsAndOwnersHaveOtherAddresses() public view {
        vm.assertTrue(predict(SALT, owner) != predict("DeHug 2", owner));
        vm.assertTrue(predict(SALT, owner) != predict(SALT, stranger));
    }

    function refuse(ITestDeployer deployer, uint256 setting, bytes memory reason) private {
        bytes[] memory creations = partsWith(address(0), 1, 3);
        creations[1] = abi.encodePacked(type(Refusing).creationCode, abi.encode(setting));
        vm.prank(owner);
        (bool ok, bytes memory answer) =
            address(deployer).call{gas: 10_000_000}(abi.encodeCall(deployer.deploy, (creations)));
        vm.assertFalse(ok);
        vm.assertEq(answer, reason);
    }

    function create(bytes32 salt, address owner_) private returns (ITestDeployer) {
        (bool ok, bytes memory answer) = FACTORY.call(abi.encodePacked(salt, creationOf(owner_)));
        vm.assertTrue(ok);
        vm.assertEq(answer.length, 20);
        return ITestDeployer(address(bytes20(answer)));
    }

    function deployParts(address owner_, uint256 count, address other, uint256 setting)
        private
        returns (address[] memory)
    {
        ITestDeployer deployer = create(SALT, owner_);
        vm.prank(owner_);
        return deployer.deploy(partsWith(other, setting, count));
    }

    /// @dev EIP-1014.
    function predict(bytes32 salt, address owner_) private view returns (address) {
        bytes32 hash = keccak256(abi.encodePacked(bytes1(0xff), FACTORY, salt, keccak256(creationOf(owner_))));
        return address(uint160(uint256(hash)));
    }

    function creationOf(address owner_) private view returns (bytes memory) {
        return abi.encodePacked(vm.getCode("Deployer.sol:Deployer"), abi.encode(owner_));
    }

    function partsOf(address deployer, uint256 count) private pure returns (address[] memory parts) {
        parts = new address[](count);
        for (uint256 i = 0; i < count; ++i) {
            parts[i] = vm.computeCreateAddress(deployer, i + 1);
        }
    }

    function partsWith(address other, uint256 setting, uint256 count) private pure returns (bytes[] memory creations) {
        creations = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            creations[i] = abi.encodePacked(type(Part).creationCode, abi.encode(other, setting + i));
        }
    }
}
