// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ApprovingWallet} from "../mocks/Wallets.sol";
import {SignatureFixture} from "../utils/SignatureFixture.sol";
import {HostileFactory, WalletFactory} from "./mocks/Factories.sol";

/// @dev Signatures of wallets that are not deployed yet (ERC-6492), and factories that do not behave.
contract CounterfactualTest is SignatureFixture {
    bytes32 private constant MAGIC = 0x6492649264926492649264926492649264926492649264926492649264926492;
    uint64 private constant DEADLINE = START + 1 hours;

    WalletFactory private factory;
    HostileFactory private hostile;
    address private wallet;
    IModelRegistry.Publication private draft;

    function setUp() public override {
        super.setUp();
        factory = new WalletFactory();
        hostile = new HostileFactory();
        wallet = factory.addressOf(signer);
        draft = publication("wallet/model", keccak256("model"), 0);
    }

    function test_AWalletPublishesBeforeItIsDeployed() public {
        vm.assertEq(wallet.code.length, 0);
        registry.publishWithSig(draft, wallet, DEADLINE, wrapped(address(factory), deployment()));
        vm.assertTrue(wallet.code.length != 0);
        vm.assertEq(registry.ownerOf(uint256(draft.digest)), wallet);
        vm.assertEq(registry.tokenOf(uint256(draft.digest)).creator, wallet);
        vm.assertEq(registry.namespaceOwner("wallet"), wallet);
    }

    /// @dev Somebody deploys it first: the wrapping is still taken, and the factory is not called again.
    function test_AWalletThatIsDeployedByNowIsAskedAtOnce() public {
        factory.deploy(signer);
        bytes memory signature = wrapped(address(hostile), abi.encodeCall(hostile.lie, ()));
        registry.publishWithSig(draft, wallet, DEADLINE, signature);
        vm.assertEq(registry.ownerOf(uint256(draft.digest)), wallet);
        vm.assertFalse(hostile.called());
    }

    function test_Attack_TheWalletDidNotSign() public {
        bytes memory inner = sign(0xBAD, registry.publishDigest(draft, wallet, DEADLINE));
        expectRefused(wallet, abi.encodePacked(abi.encode(address(factory), deployment(), inner), MAGIC));
        vm.assertEq(wallet.code.length, 0);
        expectRefused(wallet, abi.encodePacked(abi.encode(address(factory), deployment(), bytes("")), MAGIC));
    }

    /// @dev A wallet of the thief's own is deployed in the place of the victim's.
    function test_Attack_AnotherWalletIsDeployed() public {
        bytes memory inner = sign(0xBAD, registry.publishDigest(draft, wallet, DEADLINE));
        bytes memory data = abi.encodeCall(factory.deploy, (vm.addr(0xBAD)));
        expectRefused(wallet, abi.encodePacked(abi.encode(address(factory), data, inner), MAGIC));
    }

    function test_Attack_AFactoryThatDeploysNothing() public {
        bytes[4] memory calls = [
            abi.encodeCall(hostile.lie, ()),
            abi.encodeCall(hostile.refuse, ()),
            abi.encodeCall(hostile.bomb, ()),
            bytes("")
        ];
        for (uint256 i = 0; i < 4; ++i) {
            expectRefused(wallet, wrapped(address(hostile), calls[i]));
        }
        expectRefused(wallet, wrapped(address(0xE0A), deployment())); // no code there
        expectRefused(wallet, wrapped(address(registry), deployment()));
    }

    /// @dev The answer of a factory is not read: a mebibyte of it costs what the factory pays for it, not that again.
    function test_Attack_AFactoryAnswersWithABomb() public {
        uint256 before = gasleft();
        hostile.bomb();
        uint256 alone = before - gasleft();
        bytes memory signature = wrapped(address(hostile), abi.encodeCall(hostile.bomb, ()));
        before = gasleft();
        expectRefused(wallet, signature);
        vm.assertLe(before - gasleft(), alone + 200_000);
    }

    /// @dev The sender pays for it, and the registry is as it was.
    function test_Attack_AFactoryBurnsAllGas() public {
        bytes memory signature = wrapped(address(hostile), abi.encodeCall(hostile.burn, ()));
        bytes memory call = abi.encodeCall(registry.publishWithSig, (draft, wallet, DEADLINE, signature));
        (bool done,) = address(registry).call{gas: 1_000_000}(call);
        vm.assertFalse(done);
        vm.assertEq(registry.tokenOf(uint256(draft.digest)).owner, address(0));
    }

    /// @dev The factory publishes the same content first, by the same signature: it is published once, for the wallet.
    function test_Attack_AFactoryComesBackWithTheSameSignature() public {
        bytes memory plain = sign(SIGNER_KEY, registry.publishDigest(draft, wallet, DEADLINE));
        bytes memory again = abi.encodeCall(registry.publishWithSig, (draft, wallet, DEADLINE, plain));
        bytes memory data = abi.encodeCall(hostile.deployAndCall, (address(factory), signer, address(registry), again));
        bytes memory signature = wrapped(address(hostile), data);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, uint256(draft.digest)));
        registry.publishWithSig(draft, wallet, DEADLINE, signature);
        vm.assertEq(registry.balanceOf(wallet), 0);
        registry.publishWithSig(draft, wallet, DEADLINE, wrapped(address(factory), deployment()));
        vm.assertEq(registry.balanceOf(wallet), 1);
    }

    /// @dev The factory publishes another signed work of the wallet's in between: holder's balance and names count
    /// both.
    function test_Attack_AFactoryPublishesAnotherWorkInBetween() public {
        IModelRegistry.Publication memory other = publication("wallet/other", keccak256("other"), 0);
        bytes memory plain = sign(SIGNER_KEY, registry.publishDigest(other, wallet, DEADLINE));
        bytes memory inner = abi.encodeCall(registry.publishWithSig, (other, wallet, DEADLINE, plain));
        bytes memory data = abi.encodeCall(hostile.deployAndCall, (address(factory), signer, address(registry), inner));
        registry.publishWithSig(draft, wallet, DEADLINE, wrapped(address(hostile), data));
        vm.assertTrue(hostile.succeeded());
        vm.assertEq(registry.balanceOf(wallet), 2);
        vm.assertEq(registry.ownerOf(uint256(other.digest)), wallet);
        vm.assertEq(registry.ownerOf(uint256(draft.digest)), wallet);
    }

    /// @dev Whatever a "factory" is, it is not called by the registry: nothing that trusts the registry is reached.
    function test_Attack_TheFactoryIsTheRegistryItself() public {
        publishAs(creator, "alice/first", keccak256("first"), 0);
        vm.prank(creator);
        registry.setApprovalForAll(address(registry), true);
        bytes memory steal =
            abi.encodeCall(registry.transferFrom, (creator, address(0xBAD), uint256(keccak256("first"))));
        expectRefused(wallet, wrapped(address(registry), steal));
        expectRefused(creator, wrapped(address(registry), steal));
        vm.assertEq(registry.ownerOf(uint256(keccak256("first"))), creator);
    }

    function test_Attack_WrappingsThatAreNone() public {
        bytes[5] memory wrong = [
            abi.encodePacked(MAGIC),
            abi.encodePacked(bytes32(0), bytes32(0), bytes32(0), MAGIC),
            abi.encodePacked(type(uint256).max, type(uint256).max, type(uint256).max, MAGIC),
            abi.encodePacked(abi.encode(address(factory), uint256(1 << 64), uint256(1 << 64)), MAGIC),
            abi.encodePacked(abi.encode(address(factory), deployment(), bytes("")), bytes32(uint256(MAGIC) - 1))
        ];
        for (uint256 i = 0; i < wrong.length; ++i) {
            bytes memory call = abi.encodeCall(registry.publishWithSig, (draft, wallet, DEADLINE, wrong[i]));
            (bool done,) = address(registry).call(call);
            vm.assertFalse(done);
        }
    }

    /// @dev What ends as a wrapping does and is too short to be one is the wallet's own affair; one that holds no signature is refused, whatever the
    /// wallet accepts.
    function test_AWrappingHoldsAtLeastThreeWords() public {
        ApprovingWallet approving = new ApprovingWallet();
        approving.approve(registry.publishDigest(draft, address(approving), DEADLINE));
        bytes memory hollow = abi.encodePacked(bytes32(0), type(uint256).max, type(uint256).max, MAGIC);
        (bool done,) = address(registry)
            .call(abi.encodeCall(registry.publishWithSig, (draft, address(approving), DEADLINE, hollow)));
        vm.assertFalse(done);
        registry.publishWithSig(draft, address(approving), DEADLINE, abi.encodePacked(new bytes(95), MAGIC));
        vm.assertEq(registry.ownerOf(uint256(draft.digest)), address(approving));
    }

    /// @dev A signature of whole words is followed by nothing that could be left out.
    function test_AWrappedSignatureIsReadToItsLastByte() public {
        ApprovingWallet approving = new ApprovingWallet();
        approving.approve(registry.publishDigest(draft, address(approving), DEADLINE));
        bytes memory wrapping = abi.encodePacked(abi.encode(address(factory), bytes(""), new bytes(64)), MAGIC);
        registry.publishWithSig(draft, address(approving), DEADLINE, wrapping);
        vm.assertEq(registry.ownerOf(uint256(draft.digest)), address(approving));
    }

    /// @dev A key's own signature needs no wrapping, and a wrapping does not make it another's.
    function test_AKeysSignatureIsTakenUnwrappedOnly() public {
        bytes memory inner = sign(SIGNER_KEY, registry.publishDigest(draft, signer, DEADLINE));
        expectRefused(signer, abi.encodePacked(abi.encode(address(hostile), bytes(""), inner), MAGIC));
        registry.publishWithSig(draft, signer, DEADLINE, inner);
    }

    function deployment() private view returns (bytes memory) {
        return abi.encodeCall(factory.deploy, (signer));
    }

    function wrapped(address factory_, bytes memory data) private view returns (bytes memory) {
        bytes memory inner = sign(SIGNER_KEY, registry.publishDigest(draft, wallet, DEADLINE));
        return abi.encodePacked(abi.encode(factory_, data, inner), MAGIC);
    }

    function expectRefused(address account, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, account));
        registry.publishWithSig(draft, account, DEADLINE, signature);
    }
}
