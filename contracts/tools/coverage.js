#!/usr/bin/env node
// Prints line and branch coverage of src from lcov files, whose hits are added, and fails below a threshold.
// usage: coverage.js <percent> <lcov file>…
"use strict";
const fs = require("fs");

// Lines, and branches on them, that forge's coverage by the IR pipeline counts as missed although tests run them.
const explained = [
  // Assembly has no source map of its own there. Each block is compared with plain Solidity by fuzz (Lines, Merkle, Names, TokenURI, TypedData tests).
  { inAssembly: true },
  // The return of a named result at the end of a function compiles to no instruction.
  { file: "src/ModelRegistry.sol", text: "return tokenId;" },
  { file: "src/oracle/Funds.sol", text: "return taken;" },
  { file: "src/disputes/Stakes.sol", text: "return taken;" },
];

// Lines of a file, from 1, that `explained` names.
function excluded(file) {
  const lines = new Set();
  let depth = 0;
  fs.readFileSync(file, "utf8").split("\n").forEach((text, i) => {
    const begins = depth === 0 && /^\s*assembly\b/.test(text);
    if (begins || depth > 0) {
      lines.add(i + 1);
      depth += text.split("{").length - text.split("}").length;
    }
    if (explained.some((each) => each.file === file && each.text === text.trim())) lines.add(i + 1);
  });
  return lines;
}

const [, , threshold, ...files] = process.argv;
const sources = new Map();

// Adds the hits of one file. A branch that was never reached has "-" for its count.
function add(file) {
  let row;
  const count = (hits, key, value) => hits.set(key, (hits.get(key) || 0) + (value === "-" ? 0 : Number(value)));
  for (const record of fs.readFileSync(file, "utf8").split("\n")) {
    const [kind, value] = record.split(/:(.*)/s);
    if (kind === "SF") {
      row = sources.get(value) || { lines: new Map(), branches: new Map() };
      sources.set(value, row);
    }
    if (kind === "DA") count(row.lines, ...value.split(","));
    if (kind === "BRDA") count(row.branches, value.slice(0, value.lastIndexOf(",")), value.slice(value.lastIndexOf(",") + 1));
  }
}

files.forEach(add);
const rows = [...sources].filter(([file]) => file.startsWith("src/")).map(([file, { lines, branches }]) => ({
  file,
  lines: [...lines].map(([line, hits]) => [Number(line), hits]),
  branches: [...branches].map(([branch, hits]) => [Number(branch.split(",")[0]), hits]),
}));

const missedLines = ({ file: source, lines }) => {
  const left = excluded(source);
  return lines.filter(([line, hits]) => hits === 0 && !left.has(line)).map(([line]) => line);
};
const missedBranches = ({ file: source, branches }) => {
  const left = excluded(source);
  return branches.filter(([line, hits]) => hits === 0 && !left.has(line)).map(([line]) => line);
};
const percent = (covered, all) => (all === 0 ? 100 : (100 * covered) / all);
const show = (covered, all) => `${percent(covered, all).toFixed(1).padStart(6)} % (${covered}/${all})`.padEnd(22);

const sum = { lines: [0, 0], branches: [0, 0] };
for (const each of rows) {
  const lines = missedLines(each);
  const branches = missedBranches(each);
  const counts = { lines: [each.lines.length - lines.length, each.lines.length], branches: [each.branches.length - branches.length, each.branches.length] };
  for (const kind of ["lines", "branches"]) counts[kind].forEach((n, i) => (sum[kind][i] += n));
  const missed = [lines.length && `lines ${lines.join(" ")}`, branches.length && `branches at ${branches.join(" ")}`].filter(Boolean).join("; ");
  process.stdout.write(`${each.file.padEnd(36)}${show(...counts.lines)}${show(...counts.branches)}${missed}\n`);
}
process.stdout.write(`${"src".padEnd(36)}${show(...sum.lines)}${show(...sum.branches)}\n`);
const least = Math.min(percent(...sum.lines), percent(...sum.branches));
if (rows.length === 0 || least < Number(threshold)) {
  process.stderr.write(`coverage: ${least.toFixed(1)} % is below ${threshold} %; write a test for the lines above\n`);
  process.exitCode = 1;
}
