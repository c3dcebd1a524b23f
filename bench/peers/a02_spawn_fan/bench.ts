import { spawn, type Task } from "heddle";

const N = 1_000_000;

function task(i: number): number {
  return i;
}

const start = performance.now();
const tasks: Task<number>[] = [];
for (let i = 0; i < N; i++) tasks.push(spawn(task, i));
let sum = 0;
for (const each of tasks) sum += await each;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
