// Runs a tree in both and tells whether they agree.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { print_file } from "./tree.mjs";

const kSeconds = 20;
const shims = path.resolve(import.meta.dirname, "../conformance/tools/shims.mjs");

export class Comparison {
  #heddle;
  #folder;
  constructor(heddle, folder) {
    this.#heddle = heddle;
    this.#folder = folder;
  }

  #run(command, args) {
    const { status, signal, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: kSeconds * 1000, maxBuffer: 1 << 28, cwd: this.#folder });
    return { code: status ?? `signal ${signal}`, out: stdout, err: stderr };
  }
  heddle(tree) {
    fs.writeFileSync(path.join(this.#folder, "program.ts"), print_file(tree, "ts"));
    return this.#run(this.#heddle, ["run", "program.ts"]);
  }
  node(tree) {
    fs.writeFileSync(path.join(this.#folder, "program.mjs"), print_file(tree, "js"));
    return this.#run(process.env.NODE ?? "node", ["--import", shims, "program.mjs"]);
  }

  /** `{ kind, heddle, node }`; the kind is same, strict, output, end, refused, or wrong: what Node does not take. */
  compare(tree) {
    const node = this.node(tree);
    if (/SyntaxError|is not defined/.test(node.err + node.out) || String(node.code).startsWith("signal")) return { kind: "wrong", node };
    const heddle = this.heddle(tree);
    return { kind: kind_of(heddle, node), heddle, node };
  }
}

/** Exit code of `heddle run` for what does not compile. */
const kRefused = 3;

function kind_of(heddle, node) {
  if (heddle.code === kRefused) return "refused";
  if (/\[HD2\d{3}\]/.test(heddle.out + heddle.err)) return "strict";
  if (String(heddle.code).startsWith("signal") || (heddle.code === 0) !== (node.code === 0)) return "end";
  return heddle.out === node.out ? "same" : "output";
}
