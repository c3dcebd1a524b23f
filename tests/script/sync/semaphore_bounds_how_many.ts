// At most so many at once, first come first served; permits of the dead come back.
// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, Semaphore, Atomic, type Task } from "heddle";

const semaphore = new Semaphore(3);
const inside = new Atomic(0);
let most = 0;
const tasks: Task<void>[] = [];
for (let i = 0; i < 40; i++) {
  tasks.push(spawn(async () => {
    await semaphore.acquire();
    most = Math.max(most, inside.add(1) + 1);
    await yieldNow();
    inside.add(-1);
    semaphore.release();
  }));
}
for (const task of tasks) await task;
console.log(most <= 3, inside.load());  // expect: true 0
console.log(semaphore.tryAcquire(), semaphore.tryAcquire(), semaphore.tryAcquire(), semaphore.tryAcquire());
// expect: true true true false
for (let i = 0; i < 3; i++) semaphore.release();

// Who ends without releasing gives its permits back.
await spawn(async () => {
  await semaphore.acquire();
  await semaphore.acquire();
  await semaphore.acquire();
});
await semaphore.acquire();
const failing = spawn(async () => {
  await semaphore.acquire();
  throw new Error("with a permit");
});
try { await failing; } catch (error) { console.log((error as Error).message); }  // expect: with a permit
while (!semaphore.tryAcquire()) await yieldNow();
console.log(semaphore.tryAcquire(), semaphore.tryAcquire());  // expect: true false

// One acquires, another releases: a signal.
const signal = new Semaphore(0);
const waiter = spawn(async () => {
  await signal.acquire();
  return "woken";
});
while (waiter.status !== "waiting") await yieldNow();
signal.release();
console.log(await waiter);  // expect: woken
try {
  new Semaphore(-1);
} catch (error) {
  console.log(String(error));  // expect: RangeError: The permits of a Semaphore must be a whole number from 0 to 2147483647, found -1
}
