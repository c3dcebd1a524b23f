// The first run counts; all others get what it got.
// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, Once, Atomic, type Task } from "heddle";

const once = new Once<number>();
const runs = new Atomic(0);
async function load(): Promise<number> {
  runs.add(1);
  await yieldNow();
  return 42;
}
const tasks: Task<number>[] = [];
for (let i = 0; i < 20; i++) tasks.push(spawn(async () => await once.run(load)));
let sum = 0;
for (const task of tasks) sum += await task;
console.log(sum, runs.load(), await once.run(() => 7));  // expect: 840 1 42

const failing = new Once<void>();
for (let i = 0; i < 2; i++) {
  try {
    await failing.run(() => { throw new Error("failed " + i); });
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: failed 0
// expect: failed 0

// If the first is cancelled, the others are told.
const cut = new Once<string>();
const first = spawn(async () => await cut.run(async () => { await new Promise(() => {}); return "never"; }));
while (first.status !== "waiting") await yieldNow();
const second = spawn(async () => await cut.run(() => "second"));
first.cancel();
for (const task of [first, second]) {
  try { console.log(await task); } catch (error) { console.log((error as Error).name); }
}
// expect: CancelledError
// expect: CancelledError
