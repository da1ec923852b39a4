// Mutants of a Solidity source: small lexical changes, each of which a test should notice.
"use strict";

// Every rule gives [start, end, replacement] of a piece of the code, whose comments and strings are blanked.
const RULES = [
  ["arithmetic", / ([+\-*\/%]) /g, { "+": "-", "-": "+", "*": "/", "/": "*", "%": "*" }],
  ["assignment", / ([+\-])= /g, { "+": "-", "-": "+" }],
  ["comparison", / (<=|>=|<|>|==|!=) /g, { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==" }],
  ["logic", / (&&|\|\|) /g, { "&&": "||", "||": "&&" }],
  ["bits", / (&|\||\^|<<|>>) /g, { "&": "|", "|": "&", "^": "|", "<<": ">>", ">>": "<<" }],
  ["negation", /([!~])(?=[A-Za-z_(])/g, { "!": "", "~": "" }],
  ["assembly", /(?<![.\w]|function )(add|sub|shl|shr|xor|and|lt)\(/g, { add: "sub", sub: "add", shl: "shr", shr: "shl", xor: "and", and: "or", lt: "gt" }],
];

const PLAIN = /^\s*(import|pragma|using|error|event|contract|library|abstract|interface|struct|type|mapping)\b/;
const STATEMENT = /^\s*(?!return\b|import\b|pragma\b|using\b|error\b|event\b|type\b)[A-Za-z_(][^{}]*;\s*$/;
// Dropping these does not compile, or is what `if (false)` does already.
const NOT_DROPPED = /^\s*(if \(.*\) revert|[A-Za-z][\w.]*(\[\])?( (memory|storage|calldata|public|internal|private|constant|immutable))* \w+( =|;)|\(,* ?[A-Za-z][\w.]* (memory |storage |calldata )?\w+[,)])/;
const ASSEMBLY_STATEMENT = /^\s*(mstore\(.*\)|[a-z]\w* := .*)\s*$/;

// Blanks comments and strings, keeping every position.
function blank(source) {
  return source.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\n]*"/g, (text) => text.replace(/[^\n]/g, " "));
}

// Next number: decay's 128-bit factors move by 2^64, because their last digits are below what is stored.
function nextNumber(text) {
  const value = BigInt(text.replaceAll("_", ""));
  const step = text.length >= 34 ? 1n << 64n : 1n;
  return text.startsWith("0x") ? "0x" + (value + step).toString(16).padStart(text.length - 2, "0") : String(value + step);
}

function* lineChanges(code) {
  for (const [operator, pattern, replacements] of RULES) {
    for (const match of code.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1]);
      yield [operator, start, start + match[1].length, replacements[match[1]]];
    }
  }
  for (const match of code.matchAll(/(?<![\w.])(0x[0-9a-fA-F]+|[0-9][0-9_]*)(?![\w.])/g)) {
    yield ["constant", match.index, match.index + match[0].length, nextNumber(match[0])];
  }
  for (const match of code.matchAll(/(?<!function )_least\(/g)) {
    const open = match.index + match[0].length;
    const comma = ending(code, open, ",");
    const close = ending(code, open, ")");
    if (close < 0) continue;
    yield ["least", match.index, close + 1, code.slice(open, comma)];
    yield ["least", match.index, close + 1, code.slice(comma + 2, close)];
  }
  for (const match of code.matchAll(/ \? /g)) {
    const first = match.index + match[0].length;
    const colon = ending(code, first, ":");
    const end = ending(code, colon + 1, "),;");
    if (colon < 0 || end < 0) continue;
    yield ["ternary", match.index, end, ` ? ${code.slice(colon + 2, end)} : ${code.slice(first, colon - 1)}`];
  }
  for (const match of code.matchAll(/\bif \(/g)) {
    const open = match.index + match[0].length;
    const close = ending(code, open, ")");
    if (close < 0) continue;
    for (const value of ["true", "false"]) yield ["condition", open, close, value];
  }
}

// Where one of some characters comes next that stands in no parentheses opened since; -1 when it does not.
function ending(code, from, characters) {
  let depth = 0;
  for (let at = from; at < code.length; ++at) {
    if (depth === 0 && characters.includes(code[at])) return at;
    if ("([".includes(code[at])) ++depth;
    if (")]".includes(code[at])) --depth;
  }
  return -1;
}

// All mutants of a file: {file, line, operator, before, after, source}.
function mutantsOf(file, source) {
  const mutants = [];
  const code = blank(source);
  let offset = 0;
  const add = (line, operator, start, end, replacement) => {
    const mutated = source.slice(0, start) + replacement + source.slice(end);
    const lineStart = source.lastIndexOf("\n", start - 1) + 1;
    const show = (text) => text.slice(lineStart, text.indexOf("\n", start)).trim();
    const after = operator === "drop" ? "(dropped)" : show(mutated);
    mutants.push({ file, line, operator, before: show(source), after, source: mutated, start, end, replacement });
  };
  const lines = code.split("\n");
  lines.forEach((text, i) => {
    if (!PLAIN.test(text)) {
      for (const [operator, start, end, replacement] of lineChanges(text)) {
        add(i + 1, operator, offset + start, offset + end, replacement);
      }
      if ((STATEMENT.test(text) && !NOT_DROPPED.test(text)) || ASSEMBLY_STATEMENT.test(text)) {
        add(i + 1, "drop", offset, offset + text.length, "");
      } else if (/^\s*(emit )?[\w.]+\($/.test(text) && /[;{}]$/.test(lines[i - 1].trim())) {
        // A call over several lines ends where its parenthesis does.
        const end = code.indexOf(");", offset) + 2;
        add(i + 1, "drop", offset, end, "");
      }
    }
    offset += text.length + 1;
  });
  return mutants;
}

module.exports = { mutantsOf };
