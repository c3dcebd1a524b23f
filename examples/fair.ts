// One task that never waits beside 1,000 short ones. Run it with `--workers 1`: even then nobody starves, because a
// task is preempted after its slice, wherever it is.
import { spawn } from "heddle";

const SHORT = 1000;
let stop = false;

/** Never awaits, never calls anything: only preemption can take the worker from it. */
function spin(): number {
  let turns = 0;
  while (!stop) turns++;
  return turns;
}

function short(i: number): number {
  let sum = 0;
  for (let k = 0; k < 1000; k++) sum += (i + k) % 7;
  return sum;
}

const start = performance.now();
const spinner = spawn(spin);
let longest = 0;
let sum = 0;
for (let i = 0; i < SHORT; i++) {
  const before = performance.now();
  sum += await spawn(short, i);
  longest = Math.max(longest, performance.now() - before);
}
const elapsed = performance.now() - start;
const stillSpinning = spinner.status === "running" || spinner.status === "ready";
stop = true;
const turns = await spinner;

console.log(`${SHORT} short tasks, one after the other, beside a spinning one: sum ${sum}`);
console.log(`all were done in ${elapsed.toFixed(0)} ms; the longest waited ${longest.toFixed(2)} ms`);
console.log(stillSpinning && turns > 0 ? "the spinning task ran all the while" : "the spinning task did not run");
