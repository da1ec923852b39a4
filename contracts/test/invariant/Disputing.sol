// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReceiptDisputes} from "../../src/interfaces/IReceiptDisputes.sol";
import {SumTree} from "../../src/libraries/SumTree.sol";
import {ITestToken} from "../utils/LicenseFixture.sol";
import {SumTrees} from "../utils/SumTrees.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

/// @dev Random stakes, attestations and challenges of an honest provider and one that is not, and the books of them.
contract Disputing {
    struct Booked {
        uint256 damage;
        uint256 taken;
        uint256 faults;
    }

    Vm private constant vm = Vm(VM_ADDRESS);
    uint256 private constant HONEST = 0;
    uint256 private constant LEAVES = 4;
    uint256 private constant UNIT = 1e6;

    IReceiptDisputes private immutable disputes;
    ITestToken private immutable token;
    address private immutable treasury;
    bytes32 private immutable termsHash;

    uint256[2] private keys = [uint256(0xBBB1), 0xBBB2];
    address[2] public providers;
    address[3] public accounts;
    uint256[2] private stakes;
    mapping(address account => uint256) private _credits;
    /// @dev By attested root of the dishonest provider, and how many there were.
    mapping(uint256 root => Booked) private _cases;
    uint256 private _roots;
    mapping(uint256 root => mapping(uint256 leaf => bool)) private _shown;
    uint256 public paidIn;
    uint256 public paidOut;
    uint256 public honestIn;
    uint256 public honestOut;

    constructor(IReceiptDisputes disputes_, ITestToken token_, address treasury_, bytes32 termsHash_) {
        (disputes, token, treasury, termsHash) = (disputes_, token_, treasury_, termsHash_);
        (providers[0], providers[1]) = (vm.addr(keys[0]), vm.addr(keys[1]));
        accounts = [treasury_, address(0xE001), providers[1]];
        stake(0, 1e12);
        stake(1, 1e12);
    }

    function acts() external pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](6);
        selectors[0] = this.stake.selector;
        selectors[1] = this.withdrawStake.selector;
        selectors[2] = this.challenge.selector;
        selectors[3] = this.frame.selector;
        selectors[4] = this.withdraw.selector;
        selectors[5] = this.newRoot.selector;
    }

    function stake(uint256 q, uint96 amount) public {
        (q, amount) = (q % 2, 1 + amount % 1e12);
        token.mint(address(this), amount);
        token.approve(address(disputes), amount);
        disputes.stake(providers[q], amount);
        stakes[q] += amount;
        paidIn += amount;
        if (q == HONEST) honestIn += amount;
    }

    function withdrawStake(uint256 q, uint96 amount) external {
        q = q % 2;
        if (stakes[q] == 0) return;
        vm.prank(providers[q]);
        uint64 thawedAt = disputes.thawStake(1 + amount % 1e12);
        expectRefused(providers[q], abi.encodeCall(disputes.withdrawStake, (providers[q])));
        vm.warp(thawedAt);
        vm.prank(providers[q]);
        uint256 out = disputes.withdrawStake(providers[q]);
        stakes[q] -= out;
        paidOut += out;
        if (q == HONEST) honestOut += out;
    }

    /// @dev From then on another root is what is challenged.
    function newRoot() external {
        ++_roots;
    }

    /// @dev Shows one of the wrong receipts of the last root, by whomever: each counts once.
    function challenge(uint256 leaf, uint256 who, bool attestsOnChain) external {
        leaf = leaf % LEAVES;
        address challenger = accounts[who % 3];
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory shown) = billOf(1, leaf);
        bytes memory signature = "";
        if (attestsOnChain) {
            vm.prank(providers[1]);
            disputes.attest(a);
        } else {
            signature = sign(keys[1], disputes.attestationDigest(a));
        }
        bytes memory call = abi.encodeCall(disputes.challengePrice, (a, signature, shown));
        if (_shown[_roots][leaf] || stakes[1] == 0) return expectRefused(challenger, call);
        uint256 amount = book(damageOf(leaf));
        vm.prank(challenger);
        (bool done, bytes memory answer) = address(disputes).call(call);
        vm.assertTrue(done);
        vm.assertEq(abi.decode(answer, (uint256)), amount);
        _shown[_roots][leaf] = true;
        stakes[1] -= amount;
        _credits[challenger] += amount / 2;
        _credits[treasury] += amount - amount / 2;
    }

    /// @dev Shows whatever of the honest provider's receipts, twisted in some way: nothing comes of it.
    function frame(uint256 leaf, uint256 junk) external {
        (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory one) = billOf(HONEST, leaf % LEAVES);
        (, IReceiptDisputes.Leaf memory two) = billOf(HONEST, (junk >> 8) % LEAVES);
        bytes memory signature = sign(keys[junk & 1], disputes.attestationDigest(a));
        if (junk & 2 != 0) one.sum = junk;
        if (junk & 4 != 0) two.index = junk % 8;
        if (junk & 8 != 0) two.receipt = one.receipt;
        if (junk & 16 != 0) one.receipt.cost ^= junk;
        if (junk & 32 != 0) a.total ^= junk;
        IReceiptDisputes.Branch memory branch;
        (branch.left, branch.right) = (one.path[0], two.path[0]);
        (branch.sum, branch.index) = (junk & 64 != 0 ? a.total : junk, junk % 2);
        expectRefused(accounts[1], abi.encodeCall(disputes.challengePrice, (a, signature, one)));
        expectRefused(accounts[1], abi.encodeCall(disputes.challengeDuplicate, (a, signature, one, two)));
        expectRefused(accounts[1], abi.encodeCall(disputes.challengeTotal, (a, signature, branch)));
        expectRefused(
            accounts[1], abi.encodeCall(disputes.challengeDoubleBilling, (a, signature, one, a, signature, two))
        );
    }

    function withdraw(uint256 who) external {
        address account = accounts[who % 3];
        if (_credits[account] == 0) return expectRefused(account, abi.encodeCall(disputes.withdraw, (account)));
        vm.prank(account);
        vm.assertEq(disputes.withdraw(account), _credits[account]);
        paidOut += _credits[account];
        _credits[account] = 0;
    }

    function stakeOf(uint256 q) external view returns (uint256 expected, uint256 actual) {
        (actual,,) = disputes.stakeOf(providers[q]);
        expected = stakes[q];
    }

    function creditOf(uint256 i) external view returns (uint256 expected, uint256 actual) {
        return (_credits[accounts[i]], disputes.balanceOf(accounts[i]));
    }

    function owed() external view returns (uint256 sum) {
        sum = stakes[0] + stakes[1];
        for (uint256 i = 0; i < 3; ++i) {
            sum += _credits[accounts[i]];
        }
    }

    /// @dev What a further fault costs: ten times the damage of all, in whole units, less what was taken; the first time a hundredth at least.
    function book(uint256 damage) private returns (uint256 amount) {
        Booked storage booked = _cases[_roots];
        booked.damage += damage;
        uint256 due = 10 * (booked.damage / UNIT + (booked.damage % UNIT == 0 ? 0 : 1));
        amount = due > booked.taken ? due - booked.taken : 0;
        uint256 least = stakes[1] / 100 + (stakes[1] % 100 == 0 ? 0 : 1);
        if (booked.taken == 0 && amount < least) amount = least;
        if (amount > stakes[1]) amount = stakes[1];
        booked.taken += amount;
    }

    function damageOf(uint256 leaf) private pure returns (uint256) {
        return [uint256(1), 3e12, 7e15 + 5, 4e17][leaf];
    }

    function billOf(uint256 q, uint256 leaf)
        private
        view
        returns (IReceiptDisputes.Attestation memory a, IReceiptDisputes.Leaf memory shown)
    {
        IReceiptDisputes.Receipt[] memory receipts = new IReceiptDisputes.Receipt[](LEAVES);
        for (uint256 i = 0; i < LEAVES; ++i) {
            receipts[i].requestId = keccak256(abi.encode(_roots, i));
            (receipts[i].termsHash, receipts[i].inputUnits) = (termsHash, uint64(10 + i));
            receipts[i].cost = (10 + i) * 100_000 + (q == HONEST ? 0 : damageOf(i));
        }
        SumTree.Node[] memory leaves = SumTrees.leavesOf(receipts);
        (SumTree.Node memory root, SumTree.Node[] memory path) = SumTrees.tree(leaves, leaf);
        a = IReceiptDisputes.Attestation(providers[q], accounts[1], root.hash, root.sum, uint64(block.timestamp));
        shown = IReceiptDisputes.Leaf(receipts[leaf], receipts[leaf].cost, leaf, path);
    }

    function sign(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function expectRefused(address sender, bytes memory call) private {
        vm.prank(sender);
        (bool done,) = address(disputes).call(call);
        vm.assertFalse(done);
    }
}
