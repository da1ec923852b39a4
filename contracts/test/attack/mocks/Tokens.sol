// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @dev Answers false instead of reverting, and moves nothing, when it is told to.
contract FalseToken is ERC20 {
    bool public lies;

    constructor() ERC20("False", "NO") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function lie(bool lies_) external {
        lies = lies_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !lies && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !lies && super.transferFrom(from, to, amount);
    }
}

/// @dev Moves tokens and answers nothing at all, as some old ones do.
contract MuteToken {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @dev Moves nothing from or to an account that it froze.
contract FreezingToken is ERC20 {
    mapping(address => bool) private _frozen;

    constructor() ERC20("Freezing", "ICE") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function freeze(address account) external {
        _frozen[account] = true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!_frozen[from] && !_frozen[to], "frozen");
        super._update(from, to, amount);
    }
}
