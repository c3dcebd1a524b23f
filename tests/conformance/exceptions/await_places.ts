// Where the lines of a stack that say "async" stand, and those of Promise.all and its like. (Only columns: types move lines.)
const shown = (stack: string): string[] =>
  stack.split("\n").slice(1).map((line) => line.trim()).filter((line) => !line.includes("node:") && !line.includes("main"))
    .map((line) => { const at = line.lastIndexOf(":"); return line.endsWith(")") && at > 0 && line.includes("/") || line.includes(".js:") || line.includes(".ts:") ? `${line.slice(0, line.indexOf(" (") < 0 ? 8 : line.indexOf(" ("))}:${line.slice(at + 1).replace(")", "")}` : line; });
async function leaf() { await null; throw new Error("leaf"); }
async function once() { const y = await leaf(); return y; }
async function inside() { return [1, await once()].length; }
async function then() { await (once().then(() => 1)); }
class Service {
    async all() { const r = await Promise.all([1, once(), once()]); return r; }
    get self() { return this; }
}
async function settled() { await Promise.allSettled([leaf(), 1]).then((x) => { throw (x[0] as PromiseRejectedResult).reason; }); }
async function any() { await Promise.any([leaf(), leaf()]); }
async function race() { await Promise.race([leaf()]); }
async function loop() { for await (const x of [leaf()]) { console.log(x); } }
async function kept() { const p = once(); await p; }
async function returned() { return await new Service().self.self.all(); }
async function dotted() { const q = { m: { inside } }; await q.m.inside(); }
async function chosen() { const q = { inside }, k = "inside"; await q[k](); }
async function nested() { await Promise.all([Promise.all([1, leaf()])]); }
async function derived() { await Promise.all([leaf()]).then((x) => x); }
async function asArgument() { console.log(String(await once())); }
async function template() { return `${1}${await once()}`; }
async function negated() { return !(await inside()); }
async function main() {
  for (const run of [once, inside, then, settled, any, race, loop, kept, returned, dotted, chosen, nested, derived, asArgument, template, negated]) {
    try { await run(); } catch (error) {
      console.log(run.name, shown((error as Error).stack!).join(" | "));
      if (error instanceof AggregateError) for (const each of error.errors) console.log("  ", shown((each as Error).stack!).join(" | "));
    }
  }
}
await main();
