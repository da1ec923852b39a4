#!/usr/bin/env node
// usage: export-abi.js <folder of forge's artifacts>
// Writes, byte for byte the same for the same sources:
// - abi/<Contract>.json = {contractName, abi, bytecode, runtime, immutables} from forge's artifacts. `runtime` is the code that stands on chain,
//   with zeros where `immutables` ([start, length] in bytes) are filled in;
// - abi/standard-input.json, the compiler's input that all of them come from, which block explorers take as it is.
"use strict";
const fs = require("fs");
const path = require("path");

const root = path.join(__dirname, "..");
const artifacts = path.join(root, process.argv[2]);
const contracts = fs.readFileSync(path.join(__dirname, "contracts.txt"), "utf8").trim().split("\n");

function write(name, content) {
  const target = path.join(root, "abi", name);
  const text = JSON.stringify(content, null, 1) + "\n";
  if (fs.existsSync(target) && fs.readFileSync(target, "utf8") === text) return;
  fs.writeFileSync(target, text);
  process.stdout.write(`wrote abi/${name}\n`);
}

function read(...names) {
  return JSON.parse(fs.readFileSync(path.join(artifacts, ...names), "utf8"));
}

fs.mkdirSync(path.join(root, "abi"), { recursive: true });
for (const contractName of contracts) {
  const { abi, bytecode, deployedBytecode } = read(`${contractName}.sol`, `${contractName}.json`);
  const immutables = Object.values(deployedBytecode.immutableReferences || {})
    .flat()
    .map(({ start, length }) => [start, length])
    .sort((a, b) => a[0] - b[0]);
  write(`${contractName}.json`, { contractName, abi, bytecode: bytecode.object, runtime: deployedBytecode.object, immutables });
}

const runs = fs.readdirSync(path.join(artifacts, "build-info"));
if (runs.length !== 1) throw new Error(`${runs.length} runs of the compiler made the artifacts; an explorer makes one`);
const { language, sources, settings } = read("build-info", runs[0]).input;
write("standard-input.json", { language, sources, settings });
