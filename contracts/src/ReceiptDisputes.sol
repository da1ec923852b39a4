// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Stakes} from "./disputes/Stakes.sol";
import {TypeHashes} from "./generated/TypeHashes.sol";
import {IReceiptDisputes} from "./interfaces/IReceiptDisputes.sol";
import {ITermsRegistry} from "./interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "./interfaces/IUsageOracle.sol";
import {Signatures} from "./libraries/Signatures.sol";
import {SumTree} from "./libraries/SumTree.sol";
import {UsagePrices} from "./libraries/TermsRecords.sol";

/// @title Stake of providers, and what is shown against their receipts
/// @notice It stands beside a usage oracle and can be replaced without it. There is no admin. `multicall` shows many faults in one transaction.
/// @dev An attestation counts by the provider's own key, or by its own transaction: a signer could be revoked, and a wallet change its mind, to escape.
contract ReceiptDisputes is Stakes, EIP712, Multicall {
    /// @dev What is wrong, as part of a fault's id.
    enum Kind {
        Price,
        Duplicate,
        DoubleBilling,
        Total
    }

    /// @inheritdoc IReceiptDisputes
    IUsageOracle public immutable oracle;
    /// @notice Registry of the terms that receipts name.
    ITermsRegistry public immutable terms;

    mapping(address provider => mapping(bytes32 digest => bool)) private _attested;
    mapping(bytes32 fault => bool) private _shown;

    /// @param oracle_ Oracle that receipts are settled with: its payment token is the stake's, its treasury has half of the penalties.
    /// @param challengeWindow_ Seconds during which an attestation can be challenged, a day to 30 days.
    constructor(IUsageOracle oracle_, uint64 challengeWindow_)
        EIP712(TypeHashes.RECEIPT_DISPUTES_NAME, TypeHashes.RECEIPT_DISPUTES_VERSION)
        Stakes(IERC20(oracle_.paymentToken()), oracle_.treasury(), challengeWindow_)
    {
        oracle = oracle_;
        terms = oracle_.registry().terms();
    }

    /// @inheritdoc IReceiptDisputes
    function attest(Attestation calldata attestation) external {
        address provider = attestation.provider;
        if (msg.sender != provider) revert DisputeNotProvider(provider, msg.sender);
        _attested[provider][attestationDigest(attestation)] = true;
        emit Attested(provider, attestation.payer, attestation.receiptsRoot, attestation.total, attestation.timestamp);
    }

    /// @inheritdoc IReceiptDisputes
    function challengePrice(Attestation calldata attestation, bytes calldata signature, Leaf calldata leaf)
        external
        returns (uint96)
    {
        _requireAttested(attestation, signature);
        _requireOpen(attestation.timestamp);
        _requireLeaf(attestation, leaf);
        Receipt calldata receipt = leaf.receipt;
        bool late = receipt.timestamp > attestation.timestamp;
        (bool known, uint256 right) = _rightCost(receipt);
        if (late) right = 0;
        uint256 damage = _most(_apart(receipt.cost, right), _apart(leaf.sum, right));
        if (!late && known && damage == 0) revert DisputeNothingWrong();
        _markShown(Kind.Price, attestation, _placeOf(leaf));
        return _slash(attestation.provider, attestation.receiptsRoot, damage);
    }

    /// @inheritdoc IReceiptDisputes
    function challengeDuplicate(
        Attestation calldata attestation,
        bytes calldata signature,
        Leaf calldata first,
        Leaf calldata second
    ) external returns (uint96) {
        _requireAttested(attestation, signature);
        _requireOpen(attestation.timestamp);
        _requireLeaf(attestation, first);
        _requireLeaf(attestation, second);
        if (first.receipt.requestId != second.receipt.requestId) revert DisputeNothingWrong();
        if (_placeOf(first) >= _placeOf(second)) revert DisputeOutOfOrder();
        _markShown(Kind.Duplicate, attestation, _placeOf(second));
        return _slash(attestation.provider, attestation.receiptsRoot, _least(first.sum, second.sum));
    }

    /// @inheritdoc IReceiptDisputes
    function challengeDoubleBilling(
        Attestation calldata first,
        bytes calldata firstSignature,
        Leaf calldata firstLeaf,
        Attestation calldata second,
        bytes calldata secondSignature,
        Leaf calldata secondLeaf
    ) external returns (uint96) {
        _requireAttested(first, firstSignature);
        _requireAttested(second, secondSignature);
        // A request must not be billed again when the window of its first bill is over.
        _requireOpen(first.timestamp > second.timestamp ? first.timestamp : second.timestamp);
        _requireLeaf(first, firstLeaf);
        _requireLeaf(second, secondLeaf);
        bytes32 requestId = secondLeaf.receipt.requestId;
        bool twice = first.provider == second.provider && firstLeaf.receipt.requestId == requestId;
        if (!twice) revert DisputeNothingWrong();
        if (billOf(first) >= billOf(second)) revert DisputeOutOfOrder();
        _markShown(Kind.DoubleBilling, second, uint256(requestId));
        return _slash(second.provider, second.receiptsRoot, _least(firstLeaf.sum, secondLeaf.sum));
    }

    /// @inheritdoc IReceiptDisputes
    function challengeTotal(Attestation calldata attestation, bytes calldata signature, Branch calldata branch)
        external
        returns (uint96)
    {
        _requireAttested(attestation, signature);
        _requireOpen(attestation.timestamp);
        bytes32 root = attestation.receiptsRoot;
        uint256 index = branch.index;
        SumTree.Node[] calldata path = branch.path;
        bytes32 hash = SumTree.hashOf(branch.left.hash, branch.left.sum, branch.right.hash, branch.right.sum);
        bool below = path.length != 0 || branch.sum == attestation.total;
        if (!below || !SumTree.contains(root, hash, branch.sum, index, path)) revert DisputeNotABranch(root, index);
        uint256 damage = _apart(branch.sum, SumTree.add(branch.left.sum, branch.right.sum));
        if (damage == 0) revert DisputeNothingWrong();
        _markShown(Kind.Total, attestation, _place(index, path.length));
        return _slash(attestation.provider, root, damage);
    }

    /// @inheritdoc IReceiptDisputes
    function isAttested(address provider, bytes32 digest) external view returns (bool) {
        return _attested[provider][digest];
    }

    /// @inheritdoc IReceiptDisputes
    function attestationDigest(Attestation calldata attestation) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(TypeHashes.ATTESTATION, attestation)));
    }

    /// @inheritdoc IReceiptDisputes
    function receiptHash(Receipt calldata receipt) public pure returns (bytes32) {
        return keccak256(abi.encode(TypeHashes.RECEIPT, receipt));
    }

    /// @inheritdoc IReceiptDisputes
    function billOf(Attestation calldata attestation) public pure returns (bytes32) {
        return keccak256(abi.encode(attestation.payer, attestation.receiptsRoot));
    }

    function _requireAttested(Attestation calldata attestation, bytes calldata signature) private view {
        address provider = attestation.provider;
        bytes32 digest = attestationDigest(attestation);
        bool attested = signature.length == 0
            ? _attested[provider][digest]
            : provider != address(0) && Signatures.recover(digest, signature) == provider;
        if (!attested) revert DisputeNotAttested(provider, attestation.receiptsRoot);
    }

    function _requireOpen(uint64 timestamp) private view {
        uint256 closedAt = uint256(timestamp) + challengeWindow;
        if (block.timestamp > closedAt) revert DisputeWindowOver(closedAt);
    }

    /// @dev The sum of a receipt that is the root itself stands in no node: it is what was attested.
    function _requireLeaf(Attestation calldata attestation, Leaf calldata leaf) private pure {
        bytes32 root = attestation.receiptsRoot;
        bool counted = leaf.path.length != 0 || leaf.sum == attestation.total;
        if (!counted || !SumTree.contains(root, receiptHash(leaf.receipt), leaf.sum, leaf.index, leaf.path)) {
            revert DisputeNotAReceipt(root, leaf.index);
        }
    }

    /// @dev Cost of a receipt's units under the terms that it names, which never change. Terms that are not known, or in another currency, have none.
    function _rightCost(Receipt calldata receipt) private view returns (bool known, uint256 cost) {
        uint40 termsIndex = terms.termsIndexOf(receipt.termsHash);
        if (termsIndex == 0) return (false, 0);
        // slither-disable-next-line unused-return -- the hash is the receipt's, the rules have no part in this
        (,, UsagePrices prices, address currency) = terms.recordOf(termsIndex);
        if (currency != address(0) && currency != address(_token)) return (false, 0);
        cost = uint256(receipt.inputUnits) * prices.inputPrice() + uint256(receipt.outputUnits) * prices.outputPrice()
            + uint256(receipt.requests) * prices.requestPrice();
        return (true, cost);
    }

    /// @dev Every fault counts once, for the first challenger who shows it, however often its root was attested.
    function _markShown(Kind kind, Attestation calldata attestation, uint256 place) private {
        bytes32 bill = kind == Kind.DoubleBilling ? billOf(attestation) : attestation.receiptsRoot;
        bytes32 fault = keccak256(abi.encode(kind, attestation.provider, bill, place));
        if (_shown[fault]) revert DisputeShownBefore(fault);
        _shown[fault] = true;
    }

    /// @dev A number for each place of a tree, by depth and then from the left: in a lopsided tree one index stands for a place at each depth.
    function _place(uint256 index, uint256 depth) private pure returns (uint256) {
        return 1 << depth | index;
    }

    function _placeOf(Leaf calldata leaf) private pure returns (uint256) {
        return _place(leaf.index, leaf.path.length);
    }

    function _apart(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? b - a : a - b;
    }

    function _least(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }

    function _most(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? b : a;
    }
}
