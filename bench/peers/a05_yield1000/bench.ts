import { spawn, yieldNow, type Task } from "heddle";

const T = 1000, TOTAL = 1_000_000;

async function task(turns: number): Promise<number> {
  for (let i = 0; i < turns; i++) await yieldNow();
  return turns;
}

const start = performance.now();
const tasks: Task<number>[] = [];
for (let i = 0; i < T; i++) tasks.push(spawn(task, TOTAL / T));
let done = 0;
for (const each of tasks) done += await each;
console.log(`check=${done} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${TOTAL}`);
