// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry} from "../../src/interfaces/IModelRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {IUsageOracle} from "../../src/interfaces/IUsageOracle.sol";
import {VM_ADDRESS, Vm} from "./Vm.sol";

/// @dev test/vectors/typed-data.json. A contract of its own, so that the memory that the file takes is given back after each read.
contract VectorFile {
    Vm private constant vm = Vm(VM_ADDRESS);
    string private constant FILE = "test/vectors/typed-data.json";

    function length(string calldata path) external view returns (uint256 count) {
        string memory json = vm.readFile(FILE);
        while (vm.keyExistsJson(json, item(path, count))) ++count;
    }

    function number(string calldata path) external view returns (uint256) {
        return vm.parseJsonUint(vm.readFile(FILE), path);
    }

    function flag(string calldata path) external view returns (bool) {
        return vm.parseJsonBool(vm.readFile(FILE), path);
    }

    function account(string calldata path) external view returns (address) {
        return vm.parseJsonAddress(vm.readFile(FILE), path);
    }

    function word(string calldata path) external view returns (bytes32) {
        return vm.parseJsonBytes32(vm.readFile(FILE), path);
    }

    function data(string calldata path) external view returns (bytes memory) {
        return vm.parseJsonBytes(vm.readFile(FILE), path);
    }

    function text(string calldata path) external view returns (string memory) {
        return vm.parseJsonString(vm.readFile(FILE), path);
    }

    function split(string calldata m) external view returns (ITermsRegistry.Split memory) {
        return ITermsRegistry.Split({
            creator: uint16(this.number(string.concat(m, ".creator"))),
            owner: uint16(this.number(string.concat(m, ".owner"))),
            provider: uint16(this.number(string.concat(m, ".provider")))
        });
    }

    function terms(string calldata m) external view returns (ITermsRegistry.Terms memory read) {
        read.licenseId = this.text(string.concat(m, ".licenseId"));
        read.textDigest = this.word(string.concat(m, ".textDigest"));
        read.open = this.flag(string.concat(m, ".open"));
        read.commercialUse = this.flag(string.concat(m, ".commercialUse"));
        read.attribution = this.flag(string.concat(m, ".attribution"));
        read.derivatives = this.flag(string.concat(m, ".derivatives"));
        read.revocable = this.flag(string.concat(m, ".revocable"));
        read.noticePeriod = uint32(this.number(string.concat(m, ".noticePeriod")));
        read.period = uint32(this.number(string.concat(m, ".period")));
        read.seats = uint32(this.number(string.concat(m, ".seats")));
        read.currency = this.account(string.concat(m, ".currency"));
        read.grantPrice = uint96(this.number(string.concat(m, ".grantPrice")));
        read.inputMeasure = uint8(this.number(string.concat(m, ".inputMeasure")));
        read.outputMeasure = uint8(this.number(string.concat(m, ".outputMeasure")));
        read.inputPrice = uint64(this.number(string.concat(m, ".inputPrice")));
        read.outputPrice = uint64(this.number(string.concat(m, ".outputPrice")));
        read.requestPrice = uint64(this.number(string.concat(m, ".requestPrice")));
        read.split = this.split(string.concat(m, ".split"));
    }

    function line(string calldata m) external view returns (IUsageOracle.Line memory) {
        return IUsageOracle.Line({
            tokenId: this.number(string.concat(m, ".tokenId")),
            inputUnits: uint64(this.number(string.concat(m, ".inputUnits"))),
            outputUnits: uint64(this.number(string.concat(m, ".outputUnits"))),
            requests: uint64(this.number(string.concat(m, ".requests"))),
            value: uint96(this.number(string.concat(m, ".value")))
        });
    }

    function lines(string calldata m) external view returns (IUsageOracle.Line[] memory read) {
        string memory path = string.concat(m, ".lines");
        read = new IUsageOracle.Line[](this.length(path));
        for (uint256 i = 0; i < read.length; ++i) {
            read[i] = this.line(item(path, i));
        }
    }

    /// @dev Without its terms.
    function publication(string calldata m) external view returns (IModelRegistry.Publication memory read) {
        read.name = this.text(string.concat(m, ".name"));
        read.contentType = IModelRegistry.ContentType(this.number(string.concat(m, ".contentType")));
        read.digest = this.word(string.concat(m, ".digest"));
        read.metadataDigest = this.word(string.concat(m, ".metadataDigest"));
        read.enforceRoyalty = this.flag(string.concat(m, ".enforceRoyalty"));
        string memory parents = string.concat(m, ".parents");
        read.parents = new uint256[](this.length(parents));
        for (uint256 i = 0; i < read.parents.length; ++i) {
            read.parents[i] = this.number(item(parents, i));
        }
    }

    function voucher(string calldata m) external view returns (IUsageOracle.Voucher memory) {
        return IUsageOracle.Voucher({
            tokenId: this.number(string.concat(m, ".tokenId")),
            payer: this.account(string.concat(m, ".payer")),
            provider: this.account(string.concat(m, ".provider")),
            inputUnits: uint64(this.number(string.concat(m, ".inputUnits"))),
            outputUnits: uint64(this.number(string.concat(m, ".outputUnits"))),
            requests: uint64(this.number(string.concat(m, ".requests"))),
            value: uint96(this.number(string.concat(m, ".value"))),
            receiptsRoot: this.word(string.concat(m, ".receiptsRoot")),
            timestamp: uint64(this.number(string.concat(m, ".timestamp")))
        });
    }

    function item(string memory path, uint256 i) private pure returns (string memory) {
        return string.concat(path, "[", vm.toString(i), "]");
    }
}
