import { spawn } from "heddle";

const N = 1_000_000;

function task(i: number): number {
  return i;
}

const start = performance.now();
let sum = 0;
for (let i = 0; i < N; i++) sum += await spawn(task, i);
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
