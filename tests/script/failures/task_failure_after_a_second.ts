// One second after a failure nobody waits any longer for somebody to react; the run goes on.
// exit: 1
// stderr: Error: for a second
import { spawn, sleep } from "heddle";
const failed = spawn(() => { throw new Error("for a second"); });
const handled = spawn(() => { throw new Error("in time"); });
await sleep(100);
console.log(await handled.catch((error: Error) => error.message));  // expect: in time
await sleep(1200);
console.log(await failed.catch((error: Error) => error.message));  // expect: for a second
