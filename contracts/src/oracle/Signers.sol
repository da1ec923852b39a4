// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {TypeHashes} from "../generated/TypeHashes.sol";
import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";
import {IUsageOracle} from "../interfaces/IUsageOracle.sol";
import {Signatures} from "../libraries/Signatures.sol";

/// @title Who may act for an account, how far, and for which tokens
/// @notice The account itself, without limit, and keys that it named and that agreed to it. A payer that is a contract names keys, or approves on
/// chain: no wallet is asked here, so none can change its mind.
abstract contract Signers is IUsageOracle, EIP712 {
    /// @dev `thawedAt` is the first second without authority; 0 while no thaw was started.
    struct Authority {
        address account;
        uint64 thawedAt;
        uint8 powers;
    }

    /// @dev `spent` is what the signer's vouchers settled on `day`, in days since 1970.
    struct Allowance {
        uint96 perDay;
        uint96 spent;
        uint32 day;
    }

    /// @notice Power to sign what an account pays.
    uint8 public constant SIGN = 1;
    /// @notice Power to send what an account settles as a provider.
    uint8 public constant SEND = 2;

    /// @notice Seconds between `thawSigner` and the end of a signer's authority.
    uint64 public immutable signerThaw;
    /// @inheritdoc IUsageOracle
    ILicenseRegistry public immutable licenses;

    mapping(address signer => Authority) private _authorities;
    mapping(address signer => Allowance) private _allowances;
    mapping(address payer => mapping(uint256 tokenId => uint64)) private _allowedUntil;
    mapping(address payer => mapping(bytes32 digest => bool)) private _approved;

    constructor(ILicenseRegistry licenses_, uint64 signerThaw_)
        EIP712(TypeHashes.USAGE_ORACLE_NAME, TypeHashes.USAGE_ORACLE_VERSION)
    {
        licenses = licenses_;
        signerThaw = signerThaw_;
    }

    /// @inheritdoc IUsageOracle
    /// @dev Authorizing a signer that thaws ends its thaw.
    function authorizeSigner(address signer, uint8 powers, uint96 perDay, uint64 deadline, bytes calldata proof)
        external
    {
        Authority memory held = _authorities[signer];
        Allowance storage allowance = _allowances[signer];
        if (_holds(held)) {
            if (held.account != msg.sender) revert OracleSignerTaken(signer, held.account);
            bool less = powers & SIGN == 0 || perDay < allowance.perDay;
            if (held.powers & SIGN != 0 && less) revert OracleSignerNarrowed(signer);
        }
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(TypeHashes.SIGNER_PROOF, msg.sender, signer, powers, perDay, deadline))
        );
        bool possible = signer != address(0) && signer != msg.sender && powers != 0 && powers <= SIGN | SEND
            && block.timestamp <= deadline;
        if (!possible || Signatures.recover(digest, proof) != signer) revert OracleInvalidSignerProof(signer);
        _authorities[signer] = Authority(msg.sender, 0, powers);
        // What was spent today stays spent, but for another account.
        uint96 spent = held.account == msg.sender ? allowance.spent : 0;
        _allowances[signer] = Allowance(perDay, spent, allowance.day);
        emit SignerAuthorized(msg.sender, signer, powers, perDay);
    }

    /// @inheritdoc IUsageOracle
    /// @dev A second call changes nothing: the first one's thaw goes on.
    function thawSigner(address signer) external returns (uint64 thawedAt) {
        Authority storage authority = _authorities[signer];
        if (authority.account != msg.sender) revert OracleInvalidSigner(msg.sender, signer);
        if (authority.thawedAt != 0) return authority.thawedAt;
        thawedAt = uint64(block.timestamp) + signerThaw;
        authority.thawedAt = thawedAt;
        emit SignerThawStarted(msg.sender, signer, thawedAt);
    }

    /// @inheritdoc IUsageOracle
    /// @dev A provider that served on the word of signers has a thaw's time to settle it; a second call changes nothing.
    function allowTokens(uint256[] calldata tokenIds, bool allowed) external {
        mapping(uint256 tokenId => uint64) storage untils = _allowedUntil[msg.sender];
        uint64 thawed = uint64(block.timestamp) + signerThaw;
        for (uint256 i = 0; i < tokenIds.length; ++i) {
            uint64 until = type(uint64).max;
            if (!allowed) until = untils[tokenIds[i]] < thawed ? untils[tokenIds[i]] : thawed;
            untils[tokenIds[i]] = until;
            emit TokenAllowed(msg.sender, tokenIds[i], until);
        }
    }

    /// @inheritdoc IUsageOracle
    function approve(bytes32 digest) external {
        _approved[msg.sender][digest] = true;
        emit Approved(msg.sender, digest);
    }

    /// @inheritdoc IUsageOracle
    function isApproved(address payer, bytes32 digest) external view returns (bool) {
        return _approved[payer][digest];
    }

    /// @inheritdoc IUsageOracle
    function signerOf(address signer)
        external
        view
        returns (address account, uint8 powers, uint64 thawedAt, uint96 perDay, uint96 leftToday)
    {
        Authority memory held = _authorities[signer];
        (account, powers, thawedAt) = (held.account, held.powers, held.thawedAt);
        perDay = _allowances[signer].perDay;
        leftToday = isSigner(account, signer, SIGN) ? _leftToday(signer) : 0;
    }

    /// @inheritdoc IUsageOracle
    function isSigner(address account, address signer, uint8 power) public view returns (bool) {
        if (account == address(0)) return false;
        if (account == signer) return true;
        Authority memory held = _authorities[signer];
        return held.account == account && held.powers & power == power && _holds(held);
    }

    /// @inheritdoc IUsageOracle
    function isPayable(uint256 tokenId, address payer) public view returns (bool) {
        return block.timestamp < _allowedUntil[payer][tokenId] || licenses.grantsOf(tokenId, payer) != 0;
    }

    /// @dev Signer of the payer whose word a digest is; zero when it is the payer's own. Reverts when it is neither's.
    function _signerOf(address payer, bytes32 digest, bytes calldata signature) internal view returns (address) {
        if (signature.length == 0) {
            if (!_approved[payer][digest]) revert OracleInvalidSigner(payer, address(0));
            return address(0);
        }
        address signer = Signatures.recover(digest, signature);
        if (signer == address(0) || !isSigner(payer, signer, SIGN)) revert OracleInvalidSigner(payer, signer);
        return signer == payer ? address(0) : signer;
    }

    /// @dev An amount, or what is left today of a signer's allowance when that is less; zero stands for the payer's own word, which has no limit.
    function _limit(address signer, uint96 amount) internal view returns (uint96) {
        if (signer == address(0)) return amount;
        uint96 left = _leftToday(signer);
        if (left == 0) revert OracleAllowanceUsed(signer);
        return left < amount ? left : amount;
    }

    /// @dev Counts what a signer's word settled, within what `_limit` answered, against its allowance.
    function _spend(address signer, uint96 amount) internal {
        if (signer == address(0)) return;
        Allowance memory allowance = _allowances[signer];
        uint32 today = _today();
        if (allowance.day != today) (allowance.day, allowance.spent) = (today, 0);
        allowance.spent += amount;
        _allowances[signer] = allowance;
    }

    function _leftToday(address signer) private view returns (uint96) {
        Allowance memory allowance = _allowances[signer];
        uint96 spent = allowance.day == _today() ? allowance.spent : 0;
        return spent < allowance.perDay ? allowance.perDay - spent : 0;
    }

    function _today() private view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    /// @dev True while an authority that was given has not ended.
    function _holds(Authority memory held) private view returns (bool) {
        return held.account != address(0) && (held.thawedAt == 0 || block.timestamp < held.thawedAt);
    }
}
