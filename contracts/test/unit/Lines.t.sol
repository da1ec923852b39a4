// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Lines} from "../../src/libraries/Lines.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

contract LinesTest is Fixture {
    /// @dev The library works on bytes alone.
    function setUp() public override {}

    function testFuzz_HashIsThatOfTheLinesOneByOne(IUsageOracle.Line[] memory lines) public view {
        cut(lines);
        bytes memory hashes;
        for (uint256 i = 0; i < lines.length; ++i) {
            hashes = bytes.concat(hashes, Trees.lineHash(lines[i]));
        }
        vm.assertEq(this.hash(packed(lines)), keccak256(hashes));
    }

    function test_HashOfMaximaAndZeros() public view {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](2);
        (uint256 id, uint64 units, uint96 value) = (type(uint256).max, type(uint64).max, type(uint96).max);
        lines[0] = IUsageOracle.Line(id, units, units - 1, units - 2, value);
        bytes32[2] memory hashes = [Trees.lineHash(lines[0]), Trees.lineHash(lines[1])];
        vm.assertEq(this.hash(packed(lines)), keccak256(abi.encode(hashes)));
        vm.assertEq(this.hash(""), keccak256(""));
    }

    /// @dev The bytes before and after the lines are somebody else's.
    function testFuzz_OnlyTheLinesCount(IUsageOracle.Line memory line, bytes memory before, bytes memory behind)
        public
        view
    {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = line;
        bytes memory all = bytes.concat(before, packed(lines), behind);
        vm.assertEq(this.hashPart(all, before.length, Lines.SIZE), keccak256(bytes.concat(Trees.lineHash(line))));
        (uint256 tokenId, uint96 value) = this.at(all, before.length);
        vm.assertEq(tokenId, line.tokenId);
        vm.assertEq(value, line.value);
    }

    function testFuzz_LinesAreFoundByTheirOffset(IUsageOracle.Line[] memory lines) public view {
        cut(lines);
        bytes memory data = packed(lines);
        vm.assertEq(data.length, lines.length * Lines.SIZE);
        for (uint256 i = 0; i < lines.length; ++i) {
            (uint256 tokenId, uint96 value) = this.at(data, i * Lines.SIZE);
            vm.assertEq(tokenId, lines[i].tokenId);
            vm.assertEq(value, lines[i].value);
        }
    }

    /// @dev Hashing borrows memory beyond the free pointer: what is allocated next must be sound, and what was before, whole.
    function testFuzz_MemoryIsGivenBack(IUsageOracle.Line[] memory lines) public view {
        cut(lines);
        this.hashTwice(packed(lines));
    }

    function hash(bytes calldata lines) external pure returns (bytes32) {
        return Lines.hash(lines);
    }

    function hashPart(bytes calldata all, uint256 start, uint256 length) external pure returns (bytes32) {
        return Lines.hash(all[start:start + length]);
    }

    function hashTwice(bytes calldata lines) external pure {
        bytes memory before = abi.encode("before");
        bytes32 first = Lines.hash(lines);
        bytes memory fresh = abi.encode(first);
        vm.assertEq(before, abi.encode("before"));
        vm.assertEq(Lines.hash(lines), first);
        vm.assertEq(fresh, abi.encode(first));
    }

    function at(bytes calldata lines, uint256 offset) external pure returns (uint256, uint96) {
        return Lines.at(lines, offset);
    }

    /// @dev At most 12 lines, for time.
    function cut(IUsageOracle.Line[] memory lines) private pure {
        if (lines.length <= 12) return;
        assembly ("memory-safe") {
            mstore(lines, 12)
        }
    }
}
