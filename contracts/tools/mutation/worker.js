// One worker: judges the mutants of one source, most of them by schemas (schema.js), which are compiled once for many mutants.
// What a schema cannot hold, and what survives in it, is compiled alone.
"use strict";
const { Compiler, CONTRACTS, TESTS } = require("./compiler.js");
const { Copy } = require("./copy.js");
const { SELECTOR, SELECTOR_SOURCE, mutantAt, weave } = require("./schema.js");

const [, , project, folder, forge] = process.argv;
const copy = new Copy(project, folder, forge);
const compiler = new Compiler(project, folder);

const KILLERS = 3;

// Tests from the cheapest way to notice a mutant to the dearest, with so many fuzz runs at the end.
let slow = [];
const stages = (runs) => [
  [["--no-match-path", `{test/invariant/**,${slow.join(",")}}`], 8],
  [["--no-match-path", "test/invariant/**"], runs],
  [["--match-path", "test/invariant/**"], runs],
];

// Test files that killed mutants of a source, the latest first.
const killers = [];

function learn({ file }) {
  if (!file) return;
  const at = killers.indexOf(file);
  if (at >= 0) killers.splice(at, 1);
  killers.unshift(file);
}

// Runs stages of tests until one fails. Answers what failed, or nothing.
function runTests(all, mutant = 0) {
  const first = killers.slice(0, KILLERS);
  const known = first.length ? [[["--match-path", `{${first.join(",")},}`], 8]] : [];
  for (const [select, runs] of [...known, ...all]) {
    const failed = copy.failing(select, runs, mutant);
    if (failed) return failed;
  }
  return undefined;
}

// Replaces the code of a source in all artifacts that hold it. Answers the compiler's errors.
function install(file, replaced) {
  const inTests = compiler.embedding(file);
  const built = [compiler.build(compiler.deployed(file), replaced, CONTRACTS), ...(inTests.length ? [compiler.build(inTests, replaced, TESTS)] : [])];
  const errors = built.flatMap((each) => each.errors);
  if (!errors.length) built.forEach((each) => copy.replace(each.contracts));
  return errors;
}

// Compiles a schema, without the mutants that are no code. Answers those that it holds.
function installSchema(file, mutants, tell) {
  const source = compiler.read(file);
  const ast = compiler.parse(file);
  const all = mutants.map((mutant, i) => ({
    ...mutant, id: i + 1,
    start: Buffer.byteLength(source.slice(0, mutant.start)), end: Buffer.byteLength(source.slice(0, mutant.end)),
  }));
  let { text, left } = weave(file, source, ast, all);
  const alone = left.map(({ id }) => mutants[id - 1]);
  let held = all.filter((mutant) => !left.includes(mutant));
  for (;;) {
    if (!held.length) return { held, alone };
    ({ text } = weave(file, source, ast, held));
    const replaced = { [file]: text, [SELECTOR]: SELECTOR_SOURCE };
    let errors = compiler.check([file], replaced);
    if (!errors.length) errors = install(file, replaced);
    if (!errors.length) return { held, alone };
    const wrong = new Map(errors.filter((error) => error.sourceLocation?.file === file).map((error) => [mutantAt(text, error.sourceLocation.start), error.message]));
    wrong.delete(0);
    if (!wrong.size) {
      process.stderr.write(`schema of ${file}: ${errors[0].formattedMessage || errors[0].message}\n`);
      return { held: [], alone: [...alone, ...held.map(({ id }) => mutants[id - 1])] };
    }
    for (const [id, message] of wrong) tell(mutants[id - 1], { verdict: "invalid", by: message, file: "" });
    held = held.filter(({ id }) => !wrong.has(id));
  }
}

function judgeAlone({ file, survey }, mutant, tell) {
  try {
    const errors = install(file, { [file]: mutant.source });
    if (errors.length) return tell(mutant, { verdict: "invalid", by: errors[0].message, file: "" });
    const failed = runTests(survey ? stages(8).slice(0, 1) : stages(1000));
    if (failed) learn(failed);
    return tell(mutant, failed ? { verdict: "killed", by: failed.test, file: failed.file } : { verdict: "survived", by: "", file: "" });
  } finally {
    copy.restore();
  }
}

// Judges mutants of one source.
function judge(work, tell) {
  const { file, mutants, survey } = work;
  killers.length = 0;
  const doubtful = [];
  try {
    const { held, alone } = installSchema(file, mutants, tell);
    doubtful.push(...alone);
    const failed = held.length && runTests(stages(128).slice(0, 1));
    if (failed) throw new Error(`the schema of ${file} without a mutant does not pass ${failed.test} of ${failed.file}`);
    for (const { id } of held) {
      const mutant = mutants[id - 1];
      const killed = runTests(survey ? stages(128).slice(0, 1) : stages(128), id);
      if (killed) {
        learn(killed);
        tell(mutant, { verdict: "killed", by: killed.test, file: killed.file });
      } else if (mutant.explained || survey) {
        tell(mutant, { verdict: "survived", by: "", file: "" });
      } else {
        doubtful.push(mutant);
      }
    }
  } finally {
    copy.restore();
  }
  for (const mutant of doubtful) judgeAlone(work, mutant, tell);
}

process.on("message", (work) => {
  try {
    if (work.begin) {
      copy.setUp();
      slow = copy.slowTests();
    } else {
      judge(work, (mutant, verdict) => process.send({ id: mutant.number, ...verdict }));
    }
    process.send({ ready: true });
  } catch (error) {
    process.send({ failed: String(error.stack || error) });
  }
});
