// A million tasks that all wait at one gate before any of them goes on: what a parked task weighs.
import { spawn, type Task } from "heddle";

const N = 1_000_000;

async function task(gate: Promise<void>, i: number): Promise<number> {
  await gate;
  return i;
}

const start = performance.now();
const gate = Promise.withResolvers<void>();
const tasks: Task<number>[] = [];
for (let i = 0; i < N; i++) tasks.push(spawn(task, gate.promise, i));
gate.resolve();
let sum = 0;
for (const each of tasks) sum += await each;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
