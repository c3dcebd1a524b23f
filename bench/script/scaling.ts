// bench/script/scaling.ts -- guards that a task costs the same however many there are: spawned, parked on one promise, woken and
// awaited, in rounds of 10^2 to 10^6 at a time, 10^6 altogether. Prints nanoseconds a task and checks how many ran.
// usage: heddle run [--workers N] --max-heap 2G bench/script/scaling.ts
import { spawn, yieldNow, type Task } from "heddle";

const TOTAL = 1_000_000;

/** Nanoseconds a task, of TOTAL tasks in rounds of `count`. */
async function measure(count: number, round: (count: number) => Promise<number>): Promise<number> {
  let ran = 0;
  const start = performance.now();
  for (let i = 0; i < TOTAL / count; i++) ran += await round(count);
  const nanoseconds = ((performance.now() - start) * 1e6) / TOTAL;
  if (ran !== TOTAL) throw new Error(`${ran} of ${TOTAL} tasks ran`);
  return nanoseconds;
}

async function all(tasks: Task<number>[]): Promise<number> {
  let sum = 0;
  for (const task of tasks) sum += await task;
  return sum;
}

async function spawned(count: number): Promise<number> {
  const tasks: Task<number>[] = [];
  for (let i = 0; i < count; i++) tasks.push(spawn(() => 1));
  return all(tasks);
}

async function yielded(count: number): Promise<number> {
  const tasks: Task<number>[] = [];
  const turn = async (): Promise<number> => {
    await yieldNow();
    return 1;
  };
  for (let i = 0; i < count; i++) tasks.push(spawn(turn));
  return all(tasks);
}

async function parked(count: number): Promise<number> {
  const tasks: Task<number>[] = [];
  const gate = Promise.withResolvers<number>();
  const wait = async (): Promise<number> => gate.promise;
  for (let i = 0; i < count; i++) tasks.push(spawn(wait));
  await yieldNow();
  gate.resolve(1);
  return all(tasks);
}

console.log("tasks at a time   spawn+await   with a yield   parked and woken");
for (let count = 100; count <= TOTAL; count *= 10) {
  const cells = [await measure(count, spawned), await measure(count, yielded), await measure(count, parked)];
  console.log(String(count).padStart(15) + cells.map((ns) => `${ns.toFixed(0)} ns`.padStart(14)).join(""));
}
