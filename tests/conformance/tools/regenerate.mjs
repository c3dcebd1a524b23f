// The work of scripts/regenerate_conformance (see its --help): checks types, strips them, runs Node, keeps stdout.
import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const tools = import.meta.dirname;
const root = path.dirname(tools);
const project = path.resolve(root, "../..");
const ts = createRequire(path.join(root, ".cache/"))("typescript");

const options = process.argv.slice(2).filter((a) => a.startsWith("--"));
const wanted = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const unknown = options.find((o) => o !== "--check" && o !== "--types");
if (unknown) fail(2, `unknown option ${unknown}`);
const checking = options.includes("--check");

// The options of LANGUAGE.md; the rest only makes tsc accept './x.ts' and treat every file as a module.
const emit = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  rewriteRelativeImportExtensions: true,
};
// What `heddle init` gives to users is what these programs are checked with.
const types = path.join(project, "types");
const config = ts.readConfigFile(path.join(types, "tsconfig.json"), ts.sys.readFile).config;
const check = { ...emit, ...ts.parseJsonConfigFileContent(config, ts.sys, types).options };

function fail(code, text) {
  console.error(`regenerate_conformance: ${text}`);
  process.exit(code);
}

function files(folder, ending, skip = []) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((f) => f.endsWith(ending) && !skip.some((s) => f === s || f.startsWith(s + "/")))
    .map((f) => path.join(folder, f))
    .sort();
}

function check_types(sources) {
  const shared = files(types, ".d.ts");
  const program = ts.createProgram([...shared, ...sources], check);
  const found = ts.getPreEmitDiagnostics(program);
  if (found.length === 0) return;
  const host = { getCurrentDirectory: () => project, getCanonicalFileName: (f) => f, getNewLine: () => "\n" };
  process.stderr.write(ts.formatDiagnostics(found, host));
  fail(1, `${found.length} type errors: the programs must pass tsc --strict`);
}

/** A folder that holds main.ts is one program; elsewhere every file is one. */
function programs(sources) {
  const folders = new Set(sources.filter((f) => path.basename(f) === "main.ts").map((f) => path.dirname(f)));
  const inside = (f) => [...folders].some((d) => f.startsWith(d + path.sep));
  return sources.filter((f) => path.basename(f) === "main.ts" || !inside(f));
}

function strip(source, target) {
  const text = fs.readFileSync(source, "utf8");
  const { outputText } = ts.transpileModule(text, { compilerOptions: emit, fileName: source });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, outputText);
}

function run_node(file) {
  const shims = path.join(tools, "shims.mjs");
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--import", shims, file], { timeout: 60_000, maxBuffer: 1 << 26 }, (error, out, err) => {
      if (error || err) reject(new Error(err.trim() || error.message));
      else resolve(out);
    });
  });
}

/** Order is what tests/conformance/ordering is about: there one run proves nothing, so five must agree. */
async function output_of(program, emitted) {
  const first = await run_node(emitted);
  const more = program.includes(`${path.sep}ordering${path.sep}`) ? 4 : 0;
  for (let i = 0; i < more; i++) {
    if ((await run_node(emitted)) !== first) throw new Error("Node's own output differs from run to run");
  }
  return first;
}

async function main() {
  const sources = files(root, ".ts", ["tools", ".cache"]);
  const others = ["tests/script", "tests/hostile", "examples", "bench/peers", "bench/script"].flatMap((d) => files(path.join(project, d), ".ts", ["errors", "checks/fields_of_derived_classes"]));
  if (options.includes("--types")) {
    check_types([...sources, ...others]);
    return console.log(`${sources.length + others.length} files: no type errors`);
  }
  check_types(sources);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heddle-conformance-"));
  const target = (f) => path.join(folder, path.relative(root, f).replace(/\.ts$/, ".js"));
  fs.writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
  for (const f of sources) strip(f, target(f));

  const queue = programs(sources).filter((f) => wanted.length === 0 || wanted.some((w) => f.includes(w)));
  const count = queue.length;
  const problems = [];
  let written = 0;
  const worker = async () => {
    for (let f = queue.shift(); f !== undefined; f = queue.shift()) {
      const name = path.relative(project, f);
      const expected = f.replace(/\.ts$/, ".out");
      try {
        const out = await output_of(f, target(f));
        if (out === "") throw new Error("prints nothing");
        const old = fs.existsSync(expected) ? fs.readFileSync(expected, "utf8") : null;
        if (old === out) continue;
        if (checking) throw new Error(old === null ? "has no .out file" : "its .out file differs from what Node prints");
        fs.writeFileSync(expected, out);
        written++;
      } catch (error) {
        problems.push(`${name}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  fs.rmSync(folder, { recursive: true });

  const known = new Set(programs(sources).map((f) => f.replace(/\.ts$/, ".out")));
  for (const f of files(root, ".out", ["tools", ".cache"])) {
    if (!known.has(f)) problems.push(`${path.relative(project, f)}: belongs to no program`);
  }
  for (const p of problems.sort()) console.error(p);
  console.log(`${count} programs, ${checking ? "compared" : `${written} outputs written`}, ${problems.length} problems`);
  process.exit(problems.length === 0 ? 0 : 1);
}

await main();
