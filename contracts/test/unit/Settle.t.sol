// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract SettleTest is Fixture {
    uint256 private tokenId;

    function setUp() public override {
        super.setUp();
        tokenId = openToken();
        depositFor(payer, provider, 100 * COIN);
    }

    function test_PaysTheValueAndRecordsUnitsAndRoot() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 3 * COIN);
        bytes memory signature = signed(voucher);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.Settled(
            tokenId,
            payer,
            provider,
            3 * COIN,
            3 * COIN,
            voucher.inputTokens,
            voucher.outputTokens,
            voucher.requests,
            voucher.receiptsRoot
        );
        vm.prank(stranger);
        vm.assertEq(oracle.settle(voucher, signature), 3 * COIN);
        expectSettlement(3 * COIN, 0, 1);
        vm.assertEq(escrow(), 97 * COIN);
    }

    function test_PaysOnlyTheDifferenceToWhatWasSettled() public {
        settleValue(tokenId, 3 * COIN);
        vm.assertEq(settleValue(tokenId, 5 * COIN), 2 * COIN);
        expectSettlement(5 * COIN, 0, 1);
        vm.assertEq(escrow(), 95 * COIN);
    }

    function test_ResendAndLateVouchersChangeNothing() public {
        IUsageOracle.Voucher memory early = voucherOf(tokenId, 2 * COIN);
        IUsageOracle.Voucher memory late = voucherOf(tokenId, 5 * COIN);
        bytes[2] memory signatures = [signed(early), signed(late)];
        oracle.settle(late, signatures[1]);
        expectNothing(late, signatures[1], 5 * COIN);
        expectNothing(early, signatures[0], 5 * COIN);
        expectSettlement(5 * COIN, 0, 1);
    }

    function test_ShortEscrowPaysInPartAndTheRestWhenItIsFilled() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, 130 * COIN);
        bytes memory signature = signed(voucher);
        vm.assertEq(oracle.settle(voucher, signature), 100 * COIN);
        expectSettlement(100 * COIN, 0, 1);

        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, provider));
        oracle.settle(voucher, signature);
        depositFor(payer, provider, 50 * COIN);
        vm.assertEq(oracle.settle(voucher, signature), 30 * COIN);
        expectSettlement(130 * COIN, 0, 1);
        vm.assertEq(escrow(), 20 * COIN);
        expectNothing(voucher, signature, 130 * COIN);
    }

    function testFuzz_AnyOrderOfArrivalPaysTheHighestValueOnce(uint96[6] memory values) public {
        uint96 highest;
        uint256 paid;
        for (uint256 i = 0; i < values.length; ++i) {
            values[i] = uint96(bound(values[i], 1, 100 * COIN));
            IUsageOracle.Voucher memory voucher = voucherOf(tokenId, values[i]);
            bytes memory signature = signed(voucher);
            if (values[i] > highest) {
                paid += oracle.settle(voucher, signature);
                highest = values[i];
            } else {
                expectNothing(voucher, signature, highest);
            }
        }
        vm.assertEq(paid, highest);
        vm.assertEq(escrow(), 100 * COIN - highest);
    }

    function test_KeysAreApart() public {
        (uint256 other,) = paidToken();
        settleValue(tokenId, 3 * COIN);
        settleValue(other, 4 * COIN);
        expectSettlement(3 * COIN, 0, 1);
        vm.assertEq(oracle.settlementOf(other, payer, provider).settled, 4 * COIN);
        vm.assertEq(escrow(), 93 * COIN);
    }

    function test_TermsAreBoundAtTheFirstSettlement() public {
        uint48 paid = licenses.registerTerms(paidTerms());
        settleValue(tokenId, 1 * COIN);
        vm.prank(creator);
        licenses.setOffer(tokenId, paid, true);
        grantToPayer(tokenId, paid);
        settleValue(tokenId, 2 * COIN);
        expectSettlement(2 * COIN, 0, 1);
    }

    function test_TermsOfThePayersGrantAreBound() public {
        uint48 paid = licenses.registerTerms(paidTerms());
        vm.prank(creator);
        licenses.setOffer(tokenId, paid, true);
        grantToPayer(tokenId, paid);
        settleValue(tokenId, 1 * COIN);
        expectSettlement(1 * COIN, 0, paid);
    }

    function test_TermsOfTheTokenAreBoundForAPayerWithoutGrant() public {
        (uint256 other, uint48 terms) = paidToken();
        settleValue(other, 1 * COIN);
        vm.assertEq(oracle.settlementOf(other, payer, provider).termsIndex, terms);
    }

    function test_ReplayOnAnotherChainIsRefused() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        vm.chainId(block.chainid + 1);
        (bool settled,) = address(oracle).call(abi.encodeCall(oracle.settle, (voucher, signature)));
        vm.assertFalse(settled);
        expectSettlement(0, 0, 0);
    }

    function test_ReplayOnAnotherContractIsRefused() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        bytes memory signature = signed(voucher);
        deployWith(address(token), treasury);
        openToken();
        depositFor(payer, provider, COIN);
        (bool settled,) = address(oracle).call(abi.encodeCall(oracle.settle, (voucher, signature)));
        vm.assertFalse(settled);
        vm.assertEq(settleValue(tokenId, COIN), COIN);
    }

    function test_RevertWhen_TheTokenHasNoTermsOrDoesNotExist() public {
        uint256[2] memory ids = [publishAs(creator, "alice/bare", keccak256("bare"), 0), 7];
        for (uint256 i = 0; i < 2; ++i) {
            IUsageOracle.Voucher memory voucher = voucherOf(ids[i], COIN);
            bytes memory signature = signed(voucher);
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleUnlicensedToken.selector, ids[i]));
            oracle.settle(voucher, signature);
        }
    }

    function test_ClocksMayDifferByAnHourAndNotMore() public {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, COIN);
        voucher.timestamp = START + 1 hours + 1;
        bytes memory signature = signed(voucher);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleFutureTimestamp.selector, START + 1 hours + 1));
        oracle.settle(voucher, signature);
        voucher.timestamp = START + 1 hours;
        oracle.settle(voucher, signed(voucher));
    }

    function expectNothing(IUsageOracle.Voucher memory voucher, bytes memory signature, uint96 settled) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, settled, voucher.value));
        oracle.settle(voucher, signature);
    }

    function expectSettlement(uint96 settled, uint96 distributed, uint48 terms) private view {
        vm.assertEq(
            abi.encode(oracle.settlementOf(tokenId, payer, provider)),
            abi.encode(IUsageOracle.Settlement(settled, distributed, terms))
        );
    }

    function escrow() private view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payer, provider);
    }
}
