// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Payment token of development networks: NOT FOR PRODUCTION
/// @notice Anyone can mint any amount, so it is worth nothing. It has six decimals and permit, as USDC has.
contract DevToken is ERC20, ERC20Permit {
    constructor() ERC20("DeHug Development Dollar", "devUSD") ERC20Permit("DeHug Development Dollar") {}

    /// @notice Mints tokens to anyone, for nothing.
    /// @param amount Amount in millionths of a token.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
