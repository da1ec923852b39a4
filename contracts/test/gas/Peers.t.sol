// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721 as SoladyERC721} from "../../lib/solady/tokens/ERC721.sol";
import {VM_ADDRESS, Vm} from "../utils/Vm.sol";

contract OpenZeppelinToken is ERC721("Peer", "PEER") {
    function mint(address to, uint256 tokenId) external {
        _mint(to, tokenId);
    }
}

contract SoladyToken is SoladyERC721 {
    function mint(address to, uint256 tokenId) external {
        _mint(to, tokenId);
    }

    function name() public pure override returns (string memory) {
        return "Peer";
    }

    function symbol() public pure override returns (string memory) {
        return "PEER";
    }

    function tokenURI(uint256) public pure override returns (string memory) {
        return "";
    }
}

interface IPeerToken {
    function mint(address to, uint256 tokenId) external;
    function transferFrom(address from, address to, uint256 tokenId) external;
}

interface ISchemaRegistry {
    function register(string calldata schema, address resolver, bool revocable) external returns (bytes32);
}

interface IEAS {
    struct AttestationRequestData {
        address recipient;
        uint64 expirationTime;
        bool revocable;
        bytes32 refUID;
        bytes data;
        uint256 value;
    }

    struct AttestationRequest {
        bytes32 schema;
        AttestationRequestData data;
    }

    function attest(AttestationRequest calldata request) external payable returns (bytes32);
}

/// @dev What the acts of GasTest would cost in other contracts: whole transactions too, so run with --isolate (`make gas`).
/// Ids are full words, as ours are.
contract PeersGasTest {
    Vm private constant vm = Vm(VM_ADDRESS);

    address private creator = address(0xC0001);
    address private buyer = address(0xC0002);
    address private stranger = address(0xC0005);

    function setUp() public {
        vm.warp(1_800_000_000);
    }

    function test_OpenZeppelin() public {
        measure("OpenZeppelin ERC-721", IPeerToken(address(new OpenZeppelinToken())));
    }

    function test_Solady() public {
        measure("Solady ERC-721", IPeerToken(address(new SoladyToken())));
    }

    function test_EAS() public {
        address registry = create("SchemaRegistry", "");
        IEAS eas = IEAS(create("EAS", abi.encode(registry)));
        bytes32 schema = ISchemaRegistry(registry).register("bytes32 digest", address(0), true);
        string[2] memory which = ["EAS: attestation of one digest, first", "EAS: attestation of one digest, next"];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(creator);
            eas.attest(IEAS.AttestationRequest(schema, attestation(i)));
            vm.snapshotGasLastCall(which[i]);
        }
    }

    function attestation(uint256 i) private view returns (IEAS.AttestationRequestData memory) {
        return IEAS.AttestationRequestData(creator, 0, true, 0, abi.encode(keccak256(abi.encode(i))), 0);
    }

    function measure(string memory whose, IPeerToken token) private {
        uint256 first = uint256(keccak256("1"));
        uint256 second = uint256(keccak256("2"));
        token.mint(creator, first);
        vm.snapshotGasLastCall(string.concat(whose, ": mint, first"));
        token.mint(creator, second);
        vm.snapshotGasLastCall(string.concat(whose, ": mint, next"));
        token.mint(stranger, uint256(keccak256("3")));
        vm.prank(creator);
        token.transferFrom(creator, buyer, first);
        vm.snapshotGasLastCall(string.concat(whose, ": transfer to a fresh holder"));
        vm.prank(creator);
        token.transferFrom(creator, buyer, second);
        vm.snapshotGasLastCall(string.concat(whose, ": transfer to a known holder"));
        vm.prank(buyer);
        token.transferFrom(buyer, stranger, first);
        vm.snapshotGasLastCall(string.concat(whose, ": later transfer to a known holder"));
    }

    /// @dev Deploys what the authors compiled.
    function create(string memory name, bytes memory arguments) private returns (address made) {
        bytes memory code = vm.parseJsonBytes(vm.readFile(string.concat("lib/eas/", name, ".json")), ".bytecode");
        code = bytes.concat(code, arguments);
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
        }
        vm.assertTrue(made != address(0));
    }
}
