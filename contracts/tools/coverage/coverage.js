#!/usr/bin/env node
// Prints which lines and which outcomes of conditions of src the tests run, and fails below a threshold. The sources are marked (marks.js) and compiled
// in a private copy of the project, whose artifacts they replace, so that the tests deploy them as they deploy the contracts themselves.
// usage: coverage.js <percent> [--runs=N]
"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");
const { Compiler, CONTRACTS, TESTS } = require("../mutation/compiler.js");
const { Copy } = require("../mutation/copy.js");
const { FOLDER, LIBRARY, LIBRARY_SOURCE, mark } = require("./marks.js");

const project = path.join(__dirname, "..", "..");
const forge = path.join(project, "node_modules/@foundry-rs", `forge-linux-${os.arch() === "arm64" ? "arm64" : "amd64"}`, "bin/forge");

// Outcomes that cannot be, with the reason.
const explained = JSON.parse(fs.readFileSync(path.join(__dirname, "explained.json"), "utf8"));

function markAll(compiler, copy) {
  const files = fs.readdirSync(path.join(copy.folder, "src"), { recursive: true }).filter((name) => name.endsWith(".sol"));
  const replaced = { [LIBRARY]: LIBRARY_SOURCE };
  const marks = [];
  for (const file of files.map((name) => path.join("src", name)).sort()) {
    const marked = mark(file, compiler.read(file), compiler.parse(file), marks.length);
    if (marked.marks.length === 0) continue;
    replaced[file] = marked.text;
    marks.push(...marked.marks);
  }
  return { replaced, marks };
}

// Replaces the contracts' code, and that of tests that hold some of it themselves.
function install(compiler, copy, replaced) {
  const files = Object.keys(replaced).filter((file) => file !== LIBRARY);
  const contracts = [...new Set(files.flatMap((file) => compiler.deployed(file)))];
  const tests = [...new Set(files.flatMap((file) => compiler.embedding(file)))];
  for (const [names, settings] of [[contracts, CONTRACTS], [tests, TESTS]]) {
    const { errors, contracts: built } = compiler.build(names, replaced, settings);
    if (errors.length) throw new Error(errors[0].formattedMessage || errors[0].message);
    copy.replace(built);
  }
}

function runTests(copy, runs) {
  const folder = path.join(copy.folder, FOLDER);
  fs.mkdirSync(folder);
  const settings = path.join(copy.folder, "foundry.toml");
  fs.writeFileSync(settings, fs.readFileSync(settings, "utf8").replace("fs_permissions = [", `$&\n  { access = "write", path = "./${FOLDER}" },`));
  const { stdout, stderr, error } = copy.test([], runs, 0);
  if (error) throw error;
  const failed = [...stdout.matchAll(/^\[FAIL[^\]]*\] (\w+)\(/gm)].map((match) => match[1]);
  const hits = new Set(fs.readdirSync(folder));
  if (hits.size === 0) throw new Error(`the tests left no mark:\n${stdout.slice(-2000)}${stderr}`);
  return { hits, failed: [...new Set(failed)], summary: stdout.trim().split("\n").pop() };
}

const percent = ([covered, all]) => (all === 0 ? 100 : (100 * covered) / all);
const show = (count) => `${percent(count).toFixed(1).padStart(6)} % (${count.join("/")})`.padEnd(22);

// Lines that begin a statement, and outcomes, of one file: {lines, outcomes, missed}.
function countFile(marks, hits) {
  const lines = new Map();
  for (const { id, kind, line } of marks) if (kind === "statement") lines.set(line, (lines.get(line) ?? true) && hits.has(id));
  const outcomes = marks.filter(({ kind }) => kind !== "statement");
  const missed = outcomes.filter(({ id }) => !hits.has(id));
  return {
    lines: [[...lines.values()].filter(Boolean).length, lines.size],
    outcomes: [outcomes.length - missed.length, outcomes.length],
    missed: [...[...lines].filter(([, hit]) => !hit).map(([line]) => `line ${line}`), ...missed.map(({ line, kind }) => `line ${line} never ${kind}`)],
  };
}

const isExplained = (copy) => ({ file, line, kind }) => {
  const text = fs.readFileSync(path.join(copy.folder, file), "utf8").split("\n")[line - 1].trim();
  return explained.some((each) => each.file === file && each.text === text && each.kind === kind);
};

function report(marks, hits) {
  const sum = { lines: [0, 0], outcomes: [0, 0] };
  for (const file of new Set(marks.map((each) => each.file))) {
    const counted = countFile(marks.filter((each) => each.file === file), hits);
    for (const kind of ["lines", "outcomes"]) counted[kind].forEach((n, i) => (sum[kind][i] += n));
    process.stdout.write(`${file.padEnd(36)}${show(counted.lines)}${show(counted.outcomes)}${counted.missed.join(", ")}\n`);
  }
  process.stdout.write(`${"src".padEnd(36)}${show(sum.lines)}${show(sum.outcomes)}\n`);
  return Math.min(percent(sum.lines), percent(sum.outcomes));
}

function main() {
  const [threshold, ...flags] = process.argv.slice(2);
  const runs = Number(flags.find((flag) => flag.startsWith("--runs="))?.slice("--runs=".length) || 64);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dehug-coverage-"));
  try {
    const copy = new Copy(project, path.join(folder, "project"), forge);
    copy.setUp();
    const compiler = new Compiler(project, copy.folder);
    const { replaced, marks } = markAll(compiler, copy);
    install(compiler, copy, replaced);
    const { hits, failed, summary } = runTests(copy, runs);
    const left = marks.filter((each) => hits.has(each.id) || !isExplained(copy)(each));
    const least = report(left, hits);
    process.stdout.write(`${summary}\n${marks.length - left.length} outcomes are explained in tools/coverage/explained.json\n`);
    // A mark costs gas and memory, which a few tests count; what they run, they run all the same.
    if (failed.length) process.stdout.write(`with marks, these fail: ${failed.join(", ")}\n`);
    if (least < Number(threshold)) {
      process.stderr.write(`coverage: ${least.toFixed(1)} % is below ${threshold} %; write a test for the lines above\n`);
      process.exitCode = 1;
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main();
