// What a cancelled task was given and has not seen it gives back: its clean-up can lock the mutex.
import { spawn, sleep, Mutex } from "heddle";

const mutex = new Mutex();
let waits = false;
await mutex.lock();
const task = spawn(async () => {
  try {
    const locked = mutex.lock();
    waits = true;
    await locked;
    console.log("not reached");
  } finally {
    using guard = await mutex.lock();
    console.log("cleaned up");  // expect: cleaned up
  }
});
while (!waits) await sleep(1);
mutex.unlock();  // hands it over ...
task.cancel();   // ... to one that is cancelled before it runs
try { await task; } catch (error) { console.log((error as Error).name, mutex.isLocked); }
// expect: CancelledError false
