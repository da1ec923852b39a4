#!/usr/bin/env node
// Mutation testing of rights, terms and the settlement arithmetic: changes the sources in small ways, in private copies outside the checkout, and
// runs the tests on each change. A mutant that no test notices must be explained in mutation/explained.json.
// usage: mutate.js [--count=N] [--seed=N] [--jobs=N] [--only=TEXT] [--list] [--report=FILE] [--verdicts=FILE] [--survey]
// --verdicts keeps what was found: a run that was stopped goes on with the mutants that are left, and a later one judges what changed.
// --survey takes what survives its schema for survived, without compiling it alone and running all tests with 1,000 fuzz runs.
"use strict";
const crypto = require("crypto");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { fork } = require("child_process");
const { mutantsOf } = require("./mutation/operators.js");
const { Verdicts } = require("./mutation/verdicts.js");

const project = path.join(__dirname, "..");
const forge = path.join(project, "node_modules/@foundry-rs", `forge-linux-${os.arch() === "arm64" ? "arm64" : "amd64"}`, "bin/forge");
const FILES = [
  "src/LicenseRegistry.sol", "src/licenses/Earnings.sol", "src/libraries/GrantBooks.sol", "src/libraries/GrantPrices.sol",
  ...["Settlements", "Signers", "Distribution", "Funds"].map((name) => `src/oracle/${name}.sol`), "src/UsageOracle.sol",
  "src/ReceiptDisputes.sol", "src/disputes/Stakes.sol",
  ...["UsageWords", "Valuation", "Lines", "Merkle", "SumTree", "Signatures"].map((name) => `src/libraries/${name}.sol`),
  "src/TermsRegistry.sol", ...["TermsRules", "TermsRecords", "TermsHash", "TokenRecord"].map((name) => `src/libraries/${name}.sol`),
  "src/ModelRegistry.sol", "src/registry/Namespaces.sol", "src/registry/Tokens.sol", "src/RoyaltyPolicy.sol",
];
// Mutants that are compiled together: more save compilations, and make each of them, and each run, slower.
const TOGETHER = 100;

function options() {
  const given = Object.fromEntries(process.argv.slice(2).map((arg) => arg.replace(/^--/, "").split(/=(.*)/s)));
  return {
    count: Number(given.count || 0), seed: given.seed || "1", jobs: Number(given.jobs || 2), only: given.only || "",
    list: "list" in given, report: given.report || "", verdicts: given.verdicts || "", survey: "survey" in given,
  };
}

const key = (mutant) => `${path.basename(mutant.file)}: ${mutant.before} => ${mutant.after}`;

// All mutants, each with a name of its own: its text, and which of its kind it is.
function allMutants() {
  const counts = new Map();
  return FILES.flatMap((file) => mutantsOf(file, fs.readFileSync(path.join(project, file), "utf8"))).map((mutant) => {
    const count = (counts.get(key(mutant)) || 0) + 1;
    counts.set(key(mutant), count);
    return { ...mutant, name: `${key(mutant)} #${count}` };
  });
}

// A deterministic sample: the same seed takes the same mutants as long as their lines do not change.
function sample(mutants, count, seed) {
  if (!count || count >= mutants.length) return mutants;
  const rank = (mutant) => crypto.createHash("sha256").update(`${seed} ${mutant.name}`).digest("hex");
  const ranked = mutants.map((mutant) => [rank(mutant), mutant]).sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Set(ranked.slice(0, count).map(([, mutant]) => mutant));
  return mutants.filter((mutant) => taken.has(mutant));
}

// Work for workers: mutants of one source.
function divide(mutants) {
  return FILES.flatMap((file) => {
    const own = mutants.filter((mutant) => mutant.file === file);
    const parts = Math.ceil(own.length / TOGETHER);
    const size = Math.ceil(own.length / parts);
    return Array.from({ length: parts }, (_, i) => ({ file, mutants: own.slice(i * size, (i + 1) * size) }));
  });
}

