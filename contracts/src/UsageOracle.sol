// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {DeploymentMismatch, ILicenseNeighbours, IRegistryNeighbours} from "./interfaces/IDeployment.sol";
import {ILicenseRegistry} from "./interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {IUsageOracle} from "./interfaces/IUsageOracle.sol";
import {Signers} from "./Signers.sol";

/// @title Escrow, settlement and division of metered usage
/// @notice Vouchers are cumulative: what a key has settled only grows, and only the difference is ever paid, in any order of arrival.
/// The signed value is the payer's word; units are recorded for audit. There is no admin.
/// @dev Escrow and thaw are separate slots, so that settling writes one slot per key and one per (payer, provider).
contract UsageOracle is IUsageOracle, Signers, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint256 private constant WHOLE = 10_000;
    /// @notice How far a voucher's time may lie ahead of the chain's, which may lag behind a signer's clock.
    uint64 public constant MAX_CLOCK_LEAD = 1 hours;

    bytes32 private constant VOUCHER_TYPEHASH = keccak256(
        "Voucher(uint256 tokenId,address payer,address provider,uint64 inputTokens,uint64 outputTokens,uint64 requests,uint96 value,bytes32 receiptsRoot,uint64 timestamp)"
    );

    struct Thaw {
        uint96 amount;
        uint64 thawedAt;
    }

    /// @notice Registry of the tokens whose usage is settled.
    IModelRegistry public immutable registry;
    /// @notice Registry of the terms that settlements are bound to.
    ILicenseRegistry public immutable licenses;
    /// @notice Receives the protocol's part; when it is zero, the creator does.
    address public immutable treasury;
    /// @notice Seconds between `thaw` and `withdrawEscrow`.
    uint64 public immutable escrowThaw;
    IERC20 private immutable _token;

    mapping(uint256 tokenId => mapping(address payer => mapping(address provider => Settlement))) private _settlements;
    mapping(address payer => mapping(address provider => uint96)) private _escrow;
    mapping(address payer => mapping(address provider => Thaw)) private _thaws;
    mapping(address account => uint256) private _balances;

    /// @param registry_ Model registry.
    /// @param licenses_ Licence registry that was deployed for it.
    /// @param paymentToken_ The licence registry's payment token.
    /// @param treasury_ Account of the protocol's part, or zero.
    /// @param escrowThaw_ Seconds that escrow thaws.
    /// @param signerThaw_ Seconds that a signer thaws.
    constructor(
        IModelRegistry registry_,
        ILicenseRegistry licenses_,
        IERC20 paymentToken_,
        address treasury_,
        uint64 escrowThaw_,
        uint64 signerThaw_
    ) Signers("DeHug UsageOracle", "1", signerThaw_) {
        _requireSame(address(IRegistryNeighbours(address(registry_)).licenses()), address(licenses_));
        _requireSame(address(ILicenseNeighbours(address(licenses_)).registry()), address(registry_));
        _requireSame(address(ILicenseNeighbours(address(licenses_)).paymentToken()), address(paymentToken_));
        registry = registry_;
        licenses = licenses_;
        _token = paymentToken_;
        treasury = treasury_;
        escrowThaw = escrowThaw_;
    }

    /// @inheritdoc IUsageOracle
    function deposit(address payer, address provider, uint256 amount) external nonReentrant {
        uint256 before = _token.balanceOf(address(this));
        _token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = _token.balanceOf(address(this)) - before;
        if (received == 0) revert OracleZeroAmount();
        _escrow[payer][provider] += SafeCast.toUint96(received);
        emit Deposited(payer, provider, msg.sender, received);
    }

    /// @inheritdoc IUsageOracle
    /// @dev An amount above the balance means all of it. A further call replaces the amount and starts the time anew.
    function thaw(address provider, uint256 amount) external returns (uint64 thawedAt) {
        if (amount == 0) revert OracleZeroAmount();
        uint96 balance = _escrow[msg.sender][provider];
        if (balance == 0) revert OracleEscrowEmpty(msg.sender, provider);
        uint96 thawing = amount < balance ? uint96(amount) : balance;
        thawedAt = uint64(block.timestamp) + escrowThaw;
        _thaws[msg.sender][provider] = Thaw(thawing, thawedAt);
        emit ThawStarted(msg.sender, provider, thawing, thawedAt);
    }

    /// @inheritdoc IUsageOracle
    /// @dev Vouchers that were settled meanwhile come first: what they took is gone.
    function withdrawEscrow(address provider) external nonReentrant returns (uint256 amount) {
        Thaw memory started = _thaws[msg.sender][provider];
        if (started.amount == 0) revert OracleNothingToWithdraw(msg.sender);
        if (block.timestamp < started.thawedAt) revert OracleThawing(started.thawedAt);
        uint96 balance = _escrow[msg.sender][provider];
        uint96 taken = started.amount < balance ? started.amount : balance;
        if (taken == 0) revert OracleEscrowEmpty(msg.sender, provider);

        delete _thaws[msg.sender][provider];
        _escrow[msg.sender][provider] = balance - taken;
        _token.safeTransfer(msg.sender, taken);
        emit EscrowWithdrawn(msg.sender, provider, taken);
        return taken;
    }

    /// @inheritdoc IUsageOracle
    function settle(Voucher calldata voucher, bytes calldata signature) external nonReentrant returns (uint96 paid) {
        Settlement memory current = _settlements[voucher.tokenId][voucher.payer][voucher.provider];
        if (voucher.value <= current.settled) revert OracleNothingToSettle(current.settled, voucher.value);
        uint96 balance = _escrow[voucher.payer][voucher.provider];
        if (balance == 0) revert OracleEscrowEmpty(voucher.payer, voucher.provider);
        return _settle(voucher, signature, current, balance);
    }

    /// @inheritdoc IUsageOracle
    /// @dev Skipped: values that are settled already, and empty escrows. A wrong signature reverts the whole batch and is named.
    function settleBatch(Voucher[] calldata vouchers, bytes[] calldata signatures)
        external
        nonReentrant
        returns (uint96 paid)
    {
        for (uint256 i = 0; i < vouchers.length; ++i) {
            paid += _settleOrSkip(vouchers[i], signatures[i]);
        }
    }

    /// @inheritdoc IUsageOracle
    function settleAndDistribute(Voucher[] calldata vouchers, bytes[] calldata signatures)
        external
        nonReentrant
        returns (uint96 paid)
    {
        for (uint256 i = 0; i < vouchers.length; ++i) {
            Voucher calldata voucher = vouchers[i];
            paid += _settleOrSkip(voucher, signatures[i]);
            _distribute(voucher.tokenId, voucher.payer, voucher.provider);
        }
    }

    /// @inheritdoc IUsageOracle
    /// @dev Anyone may call it; 0 when there is nothing to distribute.
    function distribute(uint256 tokenId, address payer, address provider)
        external
        nonReentrant
        returns (uint96 amount)
    {
        return _distribute(tokenId, payer, provider);
    }

    /// @inheritdoc IUsageOracle
    function withdraw(address to) external nonReentrant returns (uint256 amount) {
        amount = _balances[msg.sender];
        if (amount == 0) revert OracleNothingToWithdraw(msg.sender);
        _balances[msg.sender] = 0;
        _token.safeTransfer(to, amount);
        emit Withdrawn(msg.sender, to, amount);
    }

    /// @inheritdoc IUsageOracle
    function settlementOf(uint256 tokenId, address payer, address provider) external view returns (Settlement memory) {
        return _settlements[tokenId][payer][provider];
    }

    /// @inheritdoc IUsageOracle
    /// @dev `thawing` is capped by the balance; a provider's cover is the difference.
    function escrowOf(address payer, address provider)
        external
        view
        returns (uint256 balance, uint256 thawing, uint64 thawedAt)
    {
        Thaw memory started = _thaws[payer][provider];
        balance = _escrow[payer][provider];
        thawing = started.amount < balance ? started.amount : balance;
        thawedAt = started.thawedAt;
    }

    /// @inheritdoc IUsageOracle
    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc IUsageOracle
    function paymentToken() external view returns (address) {
        return address(_token);
    }

    /// @inheritdoc IUsageOracle
    function voucherDigest(Voucher calldata voucher) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, voucher)));
    }

    function _settleOrSkip(Voucher calldata voucher, bytes calldata signature) private returns (uint96) {
        Settlement memory current = _settlements[voucher.tokenId][voucher.payer][voucher.provider];
        uint96 balance = _escrow[voucher.payer][voucher.provider];
        if (voucher.value <= current.settled || balance == 0) return 0;
        return _settle(voucher, signature, current, balance);
    }

    /// @dev Moves the difference, as far as the escrow reaches, from escrow to the key.
    function _settle(Voucher calldata voucher, bytes calldata signature, Settlement memory current, uint96 balance)
        private
        returns (uint96 paid)
    {
        if (voucher.timestamp > block.timestamp + MAX_CLOCK_LEAD) revert OracleFutureTimestamp(voucher.timestamp);
        _requireSigned(voucher.payer, voucherDigest(voucher), signature);
        if (current.termsIndex == 0) current.termsIndex = _bindTerms(voucher.tokenId, voucher.payer);

        uint96 owed = voucher.value - current.settled;
        paid = owed < balance ? owed : balance;
        current.settled += paid;
        _escrow[voucher.payer][voucher.provider] = balance - paid;
        _settlements[voucher.tokenId][voucher.payer][voucher.provider] = current;
        emit Settled(
            voucher.tokenId,
            voucher.payer,
            voucher.provider,
            paid,
            current.settled,
            voucher.inputTokens,
            voucher.outputTokens,
            voucher.requests,
            voucher.receiptsRoot
        );
    }

    /// @dev Terms that a key is bound to for life: those of the payer's grant, else the token's.
    function _bindTerms(uint256 tokenId, address payer) private view returns (uint48 termsIndex) {
        termsIndex = licenses.applicableTerms(tokenId, payer, uint64(block.timestamp));
        if (termsIndex == 0) revert OracleUnlicensedToken(tokenId);
    }

    /// @dev Parts are rounded down and the creator has what is left, so they sum to the amount.
    function _distribute(uint256 tokenId, address payer, address provider) private returns (uint96 amount) {
        Settlement storage key = _settlements[tokenId][payer][provider];
        amount = key.settled - key.distributed;
        if (amount == 0) return 0;
        key.distributed += amount;

        ILicenseRegistry.Split memory split = licenses.splitOf(key.termsIndex);
        IModelRegistry.Token memory token = registry.tokenOf(tokenId);
        uint96 toOwner = _part(amount, split.owner);
        uint96 toProvider = _part(amount, split.provider);
        uint96 toProtocol = treasury == address(0) ? 0 : _part(amount, split.protocol);
        uint96 toCreator = amount - toOwner - toProvider - toProtocol;

        _credit(token.creator, toCreator);
        _credit(token.owner, toOwner);
        _credit(provider, toProvider);
        _credit(treasury, toProtocol);
        emit Distributed(tokenId, payer, provider, toCreator, toOwner, toProvider, toProtocol);
    }

    function _credit(address account, uint96 amount) private {
        if (amount != 0) _balances[account] += amount;
    }

    function _part(uint96 amount, uint16 basisPoints) private pure returns (uint96) {
        return uint96(uint256(amount) * basisPoints / WHOLE);
    }

    function _requireSame(address expected, address actual) private pure {
        if (expected != actual) revert DeploymentMismatch(expected, actual);
    }
}
