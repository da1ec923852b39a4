// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IReceiptDisputes} from "../interfaces/IReceiptDisputes.sol";

/// @title Stake of providers, and what penalties make of it
/// @notice Only the account that something belongs to can take it out, to wherever it says, and nothing is ever pushed.
abstract contract Stakes is IReceiptDisputes, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev Receipts count in millionths of the payment token's smallest unit.
    uint256 private constant MILLION = 1e6;
    uint256 private constant DAMAGES = 10;
    uint96 private constant SMALLEST_PART = 100;
    uint96 private constant REWARD_PART = 2;

    struct Stake {
        uint96 amount;
        uint96 thawing;
        uint64 thawedAt;
    }

    /// @dev What was shown of a root. The damage stops at its largest number, which no stake reaches.
    struct Case {
        uint128 damage;
        uint96 taken;
    }

    /// @inheritdoc IReceiptDisputes
    uint64 public immutable challengeWindow;
    IERC20 internal immutable _token;
    address private immutable _treasury;

    mapping(address provider => Stake) private _stakes;
    mapping(address account => uint256) private _balances;
    mapping(address provider => mapping(bytes32 receiptsRoot => Case)) private _cases;

    constructor(IERC20 token_, address treasury_, uint64 challengeWindow_) {
        if (challengeWindow_ < 1 days || challengeWindow_ > 30 days) revert DisputeWindowOutOfBounds(challengeWindow_);
        (_token, _treasury, challengeWindow) = (token_, treasury_, challengeWindow_);
    }

    /// @inheritdoc IReceiptDisputes
    /// @dev What counts is what arrives, which is less when the token takes a fee.
    function stake(address provider, uint256 amount) external nonReentrant {
        uint256 before = _token.balanceOf(address(this));
        _token.safeTransferFrom(msg.sender, address(this), amount);
        uint96 received = SafeCast.toUint96(_token.balanceOf(address(this)) - before);
        if (received == 0) revert DisputeZeroAmount();
        _stakes[provider].amount += received;
        emit Staked(provider, msg.sender, received);
    }

    /// @inheritdoc IReceiptDisputes
    /// @dev An amount above the stake means all of it. A further call replaces the amount and starts the time anew.
    function thawStake(uint256 amount) external returns (uint64 thawedAt) {
        Stake memory held = _stakes[msg.sender];
        if (amount == 0) revert DisputeZeroAmount();
        if (held.amount == 0) revert DisputeStakeEmpty(msg.sender);
        held.thawing = amount < held.amount ? uint96(amount) : held.amount;
        // One second more than the window, so that an attestation of this very second can be challenged to its end.
        thawedAt = uint64(block.timestamp) + challengeWindow + 1;
        held.thawedAt = thawedAt;
        _stakes[msg.sender] = held;
        emit StakeThawStarted(msg.sender, held.thawing, thawedAt);
    }

    /// @inheritdoc IReceiptDisputes
    function withdrawStake(address to) external nonReentrant returns (uint256 amount) {
        Stake memory held = _stakes[msg.sender];
        uint96 taken = _thawing(held);
        if (taken == 0) revert DisputeNothingToWithdraw(msg.sender);
        if (block.timestamp < held.thawedAt) revert DisputeThawing(held.thawedAt);
        _stakes[msg.sender] = Stake(held.amount - taken, 0, 0);
        _token.safeTransfer(to, taken);
        emit StakeWithdrawn(msg.sender, to, taken);
        return taken;
    }

    /// @inheritdoc IReceiptDisputes
    function withdraw(address to) external nonReentrant returns (uint256 amount) {
        amount = _balances[msg.sender];
        if (amount == 0) revert DisputeNothingToWithdraw(msg.sender);
        _balances[msg.sender] = 0;
        _token.safeTransfer(to, amount);
        emit Withdrawn(msg.sender, to, amount);
    }

    /// @inheritdoc IReceiptDisputes
    function stakeOf(address provider) external view returns (uint256 amount, uint256 thawing, uint64 thawedAt) {
        Stake memory held = _stakes[provider];
        return (held.amount, _thawing(held), held.thawedAt);
    }

    /// @inheritdoc IReceiptDisputes
    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc IReceiptDisputes
    function caseOf(address provider, bytes32 receiptsRoot) external view returns (uint256 damage, uint96 taken) {
        Case memory shown = _cases[provider][receiptsRoot];
        return (shown.damage, shown.taken);
    }

    /// @dev Takes what a further fault costs, when the root's earlier ones have not cost it already.
    function _slash(address provider, bytes32 receiptsRoot, uint256 damage) internal returns (uint96 amount) {
        Stake storage held = _stakes[provider];
        Case storage shown = _cases[provider][receiptsRoot];
        uint96 most = held.amount;
        if (most == 0) revert DisputeStakeEmpty(provider);
        uint256 all = damage > type(uint128).max - shown.damage ? type(uint128).max : shown.damage + damage;
        uint96 taken = shown.taken;
        amount = _penalty(all, taken, most);

        (shown.damage, shown.taken) = (uint128(all), taken + amount);
        held.amount = most - amount;
        uint96 reward = amount / REWARD_PART;
        _balances[msg.sender] += reward;
        _balances[_treasury] += amount - reward;
        emit Slashed(provider, receiptsRoot, msg.sender, damage, amount, reward);
    }

    /// @dev What all damage of a root costs, less what was taken for it; the first time at least a hundredth of the stake, and at most all of it.
    function _penalty(uint256 damage, uint96 taken, uint96 most) private pure returns (uint96) {
        // slither-disable-next-line divide-before-multiply -- a part of a unit counts as a whole one
        uint256 whole = DAMAGES * ((damage + MILLION - 1) / MILLION);
        uint256 due = whole > taken ? whole - taken : 0;
        uint256 least = taken == 0 ? (uint256(most) + SMALLEST_PART - 1) / SMALLEST_PART : 0;
        if (due < least) due = least;
        return due < most ? uint96(due) : most;
    }

    /// @dev Part of the stake that thaws, which penalties may have left less than was asked for.
    function _thawing(Stake memory held) private pure returns (uint96) {
        return held.thawing < held.amount ? held.thawing : held.amount;
    }
}
