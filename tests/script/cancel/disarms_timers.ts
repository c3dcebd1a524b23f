// Timers and reactions of a cancelled task are dropped.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const task = spawn(async () => {
  setTimeout(() => log.push("timer"), 10);
  setInterval(() => log.push("interval"), 10);
  new Promise<void>((r) => setTimeout(r, 10)).then(() => log.push("then"));
  await sleep(60_000);
});
await sleep(3);
task.cancel();
await task.catch(() => {});
await sleep(60);
console.log(log.length);  // expect: 0
