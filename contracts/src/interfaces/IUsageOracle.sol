// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "./ILicenseRegistry.sol";
import {IModelRegistry} from "./IModelRegistry.sol";

/// @title Escrow and settlement of metered usage
/// @notice A payer escrows funds for one provider and signs cumulative totals; settling pays only what was not settled before,
/// so a resend changes nothing. What is settled is divided by the terms of publication, when it is distributed, and withdrawn by pull.
/// A key is (token, payer, provider). Its total is one number, whichever of the three ways it is settled by: a voucher, a batch, or a claim
/// under a settlement root. Only the provider settles: what a payer signs for others cannot be turned against a provider's cover.
/// A payer's word is what its key signed or what it approved on chain; neither can be taken back. A signer's word counts as far as its allowance
/// of the day reaches, which all providers of the payer share, and begins no key of a token that the payer neither licensed nor allowed.
interface IUsageOracle {
    /// @notice Cumulative usage of a token that a payer owes a provider for.
    /// @param tokenId Token that was used.
    /// @param payer Account whose escrow pays.
    /// @param provider Account that served.
    /// @param inputUnits Input units ever metered under this key.
    /// @param outputUnits Output units ever metered under this key.
    /// @param requests Requests ever metered under this key.
    /// @param value Total ever owed, in the smallest unit of the payment token.
    /// @param receiptsRoot Root over the receipts that prove the units; zero when there are none.
    /// @param timestamp Seconds since 1970 at which the totals were taken.
    struct Voucher {
        uint256 tokenId;
        address payer;
        address provider;
        uint64 inputUnits;
        uint64 outputUnits;
        uint64 requests;
        uint96 value;
        bytes32 receiptsRoot;
        uint64 timestamp;
    }

    /// @notice Vouchers for many tokens under one signature, without their lines, which are packed (libraries/Lines.sol).
    struct Batch {
        address payer;
        address provider;
        bytes32 receiptsRoot;
        uint64 timestamp;
    }

    /// @notice A total for any number of tokens.
    /// @param linesRoot Root of the Merkle tree (libraries/Merkle.sol) over the lines' EIP-712 struct hashes.
    /// @param value Total ever paid by roots of this payer and provider, which later claims divide among the lines.
    struct RootVoucher {
        address payer;
        address provider;
        bytes32 linesRoot;
        uint96 value;
        bytes32 receiptsRoot;
        uint64 timestamp;
    }

    /// @notice Cumulative usage of one token, as in a voucher.
    struct Line {
        uint256 tokenId;
        uint64 inputUnits;
        uint64 outputUnits;
        uint64 requests;
        uint96 value;
    }

    /// @notice What is settled under one (token, payer, provider) key.
    /// @param settled Value ever paid out of escrow.
    /// @param distributed Part of it already credited to the parties.
    /// @param settledAt Time of settlement of what is not distributed yet, weighted by value; seconds since 1970.
    struct Settlement {
        uint96 settled;
        uint96 distributed;
        uint64 settledAt;
    }

    /// @notice What is settled by roots for a payer and provider.
    /// @param linesRoot Root that claims are proved against: that of the last root voucher.
    /// @param settled Value ever paid out of escrow by root vouchers.
    /// @param claimed Part of it already claimed for keys.
    /// @param value Total that the last root voucher names: above `settled` while the escrow was short, and then each line has that part of its value.
    /// @param settledAt Time of settlement that claims count from: the mean, weighted by value, of what was not claimed when the last root was settled.
    /// @param bySigner True when the last root voucher was a signer's word, under which only payable tokens begin.
    struct RootSettlement {
        bytes32 linesRoot;
        uint96 settled;
        uint96 claimed;
        uint96 value;
        uint64 settledAt;
        bool bySigner;
    }

