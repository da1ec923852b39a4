// A private copy of the project, outside the checkout, whose artifacts' bytecode is replaced by that of mutants.
"use strict";
const fs = require("fs");
const path = require("path");
const { spawnSync } = require("child_process");

// With what forge built, so that it finds nothing to compile.
const COPIED = ["src", "dev", "test", "lib", "abi", "schema", "foundry.toml", "out", "cache/solidity-files-cache.json"];

class Copy {
  constructor(project, folder, forge) {
    Object.assign(this, { project, folder, forge, saved: new Map() });
    this.environment = { ...process.env, FOUNDRY_SOLC: path.join(folder, "solc") };
  }

  setUp() {
    fs.rmSync(this.folder, { recursive: true, force: true });
    for (const name of COPIED) fs.cpSync(path.join(this.project, name), path.join(this.folder, name), { recursive: true, preserveTimestamps: true });
    this.writeCompiler();
    const built = this.run(["build", "--quiet", "src", "dev", "test"], 1800);
    if (built.status !== 0) throw new Error("building the unchanged project:\n" + built.stdout + built.stderr);
  }

  // Each run of forge asks the compiler for its version, for which it would be loaded, most of a second.
  writeCompiler() {
    const compiler = path.join(this.project, "tools", "solc");
    const version = spawnSync(compiler, ["--version"], { encoding: "utf8" }).stdout;
    const script = `#!/bin/sh\n[ "$1" = --version ] || exec '${compiler}' "$@"\ncat <<'VERSION'\n${version}VERSION\n`;
    fs.writeFileSync(this.environment.FOUNDRY_SOLC, script, { mode: 0o755 });
  }

  run(args, seconds, extra = {}) {
    return spawnSync(this.forge, args, {
      cwd: this.folder, env: { ...this.environment, ...extra }, encoding: "utf8", timeout: seconds * 1000, killSignal: "SIGKILL", maxBuffer: 1 << 28,
    });
  }

  replace(contracts) {
    for (const { artifact, creation, runtime } of contracts) {
      const file = path.join(this.folder, artifact);
      if (!fs.existsSync(file)) throw new Error(`${file}: no such artifact`);
      const text = fs.readFileSync(file, "utf8");
      if (!this.saved.has(file)) this.saved.set(file, text);
      const content = JSON.parse(text);
      content.bytecode.object = creation;
      content.deployedBytecode.object = runtime;
      fs.writeFileSync(file, JSON.stringify(content));
    }
  }

  restore() {
    for (const [file, text] of this.saved) fs.writeFileSync(file, text);
    this.saved.clear();
  }

  // Runs tests, with a mutant of a schema or none.
  test(select, runs, mutant = 0) {
    const args = ["test", "--threads", "1", "--no-match-contract", "GasTest", "--block-prevrandao", "0x" + mutant.toString(16).padStart(64, "0"), ...select];
    return this.run(args, 900, { FOUNDRY_FUZZ_RUNS: String(runs), FOUNDRY_INVARIANT_RUNS: "16", FOUNDRY_INVARIANT_DEPTH: "48" });
  }

  // Answers what failed first: {test, file}, or nothing.
  failing(select, runs, mutant) {
    const result = this.test(["--fail-fast", ...select], runs, mutant);
    if (result.error || result.signal) return { test: "time", file: "" };
    if (result.status === 0) return undefined;
    const file = /^Encountered \d+ failing tests? in (\S+?):\w+$/m.exec(result.stdout);
    const test = /^\[FAIL[\s\S]*?\] (\w+)\(/m.exec(result.stdout);
    if (!file || !test) throw new Error("forge: " + result.stdout + result.stderr);
    return { test: test[1], file: file[1] };
  }

  // Test files that take more than a fiftieth of the time of all.
  slowTests() {
    const { stdout, stderr, status } = this.test(["--no-match-path", "test/invariant/**"], 8);
    if (status !== 0) throw new Error("the unchanged project does not pass its tests:\n" + stdout + stderr);
    const units = { s: 1000, ms: 1, µs: 0.001 };
    const suites = [...stdout.matchAll(/^Ran \d+ tests? for (\S+?):\w+\n[\s\S]*?finished in ([\d.]+)(s|ms|µs) /gm)].map(([, file, time, unit]) => [file, time * units[unit]]);
    const all = suites.reduce((sum, [, time]) => sum + time, 0);
    return suites.filter(([, time]) => time > all / 50).map(([file]) => file);
  }
}

module.exports = { Copy };
