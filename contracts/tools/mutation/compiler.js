// What the compiler makes of a copy of the project in which some sources are replaced in memory.
"use strict";
const fs = require("fs");
const path = require("path");

// Compiling for the production optimizer would take most of the time and change nothing for the tests.
const CONTRACTS = { viaIR: true, optimizer: { enabled: false, details: { yul: true, yulDetails: { stackAllocation: true, optimizerSteps: ":" } } } };
const TESTS = { viaIR: false, optimizer: { enabled: true, runs: 200 } };

class Compiler {
  constructor(project, copy) {
    this.solc = require(path.join(project, "node_modules", "solc"));
    this.copy = copy;
  }

  read(name, replaced = {}) {
    if (name in replaced) return replaced[name];
    return fs.readFileSync(path.join(this.copy, name.replace("@openzeppelin/contracts/", "lib/openzeppelin-contracts/")), "utf8");
  }

  compile(names, replaced, settings) {
    const input = {
      language: "Solidity",
      sources: Object.fromEntries(names.map((name) => [name, { content: this.read(name, replaced) }])),
      settings: { evmVersion: "prague", metadata: { bytecodeHash: "none", appendCBOR: false }, ...settings },
    };
    return JSON.parse(this.solc.compile(JSON.stringify(input), { import: (name) => ({ contents: this.read(name, replaced) }) }));
  }

  // The syntax tree of a source.
  parse(name) {
    return this.compile([name], {}, { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } }).sources[name].ast;
  }

  // Errors of sources, without making code of them.
  check(names, replaced) {
    return errorsOf(this.compile(names, replaced, { outputSelection: Object.fromEntries(names.map((name) => [name, { "*": ["abi"] }])) }));
  }

  // Code of the sources' contracts: {errors, contracts: [{artifact, creation, runtime}]}.
  build(names, replaced, settings) {
    const selection = ["evm.bytecode.object", "evm.deployedBytecode.object"];
    const output = this.compile(names, replaced, { ...settings, outputSelection: Object.fromEntries(names.map((name) => [name, { "*": selection }])) });
    const contracts = names.flatMap((name) =>
      Object.entries((output.contracts || {})[name] || {}).map(([contract, { evm }]) => ({
        artifact: path.join("out", path.basename(name), `${contract}.json`),
        creation: "0x" + evm.bytecode.object,
        runtime: "0x" + evm.deployedBytecode.object,
      })),
    );
    return { errors: errorsOf(output), contracts };
  }

  // What a source imports of ours.
  directImports(name) {
    return [...this.read(name).matchAll(/from "(\.[^"]+)"/g)].map((match) => path.join(path.dirname(name), match[1]));
  }

  // A source and all of ours that it imports.
  imports(name, seen = new Set()) {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const imported of this.directImports(name)) this.imports(imported, seen);
    return seen;
  }

  // Test files that hold code of a source themselves, rather than deploy it. An interface that imports it holds none, but may answer its types.
  embedding(file) {
    const called = [...this.read(file).matchAll(/\bfunction (\w+)/g)].map((match) => match[1]);
    const calls = new RegExp(`\\.(${called.join("|")})\\(`);
    const holds = (name) => {
      const all = [...this.imports(name)];
      if (!all.includes(file)) return false;
      return all.some((each) => (!each.startsWith("src/interfaces/") && this.directImports(each).includes(file)) || (each.startsWith("test/") && calls.test(this.read(each))));
    };
    const tests = fs.readdirSync(path.join(this.copy, "test"), { recursive: true }).filter((name) => name.endsWith(".t.sol") && !name.startsWith("gas"));
    return tests.map((name) => path.join("test", name)).filter(holds);
  }

  // Contracts that tests deploy and that hold code of a source.
  deployed(file) {
    const contracts = fs.readdirSync(path.join(this.copy, "src")).filter((name) => name.endsWith(".sol"));
    return contracts.map((name) => path.join("src", name)).filter((name) => this.imports(name).has(file));
  }
}

const errorsOf = (output) => (output.errors || []).filter((problem) => problem.severity === "error");

module.exports = { Compiler, CONTRACTS, TESTS };
