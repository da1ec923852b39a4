// A schema of a source: the source with many of its mutants in it at once, of which a number that forge sets (`--block-prevrandao`) chooses one.
// A mutant is a copy of each function that it changes; a function first asks whether one of its copies is chosen. So what is compiled is what the
// mutant itself would be, and all are compiled together. Texts are latin1 here, so that positions are bytes, as the compiler counts.
"use strict";
const path = require("path");

const SELECTOR = "src/ActiveMutant.sol";

// Pure functions may not read the block; a function pointer that assembly casts may.
const SELECTOR_SOURCE = `// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

function readMutant() view returns (uint256 mutant) {
    assembly {
        mutant := prevrandao()
    }
}

function activeMutant() pure returns (uint256) {
    function() internal view returns (uint256) reader = readMutant;
    function() internal pure returns (uint256) pureReader;
    assembly {
        pureReader := reader
    }
    return pureReader();
}
`;

const bytesOf = (text) => Buffer.from(text, "utf8").toString("latin1");
const textOf = (bytes) => Buffer.from(bytes, "latin1").toString("utf8");

function rangeOf(node) {
  const [start, length] = node.src.split(":").map(Number);
  return [start, start + length];
}

const holds = ([start, end], mutant) => start <= mutant.start && mutant.end <= end;

// Functions and private constants of a source, from its syntax tree.
function declarationsOf(ast) {
  const functions = [];
  const constants = [];
  const add = (node, contract) => {
    if (node.nodeType === "FunctionDefinition" && node.body) functions.push({ node, contract });
    if (node.nodeType === "VariableDeclaration" && node.constant) constants.push({ node, contract });
  };
  for (const node of ast.nodes) {
    add(node);
    if (node.nodeType === "ContractDefinition") node.nodes.forEach((each) => add(each, node));
  }
  return { functions, constants };
}

const mentions = (text, names) => new RegExp(`(?<![\\w.])(${names.join("|")})(?!\\w)`).test(text);
const rename = (text, names, id) => text.replace(new RegExp(`(?<![\\w.])(${names.join("|")})(?!\\w)`, "g"), `$1__${id}`);

// Constants that depend on one, itself included. None when another file may see one of them.
function dependents(code, constants, changed) {
  const found = [changed];
  for (let before = 0; before !== found.length; ) {
    before = found.length;
    const names = found.map(({ node }) => node.name);
    for (const each of constants) {
      if (!found.includes(each) && mentions(code.slice(...rangeOf(each.node.value)), names)) found.push(each);
    }
  }
  return found.every(({ node, contract }) => node.visibility === "private" && contract === changed.contract) ? found : [];
}

// A function's text under another name, seen by its own contract alone; of a constructor the body.
function copyOf(code, { node, contract }, id, change) {
  if (node.kind === "constructor") return `/*#${id}*/${change(...rangeOf(node.body))}/*#*/`;
  const parameters = code.slice(...rangeOf(node.parameters));
  const answers = node.returnParameters.parameters.length ? ` returns ${code.slice(...rangeOf(node.returnParameters))}` : "";
  const mutability = ["view", "pure"].includes(node.stateMutability) ? ` ${node.stateMutability}` : "";
  return `/*#${id}*/function ${node.name}__${id}${parameters}${contract ? " private" : ""}${mutability}${answers} ${change(...rangeOf(node.body))}/*#*/`;
}

// What makes a function ask for its copies, as pieces of text with their positions. A constructor, which alone may set immutables, holds them itself.
function dispatch({ node }, texts) {
  const [begin, end] = [rangeOf(node.body)[0] + 1, rangeOf(node)[1]];
  const asked = " uint256 mutant__ = activeMutant();";
  if (node.kind === "constructor") {
    const choices = texts.map(([id, text]) => `if (mutant__ == ${id}) ${text} else`).join(" ");
    return [[begin, `${asked} ${choices} {`], [end - 1, "}"]];
  }
  const named = node.parameters.parameters.map((each, i) => each.name || `unnamed${i}__`);
  const call = (id) => `${node.name}__${id}(${named.join(", ")})`;
  const choose = (id) => (node.returnParameters.parameters.length ? `return ${call(id)};` : `{ ${call(id)}; return; }`);
  const choices = texts.map(([id]) => `if (mutant__ == ${id}) ${choose(id)}`).join(" ");
  const ids = texts.map(([id]) => id);
  const unnamed = node.parameters.parameters.flatMap((each, i) => (each.name ? [] : [[rangeOf(each)[1], ` unnamed${i}__`]]));
  return [
    ...unnamed,
    [begin, ` {${asked} if (mutant__ >= ${Math.min(...ids)} && mutant__ <= ${Math.max(...ids)}) { ${choices} } }`],
    [end, "\n" + texts.map(([, text]) => text).join("\n")],
  ];
}

// The schema of mutants that have an `id` and byte positions. `left` are those that it cannot hold.
function weave(file, source, ast, mutants) {
  const code = bytesOf(source);
  const { functions, constants } = declarationsOf(ast);
  const copies = new Map(functions.map((each) => [each, []]));
  const insertions = [];
  const left = [];
  for (const mutant of mutants) {
    const apply = (start, end) =>
      holds([start, end], mutant) ? code.slice(start, mutant.start) + bytesOf(mutant.replacement) + code.slice(mutant.end, end) : code.slice(start, end);
    const own = functions.find(({ node }) => holds(rangeOf(node.body), mutant));
    const constant = constants.find(({ node }) => holds(rangeOf(node.value), mutant));
    const changed = constant ? dependents(code, constants, constant) : [];
    const names = changed.map(({ node }) => node.name);
    const users = names.length ? functions.filter(({ node }) => mentions(code.slice(...rangeOf(node.body)), names)) : [];
    if (own) {
      copies.get(own).push([mutant.id, copyOf(code, own, mutant.id, apply)]);
    } else if (users.length) {
      for (const { node } of changed) {
        const text = rename(code.slice(rangeOf(node)[0], rangeOf(node.value)[0]), [node.name], mutant.id);
        insertions.push([rangeOf(node)[0], `/*#${mutant.id}*/${text}${rename(apply(...rangeOf(node.value)), names, mutant.id)};/*#*/ `]);
      }
      for (const user of users) copies.get(user).push([mutant.id, copyOf(code, user, mutant.id, (start, end) => rename(code.slice(start, end), names, mutant.id))]);
    } else {
      left.push(mutant);
    }
  }
  for (const [each, texts] of copies) {
    if (texts.length) insertions.push(...dispatch(each, texts));
  }
  const selector = path.relative(path.dirname(file), SELECTOR);
  const pragma = code.indexOf("pragma ");
  insertions.push([code.indexOf(";", pragma) + 1, ` import {activeMutant} from "${selector.startsWith(".") ? selector : "./" + selector}";`]);
  return { text: textOf(insert(code, insertions)), left };
}

function insert(code, insertions) {
  let result = "";
  let from = 0;
  for (const [at, text] of insertions.map((each, i) => [...each, i]).sort(([a, , i], [b, , j]) => a - b || i - j)) {
    result += code.slice(from, at) + text;
    from = at;
  }
  return result + code.slice(from);
}

// The mutant in whose text a byte of a schema lies; 0 for none.
function mutantAt(text, position) {
  const before = bytesOf(text).slice(0, position + 1);
  const at = before.lastIndexOf("/*#");
  return at < 0 ? 0 : Number(/^\/\*#(\d*)\*\//.exec(bytesOf(text).slice(at))[1] || 0);
}

module.exports = { SELECTOR, SELECTOR_SOURCE, weave, mutantAt, bytesOf, textOf, rangeOf, insert };
