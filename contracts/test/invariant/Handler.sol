// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IProviderStake} from "../../src/interfaces/IProviderStake.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {ITestOracle, ITestRegistry, ITestToken} from "../utils/Fixture.sol";
import {Trees} from "../utils/Trees.sol";
import {Vm} from "../utils/Vm.sol";
import {World} from "./World.sol";

/// @dev Random acts, and the books that an honest clerk would keep of them: the invariants compare these with the chain.
contract Handler is World {
    struct Key {
        uint96 settled;
        uint96 distributed;
        uint96 highest;
        uint48 terms;
    }

    struct Pair {
        uint96 escrow;
        uint96 rootSettled;
        uint96 claimed;
        uint96 rootHighest;
        uint256 collected;
        uint256 deposited;
        uint256 refunded;
        uint256 withdrawn;
    }

    mapping(uint256 p => mapping(uint256 q => mapping(uint256 t => Key))) private _keys;
    mapping(uint256 p => mapping(uint256 q => Pair)) private _pairs;
    /// @dev The lines under the root that was settled last.
    mapping(uint256 p => mapping(uint256 q => IUsageOracle.Line[])) private _lines;
    mapping(uint256 q => uint256) private _stakes;
    mapping(uint256 t => uint256) private _fees;

    uint256 public credited;
    uint256 public taken;
    /// @dev The pair of the last act.
    uint256 public lastPayer;
    uint256 public lastProvider;
    uint256 private _roots;

    /// @dev Most acts are of one pair, so that its history grows long.
    modifier ofPair(uint256 p, uint256 q) {
        lastPayer = p % 5 < 3 ? 0 : p % 5 - 2;
        lastProvider = q % 3 == 0 ? 1 : 0;
        _;
    }

    constructor(
        ITestRegistry registry_,
        ILicenseRegistry licenses_,
        ITestOracle oracle_,
        ITestToken token_,
        address treasury_
    ) World(registry_, licenses_, oracle_, token_, treasury_) {
        for (uint256 i = 0; i < PAYERS * PROVIDERS; ++i) {
            addEscrow(i / PROVIDERS, i % PROVIDERS, 1e12);
        }
    }

    function acts() external pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](15);
        selectors[0] = this.deposit.selector;
        selectors[1] = this.settle.selector;
        selectors[2] = this.settleBatch.selector;
        selectors[3] = this.settleRoot.selector;
        selectors[4] = this.claim.selector;
        selectors[5] = this.distribute.selector;
        selectors[6] = this.withdraw.selector;
        selectors[7] = this.thaw.selector;
        selectors[8] = this.withdrawEscrow.selector;
        selectors[9] = this.stake.selector;
        selectors[10] = this.withdrawStake.selector;
        selectors[11] = this.slash.selector;
        selectors[12] = this.sell.selector;
        selectors[13] = this.grantAndBind.selector;
        selectors[14] = this.wait.selector;
    }

    function deposit(uint256 p, uint256 q, uint96 amount) external ofPair(p, q) {
        addEscrow(lastPayer, lastProvider, 1 + amount % 1e12);
    }

    /// @dev A voucher with nothing new in it, or without cover, must be refused.
    function settle(uint256 p, uint256 q, uint256 t, uint96 value) external ofPair(p, q) {
        (p, q, t) = (lastPayer, lastProvider, t % TOKENS);
        Key storage key = _keys[p][q][t];
        IUsageOracle.Voucher memory voucher;
        (voucher.tokenId, voucher.payer, voucher.provider) = (tokens[t], payers[p], providers[q]);
        voucher.value = signedValue(p, q, t, value);
        bytes memory signature = sign(payerKeys[p], oracle.voucherDigest(voucher));
        if (voucher.value <= key.settled || _pairs[p][q].escrow == 0) {
            vm.prank(providers[q]);
            expectRefused(abi.encodeCall(oracle.settle, (voucher, signature)));
            return;
        }
        vm.prank(providers[q]);
        uint96 paid = oracle.settle(voucher, signature);
        collect(p, q, paid);
        addTo(p, q, t, paid);
    }

    function settleBatch(uint256 p, uint256 q, uint96[6] calldata values, uint256 which) external ofPair(p, q) {
        (p, q) = (lastPayer, lastProvider);
        bytes memory lines;
        for (uint256 i = 0; i < 1 + which % 6; ++i) {
            uint256 t = (which >> 8 + 2 * i) % TOKENS;
            lines = abi.encodePacked(lines, tokens[t], signedValue(p, q, t, values[i]), new bytes(24));
        }
        IUsageOracle.Batch memory batch = IUsageOracle.Batch(payers[p], providers[q], 0, 0);
        bytes memory signature = sign(payerKeys[p], oracle.batchDigest(batch, lines));
        vm.prank(providers[q]);
        uint96 paid = oracle.settleBatch(batch, lines, signature);
        collect(p, q, paid);
        uint96 sum;
        for (uint256 t = 0; t < TOKENS; ++t) {
            uint96 part = settlement(p, q, t).settled - _keys[p][q][t].settled;
            addTo(p, q, t, part);
            sum += part;
        }
        vm.assertEq(sum, paid);
    }

    /// @dev The total has nothing to do with what the lines sum to: claims must stay within it all the same.
    function settleRoot(uint256 p, uint256 q, uint96[TOKENS] calldata values, uint96 more) external ofPair(p, q) {
        (p, q) = (lastPayer, lastProvider);
        Pair storage pair = _pairs[p][q];
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](TOKENS);
        for (uint256 t = 0; t < TOKENS; ++t) {
            lines[t] = IUsageOracle.Line(tokens[t], 1, 2, 3, signedValue(p, q, t, values[t]));
        }
        (bytes32 root,) = Trees.tree(leavesOf(lines), 0);
        uint96 value = uint96(uint256(pair.rootSettled) + more % 2e12 - (more % 4 == 0 ? pair.rootSettled / 2 : 0));
        IUsageOracle.RootVoucher memory voucher =
            IUsageOracle.RootVoucher(payers[p], providers[q], root, value, 0, uint64(block.timestamp));
        bytes memory signature = sign(payerKeys[p], oracle.rootVoucherDigest(voucher));
        if (value > pair.rootHighest) pair.rootHighest = value;
        if (value <= pair.rootSettled || pair.escrow == 0) {
            vm.prank(providers[q]);
            expectRefused(abi.encodeCall(oracle.settleRoot, (voucher, signature)));
            return;
        }
        vm.prank(providers[q]);
        uint96 paid = oracle.settleRoot(voucher, signature);
        collect(p, q, paid);
        pair.rootSettled += paid;
        delete _lines[p][q];
        for (uint256 t = 0; t < TOKENS; ++t) {
            _lines[p][q].push(lines[t]);
        }
    }

    function claim(uint256 p, uint256 q, uint256 which) external ofPair(p, q) {
        for (uint256 t = 0; t < TOKENS; ++t) {
            if (which >> t & 3 != 0) claimOne(lastPayer, lastProvider, t);
        }
    }

    function distribute(uint256 p, uint256 q, uint256 which) external ofPair(p, q) {
        (p, q) = (lastPayer, lastProvider);
        uint256[] memory ids = new uint256[](which % 8);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = tokens[(which >> 8 + 2 * i) % TOKENS];
        }
        vm.recordLogs();
        uint256 amount = oracle.distribute(payers[p], providers[q], ids);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IUsageOracle.Refunded.selector) refund(p, q, logs[i]);
            else amount -= divide(p, q, logs[i]);
        }
        vm.assertEq(amount, 0);
    }

    function withdraw(uint256 who) external {
        address account = everybody[who % everybody.length];
        if (oracle.balanceOf(account) != 0) {
            vm.prank(account);
            taken += oracle.withdraw(account);
        }
        if (licenses.balanceOf(account) == 0) return;
        vm.prank(account);
        licenses.withdraw(account);
    }

    function thaw(uint256 p, uint256 q, uint96 amount) external ofPair(p, q) {
        (p, q) = (lastPayer, lastProvider);
        if (_pairs[p][q].escrow == 0) return;
        vm.prank(payers[p]);
        oracle.thaw(providers[q], 1 + amount % 1e12);
    }

    function withdrawEscrow(uint256 p, uint256 q) external ofPair(p, q) {
        (p, q) = (lastPayer, lastProvider);
        (, uint256 thawing, uint64 thawedAt) = oracle.escrowOf(payers[p], providers[q]);
        if (thawing == 0) return;
        if (block.timestamp < thawedAt) {
            vm.prank(payers[p]);
            expectRefused(abi.encodeCall(oracle.withdrawEscrow, (providers[q])));
            vm.warp(thawedAt);
        }
        vm.prank(payers[p]);
        uint256 amount = oracle.withdrawEscrow(providers[q]);
        vm.assertEq(amount, thawing);
        _pairs[p][q].withdrawn += amount;
        _pairs[p][q].escrow -= uint96(amount);
    }

    function stake(uint256 q, uint96 amount) external {
        amount = 1 + amount % 1e12;
        fundHandler(amount);
        oracle.stake(providers[q % PROVIDERS], amount);
        _stakes[q % PROVIDERS] += amount;
    }

    function withdrawStake(uint256 q, uint96 amount) external {
        q = q % PROVIDERS;
        if (_stakes[q] == 0) return;
        vm.prank(providers[q]);
        uint64 thawedAt = oracle.thawStake(1 + amount % 1e12);
        vm.prank(providers[q]);
        expectRefused(abi.encodeCall(oracle.withdrawStake, ()));
        vm.warp(thawedAt);
        vm.prank(providers[q]);
        _stakes[q] -= oracle.withdrawStake();
    }

    /// @dev A root of one receipt whose cost is wrong.
    function slash(uint256 q, uint256 who) external {
        q = q % PROVIDERS;
        IProviderStake.Leaf memory leaf;
        (leaf.receipt.requestId, leaf.receipt.termsIndex) = (bytes32(++_roots), terms[0]);
        (leaf.receipt.inputTokens, leaf.receipt.cost) = (10, 71);
        bytes32 root = oracle.receiptHash(leaf.receipt);
        IProviderStake.Attestation memory attestation =
            IProviderStake.Attestation(providers[q], payers[0], root, uint64(block.timestamp));
        bytes memory signature = sign(providerKeys[q], oracle.attestationDigest(attestation));
        if (_stakes[q] < 10) {
            expectRefused(abi.encodeCall(oracle.challenge, (attestation, signature, leaf)));
            return;
        }
        vm.prank(holders[who % holders.length]);
        uint96 amount = oracle.challenge(attestation, signature, leaf);
        vm.assertEq(amount, _stakes[q] / 10);
        _stakes[q] -= amount;
        credited += amount;
        expectRefused(abi.encodeCall(oracle.challenge, (attestation, signature, leaf)));
    }

    function sell(uint256 t, uint256 to) external {
        uint256 tokenId = tokens[t % UNPUBLISHED];
        address owner = registry.ownerOf(tokenId);
        vm.prank(owner);
        registry.transferFrom(owner, holders[to % holders.length], tokenId);
    }

    /// @dev Takes a grant where that is possible, and binds the key or is refused.
    function grantAndBind(uint256 p, uint256 q, uint256 t, uint256 i, bool grants) external ofPair(p, q) {
        (p, q, t, i) = (lastPayer, lastProvider, t % TOKENS, i % 2);
        if (grants && t != UNPUBLISHED && licenses.userExpires(tokens[t], payers[p]) != type(uint256).max) {
            token.mint(payers[p], 1e6);
            vm.prank(payers[p]);
            token.approve(address(licenses), 1e6);
            vm.prank(payers[p]);
            licenses.grant(tokens[t], terms[i], payers[p], hashes[i]);
        }
        Key storage key = _keys[p][q][t];
        uint48 applicable = licenses.applicableTerms(tokens[t], payers[p], uint64(block.timestamp));
        vm.prank(providers[q]);
        if (key.terms != 0 || key.settled != 0 || applicable == 0) {
            expectRefused(abi.encodeCall(oracle.bindTerms, (tokens[t], payers[p], providers[q], applicable)));
        } else {
            oracle.bindTerms(tokens[t], payers[p], providers[q], applicable);
            key.terms = applicable;
        }
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 20 days);
    }

    function keyOf(uint256 p, uint256 q, uint256 t) external view returns (Key memory) {
        return _keys[p][q][t];
    }

    function pairOf(uint256 p, uint256 q) external view returns (Pair memory) {
        return _pairs[p][q];
    }

    /// @dev What the oracle owes by the books: escrows, what roots settled and nobody claimed, what is not distributed, credits and stakes.
    function owed() external view returns (uint256 sum) {
        sum = credited - taken;
        for (uint256 q = 0; q < PROVIDERS; ++q) {
            sum += _stakes[q];
            for (uint256 p = 0; p < PAYERS; ++p) {
                Pair storage pair = _pairs[p][q];
                sum += uint256(pair.escrow) + pair.rootSettled - pair.claimed;
                for (uint256 t = 0; t < TOKENS; ++t) {
                    sum += _keys[p][q][t].settled - _keys[p][q][t].distributed;
                }
            }
        }
    }

    function stakeOf(uint256 q) external view returns (uint256 expected, uint256 actual) {
        (actual,,) = oracle.stakeOf(providers[q]);
        return (_stakes[q], actual);
    }

    function feesOf(uint256 t) external view returns (uint256 expected, uint256 actual, uint256 trending) {
        return (_fees[t], oracle.lifetime(tokens[t]), oracle.trending(tokens[t], uint64(block.timestamp)));
    }

    function settlement(uint256 p, uint256 q, uint256 t) public view returns (IUsageOracle.Settlement memory) {
        return oracle.settlementOf(tokens[t], payers[p], providers[q]);
    }

    function rootSettlement(uint256 p, uint256 q) external view returns (IUsageOracle.RootSettlement memory) {
        return oracle.rootSettlementOf(payers[p], providers[q]);
    }

    function escrow(uint256 p, uint256 q) external view returns (uint256 balance) {
        (balance,,) = oracle.escrowOf(payers[p], providers[q]);
    }

    /// @dev Terms that divide a key when none were bound: those of publication.
    function publishedTerms(uint256 t) external view returns (uint48) {
        return t < 2 ? terms[t] : 0;
    }

    function credits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            sum += oracle.balanceOf(everybody[i]);
        }
    }

    function licenseCredits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            sum += licenses.balanceOf(everybody[i]);
        }
    }

    function addEscrow(uint256 p, uint256 q, uint96 amount) private {
        fundHandler(amount);
        oracle.deposit(payers[p], providers[q], amount);
        _pairs[p][q].deposited += amount;
        _pairs[p][q].escrow += amount;
    }

    function claimOne(uint256 p, uint256 q, uint256 t) private {
        if (_lines[p][q].length == 0) return;
        (Key storage key, Pair storage pair) = (_keys[p][q][t], _pairs[p][q]);
        IUsageOracle.Line memory line = _lines[p][q][t];
        (, bytes32[] memory path) = Trees.tree(leavesOf(_lines[p][q]), t);
        if (line.value <= key.settled || pair.claimed == pair.rootSettled) {
            vm.prank(providers[q]);
            expectRefused(abi.encodeCall(oracle.claim, (payers[p], providers[q], line, t, path)));
            return;
        }
        vm.prank(providers[q]);
        uint96 paid = oracle.claim(payers[p], providers[q], line, t, path);
        pair.claimed += paid;
        addTo(p, q, t, paid);
    }

    /// @dev A value that the payer signs for a key: above what is settled, or as often as not, some older one.
    function signedValue(uint256 p, uint256 q, uint256 t, uint96 random) private returns (uint96 value) {
        Key storage key = _keys[p][q][t];
        value = random % 4 == 0 ? random % (key.settled + 1) : key.settled + random % 1e12;
        if (value > key.highest) key.highest = value;
    }

    function collect(uint256 p, uint256 q, uint96 paid) private {
        _pairs[p][q].collected += paid;
        _pairs[p][q].escrow -= paid;
    }

    function addTo(uint256 p, uint256 q, uint256 t, uint96 paid) private {
        _keys[p][q][t].settled += paid;
    }

    function refund(uint256 p, uint256 q, Vm.Log memory log) private {
        uint96 amount = abi.decode(log.data, (uint96));
        vm.assertEq(uint256(log.topics[1]), tokens[UNPUBLISHED]);
        _keys[p][q][UNPUBLISHED].distributed += amount;
        _pairs[p][q].refunded += amount;
        _pairs[p][q].escrow += amount;
    }

    /// @dev Takes the parts of one key down, which sum to all that was settled and not distributed.
    function divide(uint256 p, uint256 q, Vm.Log memory log) private returns (uint256 sum) {
        vm.assertEq(log.topics[0], IUsageOracle.Distributed.selector);
        uint256 t = 0;
        while (tokens[t] != uint256(log.topics[1])) ++t;
        (uint96 a, uint96 b, uint96 c, uint96 fee) = abi.decode(log.data, (uint96, uint96, uint96, uint96));
        sum = uint256(a) + b + c + fee;
        Key storage key = _keys[p][q][t];
        vm.assertEq(sum, key.settled - key.distributed);
        key.distributed = key.settled;
        _fees[t] += fee;
        credited += sum;
    }

    function leavesOf(IUsageOracle.Line[] memory lines) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](lines.length);
        for (uint256 i = 0; i < lines.length; ++i) {
            leaves[i] = Trees.lineHash(lines[i]);
        }
    }
}
