// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {TokenRecord, TokenRecords} from "../../src/libraries/TokenRecord.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract PublishTest is RegistryFixture {
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

    function test_EmitsTransferClaimPublicationAndDerivation() public {
        bytes32 termsHash = register(openTerms());
        IModelRegistry.Publication memory p = publication("Bob/derived", ONE, termsHash);
        p.contentType = IModelRegistry.ContentType.Dataset;
        p.metadataDigest = keccak256("metadata");
        p.parents = new uint256[](1);
        p.parents[0] = publishAs(creator, "alice/base", TWO, termsHash);

        vm.expectEmit(address(registry));
        emit INamespaces.NamespaceClaimed(keccak256("bob"), buyer, "Bob");
        vm.expectEmit(address(registry));
        emit Transfer(address(0), buyer, uint256(ONE));
        vm.expectEmit(address(registry));
        emit IModelRegistry.Published(
            uint256(ONE), buyer, ~keccak256("Bob/derived"), p.name, p.contentType, p.metadataDigest, 0, 1
        );
        vm.expectEmit(address(registry));
        emit IModelRegistry.Derived(uint256(ONE), p.parents);
        vm.prank(buyer);
        registry.publish(p);
    }

    function test_TheEventNamesTheVersionBefore() public {
        publishAs(creator, "alice/tiny", ONE, 0);
        vm.expectEmit(address(registry));
        emit IModelRegistry.Published(
            uint256(TWO), creator, keccak256("alice/tiny"), "alice/tiny", MODEL, 0, uint256(ONE), 0
        );
        publishAs(creator, "alice/tiny", TWO, 0);
    }

    function test_TokenOfTellsAll() public {
        register(paidTerms());
        IModelRegistry.Publication memory p = publication("alice/tiny-chat", ONE, register(openTerms()));
        p.enforceRoyalty = true;
        vm.prank(creator);
        IModelRegistry.Token memory token = registry.tokenOf(registry.publish(p));
        vm.assertEq(token.owner, creator);
        vm.assertEq(token.creator, creator);
        vm.assertEq(uint256(token.contentType), uint256(MODEL));
        vm.assertTrue(token.active);
        vm.assertEq(token.termsIndex, 2);
        vm.assertTrue(token.enforcesRoyalty);
        vm.assertEq(token.nameTag, uint48(uint256(keccak256("alice/tiny-chat"))));
    }

    function test_TokenOfUnknownTokenIsAllZero() public view {
        IModelRegistry.Token memory none;
        vm.assertEq(abi.encode(registry.tokenOf(7)), abi.encode(none));
        (TokenRecord record, address creator_) = registry.recordOf(7);
        vm.assertEq(TokenRecord.unwrap(record), 0);
        vm.assertEq(creator_, address(0));
        vm.assertFalse(registry.isVersionOf(IModelRegistry.ContentType.Dataset, "", 7));
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
            vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, namespaces[i], creator));
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
        vm.assertEq(registry.namespaceOwner("absent"), address(0));
        vm.assertEq(registry.ownerOfNamespace(keccak256("alice")), creator);
        vm.assertEq(registry.ownerOfNamespace(keccak256("absent")), address(0));
        vm.assertEq(registry.balanceOf(creator), 4);
    }

    function test_NamespaceStaysWithItsClaimantWhenTheTokenIsSold() public {
        uint256 tokenId = publishAs(creator, "alice/tiny-chat", ONE, 0);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNamespaceTaken.selector, "alice", creator));
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

    /// @dev A publication is bound to terms by their hash: those under an index of the moment have no part in it.
    function test_RevertWhen_TermsAreUnknown() public {
        register(openTerms());
        bytes32 unknown = hashOf(paidTerms());
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, unknown));
        publishAs(creator, "alice/tiny-chat", ONE, unknown);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, bytes32(uint256(1))));
        publishAs(creator, "alice/tiny-chat", ONE, bytes32(uint256(1)));
    }

    function test_WithTermsRegistersThemFirst() public {
        register(openTerms());
        bytes32 termsHash = hashOf(paidTerms());
        vm.expectEmit(address(terms));
        emit ITermsRegistry.TermsRegistered(2, termsHash, paidTerms().licenseId);
        vm.prank(creator);
        registry.publishWithTerms(publication("alice/a", ONE, termsHash), paidTerms());
        vm.assertEq(registry.tokenOf(uint256(ONE)).termsIndex, 2);
        vm.assertEq(registry.tokenOf(uint256(ONE)).creator, creator);
    }

    function test_WithTermsTakesThoseThatAreThereAlready() public {
        bytes32 termsHash = register(paidTerms());
        vm.prank(creator);
        registry.publishWithTerms(publication("alice/a", ONE, termsHash), paidTerms());
        vm.assertEq(registry.tokenOf(uint256(ONE)).termsIndex, 1);
        vm.assertEq(terms.termsHashOf(2), 0);
    }

    /// @dev The publication's hash is what binds, not the terms that came along.
    function test_WithTermsBindsTheHashOfThePublication() public {
        bytes32 open = register(openTerms());
        vm.prank(creator);
        registry.publishWithTerms(publication("alice/a", ONE, open), paidTerms());
        vm.assertEq(registry.tokenOf(uint256(ONE)).termsIndex, 1);
        bytes32 unknown = keccak256("unknown");
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryUnknownTerms.selector, unknown));
        vm.prank(creator);
        registry.publishWithTerms(publication("alice/b", TWO, unknown), openTerms());
    }

    function test_RevertWhen_TheTermsThatComeAlongAreInvalid() public {
        ITermsRegistry.Terms memory bad = openTerms();
        bad.licenseId = "";
        vm.expectRevert(
            abi.encodeWithSelector(
                ITermsRegistry.TermsInvalid.selector, "licenseId must be 1 to 64 of A-Z a-z 0-9 . - +"
            )
        );
        vm.prank(creator);
        registry.publishWithTerms(publication("alice/a", ONE, 0), bad);
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

    function testFuzz_EveryFieldOfTheTokenIsKeptApart(
        address who,
        uint256 which,
        bool dataset,
        bool enforced,
        bytes32 digest
    ) public {
        vm.assume(who != address(0) && digest != 0);
        bytes32[3] memory hashes = [bytes32(0), register(openTerms()), register(paidTerms())];
        IModelRegistry.Publication memory p = publication("alice/tiny-chat", digest, hashes[which % 3]);
        p.contentType = IModelRegistry.ContentType(dataset ? 0 : 1);
        p.enforceRoyalty = enforced;
        vm.prank(who);
        IModelRegistry.Token memory token = registry.tokenOf(registry.publish(p));
        bytes32 nameHash = keccak256("alice/tiny-chat");
        uint48 tag = uint48(uint256(dataset ? ~nameHash : nameHash));
        vm.assertEq(
            abi.encode(token),
            abi.encode(IModelRegistry.Token(who, who, p.contentType, true, uint40(which % 3), enforced, tag))
        );
        (TokenRecord record, address creator_) = registry.recordOf(uint256(digest));
        vm.assertEq(creator_, who);
        vm.assertEq(
            abi.encode(record.owner(), record.termsIndex(), record.contentType(), record.nameTag()),
            abi.encode(who, which % 3, p.contentType, tag)
        );
        vm.assertEq(record.has(TokenRecords.ENFORCED), enforced);
        vm.assertFalse(record.has(TokenRecords.INACTIVE | TokenRecords.MOVED | TokenRecords.APPROVED));
    }
}
