#!/usr/bin/env node
// usage: verify-input.js
// Does what a block explorer does: compiles abi/standard-input.json and compares each contract with abi/<Contract>.json. Fails when the code
// differs, or when the input is not of the sources that stand here.
"use strict";
const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const root = path.join(__dirname, "..");
const read = (name) => fs.readFileSync(path.join(root, name), "utf8");
const contracts = read("tools/contracts.txt").trim().split("\n");
const text = read("abi/standard-input.json");
const { sources } = JSON.parse(text);

function fail(problem) {
  process.stderr.write(`verify-input: ${problem}; run 'make abi'\n`);
  process.exit(1);
}

function ours(folder) {
  return fs.readdirSync(path.join(root, folder), { recursive: true }).filter((name) => name.endsWith(".sol")).map((name) => `${folder}/${name}`);
}

for (const name of new Set([...ours("src"), ...ours("dev"), ...Object.keys(sources)])) {
  if (!sources[name]) fail(`${name} is not in abi/standard-input.json`);
  if (!fs.existsSync(path.join(root, name))) fail(`${name} is in abi/standard-input.json and not here`);
  if (sources[name].content !== read(name)) fail(`${name} differs from what abi/standard-input.json holds`);
}

const output = JSON.parse(execFileSync(path.join(__dirname, "solc"), ["--standard-json"], { input: text, maxBuffer: 1 << 30 }));
const errors = (output.errors || []).filter(({ severity }) => severity === "error");
if (errors.length) fail(errors[0].formattedMessage);
for (const name of contracts) {
  const { bytecode, runtime } = JSON.parse(read(`abi/${name}.json`));
  const { evm } = output.contracts[`src/${name}.sol`]?.[name] || output.contracts[`dev/${name}.sol`]?.[name] || {};
  if (!evm) fail(`abi/standard-input.json does not make ${name}`);
  if (`0x${evm.bytecode.object}` !== bytecode) fail(`abi/${name}.json has another creation code than abi/standard-input.json makes`);
  if (`0x${evm.deployedBytecode.object}` !== runtime) fail(`abi/${name}.json has another runtime code than abi/standard-input.json makes`);
  process.stdout.write(`${name}: ${runtime.length / 2 - 1} bytes, the same\n`);
}
