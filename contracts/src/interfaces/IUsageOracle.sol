// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Escrow and settlement of metered usage
/// @notice A payer escrows funds for one provider and signs cumulative vouchers; settling pays only what was not settled before,
/// so a resend changes nothing. Credits are divided by the terms bound at a key's first settlement, and withdrawn by pull.
interface IUsageOracle {
    /// @notice Cumulative usage of a token that a payer owes a provider for.
    /// @param tokenId Token that was used.
    /// @param payer Account whose escrow pays.
    /// @param provider Account that served.
    /// @param inputTokens Input tokens ever metered under this key.
    /// @param outputTokens Output tokens ever metered under this key.
    /// @param requests Requests ever metered under this key.
    /// @param value Total ever owed, in the smallest unit of the payment token.
    /// @param receiptsRoot Root over the receipts that prove the units; zero when there are none.
    /// @param timestamp Seconds since 1970 at which the totals were taken.
    struct Voucher {
        uint256 tokenId;
        address payer;
        address provider;
        uint64 inputTokens;
        uint64 outputTokens;
        uint64 requests;
        uint96 value;
        bytes32 receiptsRoot;
        uint64 timestamp;
    }

    /// @notice What is settled under one (token, payer, provider) key.
    /// @param settled Value ever paid out of escrow.
    /// @param distributed Part of it already credited to the parties.
    /// @param termsIndex Terms bound at the first settlement.
    struct Settlement {
        uint96 settled;
        uint96 distributed;
        uint48 termsIndex;
    }

    event Deposited(address indexed payer, address indexed provider, address indexed from, uint256 amount);
    event ThawStarted(address indexed payer, address indexed provider, uint256 amount, uint64 thawedAt);
    event EscrowWithdrawn(address indexed payer, address indexed provider, uint256 amount);
    event SignerAuthorized(address indexed payer, address indexed signer);
    event SignerThawStarted(address indexed payer, address indexed signer, uint64 thawedAt);
    /// @notice A voucher was settled. Units and root are the voucher's; `paid` is the difference that was paid now.
    event Settled(
        uint256 indexed tokenId,
        address indexed payer,
        address indexed provider,
        uint96 paid,
        uint96 settled,
        uint64 inputTokens,
        uint64 outputTokens,
        uint64 requests,
        bytes32 receiptsRoot
    );
    event Distributed(
        uint256 indexed tokenId,
        address indexed payer,
        address indexed provider,
        uint96 creator,
        uint96 owner,
        uint96 toProvider,
        uint96 protocol
    );
    event Withdrawn(address indexed account, address indexed to, uint256 amount);

    error OracleInvalidSigner(address payer, address signer);
    error OracleInvalidSignerProof(address signer);
    error OracleSignerTaken(address signer, address payer);
    error OracleNothingToSettle(uint96 settled, uint96 value);
    error OracleEscrowEmpty(address payer, address provider);
    error OracleUnlicensedToken(uint256 tokenId);
    error OracleFutureTimestamp(uint64 timestamp);
    error OracleThawing(uint64 thawedAt);
    error OracleNothingToWithdraw(address account);
    error OracleZeroAmount();

    /// @notice Adds to the escrow of (payer, provider), paid by the caller, who must have approved the payment token.
    function deposit(address payer, address provider, uint256 amount) external;

    /// @notice Starts to thaw part of the caller's escrow for a provider; it stays spendable by vouchers until withdrawn.
    function thaw(address provider, uint256 amount) external returns (uint64 thawedAt);

    /// @notice Withdraws thawed escrow to the caller.
    function withdrawEscrow(address provider) external returns (uint256 amount);

    /// @notice Lets `signer` sign vouchers for the caller. `proof` is the signer's EIP-712 signature over
    /// `SignerProof(address payer,address signer,uint64 deadline)`.
    function authorizeSigner(address signer, uint64 deadline, bytes calldata proof) external;

    /// @notice Starts to end a signer's authority; its signatures hold until the thaw is over.
    function thawSigner(address signer) external returns (uint64 thawedAt);

    /// @notice True when `signer` may sign for `payer` now. A payer always may.
    function isSigner(address payer, address signer) external view returns (bool);

    /// @notice Pays the part of a voucher that was not settled before, as far as the escrow reaches.
    /// Anyone may send it; the signature is the payer's or an authorised signer's (65 bytes, 64 bytes EIP-2098, or ERC-1271 of the payer).
    /// Reverts with OracleNothingToSettle when the voucher's value is not above what is settled.
    /// @return paid Value paid now.
    function settle(Voucher calldata voucher, bytes calldata signature) external returns (uint96 paid);

    /// @notice Settles many vouchers; lines with nothing to settle are skipped, not reverted.
    /// @return paid Sum of the value paid now.
    function settleBatch(Voucher[] calldata vouchers, bytes[] calldata signatures) external returns (uint96 paid);

    /// @notice Credits what is settled and not yet distributed under a key to creator, owner, provider and protocol.
    /// The owner's part goes to whoever owns the token at this moment.
    function distribute(uint256 tokenId, address payer, address provider) external returns (uint96 amount);

    /// @notice Settles and distributes in one transaction.
    function settleAndDistribute(Voucher[] calldata vouchers, bytes[] calldata signatures)
        external
        returns (uint96 paid);

    /// @notice What is settled under a key.
    function settlementOf(uint256 tokenId, address payer, address provider) external view returns (Settlement memory);

    /// @notice Escrow left for a (payer, provider), with the part that thaws and when it is thawed.
    function escrowOf(address payer, address provider)
        external
        view
        returns (uint256 balance, uint256 thawing, uint64 thawedAt);

    /// @notice Credits that an account can withdraw.
    function balanceOf(address account) external view returns (uint256);

    /// @notice Pays the caller's credits out to `to`.
    function withdraw(address to) external returns (uint256 amount);

    /// @notice EIP-712 digest of a voucher, for signers and tests.
    function voucherDigest(Voucher calldata voucher) external view returns (bytes32);

    /// @notice The ERC-20 that escrow and credits are in.
    function paymentToken() external view returns (address);
}
