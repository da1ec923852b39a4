// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../../src/generated/TypeHashes.sol";
import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Lines} from "../../src/libraries/Lines.sol";
import {Fixture, ITestOracle} from "../utils/Fixture.sol";
import {VectorFile} from "../utils/VectorFile.sol";

/// @dev Every EIP-712 message against test/vectors/typed-data.json, which the tests of Go and Python read too.
/// The contracts stand at the file's addresses on the file's chains.
contract TypedDataTest is Fixture {
    uint256 private constant CHAINS = 2;
    /// @dev Bits to the right of a grant's sequence in its slot (libraries/GrantBooks.sol).
    uint256 private constant SEQUENCE = 160;

    VectorFile private file;
    IReceiptDisputes private disputes;

    function setUp() public override {
        super.setUp();
        file = new VectorFile();
        disputes = IReceiptDisputes(
            vm.deployCode("ReceiptDisputes.sol:ReceiptDisputes", abi.encode(address(oracle), uint64(10 days)))
        );
    }

    function hashOfLines(bytes calldata lines) external pure returns (bytes32) {
        return Lines.hash(lines);
    }

    function test_DomainsAreTheGeneratedOnes() public view {
        checkDomain("ModelRegistry", TypeHashes.MODEL_REGISTRY_NAME, TypeHashes.MODEL_REGISTRY_VERSION);
        checkDomain("LicenseRegistry", TypeHashes.LICENSE_REGISTRY_NAME, TypeHashes.LICENSE_REGISTRY_VERSION);
        checkDomain("UsageOracle", TypeHashes.USAGE_ORACLE_NAME, TypeHashes.USAGE_ORACLE_VERSION);
        checkDomain("ReceiptDisputes", TypeHashes.RECEIPT_DISPUTES_NAME, TypeHashes.RECEIPT_DISPUTES_VERSION);
    }

    function test_Split() public view {
        uint256 count = casesOf("Split");
        for (uint256 i = 0; i < count; ++i) {
            checkHash("Split", i, keccak256(abi.encode(TypeHashes.SPLIT, file.split(message("Split", i)))));
        }
    }

    function test_Terms() public view {
        uint256 count = casesOf("Terms");
        for (uint256 i = 0; i < count; ++i) {
            checkHash("Terms", i, terms.hashOf(file.terms(message("Terms", i))));
        }
    }

    function test_Publish() public {
        uint256 count = casesOf("Publish");
        uint256 withoutTerms = 0;
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            IModelRegistry at = IModelRegistry(place("ModelRegistry", chain, address(registry)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Publish", i);
                IModelRegistry.Publication memory publication = readPublication(m);
                if (publication.termsHash == 0) ++withoutTerms;
                checkDigest("Publish", i, chain, at.publishDigest(publication, account(m, ".creator"), deadline(m)));
            }
        }
        vm.assertEq(withoutTerms, CHAINS);
    }

    /// @dev The digest holds how many grants the licensee had: the test writes that into the contract.
    function test_Accept() public {
        uint256 count = casesOf("Accept");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ILicenseRegistry at = ILicenseRegistry(place("LicenseRegistry", chain, address(licenses)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Accept", i);
                (uint256 tokenId, address licensee) = (number(m, ".tokenId"), account(m, ".licensee"));
                bytes32 termsHash = terms.hashOf(file.terms(string.concat(m, ".terms")));
                writeGrants(at, tokenId, licensee, uint32(number(m, ".sequence")));
                checkDigest(
                    "Accept", i, chain, at.acceptDigest(tokenId, termsHash, licensee, account(m, ".payer"), deadline(m))
                );
            }
        }
    }

    function test_Voucher() public {
        uint256 count = casesOf("Voucher");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            for (uint256 i = 0; i < count; ++i) {
                checkDigest("Voucher", i, chain, at.voucherDigest(file.voucher(message("Voucher", i))));
            }
        }
    }

    function test_Line() public view {
        uint256 count = casesOf("Line");
        for (uint256 i = 0; i < count; ++i) {
            IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
            lines[0] = file.line(message("Line", i));
            bytes32 hash = keccak256(abi.encode(TypeHashes.LINE, lines[0]));
            checkHash("Line", i, hash);
            vm.assertEq(this.hashOfLines(packed(lines)), keccak256(abi.encode(hash)), caseOf("Line", i));
        }
    }

    function test_Batch() public {
        uint256 count = casesOf("Batch");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Batch", i);
                bytes memory lines = file.data(string.concat(entry("Batch", i), ".packedLines"));
                vm.assertEq(lines, packed(file.lines(m)));
                IUsageOracle.Batch memory batch = IUsageOracle.Batch({
                    payer: account(m, ".payer"),
                    provider: account(m, ".provider"),
                    receiptsRoot: file.word(string.concat(m, ".receiptsRoot")),
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
                    linesRoot: file.word(string.concat(m, ".linesRoot")),
                    value: uint96(number(m, ".value")),
                    receiptsRoot: file.word(string.concat(m, ".receiptsRoot")),
                    timestamp: uint64(number(m, ".timestamp"))
                });
                checkDigest("RootVoucher", i, chain, at.rootVoucherDigest(voucher));
            }
        }
    }

    function test_Attestation() public {
        uint256 count = casesOf("Attestation");
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            IReceiptDisputes at = IReceiptDisputes(place("ReceiptDisputes", chain, address(disputes)));
            for (uint256 i = 0; i < count; ++i) {
                string memory m = message("Attestation", i);
                IReceiptDisputes.Attestation memory attestation = IReceiptDisputes.Attestation({
                    provider: account(m, ".provider"),
                    payer: account(m, ".payer"),
                    receiptsRoot: file.word(string.concat(m, ".receiptsRoot")),
                    total: number(m, ".total"),
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
            IReceiptDisputes.Receipt memory receipt = IReceiptDisputes.Receipt({
                requestId: file.word(string.concat(m, ".requestId")),
                tokenId: number(m, ".tokenId"),
                inputUnits: uint64(number(m, ".inputUnits")),
                outputUnits: uint64(number(m, ".outputUnits")),
                requests: uint64(number(m, ".requests")),
                termsHash: file.word(string.concat(m, ".termsHash")),
                cost: number(m, ".cost"),
                timestamp: uint64(number(m, ".timestamp"))
            });
            checkHash("Receipt", i, disputes.receiptHash(receipt));
        }
    }

    function test_SignerProof() public view {
        uint256 count = casesOf("SignerProof");
        for (uint256 i = 0; i < count; ++i) {
            string memory m = message("SignerProof", i);
            (address holder, address signer) = (account(m, ".account"), account(m, ".signer"));
            (uint256 powers, uint256 perDay) = (number(m, ".powers"), number(m, ".perDay"));
            bytes memory fields = abi.encode(holder, signer, powers, perDay, deadline(m));
            checkHash("SignerProof", i, keccak256(abi.encodePacked(TypeHashes.SIGNER_PROOF, fields)));
        }
    }

    /// @dev The oracle shows no digest of proofs: it accepts the file's own signature of an ordinary case.
    function test_OracleAcceptsTheProofOfTheFile() public {
        string memory m = message("SignerProof", 1);
        (address holder, address signer) = (account(m, ".account"), account(m, ".signer"));
        (uint8 powers, uint96 perDay) = (uint8(number(m, ".powers")), uint96(number(m, ".perDay")));
        uint64 until = deadline(m);
        vm.assertEq(signer, file.account(".signer.address"));
        for (uint256 chain = 0; chain < CHAINS; ++chain) {
            ITestOracle at = ITestOracle(place("UsageOracle", chain, address(oracle)));
            bytes memory proof = file.data(string.concat(entry("SignerProof", 1), ".signatures", index(chain)));
            vm.assertFalse(at.isSigner(holder, signer, powers));
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSignerProof.selector, signer));
            vm.prank(holder);
            at.authorizeSigner(signer, powers, perDay + 1, until, proof);
            vm.prank(holder);
            at.authorizeSigner(signer, powers, perDay, until, proof);
            vm.assertTrue(at.isSigner(holder, signer, powers));
        }
    }

    function test_VoucherSignaturesAreThoseOfOurSigner() public {
        uint256 key = file.number(".signer.key");
        ITestOracle at = ITestOracle(place("UsageOracle", 1, address(oracle)));
        uint256 count = casesOf("Voucher");
        for (uint256 i = 0; i < count; ++i) {
            bytes memory want = file.data(string.concat(entry("Voucher", i), ".signatures[1]"));
            vm.assertEq(sign(key, at.voucherDigest(file.voucher(message("Voucher", i)))), want);
        }
    }

    /// @dev Puts a contract where a domain of the file says, on its chain.
    function place(string memory domain, uint256 chain, address contract_) private returns (address at) {
        string memory path = string.concat(".domains.", domain, index(chain));
        vm.chainId(number(path, ".chainId"));
        at = account(path, ".verifyingContract");
        vm.etch(at, contract_.code);
    }

    /// @dev Writes how many grants of a token a licensee had.
    function writeGrants(ILicenseRegistry at, uint256 tokenId, address licensee, uint32 sequence) private {
        vm.record();
        at.grantsOf(tokenId, licensee);
        (bytes32[] memory slots,) = vm.accesses(address(at));
        vm.store(address(at), slots[0], bytes32(uint256(sequence) << SEQUENCE));
        vm.assertEq(at.grantsOf(tokenId, licensee), sequence);
    }

    function checkDomain(string memory domain, string memory name, string memory version) private view {
        for (uint256 i = 0; i < CHAINS; ++i) {
            string memory path = string.concat(".domains.", domain, index(i));
            vm.assertEq(file.text(string.concat(path, ".name")), name);
            vm.assertEq(file.text(string.concat(path, ".version")), version);
        }
    }

    function checkDigest(string memory kind, uint256 i, uint256 chain, bytes32 digest) private view {
        vm.assertEq(digest, file.word(string.concat(entry(kind, i), ".digests", index(chain))), caseOf(kind, i));
    }

    function checkHash(string memory kind, uint256 i, bytes32 hash) private view {
        vm.assertEq(hash, file.word(string.concat(entry(kind, i), ".structHash")), caseOf(kind, i));
    }

    /// @dev A publication names by hash the terms that its message holds whole.
    function readPublication(string memory m) private view returns (IModelRegistry.Publication memory read) {
        read = file.publication(m);
        if (file.length(string.concat(m, ".terms")) != 0) {
            read.termsHash = terms.hashOf(file.terms(string.concat(m, ".terms[0]")));
        }
    }

    function casesOf(string memory kind) private view returns (uint256 count) {
        count = file.length(string.concat(".vectors.", kind));
        vm.assertLe(4, count, kind);
    }

    function entry(string memory kind, uint256 i) private pure returns (string memory) {
        return string.concat(".vectors.", kind, index(i));
    }

    function message(string memory kind, uint256 i) private pure returns (string memory) {
        return string.concat(entry(kind, i), ".message");
    }

    function caseOf(string memory kind, uint256 i) private view returns (string memory) {
        return string.concat(kind, ": ", file.text(string.concat(entry(kind, i), ".case")));
    }

    function index(uint256 i) private pure returns (string memory) {
        return string.concat("[", vm.toString(i), "]");
    }

    function number(string memory at, string memory key) private view returns (uint256) {
        return file.number(string.concat(at, key));
    }

    function account(string memory at, string memory key) private view returns (address) {
        return file.account(string.concat(at, key));
    }

    function deadline(string memory at) private view returns (uint64) {
        return uint64(number(at, ".deadline"));
    }
}
