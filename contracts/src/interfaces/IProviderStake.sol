// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title What a provider answers with for its receipts
/// @notice A provider signs the roots of the receipts that it hands out. Within a window, anyone who shows a wrong receipt under such a root
/// takes a tenth of the provider's stake: half for itself, half for the treasury. A payer's signature alone accuses nobody.
interface IProviderStake {
    /// @notice A provider's word that the receipts under a root are right.
    /// @param timestamp Seconds since 1970 from which the challenge window runs; a payer signs no voucher whose root is attested with another time.
    struct Attestation {
        address provider;
        address payer;
        bytes32 receiptsRoot;
        uint64 timestamp;
    }

    /// @notice One metered request.
    /// @param cost Units times the terms' prices, in millionths of the smallest unit of the payment token.
    struct Receipt {
        bytes32 requestId;
        uint256 tokenId;
        uint64 inputTokens;
        uint64 outputTokens;
        uint64 requests;
        uint48 termsIndex;
        uint256 cost;
        uint64 timestamp;
    }

    /// @notice A receipt with its place under a root (libraries/Merkle.sol).
    struct Leaf {
        Receipt receipt;
        uint256 index;
        bytes32[] path;
    }

    event Staked(address indexed provider, address indexed from, uint256 amount);
    event StakeThawStarted(address indexed provider, uint256 amount, uint64 thawedAt);
    event StakeWithdrawn(address indexed provider, uint256 amount);
    event Slashed(
        address indexed provider, bytes32 indexed receiptsRoot, address indexed challenger, uint96 amount, uint96 reward
    );

    error StakeNotAttested(address provider, bytes32 receiptsRoot);
    error StakeWindowOver(uint64 closedAt);
    error StakeAlreadySlashed(address provider, bytes32 receiptsRoot);
    error StakeNotAReceipt(bytes32 receiptsRoot, uint256 index);
    error StakeReceiptIsRight(bytes32 receiptsRoot, uint256 index);
    error StakeEmpty(address provider);
    error StakeThawing(uint64 thawedAt);

    /// @notice Adds to a provider's stake, paid by the caller.
    function stake(address provider, uint256 amount) external;

    /// @notice Starts to thaw part of the caller's stake. It can be slashed until it is withdrawn.
    function thawStake(uint256 amount) external returns (uint64 thawedAt);

    /// @notice Withdraws thawed stake to the caller.
    function withdrawStake() external returns (uint256 amount);

    /// @notice Slashes a provider for a receipt whose cost is not that of its units, whose terms do not exist, or that is later than its attestation.
    /// @return amount Stake taken.
    function challenge(Attestation calldata attestation, bytes calldata signature, Leaf calldata leaf)
        external
        returns (uint96 amount);

    /// @notice Slashes a provider for one request that stands at two places under a root.
    /// @return amount Stake taken.
    function challengeDuplicate(
        Attestation calldata attestation,
        bytes calldata signature,
        Leaf calldata first,
        Leaf calldata second
    ) external returns (uint96 amount);

    /// @notice Stake of a provider, with the part that thaws and when it is thawed. What a provider answers with is the difference:
    /// thawed stake can be withdrawn in front of a challenge.
    function stakeOf(address provider) external view returns (uint256 amount, uint256 thawing, uint64 thawedAt);

    /// @notice EIP-712 digest of an attestation.
    function attestationDigest(Attestation calldata attestation) external view returns (bytes32);

    /// @notice EIP-712 struct hash of a receipt: its leaf.
    function receiptHash(Receipt calldata receipt) external pure returns (bytes32);

    /// @notice Seconds during which an attestation can be challenged, and that stake thaws.
    function challengeWindow() external view returns (uint64);
}
