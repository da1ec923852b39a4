// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {IProviderStake} from "../../src/interfaces/IProviderStake.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {VM_ADDRESS, Vm} from "./Vm.sol";

/// @dev The payment token as tests use it.
interface ITestToken {
    function mint(address to, uint256 amount) external;
    function approve(address spender, uint256 amount) external returns (bool);
    function transfer(address to, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
    function decimals() external view returns (uint8);
}

/// @dev What the registry is besides IModelRegistry.
interface ITestRegistry is IModelRegistry {
    function licenses() external view returns (ILicenseRegistry);
    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    function ownerOf(uint256 tokenId) external view returns (address);
    function balanceOf(address account) external view returns (uint256);
    function approve(address to, uint256 tokenId) external;
    function getApproved(uint256 tokenId) external view returns (address);
    function setApprovalForAll(address operator, bool approved) external;
    function transferFrom(address from, address to, uint256 tokenId) external;
    function safeTransferFrom(address from, address to, uint256 tokenId) external;
    function royaltyInfo(uint256 tokenId, uint256 salePrice) external view returns (address, uint256);
    function tokenURI(uint256 tokenId) external view returns (string memory);
    function contractURI() external view returns (string memory);
    function supportsInterface(bytes4 interfaceId) external view returns (bool);
}

/// @dev The whole oracle.
interface ITestOracle is IUsageOracle, IProviderStake {
    function registry() external view returns (IModelRegistry);
    function licenses() external view returns (ILicenseRegistry);
    function treasury() external view returns (address);
    function escrowThaw() external view returns (uint64);
    function signerThaw() external view returns (uint64);
    function MAX_CLOCK_LEAD() external view returns (uint64);
    function multicall(bytes[] calldata calls) external returns (bytes[] memory);
}

/// @dev All contracts deployed as in production order, four parties, and helpers that make valid arguments.
abstract contract Fixture {
    Vm internal constant vm = Vm(VM_ADDRESS);

    uint64 internal constant ESCROW_THAW = 7 days;
    uint64 internal constant SIGNER_THAW = 1 days;
    uint64 internal constant CHALLENGE_WINDOW = 10 days;
    uint64 internal constant START = 1_800_000_000;
    uint96 internal constant COIN = 1e6;

    uint256 internal constant PAYER_KEY = 0xA11CE;
    address internal creator = address(0xC0001);
    address internal buyer = address(0xC0002);
    address internal provider = address(0xC0003);
    address internal treasury = address(0xC0004);
    address internal stranger = address(0xC0005);
    address internal payer;

    ITestToken internal token;
    ITestRegistry internal registry;
    ILicenseRegistry internal licenses;
    ITestOracle internal oracle;

    function setUp() public virtual {
        vm.warp(START);
        payer = vm.addr(PAYER_KEY);
        token = ITestToken(vm.deployCode(_paymentToken(), ""));
        deployWith(address(token), treasury);
    }

    function _paymentToken() internal pure virtual returns (string memory) {
        return "DevToken.sol:DevToken";
    }

    function deployWith(address paymentToken, address treasury_) internal {
        address ahead = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        registry = ITestRegistry(vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(ahead)));
        licenses = ILicenseRegistry(
            vm.deployCode("LicenseRegistry.sol:LicenseRegistry", abi.encode(address(registry), paymentToken))
        );
        vm.assertEq(address(licenses), ahead);
        oracle = ITestOracle(
            vm.deployCode(
                "UsageOracle.sol:UsageOracle",
                abi.encode(
                    address(registry), ahead, paymentToken, treasury_, ESCROW_THAW, SIGNER_THAW, CHALLENGE_WINDOW
                )
            )
        );
    }

    function openTerms() internal pure returns (ILicenseRegistry.Terms memory terms) {
        terms.licenseId = "MIT";
        terms.open = true;
        terms.commercialUse = true;
        terms.attribution = true;
        terms.derivatives = true;
        terms.inputPrice = 100_000;
        terms.outputPrice = 400_000;
        terms.split = ILicenseRegistry.Split(6000, 1000, 2500, 500);
    }

    function paidTerms() internal pure returns (ILicenseRegistry.Terms memory terms) {
        terms = openTerms();
        terms.licenseId = "LicenseRef-Commercial";
        terms.textDigest = keccak256("text");
        terms.open = false;
        terms.revocable = true;
        terms.noticePeriod = 3 days;
        terms.period = 30 days;
        terms.seats = 4;
        terms.grantPrice = 25 * COIN;
        terms.split = ILicenseRegistry.Split(4000, 3000, 2000, 1000);
    }

    function hashOf(ILicenseRegistry.Terms memory terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    function publication(string memory name, bytes32 digest, uint48 termsIndex)
        internal
        pure
        returns (IModelRegistry.Publication memory)
    {
        return IModelRegistry.Publication(name, IModelRegistry.ContentType.Model, digest, 0, 0, termsIndex);
    }

    function publishAs(address who, string memory name, bytes32 digest, uint48 termsIndex) internal returns (uint256) {
        vm.prank(who);
        return registry.publish(publication(name, digest, termsIndex));
    }

    /// @dev A token of `creator` under open terms.
    function openToken() internal returns (uint256) {
        return publishAs(creator, "alice/tiny-chat", keccak256("open"), licenses.registerTerms(openTerms()));
    }

    /// @dev A token of `creator` under paid terms.
    function paidToken() internal returns (uint256 tokenId, uint48 termsIndex) {
        termsIndex = licenses.registerTerms(paidTerms());
        tokenId = publishAs(creator, "alice/tiny-paid", keccak256("paid"), termsIndex);
    }

    function fund(address who, address spender, uint256 amount) internal {
        token.mint(who, amount);
        vm.prank(who);
        token.approve(spender, amount);
    }

    /// @dev Buys `payer` a grant with its own money.
    function grantToPayer(uint256 tokenId, uint48 termsIndex) internal returns (uint64) {
        ILicenseRegistry.Terms memory terms = licenses.termsOf(termsIndex);
        fund(payer, address(licenses), terms.grantPrice);
        vm.prank(payer);
        return licenses.grant(tokenId, termsIndex, payer, hashOf(terms));
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
            inputTokens: uint64(value) * 2,
            outputTokens: uint64(value) * 3,
            requests: uint64(value),
            value: value,
            receiptsRoot: keccak256(abi.encode(value)),
            timestamp: uint64(block.timestamp)
        });
    }

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
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
                data, lines[i].tokenId, lines[i].value, lines[i].inputTokens, lines[i].outputTokens, lines[i].requests
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

    function distributeKey(uint256 tokenId) internal returns (uint96) {
        uint256[] memory ids = new uint256[](1);
        ids[0] = tokenId;
        return oracle.distribute(payer, provider, ids);
    }

    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + value % (high - low + 1);
    }
}
