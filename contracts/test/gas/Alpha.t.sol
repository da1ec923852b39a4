// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

/// @dev What of the hackathon contract is measured.
interface IAlpha {
    enum ContentType {
        Dataset,
        Model
    }

    function uploadContent(
        ContentType contentType,
        string calldata ipfsHash,
        string calldata metadataHash,
        string calldata imageHash,
        string calldata title,
        string[] calldata tags
    ) external returns (uint256 tokenId);
    function updateDownloadCount(uint256 tokenId, uint256 count) external;
    function deactivateContent(uint256 tokenId) external;
    function redeemPoints(uint256 tokenId, uint256 points) external;
    function setTokenRoyalty(uint256 tokenId, address receiver, uint96 share) external;
    function safeTransferFrom(address from, address to, uint256 tokenId, uint256 amount, bytes calldata data) external;
    function getUserStats(address user) external view returns (uint256 points, uint256, bool, uint256 contents);
    function balanceOf(address account, uint256 tokenId) external view returns (uint256);
}

/// @dev The verbs of the contract that this project replaces, as its authors wrote it, in the same run as GasTest's others. `make alpha` compiles
/// it from its authors' repository; where that was not done nothing is measured, and the snapshot stays as it is.
contract AlphaGasTest {
    Vm private constant vm = Vm(VM_ADDRESS);
    string private constant ARTIFACT = "lib/alpha/DeHugIncentives.json";

    address private creator = address(0xC0001);
    address private buyer = address(0xC0002);
    address private stranger = address(0xC0005);
    IAlpha private alpha;

    function setUp() public {
        vm.warp(1_800_000_000);
        if (vm.exists(ARTIFACT)) alpha = IAlpha(create());
    }

    function test_EveryVerb() public {
        if (address(alpha) == address(0)) return vm.skip(true);
        uint256 first = upload("1", "publish: first of an account");
        uint256 second = upload("2", "publish: next of an account");
        vm.assertEq(alpha.balanceOf(creator, second), 1);
        report(first, 100, "usage: first report of a model");
        report(first, 250, "usage: next report of a model");
        (uint256 points,,, uint256 contents) = alpha.getUserStats(creator);
        vm.assertEq(points, 2 * 50 + 250 * 20);
        vm.assertEq(contents, 2);
        transfer(creator, buyer, first, "transfer: to a fresh holder");
        transfer(buyer, stranger, first, "transfer: later");
        alpha.setTokenRoyalty(second, creator, 500);
        record("royalty: set for a token, by the admin");
        vm.prank(creator);
        alpha.redeemPoints(second, 10);
        record("points: redeem");
        vm.prank(creator);
        alpha.deactivateContent(second);
        record("token: switch off");
    }

    /// @dev With strings as its web page sends them: three CIDs, a name and two tags.
    function upload(string memory salt, string memory act) private returns (uint256 tokenId) {
        string[] memory tags = new string[](2);
        (tags[0], tags[1]) = ("text-generation", "gguf");
        (string memory content, string memory metadata, string memory image) =
            (cid(salt, "content"), cid(salt, "metadata"), cid(salt, "image"));
        vm.prank(creator);
        tokenId = alpha.uploadContent(IAlpha.ContentType.Model, content, metadata, image, "alice/tiny-chat", tags);
        record(act);
    }

    function report(uint256 tokenId, uint256 count, string memory act) private {
        alpha.updateDownloadCount(tokenId, count);
        record(act);
    }

    function transfer(address from, address to, uint256 tokenId, string memory act) private {
        vm.prank(from);
        alpha.safeTransferFrom(from, to, tokenId, 1, "");
        record(act);
    }

    function record(string memory act) private {
        vm.snapshotGasLastCall(string.concat("alpha, ", act));
    }

    /// @dev 59 characters, as a CIDv1 has.
    function cid(string memory salt, string memory of_) private pure returns (string memory) {
        bytes memory text = bytes(vm.toString(keccak256(abi.encode(salt, of_))));
        bytes memory made = new bytes(59);
        for (uint256 i = 0; i < 59; ++i) {
            made[i] = text[2 + i];
        }
        return string(made);
    }

    function create() private returns (address made) {
        bytes memory code = vm.parseJsonBytes(vm.readFile(ARTIFACT), ".bytecode.object");
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
        }
        vm.assertTrue(made != address(0));
    }
}
