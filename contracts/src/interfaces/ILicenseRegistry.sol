// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title License terms, offers and grants
/// @notice Terms are immutable and registered once under a sequential index. Open terms need no grant; all others do.
interface ILicenseRegistry {
    /// @notice How the value of settled usage is divided, in basis points that sum to 10,000.
    struct Split {
        uint16 creator;
        uint16 owner;
        uint16 provider;
        uint16 protocol;
    }

    /// @notice Terms of a license. All prices are in the smallest unit of the network's payment token.
    /// @param licenseId SPDX identifier such as `MIT`, or `LicenseRef-…` for own text; 1 to 64 bytes.
    /// @param textDigest sha2-256 digest of the license text's root CID; zero when `licenseId` says it all.
    /// @param open True when no grant is needed.
    /// @param commercialUse True when commercial use is allowed.
    /// @param attribution True when the creator must be named.
    /// @param derivatives True when derived works are allowed.
    /// @param revocable True when the owner may end a grant early.
    /// @param noticePeriod Seconds between a revocation and its effect.
    /// @param period Seconds that one grant lasts; 0 means without end.
    /// @param seats Replicas that one grant may run at once; 0 means without limit.
    /// @param grantPrice Price of one grant (one period).
    /// @param inputPrice Price of 1,000,000 input tokens.
    /// @param outputPrice Price of 1,000,000 output tokens.
    /// @param requestPrice Price of 1,000,000 requests.
    /// @param split Division of usage value.
    struct Terms {
        string licenseId;
        bytes32 textDigest;
        bool open;
        bool commercialUse;
        bool attribution;
        bool derivatives;
        bool revocable;
        uint32 noticePeriod;
        uint32 period;
        uint32 seats;
        uint96 grantPrice;
        uint64 inputPrice;
        uint64 outputPrice;
        uint64 requestPrice;
        Split split;
    }

    /// @notice State of a license at a point in time.
    enum Status {
        UnknownToken, // no such token
        NoTerms, // the token has no terms: nobody is licensed
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
    /// @param termsHash keccak256(abi.encode(Terms)), which a licensee accepts.
    /// @param terms The terms themselves; empty when there are none.
    /// @param grantedAt Start of the grant; 0 without one.
    /// @param expiresAt First second at which the grant is over; 0 means without end.
    /// @param revokedAt First second at which a revocation holds; 0 when not revoked.
    struct Check {
        Status status;
        address owner;
        address creator;
        bool active;
        uint8 contentType;
        uint48 termsIndex;
        bytes32 termsHash;
        Terms terms;
        uint64 grantedAt;
        uint64 expiresAt;
        uint64 revokedAt;
    }

    event TermsRegistered(
        uint48 indexed termsIndex, bytes32 indexed termsHash, address indexed author, string licenseId
    );
    /// @notice The owner offered (or withdrew) further terms for a token beside the ones it was published with.
    event OfferChanged(uint256 indexed tokenId, uint48 indexed termsIndex, bool offered);
    event Granted(
        uint256 indexed tokenId,
        address indexed licensee,
        uint48 indexed termsIndex,
        uint64 grantedAt,
        uint64 expiresAt,
        uint96 price
    );
    event Revoked(uint256 indexed tokenId, address indexed licensee, uint64 revokedAt);
    event Withdrawn(address indexed account, uint256 amount);

    error LicenseUnknownTerms(uint48 termsIndex);
    error LicenseInvalidTerms(string reason);
    error LicenseUnknownToken(uint256 tokenId);
    error LicenseNotOwner(uint256 tokenId, address caller);
    /// @notice An owner who is not the creator offered terms that give the creator less of usage than those of publication.
    error LicenseCreatorShare(uint16 share, uint16 published);
    error LicenseNotOffered(uint256 tokenId, uint48 termsIndex);
    error LicenseTermsChanged(bytes32 expected, bytes32 actual);
    error LicenseNoGrant(uint256 tokenId, address licensee);
    error LicenseNotRevocable(uint256 tokenId, address licensee);
    error LicenseNothingToWithdraw(address account);
    /// @notice Only the licensee itself may take these terms: others can renew its running grant, or begin the token's own terms.
    error LicenseNotForOthers(uint256 tokenId, address licensee);
    /// @notice The licensee's running grant has no end: there is nothing to renew.
    error LicenseGrantRunning(uint256 tokenId, address licensee);

    /// @notice Registers terms; the same terms always have the same index.
    /// @return termsIndex Sequential, from 1.
    function registerTerms(Terms calldata terms) external returns (uint48 termsIndex);

    /// @notice Terms by index; reverts when there are none.
    function termsOf(uint48 termsIndex) external view returns (Terms memory);

    /// @notice keccak256(abi.encode(terms)); zero when the index is unknown.
    function termsHashOf(uint48 termsIndex) external view returns (bytes32);

    /// @notice Index of terms by hash; zero when they are not registered.
    function termsIndexOf(bytes32 termsHash) external view returns (uint48);

    /// @notice Offers or withdraws further terms for a token; only its owner may. Existing grants stay.
    /// An owner who is not the creator cannot offer the creator a smaller share of usage than the terms of publication do.
    function setOffer(uint256 tokenId, uint48 termsIndex, bool offered) external;

    /// @notice True when a licensee may take a grant on these terms.
    function isOffered(uint256 tokenId, uint48 termsIndex) external view returns (bool);

    /// @notice Takes or renews a grant for `licensee`; the caller pays `grantPrice`, unless it is the token's owner.
    /// A renewal of a running grant on the same terms begins where that one ends. Others than the licensee can renew, or begin the token's own terms.
    /// @param expectedTermsHash Hash that the caller agreed to.
    function grant(uint256 tokenId, uint48 termsIndex, address licensee, bytes32 expectedTermsHash)
        external
        returns (uint64 expiresAt);

    /// @notice `grant` with an ERC-2612 permit of the caller's for the terms' price, in one transaction.
    /// A permit that somebody else has sent before is no obstacle as long as the allowance is there.
    function grantWithPermit(
        uint256 tokenId,
        uint48 termsIndex,
        address licensee,
        bytes32 expectedTermsHash,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint64 expiresAt);

    /// @notice Ends a grant after its notice period; only the token's owner may, and only on revocable terms.
    function revoke(uint256 tokenId, address licensee) external returns (uint64 revokedAt);

    /// @notice Time until which a licensee's grant runs, as ERC-4907 tells a user's: 0 when it has none that runs now, the largest number
    /// when it has no end.
    function userExpires(uint256 tokenId, address licensee) external view returns (uint256);

    /// @notice State of a license at time `at` (seconds since 1970), with all that a verifier needs, in one call.
    function check(uint256 tokenId, address licensee, uint64 at) external view returns (Check memory);

    /// @notice The `termsIndex` that `check` answers, alone; 0 when the token or its terms do not exist.
    function applicableTerms(uint256 tokenId, address licensee, uint64 at) external view returns (uint48 termsIndex);

    /// @notice How terms divide the value of usage; reverts when there are none under this index.
    function splitOf(uint48 termsIndex) external view returns (Split memory);

    /// @notice What grants have earned an account and it has not withdrawn.
    function balanceOf(address account) external view returns (uint256);

    /// @notice Pays the caller's earnings out to `to`.
    function withdraw(address to) external returns (uint256 amount);
}
