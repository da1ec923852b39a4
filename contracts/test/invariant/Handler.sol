// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {ITestRegistry, ITestToken} from "../utils/Fixture.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

/// @dev Two payers, two providers, two tokens, and everybody who may be credited, acting at random.
contract Handler {
    Vm private constant vm = Vm(VM_ADDRESS);
    uint256 private constant PAYERS = 2;

    ITestRegistry private immutable registry;
    ILicenseRegistry private immutable licenses;
    IUsageOracle private immutable oracle;
    ITestToken private immutable token;

    uint256[2] private keys = [uint256(0xAAA1), uint256(0xAAA2)];
    /// @dev Addresses of the keys, worked out once: that is the slowest step of all.
    address[2] private payers;
    address[2] private providers = [address(0xD001), address(0xD002)];
    address[3] private holders = [address(0xE001), address(0xE002), address(0xE003)];
    uint256[2] private tokens;
    uint48[2] private terms;
    bytes32[2] private hashes;
    address[] private everybody;

    uint256 public calls;
    uint256 public deposited;
    uint256 public escrowWithdrawn;
    uint256 public creditsWithdrawn;
    bool public settledFell;
    bool public boundTermsChanged;
    /// @dev By key: the highest voucher ever signed, and what was last seen on chain.
    mapping(bytes32 key => uint96) private highest;
    mapping(bytes32 key => IUsageOracle.Settlement) private seen;

    modifier counted() {
        ++calls;
        _;
        look();
    }

    constructor(
        ITestRegistry registry_,
        ILicenseRegistry licenses_,
        IUsageOracle oracle_,
        ITestToken token_,
        address treasury
    ) {
        (registry, licenses, oracle, token) = (registry_, licenses_, oracle_, token_);
        (payers[0], payers[1]) = (vm.addr(keys[0]), vm.addr(keys[1]));
        publishBoth();
        everybody.push(treasury);
        for (uint256 i = 0; i < 2; ++i) {
            everybody.push(providers[i]);
            everybody.push(payer(i));
        }
        for (uint256 i = 0; i < 3; ++i) {
            everybody.push(holders[i]);
        }
    }

    function acts() external pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](9);
        selectors[0] = this.deposit.selector;
        selectors[1] = this.settle.selector;
        selectors[2] = this.settleBoth.selector;
        selectors[3] = this.distribute.selector;
        selectors[4] = this.withdraw.selector;
        selectors[5] = this.thaw.selector;
        selectors[6] = this.withdrawEscrow.selector;
        selectors[7] = this.sell.selector;
        selectors[8] = this.grant.selector;
    }

    function deposit(uint256 p, uint256 q, uint96 amount) external counted {
        amount = 1 + amount % 1e12;
        token.mint(address(this), amount);
        token.approve(address(oracle), amount);
        oracle.deposit(payer(p), providers[q % 2], amount);
        deposited += amount;
    }

    function settle(uint256 p, uint256 q, uint256 t, uint96 value) external counted {
        (IUsageOracle.Voucher memory voucher, bytes memory signature) = signedVoucher(p, q, t, value);
        try oracle.settle(voucher, signature) {} catch {}
    }

    function settleBoth(uint256 p, uint256 q, uint96 first, uint96 second, bool distributes) external counted {
        IUsageOracle.Voucher[] memory vouchers = new IUsageOracle.Voucher[](2);
        bytes[] memory signatures = new bytes[](2);
        (vouchers[0], signatures[0]) = signedVoucher(p, q, 0, first);
        (vouchers[1], signatures[1]) = signedVoucher(p, q, 1, second);
        if (distributes) oracle.settleAndDistribute(vouchers, signatures);
        else oracle.settleBatch(vouchers, signatures);
    }

    function distribute(uint256 p, uint256 q, uint256 t) external counted {
        oracle.distribute(tokens[t % 2], payer(p), providers[q % 2]);
    }

    function withdraw(uint256 who) external counted {
        address account = everybody[who % everybody.length];
        uint256 credit = oracle.balanceOf(account);
        if (credit != 0) {
            vm.prank(account);
            creditsWithdrawn += oracle.withdraw(account);
        }
        if (licenses.balanceOf(account) == 0) return;
        vm.prank(account);
        licenses.withdraw(account);
    }

    function thaw(uint256 p, uint256 q, uint96 amount) external counted {
        vm.prank(payer(p));
        try oracle.thaw(providers[q % 2], amount) {} catch {}
    }

    function withdrawEscrow(uint256 p, uint256 q, bool waits) external counted {
        if (waits) vm.warp(block.timestamp + 7 days);
        vm.prank(payer(p));
        try oracle.withdrawEscrow(providers[q % 2]) returns (uint256 amount) {
            escrowWithdrawn += amount;
        } catch {}
    }

    function sell(uint256 t, uint256 to) external counted {
        address owner = registry.ownerOf(tokens[t % 2]);
        vm.prank(owner);
        registry.transferFrom(owner, holders[to % 3], tokens[t % 2]);
    }

    function grant(uint256 p, uint256 t, uint256 i) external counted {
        address licensee = payer(p);
        token.mint(licensee, 1e6);
        vm.prank(licensee);
        token.approve(address(licenses), 1e6);
        vm.prank(licensee);
        try licenses.grant(tokens[t % 2], terms[i % 2], licensee, hashes[i % 2]) {} catch {}
    }

    function escrows() external view returns (uint256 sum) {
        for (uint256 i = 0; i < 4; ++i) {
            (uint256 balance,,) = oracle.escrowOf(payer(i / 2), providers[i % 2]);
            sum += balance;
        }
    }

    function credits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            sum += oracle.balanceOf(everybody[i]);
        }
    }

    function licenceCredits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            sum += licenses.balanceOf(everybody[i]);
        }
    }

    function settled() external view returns (uint256 sum) {
        for (uint256 i = 0; i < 8; ++i) {
            sum += settlement(i).settled;
        }
    }

    function undistributed() external view returns (uint256 sum) {
        for (uint256 i = 0; i < 8; ++i) {
            IUsageOracle.Settlement memory s = settlement(i);
            sum += s.settled - s.distributed;
        }
    }

    function requireSettledWithinVouchers() external view {
        for (uint256 i = 0; i < 8; ++i) {
            vm.assertLe(settlement(i).settled, highest[keyOf(i)]);
        }
    }

    /// @dev Compares every key with what it was after the act before.
    function look() private {
        for (uint256 i = 0; i < 8; ++i) {
            IUsageOracle.Settlement memory now_ = settlement(i);
            IUsageOracle.Settlement memory before = seen[keyOf(i)];
            if (now_.settled < before.settled || now_.distributed < before.distributed) settledFell = true;
            if (before.termsIndex != 0 && now_.termsIndex != before.termsIndex) boundTermsChanged = true;
            seen[keyOf(i)] = now_;
        }
    }

    function signedVoucher(uint256 p, uint256 q, uint256 t, uint96 value)
        private
        returns (IUsageOracle.Voucher memory voucher, bytes memory signature)
    {
        voucher.tokenId = tokens[t % 2];
        voucher.payer = payer(p);
        voucher.provider = providers[q % 2];
        voucher.value = value % 1e12;
        voucher.timestamp = uint64(block.timestamp);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[p % PAYERS], oracle.voucherDigest(voucher));
        signature = abi.encodePacked(r, s, v);
        bytes32 key = keccak256(abi.encode(voucher.tokenId, voucher.payer, voucher.provider));
        if (voucher.value > highest[key]) highest[key] = voucher.value;
    }

    function settlement(uint256 i) private view returns (IUsageOracle.Settlement memory) {
        return oracle.settlementOf(tokens[i & 1], payer(i >> 1 & 1), providers[i >> 2 & 1]);
    }

    function keyOf(uint256 i) private view returns (bytes32) {
        return keccak256(abi.encode(tokens[i & 1], payer(i >> 1 & 1), providers[i >> 2 & 1]));
    }

    function payer(uint256 i) private view returns (address) {
        return payers[i % PAYERS];
    }

    /// @dev Two tokens, each also offered on the other's terms.
    function publishBoth() private {
        for (uint256 i = 0; i < 2; ++i) {
            ILicenseRegistry.Terms memory t;
            t.licenseId = i == 0 ? "MIT" : "LicenseRef-Paid";
            t.open = i == 0;
            if (i == 1) (t.period, t.grantPrice) = (30 days, 1e6);
            t.split =
                i == 0 ? ILicenseRegistry.Split(6000, 1000, 2500, 500) : ILicenseRegistry.Split(3333, 3333, 3333, 1);
            terms[i] = licenses.registerTerms(t);
            hashes[i] = keccak256(abi.encode(t));
            vm.prank(holders[0]);
            tokens[i] = registry.publish(
                IModelRegistry.Publication(
                    i == 0 ? "alice/one" : "alice/two",
                    IModelRegistry.ContentType.Model,
                    keccak256(abi.encode(i)),
                    0,
                    0,
                    terms[i]
                )
            );
        }
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(holders[0]);
            licenses.setOffer(tokens[i], terms[1 - i], true);
        }
    }
}
