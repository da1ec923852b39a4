// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRoyaltyPolicy} from "../../src/interfaces/IRoyaltyPolicy.sol";
import {CallingExchange, ICollection, Order, SignedZone} from "../mocks/Markets.sol";
import {RoyaltyFixture} from "../utils/RoyaltyFixture.sol";
import {
    FeelessMarket,
    InterruptedAuthorizer,
    LooseAuthorizer,
    LyingCollection,
    ReentrantBuyer
} from "./mocks/Traders.sol";

/// @dev Somebody wants a token that enforces its royalty without paying it.
contract RoyaltiesTest is RoyaltyFixture {
    FeelessMarket private market;
    address private thief = address(0xBAD);

    function setUp() public override {
        super.setUp();
        market = new FeelessMarket();
        approve(seller, address(market));
    }

    function test_Attack_AMarketThatPaysNothing() public {
        expectForbidden(address(market), tokenId);
        market.take(ICollection(address(registry)), seller, buyer, tokenId);
    }

    /// @dev While one sale has the token open to any operator, its buyer resells it elsewhere: the opening is for the
    /// owner of before.
    function test_Attack_ABuyerResellsWhileTheTokenIsOpen() public {
        exchange = new CallingExchange();
        approve(seller, address(exchange));
        ReentrantBuyer trader = new ReentrantBuyer();
        trader.approve(ICollection(address(registry)), address(market));
        trader.arm(
            address(market),
            abi.encodeCall(market.take, (ICollection(address(registry)), address(trader), thief, tokenId))
        );
        trader.buy{value: PRICE}(exchange, orderOf(tokenId, true, zone));
        vm.assertFalse(trader.succeeded());
        vm.assertEq(
            trader.answer(), abi.encodeWithSelector(IRoyaltyPolicy.PolicyForbids.selector, address(market), tokenId)
        );
        vm.assertEq(registry.ownerOf(tokenId), address(trader));
        vm.assertEq(creator.balance, ROYALTY);
    }

    /// @dev A zone that forgets to close leaves the token open only to its seller's operators, and only in that
    /// transaction.
    function test_Attack_AZoneForgetsToClose() public {
        SignedZone forgetful = new SignedZone(SignedZone.Way.Token, address(0), true);
        vm.prank(creator);
        policy.setAuthorizer(address(forgetful), true);
        buy(orderOf(tokenId, true, forgetful));
        approve(buyer, address(market));
        expectForbidden(address(market), tokenId);
        market.take(ICollection(address(registry)), buyer, thief, tokenId);
    }

    function test_Attack_AStrangerOpensAToken() public {
        LooseAuthorizer loose = new LooseAuthorizer();
        approve(seller, address(loose));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, address(loose), creator));
        loose.openAndMove(policy, ICollection(address(registry)), seller, thief, tokenId, tokenId);
        address[4] memory others = [seller, creator, address(exchange), thief];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, others[i], creator));
            vm.prank(others[i]);
            policy.beforeAuthorizedTransfer(others[i], address(registry), tokenId);
        }
    }

    /// @dev A creator that trusts a bad authorizer loses the royalties of its own tokens and of no other creator's.
    function test_Attack_ABadAuthorizerHasOnlyItsCreatorsTokens() public {
        LooseAuthorizer loose = new LooseAuthorizer();
        vm.prank(thief);
        policy.setAuthorizer(address(loose), true);
        approve(seller, address(loose));
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, address(loose), creator));
        loose.openAndMove(policy, ICollection(address(registry)), seller, thief, tokenId, tokenId);

        vm.prank(creator);
        policy.setAuthorizer(address(loose), true);
        uint256 other = enforced("alice/other");
        vm.prank(creator);
        registry.transferFrom(creator, seller, other);
        expectForbidden(address(loose), other);
        loose.openAndMove(policy, ICollection(address(registry)), seller, thief, tokenId, other);
        loose.openAndMove(policy, ICollection(address(registry)), seller, thief, tokenId, tokenId);
        vm.assertEq(registry.ownerOf(tokenId), thief);
    }

    /// @dev Another authorizer, trusted as well, cannot close a sale that it did not open, nor take it over.
    function test_Attack_AnotherAuthorizerMeddlesWithASale() public {
        LooseAuthorizer loose = new LooseAuthorizer();
        InterruptedAuthorizer honest = new InterruptedAuthorizer();
        vm.startPrank(creator);
        policy.setAuthorizer(address(loose), true);
        policy.setAuthorizer(address(honest), true);
        vm.stopPrank();
        bool[2] memory closes = [true, false];
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory call = abi.encodeCall(loose.meddle, (policy, address(registry), tokenId, closes[i]));
            vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyOpenByAnother.selector, address(honest)));
            honest.run(policy, address(registry), tokenId, address(loose), call);
        }
        // It may have another token open at the same time.
        uint256 other = enforced("alice/other");
        honest.run(
            policy,
            address(registry),
            tokenId,
            address(loose),
            abi.encodeCall(loose.meddle, (policy, address(registry), other, false))
        );
    }

    /// @dev A creator stops trusting an authorizer in front of a sale: the sale stops, the owner's own transfers do
    /// not.
    function test_Attack_ACreatorHoldsItsBuyersHostage() public {
        vm.prank(creator);
        policy.setAuthorizer(address(zone), false);
        Order memory order = orderOf(tokenId, true, zone);
        vm.expectRevert(abi.encodeWithSelector(IRoyaltyPolicy.PolicyNotAuthorizer.selector, address(zone), creator));
        buy(order);
        vm.prank(seller);
        registry.transferFrom(seller, buyer, tokenId);
        vm.assertEq(registry.ownerOf(tokenId), buyer);
    }

    /// @dev A creator lets an operator of its own move its tokens: it still moves nothing that its owner did not
    /// approve.
    function test_Attack_ACreatorsOperatorTakesASoldToken() public {
        vm.prank(creator);
        policy.setOperator(thief, true);
        vm.expectRevert();
        vm.prank(thief);
        registry.transferFrom(seller, thief, tokenId);
        vm.assertEq(registry.ownerOf(tokenId), seller);
    }

    /// @dev What a collection says of its creators counts for itself alone.
    function test_Attack_AnotherCollectionClaimsTheCreator() public {
        LyingCollection lies = new LyingCollection();
        lies.say(thief);
        vm.prank(thief);
        policy.setAuthorizer(address(market), true);
        vm.prank(address(market));
        policy.beforeAuthorizedTransfer(address(lies), tokenId);
        expectForbidden(address(market), tokenId);
        market.take(ICollection(address(registry)), seller, thief, tokenId);

        vm.prank(creator);
        policy.setOperator(stranger, true);
        lies.say(creator);
        lies.ask(policy, stranger, seller, tokenId);
        expectForbidden(address(market), tokenId);
        lies.ask(policy, address(market), seller, tokenId);
    }

    /// @dev An opening is for one id: neither a neighbor's slot in transient storage nor another id is open with it.
    function test_Attack_NeighborsOfAnOpenToken() public {
        uint256[4] memory others = [tokenId + 1, tokenId - 1, tokenId + 2, tokenId - 2];
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(creator);
            registry.publish(publication("alice/neighbor", bytes32(others[i]), 0));
        }
        vm.prank(address(zone));
        policy.beforeAuthorizedTransfer(address(registry), tokenId);
        for (uint256 i = 0; i < 4; ++i) {
            expectForbidden(address(market), others[i]);
            vm.prank(address(registry));
            policy.validateTransfer(address(market), seller, thief, others[i]);
        }
    }
}
