// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title ERC-721C: a collection whose transfers a validator may refuse
/// @dev Limit Break's interface, which marketplaces look for; its ERC-165 id is 0xad0d7f6c.
interface ICreatorToken {
    event TransferValidatorUpdated(address oldValidator, address newValidator);

    /// @notice Validator that is asked; it never changes.
    function getTransferValidator() external view returns (address validator);

    /// @notice Reverts always: the validator was named at deployment and there is no admin.
    function setTransferValidator(address validator) external;

    /// @notice Function of the validator that is called, and that it is called as a view.
    function getTransferValidationFunction() external view returns (bytes4 functionSignature, bool isViewFunction);
}

/// @title What a collection asks its validator
interface ITransferValidator {
    /// @notice Reverts when `caller` may not move a token of the calling collection.
    function validateTransfer(address caller, address from, address to, uint256 tokenId) external view;
}
