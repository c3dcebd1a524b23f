// Tasks that wait are cancelled, some of them just when the mutex comes their way; it never gets lost.
// args: --workers 1
// args: --workers 4
import { spawn, sleep, yieldNow, Mutex, type Task } from "heddle";

const mutex = new Mutex();
let inside = 0;
let most = 0;
let cancelled = 0;

async function work(): Promise<void> {
  using guard = await mutex.lock();
  most = Math.max(most, ++inside);
  try {
    await yieldNow();
  } finally {
    inside--;
  }
}

for (let round = 0; round < 50; round++) {
  const tasks: Task<void>[] = [];
  for (let i = 0; i < 20; i++) tasks.push(spawn(work));
  if (round % 2 === 0) await yieldNow();
  for (let i = 0; i < 20; i += 1 + (round % 3)) tasks[i].cancel();
  for (const task of tasks) {
    try { await task; } catch { cancelled++; }
  }
}
console.log(most, inside, mutex.isLocked, cancelled > 0);  // expect: 1 0 false true
console.log(mutex.tryLock());  // expect: true
