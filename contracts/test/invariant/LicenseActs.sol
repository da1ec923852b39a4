// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Random acts of four accounts that own, license and revoke two tokens: one whose own terms are open, and one whose own are paid.
contract LicenseActs is GrantFixture {
    uint256 public constant ACCOUNTS = 4;
    uint256 public constant TOKENS_COUNT = 2;
    uint256 private constant TERMS = 5;

    uint256[TOKENS_COUNT] public tokens;
    bytes32[TERMS] private hashes;
    uint256[ACCOUNTS] private keys;
    /// @dev Accounts that took or signed for a grant of a token themselves.
    mapping(uint256 t => mapping(uint256 who => bool)) public acted;
    /// @dev What somebody did to another's grant that it should not have been able to; empty for nothing.
    string public broken;
    uint256 public paid;
    uint256 public withdrawn;

    constructor() {
        setUp();
        for (uint256 i = 0; i < ACCOUNTS; ++i) {
            keys[i] = 0xACC0 + i;
        }
        hashes[0] = register(openTerms());
        hashes[1] = register(paidBesideOpen());
        tokens = [
            publishAs(account(0), "acc/open", keccak256("acc/open"), hashes[0]),
            publishAs(account(0), "acc/paid", keccak256("acc/paid"), hashes[1])
        ];
        ITermsRegistry.Terms memory made = paidBesideOpen();
        made.grantPrice = 40 * COIN;
        hashes[2] = register(made);
        (made.grantPrice, made.inputPrice) = (0, 1e15);
        hashes[3] = register(made);
        (made.period, made.noticePeriod) = (0, 0);
        hashes[4] = register(made);
        for (uint256 k = 1; k < TERMS; ++k) {
            offer(0, k, true);
            offer(1, k, true);
        }
    }

    function acts() external pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](8);
        selectors[0] = this.grant.selector;
        selectors[1] = this.grantSigned.selector;
        selectors[2] = this.offer.selector;
        selectors[3] = this.revoke.selector;
        selectors[4] = this.sell.selector;
        selectors[5] = this.wait.selector;
        selectors[6] = this.withdraw.selector;
        selectors[7] = this.withdrawToken.selector;
    }

    function account(uint256 i) public view returns (address) {
        return vm.addr(keys[i % ACCOUNTS]);
    }

    function grant(uint256 sender, uint256 licensee, uint256 t, uint256 k) external {
        (sender, licensee, t, k) = (sender % ACCOUNTS, licensee % ACCOUNTS, t % TOKENS_COUNT, k % TERMS);
        fund(account(sender), address(licenses), 100 * COIN);
        (ILicenseRegistry.Status status, uint40 termsIndex) = stateOf(t, licensee);
        uint256 end = licenses.userExpires(tokens[t], account(licensee));
        uint256 before = token.balanceOf(address(licenses));
        vm.prank(account(sender));
        if (!sent(abi.encodeCall(licenses.grant, (tokens[t], hashes[k], account(licensee))))) return;

        paid += token.balanceOf(address(licenses)) - before;
        if (sender == licensee) {
            acted[t][licensee] = true;
            return;
        }
        (ILicenseRegistry.Status now_, uint40 nowIndex) = stateOf(t, licensee);
        if (status != ILicenseRegistry.Status.Granted || now_ != status) broken = "began";
        if (nowIndex != termsIndex) broken = "swapped";
        if (licenses.userExpires(tokens[t], account(licensee)) < end) broken = "cut short";
        if (t == 0) broken = "put off open terms";
    }

    function grantSigned(uint256 sender, uint256 licensee, uint256 t, uint256 k, bool self) external {
        (sender, licensee, t, k) = (sender % ACCOUNTS, licensee % ACCOUNTS, t % TOKENS_COUNT, k % TERMS);
        address payer_ = self ? account(licensee) : account(sender);
        fund(payer_, address(licenses), 100 * COIN);
        bytes memory call = signedCall(licensee, t, k, payer_);
        uint256 before = token.balanceOf(address(licenses));
        vm.prank(account(sender));
        if (!sent(call)) return;
        acted[t][licensee] = true;
        paid += token.balanceOf(address(licenses)) - before;
        vm.prank(account(sender));
        if (sent(call)) broken = "signed once and sent twice";
    }

    function offer(uint256 t, uint256 k, bool offered) public {
        (t, k) = (t % TOKENS_COUNT, k % TERMS);
        uint40 termsIndex = terms.termsIndexOf(hashes[k]);
        vm.prank(registry.ownerOf(tokens[t]));
        if (sent(abi.encodeCall(licenses.setOffer, (tokens[t], termsIndex, offered))) && offered && k == 0) {
            broken = "open terms offered";
        }
    }

    function revoke(uint256 licensee, uint256 t) external {
        t %= TOKENS_COUNT;
        address owner = registry.ownerOf(tokens[t]);
        vm.prank(owner);
        sent(abi.encodeCall(licenses.revoke, (tokens[t], account(licensee))));
    }

    function sell(uint256 t, uint256 to) external {
        t %= TOKENS_COUNT;
        address owner = registry.ownerOf(tokens[t]);
        vm.prank(owner);
        registry.transferFrom(owner, account(to), tokens[t]);
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + time % 20 days);
    }

    function withdraw(uint256 who) external {
        uint256 amount = licenses.balanceOf(account(who));
        vm.prank(account(who));
        if (sent(abi.encodeCall(licenses.withdraw, (stranger)))) withdrawn += amount;
    }

    function withdrawToken(uint256 who, uint256 t) external {
        uint256 amount = licenses.balanceOfToken(tokens[t % TOKENS_COUNT]);
        vm.prank(account(who));
        if (!sent(abi.encodeCall(licenses.withdrawToken, (tokens[t % TOKENS_COUNT], stranger)))) return;
        withdrawn += amount;
        if (registry.ownerOf(tokens[t % TOKENS_COUNT]) != account(who)) broken = "another's part taken";
    }

    function credits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < ACCOUNTS; ++i) {
            sum += licenses.balanceOf(account(i));
        }
        for (uint256 t = 0; t < TOKENS_COUNT; ++t) {
            sum += licenses.balanceOfToken(tokens[t]);
        }
    }

    function held() external view returns (uint256) {
        return token.balanceOf(address(licenses));
    }

    function statusAt(uint256 t, uint256 who, uint64 at) external view returns (ILicenseRegistry.Status status) {
        (status,) = licenses.statusOf(tokens[t], account(who), at);
    }

    function stateOf(uint256 t, uint256 who) private view returns (ILicenseRegistry.Status, uint40) {
        return licenses.statusOf(tokens[t], account(who), uint64(block.timestamp));
    }

    function signedCall(uint256 licensee, uint256 t, uint256 k, address payer_) private view returns (bytes memory) {
        (uint256 id, bytes32 termsHash) = (tokens[t], hashes[k]);
        address signer = account(licensee);
        uint64 deadline = type(uint64).max;
        bytes memory signature = sign(keys[licensee], licenses.acceptDigest(id, termsHash, signer, payer_, deadline));
        return abi.encodeCall(licenses.grantWithSig, (id, termsHash, signer, payer_, deadline, signature));
    }

    function sent(bytes memory call) private returns (bool done) {
        (done,) = address(licenses).call(call);
    }
}
