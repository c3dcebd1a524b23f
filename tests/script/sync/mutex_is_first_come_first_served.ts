// args: --workers 1
// args: --workers 4
import { spawn, sleep, Mutex, type Task } from "heddle";

const mutex = new Mutex();
const order: number[] = [];
let queued = 0;

async function wait(id: number): Promise<void> {
  const locked = mutex.lock();
  queued++;
  await locked;
  order.push(id);
  await sleep(1);
  mutex.unlock();
}

await mutex.lock();
const tasks: Task<void>[] = [];
for (let i = 0; i < 8; i++) {
  tasks.push(spawn(wait, i));
  while (queued <= i) await sleep(1); // it is in the queue before the next one comes
}
console.log(mutex.isLocked, order.length);  // expect: true 0
mutex.unlock();
for (const task of tasks) await task;
console.log(order.join(" "));  // expect: 0 1 2 3 4 5 6 7
