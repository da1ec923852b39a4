// Run by `make test`.
"use strict";
const assert = require("assert");
const path = require("path");
const test = require("node:test");
const { Compiler } = require("../mutation/compiler.js");
const { LIBRARY, LIBRARY_SOURCE, mark } = require("./marks.js");

const FILE = "src/libraries/Example.sol";
const SOURCE = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

abstract contract Example {
    uint256 private immutable _limit; // Grüße

    modifier limited(uint256 count) {
        require(count < _limit && count > 1, "too many");
        _;
    }

    constructor(uint256 limit) {
        if (limit == 0) revert();
        else if (limit > 9) limit = 9;
        _limit = limit;
    }

    function sum(uint256 count) external view limited(count) returns (uint256 total) {
        for (uint256 i; i < count; ++i) total += i % 2 == 0 ? i : (i > 7 ? 1 : 2);
        unchecked {
            while (total > 100) { total -= 1; }
        }
        assembly ("memory-safe") { if gt(total, 50) { total := 50 } }
    }
}
`;

const compiler = new Compiler(path.join(__dirname, "../.."), path.join(__dirname, "../.."));
const parse = (text) => compiler.compile([FILE], { [FILE]: text }, { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } }).sources[FILE].ast;

test("each statement and each outcome has a mark", () => {
  const { marks } = mark(FILE, SOURCE, parse(SOURCE), 5);
  assert.equal(new Set(marks.map(({ id }) => id)).size, marks.length);
  assert.ok(marks.every(({ id }) => id.length === 7));
  const lines = (kind) => marks.filter((each) => each.kind === kind).map(({ line }) => line).sort((a, b) => a - b);
  assert.deepEqual(lines("statement"), [8, 9, 13, 13, 14, 14, 15, 19, 19, 21, 21, 23]);
  assert.deepEqual(lines("true"), [8, 13, 14, 19, 19, 19, 21]);
  assert.deepEqual(lines("false"), lines("true"));
});

test("what is marked compiles, also where nothing may be read", () => {
  const pure = SOURCE.replace("external view limited(count)", "external pure");
  for (const source of [SOURCE, pure]) {
    const { text } = mark(FILE, source, parse(source), 0);
    assert.deepEqual(compiler.check([FILE], { [FILE]: text, [LIBRARY]: LIBRARY_SOURCE }), []);
  }
});
