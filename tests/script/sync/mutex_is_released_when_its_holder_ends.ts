// However the holder ends, the next in the queue goes on.
// args: --workers 1
// args: --workers 4
import { spawn, sleep, Mutex, type Task } from "heddle";

const mutex = new Mutex();
const ways: [string, () => unknown][] = [
  ["returns", () => 1],
  ["throws", () => { throw new Error("thrown"); }],
  ["throws later", async () => { await sleep(1); throw new Error("thrown later"); }],
  ["is cancelled while it waits", () => sleep(100_000)],
  ["is cancelled while it computes", () => { for (;;); }],
];

for (const [name, way] of ways) {
  const holder = spawn(async () => {
    await mutex.lock();
    return await way();
  });
  while (!mutex.isLocked && holder.status !== "done" && holder.status !== "failed") await sleep(1);
  const waiter = spawn(async () => {
    await mutex.lock();
    return name;
  });
  await sleep(5);
  holder.cancel();
  try { await holder; } catch { }
  console.log(await waiter);
  while (mutex.isLocked) await sleep(1); // its own end comes a moment after its result
}
// expect: returns
// expect: throws
// expect: throws later
// expect: is cancelled while it waits
// expect: is cancelled while it computes
