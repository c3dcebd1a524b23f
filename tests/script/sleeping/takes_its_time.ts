// sleep waits at least as long as asked, and sleeps of many tasks overlap.
import { spawn, sleep } from "heddle";
const start = performance.now();
await sleep(20);
console.log(performance.now() - start >= 19);  // expect: true
const together = performance.now();
const tasks = Array.from({ length: 1000 }, () => spawn(() => sleep(30)));
for (const t of tasks) await t;
const elapsed = performance.now() - together;
console.log(elapsed >= 29, elapsed < 10_000);  // expect: true true
await sleep(0);
await sleep(-1);
await sleep(NaN);
console.log(await sleep(1));  // expect: undefined
