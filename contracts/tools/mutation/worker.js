// One worker: a private copy of the project that is compiled once; then, for each mutant, only the changed contracts' bytecode is replaced
// in forge's artifacts. Compiling for the production optimizer would take most of the time and change nothing for the tests.
"use strict";
const fs = require("fs");
const path = require("path");
const { spawnSync } = require("child_process");

const [, , project, copy, forge] = process.argv;
const solc = require(path.join(project, "node_modules", "solc"));
const environment = { ...process.env, FOUNDRY_SOLC: path.join(project, "tools", "solc") };
const COPIED = ["src", "dev", "test", "abi", "schema", "script", "foundry.toml"];

const IR = { viaIR: true, optimizer: { enabled: false, details: { yul: true, yulDetails: { stackAllocation: true, optimizerSteps: ":" } } } };
const PLAIN = { viaIR: false, optimizer: { enabled: true, runs: 200 } };

function setUp(excluded) {
  fs.rmSync(copy, { recursive: true, force: true });
  fs.mkdirSync(copy, { recursive: true });
  for (const name of COPIED.filter((name) => fs.existsSync(path.join(project, name)))) {
    fs.cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  }
  fs.symlinkSync(path.join(project, "lib"), path.join(copy, "lib"));
  for (const name of excluded) fs.rmSync(path.join(copy, name), { recursive: true, force: true });
  const built = run(["build", "--quiet", "src", "dev", "test"], 900);
  if (built.status !== 0) throw new Error("building the unchanged project:\n" + built.stdout + built.stderr);
}

function run(args, seconds, extra = {}) {
  return spawnSync(forge, args, {
    cwd: copy, env: { ...environment, ...extra }, encoding: "utf8", timeout: seconds * 1000, killSignal: "SIGKILL", maxBuffer: 1 << 28,
  });
}

const find = (name) => ({
  contents: fs.readFileSync(path.join(copy, name.replace("@openzeppelin/contracts/", "lib/openzeppelin-contracts/")), "utf8"),
});

// Artifacts as they were before a mutant.
const saved = new Map();

function restoreArtifacts() {
  for (const [file, text] of saved) fs.writeFileSync(file, text);
  saved.clear();
}

// Compiles sources and replaces their contracts' bytecode in the artifacts. Answers the first error, if any.
function replaceBytecode(names, settings) {
  const output = JSON.parse(
    solc.compile(
      JSON.stringify({
        language: "Solidity",
        sources: Object.fromEntries(names.map((name) => [name, { content: find(name).contents }])),
        settings: {
          ...settings,
          evmVersion: "prague",
          metadata: { bytecodeHash: "none", appendCBOR: false },
          outputSelection: Object.fromEntries(names.map((name) => [name, { "*": ["evm.bytecode.object", "evm.deployedBytecode.object"] }])),
        },
      }),
      { import: find },
    ),
  );
  const error = (output.errors || []).find((problem) => problem.severity === "error");
  if (error) return error.message;
  for (const name of names) {
    for (const [contract, { evm }] of Object.entries(output.contracts[name] || {})) {
      const file = path.join(copy, "out", path.basename(name), `${contract}.json`);
      if (!fs.existsSync(file)) throw new Error(`${file}: no such artifact`);
      const text = fs.readFileSync(file, "utf8");
      if (!saved.has(file)) saved.set(file, text);
      const artifact = JSON.parse(text);
      artifact.bytecode.object = "0x" + evm.bytecode.object;
      artifact.deployedBytecode.object = "0x" + evm.deployedBytecode.object;
      fs.writeFileSync(file, JSON.stringify(artifact));
    }
  }
  return "";
}

// A source and all of ours that it imports.
function imports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const match of find(name).contents.matchAll(/from "(\.[^"]+)"/g)) {
    imports(path.join(path.dirname(name), match[1]), seen);
  }
  return seen;
}

// Test files that hold code of a source themselves, rather than deploy it.
function embedding(file) {
  const tests = fs.readdirSync(path.join(copy, "test"), { recursive: true }).filter((name) => name.endsWith(".t.sol"));
  return tests.map((name) => path.join("test", name)).filter((name) => imports(name).has(file));
}

// Contracts that tests deploy and that hold code of a source.
function deployed(file) {
  const contracts = fs.readdirSync(path.join(copy, "src")).filter((name) => name.endsWith(".sol"));
  return contracts.map((name) => path.join("src", name)).filter((name) => imports(name).has(file));
}

// Runs tests with so many fuzz runs. Answers what failed first, or nothing.
function failing(args, runs) {
  const result = run(["test", "--no-match-contract", "GasTest", "--fail-fast", ...args], 900, {
    FOUNDRY_FUZZ_RUNS: String(runs), FOUNDRY_INVARIANT_RUNS: "16", FOUNDRY_INVARIANT_DEPTH: "48",
  });
  if (result.error || result.signal) return "time";
  const failure = /^\[FAIL.*\] (\w+)\(/m.exec(result.stdout);
  if (result.status !== 0 && !failure) throw new Error("forge: " + result.stdout + result.stderr);
  return failure ? failure[1] : "";
}

// From the cheapest way to notice a mutant to the dearest: tests that embed the source, then the unit tests of what deploys it, with few fuzz runs,
// then all tests but the invariants, then those too.
// Each stage says what to compile, how, and what to run.
function stages(file) {
  const inTests = embedding(file);
  const embedded = { compile: inTests, settings: PLAIN, run: ["--match-path", `{${inTests.join(",")},}`], runs: 128 };
  return [
    ...(inTests.length ? [embedded] : []),
    { compile: deployed(file), settings: IR, run: ["--match-path", "test/unit/**"], runs: 8 },
    { compile: [], run: ["--no-match-path", "test/invariant/**"], runs: 128 },
    { compile: [], run: [], runs: 1000 },
  ];
}

function judge({ file, source }) {
  const target = path.join(copy, file);
  const original = fs.readFileSync(target, "utf8");
  const written = fs.statSync(target);
  try {
    for (const stage of stages(file)) {
      if (stage.compile.length) {
        fs.writeFileSync(target, source);
        const error = replaceBytecode(stage.compile, stage.settings);
        // forge must find the sources unchanged, or it would compile them itself.
        putBack(target, original, written);
        if (error) return { verdict: "invalid", by: error };
      }
      const by = failing(stage.run, stage.runs);
      if (by) return { verdict: "killed", by };
    }
    return { verdict: "survived", by: "" };
  } finally {
    putBack(target, original, written);
    restoreArtifacts();
  }
}

function putBack(target, text, { atime, mtime }) {
  fs.writeFileSync(target, text);
  fs.utimesSync(target, atime, mtime);
}

process.on("message", (message) => {
  try {
    if (message.excluded) {
      setUp(message.excluded);
      for (const file of ["src/LicenseRegistry.sol", "src/UsageOracle.sol", "src/ReceiptDisputes.sol"]) {
        const { verdict, by } = judge({ file, source: fs.readFileSync(path.join(copy, file), "utf8") });
        if (verdict !== "survived") throw new Error(`the unchanged project does not pass its tests: ${verdict} by ${by}`);
      }
      process.send({ ready: true });
    } else {
      process.send({ id: message.id, ...judge(message) });
    }
  } catch (error) {
    process.send({ failed: String(error.message || error) });
  }
});
