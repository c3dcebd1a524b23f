// Cancelling a task that computes: it unwinds at its next poll, also through catch-all loops.
// args: --workers 2
import { spawn, CancelledError } from "heddle";
const log: string[] = [];
const started = Promise.withResolvers<void>();
const stubborn = spawn(() => {
  try {
    started.resolve();
    for (;;) {
      try {
        for (let i = 0; ; i++) if (i < 0) break;
      } catch {
        log.push("swallowed");
      }
    }
  } finally {
    log.push("finally");
  }
});
await started.promise;
stubborn.cancel();
console.log(await stubborn.then(() => "value", (e) => e instanceof CancelledError));  // expect: true
console.log(log.join());  // expect: finally