// Gives work to workers, each of which takes the next piece, and every verdict to `found`.
async function judgeAll(works, jobs, found) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "dehug-mutate-"));
  const left = [...works];
  const run = (n) =>
    new Promise((resolve, reject) => {
      const worker = fork(path.join(__dirname, "mutation/worker.js"), [project, path.join(scratch, String(n)), forge]);
      worker.on("error", reject);
      // After its last work it is killed, which changes nothing any more.
      worker.on("exit", (code, signal) => reject(new Error(`a worker ended by itself: ${signal || code}`)));
      worker.on("message", (message) => {
        if (message.failed) return worker.kill(), reject(new Error(message.failed));
        if (message.verdict) return found(message);
        if (!left.length) return worker.kill(), resolve();
        worker.send(left.shift());
      });
      worker.send({ begin: true });
    });
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, works.length) }, (_, n) => run(n)));
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function report(mutants, explained) {
  const count = (file, verdict) => mutants.filter((m) => (!file || m.file === file) && m.verdict === verdict).length;
  const cell = (text) => text.replaceAll("|", "\\|");
  const lines = ["| file | mutants | killed | explained | survived |", "| --- | --- | --- | --- | --- |"];
  for (const file of [...FILES, ""]) {
    const killed = count(file, "killed");
    const equal = count(file, "explained");
    const survived = count(file, "survived");
    if (killed + equal + survived) lines.push(`| ${file || "all"} | ${killed + equal + survived} | ${killed} | ${equal} | ${survived} |`);
  }
  const left = mutants.filter((m) => m.verdict === "survived" || m.verdict === "explained");
  if (left.length) lines.push("", "| not killed | change | why |", "| --- | --- | --- |");
  for (const m of left) {
    lines.push(`| ${path.basename(m.file)}:${m.line} | \`${cell(m.before)}\` → \`${cell(m.after)}\` | ${explained[key(m)] || "**not explained**"} |`);
  }
  return lines.join("\n") + "\n";
}

// Judges mutants, but for those on which an earlier verdict holds.
async function judge(mutants, explained, { jobs, verdicts: file, survey }) {
  const verdicts = new Verdicts(project, file);
  for (const mutant of mutants) Object.assign(mutant, verdicts.of(mutant.name));
  const open = mutants.filter((mutant) => !mutant.verdict).map((mutant, number) => ({ ...mutant, number, explained: key(mutant) in explained, original: mutant }));
  process.stderr.write(`${mutants.length - open.length} were judged before\n`);
  const works = divide(open.map(({ original, ...mutant }) => mutant)).map((work) => ({ ...work, survey }));
  await judgeAll(works, jobs, ({ id, verdict, by, file: test }) => {
    const mutant = open[id].original;
    Object.assign(mutant, { verdict: verdict === "survived" && open[id].explained ? "explained" : verdict, by });
    verdicts.keep(mutant.name, { verdict: mutant.verdict, by, file: test });
    process.stderr.write(`${mutant.verdict.padEnd(9)} ${mutant.line} ${key(mutant)}${by ? ` [${by}]` : ""}\n`);
  });
}

async function main() {
  const chosen = options();
  const explained = JSON.parse(fs.readFileSync(path.join(__dirname, "mutation/explained.json"), "utf8"));
  const all = allMutants();
  const named = all.filter((mutant) => `${mutant.file}:${mutant.line} ${key(mutant)}`.includes(chosen.only));
  const mutants = sample(named, chosen.count, chosen.seed);
  process.stderr.write(`${mutants.length} of ${all.length} mutants, seed ${chosen.seed}\n`);
  if (chosen.list) return mutants.forEach((m) => process.stdout.write(`${m.line} ${m.operator} ${key(m)}\n`));
  await judge(mutants, explained, chosen);
  const text = report(mutants, explained);
  if (chosen.report) fs.writeFileSync(chosen.report, text);
  process.stdout.write(text);
  const left = mutants.filter((mutant) => mutant.verdict === "survived").length;
  if (left) {
    process.stderr.write(`${left} mutants survived: write a test that kills them, or explain them in tools/mutation/explained.json\n`);
    process.exitCode = 1;
  }
}

main().catch((error) => {
  process.stderr.write(`mutate: ${error.message}\n`);
  process.exitCode = 2;
});
