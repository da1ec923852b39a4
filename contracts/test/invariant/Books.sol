// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {Vm} from "../utils/Vm.sol";
import {World} from "./World.sol";

/// @dev The books that an honest clerk would keep of all acts: the invariants compare these with the chain.
abstract contract Books is World {
    struct Key {
        uint96 settled;
        uint96 distributed;
        uint96 highest;
    }

    /// @dev `promised` is what the last root voucher names, `bySigner` whether it was a signer's.
    struct Pair {
        uint96 escrow;
        uint96 rootSettled;
        uint96 claimed;
        uint96 promised;
        uint96 rootHighest;
        bool bySigner;
        uint256 collected;
        uint256 deposited;
        uint256 refunded;
        uint256 withdrawn;
    }

    struct Allowance {
        uint96 perDay;
        uint96 spent;
        uint256 day;
    }

    mapping(uint256 p => mapping(uint256 q => mapping(uint256 t => Key))) internal _keys;
    mapping(uint256 p => mapping(uint256 q => Pair)) internal _pairs;
    mapping(uint256 p => Allowance) internal _allowances;
    /// @dev Tokens that a payer ever had a grant of, and those that it allows; once booked, only the payer itself takes the latter back.
    mapping(uint256 p => mapping(uint256 t => bool)) internal _granted;
    mapping(uint256 p => mapping(uint256 t => uint256)) internal _allowedUntil;
    mapping(address account => uint256) internal _credits;
    mapping(uint256 t => uint256) internal _tokenCredits;
    mapping(uint256 t => uint256) internal _fees;

    function keyOf(uint256 p, uint256 q, uint256 t) external view returns (Key memory) {
        return _keys[p][q][t];
    }

    function pairOf(uint256 p, uint256 q) external view returns (Pair memory) {
        return _pairs[p][q];
    }

    /// @dev What the oracle owes by the books: escrows, what roots settled and is not claimed, what is not distributed, and credits.
    function owed() external view returns (uint256 sum) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            sum += _credits[everybody[i]];
        }
        for (uint256 t = 0; t < TOKENS; ++t) {
            sum += _tokenCredits[t];
        }
        for (uint256 q = 0; q < PROVIDERS; ++q) {
            for (uint256 p = 0; p < PAYERS; ++p) {
                Pair storage pair = _pairs[p][q];
                sum += uint256(pair.escrow) + pair.rootSettled - pair.claimed;
                for (uint256 t = 0; t < TOKENS; ++t) {
                    sum += _keys[p][q][t].settled - _keys[p][q][t].distributed;
                }
            }
        }
    }

    function accounts() external view returns (uint256) {
        return everybody.length;
    }

    function creditOf(uint256 i) external view returns (uint256 expected, uint256 actual) {
        return (_credits[everybody[i]], oracle.balanceOf(everybody[i]));
    }

    function tokenCreditOf(uint256 t) external view returns (uint256 expected, uint256 actual) {
        return (_tokenCredits[t], oracle.balanceOfToken(tokens[t]));
    }

    function feesOf(uint256 t) external view returns (uint256 expected, uint256 actual, uint256 trending) {
        return (_fees[t], oracle.lifetime(tokens[t]), oracle.trending(tokens[t], uint64(block.timestamp)));
    }

    function allowanceOf(uint256 p) external view returns (uint256 expected, uint256 actual) {
        (,,,, actual) = oracle.signerOf(signers[p]);
        return (leftOf(p), actual);
    }

    function payableOf(uint256 p, uint256 t) external view returns (bool expected, bool actual) {
        return (isPayable(p, t), oracle.isPayable(tokens[t], payers[p]));
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

    function isPayable(uint256 p, uint256 t) internal view returns (bool) {
        return _granted[p][t] || block.timestamp < _allowedUntil[p][t];
    }

    /// @dev False when a signer's word would begin the key of a token that is not payable.
    function mayPay(uint256 p, uint256 q, uint256 t, bool bySigner) internal view returns (bool) {
        return !bySigner || _keys[p][q][t].settled != 0 || isPayable(p, t);
    }

    function leftOf(uint256 p) internal view returns (uint96) {
        Allowance storage allowance = _allowances[p];
        return allowance.day == block.timestamp / 1 days ? allowance.perDay - allowance.spent : allowance.perDay;
    }

    /// @dev What an amount that is due is paid now, by escrow and, for a signer's word, allowance.
    function payable_(uint256 p, uint256 q, uint96 due, bool bySigner) internal view returns (uint96) {
        if (due > _pairs[p][q].escrow) due = _pairs[p][q].escrow;
        return bySigner && due > leftOf(p) ? leftOf(p) : due;
    }

    function collect(uint256 p, uint256 q, uint96 paid, bool bySigner) internal {
        _pairs[p][q].collected += paid;
        _pairs[p][q].escrow -= paid;
        if (!bySigner || paid == 0) return;
        Allowance storage allowance = _allowances[p];
        if (allowance.day != block.timestamp / 1 days) {
            (allowance.day, allowance.spent) = (block.timestamp / 1 days, 0);
        }
        allowance.spent += paid;
    }

    function addEscrow(uint256 p, uint256 q, uint96 amount) internal {
        fundHandler(amount);
        oracle.deposit(payers[p], providers[q], amount);
        _pairs[p][q].deposited += amount;
        _pairs[p][q].escrow += amount;
    }

    function refund(uint256 p, uint256 q, Vm.Log memory log) internal {
        uint96 amount = abi.decode(log.data, (uint96));
        vm.assertEq(uint256(log.topics[1]), tokens[UNPUBLISHED]);
        _keys[p][q][UNPUBLISHED].distributed += amount;
        _pairs[p][q].refunded += amount;
        _pairs[p][q].escrow += amount;
    }

    /// @dev Takes the parts of one key down, which are exactly what the documents say of all that was settled and not distributed.
    function divide(uint256 p, uint256 q, Vm.Log memory log) internal returns (uint256 sum) {
        vm.assertEq(log.topics[0], IUsageOracle.Distributed.selector);
        uint256 t = 0;
        while (tokens[t] != uint256(log.topics[1])) ++t;
        Key storage key = _keys[p][q][t];
        sum = key.settled - key.distributed;
        uint256[4] memory parts = partsOf(sum, t);
        vm.assertEq(log.data, abi.encode(parts));
        key.distributed = key.settled;
        _fees[t] += parts[3];
        _credits[holders[0]] += parts[0]; // who published them all
        if (registry.ownerOf(tokens[t]) == holders[0]) _credits[holders[0]] += parts[1];
        else _tokenCredits[t] += parts[1];
        _credits[providers[q]] += parts[2];
        _credits[treasury] += parts[3];
    }

    function partsOf(uint256 amount, uint256 t) internal view returns (uint256[4] memory parts) {
        parts[3] = amount * 250 / 10_000;
        uint256 rest = amount - parts[3];
        if (t < 2) {
            ITermsRegistry.Split storage split = splits[t];
            (parts[1], parts[2]) = (rest * split.owner / 10_000, rest * split.provider / 10_000);
        }
        parts[0] = rest - parts[1] - parts[2];
    }
}
