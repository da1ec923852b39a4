// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";

contract BindTermsTest is Fixture {
    uint256 private tokenId;
    uint48 private published;
    uint48 private offered;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        published = licenses.termsIndexOf(hashOf(openTerms()));
        offered = licenses.registerTerms(paidTerms());
        vm.prank(creator);
        licenses.setOffer(tokenId, offered, true);
        depositFor(payer, provider, 100 * COIN);
    }

    function test_BindsTheTermsOfThePayersGrant() public {
        grantToPayer(tokenId, offered);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.TermsBound(tokenId, payer, provider, offered);
        bind(offered);
        expectKey(0, offered);
        settleValue(tokenId, 100 * COIN);
        expectKey(100 * COIN, offered);
        distributeKey(tokenId);
        vm.assertEq(oracle.balanceOf(creator), 70 * COIN);
        vm.assertEq(oracle.balanceOf(provider), 20 * COIN);
        vm.assertEq(oracle.balanceOf(treasury), 10 * COIN);
    }

    function test_BindsTheTokensTermsForAPayerWithoutGrant() public {
        bind(published);
        grantToPayer(tokenId, offered);
        settleValue(tokenId, 100 * COIN);
        expectKey(100 * COIN, published);
    }

    function test_WithoutBindingPublicationsTermsDivide() public {
        grantToPayer(tokenId, offered);
        settleValue(tokenId, 100 * COIN);
        expectKey(100 * COIN, published);
        distributeKey(tokenId);
        vm.assertEq(oracle.balanceOf(provider), 25 * COIN);
    }

    /// @dev Neither a grant's end nor the end of its offer moves what is bound.
    function test_BoundTermsStay() public {
        uint64 end = grantToPayer(tokenId, offered);
        bind(offered);
        settleValue(tokenId, COIN);
        vm.warp(end + 1);
        settleValue(tokenId, 2 * COIN);
        distributeKey(tokenId);
        expectKey(2 * COIN, offered);
        vm.prank(creator);
        licenses.setOffer(tokenId, offered, false);
        settleValue(tokenId, 3 * COIN);
        expectKey(3 * COIN, offered);
    }

    function test_AGrantThatIsOverDoesNotCountWhereTheTokenIsOpen() public {
        vm.warp(grantToPayer(tokenId, offered));
        bind(published);
        expectKey(0, published);
    }

    function test_BindsOneKeyAlone() public {
        grantToPayer(tokenId, offered);
        vm.prank(stranger);
        oracle.bindTerms(tokenId, payer, stranger, offered);
        expectKey(0, published);
        vm.assertEq(oracle.settlementOf(tokenId, payer, stranger).termsIndex, offered);
        vm.prank(provider);
        oracle.bindTerms(tokenId, buyer, provider, published);
        bind(offered);
        vm.assertEq(oracle.settlementOf(tokenId, buyer, provider).termsIndex, published);
    }

    function test_BoundKeysSettleLikeOthers() public {
        grantToPayer(tokenId, offered);
        bind(offered);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, 2 * COIN);
        settleLines(lines);
        expectKey(2 * COIN, offered);
        claimOne(5 * COIN, 3 * COIN);
        expectKey(5 * COIN, offered);
    }

    /// @dev As long as nothing is settled, a token that was published without terms can be bound to those of a grant.
    function test_ATokenWithoutTermsIsBoundToAGrantsTerms() public {
        tokenId = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        vm.prank(creator);
        licenses.setOffer(tokenId, offered, true);
        grantToPayer(tokenId, offered);
        bind(offered);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        vm.assertEq(oracle.balanceOf(provider), 20 * COIN);
    }

    function test_RevertWhen_AnyoneElseBinds() public {
        address[3] memory others = [payer, creator, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, others[i]));
            vm.prank(others[i]);
            oracle.bindTerms(tokenId, payer, provider, published);
        }
    }

    function test_RevertWhen_TermsAreBoundAlready() public {
        grantToPayer(tokenId, offered);
        bind(offered);
        expectFixed();
    }

    function test_RevertWhen_AnythingIsSettled() public {
        grantToPayer(tokenId, offered);
        settleValue(tokenId, 1);
        expectFixed();
        distributeKey(tokenId);
        expectFixed();
    }

    function test_RevertWhen_ABatchOrAClaimHasSettledSomething() public {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](1);
        lines[0] = lineOf(tokenId, 1);
        settleLines(lines);
        expectFixed();

        (tokenId,) = paidToken();
        claimOne(1, 1);
        expectFixed();
    }

    /// @dev A payer that changes its grant in front of the provider binds nothing that the provider did not mean.
    function test_RevertWhen_TheTermsAreNotThoseExpected() public {
        expectDiffer(tokenId, offered, published);
        expectDiffer(tokenId, 0, published);
        grantToPayer(tokenId, offered);
        expectDiffer(tokenId, published, offered);
    }

    function test_RevertWhen_ThereAreNoTerms() public {
        uint256[2] memory ids = [publishAs(creator, "alice/bare", keccak256("bare"), 0), 7];
        for (uint256 i = 0; i < 2; ++i) {
            expectDiffer(ids[i], published, 0);
            expectDiffer(ids[i], 0, 0);
        }
    }

    function bind(uint48 expected) private {
        vm.prank(provider);
        oracle.bindTerms(tokenId, payer, provider, expected);
    }

    function claimOne(uint96 value, uint96 paid) private {
        IUsageOracle.Line memory line = lineOf(tokenId, value);
        settleTotal(Trees.lineHash(line), paid);
        vm.prank(provider);
        oracle.claim(payer, provider, line, 0, new bytes32[](0));
    }

    function expectKey(uint96 settled, uint48 terms) private view {
        IUsageOracle.Settlement memory key = oracle.settlementOf(tokenId, payer, provider);
        vm.assertEq(key.settled, settled);
        vm.assertEq(key.termsIndex, terms);
    }

    function expectFixed() private {
        uint48 applicable = licenses.applicableTerms(tokenId, payer, uint64(block.timestamp));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleTermsFixed.selector, tokenId, payer, provider));
        bind(applicable);
    }

    function expectDiffer(uint256 id, uint48 expected, uint48 actual) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleTermsDiffer.selector, id, payer, expected, actual));
        vm.prank(provider);
        oracle.bindTerms(id, payer, provider, expected);
    }
}
