// A cancel in the first part of an async call that nobody awaits goes on through its caller.
import { spawn, currentTask, CancelledError } from "heddle";
const log: string[] = [];
const task = spawn(() => {
  try {
    void (async () => {
      currentTask().cancel();
      log.push("never");
    })();
    log.push("never");
  } finally {
    log.push("caller");
  }
});
console.log(await task.catch((error) => error instanceof CancelledError), log.join(" "));  // expect: true caller
