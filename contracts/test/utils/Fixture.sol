// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {LicenseFixture} from "./LicenseFixture.sol";

/// @dev The whole oracle.
interface ITestOracle is IUsageOracle {
    function terms() external view returns (ITermsRegistry);
    function PROTOCOL_SHARE() external view returns (uint256);
    function escrowThaw() external view returns (uint64);
    function signerThaw() external view returns (uint64);
    function MAX_CLOCK_LEAD() external view returns (uint64);
    function multicall(bytes[] calldata calls) external returns (bytes[] memory);
}

/// @dev All contracts deployed as in production order, their parties, and helpers that make valid arguments.
abstract contract Fixture is LicenseFixture {
    uint64 internal constant ESCROW_THAW = 7 days;
    uint64 internal constant SIGNER_THAW = 1 days;
    uint64 internal constant CHALLENGE_WINDOW = 10 days;
    uint8 internal constant SIGN = 1;
    uint8 internal constant SEND = 2;
    uint8 internal constant BOTH = 3;
    uint96 internal constant NO_LIMIT = type(uint96).max;

    address internal provider = address(0xC0003);
    address internal treasury = address(0xC0004);

    ITestOracle internal oracle;

    function setUp() public virtual override {
        super.setUp();
        oracle = oracleFor(licenses, address(token), treasury);
    }

    function oracleFor(ILicenseRegistry licenses_, address paymentToken, address treasury_)
        internal
        returns (ITestOracle)
    {
        return ITestOracle(
            vm.deployCode(
                "UsageOracle.sol:UsageOracle",
                abi.encode(address(registry), address(licenses_), paymentToken, treasury_, ESCROW_THAW, SIGNER_THAW)
            )
        );
    }

    function depositFor(address payer_, address provider_, uint256 amount) internal {
        fund(stranger, address(oracle), amount);
        vm.prank(stranger);
        oracle.deposit(payer_, provider_, amount);
    }

    function voucherOf(uint256 tokenId, uint96 value) internal view returns (IUsageOracle.Voucher memory) {
        return IUsageOracle.Voucher({
            tokenId: tokenId,
            payer: payer,
            provider: provider,
            inputUnits: uint64(value) * 2,
            outputUnits: uint64(value) * 3,
            requests: uint64(value),
            value: value,
            receiptsRoot: keccak256(abi.encode(value)),
            timestamp: uint64(block.timestamp)
        });
    }

    function signed(IUsageOracle.Voucher memory voucher) internal view returns (bytes memory) {
        return sign(PAYER_KEY, oracle.voucherDigest(voucher));
    }

    function settleValue(uint256 tokenId, uint96 value) internal returns (uint96) {
        IUsageOracle.Voucher memory voucher = voucherOf(tokenId, value);
        bytes memory signature = signed(voucher);
        vm.prank(voucher.provider);
        return oracle.settle(voucher, signature);
    }

    /// @dev A batch of the payer's for the provider.
    function batchOf(IUsageOracle.Line[] memory lines) internal view returns (IUsageOracle.Batch memory) {
        return IUsageOracle.Batch(payer, provider, keccak256(abi.encode(lines)), uint64(block.timestamp));
    }

    function packed(IUsageOracle.Line[] memory lines) internal pure returns (bytes memory data) {
        for (uint256 i = 0; i < lines.length; ++i) {
            data = abi.encodePacked(
                data, lines[i].tokenId, lines[i].value, lines[i].inputUnits, lines[i].outputUnits, lines[i].requests
            );
        }
    }

    function lineOf(uint256 tokenId, uint96 value) internal pure returns (IUsageOracle.Line memory) {
        return IUsageOracle.Line(tokenId, uint64(value) * 2, uint64(value) * 3, uint64(value), value);
    }

    function settleLines(IUsageOracle.Line[] memory lines) internal returns (uint96) {
        IUsageOracle.Batch memory batch = batchOf(lines);
        bytes memory data = packed(lines);
        bytes memory signature = sign(PAYER_KEY, oracle.batchDigest(batch, data));
        vm.prank(provider);
        return oracle.settleBatch(batch, data, signature);
    }

    /// @dev Settles a total by root.
    function settleTotal(bytes32 linesRoot, uint96 value) internal returns (uint96) {
        IUsageOracle.RootVoucher memory voucher =
            IUsageOracle.RootVoucher(payer, provider, linesRoot, value, 0, uint64(block.timestamp));
        bytes memory signature = sign(PAYER_KEY, oracle.rootVoucherDigest(voucher));
        vm.prank(provider);
        return oracle.settleRoot(voucher, signature);
    }

    /// @dev A key acts for an account from now on. The typed data is spelled out, so that the contract's own hashing is not taken for granted.
    function authorize(uint256 key, address account, uint8 powers, uint96 perDay) internal {
        bytes memory proof = proofFor(key, account, powers, perDay, type(uint64).max);
        vm.prank(account);
        oracle.authorizeSigner(vm.addr(key), powers, perDay, type(uint64).max, proof);
    }

    function proofFor(uint256 key, address account, uint8 powers, uint96 perDay, uint64 deadline)
        internal
        view
        returns (bytes memory)
    {
        bytes32 message = keccak256(
            abi.encode(
                keccak256("SignerProof(address account,address signer,uint8 powers,uint96 perDay,uint64 deadline)"),
                account,
                vm.addr(key),
                powers,
                perDay,
                deadline
            )
        );
        return sign(key, keccak256(abi.encodePacked(hex"1901", domainOf(address(oracle)), message)));
    }

    function domainOf(address contract_) internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug UsageOracle"),
                keccak256("1"),
                block.chainid,
                contract_
            )
        );
    }

    /// @dev Lets the payer's signers pay for a token without a grant.
    function allowFor(address payer_, uint256 tokenId, bool allowed) internal {
        uint256[] memory ids = new uint256[](1);
        ids[0] = tokenId;
        vm.prank(payer_);
        oracle.allowTokens(ids, allowed);
    }

    /// @dev Parts of creator, owner, provider and protocol, by the rule that the documents state.
    function partsOf(uint256 amount, ITermsRegistry.Split memory split)
        internal
        pure
        returns (uint256[4] memory parts)
    {
        parts[3] = amount * 250 / 10_000;
        uint256 rest = amount - parts[3];
        parts[1] = rest * split.owner / 10_000;
        parts[2] = rest * split.provider / 10_000;
        parts[0] = rest - parts[1] - parts[2];
    }

    function distributeKey(uint256 tokenId) internal returns (uint96) {
        uint256[] memory ids = new uint256[](1);
        ids[0] = tokenId;
        return oracle.distribute(payer, provider, ids);
    }
}
