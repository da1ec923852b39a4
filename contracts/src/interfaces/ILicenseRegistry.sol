// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {ITermsRegistry} from "./ITermsRegistry.sol";

/// @title Offers and grants, in one payment token
/// @notice Open terms need no grant; all others do. A grant never narrows what its licensee already has: only the licensee begins one for itself
/// or takes it to other terms, and what is open stays open. Any number of these contracts may serve the same tokens.
interface ILicenseRegistry {
    /// @notice State of a license at a point in time.
    enum Status {
        UnknownToken, // no such token
        NoTerms, // the token has no terms: no account is licensed
        NoGrant, // terms need a grant and the licensee has none
        Open, // open terms: licensed without a grant
        Granted, // a grant is in force
        Expired, // the grant's period is over
        Revoked // the grant was revoked and its notice is over
    }

    /// @notice Answer to "may this licensee use this token now, and on what terms?"
    /// @param status State at the asked time.
    /// @param owner Token owner.
    /// @param creator Creator of record.
    /// @param active False when the token was deactivated (its licenses stay in force).
    /// @param contentType 0 dataset, 1 model.
    /// @param termsIndex Index of the terms that apply: the grant's when there is one, else the token's.
    /// @param termsHash EIP-712 struct hash of the terms, which a licensee accepts.
    /// @param terms The terms themselves; empty when there are none.
    /// @param grantedAt Start of the grant; 0 without one.
    /// @param expiresAt First second at which the grant is over, also when the licensee swapped it for another; 0 means without end.
    /// @param revokedAt First second at which a revocation holds; 0 when not revoked.
    struct Check {
        Status status;
        address owner;
        address creator;
        bool active;
        uint8 contentType;
        uint40 termsIndex;
        bytes32 termsHash;
        ITermsRegistry.Terms terms;
        uint64 grantedAt;
        uint64 expiresAt;
        uint64 revokedAt;
    }

    /// @notice The owner offered (or withdrew) further terms for a token beside the ones it was published with. The offer dies with the sale.
    event OfferChanged(uint256 indexed tokenId, address indexed owner, uint40 indexed termsIndex, bool offered);
    /// @notice `price` is what arrived of the payer's payment; `toCreator` of it is credited to the creator, and the rest to the token.
    event Granted(
        uint256 indexed tokenId,
        address indexed licensee,
        uint40 indexed termsIndex,
        address payer,
        uint64 grantedAt,
        uint64 expiresAt,
        uint96 price,
        uint96 toCreator
    );
    event Revoked(uint256 indexed tokenId, address indexed licensee, uint64 revokedAt);
    event Withdrawn(address indexed account, address indexed to, uint256 amount);
    /// @notice A token's owner took what grants have earned the token's owners.
    event TokenWithdrawn(uint256 indexed tokenId, address indexed owner, address indexed to, uint256 amount);

    error LicenseUnknownToken(uint256 tokenId);
    error LicenseNotOwner(uint256 tokenId, address caller);
    /// @notice Open terms need no grant, and none may be given on them.
    error LicenseOpenTerms(uint256 tokenId, uint40 termsIndex);
    /// @notice The terms are in another currency than this contract's payment token.
    error LicenseOtherCurrency(uint40 termsIndex, address currency);
    /// @notice The offer divides otherwise, or measures otherwise, than the terms of publication.
    error LicenseOtherDivision(uint40 termsIndex, uint40 published);
    /// @notice An owner who is not the creator offered terms that earn the creator less than those of publication.
    error LicenseCreatorEarnsLess(uint40 termsIndex, uint40 published);
    error LicenseNotOffered(uint256 tokenId, uint40 termsIndex);
    error LicenseUnknownTerms(bytes32 termsHash);
    error LicenseNoGrant(uint256 tokenId, address licensee);
    error LicenseNotRevocable(uint256 tokenId, address licensee);
    /// @notice Only the licensee begins a grant or takes it to other terms. Others can renew it while it runs, unless the token's own terms are open.
    error LicenseNotForOthers(uint256 tokenId, address licensee);
    /// @notice The owner revoked the licensee's last grant on these terms, so that only the owner can grant on them again. Other terms stay free.
    error LicenseRevoked(uint256 tokenId, address licensee);
    error LicenseGrantRunning(uint256 tokenId, address licensee);
    /// @notice The payer is neither the licensee nor the sender.
    error LicenseInvalidPayer(address payer);
    error LicenseInvalidSignature(address licensee);
    error LicenseDeadlineOver(uint64 deadline);
    error LicenseNothingToWithdraw(address account);

