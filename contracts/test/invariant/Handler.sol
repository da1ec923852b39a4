// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {ITestOracle} from "../utils/Fixture.sol";
import {ITestToken} from "../utils/LicenseFixture.sol";
import {ITestRegistry} from "../utils/RegistryFixture.sol";
import {Trees} from "../utils/Trees.sol";
import {Vm} from "../utils/Vm.sol";
import {Books} from "./Books.sol";
import {World} from "./World.sol";

/// @dev Random acts. What each must pay is worked out from the books before it is done.
contract Handler is Books {
    /// @dev The lines under the root that was settled last.
    mapping(uint256 p => mapping(uint256 q => IUsageOracle.Line[])) private _lines;

    /// @dev The pair of the last act.
    uint256 public lastPayer;
    uint256 public lastProvider;

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
        for (uint256 p = 0; p < PAYERS; ++p) {
            _allowances[p].perDay = 1e11;
            authorizeSigner(p, 1e11);
        }
    }

    function acts() external pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](15);
        selectors[0] = this.deposit.selector;
        selectors[1] = this.settle.selector;
        selectors[2] = this.settleBatch.selector;
        selectors[3] = this.settleRoot.selector;
        selectors[4] = this.settleRootAgain.selector;
        selectors[5] = this.claim.selector;
        selectors[6] = this.distribute.selector;
        selectors[7] = this.withdraw.selector;
        selectors[8] = this.thaw.selector;
        selectors[9] = this.withdrawEscrow.selector;
        selectors[10] = this.sell.selector;
        selectors[11] = this.grantOrAllow.selector;
        selectors[12] = this.raiseAllowance.selector;
        selectors[13] = this.meddle.selector;
        selectors[14] = this.wait.selector;
    }

    function deposit(uint256 p, uint256 q, uint96 amount) external ofPair(p, q) {
        addEscrow(lastPayer, lastProvider, 1 + amount % 1e12);
    }

    /// @dev A voucher with nothing new in it, without cover, of an unlicensed token or a used allowance must be refused.
    function settle(uint256 p, uint256 q, uint256 t, uint96 value, bool bySigner) external ofPair(p, q) {
        (p, q, t) = (lastPayer, lastProvider, t % TOKENS);
        IUsageOracle.Voucher memory voucher;
        (voucher.tokenId, voucher.payer, voucher.provider) = (tokens[t], payers[p], providers[q]);
        voucher.value = signedValue(p, q, t, value);
        bytes memory call =
            abi.encodeCall(oracle.settle, (voucher, sign(keyFor(p, bySigner), oracle.voucherDigest(voucher))));
        Key storage key = _keys[p][q][t];
        uint96 due = voucher.value > key.settled && mayPay(p, q, t, bySigner) ? voucher.value - key.settled : 0;
        uint96 paid = payable_(p, q, due, bySigner);
        act(providers[q], call, paid);
        key.settled += paid;
        collect(p, q, paid, bySigner);
    }

    function settleBatch(uint256 p, uint256 q, uint96[6] calldata values, uint256 which, bool bySigner)
        external
        ofPair(p, q)
    {
        (p, q) = (lastPayer, lastProvider);
        bool used = bySigner && leftOf(p) == 0;
        bytes memory lines;
        uint96 sum;
        for (uint256 i = 0; i < 1 + which % 6; ++i) {
            uint256 t = (which >> 8 + 2 * i) % TOKENS;
            uint96 value = signedValue(p, q, t, values[i]);
            lines = abi.encodePacked(lines, tokens[t], value, new bytes(24));
            sum += bookLine(p, q, t, value, bySigner);
        }
        IUsageOracle.Batch memory batch = IUsageOracle.Batch(payers[p], providers[q], 0, 0);
        bytes memory signature = sign(keyFor(p, bySigner), oracle.batchDigest(batch, lines));
        bytes memory call = abi.encodeCall(oracle.settleBatch, (batch, lines, signature));
        if (used) return expectRefused(providers[q], call);
        vm.prank(providers[q]);
        (bool done, bytes memory answer) = address(oracle).call(call);
        vm.assertTrue(done);
        vm.assertEq(abi.decode(answer, (uint96)), sum);
    }

    /// @dev The total has nothing to do with what the lines sum to: claims must stay within it all the same.
    function settleRoot(uint256 p, uint256 q, uint96[TOKENS] calldata values, uint96 more, bool bySigner)
        external
        ofPair(p, q)
    {
        (p, q) = (lastPayer, lastProvider);
        IUsageOracle.Line[] memory lines = new IUsageOracle.Line[](TOKENS);
        for (uint256 t = 0; t < TOKENS; ++t) {
            lines[t] = IUsageOracle.Line(tokens[t], 1, 2, 3, signedValue(p, q, t, values[t]));
        }
        uint96 settled = _pairs[p][q].rootSettled;
        uint96 value = uint96(uint256(settled) + more % 2e12 - (more % 4 == 0 ? settled / 2 : 0));
        if (!sendRoot(p, q, lines, value, bySigner)) return;
        delete _lines[p][q];
        for (uint256 t = 0; t < TOKENS; ++t) {
            _lines[p][q].push(lines[t]);
        }
    }

    /// @dev What the last root named and the escrow did not reach.
    function settleRootAgain(uint256 p, uint256 q, bool bySigner) external ofPair(p, q) {
        (p, q) = (lastPayer, lastProvider);
        if (_lines[p][q].length != 0) sendRoot(p, q, _lines[p][q], _pairs[p][q].promised, bySigner);
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

    function withdraw(uint256 who, uint256 t) external {
        address account = everybody[who % everybody.length];
        if (_credits[account] != 0) {
            vm.prank(account);
            vm.assertEq(oracle.withdraw(account), _credits[account]);
            _credits[account] = 0;
        }
        t = t % UNPUBLISHED;
        address owner = registry.ownerOf(tokens[t]);
        if (account != owner || _tokenCredits[t] == 0) {
            return expectRefused(account, abi.encodeCall(oracle.withdrawToken, (tokens[t], account)));
        }
        vm.prank(owner);
        vm.assertEq(oracle.withdrawToken(tokens[t], owner), _tokenCredits[t]);
        _tokenCredits[t] = 0;
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
            expectRefused(payers[p], abi.encodeCall(oracle.withdrawEscrow, (providers[q], payers[p])));
            vm.warp(thawedAt);
        }
        vm.prank(payers[p]);
        uint256 amount = oracle.withdrawEscrow(providers[q], payers[p]);
        vm.assertEq(amount, thawing);
        _pairs[p][q].withdrawn += amount;
        _pairs[p][q].escrow -= uint96(amount);
    }

    function sell(uint256 t, uint256 to) external {
        uint256 tokenId = tokens[t % UNPUBLISHED];
        address owner = registry.ownerOf(tokenId);
        vm.prank(owner);
        registry.transferFrom(owner, holders[to % holders.length], tokenId);
    }

    /// @dev A grant makes its token payable for ever; an allowance until a thaw after its end.
    function grantOrAllow(uint256 p, uint256 t, uint8 what) external {
        (p, t) = (p % PAYERS, t % TOKENS);
        if (what % 3 == 0) {
            token.mint(payers[p], 1e6);
            vm.prank(payers[p]);
            token.approve(address(licenses), 1e6);
            vm.prank(payers[p]);
            licenses.grant(tokens[PAID], hashes[1], payers[p]);
            _granted[p][PAID] = true;
            return;
        }
        uint256[] memory ids = new uint256[](1);
        ids[0] = tokens[t];
        vm.prank(payers[p]);
        oracle.allowTokens(ids, what % 3 == 1);
        uint256 thawed = block.timestamp + oracle.signerThaw();
        if (what % 3 == 1) _allowedUntil[p][t] = type(uint64).max;
        else if (_allowedUntil[p][t] > thawed) _allowedUntil[p][t] = thawed;
    }

    function raiseAllowance(uint256 p, uint96 more) external {
        p = p % PAYERS;
        uint96 perDay = _allowances[p].perDay + more % 1e11;
        authorizeSigner(p, perDay);
        _allowances[p].perDay = perDay;
    }

    /// @dev Whatever a stranger does in its own name leaves every book as it is.
    function meddle(uint256 p, uint256 q, uint256 t, uint8 what) external ofPair(p, q) {
        (p, q, t) = (lastPayer, lastProvider, t % TOKENS);
        uint256[] memory ids = new uint256[](1);
        ids[0] = tokens[t];
        IUsageOracle.Voucher memory voucher;
        (voucher.tokenId, voucher.payer, voucher.provider) = (tokens[t], payers[p], providers[q]);
        voucher.value = signedValue(p, q, t, 1e9 + 1);
        bytes32 digest = oracle.voucherDigest(voucher);
        what = what % 8;
        bytes memory call;
        if (what == 0) call = abi.encodeCall(oracle.settle, (voucher, sign(payerKeys[p], digest)));
        if (what == 1) call = abi.encodeCall(oracle.allowTokens, (ids, digest[0] & 0x01 == 0));
        if (what == 2) call = abi.encodeCall(oracle.approve, (digest));
        if (what == 3) call = abi.encodeCall(oracle.thaw, (providers[q], 1));
        if (what == 4) call = abi.encodeCall(oracle.thawSigner, (signers[p]));
        if (what == 5) call = takeSigner(p);
        if (what == 6) call = abi.encodeCall(oracle.withdrawToken, (tokens[t], STRANGER));
        if (what == 7) call = abi.encodeCall(licenses.grant, (tokens[PAID], hashes[1], payers[p]));
        vm.prank(STRANGER);
        (bool done,) = (what == 7 ? address(licenses) : address(oracle)).call(call);
        vm.assertEq(done, what == 1 || what == 2);
    }

    function takeSigner(uint256 p) private view returns (bytes memory) {
        bytes memory proof = sign(signerKeys[p], proofDigest(p, 0));
        return abi.encodeCall(oracle.authorizeSigner, (signers[p], 1, 0, type(uint64).max, proof));
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 20 days);
    }

    /// @dev Does what must pay so much, or is refused when that is nothing.
    function act(address sender, bytes memory call, uint96 paid) private {
        if (paid == 0) return expectRefused(sender, call);
        vm.prank(sender);
        (bool done, bytes memory answer) = address(oracle).call(call);
        vm.assertTrue(done);
        vm.assertEq(abi.decode(answer, (uint96)), paid);
    }

    function bookLine(uint256 p, uint256 q, uint256 t, uint96 value, bool bySigner) private returns (uint96 paid) {
        Key storage key = _keys[p][q][t];
        if (value <= key.settled || !mayPay(p, q, t, bySigner)) return 0;
        paid = payable_(p, q, value - key.settled, bySigner);
        key.settled += paid;
        collect(p, q, paid, bySigner);
    }

    function sendRoot(uint256 p, uint256 q, IUsageOracle.Line[] memory lines, uint96 value, bool bySigner)
        private
        returns (bool)
    {
        (bytes32 root,) = Trees.tree(leavesOf(lines), 0);
        IUsageOracle.RootVoucher memory voucher =
            IUsageOracle.RootVoucher(payers[p], providers[q], root, value, 0, uint64(block.timestamp));
        bytes memory signature = sign(keyFor(p, bySigner), oracle.rootVoucherDigest(voucher));
        Pair storage pair = _pairs[p][q];
        if (value > pair.rootHighest) pair.rootHighest = value;
        uint96 paid = payable_(p, q, value > pair.rootSettled ? value - pair.rootSettled : 0, bySigner);
        act(providers[q], abi.encodeCall(oracle.settleRoot, (voucher, signature)), paid);
        if (paid == 0) return false;
        pair.rootSettled += paid;
        (pair.promised, pair.bySigner) = (value, bySigner);
        collect(p, q, paid, bySigner);
        return true;
    }

    function claimOne(uint256 p, uint256 q, uint256 t) private {
        if (_lines[p][q].length == 0) return;
        (Key storage key, Pair storage pair) = (_keys[p][q][t], _pairs[p][q]);
        IUsageOracle.Line memory line = _lines[p][q][t];
        (, bytes32[] memory path) = Trees.tree(leavesOf(_lines[p][q]), t);
        uint256 due = uint256(line.value) * pair.rootSettled / pair.promised;
        due = due > key.settled && mayPay(p, q, t, pair.bySigner) ? due - key.settled : 0;
        uint96 pot = pair.rootSettled - pair.claimed;
        uint96 paid = due < pot ? uint96(due) : pot;
        act(providers[q], abi.encodeCall(oracle.claim, (payers[p], providers[q], line, t, path)), paid);
        pair.claimed += paid;
        key.settled += paid;
    }

    /// @dev A value that is signed for a key: above what is settled, or as often as not, some older one.
    function signedValue(uint256 p, uint256 q, uint256 t, uint96 random) private returns (uint96 value) {
        Key storage key = _keys[p][q][t];
        value = random % 4 == 0 ? random % (key.settled + 1) : key.settled + random % 1e12;
        if (value > key.highest) key.highest = value;
    }

    function keyFor(uint256 p, bool bySigner) private view returns (uint256) {
        return bySigner ? signerKeys[p] : payerKeys[p];
    }

    function leavesOf(IUsageOracle.Line[] memory lines) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](lines.length);
        for (uint256 i = 0; i < lines.length; ++i) {
            leaves[i] = Trees.lineHash(lines[i]);
        }
    }
}
