// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../../src/generated/TypeHashes.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IProviderStake} from "../../src/interfaces/IProviderStake.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Lines} from "../../src/libraries/Lines.sol";
import {Fixture, ITestOracle} from "../utils/Fixture.sol";

/// @dev Every EIP-712 message against test/vectors/typed-data.json, which the tests of Go and Python read too.
/// The contracts stand at the file's addresses on the file's chains.
contract TypedDataTest is Fixture {
    uint256 private constant CHAINS = 2;
    uint256 private constant LEAST_CASES = 4;

    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("test/vectors/typed-data.json");
    }

    function hashOfLines(bytes calldata lines) external pure returns (bytes32) {
        return Lines.hash(lines);
    }

    function test_DomainsAreTheGeneratedOnes() public view {
        for (uint256 i = 0; i < CHAINS; ++i) {
            string memory registryDomain = string.concat(".domains.ModelRegistry", index(i));
            vm.assertEq(text(registryDomain, ".name"), TypeHashes.MODEL_REGISTRY_NAME);
            vm.assertEq(text(registryDomain, ".version"), TypeHashes.MODEL_REGISTRY_VERSION);
            string memory oracleDomain = string.concat(".domains.UsageOracle", index(i));
            vm.assertEq(text(oracleDomain, ".name"), TypeHashes.USAGE_ORACLE_NAME);
            vm.assertEq(text(oracleDomain, ".version"), TypeHashes.USAGE_ORACLE_VERSION);
        }
    }

    function test_Publish() public {
        uint256 count = casesOf("Publish");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            IModelRegistry at = IModelRegistry(place("ModelRegistry", chain, address(registry)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Publish", i);
                IModelRegistry.Publication memory publication = IModelRegistry.Publication({
                    name: text(m, ".name"),
                    contentType: IModelRegistry.ContentType(number(m, ".contentType")),
                    digest: word(m, ".digest"),
                    metadataDigest: word(m, ".metadataDigest"),
                    parent: number(m, ".parent"),
                    termsIndex: uint48(number(m, ".termsIndex"))
                });
                bytes32 digest = at.publishDigest(publication, account(m, ".creator"), uint64(number(m, ".deadline")));
                checkDigest("Publish", i, chain, digest);
            }
        }
    }

    function test_Voucher() public {
        uint256 count = casesOf("Voucher");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            for (uint256 i = 0; i < count; ++i) {
                checkDigest("Voucher", i, chain, at.voucherDigest(readVoucher(message("Voucher", i))));
            }
        }
    }

    function test_Line() public view {
        uint256 count = casesOf("Line");
        for (uint256 i = 0; i < count; ++i) {
            IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
            lines[0] = readLine(message("Line", i));
            bytes32 hash = vm.parseJsonBytes32(json, string.concat(entry("Line", i), ".structHash"));
            vm.assertEq(keccak256(abi.encode(TypeHashes.LINE, lines[0])), hash, caseOf("Line", i));
            vm.assertEq(this.hashOfLines(packed(lines)), keccak256(abi.encode(hash)), caseOf("Line", i));
        }
    }

    function test_Batch() public {
        uint256 count = casesOf("Batch");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Batch", i);
                bytes memory lines = vm.parseJsonBytes(json, string.concat(entry("Batch", i), ".packedLines"));
                vm.assertEq(lines, packed(readLines(m)));
                IUsageOracle.Batch memory batch = IUsageOracle.Batch({
                    payer: account(m, ".payer"),
                    provider: account(m, ".provider"),
                    receiptsRoot: word(m, ".receiptsRoot"),
                    timestamp: uint64(number(m, ".timestamp"))
                });
                checkDigest("Batch", i, chain, at.batchDigest(batch, lines));
            }
        }
    }

    function test_RootVoucher() public {
        uint256 count = casesOf("RootVoucher");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("RootVoucher", i);
                IUsageOracle.RootVoucher memory voucher = IUsageOracle.RootVoucher({
                    payer: account(m, ".payer"),
                    provider: account(m, ".provider"),
                    linesRoot: word(m, ".linesRoot"),
                    value: uint96(number(m, ".value")),
                    receiptsRoot: word(m, ".receiptsRoot"),
                    timestamp: uint64(number(m, ".timestamp"))
                });
                checkDigest("RootVoucher", i, chain, at.rootVoucherDigest(voucher));
            }
        }
    }

    function test_Attestation() public {
        uint256 count = casesOf("Attestation");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Attestation", i);
                IProviderStake.Attestation memory attestation = IProviderStake.Attestation({
                    provider: account(m, ".provider"),
                    payer: account(m, ".payer"),
                    receiptsRoot: word(m, ".receiptsRoot"),
                    timestamp: uint64(number(m, ".timestamp"))
                });
                checkDigest("Attestation", i, chain, at.attestationDigest(attestation));
            }
        }
    }

    /// @dev A receipt is a leaf: only its struct hash is used.
    function test_Receipt() public view {
        uint256 count = casesOf("Receipt");
        for (uint256 i = 0; i < count; ++i) {
            string memory m = message("Receipt", i);
            IProviderStake.Receipt memory receipt = IProviderStake.Receipt({
                requestId: word(m, ".requestId"),
                tokenId: number(m, ".tokenId"),
                inputTokens: uint64(number(m, ".inputTokens")),
                outputTokens: uint64(number(m, ".outputTokens")),
                requests: uint64(number(m, ".requests")),
                termsIndex: uint48(number(m, ".termsIndex")),
                cost: number(m, ".cost"),
                timestamp: uint64(number(m, ".timestamp"))
            });
            bytes32 hash = vm.parseJsonBytes32(json, string.concat(entry("Receipt", i), ".structHash"));
            vm.assertEq(oracle.receiptHash(receipt), hash, caseOf("Receipt", i));
        }
    }

    function test_SignerProof() public view {
        uint256 count = casesOf("SignerProof");
        for (uint256 i = 0; i < count; ++i) {
            string memory m = message("SignerProof", i);
            bytes32 hash = keccak256(
                abi.encode(TypeHashes.SIGNER_PROOF, account(m, ".payer"), account(m, ".signer"), number(m, ".deadline"))
            );
            bytes32 want = vm.parseJsonBytes32(json, string.concat(entry("SignerProof", i), ".structHash"));
            vm.assertEq(hash, want, caseOf("SignerProof", i));
        }
    }

    /// @dev The oracle shows no digest of proofs: it accepts the file's own signature of an ordinary case.
    function test_OracleAcceptsTheProofOfTheFile() public {
        string memory m = message("SignerProof", 1);
        address signer = account(m, ".signer");
        vm.assertEq(signer, vm.parseJsonAddress(json, ".signer.address"));
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            bytes memory proof =
                vm.parseJsonBytes(json, string.concat(entry("SignerProof", 1), ".signatures", index(chain)));
            vm.assertFalse(at.isSigner(account(m, ".payer"), signer));
            vm.prank(account(m, ".payer"));
            at.authorizeSigner(signer, uint64(number(m, ".deadline")), proof);
            vm.assertTrue(at.isSigner(account(m, ".payer"), signer));
        }
    }

    function test_VoucherSignaturesAreThoseOfOurSigner() public {
        uint256 key = vm.parseJsonUint(json, ".signer.key");
        ITestOracle at = ITestOracle(place("UsageOracle", 1, address(oracle)));
        uint256 count = casesOf("Voucher");
        for (uint256 i = 0; i < count; ++i) {
            bytes memory want = vm.parseJsonBytes(json, string.concat(entry("Voucher", i), ".signatures[1]"));
            vm.assertEq(sign(key, at.voucherDigest(readVoucher(message("Voucher", i)))), want);
        }
    }

    /// @dev Puts a contract where a domain of the file says, on its chain.
    function place(string memory domain, uint256 chain, address contract_) private returns (address at) {
        string memory path = string.concat(".domains.", domain, index(chain));
        vm.chainId(number(path, ".chainId"));
        at = account(path, ".verifyingContract");
        vm.etch(at, contract_.code);
    }

    function checkDigest(string memory kind, uint256 i, uint256 chain, bytes32 digest) private view {
        bytes32 want = vm.parseJsonBytes32(json, string.concat(entry(kind, i), ".digests", index(chain)));
        vm.assertEq(digest, want, caseOf(kind, i));
    }

    function readVoucher(string memory m) private view returns (IUsageOracle.Voucher memory) {
        return IUsageOracle.Voucher({
            tokenId: number(m, ".tokenId"),
            payer: account(m, ".payer"),
            provider: account(m, ".provider"),
            inputTokens: uint64(number(m, ".inputTokens")),
            outputTokens: uint64(number(m, ".outputTokens")),
            requests: uint64(number(m, ".requests")),
            value: uint96(number(m, ".value")),
            receiptsRoot: word(m, ".receiptsRoot"),
            timestamp: uint64(number(m, ".timestamp"))
        });
    }

    function readLines(string memory m) private view returns (IUsageOracle.Line[] memory lines) {
        string memory path = string.concat(m, ".lines");
        lines = new IUsageOracle.Line[](lengthOf(path));
        for (uint256 i = 0; i < lines.length; ++i) {
            lines[i] = readLine(string.concat(path, index(i)));
        }
    }

    function readLine(string memory m) private view returns (IUsageOracle.Line memory) {
        return IUsageOracle.Line({
            tokenId: number(m, ".tokenId"),
            inputTokens: uint64(number(m, ".inputTokens")),
            outputTokens: uint64(number(m, ".outputTokens")),
            requests: uint64(number(m, ".requests")),
            value: uint96(number(m, ".value"))
        });
    }

    function casesOf(string memory kind) private view returns (uint256 count) {
        count = lengthOf(string.concat(".vectors.", kind));
        vm.assertLe(LEAST_CASES, count, kind);
    }

    function lengthOf(string memory path) private view returns (uint256 length) {
        while (vm.keyExistsJson(json, string.concat(path, index(length)))) ++length;
    }

    function entry(string memory kind, uint256 i) private pure returns (string memory) {
        return string.concat(".vectors.", kind, index(i));
    }

    function message(string memory kind, uint256 i) private pure returns (string memory) {
        return string.concat(entry(kind, i), ".message");
    }

    function caseOf(string memory kind, uint256 i) private view returns (string memory) {
        return string.concat(kind, ": ", text(entry(kind, i), ".case"));
    }

    function index(uint256 i) private pure returns (string memory) {
        return string.concat("[", vm.toString(i), "]");
    }

    function number(string memory at, string memory key) private view returns (uint256) {
        return vm.parseJsonUint(json, string.concat(at, key));
    }

    function account(string memory at, string memory key) private view returns (address) {
        return vm.parseJsonAddress(json, string.concat(at, key));
    }

    function word(string memory at, string memory key) private view returns (bytes32) {
        return vm.parseJsonBytes32(json, string.concat(at, key));
    }

    function text(string memory at, string memory key) private view returns (string memory) {
        return vm.parseJsonString(json, string.concat(at, key));
    }
}
