// What was registered before the cancel does not run; what a finally registers does.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const gate = Promise.withResolvers<string>();
const started = Promise.withResolvers<void>();
const task = spawn(async () => {
  gate.promise.then(() => log.push("then of before"));
  setTimeout(() => log.push("timer of before"), 5);
  const derived = gate.promise.then((text) => text + "!");
  started.resolve();
  try {
    log.push(await derived);
  } finally {
    gate.resolve("open");
    await gate.promise.then((text) => log.push("then of clean-up: " + text));
    await Promise.resolve().then(async () => {
      await sleep(1);
      log.push("async callback of clean-up");
    });
    setTimeout(() => log.push("timer of clean-up"), 1);
    await sleep(10);
  }
});
await started.promise;
task.cancel();
await task.catch(() => {});
console.log(log.join(", "));
// expect: then of clean-up: open, async callback of clean-up, timer of clean-up
