// Timers and reactions of a cancelled task are dropped.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const started = Promise.withResolvers<void>();
const task = spawn(async () => {
  setTimeout(() => log.push("timer"), 100);
  setInterval(() => log.push("interval"), 100);
  new Promise<void>((r) => setTimeout(r, 100)).then(() => log.push("then"));
  started.resolve();
  await sleep(60_000);
});
await started.promise;
task.cancel();
await task.catch(() => {});
await sleep(200);
console.log(log.length);  // expect: 0
