// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {INamespaces} from "../../src/interfaces/INamespaces.sol";
import {RegistryFixture} from "../utils/RegistryFixture.sol";

contract NamesTest is RegistryFixture {
    uint256 private _next = 1;

    /// @dev The grammar character by character, in the order of its sentence, to hold the contract's word arithmetic
    /// against.
    function inGrammar(bytes memory name) internal pure returns (bool) {
        uint256 n = name.length;
        if (n > 96) return false;
        uint256 slashes;
        uint256 slash;
        for (uint256 i = 0; i < n; ++i) {
            bytes1 c = name[i];
            if (c == "/") {
                ++slashes;
                slash = i;
                continue;
            }
            bool word = (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") || c == "_";
            if (!word && c != "." && c != "-") return false;
            if (i + 1 < n && (c == "." || c == "-") && name[i + 1] == c) return false;
        }
        if (slashes != 1 || slash == 0 || slash == n - 1) return false;
        if (isEdge(name[0]) || isEdge(name[slash - 1]) || isEdge(name[slash + 1]) || isEdge(name[n - 1])) return false;
        return !(n >= 4 && name[n - 4] == "." && name[n - 3] == "g" && name[n - 2] == "i" && name[n - 1] == "t");
    }

    function isEdge(bytes1 c) private pure returns (bool) {
        return c == "." || c == "-";
    }

    function accepted(string memory name) internal returns (bool) {
        vm.prank(creator);
        try registry.publish(publication(name, bytes32(_next++), 0)) {
            return true;
        } catch (bytes memory reason) {
            vm.assertEq(reason, abi.encodeWithSelector(INamespaces.RegistryInvalidName.selector, name));
            return false;
        }
    }

    function test_AcceptsNamesOfTheGrammar() public {
        string[10] memory names = [
            "a/b",
            "alice/tiny-chat",
            "Alice_1/Tiny.Chat-v0.1",
            "_a/_b_",
            "a.b-c/d-e.f",
            "0/9",
            "a/git",
            "a/x.gitt",
            "aa.-b/c-.d",
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ/KLMNOPQRSTUVWXYZ0123456789_.-abcdefghijklmnopqrstuvwxyz"
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            vm.assertTrue(inGrammar(bytes(names[i])), names[i]);
            vm.assertTrue(accepted(names[i]), names[i]);
        }
    }

    function test_RefusesNamesOutsideTheGrammar() public {
        string[26] memory names = [
            "",
            "a",
            "/",
            "ab",
            "a/",
            "/b",
            "abc",
            "a/b/c",
            "a//b",
            "-a/b",
            "a-/b",
            "a/-b",
            "a/b-",
            ".a/b",
            "a./b",
            "a/.b",
            "a/b.",
            "a--b/c",
            "a/b..c",
            "a/b.git",
            "a/b c",
            "a/b@",
            "a/b[",
            "a/b`",
            "a/b{",
            unicode"a/é"
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            vm.assertFalse(inGrammar(bytes(names[i])));
            vm.assertFalse(accepted(names[i]));
        }
    }

    function test_RefusesA97thCharacter() public {
        vm.assertTrue(accepted(string(filled(96))));
        vm.assertFalse(accepted(string(filled(97))));
    }

    /// @dev Every character at every place of a 96-character name: the seams of the 32-character words among them.
    function test_JudgesEveryCharacterAtEveryPlace() public view {
        bytes memory name = filled(96);
        for (uint256 at = 0; at < 96; ++at) {
            bytes1 kept = name[at];
            for (uint256 c = 0; c < 256; c += c > 0x2b && c < 0x31 ? 1 : 3) {
                name[at] = bytes1(uint8(c));
                vm.assertEq(judged(name), inGrammar(name), string(name));
            }
            name[at] = kept;
        }
    }

    /// @dev Every pair of the characters that matter, at every place of a name of 34 characters.
    function test_JudgesEveryPairAtEveryPlace() public view {
        bytes memory alphabet = "a-./Z";
        for (uint256 at = 0; at < 33; ++at) {
            for (uint256 pair = 0; pair < 25; ++pair) {
                bytes memory name = filled(34);
                name[at] = alphabet[pair / 5];
                name[at + 1] = alphabet[pair % 5];
                vm.assertEq(judged(name), inGrammar(name), string(name));
            }
        }
    }

    function testFuzz_JudgesAsTheReferenceDoes(bytes32 seed, uint256 length, bool slash) public view {
        bytes memory alphabet = "aZ09_.-/gitxyQ";
        bytes memory name = new bytes(bound(length, 0, 100));
        for (uint256 i = 0; i < name.length; ++i) {
            uint256 roll = uint8(uint256(keccak256(abi.encode(seed, i))));
            name[i] = roll < 200 ? bytes1(uint8(97 + roll % 26)) : alphabet[roll % alphabet.length];
        }
        if (slash && name.length > 2) name[1 + uint256(seed) % (name.length - 2)] = "/";
        vm.assertEq(judged(name), inGrammar(name), string(name));
    }

    function testFuzz_JudgesArbitraryBytes(bytes calldata name) public view {
        vm.assertEq(judged(name), inGrammar(name));
    }

    function testFuzz_NamespaceIsTheSameInAnyCase(uint256 seed, uint256 length) public {
        bytes memory name = new bytes(bound(length, 1, 94) + 2);
        bytes memory other = new bytes(name.length);
        for (uint256 i = 0; i < name.length - 2; ++i) {
            bytes1 c = bytes1(uint8(97 + (seed >> i % 200) % 26));
            name[i] = c;
            other[i] = (seed >> i % 256) & 1 == 0 ? c : bytes1(uint8(c) - 32);
        }
        (name[name.length - 2], other[name.length - 2]) = ("/", "/");
        (name[name.length - 1], other[name.length - 1]) = ("x", "y");
        publishAs(creator, string(name), keccak256("a"), 0);
        (bool sent,) = tryPublishAs(buyer, string(other));
        vm.assertFalse(sent);
    }

    function test_TheNamespaceIsWhatStandsBeforeTheSlashWhereverThatIs() public {
        for (uint256 at = 1; at < 95; ++at) {
            bytes memory name = filled(96);
            name[47] = "x";
            name[at] = "/";
            bytes memory namespace = new bytes(at);
            for (uint256 i = 0; i < at; ++i) {
                namespace[i] = name[i];
            }
            vm.expectEmit(address(registry));
            emit INamespaces.NamespaceClaimed(keccak256(namespace), creator, string(namespace));
            publishAs(creator, string(name), bytes32(at), 0);
            vm.assertEq(registry.namespaceOwner(string(namespace)), creator);
        }
    }

    /// @dev What stands behind a name in the calldata is not part of it.
    function testFuzz_BytesBehindTheNameDoNotCount(bytes32 behind, uint256 length) public {
        bytes memory name = filled(bound(length, 4, 63));
        uint256 n = name.length;
        bytes memory call = abi.encodeCall(registry.publish, (publication(string(name), bytes32(_next++), 0)));
        uint256 begin = call.length - 32 - (n + 31) / 32 * 32; // the parents' count stands behind it
        for (uint256 i = begin + n; i < call.length - 32; ++i) {
            call[i] = behind[i % 32];
        }
        vm.prank(creator);
        (bool sent,) = address(registry).call(call);
        vm.assertTrue(sent);
        vm.assertTrue(registry.latest(IModelRegistry.ContentType.Model, string(name)) != 0);
        bytes memory namespace = new bytes(n / 2 - 1);
        for (uint256 i = 0; i < namespace.length; ++i) {
            namespace[i] = name[i];
        }
        vm.assertEq(registry.namespaceOwner(string(namespace)), creator);
    }

    /// @dev Valid by construction, of every length: such names must not drown among refused ones.
    function testFuzz_AcceptsWhateverFollowsTheSentence(bytes32 seed, uint256 length) public view {
        bytes memory any = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789__.-.-.-.-.-.-.-";
        bytes memory name = new bytes(bound(length, 3, 96));
        uint256 slash = 1 + uint256(seed) % (name.length - 2);
        for (uint256 i = 0; i < name.length; ++i) {
            bool edge = i == 0 || i + 1 >= slash && i <= slash + 1 || i == name.length - 1;
            uint256 roll = uint256(keccak256(abi.encode(seed, i)));
            name[i] = any[roll % (edge ? 64 : any.length)];
            if (i != 0 && name[i] == name[i - 1] && isEdge(name[i])) name[i] = "_";
        }
        name[slash] = "/";
        name[name.length - 1] = "0"; // never `.git`
        vm.assertTrue(inGrammar(name), string(name));
        vm.assertTrue(judged(name), string(name));
    }

    function tryPublishAs(address who, string memory name) private returns (bool, bytes memory) {
        vm.prank(who);
        return address(registry).call(abi.encodeCall(registry.publish, (publication(name, keccak256("b"), 0))));
    }

    /// @dev The judgment alone: a call that may not write fails for another reason, or for want of gas, behind it.
    function judged(bytes memory name) internal view returns (bool) {
        (, bytes memory reason) = address(registry).staticcall{gas: 60_000}(
            abi.encodeCall(registry.publish, (publication(string(name), bytes32(uint256(1)), 0)))
        );
        return reason.length < 4 || bytes4(reason) != INamespaces.RegistryInvalidName.selector;
    }

    function filled(uint256 length) private pure returns (bytes memory name) {
        name = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            name[i] = bytes1(uint8(97 + i % 26));
        }
        name[length / 2 - 1] = "/";
    }
}
