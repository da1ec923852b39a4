// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract TransferTest is RegistryFixture {
    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);
    event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId);

    address private agent = address(0xA6E);
    uint256 private tokenId;
    bytes32 private termsHash;

    function setUp() public override {
        super.setUp();
        (tokenId, termsHash) = paidToken();
    }

    function test_MovesTheTokenAndNothingElseOfIt() public {
        vm.prank(creator);
        registry.setActive(tokenId, false);
        vm.expectEmit(address(registry));
        emit Transfer(creator, buyer, tokenId);
        move(creator, buyer);
        vm.assertEq(registry.balanceOf(creator), 0);
        vm.assertEq(registry.balanceOf(buyer), 1);
        IModelRegistry.Token memory expected = IModelRegistry.Token({
            owner: buyer,
            creator: creator,
            contentType: IModelRegistry.ContentType.Model,
            active: false,
            termsIndex: terms.termsIndexOf(termsHash),
            enforcesRoyalty: false,
            nameTag: uint48(uint256(keccak256("alice/tiny-paid")))
        });
        vm.assertEq(abi.encode(registry.tokenOf(tokenId)), abi.encode(expected));
    }

    function test_TheApprovedAccountMayMoveItOnce() public {
        vm.expectEmit(address(registry));
        emit Approval(creator, stranger, tokenId);
        approve(creator, stranger);
        vm.assertEq(registry.getApproved(tokenId), stranger);
        vm.prank(stranger);
        registry.transferFrom(creator, buyer, tokenId);
        vm.assertEq(registry.getApproved(tokenId), address(0));
        expectRefused(stranger, buyer);
    }

    function test_ATransferByTheOwnerClearsTheApproval() public {
        approve(creator, stranger);
        move(creator, buyer);
        vm.assertEq(registry.getApproved(tokenId), address(0));
        expectRefused(stranger, buyer);
        move(buyer, creator);
        expectRefused(stranger, creator);
    }

    function test_ApprovalOfTheZeroAddressTakesItBack() public {
        approve(creator, stranger);
        approve(creator, address(0));
        vm.assertEq(registry.getApproved(tokenId), address(0));
        expectRefused(stranger, creator);
        move(creator, buyer);
        vm.assertEq(registry.ownerOf(tokenId), buyer);
    }

    /// @dev The flag that says "somebody is approved" is set and cleared again and again.
    function test_ApprovalsAfterATransferHoldAndClearAsTheFirstDid() public {
        for (uint256 i = 0; i < 3; ++i) {
            (address from, address to) = i % 2 == 0 ? (creator, buyer) : (buyer, creator);
            approve(from, stranger);
            approve(from, agent);
            vm.assertEq(registry.getApproved(tokenId), agent);
            expectRefused(stranger, from);
            vm.prank(agent);
            registry.transferFrom(from, to, tokenId);
            vm.assertEq(registry.getApproved(tokenId), address(0));
            expectRefused(agent, to);
        }
    }

    function test_SwitchingOffKeepsTheApproval() public {
        approve(creator, stranger);
        vm.prank(creator);
        registry.setActive(tokenId, false);
        vm.assertEq(registry.getApproved(tokenId), stranger);
        vm.prank(stranger);
        registry.transferFrom(creator, buyer, tokenId);
        vm.assertEq(registry.getApproved(tokenId), address(0));
        vm.assertFalse(registry.tokenOf(tokenId).active);
    }

    function test_AnOperatorMovesAndApproves() public {
        vm.prank(creator);
        registry.setApprovalForAll(stranger, true);
        approve(stranger, agent);
        vm.assertEq(registry.getApproved(tokenId), agent);
        vm.prank(stranger);
        registry.safeTransferFrom(creator, buyer, tokenId);
        vm.assertEq(registry.ownerOf(tokenId), buyer);
        vm.assertEq(registry.getApproved(tokenId), address(0));
    }

    function test_ToItselfChangesNothingButTheApproval() public {
        approve(creator, stranger);
        move(creator, creator);
        vm.assertEq(registry.balanceOf(creator), 1);
        vm.assertEq(registry.tokenOf(tokenId).creator, creator);
        vm.assertEq(registry.getApproved(tokenId), address(0));
        move(creator, buyer);
        vm.assertEq(registry.tokenOf(tokenId).creator, creator);
    }

    /// @dev A holder's balance shares its slot with a namespace.
    function test_BalanceAndNamespaceDoNotTouchEachOther() public {
        move(creator, buyer);
        move(buyer, creator);
        publishAs(creator, "alice/second", keccak256("second"), 0);
        publishAs(creator, "wonderland/third", keccak256("third"), 0);
        vm.assertEq(registry.balanceOf(creator), 3);
        vm.assertEq(registry.balanceOf(buyer), 0);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
        publishAs(buyer, "bob/first", keccak256("bob"), 0);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "alice", creator));
        publishAs(buyer, "alice/stolen", keccak256("stolen"), 0);
        vm.assertEq(registry.balanceOf(buyer), 1);
    }

    function testFuzz_BalancesCountTokensOverAnyWalk(uint256 walk) public {
        publishAs(creator, "alice/second", keccak256("second"), 0);
        uint256[2] memory ids = [tokenId, uint256(keccak256("second"))];
        address[4] memory people = [creator, buyer, agent, stranger];
        for (uint256 i = 0; i < 32; ++i) {
            uint256 id = ids[(walk >> i) & 1];
            address from = registry.ownerOf(id);
            vm.prank(from);
            registry.transferFrom(from, people[(walk >> (32 + 2 * i)) & 3], id);
        }
        for (uint256 p = 0; p < 4; ++p) {
            uint256 count = 0;
            for (uint256 t = 0; t < 2; ++t) {
                if (registry.ownerOf(ids[t]) == people[p]) ++count;
            }
            vm.assertEq(registry.balanceOf(people[p]), count);
        }
        vm.assertEq(registry.tokenOf(ids[0]).creator, creator);
        vm.assertEq(registry.tokenOf(ids[1]).creator, creator);
    }

    function test_RevertWhen_TransferIsToTheZeroAddressFromAnotherOrOfNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        move(creator, address(0));
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721IncorrectOwner.selector, buyer, tokenId, creator));
        vm.prank(creator);
        registry.transferFrom(buyer, stranger, tokenId);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 7));
        registry.transferFrom(creator, buyer, 7);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        registry.balanceOf(address(0));
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 7));
        registry.ownerOf(7);
        vm.assertEq(registry.balanceOf(creator), 1);
        vm.assertEq(registry.ownerOf(tokenId), creator);
    }

    function test_RevertWhen_ApprovingATokenOfAnother() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidApprover.selector, stranger));
        approve(stranger, stranger);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 7));
        vm.prank(creator);
        registry.approve(stranger, 7);
    }

    function test_RevertWhen_AContractDoesNotTakeTokens() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(terms)));
        vm.prank(creator);
        registry.safeTransferFrom(creator, address(terms), tokenId);
    }

    function move(address from, address to) private {
        vm.prank(from);
        registry.transferFrom(from, to, tokenId);
    }

    function approve(address as_, address to) private {
        vm.prank(as_);
        registry.approve(to, tokenId);
    }

    function expectRefused(address mover, address owner) private {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, mover, tokenId));
        vm.prank(mover);
        registry.transferFrom(owner, mover, tokenId);
    }
}
