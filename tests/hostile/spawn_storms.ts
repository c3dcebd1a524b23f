// Trees of tasks, tasks that spawn while they end, and cancels that cross.
// args: --workers 4 --max-heap 256M
import { spawn, sleep, CancelledError, type Task } from "heddle";
async function tree(depth: number): Promise<number> {
  if (depth === 0) return 1;
  const children = [spawn(tree, depth - 1), spawn(tree, depth - 1), spawn(tree, depth - 1)];
  let sum = 1;
  for (const child of children) sum += await child;
  return sum;
}
console.log(await tree(8));  // expect: 9841
const inner: Task<string>[] = [];
const outer = Array.from({ length: 500 }, () => spawn(async () => {
  try {
    await sleep(1_000_000);
  } finally {
    inner.push(spawn(() => "spawned in a finally"));
  }
}));
await sleep(20);
for (const t of outer) spawn(() => t.cancel());
for (const t of outer) t.cancel();
let cancelled = 0;
for (const t of outer) if ((await t.catch((e) => e)) instanceof CancelledError) cancelled++;
let results = 0;
for (const t of inner) if ((await t) === "spawned in a finally") results++;
console.log(cancelled, results === inner.length);  // expect: 500 true
const ring: Task<void>[] = [];
for (let i = 0; i < 100; i++) ring.push(spawn(async () => { await sleep(5); ring[(i + 1) % 100].cancel(); }));
const settled = await Promise.allSettled(ring);
console.log(settled.length);  // expect: 100
