// Run by `make test`.
"use strict";
const assert = require("assert");
const path = require("path");
const test = require("node:test");
const { Compiler } = require("./compiler.js");
const { mutantsOf } = require("./operators.js");
const { SELECTOR, SELECTOR_SOURCE, mutantAt, weave } = require("./schema.js");

const FILE = "src/libraries/Example.sol";
const SOURCE = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

abstract contract Example {
    uint256 private constant BASE = 10; // Grüße
    uint256 private constant TWICE = BASE + BASE;
    uint256 internal constant SHARED = 7;
    uint256 private immutable _limit;

    constructor(uint256 limit) {
        if (limit > TWICE) revert();
        _limit = limit;
    }

    function count(uint256 a, uint256) external view returns (uint256) {
        return a > _limit ? least(a, (_limit + 1)) : a - SHARED;
    }

    function note(bytes32 word) internal virtual {
        if (word == 0) revert();
    }

    function least(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
`;

const project = path.join(__dirname, "..", "..");

const mutants = mutantsOf(FILE, SOURCE).map((mutant, i) => ({
  ...mutant, id: i + 1, start: Buffer.byteLength(SOURCE.slice(0, mutant.start)), end: Buffer.byteLength(SOURCE.slice(0, mutant.end)),
}));
const changes = mutants.map(({ before, after }) => `${before} => ${after}`);

function example() {
  const compiler = new Compiler(project, project);
  const plain = compiler.read.bind(compiler);
  compiler.read = (name, replaced = {}) => plain(name, { [FILE]: SOURCE, ...replaced });
  return compiler;
}

test("a ternary is turned around whole, whatever its parts hold", () => {
  const before = "return a > _limit ? least(a, (_limit + 1)) : a - SHARED;";
  assert(changes.includes(`${before} => return a > _limit ? a - SHARED : least(a, (_limit + 1));`));
});

test("every mutant is itself in the schema, and those are found that are no code or that it cannot hold", () => {
  const compiler = example();
  const { text, left } = weave(FILE, SOURCE, compiler.parse(FILE), mutants);
  assert.deepStrictEqual(left.map(({ before, operator }) => `${operator}: ${before}`), ["constant: uint256 internal constant SHARED = 7;"]);
  const errors = compiler.check([FILE], { [FILE]: text, [SELECTOR]: SELECTOR_SOURCE });
  const wrong = new Set(errors.map((error) => changes[mutantAt(text, error.sourceLocation.start) - 1]));
  assert.deepStrictEqual([...wrong], ["if (word == 0) revert(); => if (word == 1) revert();"]);
});

test("a schema compiles, with constants, constructors, immutables and nameless parameters", () => {
  const compiler = example();
  const valid = mutants.filter((_, i) => changes[i] !== "if (word == 0) revert(); => if (word == 1) revert();");
  const { text } = weave(FILE, SOURCE, compiler.parse(FILE), valid);
  assert.deepStrictEqual(compiler.check([FILE], { [FILE]: text, [SELECTOR]: SELECTOR_SOURCE }), []);
  const id = 1 + changes.indexOf("uint256 private constant BASE = 10; // Grüße => uint256 private constant BASE = 11; // Grüße");
  assert(text.includes(`uint256 private constant TWICE__${id} = BASE__${id} + BASE__${id};`));
  assert(text.includes(`if (limit > TWICE__${id}) revert();`));
});
