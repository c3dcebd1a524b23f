// The work of scripts/differential (see its --help).
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Comparison } from "./compare.mjs";
import { file_of, marker } from "./program.mjs";
import { shrink } from "./shrink.mjs";
import { print_file } from "./tree.mjs";

/** Programs in one process: they run in turn, and starting Node takes longer than most of them. */
const kBatch = 16;
const kShrinkSeconds = 90;

const { values } = parseArgs({
  options: {
    programs: { type: "string" },
    seed: { type: "string" },
    minutes: { type: "string" },
    heddle: { type: "string" },
    found: { type: "string" },
  },
});
const programs = Number(values.programs);
const first_seed = Number(values.seed);
const deadline = Date.now() + Number(values.minutes) * 60_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "differential-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true }));
const comparison = new Comparison(path.resolve(values.heddle), folder);
const counts = { same: 0, strict: 0, limit: 0, refused: 0, output: 0, end: 0, wrong: 0 };

/** What each program of a batch printed. */
const by_program = (out) => out.split(/^(?==== \d+$)/m);

/** Which programs of a batch have to be looked at one by one. */
function suspects(batch) {
  const { kind, heddle, node } = comparison.compare(file_of(batch));
  if (kind === "same") return [];
  if (heddle === undefined || heddle.code !== 0 || node.code !== 0) return batch;
  const [ours, theirs] = [by_program(heddle.out), by_program(node.out)];
  return batch.filter(([number], i) => ours[i] !== theirs[i] || !ours[i].startsWith(marker(number)));
}

async function report([number, seed], kind) {
  const tree = file_of([[number, seed]]);
  await shrink(tree, async (t) => (await comparison.compare_quickly(t)).kind === kind, Math.min(deadline, Date.now() + kShrinkSeconds * 1000));
  const { heddle, node } = comparison.compare(tree);
  const name = path.join(values.found, `${kind}_${seed}`);
  fs.mkdirSync(values.found, { recursive: true });
  fs.writeFileSync(`${name}.ts`, print_file(tree, "ts"));
  if (heddle !== undefined) fs.writeFileSync(`${name}.heddle`, heddle.out + heddle.err);
  fs.writeFileSync(`${name}.node`, node.out + node.err);
  console.log(`seed ${seed}: ${kind}, ${name}.ts`);
}

let done = 0;
while (done < programs && Date.now() < deadline) {
  const size = Math.min(kBatch, programs - done);
  const batch = Array.from({ length: size }, (_, i) => [i, first_seed + done + i]);
  const looked_at = suspects(batch);
  counts.same += size - looked_at.length;
  for (const program of looked_at) {
    const { kind } = comparison.compare(file_of([program]));
    counts[kind]++;
    if (!["same", "strict", "limit"].includes(kind)) await report(program, kind);
  }
  done += size;
  if (done % 480 === 0) console.log(`${done} programs`);
}
comparison.close();
const { same, strict, limit, ...different } = counts;
const total = Object.values(different).reduce((sum, count) => sum + count, 0);
console.log(`${done} programs: ${same} the same, ${strict} with a strictness error, ${limit} at the heap's limit, ${total} different`);
process.exitCode = total === 0 ? 0 : 1;
