// Cancelling one's own task takes effect before cancel returns.
import { spawn, currentTask, CancelledError } from "heddle";
const log: string[] = [];
const task = spawn(() => {
  try {
    log.push("before");
    currentTask().cancel("enough");
    log.push("after: must not run");
  } finally {
    log.push("finally");
  }
});
const error = await task.catch((e) => e as CancelledError);
console.log(error instanceof CancelledError, (error as CancelledError).reason, log.join());  // expect: true enough before,finally
