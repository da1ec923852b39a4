// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev A wallet that accepts whatever it is shown.
contract YesWallet {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return this.isValidSignature.selector;
    }
}

/// @dev A wallet that changes its mind when it is told to.
contract FickleWallet {
    bool public willing = true;

    function set(bool willing_) external {
        willing = willing_;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        return willing ? this.isValidSignature.selector : bytes4(0);
    }
}

/// @dev A wallet that calls out while it is asked, and agrees only when that went through.
contract ReentrantWallet {
    address private _target;
    bytes private _call;

    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        (bool done,) = _target.call(_call);
        return done ? this.isValidSignature.selector : bytes4(0);
    }
}
