// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {TokenRecords} from "../../src/libraries/TokenRecord.sol";
import {MetadataFixture} from "../utils/MetadataFixture.sol";

contract InscribeTest is MetadataFixture {
    event MetadataUpdate(uint256 _tokenId);

    IModelRegistry.ContentType private constant MODEL = IModelRegistry.ContentType.Model;
    IModelRegistry.ContentType private constant DATASET = IModelRegistry.ContentType.Dataset;
    string private constant NAME = "alice/tiny-chat";
    string private constant LONGEST =
        "alice/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl";

    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = publishAs(creator, NAME, keccak256("one"), 0);
    }

    function test_ShowsNameAndDescription() public {
        vm.expectEmit(address(registry));
        emit IModelRegistry.Inscribed(tokenId, NAME, "A small model that chats.");
        vm.expectEmit(address(registry));
        emit MetadataUpdate(tokenId);
        inscribe(creator, "A small model that chats.");
        string memory json = document(tokenId);
        vm.assertEq(field(json, ".name"), NAME);
        vm.assertEq(field(json, ".description"), "A small model that chats.");
        vm.assertTrue(contains(svgOf(tokenId), string.concat('font-size="16">', NAME, "</text>")));
    }

    function test_AnEmptyDescriptionShowsTheUsualOne() public {
        string memory usual = field(document(tokenId), ".description");
        inscribe(creator, "");
        vm.assertEq(field(document(tokenId), ".name"), NAME);
        vm.assertEq(field(document(tokenId), ".description"), usual);
    }

    function test_MayBeChangedAgainAndAgain() public {
        inscribe(creator, "First words, rather many of them, so that they take more than one slot.");
        inscribe(creator, "Fewer.");
        vm.assertEq(field(document(tokenId), ".description"), "Fewer.");
    }

    /// @dev The creator's words stay with a token that it sold, and stay the creator's.
    function test_TheCreatorInscribesWhatItSold() public {
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        expectNotCreator(buyer);
        inscribe(creator, "Sold.");
        vm.assertEq(field(document(tokenId), ".description"), "Sold.");
    }

    function test_RevertWhen_TheCallerIsNotTheCreator() public {
        expectNotCreator(stranger);
        // Not even as the namespace's new owner: it did not make this token.
        handOver(buyer);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotCreator.selector, tokenId, buyer));
        inscribe(buyer, "Mine.");
    }

    /// @dev A name is its namespace's: a creator that gave that away shows it on nothing more.
    function test_RevertWhen_TheNamespaceIsNoLongerTheCreators() public {
        inscribe(creator, "Before.");
        handOver(buyer);
        expectNotCreator(creator);
        vm.assertEq(field(document(tokenId), ".description"), "Before.");
    }

    function test_RevertWhen_TheNameIsAnothers() public {
        publishAs(creator, "alice/other", keccak256("two"), 0);
        string[2] memory names = ["alice/other", "alice/never-published"];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotAVersion.selector, names[i], tokenId));
            vm.prank(creator);
            registry.inscribe(MODEL, names[i], tokenId, "");
        }
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotAVersion.selector, NAME, tokenId));
        vm.prank(creator);
        registry.inscribe(DATASET, NAME, tokenId, "");
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.RegistryNotAVersion.selector, NAME, 7));
        vm.prank(creator);
        registry.inscribe(MODEL, NAME, 7, "");
    }

    /// @dev A token keeps 48 bits of its name's hash. Somebody works until a name of its own shares them with a name
    /// that it envies.
    function test_Attack_ANameOfTheSameTagIsShown() public {
        uint256 stolen = publishAs(stranger, "thief/x", keccak256("stolen"), 0);
        setTag(stolen, keccak256(bytes(NAME)));
        vm.assertTrue(registry.isVersionOf(MODEL, NAME, stolen)); // the work is done
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "alice", stranger));
        vm.prank(stranger);
        registry.inscribe(MODEL, NAME, stolen, "Alice's own, buy it here.");
    }

    /// @dev The same with a "name" that breaks out of the document.
    function test_Attack_ANameOutsideTheGrammarIsShown() public {
        string memory name = 'alice/x","image":"https://thief.example/x';
        setTag(tokenId, keccak256(bytes(name)));
        vm.assertTrue(registry.isVersionOf(MODEL, name, tokenId));
        vm.expectRevert(abi.encodeWithSelector(INamespaces.RegistryInvalidName.selector, name));
        vm.prank(creator);
        registry.inscribe(MODEL, name, tokenId, "");
    }

    function test_DescriptionsAreEscaped() public {
        string[5] memory texts =
            ['"', "\\", '","image":"x', '\\","a":"\\\\"', unicode"Grüße: 模型 \"tiny\" </text><script>"];
        for (uint256 i = 0; i < texts.length; ++i) {
            inscribe(creator, texts[i]);
            string memory json = document(tokenId);
            vm.assertEq(field(json, ".description"), texts[i]);
            vm.assertEq(field(json, ".name"), NAME);
            vm.assertTrue(bytes(field(json, ".properties.dehug.cid")).length == 59);
        }
    }

    function testFuzz_AnyPrintableTextComesBackAsItWas(bytes32[8] memory noise, uint256 length) public {
        bytes memory text = new bytes(bound(length, 0, 280));
        for (uint256 i = 0; i < text.length; ++i) {
            text[i] = bytes1(0x20 + uint8(noise[i % 8][i % 32]) % 0x5f);
        }
        inscribe(creator, string(text));
        string memory shown = field(document(tokenId), ".description");
        if (text.length != 0) vm.assertEq(shown, string(text));
    }

    function test_TheDescriptionHasAtMost280Bytes() public {
        inscribe(creator, string(filled(280)));
        vm.assertEq(bytes(field(document(tokenId), ".description")).length, 280);
        vm.expectRevert(IModelRegistry.RegistryInvalidDescription.selector);
        inscribe(creator, string(filled(281)));
    }

    function test_RevertWhen_TheDescriptionHasAControlCharacter() public {
        for (uint256 c = 0; c < 0x80; ++c) {
            bytes memory text = filled(40);
            text[c % 40] = bytes1(uint8(c));
            if (c < 0x20 || c == 0x7f) vm.expectRevert(IModelRegistry.RegistryInvalidDescription.selector);
            inscribe(creator, string(text));
        }
    }

    /// @dev A long name is squeezed onto the card.
    function test_ALongNameFitsOnTheCard() public {
        uint256 long = publishAs(creator, LONGEST, keccak256("long"), 0);
        vm.prank(creator);
        registry.inscribe(MODEL, LONGEST, long, "");
        string memory want = string.concat(' textLength="352" lengthAdjust="spacingAndGlyphs">', LONGEST, "</text>");
        vm.assertTrue(contains(svgOf(long), want));
        vm.assertEq(field(document(long), ".name"), LONGEST);
    }

    function test_ADatasetIsInscribedAsOne() public {
        IModelRegistry.Publication memory p = publication(NAME, keccak256("set"), 0);
        p.contentType = DATASET;
        vm.prank(creator);
        uint256 set = registry.publish(p);
        vm.prank(creator);
        registry.inscribe(DATASET, NAME, set, "Words.");
        vm.assertEq(field(document(set), ".name"), NAME);
        vm.assertEq(field(document(set), ".attributes[0].value"), "Dataset");
    }

    function inscribe(address who, string memory description) private {
        vm.prank(who);
        registry.inscribe(MODEL, NAME, tokenId, description);
    }

    function expectNotCreator(address who) private {
        bytes memory reason = registry.namespaceOwner("alice") == who
            ? abi.encodeWithSelector(IModelRegistry.RegistryNotCreator.selector, tokenId, who)
            : abi.encodeWithSelector(INamespaces.RegistryNotNamespaceOwner.selector, "alice", who);
        vm.expectRevert(reason);
        inscribe(who, "No.");
    }

    function handOver(address to) private {
        vm.prank(creator);
        registry.offerNamespace("alice", to);
        vm.prank(to);
        registry.acceptNamespace("alice");
    }

    /// @dev Writes a name's tag into a token's record, as if work had found a name that shares it.
    function setTag(uint256 id, bytes32 nameHash) private {
        bytes32 slot = recordSlot(id);
        uint256 mask = uint256(type(uint48).max) << 200;
        uint256 word = uint256(vm.load(address(registry), slot)) & ~mask;
        vm.store(address(registry), slot, bytes32(word | uint256(TokenRecords.tagOf(nameHash)) << 200));
    }

    /// @dev The slot of a token's record, found by what it holds.
    function recordSlot(uint256 id) private view returns (bytes32 slot) {
        uint256 owner = uint160(registry.ownerOf(id));
        for (uint256 i = 0; i < 32; ++i) {
            slot = keccak256(abi.encode(id, i));
            if (uint160(uint256(vm.load(address(registry), slot))) == owner) return slot;
        }
        revert("no record");
    }

    function filled(uint256 length) private pure returns (bytes memory text) {
        text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            text[i] = bytes1(uint8(97 + i % 26));
        }
    }

    function contains(string memory text, string memory part) private pure returns (bool) {
        bytes memory t = bytes(text);
        bytes memory p = bytes(part);
        for (uint256 i = 0; i + p.length <= t.length; ++i) {
            uint256 j = 0;
            while (j < p.length && t[i + j] == p[j]) ++j;
            if (j == p.length) return true;
        }
        return false;
    }
}
