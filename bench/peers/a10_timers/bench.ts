// A hundred thousand tasks that sleep for 1 to 100 ms; the ideal is 0.1 s.
import { spawn, sleep, type Task } from "heddle";

const N = 100_000;

async function task(ms: number): Promise<number> {
  await sleep(ms);
  return 1;
}

const start = performance.now();
let seed = 42;
const tasks: Task<number>[] = [];
for (let i = 0; i < N; i++) {
  seed = (seed * 16807) % 2147483647;
  tasks.push(spawn(task, 1 + (seed % 100)));
}
let sum = 0;
for (const each of tasks) sum += await each;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
