// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {Order, SignedZone} from "../mocks/Markets.sol";
import {RoyaltyFixture} from "../utils/RoyaltyFixture.sol";

/// @dev Gas of whole transactions, 21,000 and calldata counted: run with --isolate (`make gas`).
contract RegistryGasTest is RoyaltyFixture {
    string private constant LONGEST =
        "carol/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl";
    uint256 private constant KEY = 0xA11CE;

    address private carol = address(0xCA401);
    bytes32 private open;

    function setUp() public override {
        super.setUp();
        open = register(openTerms());
    }

    function test_Terms() public {
        ITermsRegistry.Terms memory made = paidTerms();
        terms.registerTerms(made);
        vm.snapshotGasLastCall("terms: register, with a text");
        made.textDigest = 0;
        terms.registerTerms(made);
        vm.snapshotGasLastCall("terms: register");
        made.currency = address(0xC01);
        terms.registerTerms(made);
        vm.snapshotGasLastCall("terms: register, with a currency");
        terms.registerTerms(made);
        vm.snapshotGasLastCall("terms: register what is there");
    }

    function test_Publish() public {
        publishAs(carol, "carol/first", keccak256("1"), open);
        vm.snapshotGasLastCall("publish: first, claims its namespace");
        publishAs(carol, "carol/second", keccak256("2"), open);
        uint256 plain = vm.snapshotGasLastCall("publish: new name in one's own namespace");
        publishAs(carol, "carol/bare", keccak256("3"), 0);
        vm.snapshotGasLastCall("publish: new name without terms");
        publishAs(carol, LONGEST, keccak256("4"), open);
        vm.snapshotGasLastCall("publish: new name of 96 characters");
        publishAs(carol, "carol/second", keccak256("5"), open);
        vm.snapshotGasLastCall("publish: new version");
        IModelRegistry.Publication memory p = publication("carol/second", keccak256("6"), open);
        p.enforceRoyalty = true;
        vm.prank(carol);
        registry.publish(p);
        vm.snapshotGasLastCall("publish: new version that enforces its royalty");
        publishAs(carol, "other/first", keccak256("7"), open);
        publishAs(carol, "other/second", keccak256("8"), open);
        vm.snapshotGasLastCall("publish: new name in a further namespace of one's own");
        derivedGas();
        signedGas(plain);
    }

    function test_PublishWithTerms() public {
        ITermsRegistry.Terms memory made = paidTerms();
        IModelRegistry.Publication memory p = publication("carol/first", keccak256("1"), hashOf(made));
        vm.prank(carol);
        registry.publishWithTerms(p, made);
        vm.snapshotGasLastCall("publish: first of all, with new terms with a text");
        made.textDigest = 0;
        p = publication("dave/first", keccak256("2"), hashOf(made));
        vm.prank(address(0xDA4E));
        registry.publishWithTerms(p, made);
        vm.snapshotGasLastCall("publish: first of all, with new terms");
    }

    function test_Batch() public {
        IModelRegistry.Publication[] memory many = new IModelRegistry.Publication[](20);
        publishAs(carol, "carol/first", keccak256("1"), open);
        for (uint256 version = 0; version < 2; ++version) {
            for (uint256 i = 0; i < many.length; ++i) {
                string memory name = string(abi.encodePacked("carol/batch-", bytes1(uint8(97 + i))));
                many[i] = publication(name, keccak256(abi.encode(version, i)), open);
            }
            vm.prank(carol);
            registry.publishBatch(many);
            uint256 gas = vm.snapshotGasLastCall("publish: batch of 20");
            vm.snapshotValue(
                version == 0 ? "publish: batch of 20 new names, each" : "publish: batch of 20 new versions, each",
                gas / 20
            );
        }
    }

    function test_Namespaces() public {
        publishAs(carol, "carol/first", keccak256("1"), open);
        publishAs(carol, "carol/first", keccak256("2"), open);
        vm.prank(carol);
        registry.setPublisher("carol", buyer, 5, START + 1 days);
        vm.snapshotGasLastCall("namespace: name a publisher");
        vm.prank(buyer);
        registry.publishFor(carol, publication("carol/second", keccak256("3"), open));
        vm.snapshotGasLastCall("publish: new name by a publisher");
        vm.prank(carol);
        registry.setLatest(IModelRegistry.ContentType.Model, "carol/first", uint256(keccak256("1")));
        vm.snapshotGasLastCall("name: set back");
        vm.prank(carol);
        registry.inscribe(IModelRegistry.ContentType.Model, "carol/first", uint256(keccak256("1")), "");
        vm.snapshotGasLastCall("token: inscribe a name");
        vm.prank(carol);
        registry.setActive(uint256(keccak256("1")), false);
        vm.snapshotGasLastCall("token: switch off");
        vm.prank(carol);
        registry.offerNamespace("carol", buyer);
        vm.snapshotGasLastCall("namespace: offer");
        vm.prank(buyer);
        registry.acceptNamespace("carol");
        vm.snapshotGasLastCall("namespace: accept");
        registry = registryAfter(address(registry));
        publishAs(buyer, "carol/first", keccak256("1"), open);
        vm.snapshotGasLastCall("publish: first, claims a namespace behind a predecessor");
    }

    function test_Transfer() public {
        uint256 one = publishAs(carol, "carol/one", keccak256("1"), open);
        uint256 two = publishAs(carol, "carol/two", keccak256("2"), open);
        publishAs(stranger, "bob/one", keccak256("5"), 0);
        transferGas(carol, buyer, one, "transfer: first, to a fresh holder");
        transferGas(carol, buyer, two, "transfer: first, to a known holder");
        transferGas(buyer, stranger, one, "transfer: later, to a known holder");
        uint256 moved = enforced("alice/third");
        publishAs(creator, "alice/fourth", keccak256("fourth"), 0);
        vm.prank(creator);
        registry.transferFrom(creator, seller, moved);
        transferGas(seller, stranger, moved, "transfer: later, to a known holder, by the owner of an enforcing token");
        operatorGas();
    }

    function operatorGas() private {
        vm.prank(seller);
        registry.approve(address(exchange), tokenId);
        approve(stranger, address(exchange));
        approve(buyer, address(exchange));
        vm.prank(creator);
        policy.setOperator(address(exchange), true);
        vm.prank(address(exchange));
        registry.transferFrom(buyer, stranger, uint256(keccak256("2")));
        vm.snapshotGasLastCall("transfer: later, to a known holder, by an operator");
        publishAs(buyer, "buyer/keeps", keccak256("keeps"), 0);
        uint256 id = uint256(keccak256("alice/third"));
        vm.prank(address(exchange));
        registry.transferFrom(stranger, buyer, id);
        vm.snapshotGasLastCall("transfer: later, to a known holder, by an allowed operator of an enforcing token");
        Order memory order = orderOf(id, true, zone);
        vm.prank(buyer);
        exchange.fulfill{value: PRICE}(order);
        vm.snapshotGasLastCall("sale: mock exchange and zone, enforcing token");
    }

    function derivedGas() private {
        uint256[2] memory counts = [uint256(1), 16];
        for (uint256 c = 0; c < 2; ++c) {
            IModelRegistry.Publication memory p = publication("carol/second", keccak256(abi.encode(c)), open);
            p.parents = new uint256[](counts[c]);
            for (uint256 i = 0; i < p.parents.length; ++i) {
                p.parents[i] = publishAs(creator, "alice/base", keccak256(abi.encode("base", c, i)), open);
            }
            vm.prank(carol);
            registry.publish(p);
            vm.snapshotGasLastCall(c == 0 ? "publish: new version, 1 parent" : "publish: new version, 16 parents");
        }
    }

    function signedGas(uint256 plain) private {
        address signer = vm.addr(KEY);
        publishAs(signer, "erin/first", keccak256("signed 1"), open);
        IModelRegistry.Publication memory p = publication("erin/other12", keccak256("signed 2"), open);
        bytes memory signature = sign(KEY, registry.publishDigest(p, signer, START + 1));
        registry.publishWithSig(p, signer, START + 1, signature);
        vm.snapshotValue(
            "publish: by signature, more than publish",
            vm.snapshotGasLastCall("publish: by signature, new name") - plain
        );
    }

    function transferGas(address from, address to, uint256 id, string memory name) private {
        vm.prank(from);
        registry.transferFrom(from, to, id);
        vm.snapshotGasLastCall(name);
    }
}
