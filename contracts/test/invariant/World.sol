// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITestOracle, ITestRegistry, ITestToken} from "../utils/Fixture.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

/// @dev Who and what the random acts are about: payers, providers, holders, and tokens under open terms, under paid terms, without terms,
/// and one that nobody publishes.
abstract contract World {
    Vm internal constant vm = Vm(VM_ADDRESS);
    uint256 public constant PAYERS = 3;
    uint256 public constant PROVIDERS = 2;
    uint256 public constant TOKENS = 4;
    uint256 internal constant UNPUBLISHED = 3;

    ITestRegistry internal immutable registry;
    ILicenseRegistry internal immutable licenses;
    ITestOracle internal immutable oracle;
    ITestToken internal immutable token;
    address internal immutable treasury;

    uint256[PAYERS] internal payerKeys = [uint256(0xAAA1), 0xAAA2, 0xAAA3];
    uint256[PROVIDERS] internal providerKeys = [uint256(0xBBB1), 0xBBB2];
    /// @dev Addresses of the keys, worked out once: that is the slowest step of all.
    address[PAYERS] internal payers;
    address[PROVIDERS] internal providers;
    address[3] internal holders = [address(0xE001), address(0xE002), address(0xE003)];
    uint256[TOKENS] internal tokens;
    uint48[2] internal terms;
    bytes32[2] internal hashes;
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
            payers[i] = vm.addr(payerKeys[i]);
            everybody.push(payers[i]);
        }
        for (uint256 i = 0; i < PROVIDERS; ++i) {
            providers[i] = vm.addr(providerKeys[i]);
            everybody.push(providers[i]);
        }
        for (uint256 i = 0; i < holders.length; ++i) {
            everybody.push(holders[i]);
        }
        registerTerms();
        publishAll();
    }

    function registerTerms() private {
        for (uint256 i = 0; i < 2; ++i) {
            ILicenseRegistry.Terms memory t;
            t.licenseId = i == 0 ? "MIT" : "LicenseRef-Paid";
            t.open = i == 0;
            t.inputPrice = 7;
            if (i == 1) (t.period, t.grantPrice) = (30 days, 1e6);
            t.split =
                i == 0 ? ILicenseRegistry.Split(6000, 1000, 2500, 500) : ILicenseRegistry.Split(3333, 3333, 3333, 1);
            terms[i] = licenses.registerTerms(t);
            hashes[i] = keccak256(abi.encode(t));
        }
    }

    /// @dev Every published token is also offered on the terms that it was not published with.
    function publishAll() private {
        string[3] memory names = ["alice/open", "alice/paid", "alice/bare"];
        uint48[3] memory published = [terms[0], terms[1], 0];
        for (uint256 i = 0; i < names.length; ++i) {
            vm.prank(holders[0]);
            tokens[i] = registry.publish(
                IModelRegistry.Publication(
                    names[i], IModelRegistry.ContentType.Model, keccak256(abi.encode(i)), 0, 0, published[i]
                )
            );
            for (uint256 j = 0; j < 2; ++j) {
                vm.prank(holders[0]);
                licenses.setOffer(tokens[i], terms[j], true);
            }
        }
        tokens[UNPUBLISHED] = uint256(keccak256("nobody published this"));
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
    function expectRefused(bytes memory call) internal {
        (bool done,) = address(oracle).call(call);
        vm.assertFalse(done);
    }
}
