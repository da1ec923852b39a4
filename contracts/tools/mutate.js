#!/usr/bin/env node
// Mutation testing of rights, terms and the settlement arithmetic: changes the sources in small ways, one at a time, in private copies outside the checkout, and
// runs the tests on each. A mutant that no test notices must be explained in mutation/explained.json.
// usage: mutate.js [--count=N] [--seed=N] [--jobs=N] [--from=N] [--only=TEXT] [--exclude=PATH,…] [--list] [--report=FILE]
// --from goes on where another run stopped: it leaves the first N mutants of the list out.
"use strict";
const crypto = require("crypto");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { fork } = require("child_process");
const { mutantsOf } = require("./mutation/operators.js");

const project = path.join(__dirname, "..");
const forge = path.join(project, "node_modules/@foundry-rs", `forge-linux-${os.arch() === "arm64" ? "arm64" : "amd64"}`, "bin/forge");
const FILES = [
  "src/LicenseRegistry.sol", "src/licenses/Earnings.sol", "src/libraries/GrantBooks.sol", "src/libraries/GrantPrices.sol",
  ...["Settlements", "Signers", "Distribution", "Funds"].map((name) => `src/oracle/${name}.sol`),
  "src/ReceiptDisputes.sol", "src/disputes/Stakes.sol",
  ...["UsageWords", "Valuation", "Lines", "Merkle", "SumTree"].map((name) => `src/libraries/${name}.sol`),
];

function options() {
  const given = Object.fromEntries(process.argv.slice(2).map((arg) => arg.replace(/^--/, "").split(/=(.*)/s)));
  return {
    count: Number(given.count || 0), seed: given.seed || "1", jobs: Number(given.jobs || 2), from: Number(given.from || 0), only: given.only || "",
    exclude: given.exclude ? given.exclude.split(",") : [], list: "list" in given, report: given.report || "",
  };
}

const key = (mutant) => `${path.basename(mutant.file)}: ${mutant.before} => ${mutant.after}`;

// A deterministic sample: the same seed takes the same mutants as long as their lines do not change.
function sample(mutants, count, seed) {
  if (!count || count >= mutants.length) return mutants;
  const rank = (mutant, i) => crypto.createHash("sha256").update(`${seed} ${key(mutant)} ${i}`).digest("hex");
  const ranked = mutants.map((mutant, i) => [rank(mutant, i), mutant]).sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Set(ranked.slice(0, count).map(([, mutant]) => mutant));
  return mutants.filter((mutant) => taken.has(mutant));
}

// Runs mutants on workers, each of which takes the next one.
async function judgeAll(mutants, { jobs, exclude }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "dehug-mutate-"));
  let next = 0;
  const work = (n) =>
    new Promise((resolve, reject) => {
      const worker = fork(path.join(__dirname, "mutation/worker.js"), [project, path.join(scratch, String(n)), forge]);
      worker.on("error", reject);
      // After its last mutant it is killed, which changes nothing any more.
      worker.on("exit", (code, signal) => reject(new Error(`a worker ended by itself: ${signal || code}`)));
      worker.on("message", (message) => {
        if (message.failed) {
          worker.kill();
          return reject(new Error(message.failed));
        }
        if (message.verdict) {
          Object.assign(mutants[message.id], { verdict: message.verdict, by: message.by });
          process.stderr.write(`${message.verdict.padEnd(8)} ${mutants[message.id].line} ${key(mutants[message.id])}${message.by ? ` [${message.by}]` : ""}\n`);
        }
        if (next >= mutants.length) {
          worker.kill();
          return resolve();
        }
        worker.send({ id: next, file: mutants[next].file, source: mutants[next].source });
        ++next;
      });
      worker.send({ excluded: ["test/gas", ...exclude] });
    });
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, mutants.length) }, (_, n) => work(n)));
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

async function main() {
  const chosen = options();
  const explained = JSON.parse(fs.readFileSync(path.join(__dirname, "mutation/explained.json"), "utf8"));
  const all = FILES.flatMap((file) => mutantsOf(file, fs.readFileSync(path.join(project, file), "utf8")));
  const named = all.filter((mutant) => `${mutant.file}:${mutant.line} ${key(mutant)}`.includes(chosen.only));
  const mutants = sample(named, chosen.count, chosen.seed).slice(chosen.from);
  process.stderr.write(`${mutants.length} of ${all.length} mutants, seed ${chosen.seed}\n`);
  if (chosen.list) return mutants.forEach((m) => process.stdout.write(`${m.line} ${m.operator} ${key(m)}\n`));
  await judgeAll(mutants, chosen);
  for (const mutant of mutants) if (mutant.verdict === "survived" && explained[key(mutant)]) mutant.verdict = "explained";
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
