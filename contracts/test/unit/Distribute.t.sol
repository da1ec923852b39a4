// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract DistributeTest is Fixture {
    uint256 private constant UNPUBLISHED = 7;

    function test_DividesByTheTermsOfPublication() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Distributed(tokenId, payer, provider, 63_375_000, 9_750_000, 24_375_000, 2_500_000);
        vm.prank(stranger);
        vm.assertEq(distributeKey(tokenId), 100 * COIN);
        expectBalances(tokenId, 63_375_000, 9_750_000, 24_375_000, 2_500_000);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).distributed, 100 * COIN);
    }

    function test_ASingleUnitIsCredited() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 10);
        distributeKey(tokenId);
        expectBalances(tokenId, 7, 1, 2, 0);
    }

    function test_DistributingAgainGivesNothing() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        uint256[] memory ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (tokenId, tokenId, tokenId);
        vm.assertEq(oracle.distribute(payer, provider, ids), 100 * COIN);
        vm.recordLogs();
        vm.assertEq(oracle.distribute(payer, provider, ids), 0);
        vm.assertEq(oracle.distribute(provider, payer, ids), 0);
        vm.assertEq(oracle.distribute(payer, provider, new uint256[](0)), 0);
        vm.assertEq(vm.getRecordedLogs().length, 0);
        expectBalances(tokenId, 63_375_000, 9_750_000, 24_375_000, 2_500_000);
    }

    function test_WhatIsNotDistributedTravelsWithTheToken() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        vm.prank(buyer);
        registry.transferFrom(buyer, stranger, tokenId);
        distributeKey(tokenId);
        expectBalances(tokenId, 63_375_000, 9_750_000, 24_375_000, 2_500_000);
        vm.prank(stranger);
        vm.assertEq(oracle.withdrawToken(tokenId, stranger), 9_750_000);
    }

    /// @dev While the creator owns the token its part as owner is its own credit, which no sale moves.
    function test_WhatTheCreatorEarnsAsOwnerStaysItsOwn() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 50 * COIN);
        distributeKey(tokenId);
        vm.prank(buyer);
        registry.transferFrom(buyer, creator, tokenId);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        expectBalances(tokenId, 63_375_000 + 4_875_000, 4_875_000, 24_375_000, 2_500_000);
    }

    function test_TermsTakenAfterwardsDoNotCount() public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        settleValue(tokenId, 100 * COIN);
        ITermsRegistry.Terms memory others = openTerms();
        (others.open, others.licenseId, others.grantPrice) = (false, "LicenseRef-Other", COIN);
        bytes32 paid = register(others);
        uint40 index = terms.termsIndexOf(paid);
        vm.prank(buyer);
        licenses.setOffer(tokenId, index, true);
        grantToPayer(tokenId, paid);
        distributeKey(tokenId);
        expectBalances(tokenId, 63_375_000, 9_750_000, 24_375_000, 2_500_000);
    }

    function test_OnePartyInAllRolesGetsTheSum() public {
        uint256 tokenId = publishAs(provider, "solo/model", keccak256("solo"), register(openTerms()));
        depositFor(payer, provider, COIN);
        settleValue(tokenId, 999_999);
        distributeKey(tokenId);
        vm.assertEq(oracle.balanceOf(provider), 999_999 - uint256(999_999) * 250 / 10_000);
        vm.assertEq(oracle.balanceOf(treasury), uint256(999_999) * 250 / 10_000);
        vm.assertEq(oracle.balanceOfToken(tokenId), 0);
    }

    /// @dev Usage that pays nothing to the protocol would have no value, and a publisher would choose what its score costs.
    function test_WithoutTermsAllOfTheRestIsTheCreators() public {
        uint256 tokenId = publishAs(creator, "alice/bare", keccak256("bare"), 0);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, COIN);
        settleValue(tokenId, COIN);
        vm.assertEq(distributeKey(tokenId), COIN);
        expectBalances(tokenId, 975_000, 0, 0, 25_000);
        vm.assertEq(oracle.lifetime(tokenId), 25_000);
    }

    /// @dev What one key is divided by is not kept for the next.
    function test_WithoutTermsAllIsTheCreatorsBehindAKeyThatHasSome() public {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (openToken(), publishAs(creator, "alice/bare", keccak256("bare"), 0));
        vm.prank(creator);
        registry.transferFrom(creator, buyer, ids[1]);
        depositFor(payer, provider, 3 * COIN);
        settleValue(ids[0], COIN);
        settleValue(ids[1], 2 * COIN);
        vm.assertEq(oracle.distribute(payer, provider, ids), 3 * COIN);
        expectBalances(ids[1], 731_250 + 1_950_000, 0, 243_750, 75_000);
        vm.assertEq(oracle.lifetime(ids[1]), 50_000);
    }

    function test_TheSmallestUnitGoesBackToo() public {
        depositFor(payer, provider, COIN);
        settleValue(UNPUBLISHED, 1);
        distributeKey(UNPUBLISHED);
        vm.assertEq(escrow(), COIN);
    }

    function test_UsageOfAnUnpublishedTokenGoesBackIntoTheEscrow() public {
        depositFor(payer, provider, 10 * COIN);
        settleValue(UNPUBLISHED, 4 * COIN);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Refunded(UNPUBLISHED, payer, provider, 4 * COIN);
        vm.assertEq(distributeKey(UNPUBLISHED), 0);
        vm.assertEq(escrow(), 10 * COIN);
        expectBalances(UNPUBLISHED, 0, 0, 0, 0);
        IUsageOracle.Settlement memory key = oracle.settlementOf(UNPUBLISHED, payer, provider);
        vm.assertEq(key.settled, 4 * COIN);
        vm.assertEq(key.distributed, 4 * COIN);
        vm.assertEq(oracle.lifetime(UNPUBLISHED), 0);

        vm.assertEq(distributeKey(UNPUBLISHED), 0);
        vm.assertEq(escrow(), 10 * COIN);
        vm.assertEq(settleValue(openToken(), 10 * COIN), 10 * COIN);
    }

    /// @dev The same voucher cannot be settled anew after its refund, and what is settled once the token exists is divided.
    function test_ATokenPublishedLaterIsPaidFromThenOn() public {
        depositFor(payer, provider, 10 * COIN);
        uint256 tokenId = uint256(keccak256("later"));
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 4 * COIN);
        bytes memory signature = signed(voucher);
        vm.prank(provider);
        oracle.settle(voucher, signature);
        distributeKey(tokenId);
        vm.assertEq(publishAs(creator, "alice/later", keccak256("later"), register(openTerms())), tokenId);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, 4 * COIN, 4 * COIN));
        vm.prank(provider);
        oracle.settle(voucher, signature);
        settleValue(tokenId, 6 * COIN);
        vm.assertEq(distributeKey(tokenId), 2 * COIN);
        vm.assertEq(oracle.balanceOf(provider), 487_500);
        vm.assertEq(escrow(), 8 * COIN);
    }

    /// @dev One call over many keys credits what a call for each would.
    function testFuzz_ManyKeysAtOnceAreWorthThemOneByOne(uint96[8] memory values, uint256 order) public {
        uint256[] memory ids = manyTokens();
        uint256 deposited = settleAll(ids, values);
        for (uint256 i = ids.length - 1; i > 0; --i) {
            uint256 j = order % (i + 1);
            order /= i + 1;
            (ids[i], ids[j]) = (ids[j], ids[i]);
        }
        uint256 snapshot = vm.snapshotState();
        uint256 sum;
        for (uint256 i = 0; i < ids.length; ++i) {
            sum += distributeKey(ids[i]);
        }
        bytes memory apart = credits(ids);
        vm.assertTrue(vm.revertToState(snapshot));
        vm.assertEq(oracle.distribute(payer, provider, ids), sum);
        vm.assertEq(credits(ids), apart);
        vm.assertEq(sum + escrow(), deposited);
    }

    function testFuzz_PartsRoundDownAndTheCreatorHasTheRest(uint96 value, uint16 a, uint16 b) public {
        value = uint96(bound(value, 1, type(uint96).max - 100 * COIN));
        ITermsRegistry.Terms memory divided = openTerms();
        a = uint16(bound(a, 0, 10_000));
        b = uint16(bound(b, 0, 10_000 - a));
        divided.split = ITermsRegistry.Split(10_000 - a - b, a, b);
        uint256 tokenId = tokenOwnedByBuyer(divided);
        depositFor(payer, provider, value);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 1);
        voucher.value = value;
        bytes memory signature = signed(voucher);
        vm.prank(provider);
        oracle.settle(voucher, signature);
        vm.assertEq(distributeKey(tokenId), value);

        uint256[4] memory parts = partsOf(value, divided.split);
        expectBalances(tokenId, parts[0], parts[1], parts[2], parts[3]);
        vm.assertEq(parts[0] + parts[1] + parts[2] + parts[3], value);
        vm.assertEq(oracle.lifetime(tokenId), parts[3]);
    }

    function testFuzz_ManyDistributionsLoseNothing(uint96[8] memory steps) public {
        uint256 tokenId = tokenOwnedByBuyer(openTerms());
        uint96 total;
        for (uint256 i = 0; i < steps.length; ++i) {
            total += uint96(bound(steps[i], 1, 9999));
            settleValue(tokenId, total);
            distributeKey(tokenId);
        }
        vm.assertEq(
            oracle.balanceOf(creator) + oracle.balanceOfToken(tokenId) + oracle.balanceOf(provider)
                + oracle.balanceOf(treasury),
            total
        );
    }

    /// @dev Tokens under two terms and under none, of one creator and of another, and one that is not published.
    function manyTokens() private returns (uint256[] memory ids) {
        bytes32 open = register(openTerms());
        bytes32 paid = register(paidTerms());
        ids = new uint256[](8);
        ids[0] = publishAs(creator, "alice/0", keccak256("0"), open);
        ids[1] = publishAs(creator, "alice/1", keccak256("1"), paid);
        ids[2] = publishAs(buyer, "bob/2", keccak256("2"), open);
        ids[3] = publishAs(buyer, "bob/3", keccak256("3"), 0);
        ids[4] = UNPUBLISHED;
        ids[5] = publishAs(provider, "carol/5", keccak256("5"), paid);
        ids[6] = publishAs(creator, "alice/6", keccak256("6"), 0);
        ids[7] = publishAs(creator, "alice/7", keccak256("7"), open);
        vm.prank(creator);
        registry.transferFrom(creator, buyer, ids[7]);
    }

    function settleAll(uint256[] memory ids, uint96[8] memory values) private returns (uint256 deposited) {
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            lines[i] = lineOf(ids[i], uint96(bound(values[i], 0, 100 * COIN)));
        }
        deposited = 900 * COIN;
        depositFor(payer, provider, deposited);
        settleLines(lines);
    }

    function credits(uint256[] memory ids) private view returns (bytes memory all) {
        address[5] memory accounts = [creator, buyer, provider, treasury, payer];
        for (uint256 i = 0; i < accounts.length; ++i) {
            all = abi.encode(all, oracle.balanceOf(accounts[i]));
        }
        for (uint256 i = 0; i < ids.length; ++i) {
            all = abi.encode(all, oracle.lifetime(ids[i]), oracle.settlementOf(ids[i], payer, provider));
            all = abi.encode(all, oracle.balanceOfToken(ids[i]));
        }
        return abi.encode(all, escrow());
    }

    function tokenOwnedByBuyer(ITermsRegistry.Terms memory divided) private returns (uint256 tokenId) {
        tokenId = publishAs(creator, "alice/sold", keccak256("sold"), register(divided));
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
        depositFor(payer, provider, 100 * COIN);
    }

    function escrow() private view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payer, provider);
    }

    /// @dev No owner has a credit of its own: its part lies with the token.
    function expectBalances(uint256 tokenId, uint256 toCreator, uint256 toToken, uint256 toProvider, uint256 toProtocol)
        private
        view
    {
        vm.assertEq(oracle.balanceOf(creator), toCreator);
        vm.assertEq(oracle.balanceOfToken(tokenId), toToken);
        vm.assertEq(oracle.balanceOf(buyer), 0);
        vm.assertEq(oracle.balanceOf(provider), toProvider);
        vm.assertEq(oracle.balanceOf(treasury), toProtocol);
    }
}
