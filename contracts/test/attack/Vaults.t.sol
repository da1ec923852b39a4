// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {ITestRegistry} from "../utils/RegistryFixture.sol";
import {AttackFixture} from "./AttackFixture.sol";

/// @dev Holds a token for somebody and can do nothing but give it back, as lending pools, auction houses and bridges do.
contract Vault {
    function giveBack(ITestRegistry registry, uint256 tokenId, address to) external {
        registry.transferFrom(address(this), to, tokenId);
    }
}

/// @dev M2: somebody distributes while a contract holds a token, to burn what it earns.
contract VaultsTest is AttackFixture {
    uint256 private tokenId;
    Vault private vault;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        vault = new Vault();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 200 * COIN);
    }

    function test_Attack_SomebodyDistributesWhileAVaultHoldsTheToken() public {
        vm.prank(buyer);
        registry.transferFrom(buyer, address(vault), tokenId);
        settleValue(tokenId, 100 * COIN);
        vm.prank(thief);
        distributeKey(tokenId);
        vm.assertEq(oracle.balanceOf(address(vault)), 0);
        vm.assertEq(oracle.balanceOfToken(tokenId), 9_750_000);

        vault.giveBack(registry, tokenId, buyer);
        vm.prank(buyer);
        vm.assertEq(oracle.withdrawToken(tokenId, buyer), 9_750_000);
        vm.assertEq(wealth(creator), 63_375_000);
    }

    /// @dev The creator's own part is its own under any owner of the token; and so is what it earned while it was the owner.
    function test_Attack_AnOwnerTakesTheCreatorsPart() public {
        settleValue(tokenId, 100 * COIN);
        vm.prank(buyer);
        registry.transferFrom(buyer, creator, tokenId);
        distributeKey(tokenId);
        vm.prank(creator);
        registry.transferFrom(creator, thief, tokenId);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, thief));
        vm.prank(thief);
        oracle.withdrawToken(tokenId, thief);
        vm.assertEq(wealth(creator), 73_125_000);
    }

    /// @dev An account that may move a token is not its owner.
    function test_Attack_AnOperatorTakesWhatTheTokenEarned() public {
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        vm.prank(buyer);
        registry.setApprovalForAll(thief, true);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotOwner.selector, tokenId, thief));
        vm.prank(thief);
        oracle.withdrawToken(tokenId, thief);
    }

    /// @dev What one token earned is not another's, though one account owns both.
    function test_Attack_AnotherTokensOwnerTakesWhatThisOneEarned() public {
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        uint256 own = publishAs(thief, "thief/own", keccak256("own"), 0);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, thief));
        vm.prank(thief);
        oracle.withdrawToken(own, thief);
        vm.assertEq(oracle.balanceOfToken(tokenId), 9_750_000);
    }
}
