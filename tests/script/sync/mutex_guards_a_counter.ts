// One hundred tasks add to a counter in two steps, with a turn of the others in between: no addition is lost.
// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, Mutex, type Task } from "heddle";

const mutex = new Mutex();
let counter = 0;

async function add(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    using guard = await mutex.lock();
    const seen = counter;
    await yieldNow();
    counter = seen + 1;
  }
}

const tasks: Task<void>[] = [];
for (let i = 0; i < 100; i++) tasks.push(spawn(add));
for (const task of tasks) await task;
console.log(counter, mutex.isLocked);  // expect: 1000 false
console.log(mutex, mutex instanceof Mutex);  // expect: Mutex {} true
