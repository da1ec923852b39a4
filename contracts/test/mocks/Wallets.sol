// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev A contract wallet whose owner approves digests beforehand.
contract ApprovingWallet {
    mapping(bytes32 => bool) public approved;

    function approve(bytes32 digest) external {
        approved[digest] = true;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view returns (bytes4) {
        return approved[digest] ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @dev Wallets that answer in ways that must not count as approval.
contract HostileWallet {
    enum Answer {
        Revert,
        Nothing,
        Short,
        DirtySelector,
        BurnGas,
        Bomb
    }

    Answer private immutable _answer;

    constructor(Answer answer) {
        _answer = answer;
    }

    function isValidSignature(bytes32, bytes calldata) external view {
        Answer answer = _answer;
        assembly {
            switch answer
            case 0 { revert(0, 0) }
            case 1 { return(0, 0) }
            case 2 {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 4)
            }
            case 3 {
                mstore(0, or(shl(224, 0x1626ba7e), 1))
                return(0, 32)
            }
            case 4 { for {} 1 {} {} }
            default { return(0, 500000) }
        }
    }
}
