// The same with one worker: the canceller gets its turn beside the spinning task.
// args: --workers 1
import { spawn, CancelledError } from "heddle";
let turns = 0;
const started = Promise.withResolvers<void>();
const spinner = spawn(() => {
  started.resolve();
  for (;;) turns++;
});
await started.promise;
spinner.cancel();
console.log(await spinner.catch((e) => e instanceof CancelledError), turns >= 0);  // expect: true true
