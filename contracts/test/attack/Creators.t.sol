// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {HostileWallet} from "../mocks/Wallets.sol";
import {SignatureFixture} from "../utils/SignatureFixture.sol";
import {ReentrantWallet, YesWallet} from "./mocks/Wallets.sol";

/// @dev Creators whose signatures are other bytes, and creators that are contracts and do not behave.
contract CreatorsTest is SignatureFixture {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    uint256 private constant HERE = 31_337;

    IModelRegistry.Publication private draft;
    uint8 private v;
    bytes32 private r;
    bytes32 private s;

    function setUp() public override {
        super.setUp();
        draft = publication("bob/draft", keccak256("draft"), 0);
        (v, r, s) = vm.sign(SIGNER_KEY, registry.publishDigest(draft, signer, START));
    }

    function test_Attack_TheMirroredSignature() public {
        bytes32 high = bytes32(ORDER - uint256(s));
        uint8 other = v == 27 ? 28 : 27;
        vm.assertEq(ecrecover(registry.publishDigest(draft, signer, START), other, r, high), signer);
        expectRefused(signer, abi.encodePacked(r, high, other));
        expectRefused(signer, abi.encodePacked(r, high, v));
        expectRefused(signer, abi.encodePacked(r, high));
        expectRefused(signer, abi.encodePacked(r, uint256(compact()) ^ (1 << 255)));
        registry.publishWithSig(draft, signer, START, abi.encodePacked(r, compact()));
    }

    function test_Attack_EveryOtherRecoveryByteAndLength() public {
        for (uint256 i = 0; i < 256; ++i) {
            if (i != v) expectRefused(signer, abi.encodePacked(r, s, uint8(i)));
        }
        bytes memory whole = abi.encodePacked(r, s, v, v, v);
        for (uint256 length = 0; length < 68; ++length) {
            // 64 bytes of a signature with even parity are its compact form.
            if (length == 65 || length == 64 && v == 27) continue;
            bytes memory part = new bytes(length);
            for (uint256 i = 0; i < length && i < whole.length; ++i) {
                part[i] = whole[i];
            }
            expectRefused(signer, part);
        }
        registry.publishWithSig(draft, signer, START, abi.encodePacked(r, s, v));
    }

    /// @dev What fails to recover is the zero address: no account may be taken for it.
    function test_Attack_TheCreatorWithoutAnAddress() public {
        bytes[4] memory bad = [bytes(""), new bytes(64), new bytes(65), abi.encodePacked(r, s, uint8(0))];
        for (uint256 i = 0; i < 4; ++i) {
            expectRefused(address(0), bad[i]);
        }
    }

    function testFuzz_Attack_RandomBytes(bytes calldata noise) public {
        bytes memory call = abi.encodeCall(registry.publishWithSig, (draft, signer, START, noise));
        (bool done,) = address(registry).call(call);
        vm.assertFalse(done);
    }

    /// @dev Signed for one registry or chain, sent to another.
    function test_Attack_ASignatureIsSentElsewhere() public {
        bytes memory signature = abi.encodePacked(r, s, v);
        IModelRegistry other = registryAfter(address(0));
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, signer));
        other.publishWithSig(draft, signer, START, signature);
        vm.chainId(HERE + 1);
        expectRefused(signer, signature);
        vm.chainId(HERE);
        registry.publishWithSig(draft, signer, START, signature);
    }

    function test_Attack_AnAnswerThatIsNotYes() public {
        for (uint256 i = 0; i <= uint256(type(HostileWallet.Answer).max); ++i) {
            address wallet = address(new HostileWallet(HostileWallet.Answer(i)));
            bytes memory call = abi.encodeCall(registry.publishWithSig, (draft, wallet, START, bytes("")));
            (bool done,) = address(registry).call{gas: 3_000_000}(call);
            vm.assertFalse(done);
            vm.assertEq(registry.balanceOf(wallet), 0);
        }
    }

    function test_Attack_AWalletThatSaysYesToAllIsMadeACreator() public {
        address wallet = address(new YesWallet());
        registry.publishWithSig(publication("wallet/spam", keccak256("spam"), 0), wallet, START, "");
        vm.assertEq(registry.ownerOf(uint256(keccak256("spam"))), wallet);
        vm.assertEq(registry.namespaceOwner("wallet"), wallet);
        publishAs(creator, "alice/still-mine", keccak256("mine"), 0);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "alice", creator));
        registry.publishWithSig(publication("alice/x", keccak256("x"), 0), wallet, START, "");
    }

    /// @dev It is asked by a static call, in which nothing can be changed.
    function test_Attack_AWalletCallsBackWhileItIsAsked() public {
        ReentrantWallet wallet = new ReentrantWallet();
        IModelRegistry.Publication memory own = publication("wallet/own", keccak256("own"), 0);
        bytes[3] memory doors = [
            abi.encodeCall(registry.publish, (own)),
            abi.encodeCall(registry.setApprovalForAll, (address(0xBAD), true)),
            abi.encodeCall(registry.offerNamespace, ("wallet", address(0xBAD)))
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            wallet.arm(address(registry), doors[i]);
            bytes memory call = abi.encodeCall(registry.publishWithSig, (draft, address(wallet), START, bytes("")));
            (bool done,) = address(registry).call{gas: 3_000_000}(call);
            vm.assertFalse(done);
        }
        vm.assertEq(registry.balanceOf(address(wallet)), 0);
    }

    /// @dev An address that has no code yet agrees to nothing.
    function test_Attack_AnAddressWithoutCodeIsAsked() public {
        expectRefused(address(0xE0A), "");
        expectRefused(address(0xE0A), abi.encodePacked(r, s, v));
    }

    function compact() private view returns (bytes32) {
        return bytes32(uint256(s) | uint256(v - 27) << 255);
    }

    function expectRefused(address account, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryInvalidSignature.selector, account));
        registry.publishWithSig(draft, account, START, signature);
    }
}
