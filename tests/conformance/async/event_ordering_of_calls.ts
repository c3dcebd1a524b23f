// Several async calls at once: who prints when, as the awaits say.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
const worker = async (name: string, steps: number): Promise<string> => {
  for (let i = 1; i <= steps; i++) {
    log.push(`${name}${i}`);
    await null;
  }
  return name;
};
await Promise.all([worker("a", 3), worker("b", 2), worker("c", 1)]);
flush("round robin:");
const first = await Promise.race([worker("x", 3), worker("y", 1), worker("z", 2)]);
log.push(`winner-${first}`);
await null; await null; await null; await null;
flush("race:");
async function caller(): Promise<void> {
  log.push("before");
  const p = callee();
  log.push("called");
  await p;
  log.push("after");
}
async function callee(): Promise<void> {
  log.push("callee");
  await null;
  log.push("callee goes on");
}
await caller();
flush("nested:");
const p = Promise.resolve();
p.then(() => log.push("then1")).then(() => log.push("then2"));
(async () => { await p; log.push("await1"); await p; log.push("await2"); })();
queueMicrotask(() => log.push("micro"));
log.push("sync");
await new Promise<void>((r) => setTimeout(r, 1));
flush("mixed:");
const results: string[] = [];
for (const f of [async () => "returned", async () => Promise.resolve("promise"), async () => { throw "thrown"; }]) f().then((v) => results.push(v), (e) => results.push(`caught ${e}`)).finally(() => log.push("settled"));
await new Promise<void>((r) => setTimeout(r, 1));
flush(results.join());
const sequence = async (): Promise<number[]> => { const out: number[] = []; for (const n of [3, 1, 2]) out.push(await new Promise<number>((r) => setTimeout(r, n, n))); return out; };
const parallel = async (): Promise<number[]> => Promise.all([3, 1, 2].map((n) => new Promise<number>((r) => setTimeout(r, n, n))));
console.log((await sequence()).join(), (await parallel()).join());
