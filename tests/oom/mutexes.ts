// Every allocation on the way to a mutex may fail: nobody is left waiting.
import { spawn, Mutex, type Task } from "heddle";

const mutex = new Mutex();
let count = 0;
async function add(): Promise<void> {
  await mutex.run(() => { count++; });
  using guard = await mutex.lock();
  count++;
}
const tasks: Task<void>[] = [];
for (let i = 0; i < 4; i++) tasks.push(spawn(add));
for (const task of tasks) await task;
console.log(count);
