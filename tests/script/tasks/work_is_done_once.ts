// Every spawned task runs exactly once, whichever worker takes it.
import { spawn } from "heddle";
const COUNT = 5_000;
const runs: number[] = new Array<number>(COUNT).fill(0);
function mark(i: number): void {
  runs[i]++;
}
const tasks = [];
for (let i = 0; i < COUNT; i++) tasks.push(spawn(mark, i));
for (const task of tasks) await task;
console.log(runs.every((n) => n === 1));  // expect: true
