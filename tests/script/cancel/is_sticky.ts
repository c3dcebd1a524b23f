// Once cancelled, every later wait outside of clean-up ends at once; clean-up may wait.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const started = Promise.withResolvers<void>();
const task = spawn(async () => {
  try {
    try {
      started.resolve();
      await sleep(60_000);
    } finally {
      await sleep(2);
      log.push("clean-up waited");
    }
    await sleep(60_000);
    log.push("never");
  } finally {
    log.push("end");
  }
});
await started.promise;
task.cancel();
task.cancel();
await task.catch(() => {});
console.log(log.join());  // expect: clean-up waited,end
