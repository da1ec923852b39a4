// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TransientSlot} from "@openzeppelin/contracts/utils/TransientSlot.sol";
import {ITransferValidator} from "./interfaces/ICreatorToken.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {IRoyaltyPolicy} from "./interfaces/IRoyaltyPolicy.sol";
import {TokenRecord} from "./libraries/TokenRecord.sol";

/// @title Which sales pass, by each creator's own policy
/// @notice There is no admin: the defaults are those of the deployment, and a creator alone decides over its own
/// tokens.
contract RoyaltyPolicy is IRoyaltyPolicy {
    using TransientSlot for bytes32;
    using TransientSlot for TransientSlot.AddressSlot;

    /// @dev What a creator said of an authorizer. As long as it said nothing the defaults hold.
    enum Word {
        None,
        Yes,
        No
    }

    /// @dev Stands for whichever operator the token's owner approved.
    address private constant ANY = address(1);

    address[] private _defaults;
    mapping(address account => bool) private _isDefault;
    mapping(address creator => mapping(address authorizer => Word)) private _authorizers;
    mapping(address creator => mapping(address operator => bool)) private _operators;

    /// @param authorizers Parties that every creator trusts, unless it says otherwise, to open its tokens only for
    /// sales that pay the royalty.
    constructor(address[] memory authorizers) {
        _defaults = authorizers;
        for (uint256 i = 0; i < authorizers.length; ++i) {
            if (authorizers[i] == address(0)) revert PolicyZeroAddress();
            _isDefault[authorizers[i]] = true;
        }
    }

    /// @inheritdoc IRoyaltyPolicy
    function setAuthorizer(address authorizer, bool trusted) external {
        _authorizers[msg.sender][authorizer] = trusted ? Word.Yes : Word.No;
        emit AuthorizerChanged(msg.sender, authorizer, trusted);
    }

    /// @inheritdoc IRoyaltyPolicy
    function setOperator(address operator, bool allowed) external {
        _operators[msg.sender][operator] = allowed;
        emit OperatorChanged(msg.sender, operator, allowed);
    }

    /// @inheritdoc IRoyaltyPolicy
    function beforeAuthorizedTransfer(address token, uint256 tokenId) external {
        _open(ANY, token, tokenId);
    }

    /// @inheritdoc IRoyaltyPolicy
    function beforeAuthorizedTransfer(address operator, address token, uint256 tokenId) external {
        if (operator == address(0)) revert PolicyZeroAddress();
        _open(operator, token, tokenId);
    }

    /// @inheritdoc IRoyaltyPolicy
    function beforeAuthorizedTransferWithAmount(address token, uint256 tokenId, uint256) external {
        _open(ANY, token, tokenId);
    }

    /// @inheritdoc IRoyaltyPolicy
    function afterAuthorizedTransfer(address token, uint256 tokenId) external {
        _close(token, tokenId);
    }

    /// @inheritdoc IRoyaltyPolicy
    function afterAuthorizedTransferWithAmount(address token, uint256 tokenId) external {
        _close(token, tokenId);
    }

    /// @inheritdoc ITransferValidator
    /// @dev The caller is the collection. An opening holds for the owner of that moment, so that one opening is no
    /// leave for the next sale.
    function validateTransfer(address caller, address from, address, uint256 tokenId) external view {
        if (caller == from) return;
        (bytes32 authorizer, bytes32 operator, bytes32 owner) = _slotsOf(msg.sender, tokenId);
        if (authorizer.asAddress().tload() != address(0) && owner.asAddress().tload() == from) {
            address opened = operator.asAddress().tload();
            if (opened == caller || opened == ANY) return;
        }
        // slither-disable-next-line unused-return -- the record has no part in this
        (, address creator) = IModelRegistry(msg.sender).recordOf(tokenId);
        if (!_operators[creator][caller]) revert PolicyForbids(caller, tokenId);
    }

    /// @inheritdoc IRoyaltyPolicy
    function defaultAuthorizers() external view returns (address[] memory) {
        return _defaults;
    }

    /// @inheritdoc IRoyaltyPolicy
    function isOperator(address creator, address account) external view returns (bool) {
        return _operators[creator][account];
    }

    /// @inheritdoc IRoyaltyPolicy
    function isAuthorizer(address creator, address account) public view returns (bool) {
        Word word = _authorizers[creator][account];
        return word == Word.None ? _isDefault[account] : word == Word.Yes;
    }

    function _open(address operator, address token, uint256 tokenId) private {
        (TokenRecord record, address creator) = IModelRegistry(token).recordOf(tokenId);
        if (!isAuthorizer(creator, msg.sender)) revert PolicyNotAuthorizer(msg.sender, creator);
        _set(token, tokenId, msg.sender, operator, record.owner());
    }

    function _close(address token, uint256 tokenId) private {
        _set(token, tokenId, address(0), address(0), address(0));
    }

    /// @dev Only the authorizer that has a token open changes it: no two of them end each other's sale.
    function _set(address token, uint256 tokenId, address by, address operator, address owner) private {
        (bytes32 authorizerSlot, bytes32 operatorSlot, bytes32 ownerSlot) = _slotsOf(token, tokenId);
        address before = authorizerSlot.asAddress().tload();
        if (before != address(0) && before != msg.sender) revert PolicyOpenByAnother(before);
        authorizerSlot.asAddress().tstore(by);
        operatorSlot.asAddress().tstore(operator);
        ownerSlot.asAddress().tstore(owner);
    }

    /// @dev Transient slots of who has a token open, for which operator, and whose it is.
    function _slotsOf(address token, uint256 tokenId)
        private
        pure
        returns (bytes32 authorizer, bytes32 operator, bytes32 owner)
    {
        uint256 slot = uint256(keccak256(abi.encode(token, tokenId)));
        unchecked {
            return (bytes32(slot), bytes32(slot + 1), bytes32(slot + 2));
        }
    }
}
