// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SumTree} from "../libraries/SumTree.sol";
import {IUsageOracle} from "./IUsageOracle.sol";

/// @title What a provider answers with for its receipts
/// @notice A provider attests the roots of the receipts that it hands out, with the sum that they come to. Within a window, anyone who shows that
/// they are wrong takes of the provider's stake: half of the penalty is the challenger's, half the treasury's. A payer's signature accuses no provider.
///
/// What honest providers keep to, and what can be shown of others:
/// - a receipt costs its units times the prices of the terms that it names, which are in the payment token, and is no later than its attestation;
/// - the provider gives a request its id, and a request stands once under a root, and under one root of one payer: roots follow each other, none
///   repeats what another bills. A root may be attested again for the same payer;
/// - every sum in the tree is the sum of what is below it, and the root's is the attested total.
///
/// A root costs ten times the damage of all that was shown of it, at least a hundredth of the stake, at most all of it. Each fault counts once, so
/// that showing a small one oneself does not shield a great one.
interface IReceiptDisputes {
    /// @notice A provider's word that the receipts under a root are right.
    /// @param receiptsRoot Hash of the root node of a sum tree (libraries/SumTree.sol) whose leaves are receipts and whose sums are their costs.
    /// @param total Sum at the root.
    /// @param timestamp Seconds since 1970 from which the challenge window runs; a payer signs no voucher whose root is attested with another time.
    struct Attestation {
        address provider;
        address payer;
        bytes32 receiptsRoot;
        uint256 total;
        uint64 timestamp;
    }

    /// @notice One metered request.
    /// @param requestId Id that the provider gave it, which it never gives again.
    /// @param termsHash Terms whose prices apply.
    /// @param cost Units times these prices, in millionths of the smallest unit of the payment token.
    struct Receipt {
        bytes32 requestId;
        uint256 tokenId;
        uint64 inputUnits;
        uint64 outputUnits;
        uint64 requests;
        bytes32 termsHash;
        uint256 cost;
        uint64 timestamp;
    }

    /// @notice A receipt with its place under a root.
    /// @param sum What its parent counts for it: its cost, in an honest tree. Under a root that is the receipt itself, the attested total.
    /// @param index Position among the leaves.
    /// @param path Siblings from the leaf to the root.
    struct Leaf {
        Receipt receipt;
        uint256 sum;
        uint256 index;
        SumTree.Node[] path;
    }

    /// @notice An inner node, by its children, with its place under a root.
    /// @param sum What its parent counts for it; of the root itself, the attested total.
    /// @param index Position among the nodes at its depth.
    /// @param path Siblings from the node to the root; empty for the root itself.
    struct Branch {
        SumTree.Node left;
        SumTree.Node right;
        uint256 sum;
        uint256 index;
        SumTree.Node[] path;
    }

    /// @notice A provider attested on chain, as a contract must that has no key.
    event Attested(
        address indexed provider, address indexed payer, bytes32 indexed receiptsRoot, uint256 total, uint64 timestamp
    );
    event Staked(address indexed provider, address indexed from, uint256 amount);
    event StakeThawStarted(address indexed provider, uint256 amount, uint64 thawedAt);
    event StakeWithdrawn(address indexed provider, address indexed to, uint256 amount);
    /// @notice A fault was shown. `damage` is its own, in millionths of the smallest unit; `amount` what it took of the stake.
    event Slashed(
        address indexed provider,
        bytes32 indexed receiptsRoot,
        address indexed challenger,
        uint256 damage,
        uint96 amount,
        uint96 reward
    );
    event Withdrawn(address indexed account, address indexed to, uint256 amount);

    error DisputeWindowOutOfBounds(uint64 challengeWindow);
    error DisputeNotProvider(address provider, address caller);
    error DisputeNotAttested(address provider, bytes32 receiptsRoot);
    error DisputeWindowOver(uint256 closedAt);
    error DisputeNotAReceipt(bytes32 receiptsRoot, uint256 index);
    error DisputeNotABranch(bytes32 receiptsRoot, uint256 index);
    /// @notice What was shown is as it should be.
    error DisputeNothingWrong();
    /// @notice The two are to be shown in the order of their places, or of their bills: it is the later one that is wrong.
    error DisputeOutOfOrder();
    error DisputeShownBefore(bytes32 fault);
    error DisputeStakeEmpty(address provider);
    error DisputeThawing(uint64 thawedAt);
    error DisputeNothingToWithdraw(address account);
    error DisputeZeroAmount();

