// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, Semaphore, Atomic, type Task } from "heddle";

const semaphore = new Semaphore(2);
const inside = new Atomic(0);
let most = 0;
for (let round = 0; round < 60; round++) {
  const tasks: Task<void>[] = [];
  for (let i = 0; i < 12; i++) {
    tasks.push(spawn(async () => {
      await semaphore.acquire();
      try {
        most = Math.max(most, inside.add(1) + 1);
        await yieldNow();
      } finally {
        inside.add(-1);
        semaphore.release();
      }
    }));
  }
  for (let i = 0; i < tasks.length; i += 1 + (round % 3)) tasks[i].cancel();
  for (const task of tasks) {
    try { await task; } catch {}
  }
}
await semaphore.acquire();
await semaphore.acquire();
console.log(most <= 2, semaphore.tryAcquire());  // expect: true false
