#!/usr/bin/env node
// usage: export-abi.js <folder of forge's artifacts>
// Writes abi/<Contract>.json = {contractName, abi, bytecode} from forge's artifacts, byte for byte the same for the same sources.
"use strict";
const fs = require("fs");
const path = require("path");

const root = path.join(__dirname, "..");
const contracts = ["ModelRegistry", "LicenseRegistry", "UsageOracle", "DevToken"];

fs.mkdirSync(path.join(root, "abi"), { recursive: true });
for (const contractName of contracts) {
  const artifact = path.join(root, process.argv[2], `${contractName}.sol`, `${contractName}.json`);
  const { abi, bytecode } = JSON.parse(fs.readFileSync(artifact, "utf8"));
  const target = path.join(root, "abi", `${contractName}.json`);
  const text = JSON.stringify({ contractName, abi, bytecode: bytecode.object }, null, 1) + "\n";
  if (!fs.existsSync(target) || fs.readFileSync(target, "utf8") !== text) {
    fs.writeFileSync(target, text);
    process.stdout.write(`wrote abi/${contractName}.json\n`);
  }
}
