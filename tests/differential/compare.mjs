// Runs a tree in both and tells whether they agree.
import { fork, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { print_file } from "./tree.mjs";

const kSeconds = 120; // a busy machine can make a program of a second this slow
const kQuickSeconds = 3;
const kNode = process.env.NODE ?? "node";
const shims = path.resolve(import.meta.dirname, "../conformance/tools/shims.mjs");

export class Comparison {
  #heddle;
  #folder;
  #server = null;
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
    return this.#run(kNode, ["--import", shims, "program.mjs"]);
  }

  /** As node(), by a process that goes on; what never ends is ended with it. */
  async quick_node(tree) {
    this.#server ??= fork(path.join(import.meta.dirname, "node_server.mjs"), { execArgv: ["--import", shims], execPath: kNode });
    const server = this.#server;
    return new Promise((resolve) => {
      const end = (answer) => {
        clearTimeout(timer);
        server.removeAllListeners();
        resolve(answer);
      };
      const timer = setTimeout(() => server.kill("SIGKILL"), kQuickSeconds * 1000);
      server.on("message", end);
      server.on("exit", () => {
        this.#server = null;
        end({ code: "signal", out: "", err: "" });
      });
      server.send(print_file(tree, "js"));
    });
  }
  close() {
    this.#server?.kill();
  }

  /**
   * `{ kind, heddle, node }`; the kind is same, strict (a strictness error), limit (the heap's, which Node sets elsewhere),
   * output, end, refused, or wrong: what Node does not take.
   */
  compare(tree) {
    return this.#judge(tree, this.node(tree));
  }
  async compare_quickly(tree) {
    return this.#judge(tree, await this.quick_node(tree));
  }
  #judge(tree, node) {
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
  if (/heap is limited to/.test(heddle.out + heddle.err)) return "limit";
  if (String(heddle.code).startsWith("signal") || (heddle.code === 0) !== (node.code === 0)) return "end";
  return heddle.out === node.out ? "same" : "output";
}
