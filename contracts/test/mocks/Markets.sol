// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRoyaltyPolicy} from "../../src/interfaces/IRoyaltyPolicy.sol";

/// @dev What markets need of a collection.
interface ICollection {
    function getTransferValidator() external view returns (address);
    function ownerOf(uint256 tokenId) external view returns (address);
    function royaltyInfo(uint256 tokenId, uint256 price) external view returns (address, uint256);
    function safeTransferFrom(address from, address to, uint256 tokenId) external;
    function transferFrom(address from, address to, uint256 tokenId) external;
    function setApprovalForAll(address operator, bool approved) external;
}

/// @dev One part of what a buyer pays.
struct Payment {
    address payable recipient;
    uint256 amount;
}

/// @dev A sale of one token, as Seaport's restricted orders are: the zone is asked in front of the transfers and behind
/// them.
struct Order {
    address offerer;
    address token;
    uint256 tokenId;
    Payment[] consideration;
    IZone zone;
}

/// @dev What Seaport 1.6 calls of a zone.
interface IZone {
    function authorizeOrder(Order calldata order) external;
    function validateOrder(Order calldata order) external;
}

/// @dev Fulfills orders as Seaport does: the buyer pays every part of the consideration, then the token moves.
contract Exchange {
    function fulfill(Order calldata order) external payable {
        _ask(order);
        _trade(order, msg.sender);
        if (address(order.zone) != address(0)) order.zone.validateOrder(order);
    }

    /// @dev Several at once: all zones are asked first, and asked again when everything has moved.
    function fulfillAll(Order[] calldata orders) external payable {
        for (uint256 i = 0; i < orders.length; ++i) {
            _ask(orders[i]);
        }
        for (uint256 i = 0; i < orders.length; ++i) {
            _trade(orders[i], msg.sender);
        }
        for (uint256 i = 0; i < orders.length; ++i) {
            if (address(orders[i].zone) != address(0)) orders[i].zone.validateOrder(orders[i]);
        }
    }

    function _ask(Order calldata order) private {
        if (address(order.zone) != address(0)) order.zone.authorizeOrder(order);
    }

    function _trade(Order calldata order, address buyer) private {
        for (uint256 i = 0; i < order.consideration.length; ++i) {
            (bool paid,) = order.consideration[i].recipient.call{value: order.consideration[i].amount}("");
            require(paid, "not paid");
        }
        _move(order, buyer);
    }

    function _move(Order calldata order, address buyer) internal virtual {
        ICollection(order.token).transferFrom(order.offerer, buyer, order.tokenId);
    }
}

/// @dev Tells the buyer that it has the token, as Seaport does not, while the token is still open.
contract CallingExchange is Exchange {
    function _move(Order calldata order, address buyer) internal override {
        ICollection(order.token).safeTransferFrom(order.offerer, buyer, order.tokenId);
    }
}

/// @dev A zone that opens a token only when the royalty is among what is paid, as a marketplace's server signs only
/// such orders.
contract SignedZone is IZone {
    enum Way {
        Token,
        TokenWithAmount,
        Operator
    }

    Way private immutable _way;
    address private immutable _operator;
    bool private immutable _forgets;

    constructor(Way way, address operator, bool forgets) {
        (_way, _operator, _forgets) = (way, operator, forgets);
    }

    function authorizeOrder(Order calldata order) external {
        if (!_paysRoyalty(order)) return;
        IRoyaltyPolicy policy = _policyOf(order);
        if (_way == Way.Token) policy.beforeAuthorizedTransfer(order.token, order.tokenId);
        if (_way == Way.TokenWithAmount) policy.beforeAuthorizedTransferWithAmount(order.token, order.tokenId, 1);
        if (_way == Way.Operator) policy.beforeAuthorizedTransfer(_operator, order.token, order.tokenId);
    }

    function validateOrder(Order calldata order) external {
        if (_forgets) return;
        if (_way == Way.TokenWithAmount) {
            _policyOf(order).afterAuthorizedTransferWithAmount(order.token, order.tokenId);
        } else {
            _policyOf(order).afterAuthorizedTransfer(order.token, order.tokenId);
        }
    }

    function _policyOf(Order calldata order) private view returns (IRoyaltyPolicy) {
        return IRoyaltyPolicy(ICollection(order.token).getTransferValidator());
    }

    function _paysRoyalty(Order calldata order) private view returns (bool) {
        uint256 price = 0;
        for (uint256 i = 0; i < order.consideration.length; ++i) {
            price += order.consideration[i].amount;
        }
        (address receiver, uint256 royalty) = ICollection(order.token).royaltyInfo(order.tokenId, price);
        for (uint256 i = 0; i < order.consideration.length; ++i) {
            Payment calldata payment = order.consideration[i];
            if (payment.recipient == receiver && payment.amount >= royalty) return true;
        }
        return false;
    }
}

/// @dev A market of its own that pays royalties by itself and asks no zone.
contract HonestMarket {
    function buy(ICollection token, uint256 tokenId) external payable {
        (address receiver, uint256 royalty) = token.royaltyInfo(tokenId, msg.value);
        address owner = token.ownerOf(tokenId);
        (bool paid,) = payable(receiver).call{value: royalty}("");
        (bool rest,) = payable(owner).call{value: msg.value - royalty}("");
        require(paid && rest, "not paid");
        token.transferFrom(owner, msg.sender, tokenId);
    }
}
