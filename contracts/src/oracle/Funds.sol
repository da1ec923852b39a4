// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {TokenRecord} from "../libraries/TokenRecord.sol";
import {UsagePair} from "../libraries/UsageWords.sol";

/// @title Everything that enters and leaves the oracle
/// @notice Escrow of (payer, provider) pairs comes in by `deposit` and goes back by thaw; credits go out by `withdraw` and, those of a token,
/// by `withdrawToken`. Only the account that something belongs to can take it out, to wherever it says, and nothing is ever pushed.
abstract contract Funds is IUsageOracle, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    struct Thaw {
        uint96 amount;
        uint64 thawedAt;
    }

    /// @notice Seconds between `thaw` and `withdrawEscrow`.
    uint64 public immutable escrowThaw;
    /// @inheritdoc IUsageOracle
    IModelRegistry public immutable registry;
    IERC20 internal immutable _token;

    mapping(address payer => mapping(address provider => UsagePair)) internal _pairs;
    mapping(address payer => mapping(address provider => Thaw)) private _thaws;
    mapping(address account => uint256) private _balances;
    mapping(uint256 tokenId => uint256) private _tokenBalances;

    constructor(IModelRegistry registry_, IERC20 token_, uint64 escrowThaw_) {
        registry = registry_;
        _token = token_;
        escrowThaw = escrowThaw_;
    }

    /// @inheritdoc IUsageOracle
    function deposit(address payer, address provider, uint256 amount) external nonReentrant {
        uint96 received = _receive(amount);
        _refill(payer, provider, received);
        emit Deposited(payer, provider, msg.sender, received);
    }

    /// @inheritdoc IUsageOracle
    /// @dev An amount above the balance means all of it. A further call replaces the amount and starts the time anew.
    function thaw(address provider, uint256 amount) external returns (uint64 thawedAt) {
        if (amount == 0) revert OracleZeroAmount();
        uint96 balance = _pairs[msg.sender][provider].escrow();
        if (balance == 0) revert OracleEscrowEmpty(msg.sender, provider);
        uint96 thawing = amount < balance ? uint96(amount) : balance;
        thawedAt = uint64(block.timestamp) + escrowThaw;
        _thaws[msg.sender][provider] = Thaw(thawing, thawedAt);
        emit ThawStarted(msg.sender, provider, thawing, thawedAt);
    }

    /// @inheritdoc IUsageOracle
    /// @dev Vouchers that were settled meanwhile come first: what they took is gone.
    function withdrawEscrow(address provider, address to) external nonReentrant returns (uint256 amount) {
        Thaw memory started = _thaws[msg.sender][provider];
        if (started.amount == 0) revert OracleNothingToWithdraw(msg.sender);
        if (block.timestamp < started.thawedAt) revert OracleThawing(started.thawedAt);
        uint96 balance = _pairs[msg.sender][provider].escrow();
        uint96 taken = started.amount < balance ? started.amount : balance;
        if (taken == 0) revert OracleEscrowEmpty(msg.sender, provider);

        delete _thaws[msg.sender][provider];
        _pairs[msg.sender][provider] = _pairs[msg.sender][provider].withEscrow(balance - taken);
        _send(to, taken);
        emit EscrowWithdrawn(msg.sender, provider, to, taken);
        return taken;
    }

    /// @inheritdoc IUsageOracle
    function withdraw(address to) external nonReentrant returns (uint256 amount) {
        amount = _balances[msg.sender];
        if (amount == 0) revert OracleNothingToWithdraw(msg.sender);
        _balances[msg.sender] = 0;
        _send(to, amount);
        emit Withdrawn(msg.sender, to, amount);
    }

    /// @inheritdoc IUsageOracle
    /// @dev A contract that holds a token for somebody, as a vault does, leaves its credits to whom it gives the token back. An owner that lends a token,
    /// if only for a transaction, lends what it has earned: it withdraws that first.
    function withdrawToken(uint256 tokenId, address to) external nonReentrant returns (uint256 amount) {
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord record,) = registry.recordOf(tokenId);
        if (record.owner() != msg.sender) revert OracleNotOwner(tokenId, msg.sender);
        amount = _tokenBalances[tokenId];
        if (amount == 0) revert OracleNothingToWithdraw(msg.sender);
        _tokenBalances[tokenId] = 0;
        _send(to, amount);
        emit TokenWithdrawn(tokenId, msg.sender, to, amount);
    }

    /// @inheritdoc IUsageOracle
    /// @dev `thawing` is capped by the balance; a provider's cover is the difference.
    function escrowOf(address payer, address provider)
        external
        view
        returns (uint256 balance, uint256 thawing, uint64 thawedAt)
    {
        Thaw memory started = _thaws[payer][provider];
        balance = _pairs[payer][provider].escrow();
        thawing = started.amount < balance ? started.amount : balance;
        thawedAt = started.thawedAt;
    }

    /// @inheritdoc IUsageOracle
    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc IUsageOracle
    function balanceOfToken(uint256 tokenId) external view returns (uint256) {
        return _tokenBalances[tokenId];
    }

    /// @inheritdoc IUsageOracle
    function paymentToken() external view returns (address) {
        return address(_token);
    }

    function _refill(address payer, address provider, uint96 amount) internal {
        UsagePair pair = _pairs[payer][provider];
        _pairs[payer][provider] = pair.withEscrow(pair.escrow() + amount);
    }

    function _credit(address account, uint96 amount) internal {
        if (amount != 0) _balances[account] += amount;
    }

    function _creditToken(uint256 tokenId, uint96 amount) internal {
        if (amount != 0) _tokenBalances[tokenId] += amount;
    }

    /// @dev Takes an amount from the caller and answers what arrived, which is less when the token takes a fee.
    function _receive(uint256 amount) private returns (uint96) {
        uint256 before = _token.balanceOf(address(this));
        _token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = _token.balanceOf(address(this)) - before;
        if (received == 0) revert OracleZeroAmount();
        return SafeCast.toUint96(received);
    }

    function _send(address to, uint256 amount) private {
        _token.safeTransfer(to, amount);
    }
}
