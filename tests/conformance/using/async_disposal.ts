// await using: async and sync disposal, order among awaits, errors.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
const slow = (name: string, turns = 2): AsyncDisposable => ({
  async [Symbol.asyncDispose]() {
    log.push(`closing-${name}`);
    for (let i = 0; i < turns; i++) await null;
    log.push(`closed-${name}`);
  },
});
const quick = (name: string): Disposable => ({ [Symbol.dispose]() { log.push(`sync-${name}`); } });
{
  await using a = slow("a");
  await using b = slow("b");
  using c = quick("c");
  await using d = quick("d");
  log.push([typeof a, typeof b, typeof c, typeof d].every((t) => t === "object") ? "body" : "odd");
}
flush("block");
async function work(fail: boolean): Promise<string> {
  await using connection = slow("connection");
  await using cursor = slow("cursor", 1);
  log.push("working");
  await null;
  if (fail) throw new Error(`failed with ${typeof connection}${typeof cursor}`);
  return "result";
}
log.push(await work(false));
flush("function");
log.push(await work(true).catch((e: Error) => e.message.slice(0, 6)));
flush("rejected");
for (const n of [1, 2]) {
  await using item = slow(`item${n}`, 0);
  if (n === 1) continue;
  log.push(typeof item);
}
flush("loop");
const failing: AsyncDisposable = { async [Symbol.asyncDispose]() { await null; throw new Error("cannot close"); } };
try {
  await using f = failing;
  await using g = slow("g", 0);
  log.push(typeof f + typeof g);
} catch (error) {
  log.push((error as Error).message);
}
flush("failing");
const other = (async () => { await null; log.push("other1"); await null; log.push("other2"); })();
{
  await using x = slow("x", 1);
  log.push(`use ${typeof x}`);
}
await other;
flush("interleaved");
