import { spawn, sleep, Mutex } from "heddle";

const mutex = new Mutex();
console.log(await mutex.run(() => 6 * 7), mutex.isLocked);  // expect: 42 false
console.log(await mutex.run(async () => { await sleep(1); return mutex.isLocked; }));  // expect: true
try {
  await mutex.run(() => { throw new Error("out"); });
} catch (error) {
  console.log((error as Error).message, mutex.isLocked);  // expect: out false
}
const task = spawn(async () => { await mutex.run(() => sleep(100_000)); });
while (!mutex.isLocked) await sleep(1);
task.cancel();
try { await task; } catch (error) { console.log((error as Error).name, mutex.isLocked); }
// expect: CancelledError false
