// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRoyaltyPolicy} from "../../../src/interfaces/IRoyaltyPolicy.sol";
import {TokenRecord} from "../../../src/libraries/TokenRecord.sol";
import {Exchange, ICollection, Order} from "../../mocks/Markets.sol";

/// @dev Buys, and calls somebody while it is told that it has the token.
contract ReentrantBuyer {
    address private _target;
    bytes private _call;
    bool public succeeded;
    bytes public answer;

    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function approve(ICollection token, address operator) external {
        token.setApprovalForAll(operator, true);
    }

    function buy(Exchange exchange, Order calldata order) external payable {
        exchange.fulfill{value: msg.value}(order);
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        (succeeded, answer) = _target.call(_call);
        return this.onERC721Received.selector;
    }
}

/// @dev Pays no account, moves what it was approved for, and is called by a reentrant buyer.
contract FeelessMarket {
    function take(ICollection token, address from, address to, uint256 tokenId) external {
        token.transferFrom(from, to, tokenId);
    }
}

/// @dev Opens tokens without looking at any sale, several in one transaction with what follows.
contract LooseAuthorizer {
    function openAndMove(IRoyaltyPolicy policy, ICollection token, address from, address to, uint256 opened, uint256 id)
        external
    {
        policy.beforeAuthorizedTransfer(address(token), opened);
        token.transferFrom(from, to, id);
    }

    /// @dev Closes what another opened, or opens it for itself.
    function meddle(IRoyaltyPolicy policy, address token, uint256 tokenId, bool close) external {
        if (close) policy.afterAuthorizedTransfer(token, tokenId);
        else policy.beforeAuthorizedTransfer(token, tokenId);
    }
}

/// @dev Opens a token, lets another call in between, and closes it.
contract InterruptedAuthorizer {
    function run(IRoyaltyPolicy policy, address token, uint256 tokenId, address target, bytes calldata call_) external {
        policy.beforeAuthorizedTransfer(token, tokenId);
        (bool done, bytes memory reason) = target.call(call_);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(reason, 32), mload(reason))
            }
        }
        policy.afterAuthorizedTransfer(token, tokenId);
    }
}

/// @dev A collection that says whatever it likes of its creators.
contract LyingCollection {
    address private _creator;

    function say(address creator) external {
        _creator = creator;
    }

    function recordOf(uint256) external view returns (TokenRecord, address) {
        return (TokenRecord.wrap(uint160(_creator)), _creator);
    }

    function ask(IRoyaltyPolicy policy, address caller, address from, uint256 tokenId) external view {
        policy.validateTransfer(caller, from, address(1), tokenId);
    }
}
