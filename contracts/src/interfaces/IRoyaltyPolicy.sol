// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITransferValidator} from "./ICreatorToken.sol";

/// @title Which sales pass, by each creator's own policy
/// @notice Tokens that enforce their royalty ask before anybody but their owner moves them. A move passes when its
/// operator is one of the creator's, or while an authorizer that the creator trusts has the token open for a sale. An
/// authorizer is a marketplace's contract that looks at the sale, such as the zone of a Seaport order: it opens the
/// token in front of the move when the royalty is paid and closes it behind.
/// @dev The calls of authorizers are those of ERC-721C's validators, so that zones which serve these serve this one.
/// The calls of theirs that open a whole collection to an operator are left out: here one opening is one token, of one
/// owner.
interface IRoyaltyPolicy is ITransferValidator {
    /// @notice A creator began or ceased to trust an authorizer.
    event AuthorizerChanged(address indexed creator, address indexed authorizer, bool trusted);
    /// @notice A creator began or ceased to let an operator move its tokens without being asked.
    event OperatorChanged(address indexed creator, address indexed operator, bool allowed);

    error PolicyZeroAddress();
    /// @notice The creator of the token does not trust the caller to open it.
    error PolicyNotAuthorizer(address caller, address creator);
    /// @notice Another authorizer has the token open: it alone can change that.
    error PolicyOpenByAnother(address authorizer);
    /// @notice No account that the token's creator trusts lets this caller move it.
    error PolicyForbids(address caller, uint256 tokenId);

    /// @notice Trusts an authorizer with the sales of the caller's tokens, or no longer. That holds for the defaults
    /// too.
    function setAuthorizer(address authorizer, bool trusted) external;

    /// @notice Lets an operator move the caller's tokens without being asked, such as a market that pays royalties by
    /// itself, or no longer.
    function setOperator(address operator, bool allowed) external;

    /// @notice Opens a token to any operator that its owner approved, until it is closed, at the latest at the end of
    /// the transaction.
    function beforeAuthorizedTransfer(address token, uint256 tokenId) external;

    /// @notice Opens a token to one operator.
    function beforeAuthorizedTransfer(address operator, address token, uint256 tokenId) external;

    /// @notice Opens a token to any operator. The amount is for other kinds of tokens.
    function beforeAuthorizedTransferWithAmount(address token, uint256 tokenId, uint256 amount) external;

    /// @notice Closes a token; only the authorizer that opened it may. Nothing happens when it is not open.
    function afterAuthorizedTransfer(address token, uint256 tokenId) external;

    /// @notice The same.
    function afterAuthorizedTransferWithAmount(address token, uint256 tokenId) external;

    /// @notice Authorizers that creators trust unless they say otherwise. They never change.
    function defaultAuthorizers() external view returns (address[] memory);

    /// @notice True when a creator trusts an authorizer.
    function isAuthorizer(address creator, address account) external view returns (bool);

    /// @notice True when a creator lets an operator move its tokens without being asked.
    function isOperator(address creator, address account) external view returns (bool);
}
