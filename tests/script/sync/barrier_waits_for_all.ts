// Nobody goes on before all have come, again and again.
// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, Barrier, type Task } from "heddle";

const parties = 5;
const barrier = new Barrier(parties);
const steps = new Array<number>(parties).fill(0);
let isTogether = true;
const tasks: Task<void>[] = [];
for (let i = 0; i < parties; i++) {
  tasks.push(spawn(async (own: number) => {
    for (let step = 1; step <= 20; step++) {
      steps[own] = step;
      await barrier.wait();
      for (const other of steps) isTogether = isTogether && other >= step;
      await barrier.wait();
    }
  }, i));
}
for (const task of tasks) await task;
console.log(isTogether, steps.join());  // expect: true 20,20,20,20,20

// One that is cancelled is not counted.
const pair = new Barrier(2);
const lost = spawn(async () => await pair.wait());
while (lost.status !== "waiting") await yieldNow();
lost.cancel();
try { await lost; } catch (error) { console.log((error as Error).name); }  // expect: CancelledError
const first = spawn(async () => { await pair.wait(); return "first"; });
while (first.status !== "waiting") await yieldNow();
console.log(first.status);  // expect: waiting
await pair.wait();
console.log(await first);  // expect: first
await new Barrier(1).wait();
try {
  new Barrier(0);
} catch (error) {
  console.log(String(error));  // expect: RangeError: The parties of a Barrier must be a whole number from 1 to 2147483647, found 0
}