    event Deposited(address indexed payer, address indexed provider, address indexed from, uint256 amount);
    event ThawStarted(address indexed payer, address indexed provider, uint256 amount, uint64 thawedAt);
    event EscrowWithdrawn(address indexed payer, address indexed provider, address indexed to, uint256 amount);
    event SignerAuthorized(address indexed account, address indexed signer, uint8 powers, uint96 perDay);
    event SignerThawStarted(address indexed account, address indexed signer, uint64 thawedAt);
    /// @notice A payer lets its signers pay for a token that it never had a grant of, before `until`.
    event TokenAllowed(address indexed payer, uint256 indexed tokenId, uint64 until);
    /// @notice A payer stands by a message for ever.
    event Approved(address indexed payer, bytes32 indexed digest);
    /// @notice A voucher was settled. Units and root are the voucher's; `paid` is the difference that was paid now.
    event Settled(
        uint256 indexed tokenId,
        address indexed payer,
        address indexed provider,
        uint96 paid,
        uint96 settled,
        uint64 inputUnits,
        uint64 outputUnits,
        uint64 requests,
        bytes32 receiptsRoot
    );
    /// @notice A batch was settled. `lines` are the batch's own, packed; `paid` is what they paid together.
    event BatchSettled(
        address indexed payer, address indexed provider, bytes32 indexed receiptsRoot, uint96 paid, bytes lines
    );
    /// @notice A root voucher was settled; `settled` is all that roots of this pair have paid.
    event RootSettled(
        address indexed payer, address indexed provider, bytes32 linesRoot, bytes32 receiptsRoot, uint96 settled
    );
    /// @notice A line under the settled root was claimed for its key.
    event Claimed(
        uint256 indexed tokenId,
        address indexed payer,
        address indexed provider,
        uint96 paid,
        uint96 settled,
        uint64 inputUnits,
        uint64 outputUnits,
        uint64 requests
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
    /// @notice What was settled for a token that is not published went back into the escrow that it came from.
    event Refunded(uint256 indexed tokenId, address indexed payer, address indexed provider, uint96 amount);
    event Withdrawn(address indexed account, address indexed to, uint256 amount);
    /// @notice A token's owner took what usage has earned the token's owners.
    event TokenWithdrawn(uint256 indexed tokenId, address indexed owner, address indexed to, uint256 amount);

    error OracleInvalidSigner(address payer, address signer);
    error OracleInvalidSignerProof(address signer);
    error OracleSignerTaken(address signer, address account);
    /// @notice Providers rely on what a signer may pay: less of it needs a thaw that is over.
    error OracleSignerNarrowed(address signer);
    error OracleNothingToSettle(uint96 settled, uint96 value);
    error OracleEscrowEmpty(address payer, address provider);
    error OracleNothingToClaim(address payer, address provider);
    error OracleFutureTimestamp(uint64 timestamp);
    error OracleMalformedLines(uint256 length);
    error OracleNotALine(bytes32 linesRoot, uint256 tokenId);
    /// @notice A signer's word was the first for a token of which its payer never had a grant and which it has not allowed.
    error OracleNotLicensed(uint256 tokenId, address payer);
    /// @notice The signer's vouchers have settled all that they can today.
    error OracleAllowanceUsed(address signer);
    error OracleNotOwner(uint256 tokenId, address caller);
    error OracleTimeOutOfBounds(uint64 time);
    /// @notice Only the provider, or a signer that it authorized, settles.
    error OracleNotProvider(address provider, address caller);
    error OracleThawing(uint64 thawedAt);
    error OracleNothingToWithdraw(address account);
    error OracleZeroAmount();
    error OracleZeroTreasury();

    /// @notice Adds to the escrow of (payer, provider), paid by the caller, who must have approved the payment token.
    function deposit(address payer, address provider, uint256 amount) external;

    /// @notice Starts to thaw part of the caller's escrow for a provider; it stays spendable by vouchers until withdrawn.
    function thaw(address provider, uint256 amount) external returns (uint64 thawedAt);

    /// @notice Withdraws thawed escrow of the caller to `to`.
    function withdrawEscrow(address provider, address to) external returns (uint256 amount);

    /// @notice Lets `signer` act for the caller. `proof` is the signer's EIP-712 signature over
    /// `SignerProof(address account,address signer,uint8 powers,uint96 perDay,uint64 deadline)`.
    /// @param powers 1 to sign what the caller pays, 2 to send what it settles as a provider, 3 for both.
    /// @param perDay Most that vouchers of this signer settle in a day of UTC. Around midnight that can be twice as much.
    /// What is authorized already is renewed or changed by a new proof; what it may pay can only grow by that. A key acts for one account at a time.
    function authorizeSigner(address signer, uint8 powers, uint96 perDay, uint64 deadline, bytes calldata proof)
        external;

    /// @notice Starts to end a signer's authority; its signatures hold until the thaw is over.
    function thawSigner(address signer) external returns (uint64 thawedAt);

    /// @notice True when `signer` has a power for `account` now. An account always has both for itself.
    function isSigner(address account, address signer, uint8 power) external view returns (bool);

    /// @notice What a signer may do, for whom, until when (0 while no thaw was started), and what its vouchers can still settle today.
    function signerOf(address signer)
        external
        view
        returns (address account, uint8 powers, uint64 thawedAt, uint96 perDay, uint96 leftToday);

    /// @notice Lets the caller's signers pay for tokens that it never had a grant of, as those of open terms; or no more, after a signer's thaw.
    function allowTokens(uint256[] calldata tokenIds, bool allowed) external;

    /// @notice True when signers of a payer may pay for a token: it allows it, or has or once had a grant, which only itself can have begun.
    function isPayable(uint256 tokenId, address payer) external view returns (bool);

    /// @notice Stands by the digest of a voucher, a batch or a root voucher for ever: how a payer signs that is a contract. It cannot be taken back.
    function approve(bytes32 digest) external;

    /// @notice True when a payer stands by a digest.
    function isApproved(address payer, bytes32 digest) external view returns (bool);

    /// @notice Pays the part of a voucher that was not settled before, as far as the escrow and, for a signer's, the allowance of the day reach.
    /// Sent by the provider or its signer; the signature is the payer's or its signer's (65 bytes, or 64 by EIP-2098), or empty when the payer
    /// approved the digest.
    /// A provider settles for tokens that are published: what it settles for others goes back to the escrow when it is distributed, or is
    /// divided when they are published before that.
    /// Reverts with OracleNothingToSettle when the voucher's value is not above what is settled.
    /// @return paid Value paid now.
    function settle(Voucher calldata voucher, bytes calldata signature) external returns (uint96 paid);

    /// @notice Settles the lines of a batch in their order, as far as escrow and allowance reach; lines with nothing to settle are skipped, and
    /// in a signer's batch those that would begin a key that is not payable.
    /// @param lines Packed lines, 68 bytes each (libraries/Lines.sol).
    /// @return paid Value paid now, by all lines together; 0 when there was nothing to settle.
    function settleBatch(Batch calldata batch, bytes calldata lines, bytes calldata signature)
        external
        returns (uint96 paid);

    /// @notice Pays the part of a root voucher that was not settled before, as far as escrow and allowance reach; from then on claims are proved
    /// against its root. Sent again when there is more, it pays the rest.
    /// What vouchers settle beside it for the same lines stays in the pot until a later root uses it up: settle a pair one way, or count it in.
    /// @return paid Value paid now, for claims to divide.
    function settleRoot(RootVoucher calldata voucher, bytes calldata signature) external returns (uint96 paid);

    /// @notice Settles a line under the last settled root from what roots have paid and no claim has taken. By the provider or its signer.
    /// While the root is not paid in full, a line has the part of its value that the root has of its own, in whatever order lines are claimed.
    /// @param index Position of the line among the leaves.
    /// @param path Siblings from the leaf to the root.
    /// @return paid Value moved to the line's key now.
    function claim(address payer, address provider, Line calldata line, uint256 index, bytes32[] calldata path)
        external
        returns (uint96 paid);

    /// @notice Credits what is settled and not yet distributed under keys of one payer and provider to creator, owner, provider and protocol.
    /// The protocol's part comes first, the rest is divided by the terms of publication; without terms all of it is the creator's.
    /// The owner's part is credited to the token, unless its creator still owns it. Anyone may call it; keys with nothing to distribute are skipped.
    /// @return amount Value distributed now.
    function distribute(address payer, address provider, uint256[] calldata tokenIds) external returns (uint96 amount);

    /// @notice What is settled under a key.
    function settlementOf(uint256 tokenId, address payer, address provider) external view returns (Settlement memory);

    /// @notice What roots have settled for a payer and provider.
    function rootSettlementOf(address payer, address provider) external view returns (RootSettlement memory);

    /// @notice Sum of the protocol fees that usage of a token has ever paid (libraries/Valuation.sol).
    function lifetime(uint256 tokenId) external view returns (uint96);

    /// @notice The same with each fee halved every 7 days since it was settled, at time `at` (seconds since 1970).
    function trending(uint256 tokenId, uint64 at) external view returns (uint96);

    /// @notice Escrow left for a (payer, provider), with the part that thaws and when it is thawed.
    function escrowOf(address payer, address provider)
        external
        view
        returns (uint256 balance, uint256 thawing, uint64 thawedAt);

    /// @notice Credits that an account can withdraw.
    function balanceOf(address account) external view returns (uint256);

    /// @notice Credits of a token, for its owner of whenever they are withdrawn.
    function balanceOfToken(uint256 tokenId) external view returns (uint256);

    /// @notice Pays a token's credits out to `to`; only its owner may.
    function withdrawToken(uint256 tokenId, address to) external returns (uint256 amount);

    /// @notice Pays the caller's credits out to `to`.
    function withdraw(address to) external returns (uint256 amount);

    /// @notice EIP-712 digest of a voucher, for signers and tests.
    function voucherDigest(Voucher calldata voucher) external view returns (bytes32);

    /// @notice EIP-712 digest of a batch.
    function batchDigest(Batch calldata batch, bytes calldata lines) external view returns (bytes32);

    /// @notice EIP-712 digest of a root voucher.
    function rootVoucherDigest(RootVoucher calldata voucher) external view returns (bytes32);

    /// @notice The ERC-20 that escrow and credits are in.
    function paymentToken() external view returns (address);

    /// @notice Registry of the tokens whose usage is settled.
    function registry() external view returns (IModelRegistry);

    /// @notice License registry whose grants make tokens payable for signers.
    function licenses() external view returns (ILicenseRegistry);

    /// @notice Account of the protocol's part.
    function treasury() external view returns (address);
}
