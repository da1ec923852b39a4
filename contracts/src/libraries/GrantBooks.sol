// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev One grant, in one slot.
struct Grant {
    uint40 termsIndex; // 0 for no grant
    uint40 grantedAt;
    uint40 expiresAt; // first second at which it is over; 0 for no end
    uint40 revokedAt; // first second at which a revocation holds; 0 for none
    uint32 sequence; // how often the licensee itself took or renewed a grant, this one counted
    uint32 previous; // sequence under which the grant before is kept; 0 for none
    bool everRevoked; // this one or one before was revoked: there may be a lock
}

/// @dev All grants of one token that a licensee ever had.
struct GrantBook {
    Grant newest;
    mapping(uint32 sequence => Grant) past;
    /// @dev Terms on which only the token's owner can grant again.
    mapping(uint40 termsIndex => bool) locked;
}

using GrantBooks for Grant global;
using GrantBooks for GrantBook global;

/// @title Grants of one licensee, none of which is forgotten
/// @dev A renewal extends the newest grant in place. Any other grant moves the newest to the past, with the time at which it was over.
library GrantBooks {
    /// @dev Zero stands for "none", so equality cannot be hit or missed by a clock.
    // slither-disable-start incorrect-equality

    /// @notice True when a grant is in force at a time behind its beginning.
    function isRunning(Grant memory grant, uint256 at) internal pure returns (bool) {
        return grant.termsIndex != 0 && (grant.expiresAt == 0 || at < grant.expiresAt)
            && (grant.revokedAt == 0 || at < grant.revokedAt);
    }

    /// @notice True when what ends a grant is a revocation.
    function endsRevoked(Grant memory grant) internal pure returns (bool) {
        return grant.revokedAt != 0 && (grant.expiresAt == 0 || grant.revokedAt < grant.expiresAt);
    }

    /// @notice First second at which a grant is over, as far as is known; 0 when it has no end.
    function end(Grant memory grant) internal pure returns (uint40) {
        return grant.endsRevoked() ? grant.revokedAt : grant.expiresAt;
    }

    // slither-disable-end incorrect-equality

    /// @notice The grant that counted at a time: the last that had begun. Empty when none had.
    /// @dev Walks back, one slot for each grant that began later.
    function countingAt(GrantBook storage book, uint256 at) internal view returns (Grant memory grant) {
        grant = book.newest;
        while (at < grant.grantedAt) {
            grant = book.past[grant.previous]; // under 0 there is none
        }
    }

    /// @notice Makes `next` the newest grant. One that runs still is over now.
    function follow(GrantBook storage book, Grant memory held, Grant memory next) internal {
        if (held.termsIndex != 0) {
            if (held.isRunning(next.grantedAt)) held.expiresAt = next.grantedAt;
            book.past[held.sequence] = held;
            next.previous = held.sequence;
        }
        book.newest = next;
    }
}
