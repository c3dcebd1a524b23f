// Cancelling a task that sleeps: finally runs, catch does not, awaiters get CancelledError with the reason.
import { spawn, sleep, CancelledError } from "heddle";
const log: string[] = [];
const started = Promise.withResolvers<void>();
const task = spawn(async () => {
  try {
    started.resolve();
    await sleep(60_000);
    log.push("never");
  } catch {
    log.push("catch must not run");
  } finally {
    log.push("finally");
  }
});
await started.promise;
task.cancel("no longer needed");
try {
  await task;
} catch (error) {
  console.log(error instanceof CancelledError, (error as CancelledError).reason);  // expect: true no longer needed
}
console.log(log.join(), task.status);  // expect: finally cancelled
task.cancel("again");
console.log(task.status);  // expect: cancelled
