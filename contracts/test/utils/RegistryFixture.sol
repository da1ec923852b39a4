// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {VM_ADDRESS, Vm} from "./Vm.sol";

/// @dev What the registry is besides IModelRegistry.
interface ITestRegistry is IModelRegistry {
    function predecessor() external view returns (address);
    function getTransferValidator() external view returns (address);
    function getTransferValidationFunction() external view returns (bytes4, bool);
    function setTransferValidator(address validator) external;
    function multicall(bytes[] calldata calls) external returns (bytes[] memory);
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

/// @dev The layer that is for ever, its parties, and helpers that make valid arguments.
abstract contract RegistryFixture {
    Vm internal constant vm = Vm(VM_ADDRESS);

    uint64 internal constant START = 1_800_000_000;
    uint96 internal constant COIN = 1e6;
    string internal constant CONTENT_BASE = "https://dweb.link/ipfs/";

    address internal creator = address(0xC0001);
    address internal buyer = address(0xC0002);
    address internal stranger = address(0xC0005);

    ITermsRegistry internal terms;
    address internal validator;
    ITestRegistry internal registry;

    function setUp() public virtual {
        vm.warp(START);
        deployRegistry();
    }

    function deployRegistry() internal {
        terms = ITermsRegistry(vm.deployCode("TermsRegistry.sol:TermsRegistry", ""));
        validator = vm.deployCode("RoyaltyPolicy.sol:RoyaltyPolicy", abi.encode(defaultAuthorizers()));
        registry = registryAfter(address(0));
    }

    /// @dev Whom every creator trusts, unless it says otherwise, with the sales of tokens that enforce their royalty.
    function defaultAuthorizers() internal view virtual returns (address[] memory) {
        return new address[](0);
    }

    /// @dev A registry that honors another's namespaces.
    function registryAfter(address predecessor) internal returns (ITestRegistry) {
        return ITestRegistry(
            vm.deployCode(
                "ModelRegistry.sol:ModelRegistry", abi.encode(address(terms), predecessor, validator, CONTENT_BASE)
            )
        );
    }

    function openTerms() internal pure returns (ITermsRegistry.Terms memory made) {
        made.licenseId = "MIT";
        made.open = true;
        made.commercialUse = true;
        made.attribution = true;
        made.derivatives = true;
        made.inputPrice = 100_000;
        made.outputPrice = 400_000;
        made.split = ITermsRegistry.Split(6500, 1000, 2500);
    }

    function paidTerms() internal pure returns (ITermsRegistry.Terms memory made) {
        made = openTerms();
        made.licenseId = "LicenseRef-Commercial";
        made.textDigest = keccak256("text");
        made.open = false;
        made.revocable = true;
        made.noticePeriod = 3 days;
        made.period = 30 days;
        made.seats = 4;
        made.grantPrice = 25 * COIN;
        made.split = ITermsRegistry.Split(5000, 3000, 2000);
    }

    function hashOf(ITermsRegistry.Terms memory terms_) internal view returns (bytes32) {
        return terms.hashOf(terms_);
    }

    /// @dev Hash of terms that are registered from now on.
    function register(ITermsRegistry.Terms memory terms_) internal returns (bytes32) {
        return terms.termsHashOf(terms.registerTerms(terms_));
    }

    function publication(string memory name, bytes32 digest, bytes32 termsHash)
        internal
        pure
        returns (IModelRegistry.Publication memory)
    {
        return IModelRegistry.Publication(
            name, IModelRegistry.ContentType.Model, digest, 0, new uint256[](0), termsHash, false
        );
    }

    function publishAs(address who, string memory name, bytes32 digest, bytes32 termsHash) internal returns (uint256) {
        vm.prank(who);
        return registry.publish(publication(name, digest, termsHash));
    }

    /// @dev A token of `creator` under open terms.
    function openToken() internal returns (uint256) {
        return publishAs(creator, "alice/tiny-chat", keccak256("open"), register(openTerms()));
    }

    /// @dev A token of `creator` under paid terms.
    function paidToken() internal returns (uint256 tokenId, bytes32 termsHash) {
        termsHash = register(paidTerms());
        tokenId = publishAs(creator, "alice/tiny-paid", keccak256("paid"), termsHash);
    }

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + value % (high - low + 1);
    }
}
