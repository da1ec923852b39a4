// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../interfaces/ILicenseRegistry.sol";

/// @title Terms in storage
library TermsRecords {
    /// @dev `Terms` with its hash, laid out so that a licence without a text of its own takes four slots.
    struct Record {
        bytes32 hash;
        string licenseId;
        bytes32 textDigest;
        bool open;
        bool commercialUse;
        bool attribution;
        bool derivatives;
        bool revocable;
        uint32 noticePeriod;
        uint32 period;
        uint32 seats;
        uint96 grantPrice;
        uint64 inputPrice;
        uint64 outputPrice;
        uint64 requestPrice;
        uint16 creator;
        uint16 owner;
        uint16 provider;
        uint16 protocol;
    }

    /// @notice How recorded terms divide usage value.
    function split(Record storage record) internal view returns (ILicenseRegistry.Split memory) {
        return ILicenseRegistry.Split({
            creator: record.creator, owner: record.owner, provider: record.provider, protocol: record.protocol
        });
    }

    /// @notice Recorded terms as they were registered.
    function load(Record storage record) internal view returns (ILicenseRegistry.Terms memory) {
        return ILicenseRegistry.Terms({
            licenseId: record.licenseId,
            textDigest: record.textDigest,
            open: record.open,
            commercialUse: record.commercialUse,
            attribution: record.attribution,
            derivatives: record.derivatives,
            revocable: record.revocable,
            noticePeriod: record.noticePeriod,
            period: record.period,
            seats: record.seats,
            grantPrice: record.grantPrice,
            inputPrice: record.inputPrice,
            outputPrice: record.outputPrice,
            requestPrice: record.requestPrice,
            split: split(record)
        });
    }

    /// @notice Writes terms into an empty record.
    function store(Record storage record, ILicenseRegistry.Terms calldata terms, bytes32 hash) internal {
        record.hash = hash;
        record.licenseId = terms.licenseId;
        if (terms.textDigest != 0) record.textDigest = terms.textDigest;
        record.open = terms.open;
        record.commercialUse = terms.commercialUse;
        record.attribution = terms.attribution;
        record.derivatives = terms.derivatives;
        record.revocable = terms.revocable;
        record.noticePeriod = terms.noticePeriod;
        record.period = terms.period;
        record.seats = terms.seats;
        record.grantPrice = terms.grantPrice;
        record.inputPrice = terms.inputPrice;
        record.outputPrice = terms.outputPrice;
        record.requestPrice = terms.requestPrice;
        record.creator = terms.split.creator;
        record.owner = terms.split.owner;
        record.provider = terms.split.provider;
        record.protocol = terms.split.protocol;
    }
}
