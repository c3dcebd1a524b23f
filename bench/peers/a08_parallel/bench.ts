import { spawn, type Task } from "heddle";

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

const start = performance.now();
const tasks: Task<number>[] = [];
for (let i = 0; i < 64; i++) tasks.push(spawn(fib, 27));
let sum = 0;
for (const each of tasks) sum += await each;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=64`);
