// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {TokenRecord} from "../../src/libraries/TokenRecord.sol";
import {Fixture} from "../utils/Fixture.sol";

contract PublishTest is Fixture {
    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);

    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;
    bytes32 private constant ONE = keccak256("one");
    bytes32 private constant TWO = keccak256("two");

    function test_TokenIdIsTheContentDigest() public {
        uint256 tokenId = publishAs(creator, "alice/tiny-chat", ONE, 0);
        vm.assertEq(tokenId, uint256(ONE));
        vm.assertEq(registry.ownerOf(tokenId), creator);
        vm.assertEq(registry.balanceOf(creator), 1);
    }

    function test_EmitsTransferClaimAndPublication() public {
        uint48 terms = licenses.registerTerms(openTerms());
        uint256 parent = publishAs(creator, "alice/base", TWO, 0);
        IModelRegistry.Publication memory p = IModelRegistry.Publication(
            "Bob/derived", IModelRegistry.ContentType.Dataset, ONE, keccak256("metadata"), parent, terms
        );

        vm.expectEmit(address(registry));
        emit IModelRegistry.NamespaceClaimed(keccak256("bob"), buyer, "Bob");
        vm.expectEmit(address(registry));
        emit Transfer(address(0), buyer, uint256(ONE));
        vm.expectEmit(address(registry));
        emit IModelRegistry.Published(
            uint256(ONE), buyer, ~keccak256("Bob/derived"), p.name, p.contentType, p.metadataDigest, parent, terms
        );
        vm.prank(buyer);
        registry.publish(p);
    }

    function test_TokenOfTellsAll() public {
        uint48 terms = licenses.registerTerms(openTerms());
        IModelRegistry.Token memory token = registry.tokenOf(publishAs(creator, "alice/tiny-chat", ONE, terms));
        vm.assertEq(token.owner, creator);
        vm.assertEq(token.creator, creator);
        vm.assertEq(uint256(token.contentType), uint256(IModelRegistry.ContentType.Model));
        vm.assertTrue(token.active);
        vm.assertEq(token.termsIndex, terms);
    }

    function test_TokenOfUnknownTokenIsAllZero() public view {
        IModelRegistry.Token memory none;
        vm.assertEq(abi.encode(registry.tokenOf(7)), abi.encode(none));
        vm.assertEq(registry.previous(7), 0);
        vm.assertEq(registry.firstVersionOf(7), 0);
        (TokenRecord record, address creator_) = registry.recordOf(7);
        vm.assertEq(TokenRecord.unwrap(record), 0);
        vm.assertEq(creator_, address(0));
    }

    function test_NamesDifferByCaseButTheirNamespaceDoesNot() public {
        uint256 lower = publishAs(creator, "alice/tiny", ONE, 0);
        uint256 upper = publishAs(creator, "Alice/Tiny", TWO, 0);
        vm.assertEq(registry.latest(MODEL, "alice/tiny"), lower);
        vm.assertEq(registry.latest(MODEL, "Alice/Tiny"), upper);
        vm.assertEq(registry.namespaceOwner("ALICE"), creator);
    }

    function test_RevertWhen_NamespaceBelongsToAnother() public {
        publishAs(creator, "alice/tiny-chat", ONE, 0);
        string[3] memory names = ["alice/mine", "Alice/mine", "aLICE/tiny-chat"];
        string[3] memory namespaces = ["alice", "Alice", "aLICE"];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, namespaces[i], creator)
            );
            publishAs(buyer, names[i], TWO, 0);
        }
    }

    function test_OneAccountMayHoldManyNamespaces() public {
        publishAs(creator, "alice/a", ONE, 0);
        publishAs(creator, "wonderland/b", TWO, 0);
        publishAs(creator, "wonderland/c", keccak256("3"), 0);
        publishAs(creator, "alice/d", keccak256("4"), 0);
        vm.assertEq(registry.namespaceOwner("alice"), creator);
        vm.assertEq(registry.namespaceOwner("wonderland"), creator);
        vm.assertEq(registry.namespaceOwner("nobody"), address(0));
        vm.assertEq(registry.balanceOf(creator), 4);
    }

    function test_NamespaceStaysWithItsClaimantWhenTheTokenIsSold() public {
        uint256 tokenId = publishAs(creator, "alice/tiny-chat", ONE, 0);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNamespaceTaken.selector, "alice", creator));
        publishAs(buyer, "alice/tiny-chat", TWO, 0);
        publishAs(creator, "alice/tiny-chat", TWO, 0);
    }

    function test_NamespaceMayFillAllButTwoCharacters() public {
        bytes memory long = new bytes(96);
        for (uint256 i = 0; i < 96; ++i) {
            long[i] = bytes1(uint8(65 + i % 26));
        }
        long[94] = "/";
        publishAs(creator, string(long), ONE, 0);
        bytes memory namespace = new bytes(94);
        for (uint256 i = 0; i < 94; ++i) {
            namespace[i] = bytes1(uint8(97 + i % 26));
        }
        vm.assertEq(registry.namespaceOwner(string(namespace)), creator);
    }

    function test_RevertWhen_DigestIsZero() public {
        vm.expectRevert(IModelRegistry.RegistryZeroDigest.selector);
        publishAs(creator, "alice/tiny-chat", 0, 0);
    }

    function test_RevertWhen_ContentIsPublishedAlready() public {
        publishAs(creator, "alice/tiny-chat", ONE, 0);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryAlreadyPublished.selector, uint256(ONE)));
        publishAs(buyer, "bob/tiny-chat", ONE, 0);
    }

    function test_RevertWhen_TermsAreUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, uint48(1)));
        publishAs(creator, "alice/tiny-chat", ONE, 1);
    }

    function test_RevertWhen_ParentIsUnknownOrItself() public {
        uint256[2] memory parents = [uint256(TWO), uint256(ONE)];
        for (uint256 i = 0; i < 2; ++i) {
            IModelRegistry.Publication memory p = publication("alice/tiny-chat", ONE, 0);
            p.parent = parents[i];
            vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownParent.selector, parents[i]));
            vm.prank(creator);
            registry.publish(p);
        }
    }

    function test_RevertWhen_TheContentTypeIsNoneOfTheTwo() public {
        bytes memory call = abi.encodeCall(registry.publish, (publication("alice/tiny-chat", ONE, 0)));
        // Selector, offset of the tuple, offset of the name: the content type is the tuple's second word.
        call[4 + 32 + 32 + 31] = 0x02;
        vm.prank(creator);
        (bool sent,) = address(registry).call(call);
        vm.assertFalse(sent);
        call[4 + 32 + 32 + 31] = 0x00;
        vm.prank(creator);
        (sent,) = address(registry).call(call);
        vm.assertTrue(sent);
    }

    function testFuzz_EveryFieldOfTheTokenIsKeptApart(address who, uint48 terms, bool dataset, bytes32 digest) public {
        vm.assume(who != address(0) && digest != 0);
        IModelRegistry.Publication memory p = publication("alice/tiny-chat", digest, terms % 3);
        p.contentType = IModelRegistry.ContentType(dataset ? 0 : 1);
        licenses.registerTerms(openTerms());
        licenses.registerTerms(paidTerms());
        vm.prank(who);
        IModelRegistry.Token memory token = registry.tokenOf(registry.publish(p));
        vm.assertEq(abi.encode(token), abi.encode(IModelRegistry.Token(who, who, p.contentType, true, p.termsIndex)));
        (TokenRecord record, address creator_) = registry.recordOf(uint256(digest));
        vm.assertEq(creator_, who);
        vm.assertEq(
            abi.encode(record.owner(), record.termsIndex(), record.contentType()),
            abi.encode(who, p.termsIndex, p.contentType)
        );
    }
}
