// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IRoyaltyPolicy} from "../../src/interfaces/IRoyaltyPolicy.sol";
import {HonestMarket, ICollection, IZone, Order, SignedZone} from "../mocks/Markets.sol";
import {RoyaltyFixture} from "../utils/RoyaltyFixture.sol";

contract RoyaltyPolicyTest is RoyaltyFixture {
    function test_ASaleThatPaysTheRoyaltyPasses() public {
        buy(orderOf(tokenId, true, zone));
        vm.assertEq(registry.ownerOf(tokenId), buyer);
        vm.assertEq(creator.balance, ROYALTY);
        vm.assertEq(seller.balance, PRICE - ROYALTY);
    }

    function test_RevertWhen_ASaleDoesNotPayTheRoyalty() public {
        Order memory order = orderOf(tokenId, false, zone);
        expectForbidden(address(exchange), tokenId);
        buy(order);
        vm.assertEq(registry.ownerOf(tokenId), seller);
    }

    function test_RevertWhen_ASaleAsksNoZone() public {
        bool[2] memory pays = [true, false];
        for (uint256 i = 0; i < 2; ++i) {
            Order memory order = orderOf(tokenId, pays[i], IZone(address(0)));
            expectForbidden(address(exchange), tokenId);
            buy(order);
        }
    }

    /// @dev A token whose creator did not opt in moves on any market, and its market need not know of any of this.
    function test_ATokenThatDidNotOptInMovesAnywhere() public {
        uint256 free = publishAs(creator, "alice/free", keccak256("free"), 0);
        approve(creator, address(exchange));
        buy(orderOf(free, false, IZone(address(0))));
        vm.assertEq(registry.ownerOf(free), buyer);
        vm.assertFalse(registry.tokenOf(free).enforcesRoyalty);
    }

    function test_AnOwnersOwnTransfersAreFree() public {
        vm.startPrank(seller);
        registry.safeTransferFrom(seller, stranger, tokenId);
        vm.stopPrank();
        vm.prank(stranger);
        registry.transferFrom(stranger, seller, tokenId);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(registry.transferFrom, (seller, stranger, tokenId));
        vm.prank(seller);
        registry.multicall(calls);
        vm.assertEq(registry.ownerOf(tokenId), stranger);
    }

    function test_RevertWhen_SomebodyApprovedMovesIt() public {
        vm.prank(seller);
        registry.approve(stranger, tokenId);
        expectForbidden(stranger, tokenId);
        vm.prank(stranger);
        registry.transferFrom(seller, stranger, tokenId);
        approve(seller, buyer);
        expectForbidden(buyer, tokenId);
        vm.prank(buyer);
        registry.safeTransferFrom(seller, buyer, tokenId);
        // Not even the creator, who is not the owner.
        approve(seller, creator);
        expectForbidden(creator, tokenId);
        vm.prank(creator);
        registry.transferFrom(seller, creator, tokenId);
    }

    /// @dev Opening a token is no leave of its owner's.
    function test_RevertWhen_TheOwnerDidNotApprove() public {
        vm.prank(seller);
        registry.setApprovalForAll(address(exchange), false);
        Order memory order = orderOf(tokenId, true, zone);
        vm.expectRevert();
        buy(order);
    }

    function test_AllWaysOfOpeningWork() public {
        for (uint256 way = 0; way < 3; ++way) {
            uint256 before = vm.snapshotState();
            SignedZone other = new SignedZone(SignedZone.Way(way), address(exchange), false);
            trust(creator, address(other), true);
            buy(orderOf(tokenId, true, other));
            vm.assertEq(registry.ownerOf(tokenId), buyer);
            // It is closed again: within the same transaction it cannot be used further.
            approve(buyer, address(exchange));
            Order memory next = orderOf(tokenId, false, IZone(address(0)));
            expectForbidden(address(exchange), tokenId);
            buy(next);
            vm.revertToState(before);
        }
    }

    function test_RevertWhen_ItIsOpenToAnotherOperator() public {
        SignedZone other = new SignedZone(SignedZone.Way.Operator, stranger, false);
        trust(creator, address(other), true);
        Order memory order = orderOf(tokenId, true, other);
        expectForbidden(address(exchange), tokenId);
        buy(order);
    }

    function test_RevertWhen_ItIsOpenedToTheZeroAddress() public {
        SignedZone other = new SignedZone(SignedZone.Way.Operator, address(0), false);
        trust(creator, address(other), true);
        Order memory order = orderOf(tokenId, true, other);
        vm.expectRevert(IRoyaltyPolicy.PolicyZeroAddress.selector);
        buy(order);
    }

    function test_SeveralOrdersOfOneZoneAreFulfilledAtOnce() public {
        uint256 second = enforced("alice/second");
        approve(creator, address(exchange));
        Order[] memory orders = new Order[](2);
        orders[0] = orderOf(tokenId, true, zone);
        orders[1] = orderOf(second, true, zone);
        vm.prank(buyer);
        exchange.fulfillAll{value: 2 * PRICE}(orders);
        vm.assertEq(registry.ownerOf(tokenId), buyer);
        vm.assertEq(registry.ownerOf(second), buyer);
    }

    /// @dev One that pays does not carry another that does not.
    function test_RevertWhen_OneOfSeveralOrdersDoesNotPay() public {
        uint256 second = enforced("alice/second");
        vm.prank(creator);
        registry.transferFrom(creator, seller, second);
        Order[] memory orders = new Order[](2);
        orders[0] = orderOf(tokenId, true, zone);
        orders[1] = orderOf(second, false, zone);
        expectForbidden(address(exchange), second);
        vm.prank(buyer);
        exchange.fulfillAll{value: 2 * PRICE}(orders);
    }

    function test_ACreatorSwitchesADefaultOffAndOnForItself() public {
        vm.assertTrue(policy.isAuthorizer(creator, address(zone)));
        vm.expectEmit(address(policy));
        emit IRoyaltyPolicy.AuthorizerChanged(creator, address(zone), false);
        trust(creator, address(zone), false);
        vm.assertFalse(policy.isAuthorizer(creator, address(zone)));
        vm.assertTrue(policy.isAuthorizer(stranger, address(zone)));
        Order memory order = orderOf(tokenId, true, zone);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, address(zone), creator));
        buy(order);
        trust(creator, address(zone), true);
        buy(order);
    }

    function test_ACreatorTrustsAuthorizersOfItsOwn() public {
        SignedZone other = new SignedZone(SignedZone.Way.Token, address(0), false);
        Order memory order = orderOf(tokenId, true, other);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, address(other), creator));
        buy(order);
        // The owner of the moment has no say in it, nor has anybody else.
        trust(seller, address(other), true);
        trust(stranger, address(other), true);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, address(other), creator));
        buy(order);
        trust(creator, address(other), true);
        buy(order);
        vm.assertEq(registry.ownerOf(tokenId), buyer);
    }

    function test_ACreatorLetsAMarketMoveItsTokens() public {
        HonestMarket market = new HonestMarket();
        approve(seller, address(market));
        expectForbidden(address(market), tokenId);
        vm.prank(buyer);
        market.buy{value: PRICE}(ICollection(address(registry)), tokenId);
        vm.expectEmit(address(policy));
        emit IRoyaltyPolicy.OperatorChanged(creator, address(market), true);
        allow(creator, address(market), true);
        vm.assertTrue(policy.isOperator(creator, address(market)));
        vm.assertFalse(policy.isOperator(seller, address(market)));
        vm.prank(buyer);
        market.buy{value: PRICE}(ICollection(address(registry)), tokenId);
        vm.assertEq(creator.balance, ROYALTY);

        allow(creator, address(market), false);
        approve(buyer, address(market));
        expectForbidden(address(market), tokenId);
        vm.prank(buyer);
        market.buy{value: PRICE}(ICollection(address(registry)), tokenId);
    }

    /// @dev A policy is of the creator of record: the seller's own, or the next owner's, is nothing to the token.
    function test_OthersPoliciesAreNothingToTheToken() public {
        allow(seller, address(exchange), true);
        allow(stranger, address(exchange), true);
        Order memory order = orderOf(tokenId, false, IZone(address(0)));
        expectForbidden(address(exchange), tokenId);
        buy(order);
        // While a token has not moved, its owner is its creator.
        uint256 unsold = enforced("alice/unsold");
        approve(creator, address(exchange));
        allow(creator, address(exchange), true);
        buy(orderOf(unsold, false, IZone(address(0))));
        buy(order);
    }

    function test_TheDefaultsAreThoseOfTheDeployment() public {
        address[] memory defaults = policy.defaultAuthorizers();
        vm.assertEq(defaults.length, 1);
        vm.assertEq(defaults[0], address(zone));
        bytes memory creation = vm.getCode("RoyaltyPolicy.sol:RoyaltyPolicy");
        creation = abi.encodePacked(creation, abi.encode(new address[](1)));
        vm.expectRevert(IRoyaltyPolicy.PolicyZeroAddress.selector);
        this.create(creation);
    }

    function create(bytes memory creation) external returns (address created) {
        assembly ("memory-safe") {
            created := create(0, add(creation, 32), mload(creation))
            if iszero(created) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function test_ClosingWhatIsNotOpenDoesNothing() public {
        vm.prank(stranger);
        policy.afterAuthorizedTransfer(address(registry), tokenId);
        vm.prank(address(zone));
        policy.afterAuthorizedTransfer(address(registry), 7);
    }

    /// @dev In one transaction, by either way of closing, for whichever authorizer comes next.
    function test_WhatWasClosedStaysClosedUntilItIsOpenedAgain() public {
        trust(creator, stranger, true);
        address[2] memory authorizers = [address(zone), stranger];
        for (uint256 i = 0; i < 4; ++i) {
            vm.startPrank(authorizers[i % 2]);
            policy.beforeAuthorizedTransferWithAmount(address(registry), tokenId, 1);
            if (i < 2) policy.afterAuthorizedTransferWithAmount(address(registry), tokenId);
            else policy.afterAuthorizedTransfer(address(registry), tokenId);
            vm.stopPrank();
            expectForbidden(address(exchange), tokenId);
            vm.prank(address(registry));
            policy.validateTransfer(address(exchange), seller, buyer, tokenId);
        }
    }

    /// @dev The registry does not ask for an owner's own transfers; a collection that does is told that they are free.
    function test_AnOwnerIsAlwaysAllowed() public {
        vm.prank(address(registry));
        policy.validateTransfer(seller, seller, buyer, tokenId);
        expectForbidden(buyer, tokenId);
        vm.prank(address(registry));
        policy.validateTransfer(buyer, seller, buyer, tokenId);
    }

    /// @dev The validator asks the token's own collection: other collections of DeHug's kind have policies of their
    /// creators.
    function test_ServesAnyRegistry() public {
        IModelRegistry.Publication memory p = publication("bob/x", bytes32(tokenId), 0);
        p.enforceRoyalty = true;
        ICollection other = ICollection(address(registryAfter(address(0))));
        vm.prank(buyer);
        IModelRegistry(address(other)).publish(p);
        allow(creator, stranger, true); // the creator of the token of this id in the first registry
        vm.prank(buyer);
        other.setApprovalForAll(stranger, true);
        expectForbidden(stranger, tokenId);
        vm.prank(stranger);
        other.transferFrom(buyer, stranger, tokenId);
        allow(buyer, stranger, true);
        vm.prank(stranger);
        other.transferFrom(buyer, stranger, tokenId);
    }

    function trust(address who, address authorizer, bool trusted) private {
        vm.prank(who);
        policy.setAuthorizer(authorizer, trusted);
    }

    function allow(address who, address operator, bool allowed) private {
        vm.prank(who);
        policy.setOperator(operator, allowed);
    }
}
