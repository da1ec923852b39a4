// What earlier runs found, so that a run goes on where another stopped. A mutant that was killed stays so while the sources, the tests' helpers and
// the test file that killed it are the same; one that is no code, while the sources are. All others are judged again.
"use strict";
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");

const digest = (parts) => crypto.createHash("sha256").update(parts.join("\0")).digest("hex");

function treeOf(project, folders, wanted) {
  const names = folders.flatMap((folder) => fs.readdirSync(path.join(project, folder), { recursive: true }).map((name) => path.join(folder, name)));
  return digest(names.filter(wanted).sort().flatMap((name) => [name, fs.readFileSync(path.join(project, name), "utf8")]));
}

class Verdicts {
  constructor(project, file) {
    Object.assign(this, { project, file, known: {}, tests: new Map() });
    this.sources = treeOf(project, ["src", "dev"], (name) => name.endsWith(".sol"));
    this.helpers = treeOf(project, ["test"], (name) => name.endsWith(".sol") && !name.endsWith(".t.sol"));
    if (file && fs.existsSync(file)) this.known = JSON.parse(fs.readFileSync(file, "utf8"));
  }

  test(name) {
    const file = path.join(this.project, name);
    if (!this.tests.has(name)) this.tests.set(name, fs.existsSync(file) && fs.statSync(file).isFile() ? digest([fs.readFileSync(file, "utf8")]) : "");
    return this.tests.get(name);
  }

  // The verdict on a mutant that still holds, if any.
  of(name) {
    const found = this.known[name];
    if (!found || found.sources !== this.sources) return undefined;
    if (found.verdict === "invalid") return found;
    return found.verdict === "killed" && found.helpers === this.helpers && found.test === this.test(found.file) ? found : undefined;
  }

  keep(name, { verdict, by, file }) {
    this.known[name] = { verdict, by, file, test: this.test(file), sources: this.sources, helpers: this.helpers };
    if (!this.file) return;
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(this.file + ".new", JSON.stringify(this.known, null, 1));
    fs.renameSync(this.file + ".new", this.file);
  }
}

module.exports = { Verdicts };
