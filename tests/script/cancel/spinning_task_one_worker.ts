// The same with one worker: the canceller gets its turn beside the spinning task.
// args: --workers 1
import { spawn, sleep, CancelledError } from "heddle";
let turns = 0;
const spinner = spawn(() => {
  for (;;) turns++;
});
await sleep(5);
spinner.cancel();
console.log(await spinner.catch((e) => e instanceof CancelledError), turns > 0);  // expect: true true
