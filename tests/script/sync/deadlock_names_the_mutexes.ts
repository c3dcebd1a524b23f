// exit: 1
// stderr: task \d+ \(left\):\n    waits for a Mutex that task \d+ \(right\) holds
// stderr: task \d+ \(right\):\n    waits for a Mutex that task \d+ \(left\) holds
import { spawn, sleep, Mutex } from "heddle";

const a = new Mutex();
const b = new Mutex();
async function lockBoth(first: Mutex, second: Mutex): Promise<void> {
  await first.lock();
  while (!second.isLocked) await sleep(1);
  await second.lock();
}
function left(): Promise<void> { return lockBoth(a, b); }
function right(): Promise<void> { return lockBoth(b, a); }
const tasks = [spawn(left), spawn(right)];
for (const task of tasks) await task;
