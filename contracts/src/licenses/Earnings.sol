// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {TokenRecord} from "../libraries/TokenRecord.sol";

/// @title What grants earn, until it is withdrawn
/// @notice The creator's part is credited to the creator, and the rest to the token, for whichever owner withdraws it: an account that holds
/// a token without knowing of this contract loses nothing for its owner. While the creator owns the token, all is credited to the creator.
abstract contract Earnings is ILicenseRegistry, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @inheritdoc ILicenseRegistry
    IModelRegistry public immutable registry;
    /// @inheritdoc ILicenseRegistry
    IERC20 public immutable paymentToken;

    mapping(address account => uint256) private _balances;
    mapping(uint256 tokenId => uint256) private _tokenBalances;

    constructor(IModelRegistry registry_, IERC20 paymentToken_) {
        registry = registry_;
        paymentToken = paymentToken_;
    }

    /// @inheritdoc ILicenseRegistry
    function withdraw(address to) external nonReentrant returns (uint256 amount) {
        amount = _balances[msg.sender];
        if (amount == 0) revert LicenseNothingToWithdraw(msg.sender);
        _balances[msg.sender] = 0;
        paymentToken.safeTransfer(to, amount);
        emit Withdrawn(msg.sender, to, amount);
    }

    /// @inheritdoc ILicenseRegistry
    function withdrawToken(uint256 tokenId, address to) external nonReentrant returns (uint256 amount) {
        // slither-disable-next-line unused-return -- the creator has no part in this
        (TokenRecord token,) = registry.recordOf(tokenId);
        if (token.owner() != msg.sender) revert LicenseNotOwner(tokenId, msg.sender);
        amount = _tokenBalances[tokenId];
        if (amount == 0) revert LicenseNothingToWithdraw(msg.sender);
        _tokenBalances[tokenId] = 0;
        paymentToken.safeTransfer(to, amount);
        emit TokenWithdrawn(tokenId, msg.sender, to, amount);
    }

    /// @inheritdoc ILicenseRegistry
    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc ILicenseRegistry
    function balanceOfToken(uint256 tokenId) external view returns (uint256) {
        return _tokenBalances[tokenId];
    }

    /// @dev Takes a price from a payer and credits what arrived of it: first the creator's part, then the token's.
    function _collect(uint256 tokenId, address creator, address payer, uint96 price, uint96 part)
        internal
        returns (uint96 paid, uint96 toCreator)
    {
        if (price == 0) return (0, 0);
        uint256 before = paymentToken.balanceOf(address(this));
        // slither-disable-next-line arbitrary-send-erc20 -- the payer is the sender, or the licensee that signed to pay
        paymentToken.safeTransferFrom(payer, address(this), price);
        uint256 arrived = paymentToken.balanceOf(address(this)) - before;
        paid = arrived < price ? uint96(arrived) : price;
        toCreator = part < paid ? part : paid;
        if (toCreator != 0) _balances[creator] += toCreator;
        if (toCreator != paid) _tokenBalances[tokenId] += paid - toCreator;
    }
}
