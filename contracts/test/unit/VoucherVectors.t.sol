// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

/// @dev Golden EIP-712 digests, which other languages check against the same file. WRITE_VECTORS=1 writes it anew.
contract VoucherVectorsTest is Fixture {
    string private constant FILE = "test/vectors/voucher.json";
    uint256 private constant COUNT = 8;
    uint256 private constant CHAIN_ID = 8453;
    address private constant VERIFIER = 0x00000000000000000000000000000000DeaDBeef;
    uint256 private constant SIGNING_KEY = 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80;

    function setUp() public override {
        super.setUp();
        if (vm.envOr("WRITE_VECTORS", false)) vm.writeFile(FILE, document());
    }

    function test_FileHoldsTheDigestsOfItsVouchers() public view {
        string memory json = vm.readFile(FILE);
        bytes32 domain = domainOf(
            vm.parseJsonString(json, ".domain.name"),
            vm.parseJsonString(json, ".domain.version"),
            vm.parseJsonUint(json, ".domain.chainId"),
            vm.parseJsonAddress(json, ".domain.verifyingContract")
        );
        for (uint256 i = 0; i < COUNT; ++i) {
            string memory at = string.concat("[", vm.toString(i), "]");
            IUsageOracle.Voucher memory voucher = read(json, string.concat(".vouchers", at));
            bytes32 digest = vm.parseJsonBytes32(json, string.concat(".digests", at));
            vm.assertEq(digest, digestOf(domain, voucher));
            vm.assertEq(
                vm.parseJsonString(json, string.concat(".signatures", at)), vm.toString(sign(SIGNING_KEY, digest))
            );
        }
        vm.assertEq(vm.parseJsonAddress(json, ".signer"), vm.addr(SIGNING_KEY));
    }

    function test_FileIsWhatWouldBeWritten() public view {
        vm.assertEq(vm.readFile(FILE), document());
    }

    /// @dev The contract, placed where the file's domain says, gives the file's digests.
    function test_ContractAgreesWithTheFile() public {
        vm.chainId(CHAIN_ID);
        string memory json = vm.readFile(FILE);
        bytes32 domain = domainOf("DeHug UsageOracle", "1", CHAIN_ID, address(oracle));
        for (uint256 i = 0; i < COUNT; ++i) {
            IUsageOracle.Voucher memory voucher = read(json, string.concat(".vouchers[", vm.toString(i), "]"));
            vm.assertEq(oracle.voucherDigest(voucher), digestOf(domain, voucher));
        }
    }

    function read(string memory json, string memory at) private pure returns (IUsageOracle.Voucher memory) {
        return IUsageOracle.Voucher({
            tokenId: vm.parseJsonUint(json, string.concat(at, ".tokenId")),
            payer: vm.parseJsonAddress(json, string.concat(at, ".payer")),
            provider: vm.parseJsonAddress(json, string.concat(at, ".provider")),
            inputTokens: uint64(vm.parseJsonUint(json, string.concat(at, ".inputTokens"))),
            outputTokens: uint64(vm.parseJsonUint(json, string.concat(at, ".outputTokens"))),
            requests: uint64(vm.parseJsonUint(json, string.concat(at, ".requests"))),
            value: uint96(vm.parseJsonUint(json, string.concat(at, ".value"))),
            receiptsRoot: vm.parseJsonBytes32(json, string.concat(at, ".receiptsRoot")),
            timestamp: uint64(vm.parseJsonUint(json, string.concat(at, ".timestamp")))
        });
    }

    /// @dev Cases: all zero, all ones, each narrow field at its largest alone, and two ordinary ones.
    function example(uint256 i) private pure returns (IUsageOracle.Voucher memory v) {
        if (i == 0) return v;
        v = IUsageOracle.Voucher({
            tokenId: uint256(keccak256(abi.encode("token", i))),
            payer: address(uint160(uint256(keccak256(abi.encode("payer", i))))),
            provider: address(uint160(uint256(keccak256(abi.encode("provider", i))))),
            inputTokens: uint64(1000 * i),
            outputTokens: uint64(4000 * i),
            requests: uint64(10 * i),
            value: uint96(123_456 * i),
            receiptsRoot: i == 2 ? bytes32(0) : keccak256(abi.encode("root", i)),
            timestamp: uint64(START + i)
        });
        if (i == 3 || i == 7) v.inputTokens = type(uint64).max;
        if (i == 4 || i == 7) v.outputTokens = type(uint64).max;
        if (i == 5 || i == 7) v.requests = type(uint64).max;
        if (i == 6 || i == 7) v.value = type(uint96).max;
        if (i == 7) {
            v.tokenId = type(uint256).max;
            (v.payer, v.provider) = (address(type(uint160).max), address(type(uint160).max));
            (v.receiptsRoot, v.timestamp) = (bytes32(type(uint256).max), type(uint64).max);
        }
    }

    function document() private pure returns (string memory text) {
        bytes32 domain = domainOf("DeHug UsageOracle", "1", CHAIN_ID, VERIFIER);
        string memory vouchers;
        string memory digests;
        string memory signatures;
        for (uint256 i = 0; i < COUNT; ++i) {
            string memory separator = i + 1 < COUNT ? ",\n" : "\n";
            bytes32 digest = digestOf(domain, example(i));
            vouchers = string.concat(vouchers, "    ", written(example(i)), separator);
            digests = string.concat(digests, '    "', vm.toString(digest), '"', separator);
            signatures = string.concat(signatures, '    "', vm.toString(sign(SIGNING_KEY, digest)), '"', separator);
        }
        text = string.concat(
            '{\n  "domain": {"name": "DeHug UsageOracle", "version": "1", "chainId": ',
            vm.toString(CHAIN_ID),
            ', "verifyingContract": "',
            vm.toString(VERIFIER),
            '"},\n  "signer": "',
            vm.toString(vm.addr(SIGNING_KEY)),
            '",\n  "signerKey": "',
            vm.toString(bytes32(SIGNING_KEY)),
            '",\n  "domainSeparator": "',
            vm.toString(domain),
            '",\n'
        );
        text = string.concat(
            text,
            '  "vouchers": [\n',
            vouchers,
            '  ],\n  "digests": [\n',
            digests,
            '  ],\n  "signatures": [\n',
            signatures,
            "  ]\n}\n"
        );
    }

    /// @dev Numbers are strings: JSON's own lose digits above 2^53.
    function written(IUsageOracle.Voucher memory v) private pure returns (string memory text) {
        text = string.concat(
            '{"tokenId": "',
            vm.toString(bytes32(v.tokenId)),
            '", "payer": "',
            vm.toString(v.payer),
            '", "provider": "',
            vm.toString(v.provider),
            '", "inputTokens": "',
            vm.toString(v.inputTokens),
            '", "outputTokens": "',
            vm.toString(v.outputTokens)
        );
        text = string.concat(
            text,
            '", "requests": "',
            vm.toString(v.requests),
            '", "value": "',
            vm.toString(v.value),
            '", "receiptsRoot": "',
            vm.toString(v.receiptsRoot),
            '", "timestamp": "',
            vm.toString(v.timestamp),
            '"}'
        );
    }

    function digestOf(bytes32 domain, IUsageOracle.Voucher memory v) private pure returns (bytes32) {
        bytes32 typeHash = keccak256(
            "Voucher(uint256 tokenId,address payer,address provider,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
        );
        bytes memory fields =
            abi.encode(typeHash, v.tokenId, v.payer, v.provider, v.inputTokens, v.outputTokens, v.requests, v.value);
        bytes32 message = keccak256(bytes.concat(fields, abi.encode(v.receiptsRoot, v.timestamp)));
        return keccak256(abi.encodePacked("\x19\x01", domain, message));
    }

    function domainOf(string memory name, string memory version, uint256 chainId, address verifier)
        private
        pure
        returns (bytes32)
    {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                chainId,
                verifier
            )
        );
    }
}
