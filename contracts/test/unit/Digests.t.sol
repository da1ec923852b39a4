// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

/// @dev What payers sign, spelled out member by member by the words of EIP-712.
contract DigestsTest is Fixture {
    function testFuzz_Voucher(IUsageOracle.Voucher memory voucher) public view {
        bytes32 kind = keccak256(
            "Voucher(uint256 tokenId,address payer,address provider,uint64 inputUnits,uint64 outputUnits,uint64 requests,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
        );
        vm.assertEq(oracle.voucherDigest(voucher), digestOf(keccak256(abi.encode(kind, voucher))));
    }

    function testFuzz_RootVoucher(IUsageOracle.RootVoucher memory voucher) public view {
        bytes32 kind = keccak256(
            "RootVoucher(address payer,address provider,bytes32 linesRoot,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
        );
        vm.assertEq(oracle.rootVoucherDigest(voucher), digestOf(keccak256(abi.encode(kind, voucher))));
    }

    function testFuzz_Batch(IUsageOracle.Batch memory batch, IUsageOracle.Line[3] memory three, uint256 count)
        public
        view
    {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](bound(count, 1, 3));
        bytes memory hashes;
        for (uint256 i = 0; i < lines.length; ++i) {
            lines[i] = three[i];
            hashes = bytes.concat(hashes, Trees.lineHash(three[i]));
        }
        bytes32 kind = keccak256(
            "Batch(address payer,address provider,Line[] lines,bytes32 receiptsRoot,uint64 timestamp)Line(uint256 tokenId,uint64 inputUnits,uint64 outputUnits,uint64 requests,uint96 value)"
        );
        bytes32 message = keccak256(
            abi.encode(kind, batch.payer, batch.provider, keccak256(hashes), batch.receiptsRoot, batch.timestamp)
        );
        vm.assertEq(oracle.batchDigest(batch, packed(lines)), digestOf(message));
    }

    function digestOf(bytes32 message) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domainOf(address(oracle)), message));
    }
}
