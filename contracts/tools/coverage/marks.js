// Marks a source: each statement, and each outcome of each condition, leaves an empty file when it runs. Forge's own coverage needs a build of its own
// without the optimizer, which does not fit into the compiler's memory, and counts lines of inlined code as missed.
// Texts are latin1 here, so that positions are bytes, as the compiler counts.
"use strict";
const path = require("path");
const { bytesOf, textOf, rangeOf, insert } = require("../mutation/schema.js");

const LIBRARY = "src/CoverageMarks.sol";
const CHEATCODES = "0x7109709ECfa91a80626fF3989D68f67F5b1DD12D";
// writeFile(string,string)
const WRITE_FILE = "0x897e0a97";
// Where the files are, below the project. An id has seven characters.
const FOLDER = "hits/";

// Pure functions may not call; a function pointer that assembly casts may. A file is written once in a test: after that, the account whose address
// is the id is warm, which its price tells.
const LIBRARY_SOURCE = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

function writeMark(bytes32 id) view {
    assembly ("memory-safe") {
        let left := gas()
        pop(staticcall(0, shr(96, id), 0, 0, 0, 0))
        if gt(sub(left, gas()), 1000) {
            let call_ := mload(0x40)
            // Assembly around may use what lies there.
            let word0 := mload(call_)
            let word1 := mload(add(call_, 0x20))
            let word2 := mload(add(call_, 0x40))
            let word3 := mload(add(call_, 0x60))
            let word4 := mload(add(call_, 0x80))
            let word5 := mload(add(call_, 0xa0))
            mstore(call_, shl(224, ${WRITE_FILE}))
            mstore(add(call_, 0x04), 0x40)
            mstore(add(call_, 0x24), 0x80)
            mstore(add(call_, 0x44), ${FOLDER.length + 7})
            mstore(add(call_, 0x64), or("${FOLDER}", shr(${8 * FOLDER.length}, id)))
            mstore(add(call_, 0x84), 0)
            pop(staticcall(gas(), ${CHEATCODES}, call_, 0xa4, 0, 0))
            mstore(call_, word0)
            mstore(add(call_, 0x20), word1)
            mstore(add(call_, 0x40), word2)
            mstore(add(call_, 0x60), word3)
            mstore(add(call_, 0x80), word4)
            mstore(add(call_, 0xa0), word5)
        }
    }
}

function mark__(bytes32 id) pure {
    function(bytes32) internal view writer = writeMark;
    function(bytes32) internal pure pureWriter;
    assembly {
        pureWriter := writer
    }
    pureWriter(id);
}

function outcome__(bytes32 whenTrue, bytes32 whenFalse, bool outcome) pure returns (bool) {
    mark__(outcome ? whenTrue : whenFalse);
    return outcome;
}
`;

// The condition of a node, which comes out true and false.
function conditionOf(node) {
  if (node.nodeType === "FunctionCall" && node.expression.name === "require") return node.arguments[0];
  return ["IfStatement", "Conditional", "ForStatement", "WhileStatement", "DoWhileStatement"].includes(node.nodeType) ? node.condition : undefined;
}

const isNode = (value) => Boolean(value) && typeof value === "object" && typeof value.nodeType === "string";
const childrenOf = (node) => Object.values(node).flat().filter(isNode);
const isBlock = (node) => ["Block", "UncheckedBlock"].includes(node.nodeType);

// The single statements, without braces, that a node holds.
const bareBodies = (node) => [node.trueBody, node.falseBody, node.body].filter((body) => body && node.nodeType.endsWith("Statement") && !isBlock(body));

// Answers the marked source and its marks: {id, kind: "statement" | "true" | "false", line}. `first` is the number of the first.
function mark(file, source, ast, first) {
  const code = bytesOf(source);
  const lineAt = (position) => code.slice(0, position).split("\n").length;
  const insertions = [];
  const marks = [];
  const idOf = (letter) => letter + String(first + marks.length).padStart(6, "0");

  function markStatement(node, text) {
    const id = idOf("s");
    marks.push({ id, kind: "statement", file, line: lineAt(rangeOf(node)[0]) });
    insertions.push([rangeOf(node)[0], text(`mark__("${id}"); `)]);
  }

  function visit(node) {
    if (node.nodeType === "InlineAssembly") return;
    const condition = conditionOf(node);
    const bare = bareBodies(node);
    for (const child of childrenOf(node)) {
      if (isBlock(node) && !isBlock(child)) markStatement(child, (text) => text);
      if (bare.includes(child)) markStatement(child, (text) => `{ ${text}`);
      if (child === condition) {
        const line = lineAt(rangeOf(child)[0]);
        const ids = ["t", "f"].map(idOf);
        marks.push({ id: ids[0], kind: "true", file, line }, { id: ids[1], kind: "false", file, line });
        insertions.push([rangeOf(child)[0], `outcome__("${ids[0]}", "${ids[1]}", `]);
      }
      visit(child);
      if (child === condition) insertions.push([rangeOf(child)[1], ")"]);
      if (bare.includes(child)) {
        const end = rangeOf(child)[1];
        // The tree leaves the semicolon of a simple statement out.
        insertions.push([/[;}]$/.test(code.slice(0, end)) ? end : code.indexOf(";", end) + 1, " }"]);
      }
    }
  }

  ast.nodes.forEach(visit);
  if (marks.length === 0) return { text: source, marks };
  const library = path.relative(path.dirname(file), LIBRARY);
  const pragma = code.indexOf("pragma ");
  const names = `import {mark__, outcome__} from "${library.startsWith(".") ? library : "./" + library}";`;
  insertions.unshift([code.indexOf(";", pragma) + 1, ` ${names}`]);
  return { text: textOf(insert(code, insertions)), marks };
}

module.exports = { FOLDER, LIBRARY, LIBRARY_SOURCE, mark };
