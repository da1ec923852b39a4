// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture, ITestOracle} from "../utils/Fixture.sol";
import {ITestToken} from "../utils/LicenseFixture.sol";

/// @dev A second money layer, in another currency and with another treasury, settles usage of the tokens that are there: nothing is published
/// anew, and neither oracle's escrows, totals, credits, rights or scores touch the other's.
contract TwoOraclesTest is Fixture {
    ITestToken private euro;
    ILicenseRegistry private inEuro;
    ITestOracle private euroOracle;
    address private euroTreasury = address(0xC0006);
    uint256 private tokenId;
    uint256 private constant SIGNER_KEY = 0x516E;

    function setUp() public override {
        super.setUp();
        euro = ITestToken(vm.deployCode("DevToken.sol:DevToken", ""));
        inEuro = licensesIn(address(euro));
        euroOracle = oracleFor(inEuro, address(euro), euroTreasury);
        tokenId = openToken();
        vm.prank(creator);
        registry.transferFrom(creator, buyer, tokenId);
    }

    function test_BothServeOneTokenByTheSameTerms() public {
        vm.assertEq(address(oracle.registry()), address(euroOracle.registry()));
        vm.assertEq(address(euroOracle.paymentToken()), address(euro));
        depositFor(payer, provider, 100 * COIN);
        depositEuro(100 * COIN);
        settleValue(tokenId, 100 * COIN);
        settleEuro(tokenId, 40 * COIN);
        distributeKey(tokenId);
        expectCredits(oracle, treasury, [uint256(63_375_000), 9_750_000, 24_375_000, 2_500_000]);
        expectCredits(euroOracle, euroTreasury, [uint256(0), 0, 0, 0]);
        distributeEuro(tokenId);
        expectCredits(oracle, treasury, [uint256(63_375_000), 9_750_000, 24_375_000, 2_500_000]);
        expectCredits(euroOracle, euroTreasury, [uint256(25_350_000), 3_900_000, 9_750_000, 1_000_000]);
        vm.assertEq(oracle.balanceOf(euroTreasury), 0);
        vm.assertEq(euroOracle.balanceOf(treasury), 0);
    }

    /// @dev One unit of a score is one unit of its oracle's own currency.
    function test_ScoresAreEachOraclesOwn() public {
        depositFor(payer, provider, 100 * COIN);
        depositEuro(100 * COIN);
        settleValue(tokenId, 100 * COIN);
        distributeKey(tokenId);
        vm.assertEq(oracle.lifetime(tokenId), 2_500_000);
        vm.assertEq(euroOracle.lifetime(tokenId), 0);
        vm.warp(START + 7 days);
        settleEuro(tokenId, 40 * COIN);
        distributeEuro(tokenId);
        vm.assertEq(euroOracle.lifetime(tokenId), 1_000_000);
        vm.assertEq(euroOracle.trending(tokenId, START + 7 days), 1_000_000);
        vm.assertEq(oracle.lifetime(tokenId), 2_500_000);
        vm.assertEq(oracle.trending(tokenId, START + 7 days), 1_250_000);
    }

    function test_EachPaysOutItsOwnCurrency() public {
        depositFor(payer, provider, 100 * COIN);
        depositEuro(100 * COIN);
        settleValue(tokenId, 100 * COIN);
        settleEuro(tokenId, 40 * COIN);
        distributeKey(tokenId);
        distributeEuro(tokenId);
        vm.prank(creator);
        euroOracle.withdraw(creator);
        vm.assertEq(euro.balanceOf(creator), 25_350_000);
        vm.assertEq(token.balanceOf(creator), 0);
        vm.assertEq(oracle.balanceOf(creator), 63_375_000);
        vm.prank(buyer);
        euroOracle.withdrawToken(tokenId, buyer);
        vm.assertEq(euro.balanceOf(buyer), 3_900_000);
        vm.assertEq(oracle.balanceOfToken(tokenId), 9_750_000);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToWithdraw.selector, treasury));
        vm.prank(treasury);
        euroOracle.withdraw(treasury);
    }

    /// @dev Both name themselves alike in what they check, so that the contract's address alone keeps their messages apart.
    function test_AVoucherOfOneIsNoneOfTheOther() public {
        depositFor(payer, provider, 100 * COIN);
        depositEuro(100 * COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 10 * COIN);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(PAYER_KEY, oracle.voucherDigest(voucher));
        bytes memory forDollars = abi.encodePacked(r, s, v);
        address recovered = ecrecover(euroOracle.voucherDigest(voucher), v, r, s);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, recovered));
        vm.prank(provider);
        euroOracle.settle(voucher, forDollars);
        vm.prank(provider);
        vm.assertEq(oracle.settle(voucher, forDollars), 10 * COIN);
        vm.assertEq(euroOracle.settlementOf(tokenId, payer, provider).settled, 0);
        (uint256 balance,,) = euroOracle.escrowOf(payer, provider);
        vm.assertEq(balance, 100 * COIN);
    }

    /// @dev A grant in one currency lets a signer pay in that one alone, and a signer of one is a stranger to the other.
    function test_RightsAreEachOraclesOwn() public {
        (uint256 paid, bytes32 hash) = paidToken();
        grantToPayer(paid, hash);
        vm.assertTrue(oracle.isPayable(paid, payer));
        vm.assertFalse(euroOracle.isPayable(paid, payer));
        authorize(SIGNER_KEY, payer, SIGN, NO_LIMIT);
        vm.assertTrue(oracle.isSigner(payer, vm.addr(SIGNER_KEY), SIGN));
        vm.assertFalse(euroOracle.isSigner(payer, vm.addr(SIGNER_KEY), SIGN));
        depositEuro(100 * COIN);
        IUsageOracle.Voucher memory voucher = voucherOf(paid, COIN);
        bytes memory signature = sign(SIGNER_KEY, euroOracle.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, vm.addr(SIGNER_KEY)));
        vm.prank(provider);
        euroOracle.settle(voucher, signature);
    }

    /// @dev After every act each oracle holds exactly what it owes in its own currency, and the other's books are as they were.
    function testFuzz_BothBooksBalanceAfterEveryAct(uint256[12] calldata acts) public {
        uint256[2] memory owed;
        uint96[2] memory totals;
        for (uint256 i = 0; i < acts.length; ++i) {
            uint256 which = acts[i] & 1;
            uint96 amount = uint96(1 + (acts[i] >> 8) % (50 * COIN));
            uint256 act = (acts[i] >> 1) % 4;
            if (act == 0) {
                if (which == 0) depositFor(payer, provider, amount);
                else depositEuro(amount);
                owed[which] += amount;
            } else if (act == 1) {
                totals[which] = settleSome(which, totals[which], amount);
            } else if (act == 2) {
                if (which == 0) distributeKey(tokenId);
                else distributeEuro(tokenId);
            } else {
                owed[which] -= withdrawSome(which);
            }
            expectBalanced(oracle, token, treasury, owed[0]);
            expectBalanced(euroOracle, euro, euroTreasury, owed[1]);
        }
    }

    function settleSome(uint256 which, uint96 total, uint96 amount) private returns (uint96) {
        (uint256 balance,,) = (which == 0 ? oracle : euroOracle).escrowOf(payer, provider);
        if (balance == 0) return total;
        if (amount > balance) amount = uint96(balance);
        uint96 paid = which == 0 ? settleValue(tokenId, total + amount) : settleEuro(tokenId, total + amount);
        vm.assertEq(paid, amount);
        return total + paid;
    }

    function withdrawSome(uint256 which) private returns (uint256) {
        ITestOracle from = which == 0 ? oracle : euroOracle;
        if (from.balanceOf(creator) == 0) return 0;
        vm.prank(creator);
        return from.withdraw(creator);
    }

    function expectBalanced(ITestOracle books, ITestToken currency, address treasury_, uint256 owed) private view {
        vm.assertEq(currency.balanceOf(address(books)), owed);
        (uint256 escrow,,) = books.escrowOf(payer, provider);
        IUsageOracle.Settlement memory key = books.settlementOf(tokenId, payer, provider);
        uint256 credits = books.balanceOf(creator) + books.balanceOfToken(tokenId) + books.balanceOf(provider);
        vm.assertEq(escrow + key.settled - key.distributed + credits + books.balanceOf(treasury_), owed);
    }

    function expectCredits(ITestOracle books, address treasury_, uint256[4] memory parts) private view {
        vm.assertEq(books.balanceOf(creator), parts[0], "creator");
        vm.assertEq(books.balanceOfToken(tokenId), parts[1], "token");
        vm.assertEq(books.balanceOf(provider), parts[2], "provider");
        vm.assertEq(books.balanceOf(treasury_), parts[3], "treasury");
    }

    function depositEuro(uint256 amount) private {
        euro.mint(stranger, amount);
        vm.startPrank(stranger);
        euro.approve(address(euroOracle), amount);
        euroOracle.deposit(payer, provider, amount);
        vm.stopPrank();
    }

    function settleEuro(uint256 id, uint96 value) private returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherOf(id, value);
        bytes memory signature = sign(PAYER_KEY, euroOracle.voucherDigest(voucher));
        vm.prank(provider);
        return euroOracle.settle(voucher, signature);
    }

    function distributeEuro(uint256 id) private {
        uint256[] memory ids = new uint256[](1);
        ids[0] = id;
        euroOracle.distribute(payer, provider, ids);
    }
}
