// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Fixture} from "../utils/Fixture.sol";

contract SettleRootTest is Fixture {
    bytes32 private constant ROOT = keccak256("root");
    uint256 private constant SIGNER_KEY = 0xB0B;

    function setUp() public override {
        super.setUp();
        provider = address(this); // who settles
        depositFor(payer, provider, 100 * COIN);
    }

    function test_TakesTheTotalFromTheEscrowForClaims() public {
        (IUsageOracle.RootVoucher memory voucher, bytes memory signature) = rootOf(ROOT, 3 * COIN);
        vm.expectEmit(address(oracle));
        emit IUsageOracle.RootSettled(payer, provider, ROOT, voucher.receiptsRoot, 3 * COIN);
        vm.assertEq(oracle.settleRoot(voucher, signature), 3 * COIN);
        expectRoot(ROOT, 3 * COIN, START);
        vm.assertEq(escrow(), 97 * COIN);
    }

    function test_PaysOnlyTheDifferenceAndTheLastRootHolds() public {
        settleTotal(ROOT, 3 * COIN);
        vm.warp(START + 100);
        vm.assertEq(settleTotal(keccak256("next"), 5 * COIN), 2 * COIN);
        expectRoot(keccak256("next"), 5 * COIN, START + 40); // two of five coins are 100 s younger
        vm.assertEq(escrow(), 95 * COIN);
    }

    function test_ResendAndLateVouchersChangeNothing() public {
        (IUsageOracle.RootVoucher memory early, bytes memory first) = rootOf("early", 2 * COIN);
        (IUsageOracle.RootVoucher memory late, bytes memory second) = rootOf("late", 5 * COIN);
        (IUsageOracle.RootVoucher memory equal, bytes memory third) = rootOf("equal", 5 * COIN);
        oracle.settleRoot(late, second);
        vm.warp(START + 100);
        expectNothing(early, first, 5 * COIN);
        expectNothing(late, second, 5 * COIN);
        expectNothing(equal, third, 5 * COIN);
        expectRoot("late", 5 * COIN, START);
    }

    function test_ShortEscrowPaysInPartAndTheRestWhenItIsFilled() public {
        (IUsageOracle.RootVoucher memory voucher, bytes memory signature) = rootOf(ROOT, 130 * COIN);
        vm.assertEq(oracle.settleRoot(voucher, signature), 100 * COIN);
        expectRoot(ROOT, 100 * COIN, 130 * COIN, START);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleEscrowEmpty.selector, payer, provider));
        oracle.settleRoot(voucher, signature);
        depositFor(payer, provider, 50 * COIN);
        vm.assertEq(oracle.settleRoot(voucher, signature), 30 * COIN);
        expectRoot(ROOT, 130 * COIN, START);
        expectNothing(voucher, signature, 130 * COIN);
    }

    function testFuzz_AnyOrderOfArrivalPaysTheHighestTotalOnce(uint96[6] memory values) public {
        uint96 highest;
        bytes32 last;
        for (uint256 i = 0; i < values.length; ++i) {
            values[i] = uint96(bound(values[i], 1, 100 * COIN));
            (IUsageOracle.RootVoucher memory voucher, bytes memory signature) =
                rootOf(keccak256(abi.encode(i)), values[i]);
            if (values[i] > highest) {
                vm.assertEq(oracle.settleRoot(voucher, signature), values[i] - highest);
                (highest, last) = (values[i], voucher.linesRoot);
            } else {
                expectNothing(voucher, signature, highest);
            }
        }
        expectRoot(last, highest, START);
        vm.assertEq(escrow(), 100 * COIN - highest);
    }

    /// @dev A root's total is of the pair: it counts for no key until it is claimed.
    function test_TotalsOfRootsAndOfKeysAreApart() public {
        uint256 tokenId = openToken();
        settleValue(tokenId, 4 * COIN);
        settleTotal(ROOT, 3 * COIN);
        vm.assertEq(oracle.settlementOf(tokenId, payer, provider).settled, 4 * COIN);
        expectRoot(ROOT, 3 * COIN, START);
        vm.assertEq(escrow(), 93 * COIN);
        vm.assertEq(abi.encode(oracle.rootSettlementOf(provider, payer)), new bytes(192));
    }

    function testFuzz_RefusesASignatureOfAnyOtherRootVoucher(uint256 field, uint64 change) public {
        (IUsageOracle.RootVoucher memory voucher, bytes memory signature) = rootOf(ROOT, 3 * COIN);
        field = bound(field, 0, 5);
        change = uint64(bound(change, 1, 1000));
        if (field == 0) voucher.payer = address(uint160(voucher.payer) ^ change);
        if (field == 1) voucher.provider = address(uint160(voucher.provider) ^ change);
        if (field == 2) voucher.linesRoot = bytes32(uint256(voucher.linesRoot) ^ change);
        if (field == 3) voucher.value += change;
        if (field == 4) voucher.receiptsRoot = bytes32(uint256(voucher.receiptsRoot) ^ change);
        if (field == 5) voucher.timestamp -= change;
        expectUnsigned(voucher, signature);
    }

    function test_RefusesASignatureOfAStrangerOrOfAnotherChain() public {
        (IUsageOracle.RootVoucher memory voucher, bytes memory signature) = rootOf(ROOT, 3 * COIN);
        bytes memory bad = sign(0xBAD, oracle.rootVoucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleInvalidSigner.selector, payer, vm.addr(0xBAD)));
        oracle.settleRoot(voucher, bad);
        vm.chainId(block.chainid + 1);
        expectUnsigned(voucher, signature);
    }

    function test_ApprovedRootVouchersNeedNoSignature() public {
        (IUsageOracle.RootVoucher memory voucher,) = rootOf(ROOT, 3 * COIN);
        bytes32 digest = oracle.rootVoucherDigest(voucher);
        expectUnsigned(voucher, "");
        vm.prank(payer);
        oracle.approve(digest);
        vm.assertEq(oracle.settleRoot(voucher, ""), 3 * COIN);
        vm.assertFalse(oracle.rootSettlementOf(payer, provider).bySigner);
    }

    function test_ASignersRootPaysAsFarAsItsAllowanceAndIsMarked() public {
        authorize(SIGNER_KEY, payer, SIGN, 5 * COIN);
        (IUsageOracle.RootVoucher memory voucher,) = rootOf(ROOT, 8 * COIN);
        bytes memory signature = sign(SIGNER_KEY, oracle.rootVoucherDigest(voucher));
        vm.assertEq(oracle.settleRoot(voucher, signature), 5 * COIN);
        IUsageOracle.RootSettlement memory root = oracle.rootSettlementOf(payer, provider);
        vm.assertTrue(root.bySigner);
        vm.assertEq(root.settled, 5 * COIN);
        vm.assertEq(root.value, 8 * COIN);
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleAllowanceUsed.selector, vm.addr(SIGNER_KEY)));
        oracle.settleRoot(voucher, signature);
        vm.warp(START + 1 days);
        vm.assertEq(oracle.settleRoot(voucher, signature), 3 * COIN);
        vm.assertTrue(oracle.rootSettlementOf(payer, provider).bySigner);
        settleTotal(ROOT, 9 * COIN);
        vm.assertFalse(oracle.rootSettlementOf(payer, provider).bySigner);
    }

    function test_RevertWhen_AnyoneElseSettles() public {
        (IUsageOracle.RootVoucher memory voucher, bytes memory signature) = rootOf(ROOT, 3 * COIN);
        address[2] memory others = [payer, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNotProvider.selector, provider, others[i]));
            vm.prank(others[i]);
            oracle.settleRoot(voucher, signature);
        }
    }

    function test_RevertWhen_TheTimeIsMoreThanAnHourAhead() public {
        (IUsageOracle.RootVoucher memory voucher,) = rootOf(ROOT, 3 * COIN);
        voucher.timestamp = START + 1 hours + 1;
        bytes memory signature = sign(PAYER_KEY, oracle.rootVoucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleFutureTimestamp.selector, START + 1 hours + 1));
        oracle.settleRoot(voucher, signature);
    }

    function rootOf(bytes32 linesRoot, uint96 value)
        private
        view
        returns (IUsageOracle.RootVoucher memory voucher, bytes memory signature)
    {
        voucher = IUsageOracle.RootVoucher(
            payer, provider, linesRoot, value, keccak256(abi.encode(value)), uint64(block.timestamp)
        );
        signature = sign(PAYER_KEY, oracle.rootVoucherDigest(voucher));
    }

    function expectNothing(IUsageOracle.RootVoucher memory voucher, bytes memory signature, uint96 settled) private {
        vm.expectRevert(abi.encodeWithSelector(IUsageOracle.OracleNothingToSettle.selector, settled, voucher.value));
        oracle.settleRoot(voucher, signature);
    }

    function expectUnsigned(IUsageOracle.RootVoucher memory voucher, bytes memory signature) private {
        vm.prank(voucher.provider);
        (bool settled, bytes memory answer) =
            address(oracle).call(abi.encodeCall(oracle.settleRoot, (voucher, signature)));
        vm.assertFalse(settled);
        vm.assertEq(abi.encode(bytes4(answer)), abi.encode(IUsageOracle.OracleInvalidSigner.selector));
    }

    function expectRoot(bytes32 linesRoot, uint96 settled, uint64 settledAt) private view {
        expectRoot(linesRoot, settled, settled, settledAt);
    }

    function expectRoot(bytes32 linesRoot, uint96 settled, uint96 value, uint64 settledAt) private view {
        vm.assertEq(
            abi.encode(oracle.rootSettlementOf(payer, provider)),
            abi.encode(IUsageOracle.RootSettlement(linesRoot, settled, 0, value, settledAt, false))
        );
    }

    function escrow() private view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payer, provider);
    }
}
