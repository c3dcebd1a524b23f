// 1,000 tasks add 1,000 times to a counter, each time under the mutex.
import { spawn, Mutex, type Task } from "heddle";

const mutex = new Mutex();
let n = 0;

async function work(): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    await mutex.lock();
    n++;
    mutex.unlock();
  }
}

const start = performance.now();
const tasks: Task<void>[] = [];
for (let i = 0; i < 1000; i++) tasks.push(spawn(work));
for (const task of tasks) await task;
console.log(`check=${n} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1000000`);
