// SPDX-License-Identifier: Apache-2.0
// Code generated from schema/typed-data.json by tools/typeddata. DO NOT EDIT.
pragma solidity ^0.8.28;

/// @title Codes of what one unit of usage is
library Measures {
    /// @dev A token of the model's tokenizer.
    uint8 internal constant TOKEN = 0;
    /// @dev A character: one Unicode code point.
    uint8 internal constant CHARACTER = 1;
    /// @dev A millisecond of sound or video.
    uint8 internal constant MILLISECOND = 2;
    /// @dev A million pixels.
    uint8 internal constant MEGAPIXEL = 3;
    /// @dev A request, whatever its size.
    uint8 internal constant REQUEST = 4;
    /// @dev A byte.
    uint8 internal constant BYTE = 5;
    /// @dev An image, whatever its size.
    uint8 internal constant IMAGE = 6;
    /// @dev A page of a document.
    uint8 internal constant PAGE = 7;
}
