// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev A wallet that accepts what its one owner signed with 65 bytes.
contract OwnedWallet {
    address private immutable _owner;

    constructor(address owner) {
        _owner = owner;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != 65) return bytes4(0);
        (bytes32 r, bytes32 s) = (bytes32(signature[:32]), bytes32(signature[32:64]));
        bool own = ecrecover(digest, uint8(signature[64]), r, s) == _owner;
        return own ? this.isValidSignature.selector : bytes4(0);
    }
}

/// @dev Deploys wallets at addresses that are known ahead.
contract WalletFactory {
    function addressOf(address owner) public view returns (address) {
        bytes32 code = keccak256(abi.encodePacked(type(OwnedWallet).creationCode, abi.encode(owner)));
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), bytes32(0), code)))));
    }

    function deploy(address owner) external returns (address) {
        return address(new OwnedWallet{salt: 0}(owner));
    }
}

/// @dev Is asked to deploy a wallet and does something else.
contract HostileFactory {
    bool public called;
    bool public succeeded;

    /// @dev Says that it deployed, and did not.
    function lie() external returns (address) {
        called = true;
        return address(0xDEAD);
    }

    function refuse() external pure {
        revert("no");
    }

    /// @dev Answers with a mebibyte.
    function bomb() external pure {
        assembly ("memory-safe") {
            return(0, 1048576)
        }
    }

    function burn() external pure {
        assembly {
            for {} 1 {} {}
        }
    }

    function call(address target, bytes calldata data) external {
        called = true;
        (succeeded,) = target.call(data);
    }

    /// @dev Deploys the wallet and calls out as well.
    function deployAndCall(address factory, address owner, address target, bytes calldata data) external {
        WalletFactory(factory).deploy(owner);
        (succeeded,) = target.call(data);
    }
}
