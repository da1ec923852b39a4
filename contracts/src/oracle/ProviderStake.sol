// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypeHashes} from "../generated/TypeHashes.sol";
import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";
import {IProviderStake} from "../interfaces/IProviderStake.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Distribution} from "./Distribution.sol";

/// @title A provider's stake, and what costs it
/// @dev An attestation counts only by the provider's own key: a signer could be revoked, and a wallet change its mind, to escape.
abstract contract ProviderStake is IProviderStake, Distribution {
    /// @dev A root costs a tenth of the stake. Half of that is the challenger's; since the rest is gone, accusing oneself does not pay.
    uint96 private constant SLASH_DIVISOR = 10;
    uint96 private constant REWARD_DIVISOR = 2;

    struct Stake {
        uint96 amount;
        uint96 thawing;
        uint64 thawedAt;
    }

    /// @inheritdoc IProviderStake
    uint64 public immutable challengeWindow;

    mapping(address provider => Stake) private _stakes;
    mapping(address provider => mapping(bytes32 receiptsRoot => bool)) private _slashed;

    constructor(uint64 challengeWindow_) {
        challengeWindow = challengeWindow_;
    }

    /// @inheritdoc IProviderStake
    function stake(address provider, uint256 amount) external nonReentrant {
        uint96 received = _receive(amount);
        _stakes[provider].amount += received;
        emit Staked(provider, msg.sender, received);
    }

    /// @inheritdoc IProviderStake
    /// @dev An amount above the stake means all of it. A further call replaces the amount and starts the time anew.
    function thawStake(uint256 amount) external returns (uint64 thawedAt) {
        Stake memory held = _stakes[msg.sender];
        if (amount == 0) revert OracleZeroAmount();
        if (held.amount == 0) revert StakeEmpty(msg.sender);
        held.thawing = amount < held.amount ? uint96(amount) : held.amount;
        // One second more than the window, so that an attestation of this very second can be challenged to its end.
        thawedAt = uint64(block.timestamp) + challengeWindow + 1;
        held.thawedAt = thawedAt;
        _stakes[msg.sender] = held;
        emit StakeThawStarted(msg.sender, held.thawing, thawedAt);
    }

    /// @inheritdoc IProviderStake
    function withdrawStake() external nonReentrant returns (uint256 amount) {
        Stake memory held = _stakes[msg.sender];
        uint96 taken = held.thawing < held.amount ? held.thawing : held.amount;
        if (taken == 0) revert OracleNothingToWithdraw(msg.sender);
        if (block.timestamp < held.thawedAt) revert StakeThawing(held.thawedAt);
        _stakes[msg.sender] = Stake(held.amount - taken, 0, 0);
        _send(msg.sender, taken);
        emit StakeWithdrawn(msg.sender, taken);
        return taken;
    }

    /// @inheritdoc IProviderStake
    function challenge(Attestation calldata attestation, bytes calldata signature, Leaf calldata leaf)
        external
        returns (uint96)
    {
        _requireAttested(attestation, signature);
        _requireLeaf(attestation, leaf);
        Receipt calldata receipt = leaf.receipt;
        bool right = receipt.timestamp <= attestation.timestamp && _isPriced(receipt);
        if (right) revert StakeReceiptIsRight(attestation.receiptsRoot, leaf.index);
        return _slash(attestation);
    }

    /// @inheritdoc IProviderStake
    function challengeDuplicate(
        Attestation calldata attestation,
        bytes calldata signature,
        Leaf calldata first,
        Leaf calldata second
    ) external returns (uint96) {
        _requireAttested(attestation, signature);
        _requireLeaf(attestation, first);
        _requireLeaf(attestation, second);
        // In a lopsided tree one index stands for a place at each depth.
        bool apart = first.index != second.index || first.path.length != second.path.length;
        bool twice = apart && first.receipt.requestId == second.receipt.requestId;
        if (!twice) revert StakeReceiptIsRight(attestation.receiptsRoot, second.index);
        return _slash(attestation);
    }

    /// @inheritdoc IProviderStake
    function stakeOf(address provider) external view returns (uint256 amount, uint256 thawing, uint64 thawedAt) {
        Stake memory held = _stakes[provider];
        amount = held.amount;
        thawing = held.thawing < held.amount ? held.thawing : held.amount;
        thawedAt = held.thawedAt;
    }

    /// @inheritdoc IProviderStake
    function attestationDigest(Attestation calldata attestation) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(TypeHashes.ATTESTATION, attestation)));
    }

    /// @inheritdoc IProviderStake
    function receiptHash(Receipt calldata receipt) public pure returns (bytes32) {
        return keccak256(abi.encode(TypeHashes.RECEIPT, receipt));
    }

    function _requireAttested(Attestation calldata attestation, bytes calldata signature) private view {
        address provider = attestation.provider;
        address signer = Signatures.recover(attestationDigest(attestation), signature);
        if (signer == address(0) || signer != provider) revert StakeNotAttested(provider, attestation.receiptsRoot);
        uint256 closedAt = uint256(attestation.timestamp) + challengeWindow;
        if (block.timestamp > closedAt) revert StakeWindowOver(uint64(closedAt));
        if (_slashed[provider][attestation.receiptsRoot]) {
            revert StakeAlreadySlashed(provider, attestation.receiptsRoot);
        }
    }

    function _requireLeaf(Attestation calldata attestation, Leaf calldata leaf) private pure {
        if (!Merkle.contains(attestation.receiptsRoot, receiptHash(leaf.receipt), leaf.index, leaf.path)) {
            revert StakeNotAReceipt(attestation.receiptsRoot, leaf.index);
        }
    }

    /// @dev True when the cost is that of the units under the named terms, which never change.
    function _isPriced(Receipt calldata receipt) private view returns (bool) {
        if (licenses.termsHashOf(receipt.termsIndex) == 0) return false;
        ILicenseRegistry.Terms memory terms = licenses.termsOf(receipt.termsIndex);
        uint256 cost = uint256(receipt.inputTokens) * terms.inputPrice + uint256(receipt.outputTokens)
            * terms.outputPrice + uint256(receipt.requests) * terms.requestPrice;
        return receipt.cost == cost;
    }

    function _slash(Attestation calldata attestation) private returns (uint96 amount) {
        address provider = attestation.provider;
        Stake storage held = _stakes[provider];
        amount = held.amount / SLASH_DIVISOR;
        if (amount == 0) revert StakeEmpty(provider);
        _slashed[provider][attestation.receiptsRoot] = true;
        held.amount -= amount;
        uint96 reward = amount / REWARD_DIVISOR;
        _credit(msg.sender, reward);
        _credit(treasury, amount - reward);
        emit Slashed(provider, attestation.receiptsRoot, msg.sender, amount, reward);
    }
}
