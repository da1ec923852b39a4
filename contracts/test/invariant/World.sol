// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {ITestOracle} from "../utils/Fixture.sol";
import {ITestToken} from "../utils/LicenseFixture.sol";
import {ITestRegistry} from "../utils/RegistryFixture.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

/// @dev The subjects of the random acts: payers with a signer each, providers, holders, and tokens under open terms, under paid terms,
/// without terms, and one that is never published.
abstract contract World {
    Vm internal constant vm = Vm(VM_ADDRESS);
    uint256 public constant PAYERS = 3;
    uint256 public constant PROVIDERS = 2;
    uint256 public constant TOKENS = 4;
    uint256 internal constant UNPUBLISHED = 3;
    uint256 internal constant PAID = 1;
    address internal constant STRANGER = address(0xE0E0);

    ITestRegistry internal immutable registry;
    ILicenseRegistry internal immutable licenses;
    ITestOracle internal immutable oracle;
    ITestToken internal immutable token;
    address internal immutable treasury;

    uint256[PAYERS] internal payerKeys = [uint256(0xAAA1), 0xAAA2, 0xAAA3];
    uint256[PAYERS] internal signerKeys = [uint256(0xCCC1), 0xCCC2, 0xCCC3];
    uint256[PROVIDERS] internal providerKeys = [uint256(0xBBB1), 0xBBB2];
    /// @dev Addresses of the keys, worked out once: that is the slowest step of all.
    address[PAYERS] internal payers;
    address[PAYERS] internal signers;
    address[PROVIDERS] internal providers;
    address[3] internal holders = [address(0xE001), address(0xE002), address(0xE003)];
    uint256[TOKENS] internal tokens;
    bytes32[2] internal hashes;
    ITermsRegistry.Split[2] internal splits;
    address[] internal everybody;

    constructor(
        ITestRegistry registry_,
        ILicenseRegistry licenses_,
        ITestOracle oracle_,
        ITestToken token_,
        address treasury_
    ) {
        (registry, licenses, oracle, token, treasury) = (registry_, licenses_, oracle_, token_, treasury_);
        everybody.push(treasury);
        for (uint256 i = 0; i < PAYERS; ++i) {
            (payers[i], signers[i]) = (vm.addr(payerKeys[i]), vm.addr(signerKeys[i]));
            everybody.push(payers[i]);
        }
        for (uint256 i = 0; i < PROVIDERS; ++i) {
            providers[i] = vm.addr(providerKeys[i]);
            everybody.push(providers[i]);
        }
        for (uint256 i = 0; i < holders.length; ++i) {
            everybody.push(holders[i]);
        }
        everybody.push(STRANGER);
        registerTerms();
        publishAll();
    }

    function registerTerms() private {
        ITermsRegistry terms = registry.terms();
        for (uint256 i = 0; i < 2; ++i) {
            ITermsRegistry.Terms memory t;
            t.licenseId = i == 0 ? "MIT" : "LicenseRef-Paid";
            t.open = i == 0;
            t.inputPrice = 7;
            if (i == 1) (t.period, t.grantPrice) = (30 days, 1e6);
            t.split = i == 0 ? ITermsRegistry.Split(6500, 1000, 2500) : ITermsRegistry.Split(3334, 3333, 3333);
            splits[i] = t.split;
            hashes[i] = terms.termsHashOf(terms.registerTerms(t));
        }
    }

    function publishAll() private {
        string[3] memory names = ["alice/open", "alice/paid", "alice/bare"];
        bytes32[3] memory published = [hashes[0], hashes[1], bytes32(0)];
        for (uint256 i = 0; i < names.length; ++i) {
            bytes32 digest = keccak256(abi.encode(i));
            vm.prank(holders[0]);
            tokens[i] = registry.publish(
                IModelRegistry.Publication(
                    names[i], IModelRegistry.ContentType.Model, digest, 0, new uint256[](0), published[i], false
                )
            );
        }
        tokens[UNPUBLISHED] = uint256(keccak256("not published"));
    }

    /// @dev Authorizes the signer of a payer, which is signed anew each time.
    function authorizeSigner(uint256 p, uint96 perDay) internal {
        bytes memory proof = sign(signerKeys[p], proofDigest(p, perDay));
        vm.prank(payers[p]);
        oracle.authorizeSigner(signers[p], 1, perDay, type(uint64).max, proof);
    }

    function proofDigest(uint256 p, uint96 perDay) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug UsageOracle"),
                keccak256("1"),
                block.chainid,
                address(oracle)
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                keccak256("SignerProof(address account,address signer,uint8 powers,uint96 perDay,uint64 deadline)"),
                payers[p],
                signers[p],
                uint8(1),
                perDay,
                type(uint64).max
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }

    function fundHandler(uint256 amount) internal {
        token.mint(address(this), amount);
        token.approve(address(oracle), amount);
    }

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Reverts, and so fails the run, when a call that must be refused is not.
    function expectRefused(address sender, bytes memory call) internal {
        vm.prank(sender);
        (bool done,) = address(oracle).call(call);
        vm.assertFalse(done);
    }
}
