// A task cancelled before its first turn, and one that has finished already.
// args: --workers 1
import { spawn, CancelledError } from "heddle";
let ran = false;
const early = spawn(() => { ran = true; });
early.cancel("early");
console.log(await early.catch((e) => e instanceof CancelledError), ran);  // expect: true false
const finished = spawn(() => 7);
await finished;
finished.cancel();
console.log(await finished, finished.status);  // expect: 7 done
