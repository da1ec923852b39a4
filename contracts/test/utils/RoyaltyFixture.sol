// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IRoyaltyPolicy} from "../../src/interfaces/IRoyaltyPolicy.sol";
import {Exchange, IZone, Order, Payment, SignedZone} from "../mocks/Markets.sol";
import {RegistryFixture} from "./RegistryFixture.sol";

/// @dev An exchange as Seaport is, a zone that every creator trusts unless it says otherwise, and a token that enforces its royalty.
abstract contract RoyaltyFixture is RegistryFixture {
    uint256 internal constant PRICE = 1 ether;
    uint256 internal constant ROYALTY = PRICE / 20;

    IRoyaltyPolicy internal policy;
    Exchange internal exchange;
    SignedZone internal zone;
    address internal seller = address(0x5E11E4);
    uint256 internal tokenId;

    function setUp() public virtual override {
        vm.warp(START);
        exchange = new Exchange();
        zone = new SignedZone(SignedZone.Way.Token, address(0), false);
        super.setUp();
        policy = IRoyaltyPolicy(validator);
        tokenId = enforced("alice/enforced");
        vm.prank(creator);
        registry.transferFrom(creator, seller, tokenId);
        approve(seller, address(exchange));
        vm.deal(buyer, 100 ether);
    }

    function defaultAuthorizers() internal view override returns (address[] memory authorizers) {
        authorizers = new address[](1);
        authorizers[0] = address(zone);
    }

    function enforced(string memory name) internal returns (uint256) {
        IModelRegistry.Publication memory p = publication(name, keccak256(bytes(name)), 0);
        p.enforceRoyalty = true;
        vm.prank(creator);
        return registry.publish(p);
    }

    function approve(address owner, address operator) internal {
        vm.prank(owner);
        registry.setApprovalForAll(operator, true);
    }

    /// @dev An order of the token's owner, with the royalty among what is paid or without.
    function orderOf(uint256 id, bool pays, IZone zone_) internal view returns (Order memory order) {
        address owner = registry.ownerOf(id);
        Payment[] memory parts = new Payment[](pays ? 2 : 1);
        parts[0] = Payment(payable(owner), pays ? PRICE - ROYALTY : PRICE);
        if (pays) parts[1] = Payment(payable(creator), ROYALTY);
        order = Order(owner, address(registry), id, parts, zone_);
    }

    function buy(Order memory order) internal {
        vm.prank(buyer);
        exchange.fulfill{value: PRICE}(order);
    }

    function expectForbidden(address operator, uint256 id) internal {
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyForbids.selector, operator, id));
    }
}