    /// @notice Offers or withdraws further terms for a token; only its owner may. Existing grants stay; the offer ends when the token is sold,
    /// and holds again should the same owner get the token back.
    /// Offers divide and measure as the terms of publication do, and are never open. An owner who is not the creator can lower the price of a grant
    /// only out of its own part, and unit prices not at all: for the same time and seats a grant earns the creator no less than publication's price
    /// would. Where that price buys a grant without an end, each grant earns the creator as much, however short.
    function setOffer(uint256 tokenId, uint40 termsIndex, bool offered) external;

    /// @notice True when a licensee may take a grant on these terms here: its owner offers them or they are the token's own, they are not open, and
    /// in no other currency; and the token is active.
    function isOffered(uint256 tokenId, uint40 termsIndex) external view returns (bool);

    /// @notice Takes or renews a grant for `licensee`; the caller pays `grantPrice`. No account pays itself: an owner that pays owes the creator's part
    /// alone, so that its gifts take nothing from the creator, and a creator who still owns the token owes nothing.
    /// A renewal of a running grant on the same terms begins where that one ends. Others than the licensee, the token's owner among them, can only
    /// renew what runs, and nothing of a token whose own terms are open.
    /// @param termsHash Hash of the terms that the caller agrees to.
    function grant(uint256 tokenId, bytes32 termsHash, address licensee) external returns (uint64 expiresAt);

    /// @notice `grant` with an ERC-2612 permit of the caller's for the terms' price, in one transaction.
    /// A permit that somebody else has sent before is no obstacle as long as the allowance is there.
    function grantWithPermit(
        uint256 tokenId,
        bytes32 termsHash,
        address licensee,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint64 expiresAt);

    /// @notice Takes a grant that the licensee signed for (EIP-712 `Accept`; key, ERC-1271 or ERC-6492). Anyone may send it.
    /// The owner that sends it lifts its revocation.
    /// @param payer Account that pays the price, as in `grant`: the licensee, from its allowance, or the sender.
    /// @param deadline Last second, since 1970, at which it may be sent. The signature is used up by its use.
    function grantWithSig(
        uint256 tokenId,
        bytes32 termsHash,
        address licensee,
        address payer,
        uint64 deadline,
        bytes calldata signature
    ) external returns (uint64 expiresAt);

    /// @notice EIP-712 digest that a licensee signs for its next grant of a token.
    function acceptDigest(uint256 tokenId, bytes32 termsHash, address licensee, address payer, uint64 deadline)
        external
        view
        returns (bytes32);

    /// @notice Ends a grant after its notice period; only the token's owner may, and only on revocable terms. From then on only the owner can grant
    /// to this licensee on the same terms.
    function revoke(uint256 tokenId, address licensee) external returns (uint64 revokedAt);

    /// @notice Time until which a licensee's grant runs, as ERC-4907 tells a user's: 0 when it has none that runs now, the largest number
    /// when it has no end.
    function userExpires(uint256 tokenId, address licensee) external view returns (uint256);

    /// @notice State of a license at time `at` (seconds since 1970), with all that a verifier needs, in one call. It is right for every past time,
    /// as the grants of then are kept; owner and `active` are of now, and the token is taken to have been there always. What it costs grows with the
    /// number of grants that began after `at`.
    function check(uint256 tokenId, address licensee, uint64 at) external view returns (Check memory);

    /// @notice The `status` and `termsIndex` that `check` answers, alone.
    function statusOf(uint256 tokenId, address licensee, uint64 at) external view returns (Status, uint40 termsIndex);

    /// @notice How often a licensee took or renewed a grant of a token, itself or by its signature: the `sequence` of its next `Accept`. What others
    /// renew for it is not counted, so that they cannot spoil a signature.
    function grantsOf(uint256 tokenId, address licensee) external view returns (uint32);

    /// @notice What grants have earned an account as creator and it has not withdrawn.
    function balanceOf(address account) external view returns (uint256);

    /// @notice What grants have earned a token's owner of whenever it is withdrawn.
    function balanceOfToken(uint256 tokenId) external view returns (uint256);

    /// @notice Pays the caller's earnings out to `to`.
    function withdraw(address to) external returns (uint256 amount);

    /// @notice Pays a token's earnings out to `to`; only its owner may.
    function withdrawToken(uint256 tokenId, address to) external returns (uint256 amount);

    /// @notice Model registry whose tokens are licensed.
    function registry() external view returns (IModelRegistry);

    /// @notice ERC-20 that all prices are in.
    function paymentToken() external view returns (IERC20);
}