    /// @notice Adds to a provider's stake, paid by the caller.
    function stake(address provider, uint256 amount) external;

    /// @notice Starts to thaw part of the caller's stake. It can be slashed until it is withdrawn.
    function thawStake(uint256 amount) external returns (uint64 thawedAt);

    /// @notice Withdraws thawed stake of the caller to `to`.
    function withdrawStake(address to) external returns (uint256 amount);

    /// @notice Pays the caller's part of penalties out to `to`.
    function withdraw(address to) external returns (uint256 amount);

    /// @notice Attests without a signature; only the provider itself. It cannot be taken back.
    function attest(Attestation calldata attestation) external;

    /// @notice Shows a receipt whose cost, or whose part of the sum, is not that of its units, or whose terms are not registered or in another
    /// currency, or that is later than its attestation. The damage is the difference to the right cost, which is nothing in the last three cases.
    /// @param signature The provider's key's over the attestation's digest; empty when it attested on chain.
    /// @return amount Stake taken.
    function challengePrice(Attestation calldata attestation, bytes calldata signature, Leaf calldata leaf)
        external
        returns (uint96 amount);

    /// @notice Shows one request at two places under a root. The damage is the smaller of both sums.
    /// @param first The one that stands at the shorter path or, at the same depth, at the lower index.
    /// @return amount Stake taken.
    function challengeDuplicate(
        Attestation calldata attestation,
        bytes calldata signature,
        Leaf calldata first,
        Leaf calldata second
    ) external returns (uint96 amount);

    /// @notice Shows one request in two bills of one provider: under two roots, or under one root for two payers. The damage is the smaller of both sums.
    /// The window is that of the later attestation.
    /// @param first The bill whose `billOf` is the lower number.
    /// @return amount Stake taken, for the second bill.
    function challengeDoubleBilling(
        Attestation calldata first,
        bytes calldata firstSignature,
        Leaf calldata firstLeaf,
        Attestation calldata second,
        bytes calldata secondSignature,
        Leaf calldata secondLeaf
    ) external returns (uint96 amount);

    /// @notice Shows that the attested total is not the sum of the root's two children, or the same of a node below it. The damage is the difference.
    /// @return amount Stake taken.
    function challengeTotal(Attestation calldata attestation, bytes calldata signature, Branch calldata branch)
        external
        returns (uint96 amount);

    /// @notice Stake of a provider, with the part that thaws and when it is thawed. What a provider answers with is the difference:
    /// thawed stake can be withdrawn in front of a challenge.
    function stakeOf(address provider) external view returns (uint256 amount, uint256 thawing, uint64 thawedAt);

    /// @notice Part of penalties that an account can withdraw.
    function balanceOf(address account) external view returns (uint256);

    /// @notice Damage that was shown of a provider's root, in millionths of the smallest unit, and what it has cost the stake.
    function caseOf(address provider, bytes32 receiptsRoot) external view returns (uint256 damage, uint96 taken);

    /// @notice True when a provider attested on chain what has this digest.
    function isAttested(address provider, bytes32 digest) external view returns (bool);

    /// @notice EIP-712 digest of an attestation.
    function attestationDigest(Attestation calldata attestation) external view returns (bytes32);

    /// @notice EIP-712 struct hash of a receipt: its leaf.
    function receiptHash(Receipt calldata receipt) external pure returns (bytes32);

    /// @notice What an attestation bills: its payer and its root.
    function billOf(Attestation calldata attestation) external pure returns (bytes32);

    /// @notice Seconds during which an attestation can be challenged; stake thaws a second longer.
    function challengeWindow() external view returns (uint64);

    /// @notice Oracle in whose payment token, and for whose registry's terms, receipts are.
    function oracle() external view returns (IUsageOracle);
}
